"""The year in what a text behind a title tells of where it appeared."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, MONTH, MONTHS_ABROAD
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, unmarked

LONGEST_BEHIND: Final = 400
"""Characters behind a title that are looked at."""
_YEAR_IN_BRACKETS: Final = re.compile(
    rf"(?i)[(\[](?:{MONTH}\s+|(?:\d{{1,2}}(?:er|[.ºª])?\s+(?:de\s+)?)?(?:{MONTHS_ABROAD})\.?\s+(?:de\s+)?)?({ANY_YEAR})[a-z]?[)\]]"
)
"""``(2019)``, ``(May 2019)``, ``(1er décembre 2003)``, ``(12 de mayo de 2003)``."""
_YEAR_ALONE: Final = re.compile(rf"(?<!\d [–—-] ){ANY_YEAR}(?! [–—-] \d)(?=[.,;|)年，。]|\s*$|\s[(\[-])")
_BEFORE_YEAR: Final = re.compile(
    rf"(?i)(?:^|(?<!\bpp)(?<!\bp)[.,;，、]|\s[-–—|]|(?=[jfmasond])\b{MONTH}|(?:[^\W\d_]{{2}}\.?|\s[A-H])(?=\s)|出版社?|[书書][店局社]|印[书書][馆館])\s*$"
)
"""A year between marks, behind a month or behind a name; none of ``pp. 1998–2010``."""
_PAGES: Final = r"(?:(?::\s?|[,.;]\s+(?:pp?|[Ss]s?|str)\.?\s?)\d{1,5}(?:\s?[–‑-]\s?\d{1,5})?)"
_CLOSES: Final = re.compile(rf"[^\W\d_]\.?(?:,|\.|;|\s[-–—|])?\s+[(\[]?({ANY_YEAR})[)\]]?{_PAGES}?[\s.,;)\]]*$")
"""``…, 1939``, ``Lid Press, 2003: 33–58``, ``Lid 2016, S. 77–86``."""
_DATED_NAME: Final = re.compile(
    rf"{EMPHASIS}[^{EMPHASIS_END}\n]{{3,300}}{EMPHASIS_END}(?=[.,]\s[^\W_][^\n{EMPHASIS}]{{2,160}}?,\s{ANY_YEAR}(?:[.,;)\s]|$))"
)
"""A book whose name tells a year too: ``*Kites of the north, actes du colloque, 26-27 mai 2000*, Oslo, Lid, 2004``."""
_LONGEST_BEFORE: Final = 12
"""Characters in which a mark or a month before a year begins."""
_IMPACT: Final = re.compile(
    r"(?i:impact factor|fac?t(?:or|eur) d(?:e |[’'])impact[oe]?|índice de impacto|fattore d[’'] ?impatto)"
    rf"\s\(?{ANY_YEAR}\)?"
)
"""``Impact factor (2014): 4.7``: how often a journal was cited then."""


def cited_year(rest: str) -> int | None:
    """Give the year of what a text behind a title tells: the one in brackets, else one that stands by itself.

    Where a publisher and the year follow a book in italics, none within its name is it.
    """
    rest = rest[:LONGEST_BEHIND]
    rest = _IMPACT.sub(" ", rest) if "mpact" in rest else rest
    rest = unmarked(_DATED_NAME.sub("", rest, count=1) if EMPHASIS in rest else rest)
    if found := _YEAR_IN_BRACKETS.search(rest):
        return int(found[1])
    alone = (year for year in _YEAR_ALONE.finditer(rest) if _BEFORE_YEAR.search(rest, *_just_before(year)))
    return next((int(year[0]) for year in alone), None)


def closing_year(line: str) -> int | None:
    """Give the year that ends a line behind names, however long ago it was: ``– Ann Lee & Bo Kim, 1939``."""
    found = _CLOSES.search(line[:LONGEST_BEHIND])
    return int(found[1]) if found else None


def _just_before(year: re.Match[str]) -> tuple[int, int]:
    return max(year.start() - _LONGEST_BEFORE, 0), year.start()
