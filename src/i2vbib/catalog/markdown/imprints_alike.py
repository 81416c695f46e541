"""Venues that no table knows, where the other rows of a list show how it writes them behind its titles.

``Kites of Tin, APNet 2017`` may be a title with a comma; among rows as ``Kites of Lead, SIGCOMM 2017`` it is one with
its venue. So is ``Kites of Tin, Lidstadt, 2017`` one with its place among rows as ``Kites of Lead, Berlin, 2017``.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.imprints.unpublished import STATE
from i2vbib.catalog.markdown.imprints.venue_forms import FIRM
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.facts.publishers import is_place

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.candidates import Candidate

FEWEST: Final = 3
"""Rows with a known venue behind one mark, from which on others are read so."""
_MOST_WORDS: Final = 6
"""Words of a venue's name."""
_FEWEST_WORDS: Final = 2
"""Words of a title that it is cut from."""
_MARK: Final = re.compile(r"\s?[,.;|@]\s|\s[-–—]{1,2}\s|\s?[(\[（【]|\s?[，。；]\s?")
_DATED: Final = re.compile(rf"(?P<venue>[^\W\d_a-z][^,;:()\[\]（）\d]*?),?\s(?P<year>{ANY_YEAR})[)\]）】.\s]*")
_PLACE_BEHIND: Final = re.compile(rf",\s(?P<place>[^\W\d_a-z][^,;:()\d]{{1,40}}),\s{ANY_YEAR}(?!\d)")
_PLACE_LAST: Final = re.compile(r",\s[^\W\d_a-z][^\W\d_A-Z]+-?(?: ?[^\W\d_]+)?$")
"""One word, or one that a line's end has cut: ``Mar- burg``."""
_UNPUBLISHED: Final = re.compile(rf"(?i)(?:{STATE})(?:,?\s(?P<year>{ANY_YEAR}))?[)\]）】.\s]*")


def with_imprints_alike(run: list[Candidate]) -> list[Candidate]:
    """Give the rows of a run with the venue and year that a title ends in behind the mark that the others have."""
    if len(run) <= FEWEST:
        return run
    run = _without_places(run)
    marks = Counter(filter(None, map(_mark_before_venue, run)))
    mark, count = next(iter(marks.most_common(1)), ("", 0))
    if count < FEWEST:
        return run
    cut = [_cut_at(row, mark) for row in run]
    return [found or row for row, found in zip(run, cut, strict=True)] if len(cut) - cut.count(None) <= count else run


def _without_places(run: list[Candidate]) -> list[Candidate]:
    """Take from titles before a year the word behind their last comma, where known places stand so in other rows."""
    behind = (_PLACE_BEHIND.match(row.text.partition(row.entry.title)[2]) for row in run if row.entry.title)
    places = sum(found is not None and is_place(found["place"]) for found in behind)
    return [_without_place(row) for row in run] if places >= FEWEST else run


def _without_place(row: Candidate) -> Candidate:
    title, entry = row.entry.title, row.entry
    place = _PLACE_LAST.search(title) if entry.authors and not (entry.venue or entry.link) else None
    is_dated = place and row.text.partition(title)[2].startswith(f", {entry.year}")
    if not place or not is_dated or count_words(title[: place.start()]) < _FEWEST_WORDS:
        return row
    return row._replace(entry=replace(entry, title=title[: place.start()]))


def _mark_before_venue(row: Candidate) -> str:
    """Give the mark that parts a row's title from its venue and year right behind it."""
    entry = row.entry
    if not (entry.title and entry.venue and entry.year):
        return ""
    behind = row.text.partition(entry.title)[2]
    found = _MARK.match(behind)
    is_dated = found and behind.startswith(entry.venue, found.end()) and _DATED.match(behind, found.end())
    return found[0] if found and is_dated else ""


def _cut_at(row: Candidate, mark: str) -> Candidate | None:
    """Give a row whose title ends in a mark and a venue with its year, or the state of what is not published."""
    entry = row.entry
    if entry.venue or mark not in entry.title:
        return None
    title, _, last = entry.title.rpartition(mark)
    if entry.year:  # ``Kites of Tin, APNet, 2017``
        if not row.text.partition(entry.title)[2].startswith((f", {entry.year}", f" {entry.year}")):
            return None
        last = f"{last} {entry.year}"
    state = _UNPUBLISHED.fullmatch(last)
    dated = None if state else _DATED.fullmatch(last)
    venue, year = (dated["venue"], dated["year"]) if dated else ("", state["year"] if state else None)
    if (
        not (state or dated)
        or count_words(title) < _FEWEST_WORDS
        or count_words(venue) > _MOST_WORDS
        or is_place(venue)
        or FIRM.search(venue)
        or venue.endswith(("?", "!"))
        or read_authors(venue)
    ):
        return None
    return row._replace(entry=replace(entry, title=title.rstrip(), venue=venue, year=int(year) if year else None))
