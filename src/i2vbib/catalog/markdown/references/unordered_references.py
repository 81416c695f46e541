"""Rows that are a title, a known venue and a year, in whatever order: ``Kites at Sea, 2023, MICRO``.

The usual order, ``Kites at Sea, MICRO 2023``, is that of titles with their imprint.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, speaks_of_months, with_whole_years
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.references.reference_title import Reference
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.venues import lookup

_LONGEST: Final = 400
_FEWEST_WORDS: Final = 2
"""Words of the title."""
_MARK: Final = re.compile(r"[,;:|·，；：()\[\]\n]|\.(?:\s|$)|\s(?:--?|–|—)\s")
"""What parts a row's title from where and when it appeared."""
_LONGEST_VENUE: Final = 90
"""Characters behind a year that a venue may take."""
_EDGE: Final = " ,;:|·，；：-–—"
_DASHES: Final = frozenset("-–—|")
_NUMBER: Final = re.compile(r"[^\W_]{1,4}[.)]\s")
"""``iv. Kites at Sea``: what counts the row."""
_YEAR: Final = re.compile(ANY_YEAR)
_YEAR_AND_VENUE: Final = re.compile(rf"(?P<year>{ANY_YEAR})\s(?P<venue>\S.*)")


class _Part(NamedTuple):
    """Words of a row, and where they stand in it."""

    text: str
    start: int
    end: int


def title_at_venue(text: str) -> Reference | None:
    """Read a title with a known venue and a year, in any order and behind any marks, where nobody is named first."""
    text = with_whole_years(text)
    years = list(_YEAR.finditer(text)) if len(text) <= _LONGEST else []
    if len(years) != 1 or (years[0].start() > 1 and len(text) - years[-1].end() > _LONGEST_VENUE):
        return None
    parts = _parts(text)
    if len(parts) < 2:  # noqa: PLR2004
        return None
    (first, second), (before, last) = parts[:2], parts[-2:]
    ends = (  # what stands in front of the title and behind it, and the year and the venue of these
        ((), (last,), last, last),
        ((first,), (), first, first),
        ((), (before, last), before, last),
        ((), (before, last), last, before),
        ((first, second), (), first, second),
        ((first,), (last,), first, last),
        ((first,), (last,), last, first),
    )
    for front, behind, dated, placed in ends:
        year, venue = _told(dated, placed)
        if year and venue and len(front) + len(behind) < len(parts):
            start, end = front[-1].end if front else 0, behind[0].start if behind else len(text)
            if dated is not placed and behind[:1] == (dated,) and speaks_of_months(text[start:end].rstrip(_EDGE)):
                end = dated.end  # ``A study of May, 2022 - Kite Letters``: so a page is called, with no year of its own
                year = "" if _DASHES.intersection(text[end : placed.start]) else year
            return _reference(text[start:end], year, venue)
    return None


def _parts(text: str) -> list[_Part]:
    places = [0, *(place for found in _MARK.finditer(text) for place in found.span()), len(text)]
    spans = zip(places[::2], places[1::2], strict=True)
    return [_Part(words, start, end) for start, end in spans if (words := text[start:end].strip())]


def _told(dated: _Part, placed: _Part) -> tuple[str, str]:
    """Give the year and the known venue of two parts of a row, or of one that has both."""
    both = _YEAR_AND_VENUE.fullmatch(dated.text) if dated is placed else None
    year = both["year"] if both else dated.text if _YEAR.fullmatch(dated.text) else ""
    venue = both["venue"] if both else placed.text
    return (year, venue) if year and _is_named(venue) else ("", "")


def _is_named(venue: str) -> bool:
    """Say whether words are a known venue, in its own letters where it is a word too: ``A case for`` is not CASE."""
    known = lookup(venue)
    return venue in {known.key, known.name} if known and known.ambiguous else is_known_venue(venue)


def _reference(words: str, year: str, venue: str) -> Reference | None:
    title = clean_title(words.lstrip(f"{_EDGE})]").rstrip(f"{_EDGE}([").removeprefix(". "))
    if count_words(title) < _FEWEST_WORDS or is_known_venue(title) or _NUMBER.match(title) or _names_someone(title):
        return None
    return Reference(title, (), int(year), f". {venue}, {year}") if year else Reference(title, (), None, f". {venue}")


def _names_someone(title: str) -> bool:
    """Say whether a person stands in front of a title or behind it: ``Kites at Sea, K. Lee``."""
    parts = [title, title.rpartition(", ")[2], title.rpartition(". ")[2], *(part.text for part in _parts(title))]
    return "et al" in title or any(map(read_authors, parts))
