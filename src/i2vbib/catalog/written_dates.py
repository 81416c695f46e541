"""Dates as bibliographies write them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from i2vbib.facts.bibtex_fields import MONTHS
from i2vbib.model.record import Date

_YEAR: Final = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_ISO: Final = re.compile(r"\s*(\d{4})(?:[-/](\d{1,2})?(?:[-/](\d{1,2})?)?)?(?!\d)")
_MONTH: Final = re.compile(rf"(?i)(?<![a-z])({'|'.join(MONTHS)})[a-z]*")
_NUMBER: Final = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")


def read_date(text: str, month: str = "", day: str = "") -> Date | None:
    """Give the first date of ``2019-05-12/2020``, ``2019/05/12/``, or of a year, month and day in fields of their own.

    A day or month that cannot be is left out; ``None`` where there is no year of four digits.
    """
    if text.startswith("-"):
        return None  # before the common era: no format writes such a year
    if not month and (found := _ISO.match(text)) and int(found[1]):
        return _date(*(int(part or 0) for part in found.groups()))
    year = _YEAR.search(text)
    if year is None or not int(year[1]):
        return None
    return _date(int(year[1]), *_month_and_day(month or text.replace(year[1], " "), day))


def _month_and_day(month: str, day: str) -> tuple[int, int]:
    name, number = _MONTH.search(month), _NUMBER.search(month)
    if name is None:
        return (int(number[1]) if number else 0), int(day) if day.isdecimal() else 0
    in_day = _NUMBER.search(day) or number
    return MONTHS.index(name[1].lower()) + 1, int(in_day[1]) if in_day else 0


def _date(year: int, month: int = 0, day: int = 0) -> Date:
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        month, day = (month, 0) if 1 <= month <= len(MONTHS) else (0, 0)
    return Date(year, month, day if month else 0)
