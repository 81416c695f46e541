"""``i2vbib page``: the page that readers browse."""

from __future__ import annotations

from pathlib import Path

import click

from i2vbib.cli.options import open_library, require_output, tell, write_stdout


@click.command(
    epilog="""\b
Examples:
  i2vbib page > index.html
  i2vbib page -o out/index.html"""
)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Default: stdout."
)
@click.pass_context
def command(context: click.Context, output: Path | None) -> None:
    """Write the page on which the list is browsed: one HTML file that needs no server.

    It links the files that 'i2vbib build' writes beside it.
    """
    from i2vbib.build import page_text
    from i2vbib.library.storage import make_folder, write_text

    library = open_library(context, for_keys=True)
    text = page_text(library)
    if output is None:
        write_stdout([text], safely=False)
        return
    require_output(str(output), library.folder)
    make_folder(output.parent)
    write_text(output, [text])
    tell(f"{output}: {len(library.records)} entries")
