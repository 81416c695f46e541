"""The blocks of a list: headings, rows of tables, and items (list items and paragraphs)."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from i2vbib.catalog.markdown.inline.pieces import Break, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SUMMARY_LEVEL: Final = 7
"""The level of ``<summary>``: below every heading."""
BOX: Final = r"\[[ xX]?\]\s+"
"""The box to tick that an item may begin with."""

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

    def items(self) -> list[Item]:
        """Give the items of the lists in its cells (a table that only lays out a page); none where no cell has one."""
        if not any(_ends_item(piece) for cell in self.cells for piece in cell):
            return []
        parts = (tuple(part) for cell in self.cells for ends, part in groupby(cell, _ends_item) if not ends)
        return [Item(part, self.line, depth=1) for part in parts]


class Item(NamedTuple):
    """A list item or a paragraph; ``depth`` is the nesting of its list, 0 for a paragraph."""

    pieces: Cell
    line: int
    depth: int = 0


def leaves(blocks: Iterable[Block]) -> Iterator[Item]:
    """Give the items that have none below them, paragraphs too."""
    for item, following in pairwise((*blocks, None)):
        if isinstance(item, Item) and not (isinstance(following, Item) and following.depth > item.depth):
            yield item


def _ends_item(piece: Piece) -> bool:
    return isinstance(piece, Break) and piece.of_item


Block: TypeAlias = "Heading | Row | Item"
