"""What became of each paper between two versions of a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from i2vbib.facts.identifiers import clean_url
from i2vbib.library.imports import imported_of
from i2vbib.library.snapshot import Paper, Snapshot
from i2vbib.model.entry import Entry
from i2vbib.text.richtext import plain

Kind: TypeAlias = Literal[
    "added",
    "returned",
    "removed",
    "joined",
    "moved",
    "retitled",
    "renamed",
    "re-dated",
    "venue",
    "relinked",
    "code",
    "type",
    "fields",
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
    former = dict(before.papers.items())
    known = {key: paper.entry for key, paper in former.items()}
    left = rows_of(after)
    for key, entry in left.items():
        if key not in known:
            yield Change("added", key, after=plain(entry.title))
        elif (row := known[key]) is None:
            yield Change("returned", key, after=plain(entry.title))
        else:
            told = list(_differences(key, row, entry))
            yield from told or _other_fields(former[key], after.papers[key])
    holders = {alias: paper.key for paper in after.papers.values() for alias in paper.aliases}
    for key, row in known.items():
        if row is not None and key in holders:
            yield Change("joined", key, key, holders[key])
        elif row is not None and key not in left:
            yield Change("removed", key, before=plain(row.title))


def rows_of(snapshot: Snapshot) -> dict[str, Entry]:
    """Give the rows of the papers that the list holds, by key."""
    return {key: paper.entry for key, paper in snapshot.papers.items() if paper.entry is not None}


def _differences(key: str, before: Entry, after: Entry) -> Iterator[Change]:
    for kind, attribute in _COMPARED:
        old, new = _words(getattr(before, attribute)), _words(getattr(after, attribute))
        if kind == "relinked" and clean_url(old) == clean_url(new):
            continue
        if old != new:
            yield Change(kind, key, old, new)


def _other_fields(before: Paper, after: Paper) -> Iterator[Change]:
    """Give the fields of an imported entry that changed and that no row shows."""
    old, new = imported_of(before.claims), imported_of(after.claims)
    if old and new and old.fields != new.fields:
        names = dict.fromkeys((*old.fields, *new.fields))
        yield Change("fields", after.key, after=", ".join(n for n in names if old.fields.get(n) != new.fields.get(n)))


def _words(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)


def loses_too_much(before: Snapshot, after: Snapshot) -> bool:
    """Whether more than a fifth of the entries would go."""
    left = {name for paper in after.papers.values() if paper.entry is not None for name in (paper.key, *paper.aliases)}
    living = set(before.living)
    return len(living - left) > LOST_SHARE * len(living)
