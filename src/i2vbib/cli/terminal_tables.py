"""What is laid out for a person on a terminal, and parted by tabs or left in one line for a program."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from i2vbib.cli.options import write_stdout
from i2vbib.text.terminal import safe

_LABEL = 18


def on_terminal() -> bool:
    """Say whether a person reads what is written."""
    return sys.stdout.isatty()


def write_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write rows as a table as wide as the terminal, or, where no terminal is, one a line and parted by tabs."""
    if not on_terminal():
        write_stdout("\t".join(row) + "\n" for row in rows)
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*head[:-1], box=None, pad_edge=False, header_style="bold")
    table.add_column(head[-1], overflow="fold")
    for column in table.columns[:-1]:
        column.overflow = "fold"
    for row in rows:
        table.add_row(*(Text(safe(cell)) for cell in row))
    Console(highlight=False).print(table)


def labelled(label: str, text: str) -> Iterator[str]:
    """Give the lines of a text with its name before it; on a terminal no line is wider than that, if words allow."""
    if not on_terminal():
        yield f"{label:<{_LABEL}} {text}"
        return
    yield from textwrap.wrap(
        text,
        shutil.get_terminal_size().columns,
        initial_indent=f"{label:<{_LABEL}} ",
        subsequent_indent=" " * (_LABEL + 1),
        break_long_words=False,
        break_on_hyphens=False,
    )
