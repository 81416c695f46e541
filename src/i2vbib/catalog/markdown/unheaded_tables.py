"""Tables without headings, whose columns their cells tell: ``| Kites of Tin | ICML 2024 | [Link](…) |``.

A column of known venues with their years, or of venues beside one of years, shows that the one other column of words is
of papers' titles.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.venue_finder import is_venue, read_venue
from i2vbib.catalog.markdown.inline.dates import is_date, read_year, split_year
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import plain_text
from i2vbib.catalog.markdown.inline.titles import count_words, meaning
from i2vbib.catalog.markdown.layouts.link_layouts import is_capitalized
from i2vbib.catalog.markdown.paper_signs import ANNOUNCED, EVENT, FEW_WORDS, FULL_TITLE
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.name_words import is_surely_person
from i2vbib.catalog.markdown.table_headings import Table
from i2vbib.model.entry import PassedOver

if TYPE_CHECKING:
    from collections.abc import Sequence

    from i2vbib.catalog.markdown.inline.block_kinds import Row
    from i2vbib.catalog.markdown.inline.columns import Column

_FEWEST: Final = 2
"""Rows of a table that show what its columns are, where no heading above speaks of papers."""
_MOSTLY: Final = 0.6
"""How many of a column's cells are of its kind, and how many rows tell venue and year, at least."""
_LONGEST: Final = 300
"""Characters of a title; longer cells are prose."""
_WORDS_OF_VENUE: Final = 3
"""Words that may be a venue which no table knows, before its year."""
_MEASURED: Final = re.compile(r"\d+[.,]\d+\s?%?|\d+\s?%")
"""A result: rows with one are of models."""
_PRIZE: Final = re.compile(r"(?i)\b(?:prizes?|medals?)\b")
_UNTOLD: Final = "perhaps a paper, by {!r} beside it, but its table has no headings: give it some"


def told_by_cells(rows: Sequence[Row], *, are_papers: bool) -> Table | None:
    """Give the headings that a table's rows lack; nothing where no column is of venues, or several may be of titles.

    ``are_papers`` says that a heading above speaks of papers: there one row is enough, and a title of three words.
    """
    kinds = [tuple(map(_kind, _texts(row))) for row in rows if _placed_at(row)]
    placed = [of_row for of_row in kinds if "title" in of_row]
    if len(placed) < max(1 if are_papers else _FEWEST, _MOSTLY * len(rows)):
        return None
    places: dict[Column, tuple[int, ...]] = {}
    for place, column in enumerate(zip_longest(*placed)):
        (kind, count), *_ = Counter(filter(None, column)).most_common(1) or ((None, 0),)
        if kind and count >= _MOSTLY * sum(map(bool, column)):
            places[kind] = (*places.get(kind, ()), place)
    title = _title_place(rows, places.get("title", ()))
    if title is None or "venue" not in places:
        return None
    fewest = FEW_WORDS if are_papers else FULL_TITLE
    titled = sum(count_words(text) >= fewest for row in rows for text in _texts(row)[title : title + 1])
    headings = ("",) * max(len(row.cells) for row in rows)
    return Table(headings, places | {"title": (title,)}) if titled >= _MOSTLY * len(rows) else None


def _title_place(rows: Sequence[Row], places: Sequence[int]) -> int | None:
    """Give the one column of words, or the one whose words are set as titles are, beside remarks on them."""
    if len(places) > 1:
        texts = [_texts(row) for row in rows]
        places = [
            place
            for place in places
            if sum(is_capitalized(text, fewest=1) for of_row in texts for text in of_row[place : place + 1])
            >= _MOSTLY * len(rows)
        ]
    return places[0] if len(places) == 1 else None


def at_venue(row: Row) -> PassedOver | None:
    """Name a row that tells a known venue and its year, and a whole title: it is no row of headings."""
    texts = _texts(row)
    at = _placed_at(row)
    whole = [text for text in texts if _kind(text) == "title" and count_words(text) >= FULL_TITLE]
    return (
        PassedOver(" | ".join(filter(None, texts))[:_LONGEST], _UNTOLD.format(at), row.line) if at and whole else None
    )


def tells_of_other(row: Row) -> bool:
    """Say whether a cell tells of what a venue announces or holds, or of a prize: its row is no paper's."""
    return any(map(_is_other, _texts(row)))


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(meaning(plain_text(cell)) for cell in row.cells)


def _placed_at(row: Row) -> str:
    """Give the known venue that a cell of a row is, if it tells its year or another cell is that; nothing if not."""
    texts = _texts(row)
    if any(map(_MEASURED.fullmatch, texts)):
        return ""
    at = next(filter(is_venue, filter(None, texts)), "")
    is_dated = read_venue(at)[1] or any(is_date(text) and read_year(text) for text in texts if text)
    return at if is_dated else ""


def _kind(text: str) -> Column | None:
    """Give what a cell may be that says so by itself; nothing for labels and prose."""
    if not text or len(text) > _LONGEST:
        return None
    if is_date(text):
        return "year" if read_year(text) else None
    name, year = split_year(text)
    if is_venue(text) or (year and name and name[0].isupper() and len(name.split()) <= _WORDS_OF_VENUE):
        return "venue"
    if is_label(text):
        return "link"
    names = read_authors(text)
    if len(names) > 1 or (names and is_surely_person(text)):
        return "authors"
    return None if count_words(text) < FEW_WORDS or _is_other(text) else "title"


def _is_other(text: str) -> bool:
    return any(sign.search(text) for sign in (ANNOUNCED, EVENT, _PRIZE))
