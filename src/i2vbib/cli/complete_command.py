"""``i2vbib complete``: a bibliography enriched and written again, without a library."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

import click

from i2vbib.cli.options import report_problems, require_output, tell, tell_lone, write_stdout
from i2vbib.errors import PartialError
from i2vbib.model.record import DIALECT

if TYPE_CHECKING:
    from i2vbib.api import Library

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
@click.option("--mailto", metavar="ADDRESS", help="Your e-mail address, for the services. Default: $I2VBIB_MAILTO.")
@click.option(
    "--encoding", type=click.Choice(["ascii", "utf-8"]), default="utf-8", show_default=True, help="Of text in BibTeX."
)
@click.pass_context
def command(context: click.Context, source: str, output: str | None, mailto: str | None, encoding: str) -> None:
    """Fill what a bibliography lacks, and write it again in its own form: .bib, CSL-JSON or RIS.

    Keys and what is written stay; what a service says otherwise is told. FILE may hold identifiers one a line, too.
    """
    from i2vbib.cli.enrich_summary import summary
    from i2vbib.cli.file_alone import asked, library_of
    from i2vbib.export import Options
    from i2vbib.library.layout import find_path
    from i2vbib.library.storage import write_text

    if output not in {None, "-"}:
        require_output(str(output), find_path(context.obj))
    with library_of(source) as opened:
        report_problems(opened.catalog, source, source)
        library, findings = asked(opened, mailto)
        lone: list[str] = []
        chunks = library.export(_format(library, output), options=Options(encoding, tell_lone=lone.append))
        if output in {None, "-"}:
            write_stdout(chunks, safely=False)
        else:
            write_text(str(output), chunks)
        tell_lone(lone)
        for line in summary(findings):
            tell(line)
        if findings.unreachable:
            raise PartialError(f"{'; '.join(findings.unreachable.values())}; what was learnt is written")


def _format(library: Library, output: str | None) -> str:
    """Give the format that the file is in, else the one that the new file's name asks for."""
    dialect = next((record.fields[DIALECT] for record in library.records if DIALECT in record.fields), "")
    return dialect or _FORMATS.get(PurePath(output or "").suffix.lower(), "bibtex")
