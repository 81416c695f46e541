"""``i2vbib init``: a library of one's own."""

from __future__ import annotations

from pathlib import Path
from shlex import quote

import click

from i2vbib.cli.options import report_private, report_problems, tell
from i2vbib.text.counting import counted


@click.command(
    epilog="""\b
Examples:
  i2vbib init
  i2vbib --data papers init README.md
  i2vbib --data papers init refs.bib
  i2vbib init https://github.com/owner/awesome-list"""
)
@click.argument("source", metavar="[LIST]", required=False)
@click.pass_context
def command(context: click.Context, source: str | None) -> None:
    """Make a library in --data DIR (default ./data) from LIST, or a copy of the shipped one.

    LIST is a file, - for standard input, an https address, or a GitHub repository page: a Markdown list, a .bib file,
    CSL-JSON, RIS, or identifiers one a line.
    """
    from i2vbib.library.init import copy_shipped, start_from_list

    folder = Path("data" if context.obj is None else context.obj)
    if source is None:
        started = copy_shipped(folder)
    else:
        from i2vbib.enrich.sources.lists import lasting_source, read_source

        started = start_from_list(folder, read_source(source), lasting_source(source, folder), source)
    library = started.library
    report_private(started.catalog)
    report_problems(started.catalog, library.path / "catalog.md", source)
    data = "" if folder == Path("data") else f"--data {quote(str(folder))} "
    entries, sections = counted(len(library.records), "entry"), counted(len(library.sections), "section")
    tell(f"{folder}: {entries} in {sections}")
    tell(
        "Next:\n"
        f"  'i2vbib {data}enrich' asks arXiv and Crossref for authors and DOIs\n"
        f"  'i2vbib {data}check' says what looks wrong\n"
        f"  'i2vbib {data}export' writes the bibliography\n"
        f"  'i2vbib {data}build' fills out/ with every format and a page to browse"
    )
