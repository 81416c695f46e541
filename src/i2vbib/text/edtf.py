"""Dates that are more or less than a day, a month or a year: ranges, open ones, "about 1850", seasons, decades.

BibLaTeX writes them as ISO 8601-2 does, level 1 (biblatex's manual, section 2.3.8), BibTeX in words.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

MONTH_NAMES: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SEASONS: Final = ("Spring", "Summer", "Autumn", "Winter")
"""The months 21 to 24 of ISO 8601-2."""
FIRST_SEASON: Final = 21

_POINT: Final = re.compile(
    r"(\d{4}|\d{3}X|\d{2}XX)(?:-(0[1-9]|1[0-2]|2[1-4])(?:-(0[1-9]|[12]\d|3[01]))?)?(?:-XX)*([~?%]?)"
)
_OPEN: Final = frozenset({"", ".."})
_ABOUT: Final = frozenset("~%")
_DOUBTED: Final = frozenset("?%")
_ABOUT_YEAR: Final = "c. "


class Point(NamedTuple):
    """A day, a month, a season (21 to 24), a year, a decade (``185X``); ``mark`` is ``~`` (about), ``?`` or ``%``."""

    year: str
    month: int = 0
    day: int = 0
    mark: str = ""

    def edtf(self) -> str:
        """Give ``1850~``, ``2001-21``, ``2001-05-12``."""
        month = f"-{self.month:02}" if self.month else ""
        return f"{self.year}{month}{f'-{self.day:02}' if self.day else ''}{self.mark}"

    def year_in_words(self) -> str:
        """Give ``c. 1850``, ``1850?`` or ``1850s``."""
        year = self.year.replace("X", "0") + "s" * ("X" in self.year)
        return f"{_ABOUT_YEAR if self.mark in _ABOUT else ''}{year}{'?' if self.mark in _DOUBTED else ''}"

    def month_in_words(self) -> str:
        """Give ``May``, ``May 12`` or ``Spring``; nothing where no month is known."""
        if self.month >= FIRST_SEASON:
            return SEASONS[self.month - FIRST_SEASON]
        name = MONTH_NAMES[self.month - 1] if self.month else ""
        return f"{name} {self.day}" if self.day else name


class Extent(NamedTuple):
    """One point, or all from a first to a last one, of which either may not be known (then it is ``None``)."""

    first: Point | None
    last: Point | None = None
    is_range: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether this is but one day, month or year."""
        one = self.first
        return (
            not self.is_range and one is not None and one.year.isdigit() and one.month < FIRST_SEASON and not one.mark
        )

    def marked(self, mark: str) -> Extent:
        """Give the extent with a mark at each of its ends."""
        first, last = (point._replace(mark=mark) if point else None for point in (self.first, self.last))
        return Extent(first, last, self.is_range)

    def edtf(self) -> str:
        """Give the extent as ISO 8601-2 writes it."""
        first, last = (point.edtf() if point else "" for point in (self.first, self.last))
        return f"{first}/{last}" if self.is_range else first

    def in_words(self) -> tuple[str, str]:
        """Give the year and the month as people write them, ranges with an en dash: ``1850–1853``, ``May–June``."""
        if not self.is_range:
            return (self.first.year_in_words(), self.first.month_in_words()) if self.first else ("", "")
        points = (self.first, self.last)
        years = [point.year_in_words() if point else "" for point in points]
        years[1] = years[1].removeprefix(_ABOUT_YEAR) if years[0].startswith(_ABOUT_YEAR) else years[1]
        months = [point.month_in_words() if point else "" for point in points]
        is_one_year = self.last is not None and years[0].removeprefix(_ABOUT_YEAR) == years[1]
        if any(months) and not (is_one_year and all(months)):
            return "–".join(" ".join(filter(None, one)) for one in zip(months, years, strict=True)), ""
        if self.first and self.last and self.first.month == self.last.month and self.first.day and self.last.day:
            months[1] = str(self.last.day)
        return years[0] if is_one_year else "–".join(years), "–".join(filter(None, months))

    def in_one(self) -> str:
        """Give all of it as people write it: ``May 3–5 2001``."""
        return " ".join(filter(None, reversed(self.in_words())))


def read_edtf(text: str) -> Extent | None:
    """Read a date of ISO 8601-2, or nothing where it is none."""
    ends = text.split("/")
    points = [_POINT.fullmatch(end) for end in ends]
    if len(ends) > len(("first", "last")) or not any(points):
        return None
    if any(point is None and end not in _OPEN for end, point in zip(ends, points, strict=True)):
        return None
    read = [Point(found[1], int(found[2] or 0), int(found[3] or 0), found[4]) if found else None for found in points]
    return Extent(read[0], read[1], is_range=True) if len(read) > 1 else Extent(read[0])
