"""``i2vbib build``: every format, whole and by section."""

from __future__ import annotations

from pathlib import Path

import click

from i2vbib.cli.options import open_library, tell


@click.command(
    epilog="""\b
Examples:
  i2vbib build
  i2vbib build --check"""
)
@click.option(
    "-o", "--output", type=click.Path(file_okay=False, path_type=Path), default=Path("out"), show_default=True
)
@click.option("--check", is_flag=True, help="Write nothing; fail if a file is missing or differs.")
@click.pass_context
def command(context: click.Context, output: Path, check: bool) -> None:
    """Write out/survey.* and out/sections/*: each format, the whole list and each section."""
    from i2vbib.build import build, left_over, outdated

    library = open_library(context, for_keys=not check)
    if check:
        names = outdated(library, output)
        if names:
            more = f" and {len(names) - 1} more" if len(names) > 1 else ""
            raise click.ClickException(f"{output} is out of date ({names[0]}{more}): run 'i2vbib build'")
        tell(f"{output} is up to date")
    else:
        tell(f"{build(library, output)} files of {output} changed")
    for name in left_over(library, output):
        tell(f"{output / name} belongs to no section: delete it if it is not yours")
