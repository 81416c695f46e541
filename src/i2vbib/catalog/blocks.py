"""A list's text as blocks in reading order: headings, table rows, and items (list items and paragraphs).

HTML comes out as Markdown does: a row of an HTML table is a :class:`Row`, ``<li>`` an :class:`Item`, ``<h2>`` a
:class:`Heading`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from i2vbib.catalog.markdown import grammar
from i2vbib.catalog.pieces import Break, Piece, PieceReader, Tag

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it.token import Token

LONGEST_BLOCK: Final = 60_000
"""Characters of one paragraph or cell that are looked at; a list's longest are a few thousand."""

_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HEADING_LEVELS: Final = {f"h{level}": level for level in range(1, 7)} | {"summary": 7}

SUMMARY_LEVEL: Final = 7
"""The level of ``<summary>``: below every heading."""

Cell: TypeAlias = "tuple[Piece, ...]"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` counts from 1. Without words it ends what stands under a heading of its level."""

    level: int
    pieces: Cell
    line: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; ``written`` is how many cells its line has, which may differ from the heading's."""

    cells: tuple[Cell, ...]
    line: int
    header: bool = False
    written: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """A list item or a paragraph; ``depth`` is the nesting of its list, 0 for a paragraph."""

    pieces: Cell
    line: int
    depth: int = 0


Block: TypeAlias = "Heading | Row | Item"


def read_blocks(text: str) -> Iterator[Block]:
    """Give the blocks of a Markdown text; hidden comments and code are not among them."""
    reader = _BlockReader(text)
    yield from reader.read()


class _BlockReader:
    def __init__(self, text: str) -> None:
        self.parser = grammar()
        self.env: dict[str, Any] = {}
        self.lines = text.split("\n")
        self.tokens = self.parser.parse(text, self.env)
        self.blocks: list[Block] = []
        self.depth = 0
        self.item: list[Piece] = []
        self.item_line = 0
        self.heading: int = 0
        self.row: list[Cell] | None = None
        self.header = False
        self.cell: list[Piece] | None = None
        self.row_line = 0

    def read(self) -> Iterator[Block]:
        for token in self.tokens:
            handler = _HANDLERS.get(token.type)
            if handler:
                handler(self, token)
            if self.blocks:
                yield from self.blocks
                self.blocks = []
        self.end_item()
        yield from self.blocks

    def pieces(self, source: str) -> list[Piece]:
        tokens: list[Token] = []
        self.parser.inline.parse(source[:LONGEST_BLOCK], self.parser, self.env, tokens)
        return PieceReader().read(tokens)

    # Markdown

    def start_heading(self, token: Token) -> None:
        self.leave_html()
        self.heading = int(token.tag[1:])

    def inline(self, token: Token) -> None:
        line = token.map[0] + 1 if token.map else 0
        pieces = self.pieces(token.content)
        if self.heading:
            self.blocks.append(Heading(self.heading, tuple(pieces), line))
            self.heading = 0
        elif self.cell is not None:
            self.cell += [*pieces, Break()]
        else:
            self.add(pieces, line)
            if not self.depth:
                self.end_item()

    def add(self, pieces: list[Piece], line: int) -> None:
        if self.item:
            self.item.append(Break())
        else:
            self.item_line = line
        self.item += pieces

    def end_item(self, _token: Token | None = None) -> None:
        if self.item:
            self.blocks.append(Item(tuple(self.item), self.item_line, self.depth))
            self.item = []

    def start_list(self, _token: Token) -> None:
        self.end_item()
        self.depth += 1

    def end_list(self, _token: Token) -> None:
        self.end_item()
        self.depth -= 1

    def start_table(self, _token: Token) -> None:
        self.end_item()
        self.leave_html()

    def start_row(self, token: Token) -> None:
        self.row = []
        self.row_line = token.map[0] + 1 if token.map else 0

    def start_cell(self, token: Token) -> None:
        self.header = token.tag == "th"
        self.cell = []

    def end_cell(self, _token: Token) -> None:
        if self.row is not None and self.cell is not None:
            cell = self.cell[:-1] if self.cell and self.cell[-1] == Break() else self.cell
            self.row.append(tuple(cell))
        self.cell = None

    def end_row(self, _token: Token) -> None:
        if self.row is not None:
            written = _count_cells(self.lines[self.row_line - 1])
            self.blocks.append(Row(tuple(self.row), self.row_line, self.header, written))
        self.row = None

    # HTML

    def html(self, token: Token) -> None:
        line = token.map[0] + 1 if token.map else 0
        source = _COMMENT.sub(_only_lines, token.content)
        for start in range(0, len(source), LONGEST_BLOCK):
            for piece in self.pieces(source[start : start + LONGEST_BLOCK]):
                self.html_piece(piece, line)
                line += piece == Break(hard=False)
        if self.cell is None and not self.depth:
            self.end_item()

    def html_piece(self, piece: Piece, line: int) -> None:
        if not isinstance(piece, Tag):
            if self.cell is not None:
                self.cell.append(piece)
            else:
                self.add_run(piece, line)
        elif piece.name in _HEADING_LEVELS:
            self.html_heading(piece, _HEADING_LEVELS[piece.name])
        elif piece.name == "details":
            self.end_item()
            if piece.closing:
                self.blocks.append(Heading(SUMMARY_LEVEL, (), line))
        elif piece.name in {"td", "th"}:
            self.html_cell(piece)
        elif piece.name in {"tr", "table"}:
            self.html_row(line)
        elif self.cell is not None:
            self.cell.append(Break())
        elif not self.depth:
            self.end_item()

    def add_run(self, piece: Piece, line: int) -> None:
        if not self.item:
            self.item_line = line
        self.item.append(piece)

    def html_heading(self, tag: Tag, level: int) -> None:
        if not tag.closing:
            self.end_item()
        elif self.item:
            self.blocks.append(Heading(level, tuple(self.item), self.item_line))
            self.item = []

    def html_cell(self, tag: Tag) -> None:
        self.close_cell()
        if not tag.closing:
            self.row = [] if self.row is None else self.row
            self.header = tag.name == "th"
            self.cell = []

    def html_row(self, line: int) -> None:
        self.close_cell()
        if self.row:
            self.blocks.append(Row(tuple(self.row), self.row_line or line, self.header, len(self.row)))
        self.row, self.row_line = None, line

    def close_cell(self) -> None:
        if self.cell is not None and self.row is not None:
            self.row.append(tuple(self.cell))
        self.cell = None

    def leave_html(self) -> None:
        self.html_row(0)


def _only_lines(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _count_cells(line: str) -> int:
    from markdown_it.rules_block.table import escapedSplit

    cells = escapedSplit(line.strip())
    if cells and not cells[0].strip():
        cells.pop(0)
    while cells and not cells[-1].strip():
        cells.pop()
    return len(cells)


_HANDLERS: Final[dict[str, Callable[[_BlockReader, Token], None]]] = {
    "heading_open": _BlockReader.start_heading,
    "inline": _BlockReader.inline,
    "bullet_list_open": _BlockReader.start_list,
    "ordered_list_open": _BlockReader.start_list,
    "bullet_list_close": _BlockReader.end_list,
    "ordered_list_close": _BlockReader.end_list,
    "list_item_close": _BlockReader.end_item,
    "table_open": _BlockReader.start_table,
    "tr_open": _BlockReader.start_row,
    "th_open": _BlockReader.start_cell,
    "td_open": _BlockReader.start_cell,
    "th_close": _BlockReader.end_cell,
    "td_close": _BlockReader.end_cell,
    "tr_close": _BlockReader.end_row,
    "html_block": _BlockReader.html,
}
