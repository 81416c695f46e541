"""What became of each paper between two versions of a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from i2vbib.facts.identifiers import clean_url
from i2vbib.library.snapshot import Snapshot
from i2vbib.model.entry import Entry
from i2vbib.text.richtext import plain

Kind: TypeAlias = Literal[
    "added", "returned", "removed", "moved", "retitled", "renamed", "re-dated", "venue", "relinked", "code", "type"
]

LOST_SHARE: Final = 0.2
"""A version that loses more of the entries than this is taken only on request: it may be the wrong file."""

_COMPARED: Final[tuple[tuple[Kind, str], ...]] = (
    ("moved", "sections"),
    ("retitled", "title"),
    ("renamed", "name"),
    ("re-dated", "year"),
    ("venue", "venue"),
    ("relinked", "link"),
    ("code", "code"),
    ("type", "transfer_type"),
)


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed for one paper; ``before`` and ``after`` are the list's own words."""

    kind: Kind
    key: str
    before: str = ""
    after: str = ""


def changes(before: Snapshot, after: Snapshot) -> Iterator[Change]:
    """Give what changed, in the order of the new list, removed papers last."""
    for key, paper in after.papers.items():
        known = before.papers.get(key)
        if paper.entry is None:
            continue
        if known is None:
            yield Change("added", key, after=plain(paper.entry.title))
        elif known.entry is None:
            yield Change("returned", key, after=plain(paper.entry.title))
        else:
            yield from _differences(key, known.entry, paper.entry)
    for key, known in before.papers.items():
        gone = after.papers.get(key)
        if known.entry is not None and (gone is None or gone.entry is None):
            yield Change("removed", key, before=plain(known.entry.title))


def _differences(key: str, before: Entry, after: Entry) -> Iterator[Change]:
    for kind, attribute in _COMPARED:
        old, new = _words(getattr(before, attribute)), _words(getattr(after, attribute))
        if kind == "relinked" and clean_url(old) == clean_url(new):
            continue
        if old != new:
            yield Change(kind, key, old, new)


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def loses_too_much(before: Snapshot, after: Snapshot) -> bool:
    """Whether more than a fifth of the entries would go."""
    living = {key for key, paper in before.papers.items() if paper.entry is not None}
    left = {key for key, paper in after.papers.items() if paper.entry is not None}
    return len(living - left) > LOST_SHARE * len(living)
