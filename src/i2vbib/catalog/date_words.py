"""What people write for a date that is no day, month or year: "in press", "c. 1920", "1850--1853", "[1923] 1999".

:mod:`i2vbib.catalog.written_dates` gives the one date that all formats have; here is what the words say beyond it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from i2vbib.catalog.written_dates import original_date, read_date
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
_OPEN: Final = re.compile(r"(?<!\d)(?:(\d{4})\s*(?:–(?!\s*\d)|-\s*$)|(?:(?<!\d)–|\b(?:until|before)\b)\s*(\d{4}))")
_DECADE: Final = re.compile(r"(?<!\d)(\d{3})0['’]?s\b")
_MONTH: Final = re.compile(rf"(?i)\b(?:{'|'.join(f'({name})' for name in MONTH_NAMES)})\b\.?")
_SEASON: Final = re.compile(r"(?i)\b(spring|summer|autumn|fall|winter)\b")
_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DAY: Final = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\b")
_HYPHENS: Final = re.compile(
    r"(?<=[^\W\d]|\.) ?[-/] ?(?=[^\W\d])|(?<![\d/-]\d)(?<![\d/-]\d\d)(?<=\d)-(?=\d\d?(?![\d/-]))"
)
"""What is a dash between the names of months and seasons, and between days."""
_SLASHED: Final = re.compile(r"\d{4}/\d\d/\d\d")
_WORD: Final = re.compile(r"\w")
_LONGEST: Final = 200
"""Characters; what is longer is no date."""
_LAST_MONTH: Final = 12
_PAIR: Final = 2


class DateWords(NamedTuple):
    """A date in words: ``extent`` in time, ``state`` of publication, ``original`` of when it was first published.

    ``rest`` says that ``words``, which are its owner's, hold more than these.
    """

    words: str
    extent: Extent | None = None
    state: str = ""
    original: Extent | None = None
    rest: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether the words say no more than a day, a month or a year, or nothing at all."""
        is_dated = self.extent is None or self.extent.is_plain
        return is_dated and not (self.state or self.original or self.rest)

    def in_words(self) -> str:
        """Give all that they say as one text: ``May–June 2001``, ``2021, in press``."""
        if self.rest or self.is_plain:
            return self.words
        original = f"[{self.original.in_one()}]" if self.original else ""
        date = self.extent.in_one() if self.extent else ""
        return ", ".join(filter(None, (" ".join(filter(None, (original, date))), self.state)))


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
    original = original_date(left)
    left = left.replace(original[0], " ") if original else left
    about, doubted = _ABOUT.search(left) is not None, supplied is not None or "?" in left
    month, day = _DASHES.sub("–", month), _DASHES.sub("–", day)
    extent, left = _extent(_ABOUT.sub(" ", left).replace("?", " "), month, day)
    if extent is not None and (about or doubted):
        mark = ("%" if doubted else "~") if about else "?"
        extent = extent.marked(mark)
    is_rest = _WORD.search(left) is not None
    first = read_date_words(original[1]) if original else DateWords("")
    return DateWords(words, extent, " ".join(states), first.extent, is_rest or first.rest)


def _extent(text: str, month: str, day: str) -> tuple[Extent | None, str]:
    """Give what a text says of time, and what is left of it."""
    if extent := _standard("" if month else text.strip(" ,")) or _range(text, month, day):
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


def _standard(text: str) -> Extent | None:
    """Read a date of ISO 8601-2; ``2020-21`` may be two years, too, and ``2001/`` is what RIS writes of any year."""
    extent = read_edtf(text.replace("/", "-") if _SLASHED.fullmatch(text) else text)
    if extent is None or extent.first is None or (extent.is_range and not extent.last):
        return None
    return extent if extent.is_range or extent.first.month < FIRST_SEASON else None


def _range(*fields: str) -> Extent | None:
    """Read year, month and day of which one has a dash or several have: ``30 May–2 June 2001``, ``3–5`` of a month."""
    halves = [_HYPHENS.sub("–", field).split("–") for field in fields]
    if max(map(len, halves)) != _PAIR:
        return None
    first, last = (_end(" ".join(half[place % len(half)] for half in halves)) for place in range(_PAIR))
    if first is None or last is None or not (first.year or last.year):
        return None
    is_alike = bool(first.month) == bool(last.month) or (first.day and last.day)
    if not is_alike and not (first.year and last.year):
        return None  # "2001–May" is no range
    first, last = _completed(first, last), _completed(last, first)
    is_real = _is_real(first) and _is_real(last) and first[:3] < last[:3]
    return Extent(first, last, is_range=True) if is_real else None


def _is_real(point: Point) -> bool:
    return not point.day or Date.real(int(point.year), point.month, point.day).day == point.day


def _completed(end: Point, other: Point) -> Point:
    """Give one end with what stands at the other one alone."""
    return Point(end.year or other.year, end.month or (other.month if end.day else 0), end.day)


def _end(text: str) -> Point | None:
    """Read one end of a range, of which the year or a day's month may stand at the other one."""
    years = _YEAR.findall(text)
    months = [int(found.lastindex or 0) for found in _MONTH.finditer(text)] + _seasons(text)
    left = _SEASON.sub(" ", _MONTH.sub(" ", _YEAR.sub(" ", text)))
    days = [int(day) for day in _DAY.findall(left)]
    if max(len(years), len(months), len(days)) > 1 or _WORD.search(_DAY.sub(" ", left)):
        return None
    year, month, day = (years or [""])[0], (months or [0])[0], (days or [0])[0]
    return Point(year, month, day) if year or month or day else None


def _seasons(text: str) -> list[int]:
    names = [name.capitalize().replace("Fall", "Autumn") for name in _SEASON.findall(text)]
    return [SEASONS.index(name) + FIRST_SEASON for name in names]


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"


def _last_year(first: str, last: str) -> str:
    """Give the last year of ``1850-53``; nothing where the second number is a month or before the first one."""
    if len(last) < len(first):
        last = "" if 1 <= int(last) <= _LAST_MONTH else first[:2] + last
    return last if last > first else ""


def _in_year(year: str, text: str, day: str) -> tuple[Extent | None, str]:
    """Read seasons, months and days beside a year, and give what is left."""
    seasons, months = _seasons(text), _MONTH.findall(text)
    if seasons:
        return Extent(Point(year, seasons[0])), f"{_SEASON.sub(' ', text, count=1)} {day}"
    left = _MONTH.sub(" ", text)
    date = read_date(year, text, day) or Date(int(year))
    is_whole = len(months) <= 1 and len(_DAY.findall(left)) <= 1
    return Extent(Point(year, date.month, date.day)), _DAY.sub(" ", left) if is_whole else text
