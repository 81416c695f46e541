"""Which row of a list that has not changed is which, where its reader takes other words of it for the title.

A row without a link has nothing but its title to be known by. In the same text it stands between the same rows as
before, and says the same words.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Final

from i2vbib.facts.title_words import significant_words
from i2vbib.model.entry import Entry

LONGEST_GAP: Final = 64
"""Rows between two that are known, among which one is looked for."""
FEWEST_SHARED: Final = 0.5
"""Of the words of the row that has fewer, how many the other one must have."""
MOST_SHARED: Final = 0.8
"""And where the reader has taken another year too."""


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
    begun = 0
    for position, entry in enumerate(entries):
        if keys[position] is not None or entry.key:
            continue
        above, below = before[position], behind[position]
        first = max(begun, 0 if above is None else bisect_left(places, above))
        last = len(left) if below is None else bisect_left(places, below)
        gap = range(first, min(last, first + LONGEST_GAP))
        found = next((place for place in gap if _says_the_same(entry, rows[left[place]])), None)
        if found is not None:
            begun = found + 1
            yield position, left[found]


def _last_known(place: int | None, following: int | None) -> int | None:
    return place if following is None else following


def _says_the_same(entry: Entry, row: Entry) -> bool:
    """Say whether most of what the one says is said by the other, whichever part of it was taken for the title."""
    said, had = _words(entry), _words(row)
    is_of_one_year = not (entry.year and row.year) or entry.year == row.year
    fewest = FEWEST_SHARED if is_of_one_year else MOST_SHARED
    return len(said & had) >= fewest * max(min(len(said), len(had)), 1)


def _words(entry: Entry) -> set[str]:
    return set(significant_words(" ".join((entry.title, entry.venue, *entry.authors))))
