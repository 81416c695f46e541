"""Venue and year that headings and list items give to all that stands below them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace

from i2vbib.catalog.link_kinds import paper_identifiers
from i2vbib.catalog.markdown.imprints.imprint import read_imprint_line
from i2vbib.catalog.markdown.imprints.listed_conferences import read_listed
from i2vbib.catalog.markdown.imprints.venue_finder import DAY, read_heading_date
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE, SERIES
from i2vbib.catalog.markdown.inline.dates import is_date, read_year
from i2vbib.facts.identifier_forms import arxiv_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from i2vbib.model.entry import Entry

HEADING, PARAGRAPH = -2, -1
"""The depths of a heading, and of a paragraph that dates what follows it: above every list item."""
_SERIES: Final = re.compile(rf"(?:(?:[A-Z][\w/&-]*|\d+(?:st|nd|rd|th)) ){{0,4}}{SERIES}")
"""Begins a venue's own name: ``3rd International Workshop on``, not ``Papers from the Workshop on``."""
_ACRONYM: Final = re.compile(r"[A-Z].?[A-Z]")
_SETS_TITLE: Final = re.compile(r"[「『《“\"]|[^\x00-\x7f][,，] ?[^\x00-\x7f]|[)）]?\. (?=[^\x00-\x7f])")
"""What a reference has, and no heading."""


class GroupDate(NamedTuple):
    """A heading or list item that says venue and year of what stands below it."""

    depth: int
    venue: str
    year: int | None
    is_day: bool = False
    """Whether it is a day, on which a paper came out or was read: its identifier tells whether it is of that year."""


def read_day(text: str, depth: int) -> GroupDate | None:
    """Give the year of a heading or list item that is a day: ``[2026.05.27]``."""
    year = read_year(text) if is_date(text) else None
    return GroupDate(depth, "", year, is_day=True) if year and DAY.search(text) else None


def dates_of_headings(path: Iterable[str], conferences: frozenset[str]) -> list[GroupDate]:
    """Give the dates of the headings above a place, from the outermost.

    ``FSE`` alone may mean many things; with the year of the heading above or below it, it is the conference.
    """
    dates: list[GroupDate] = []
    above = ""
    for title in path:
        date = read_group_date(title, HEADING, dates, conferences) or read_day(title, HEADING)
        if date and date.year and not (date.venue or date.is_day) and (whole := _venue_with_year(above, date.year)):
            date = GroupDate(HEADING, *whole)
        if date:
            dates.append(date)
        above = "" if date else title
    return dates


def read_group_date(text: str, depth: int, above: Sequence[GroupDate], conferences: frozenset[str]) -> GroupDate | None:
    """Give venue and year of a heading or list item that is nothing else, or ``None``.

    ``conferences`` are those that the list's headings show, beside the known ones.
    """
    date = read_heading_date(text) or read_listed(text, conferences) or _imprint_of(text)
    if date is None and above and above[-1].year and not (above[-1].venue or above[-1].is_day):
        date = _venue_with_year(text, above[-1].year)
    return GroupDate(depth, *date) if date else None


def _venue_with_year(text: str, year: int) -> tuple[str, int | None] | None:
    """Give the venue that an acronym is beside a year; other words, such as ``Machine Learning``, may be a topic."""
    return read_heading_date(f"{text} {year}") if _ACRONYM.search(text) else None


@lru_cache(maxsize=64)  # of every heading above a paper it is asked again
def _imprint_of(text: str) -> tuple[str, int | None] | None:
    """Give venue and year of a heading that is nothing else, the venue in no table.

    ``软件学报 2020``, ``Workshop on Kites 2019``; ``Workshop Papers 2019`` names none.
    """
    if (text.isascii() and not _SERIES.match(text)) or _SETS_TITLE.search(text):
        return None
    venue, year = read_imprint_line(text)
    return (venue, year) if NAMES_VENUE.search(venue) and (_SERIES.match(venue) or not venue.isascii()) else None


def dated(entry: Entry, dates: Sequence[GroupDate]) -> Entry:
    """Give an entry the venue and year of what it stands under, the nearest first, where its own year agrees."""
    for date in reversed(dates):
        if date.is_day and _arxiv_year(entry.link) != date.year:
            continue
        if not entry.venue and (date.year is None or entry.year in {None, date.year}):
            entry = replace(entry, venue=date.venue)
        if entry.year is None:
            entry = replace(entry, year=date.year)
    return entry


def _arxiv_year(link: str) -> int | None:
    numbers = (name.removeprefix("arxiv:") for name in paper_identifiers(link) if name.startswith("arxiv:"))
    return next(map(arxiv_year, numbers), None)
