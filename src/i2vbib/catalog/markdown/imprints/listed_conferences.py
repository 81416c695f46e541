"""Conferences that no table knows, which a list's own headings show: they stand where those stand that are known."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_finder import read_heading_date, year_last
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import SHORT_YEAR, YEAR, full_year
from i2vbib.facts.common_words import english_words

_SERIES: Final = r"[A-Z]{2}[\w-]{0,20}(?: [A-Z][\w-]{0,20}){0,2} (?:Symposium|Conference|Congress|Workshops?|Meeting)"
_NAMED: Final = re.compile(
    rf"(?P<name>[A-Z][\w&/@-]{{0,9}}[A-Z][\w&/@-]{{0,9}}|{_SERIES}|[A-Z][a-z]{{4,15}}|[\u4e00-\u9fff：]{{4,16}})"
    rf"[ ’'‘]{{0,2}}(?P<year>{YEAR}|(?<=['’‘]){SHORT_YEAR}(?!\d))"
)
_WITH_MARK: Final = re.compile(
    r"^[ \t]*(?P<mark>#{1,6}|[-*+]|\*\*|__|\d{1,3}[.)])[ \t]*"
    rf"[*_]{{0,2}}(?:{_NAMED.pattern})[*_]{{0,2}}:?[ \t]*#*$",
    re.MULTILINE,
)
_YEAR_FIRST: Final = re.compile(
    rf"^(?P<mark>[ \t]*(?:#{{1,6}}|[-*+])[ \t]+)(?P<heading>[(\[]?{YEAR}[^\n]{{2,30}})$", re.MULTILINE
)
"""``## 2015 DAC``."""
_ADDRESS: Final = re.compile(r"//[^\s()<>\"]+")
_MARKS: Final = re.compile(r"[\W_]+")
_WORD: Final = re.compile("[A-Z][a-z]+")
"""``Interspeech`` is known; what is not may be anything: ``Papers 2019``."""
MOST_UNKNOWN: Final = 1
"""Other names in one place for each known conference."""
FEWEST_KNOWN: Final = 2
MOST_ALONE: Final = 1
"""Capitals that stand alone beside several known conferences are one too."""
SHORTEST: Final = 3
"""Letters of a name that an address may show: ``ss2023`` is a summer's term."""


def listed_conferences(text: str) -> frozenset[str]:
    """Give the names with years beside them that are headings, or bullets, as those of known conferences are.

    Beside ``## ISMIR 2018``, ``## AES Symposium 2019`` says itself that it is one; ``## DLfM 2019`` may be anything, as
    ``## PhD 2019`` is, but for an address in the list that has both in one word: ``dlfm.web.ox.ac.uk/dlfm2019-a``. In
    Chinese letters it is a journal: ``## 计算机研究与发展 2018``.
    """
    known: dict[str, set[str]] = defaultdict(set)
    unknown: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for found in _WITH_MARK.finditer(_YEAR_FIRST.sub(_as_usual, text)):
        date = read_heading_date(f"{found['name']} 2020")
        mark = found["mark"].lstrip("0123456789")
        if (date and date[0]) or " " in found["name"] or NAMES_VENUE.search(found["name"]):
            known[mark].add(found["name"])
        elif not _WORD.fullmatch(found["name"]):
            unknown[mark].add((found["name"], _year(found["year"])))
    editions = _words_of_addresses(text) if known and unknown else set()
    names = set().union(*known.values())
    for mark, beside in unknown.items():
        shown = {
            name
            for name, year in beside
            if not name.isascii()
            or (f"{name.lower()}{year}" in editions and len(name) >= SHORTEST)
            or (len(known[mark]) >= FEWEST_KNOWN and len(beside) <= MOST_ALONE and _is_coined(name))
        }
        names |= shown if len(shown) <= MOST_UNKNOWN * len(known[mark]) else set()
    return frozenset(names)


def _as_usual(found: re.Match[str]) -> str:
    return found["mark"] + year_last(found["heading"].strip())


def _is_coined(name: str) -> bool:
    """Say whether capitals are neither a word, ``NEWS``, nor a degree, ``PHD``."""
    return len(name) > SHORTEST and name.isupper() and name.isalpha() and name.lower() not in english_words()


def _words_of_addresses(text: str) -> set[str]:
    """Give the words of a text's addresses."""
    return {word for address in _ADDRESS.findall(text) for word in _MARKS.split(address.lower())}


def read_listed(text: str, conferences: frozenset[str]) -> tuple[str, int] | None:
    """Give venue and year of a heading that is one of a list's conferences, and nothing else."""
    found = _NAMED.fullmatch(year_last(text.strip(" :*"))) if conferences else None
    if not found or found["name"] not in conferences:
        return None
    return found["name"], _year(found["year"])


def _year(written: str) -> int:
    return full_year(written) if len(written) == len("22") else int(written)
