"""Dates as bibliographies write them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from i2vbib.facts.bibtex_fields import MONTHS
from i2vbib.model.record import Date, impossible_date

_YEAR: Final = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_ISO: Final = re.compile(r"\s*(\d{4})(?![-/][^\W\d])(?:[-/](\d{1,2})?(?:[-/](\d{1,2})?)?)?(?!\d)")
_MONTH: Final = re.compile(rf"(?i)(?<![a-z])({'|'.join(MONTHS)})[a-z]*")
_NUMBER: Final = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_OF_DATE: Final = (
    rf"(?:\d{{1,2}}(?!\d)|(?<!\d)\d{{4}}(?!\d)|(?:{'|'.join(MONTHS)})[a-z]*|spring|summer|autumn|fall|winter"
    r"|c(?:irca|a)?\.?(?![a-z])|[\s,./?~–—-])"
)
_ORIGINAL: Final = re.compile(
    r"(?i)[\[(](?:(?:orig|first (?:publ|print|ed))\w*\.?\s*)?"
    rf"({_OF_DATE}{{0,12}}?(?<!\d)(\d{{4}})(?!\d){_OF_DATE}{{0,12}})[\])]"
)
"""A date in brackets, and nothing else: ``(2nd ed. of 1987)`` tells of another work."""
_LETTER: Final = re.compile(r"[^\W\d]")
_WHOLE: Final = 3  # parts of a date to the day


def read_date(text: str, month: str = "", day: str = "") -> Date | None:
    """Give the first date of ``2019-05-12/2020``, ``2019/05/12/``, or of a year, month and day in fields of their own.

    A day or month that cannot be is left out; ``None`` where there is no year of four digits.
    """
    parts = _written(text, month, day)
    return Date.real(*parts) if parts else None


def told_of_date(text: str, month: str = "", day: str = "") -> str:
    """Say that no calendar has the day, or a month in a field of its own, that a file gives; nothing of any other date.

    What looks like a month beside a year alone may be another year (``2019-20``) or a season (``2020-21``).
    """
    parts = [part for part in _written(text, month, day) if part]
    return impossible_date("the file", parts) if month or len(parts) == _WHOLE else ""


def date_of_ris(first: Mapping[str, str]) -> tuple[str, str]:
    """Give a date as the tags of RIS have it: all of it, or its year and what ``DA`` says beside that (``MAY 3``)."""
    day, year = first.get("DA", "").strip("/ "), (first.get("PY") or first.get("Y1") or "").strip("/ ")
    if year and not _YEAR.search(day):
        return year, day if _LETTER.search(day) else ""
    return day, ""


def original_date(text: str) -> re.Match[str] | None:
    """Find the date in brackets of ``[1923] 1999``, when a work was first published: the other year is later."""
    found = _ORIGINAL.search(text)
    other = _YEAR.search(text.replace(found[0], " ")) if found else None
    return found if found and other and found[2] < other[1] else None


@lru_cache(maxsize=1024)  # a year has many papers, and what it says is asked for twice
def _written(text: str, month: str, day: str) -> Sequence[int]:
    """Give year, month and day as they are written, 0 for what is not; nothing without a year."""
    if text.startswith("-"):
        return ()  # before the common era: no format writes such a year
    if not month and (found := _ISO.match(text)) and int(found[1]):
        return [int(part or 0) for part in found.groups()]
    if original := original_date(text):
        text = text.replace(original[0], " ")
    year = _YEAR.search(text)
    if year is None or not int(year[1]):
        return ()
    return (int(year[1]), *_month_and_day(month or text.replace(year[1], " "), day))


def _month_and_day(month: str, day: str) -> tuple[int, int]:
    name, number, in_day = _MONTH.search(month), _NUMBER.search(month), _NUMBER.search(day)
    if name is None:
        return (int(number[1]) if number else 0), int(in_day[1]) if in_day else 0
    in_day = in_day or number
    return MONTHS.index(name[1].lower()) + 1, int(in_day[1]) if in_day else 0
