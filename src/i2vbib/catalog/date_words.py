"""What people write for a date that is no day, month or year: "in press", "c. 1920", "1850--1853", "[1923] 1999".

:mod:`i2vbib.catalog.written_dates` gives the one date that all formats have; here is what the words say beyond it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from i2vbib.catalog.written_dates import original_year, read_date
from i2vbib.facts.bibtex_fields import MONTH_NAMES, PUBLICATION_STATES
from i2vbib.model.record import Date
from i2vbib.text.edtf import FIRST_SEASON, SEASONS, Extent, Point, read_edtf

_TIME: Final = re.compile(r"(?<=\d-\d\d)T\d\d(?::?\d\d){0,2}(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?")
"""The time of day behind an ISO 8601 date."""
_DASHES: Final = re.compile(r"\s*(?:-{2,3}|[‐-―−])\s*")
_STATE: Final = re.compile(rf"(?i)\b({'|'.join(PUBLICATION_STATES)})\b(?:\.|\s+in\b(?=\s*\d))?")
_NO_DATE: Final = re.compile(r"(?i)^[\s\[(]*(?:n\. ?d\.?|no date|undated|s\. ?[ad]\.?|o\. ?J\.?)[\s\])]*$")
_ABOUT: Final = re.compile(r"(?i)(?:\b(?:c\.|ca\.?|c(?=\s)|circa|approx\.?|around|about)|~)[\s\xa0]*(?=\[?\d)|(?<=\d)~")
_SUPPLIED: Final = re.compile(r"^\s*\[(.*\d{4}.*)\]\s*$")
"""A whole date in brackets is one that the work itself does not give."""
_YEARS: Final = re.compile(r"(?<!\d)(\d{4})\s*(?:[–/-]|\bto\b)\s*(\d{4}|\d{2})(?![\d–-])")
_OPEN: Final = re.compile(r"(?<!\d)(?:(\d{4})\s*–(?!\s*\d)|(?:(?<!\d)–|\b(?:until|before)\b)\s*(\d{4}))")
_DECADE: Final = re.compile(r"(?<!\d)(\d{3})0['’]?s\b")
_MONTH: Final = re.compile(rf"(?i)\b(?:{'|'.join(f'({name})' for name in MONTH_NAMES)})\b\.?")
_SEASON: Final = re.compile(r"(?i)\b(spring|summer|autumn|fall|winter)\b")
_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DAYS: Final = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\b(?:\s*[–-]\s*(\d{1,2})\b)?")
_WORD: Final = re.compile(r"\w")
_LONGEST: Final = 200
"""Characters; what is longer is no date."""
_LAST_MONTH: Final = 12
_PAIR: Final = 2


class DateWords(NamedTuple):
    """A date in words: ``extent`` in time, ``state`` of publication, first published in the year ``original``.

    ``rest`` says that ``words``, which are its owner's, hold more than these.
    """

    words: str
    extent: Extent | None = None
    state: str = ""
    original: str = ""
    rest: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether the words say no more than a day, a month or a year, or nothing at all."""
        is_dated = self.extent is None or self.extent.is_plain
        return is_dated and not (self.state or self.original or self.rest)

    def in_words(self) -> str:
        """Give all that they say as one text: ``May–June 2001``, ``2021, in press``."""
        if self.rest or not (self.extent or self.state):
            return self.words
        year, month = self.extent.in_words() if self.extent else ("", "")
        year = f"[{self.original}] {year}" if self.original else year
        return ", ".join(filter(None, (" ".join(filter(None, (month, year))), self.state)))


@lru_cache(maxsize=1024)  # a year has many papers
def read_date_words(year: str, month: str = "", day: str = "") -> DateWords:
    """Read a date from its words, of which month and day may stand in fields of their own."""
    year = _TIME.sub("", year)
    words = " ".join(filter(None, (day, month, year)))
    if len(words) > _LONGEST:
        return DateWords(words, rest=True)
    left = _DASHES.sub("–", year).strip()
    states = [found[1] for found in _STATE.finditer(left)]
    left = _NO_DATE.sub("", _STATE.sub(" ", left))
    supplied = _SUPPLIED.match(left)
    left = supplied[1] if supplied else left
    original = original_year(left)
    left = left.replace(original[0], " ") if original else left
    about, doubted = _ABOUT.search(left) is not None, supplied is not None or "?" in left
    extent, left = _extent(_ABOUT.sub(" ", left).replace("?", " "), _DASHES.sub("–", month), day)
    if extent is not None and (about or doubted):
        mark = ("%" if doubted else "~") if about else "?"
        extent = extent.marked(mark)
    is_rest = _WORD.search(left) is not None
    return DateWords(words, extent, " ".join(states), original[1] if original else "", is_rest)


def _extent(text: str, month: str, day: str) -> tuple[Extent | None, str]:
    """Give what a text says of time, and what is left of it."""
    if not month and (extent := read_edtf(text.strip(" ,"))) and not extent.is_range and not _is_season(extent):
        return extent, ""
    if (found := _YEARS.search(text)) and (year := _last_year(found[1], found[2])):
        return Extent(Point(found[1]), Point(year), is_range=True), _without(text, found) + month
    if found := _OPEN.search(text):
        since, until = (Point(year) if year else None for year in found.groups())
        return Extent(since, until, is_range=True), _without(text, found) + month
    if found := _DECADE.search(text):
        return Extent(Point(f"{found[1]}X")), _without(text, found) + month
    found = _YEAR.search(text)
    if found is None:
        return None, f"{text} {month}"
    return _in_year(found[0], f"{month} {_without(text, found)}", day)


def _is_season(extent: Extent) -> bool:
    return extent.first is not None and extent.first.month >= FIRST_SEASON


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"


def _last_year(first: str, last: str) -> str:
    """Give the last year of ``1850-53``; nothing where the second number is a month or before the first one."""
    if len(last) < len(first):
        last = "" if 1 <= int(last) <= _LAST_MONTH else first[:2] + last
    return last if last > first else ""


def _in_year(year: str, text: str, day: str) -> tuple[Extent | None, str]:
    """Read seasons, months and days beside a year, and give what is left."""
    if season := _SEASON.search(text):
        name = season[1].capitalize().replace("Fall", "Autumn")
        return Extent(Point(year, SEASONS.index(name) + FIRST_SEASON)), f"{_without(text, season)} {day}"
    months = [int(found.lastindex or 0) for found in _MONTH.finditer(text)]
    left = _MONTH.sub(" ", text)
    days = [int(number) for found in _DAYS.finditer(left) for number in found.groups() if number]
    if len(months) == _PAIR and not days and not day and months[0] < months[1]:
        return Extent(Point(year, months[0]), Point(year, months[1]), is_range=True), left
    if len(months) == 1 and len(days) == _PAIR and days[0] < days[1] and not day:
        first, last = (Point(year, months[0], number) for number in days)
        return Extent(first, last, is_range=True), _DAYS.sub(" ", left)
    date = read_date(year, text, day) or Date(int(year))
    is_whole = len(months) <= 1 and len(days) <= 1
    return Extent(Point(year, date.month, date.day)), _DAYS.sub(" ", left) if is_whole else text
