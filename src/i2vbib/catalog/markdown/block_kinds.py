"""The blocks of a list: headings, rows of tables, and items (list items and paragraphs)."""

from __future__ import annotations

from typing import Final, NamedTuple, TypeAlias

from i2vbib.catalog.markdown.pieces import Piece

SUMMARY_LEVEL: Final = 7
"""The level of ``<summary>``: below every heading."""

Cell: TypeAlias = "tuple[Piece, ...]"


class Heading(NamedTuple):
    """A heading; ``level`` counts from 1. Without words it ends what stands under a heading of its level."""

    level: int
    pieces: Cell
    line: int


class Row(NamedTuple):
    """A row of a table; ``header`` says that it names the columns."""

    cells: tuple[Cell, ...]
    line: int
    header: bool = False


class Item(NamedTuple):
    """A list item or a paragraph; ``depth`` is the nesting of its list, 0 for a paragraph."""

    pieces: Cell
    line: int
    depth: int = 0


Block: TypeAlias = "Heading | Row | Item"
