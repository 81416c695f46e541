"""The headings of a table: which of its columns hold what, in any order."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.addresses import badge_text, find_addresses
from i2vbib.catalog.markdown.inline.columns import Column, kind_of_publications, read_heading, tells_of_journals
from i2vbib.catalog.markdown.inline.pieces import Image, Link, plain_text
from i2vbib.catalog.markdown.inline.titles import meaning
from i2vbib.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from i2vbib.catalog.markdown.inline.block_kinds import Cell, Row

_TITLES_BESIDE_AUTHORS: Final = frozenset(
    "what item items reading readings study studies entry text texts source material selection citation".split()
)
"""Headings of titles where another column has the authors; elsewhere they name anything."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table's headings: how they are written, and the places of the columns of each kind."""

    headings: tuple[str, ...]
    places: dict[Column, tuple[int, ...]]

    @property
    def is_headed(self) -> bool:
        """Whether any heading is known."""
        return self.places.keys() != {"other"}

    @property
    def is_of_papers(self) -> bool:
        """Whether every row should be a paper."""
        return len(self.headings) > 1 and not self.places.keys().isdisjoint({"title", "paper"})

    @property
    def names_papers(self) -> bool:
        """Whether the headings themselves say that rows are papers, so that their code is enough to find them by."""
        return "paper" in self.places or not self.places.keys().isdisjoint({"venue", "authors"})

    @property
    def is_of_journals(self) -> bool:
        """Whether its column of venues says that they are journals."""
        return any(tells_of_journals(self.headings[place]) for place in self.places.get("venue", ()))

    def cells(self, row: Row, *kinds: Column) -> Iterator[Cell]:
        """Give the row's cells of these kinds."""
        places = (place for kind in kinds for place in self.places.get(kind, ()))
        return (row.cells[place] for place in places if place < len(row.cells))

    def texts(self, row: Row, kind: Column) -> Iterator[str]:
        """Give the texts that the row has in columns of this kind; the source of the code is no venue."""
        cells = (cell for cell in self.cells(row, kind) if kind != "venue" or not find_addresses(cell).code)
        return filter(None, (meaning(plain_text(cell)) or " ".join(_badges(cell)) for cell in cells))

    def text(self, row: Row, kind: Column) -> str:
        """Give the first text that the row has in a column of this kind."""
        return next(self.texts(row, kind), "")


def _badges(cell: Cell) -> Iterator[str]:
    """Give the words on the badges of a cell, linked or not."""
    for piece in cell:
        images = (piece,) if isinstance(piece, Image) else piece.images if isinstance(piece, Link) else ()
        yield from map(badge_text, images)


def read_header(row: Row) -> Table:
    """Understand a row of headings."""
    headings = tuple(plain_text(cell) for cell in row.cells)
    found: dict[Column, list[int]] = defaultdict(list)
    for place, heading in enumerate(headings):
        for kind in read_heading(heading):
            found[kind].append(place)
    places = {kind: tuple(of_kind) for kind, of_kind in found.items()}
    if publications := places.pop("publication", ()):
        kind = kind_of_publications(places)
        places[kind] = (*places.get(kind, ()), *publications)
    if (title := _title_place(headings, places)) is not None:
        places["title"] = (title,)
        places["other"] = tuple(place for place in places["other"] if place != title)
    return Table(headings, places)


def _title_place(headings: Sequence[str], places: Mapping[Column, tuple[int, ...]]) -> int | None:
    """Give where the titles are in a table of authors and years or venues that calls them ``What`` or ``Reading``."""
    has_title = not places.keys().isdisjoint({"title", "paper", "name", "dataset"})
    if has_title or "authors" not in places or places.keys().isdisjoint({"year", "venue"}):
        return None
    return next((place for place in places.get("other", ()) if fold(headings[place]) in _TITLES_BESIDE_AUTHORS), None)
