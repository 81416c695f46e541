"""``i2vbib keys``: the register of citation keys."""

from __future__ import annotations

import click

from i2vbib.cli.options import open_library, tell, write_stdout
from i2vbib.model.registry import Issued
from i2vbib.text.richtext import plain


@click.group(invoke_without_command=True, epilog="Example: i2vbib keys rename vtr_xclip_2022 vtr_xclip_mm_2022")
@click.pass_context
def command(context: click.Context) -> None:
    """List every key ever issued: key, aliases, whether it is retired, title, parted by tabs."""
    if context.invoked_subcommand is None:
        library = open_library(context, for_keys=True)
        write_stdout(_line(issued) for _, issued in sorted(library.registry.items()))


def _line(issued: Issued) -> str:
    status = "retired" if issued.retired else "living"
    return f"{issued.key}\t{','.join(issued.aliases)}\t{status}\t{plain(issued.title)}\n"


@command.command(epilog="Example: i2vbib keys rename var_dist_2023 var_dist")
@click.argument("old")
@click.argument("new")
@click.option("--same-paper", is_flag=True, help="NEW is the retired key of the same paper, which left the list.")
@click.pass_context
def rename(context: click.Context, old: str, new: str, same_paper: bool) -> None:
    """Give an entry another key; the old one stays an alias of it for ever."""
    library = open_library(context)
    old = library.rename_key(old, new, same_paper=same_paper)
    tell(f"{old} is now {new}; {old} stays an alias")
