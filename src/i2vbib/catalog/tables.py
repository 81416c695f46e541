"""The papers of a table: its columns are known by their headings, in any order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from i2vbib.catalog.blocks import Cell, Row
from i2vbib.catalog.columns import Column, read_headings
from i2vbib.catalog.authors import read_authors
from i2vbib.catalog.items import read_items
from i2vbib.catalog.labels import is_label
from i2vbib.catalog.links import link_kind
from i2vbib.catalog.pieces import Link, plain_text
from i2vbib.catalog.skeleton import Skeleton, read_skeleton
from i2vbib.catalog.titles import clean_title, meaning
from i2vbib.catalog.venues import read_venue, read_year
from i2vbib.entry import Entry, Problem


_TITLE_COLUMNS: Final[tuple[Column, ...]] = ("title", "paper", "name")


@dataclass(frozen=True, slots=True)
class Table:
    """A table's headings, understood."""

    columns: tuple[frozenset[Column], ...]

    @property
    def is_of_papers(self) -> bool:
        """Whether every row should be a paper."""
        kinds = frozenset[Column]().union(*self.columns)
        return bool(kinds & {"title", "paper"}) and len(self.columns) > 1

    @property
    def is_headed(self) -> bool:
        """Whether any heading is known."""
        return any(kinds != {"other"} for kinds in self.columns)

    def cells(self, row: Row, kind: Column) -> Iterator[Cell]:
        """Give the row's cells of one kind."""
        return (cell for cell, kinds in zip(row.cells, self.columns, strict=False) if kind in kinds)

    def text(self, row: Row, kind: Column) -> str:
        """Give the first text that the row has in a column of this kind."""
        return next(filter(None, (meaning(plain_text(cell)) for cell in self.cells(row, kind))), "")


def read_header(row: Row) -> Table:
    """Understand a row of headings."""
    return Table(read_headings([plain_text(cell) for cell in row.cells]))


def read_row(table: Table, row: Row) -> Iterator[Entry | Problem]:
    """Give the papers of a row, or what is wrong with it; nothing where it is no paper's row."""
    texts = [plain_text(cell) for cell in row.cells]
    if not any(map(meaning, texts)) or all(set(text) <= set("-:= ") for text in texts):
        return
    if table.is_headed and read_headings(texts) == table.columns:
        return
    if row.written > len(table.columns) and not _has_linked_title(table, row):
        if table.is_of_papers:
            yield _too_many_cells(table, row)
        return
    entries = _entries(table, row)
    yield from (entry for entry in entries if _is_paper(table, entry))
    if not entries and (table.is_of_papers or _skeleton(row).papers):
        yield Problem(row.line, f"no title in the row {_shown(texts)}: give it one in its title column")


def _is_paper(table: Table, entry: Entry) -> bool:
    return link_kind(entry.link) == "paper" or (table.is_of_papers and bool(entry.venue or entry.year))


def _has_linked_title(table: Table, row: Row) -> bool:
    cells = (*table.cells(row, "title"), *table.cells(row, "paper"))
    return any(isinstance(piece, Link) and not is_label(piece.text) for cell in cells for piece in cell)


def _too_many_cells(table: Table, row: Row) -> Problem:
    message = f"{row.written} cells in a table of {len(table.columns)} columns: write a | inside a cell as \\|"
    return Problem(row.line, message)


def _shown(texts: Sequence[str]) -> str:
    return repr(" | ".join(filter(None, texts))[:80])


def _skeleton(row: Row) -> Skeleton:
    return read_skeleton(tuple(piece for cell in row.cells for piece in cell))


def _entries(table: Table, row: Row) -> list[Entry]:
    titled = _titled(table, row)
    if len(titled) == 1:
        titled = [_with_links(titled[0], table, row)]
    venue, venue_year = read_venue(table.text(row, "venue"))
    year = read_year(table.text(row, "year")) or venue_year
    name = clean_title(table.text(row, "name")) if len(titled) == 1 else ""
    return [
        replace(
            entry,
            year=year or entry.year,
            venue=venue or entry.venue,
            name=name or entry.name,
            transfer_type=table.text(row, "transfer_type"),
            authors=read_authors(table.text(row, "authors")) or entry.authors,
            line=row.line,
        )
        for entry in titled
    ]


def _with_links(entry: Entry, table: Table, row: Row) -> Entry:
    """Give the row's one paper all the row's links."""
    links = _skeleton(row)
    link = entry.link or next(iter(links.papers), "")
    code = next(_hrefs(table, row, "code"), "") or entry.code or next(iter(links.code), "")
    further = dict.fromkeys((*links.papers, *links.pages, *links.code))
    return replace(
        entry,
        link=link,
        code=code if code != link else "",
        links=tuple(href for href in further if href not in {link, code}),
    )


def _titled(table: Table, row: Row) -> list[Entry]:
    """Give the papers of the first cell that has a title; without a title column, of all cells with papers."""
    for kind in _TITLE_COLUMNS:
        for cell in table.cells(row, kind):
            entries = [entry for entry in read_items(cell) if meaning(entry.title)]
            if entries:
                return entries
    name = clean_title(table.text(row, "name"))
    if name:
        return [Entry(name)]
    others = [read_items(cell) for cell in table.cells(row, "other")]
    entries = [entry for cell in others for entry in cell if entry.title]
    return [entry for entry in entries if link_kind(entry.link) == "paper"] or entries[:1]


def _hrefs(table: Table, row: Row, kind: Column) -> Iterator[str]:
    return (
        piece.href
        for cell in table.cells(row, kind)
        for piece in cell
        if isinstance(piece, Link) and piece.href
    )
