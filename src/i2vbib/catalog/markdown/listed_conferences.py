"""Conferences that no table knows, which a list's own headings show: they stand where those stand that are known."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from i2vbib.catalog.markdown.dates import SHORT_YEAR, YEAR, full_year
from i2vbib.catalog.markdown.venue_finder import read_heading_date

_SERIES: Final = r"[A-Z]{2}[\w-]{0,20}(?: [A-Z][\w-]{0,20}){0,2} (?:Symposium|Conference|Congress|Workshops?|Meeting)"
_NAMED: Final = re.compile(
    rf"(?P<name>[A-Z][\w&/@-]{{0,9}}[A-Z][\w&/@-]{{0,9}}|{_SERIES})[ ’'‘]{{0,2}}"
    rf"(?P<year>{YEAR}|(?<=['’‘]){SHORT_YEAR}(?!\d))"
)
_WITH_MARK: Final = re.compile(
    rf"^[ \t]*(?P<mark>#{{1,6}}|[-*+]|\*\*|\d{{1,3}}[.)])[ \t]*\*{{0,2}}(?:{_NAMED.pattern})\*{{0,2}}:?[ \t]*#*$",
    re.MULTILINE,
)
MOST_UNKNOWN: Final = 1
"""Other names in one place for each known conference."""


def listed_conferences(text: str) -> frozenset[str]:
    """Give the names with years beside them that are headings, or bullets, as those of known conferences are.

    ``## DLfM 2019`` beside ``## ISMIR 2018`` is one; ``## GPT 2020`` alone may be anything.
    """
    names: dict[str, dict[str, bool]] = defaultdict(dict)
    for found in _WITH_MARK.finditer(text):
        date = read_heading_date(f"{found['name']} 2020")
        mark = found["mark"].lstrip("0123456789")
        names[mark][found["name"]] = bool(date and date[0]) or found["name"] != found["name"].split()[0]
    return frozenset(
        name
        for beside in names.values()
        for name in beside
        if 0 < len(beside) <= (1 + MOST_UNKNOWN) * sum(beside.values())
    )


def read_listed(text: str, conferences: frozenset[str]) -> tuple[str, int] | None:
    """Give venue and year of a heading that is one of a list's conferences, and nothing else."""
    found = _NAMED.fullmatch(text.strip(" :*")) if conferences else None
    if not found or found["name"] not in conferences:
        return None
    return found["name"], full_year(found["year"]) if len(found["year"]) == len("22") else int(found["year"])
