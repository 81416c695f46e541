"""Rows that carry their citation key: each is one entry, and its cells are what they say, word for word.

Such a table is what :mod:`i2vbib.catalog.list_writer` makes of a bibliography. Nothing in it needs to be guessed, so
nothing is: a title may end in a full stop or look like a venue, and two rows under two keys are two entries.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.inline.columns import Column
from i2vbib.catalog.markdown.inline.pieces import WORDED, Link
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from i2vbib.catalog.markdown.inline.block_kinds import Cell, Row

_YEAR: Final = re.compile(r"\d{1,4}")  # of our era, as formats can write it


def read_keyed_row(places: Mapping[Column, Sequence[int]], row: Row) -> Entry | None:
    """Give the entry of a row that has something in its table's column of keys; ``None`` where it has not.

    A table with a column of authors is no writer's of a list, and read as all others: see :func:`with_own_key`.
    """
    if "key" not in places or "authors" in places:
        return None
    cells = {kind: row.cells[place] for kind, (place, *_) in places.items() if place < len(row.cells)}
    words = {kind: _words(cell) for kind, cell in cells.items()}
    if not words.get("key"):
        return None
    year = words.get("year", "")
    title, link = words.get("title") or words.get("paper", ""), _link(cells.get("title") or cells.get("paper", ()))
    return Entry(
        "" if title == link else title,  # an address alone: its title is not known yet
        link=link,
        year=int(year) if _YEAR.fullmatch(year) else None,
        venue=words.get("venue", ""),
        name=words.get("name", ""),
        transfer_type=words.get("transfer_type", ""),
        code=_link(cells.get("code", ())),
        line=row.line,
        key=words["key"],
    )


def with_own_key(entries: list[Entry], places: Mapping[Column, Sequence[int]], row: Row) -> list[Entry]:
    """Give the one entry of a row the key in its table's column of keys."""
    place = places["key"][0] if "key" in places else len(row.cells)
    key = _words(row.cells[place]) if len(entries) == 1 and place < len(row.cells) else ""
    return [replace(entries[0], key=key)] if key else entries


def _words(cell: Cell) -> str:
    """Give a cell's words as they are written: an identifier among them is no link but a part of a key or a title."""
    words = ""
    for piece in cell:
        if isinstance(piece, Link) and piece.written:
            words = words.removesuffix(piece.instead) + piece.written
        elif isinstance(piece, WORDED):
            words += piece.text
    return " ".join(words.split())


def _link(cell: Cell) -> str:
    return cell[0].href if len(cell) == 1 and isinstance(cell[0], Link) else ""
