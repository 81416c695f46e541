"""Which row of a list that has not changed is which, where its reader takes other words of it for the title.

A row without a link has nothing but its title to be known by. In the same text it stands between the same rows as
before, and says the same words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from i2vbib.facts.title_words import significant_words
from i2vbib.model.entry import Entry

LONGEST_GAP: Final = 64
"""Rows between two that are known, among which one is looked for, and entries that one may be rather."""
FEWEST_SHARED: Final = 0.5
"""Of the words of the row that has fewer, how many the other one must have."""
MOST_SHARED: Final = 0.8
"""And where the reader has taken another year too."""
_NONE: Final = (0.0, 0.0)


class _Said(NamedTuple):
    """The words that a row says, those of its title among them, and its year."""

    words: frozenset[str]
    title: frozenset[str]
    year: int | None


def at_same_place(
    entries: Sequence[Entry], keys: Sequence[str | None], rows: Mapping[str, Entry]
) -> Iterator[tuple[int, str]]:
    """Give entries without a key, each with the row that stood between the same neighbours and said the same.

    ``keys`` are those of the entries so far, ``rows`` the papers as the list had them, in its order.
    """
    given = set(filter(None, keys))
    order = {key: place for place, key in enumerate(rows)}
    left = [key for key in rows if key not in given]
    places = [order[key] for key in left]
    known = [None if key is None else order.get(key) for key in keys]
    before = list(accumulate(known, _last_known))
    behind = list(accumulate(reversed(known), _last_known))[::-1]
    had = [_said(rows[key]) for key in left]
    unknown = [position for position, key in enumerate(keys) if key is None and not entries[position].key]
    said = [_said(entries[position]) for position in unknown]
    gaps = Counter((before[position], behind[position]) for position in unknown)
    begun = 0
    for index, position in enumerate(unknown):
        above, below = before[position], behind[position]
        first = max(begun, 0 if above is None else bisect_left(places, above))
        last = len(left) if below is None else bisect_left(places, below)
        near = range(index + 1, min(index + LONGEST_GAP, len(unknown)))
        rivals = [said[i] for i in near if (before[unknown[i]], behind[unknown[i]]) == (above, below)]
        found = _best(said[index], rivals, had, range(first, min(last, first + LONGEST_GAP)))
        is_alone = last - first == 1 == gaps[above, below]
        if found is None and is_alone and _is_signed_alike(entries[position], rows[left[first]]):
            found = first
        if found is not None:
            begun = found + 1
            yield position, left[found]


def _is_signed_alike(entry: Entry, row: Entry) -> bool:
    """Say whether authors and year are those of the one row between the same neighbours: a chapter gave its book's."""
    return bool(entry.authors and entry.year) and (entry.authors, entry.year) == (row.authors, row.year)


def _last_known(place: int | None, following: int | None) -> int | None:
    return place if following is None else following


def _best(own: _Said, rivals: Sequence[_Said], had: Sequence[_Said], gap: range) -> int | None:
    """Give the row that an entry agrees with best, if no entry behind it agrees better with that row."""
    while gap:
        place = max(gap, key=lambda place: _agreement(own, had[place]))
        agreement = _agreement(own, had[place])
        if agreement == _NONE:
            break
        if all(_agreement(rival, had[place]) <= agreement for rival in rivals):
            return place
        gap = range(gap.start, place)
    return None


def _agreement(said: _Said, had: _Said) -> tuple[float, float]:
    """Say how much of what the one says the other says, whichever part of it was taken for the title.

    Something of the old title must be there: neighbours often share their authors and their journal.
    """
    if said.words.isdisjoint(had.title):
        return _NONE
    is_of_one_year = not (said.year and had.year) or said.year == had.year
    shared = len(said.words & had.words) / min(len(said.words), len(had.words))
    if shared < (FEWEST_SHARED if is_of_one_year else MOST_SHARED):
        return _NONE
    return shared, len(said.title & had.title) / len(said.title | had.title)


def _said(entry: Entry) -> _Said:
    words = frozenset(significant_words(" ".join((entry.title, entry.venue, *entry.authors))))
    return _Said(words, frozenset(significant_words(entry.title)), entry.year)
