"""Venue and year that headings and list items give to all that stands below them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.markdown.imprint import read_heading_imprint
from i2vbib.catalog.markdown.venue_finder import read_heading_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from i2vbib.model.entry import Entry

HEADING: Final = -1
"""The depth of a heading: above every list item."""


class GroupDate(NamedTuple):
    """A heading or list item that says venue and year of what stands below it."""

    depth: int
    venue: str
    year: int | None


def dates_of_headings(path: Iterable[str]) -> list[GroupDate]:
    """Give the dates of the headings above a place, from the outermost.

    ``FSE`` alone may mean many things; with the year of the heading above or below it, it is the conference.
    """
    dates: list[GroupDate] = []
    above = ""
    for title in path:
        date = read_group_date(title, HEADING, dates)
        if date and date.year and not date.venue and above and (whole := read_heading_date(f"{above} {date.year}")):
            date = GroupDate(HEADING, *whole)
        if date:
            dates.append(date)
        above = "" if date else title
    return dates


def read_group_date(text: str, depth: int, above: Sequence[GroupDate]) -> GroupDate | None:
    """Give venue and year of a heading or list item that is nothing else, or ``None``."""
    date = read_heading_date(text) or read_heading_imprint(text)
    if date is None and above and above[-1].year and not above[-1].venue:
        date = read_heading_date(f"{text} {above[-1].year}")
    return GroupDate(depth, *date) if date else None


def dated(entry: Entry, dates: Sequence[GroupDate]) -> Entry:
    """Give an entry the venue and year of what it stands under, the nearest first, where its own year agrees."""
    for date in reversed(dates):
        if not entry.venue and (date.year is None or entry.year in {None, date.year}):
            entry = entry._replace(venue=date.venue)
        if entry.year is None:
            entry = entry._replace(year=date.year)
    return entry
