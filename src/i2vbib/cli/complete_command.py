"""``i2vbib complete``: a bibliography enriched and written again, without a library."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

import click

from i2vbib.api import Library
from i2vbib.cli.left_out import LeftOut
from i2vbib.cli.options import report_problems, require_output, tell, write_stdout
from i2vbib.errors import PartialError
from i2vbib.facts.sources import ADOPTABLE
from i2vbib.model.record import DIALECT

if TYPE_CHECKING:
    from i2vbib.enrich.findings import Findings
    from i2vbib.model.record import Record

_FORMATS = {".bib": "bibtex", ".json": "csl-json", ".ris": "ris"}
"""What a file is written in where its own form has no writer: a column of identifiers."""


@click.command(
    epilog="""\b
Examples:
  i2vbib complete refs.bib -o refs-new.bib
  i2vbib complete dois.txt -o refs.bib"""
)
@click.argument("source", metavar="FILE")
@click.option("-o", "--output", metavar="NEW", help="The file to write. Default: stdout.")
@click.option(
    "--take",
    "taken",
    multiple=True,
    type=click.Choice(ADOPTABLE),
    help="Adopt this service's values where FILE has others: preprints become what they were published as.",
)
@click.option("--mailto", metavar="ADDRESS", help="Your e-mail address, for the services. Default: $I2VBIB_MAILTO.")
@click.option(
    "--encoding", type=click.Choice(["ascii", "utf-8"]), default="utf-8", show_default=True, help="Of text in BibTeX."
)
@click.pass_context
def command(
    context: click.Context, source: str, output: str | None, taken: tuple[str, ...], mailto: str | None, encoding: str
) -> None:
    """Fill what a bibliography lacks, and write it again in its own form: .bib, CSL-JSON or RIS.

    Keys and what is written stay, but for an identifier that is another paper's or nobody's; what a service says
    otherwise is told, and taken with --take. FILE may hold identifiers one a line, too.
    """
    from i2vbib.catalog.jabref_groups import has_groups
    from i2vbib.cli.enrich_summary import summary
    from i2vbib.cli.file_alone import asked
    from i2vbib.enrich.sources.lists import read_source
    from i2vbib.export import Options
    from i2vbib.library.layout import find_path
    from i2vbib.library.storage import write_text

    if output not in {None, "-"}:
        require_output(str(output), find_path(context.obj))
    text = read_source(source)
    with Library.of_text(text, source) as opened:
        report_problems(opened.catalog, source, source)
        library, findings = asked(opened, mailto, taken)
        left_out, groups = LeftOut(), has_groups(text)
        options = Options(
            encoding,
            tell=left_out.held.__setitem__,
            tell_lone=left_out.lone.append,
            tell_setting=left_out.settings.append,
            tell_date=left_out.dates.__setitem__,
            tell_letters=left_out.words.__setitem__,
            groups=groups,
        )
        chunks = left_out.watched(library.export(_format(library, output), _in_the_file(library), options))
        if output in {None, "-"}:
            write_stdout(chunks, safely=False)
        else:
            write_text(str(output), chunks)
        _keep_written(findings, library)
        for line in summary(findings, source):
            tell(line)
        left_out.tell(f"'i2vbib check {source}' says more")
        if findings.unreachable:
            raise PartialError(f"{'; '.join(findings.unreachable.values())}; what was learnt is written")


def _keep_written(findings: Findings, library: Library) -> None:
    """Leave out of the findings what the file does not get: an abstract, an address that repeats an identifier."""
    from i2vbib.export.fields import own_page_url

    unwritten = {"abstract"}
    for record in library.records:
        left_out = unwritten if own_page_url(record) else unwritten | {"URL"}
        found = findings.found.pop(record.key, [])
        changes = findings.changes.pop(record.key, [])
        if kept := [variable for variable in found if variable not in left_out]:
            findings.found[record.key] = kept
        if written := [one for one in changes if one.variable not in left_out or one.before is not None]:
            findings.changes[record.key] = written


def _format(library: Library, output: str | None) -> str:
    """Give the format that the file is in, else the one that the new file's name asks for."""
    dialect = next((record.fields[DIALECT] for record in library.records if DIALECT in record.fields), "")
    return dialect or _FORMATS.get(PurePath(output or "").suffix.lower(), "bibtex")


def _in_the_file(library: Library) -> list[Record]:
    """Give the records in the order that the file has them in: a library has them by sections."""
    entries = library.bibliography.entries if library.bibliography else ()
    lines = {key: entry.line for key, entry in zip(library.snapshot.living, entries, strict=False)}
    return sorted(library.records, key=lambda record: lines.get(record.key, 0))
