"""Papers that left the list and papers that came, and may be one under a new title: for a person to say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from typing import Final

from i2vbib.facts.likeness import ratio
from i2vbib.library.changes import rows_of
from i2vbib.library.evidence import Evidence, entry_evidence, near_pairs
from i2vbib.library.snapshot import Snapshot
from i2vbib.model.entry import Entry

ALIKE: Final = 65.0
"""Titles this near (0 to 100) make a person look whether they are one paper's."""

MOST_SHARING: Final = 8
"""What more papers share tells none of them."""


def possible_renames(before: Snapshot, after: Snapshot) -> list[tuple[str, str]]:
    """Give the pairs of a paper that left the list and one that came with it which may be one, by their keys.

    They share an identifier, a link, the code, a name, the authors or their place between two others, or their titles
    are alike; recognition did not take that for proof. Each paper is in one pair at most.
    """
    rows, left = rows_of(before), rows_of(after)
    joined = {alias for paper in after.papers.values() for alias in paper.aliases}
    gone = {key: entry for key, entry in rows.items() if key not in left and key not in joined}
    came = {key: entry for key, entry in left.items() if key not in before.papers}
    if not gone or not came:
        return []
    old = {key: entry_evidence(entry) for key, entry in gone.items()}
    new = {key: entry_evidence(entry) for key, entry in came.items()}
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    shared = _sharing(_marks(gone, old, _places(rows, left)), _marks(came, new, _places(left, rows)))
    for came_key, gone_key in (*shared, *_alike(new, old)):
        if gone_key not in pairs and came_key not in taken:
            pairs[gone_key] = came_key
            taken.add(came_key)
    return [(key, pairs[key]) for key in gone if key in pairs]


def _places(rows: Mapping[str, Entry], others: Mapping[str, Entry]) -> dict[str, tuple[str, str]]:
    """Give for each row the nearest ones before and after it that the other version has as well."""
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for keys, nearest in ((list(rows), before), (list(rows)[::-1], after)):
        last = ""
        for key in keys:
            nearest[key] = last
            last = key if key in others else last
    return {key: (before[key], after[key]) for key in rows}


def _marks(
    entries: Mapping[str, Entry], evidence: Mapping[str, Evidence], places: Mapping[str, tuple[str, str]]
) -> dict[str, list[Hashable]]:
    """Give all by which a paper may be known under another title, the best first."""
    marks: dict[str, list[Hashable]] = {}
    for key, entry in entries.items():
        one = evidence[key]
        found: list[Hashable] = [*sorted(one.identifiers), *sorted(one.links)]
        found += [("code", one.code)] if one.code else []
        found += [("name", one.name)] if one.name else []
        found += [("authors", entry.authors)] if entry.authors else []
        marks[key] = [*found, ("place", *places[key], entry.year)]
    return marks


def _sharing(old: Mapping[str, list[Hashable]], new: Mapping[str, list[Hashable]]) -> Iterator[tuple[str, str]]:
    holders: dict[Hashable, list[str]] = defaultdict(list)
    for key, marks in old.items():
        for mark in marks:
            holders[mark].append(key)
    for key, marks in new.items():
        for mark in marks:
            if len(holders.get(mark, ())) <= MOST_SHARING:
                yield from ((key, gone) for gone in holders.get(mark, ()))


def _alike(new: Mapping[str, Evidence], old: Mapping[str, Evidence]) -> Iterator[tuple[str, str]]:
    pairs = ((key, gone) for key, gone in near_pairs(new, old) if ratio(new[key].title, old[gone].title) >= ALIKE)
    return iter(sorted(pairs, key=lambda pair: -ratio(new[pair[0]].title, old[pair[1]].title)))
