"""What an enrichment found out: data for the summary, for scripts and for a person to decide on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from i2vbib.facts.sources import PREPRINTS, SERVICES, Kind
from i2vbib.model.record import Claim, Record, Value, value_to_json
from i2vbib.model.verdict import Verdict
from i2vbib.text.names import OTHERS, Name

COMPARED: Final = ("title", "author", "issued", "container-title", "page", "volume", "issue", "DOI", "arxiv")
"""Variables whose change is worth a person's look."""

TOLD: Final = frozenset({*SERVICES, "curated"})
"""Sources whose difference from what a record holds is worth a person's look."""


class Question(NamedTuple):
    """What a service is asked for an entry."""

    source: str
    kind: Kind
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sources that say different things of one field; ``taken`` is the one that the record now has."""

    key: str
    variable: str
    taken: Value
    taken_from: str
    other: Value
    other_from: str


@dataclass(frozen=True, slots=True)
class Undecided:
    """A candidate that may be the paper; a person settles it with ``enrich --accept KEY=IDENTIFIER``."""

    key: str
    source: str
    identifier: str
    title: str
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A value of a record before and after; ``None`` where it had or has none, ``source`` of the new one."""

    variable: str
    before: Value | None
    after: Value | None
    source: str = ""


@dataclass
class Findings:
    """The outcome of one enrichment; keys of entries in the list's order."""

    found: dict[str, list[str]] = field(default_factory=dict)
    changes: dict[str, list[Change]] = field(default_factory=dict)
    upgraded: list[str] = field(default_factory=list)
    notices: dict[str, str] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)
    verdicts: list[tuple[str, Verdict]] = field(default_factory=list)
    new_verdicts: set[str] = field(default_factory=set)
    unreachable: dict[str, str] = field(default_factory=dict)
    unanswered: int = 0
    open: list[Question] = field(default_factory=list)
    requests: dict[str, int] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Give the findings for ``enrich --json``."""
        return {
            "found": self.found,
            "changes": {key: [_change_to_json(one) for one in changes] for key, changes in self.changes.items()},
            "upgraded": self.upgraded,
            "notices": self.notices,
            "conflicts": [_conflict_to_json(conflict) for conflict in self.conflicts],
            "undecided": [
                {"key": one.key, "source": one.source, "identifier": one.identifier, "title": one.title}
                | {"doubts": list(one.doubts)}
                for one in self.undecided
            ],
            "verdicts": [{"key": key} | verdict.to_json() for key, verdict in self.verdicts],
            "unreachable": self.unreachable,
            "unanswered": self.unanswered,
            "requests": self.requests,
        }


def _change_to_json(change: Change) -> dict[str, Any]:
    values = {"before": change.before, "after": change.after}
    shown = {name: None if value is None else value_to_json(value) for name, value in values.items()}
    return {"field": change.variable, **shown, "source": change.source}


def _conflict_to_json(conflict: Conflict) -> dict[str, Any]:
    return {
        "key": conflict.key,
        "field": conflict.variable,
        "taken": {"value": value_to_json(conflict.taken), "source": conflict.taken_from},
        "other": {"value": value_to_json(conflict.other), "source": conflict.other_from},
    }


def compare(before: Mapping[str, Record], after: Mapping[str, Record], findings: Findings) -> None:
    """Note what records gained, which preprints turned out published, and what is retracted or corrected."""
    for key, record in after.items():
        old = before[key]
        gained = [variable for variable in record.values if variable not in old.values]
        if gained:
            findings.found[key] = gained
        changes = list(_changes(old, record))
        if changes:
            findings.changes[key] = changes
        if old.text("type") == "article" and record.text("type") not in {"article", ""}:
            findings.upgraded.append(key)
        if record.text("status"):
            findings.notices[key] = record.text("status")


def _changes(before: Record, after: Record) -> Iterator[Change]:
    for variable in dict.fromkeys((*before.values, *after.values)):
        old, new = before.values.get(variable), after.values.get(variable)
        if old != new:
            yield Change(variable, old, new, after.provenance[variable].source if new is not None else "")


def conflicts(record: Record, claims: Iterable[Claim]) -> list[Conflict]:
    """Give the fields on which the answers of the services differ from what the record holds."""
    found = []
    for claim in claims:
        if claim.provenance.source not in TOLD:
            continue
        for variable in COMPARED:
            taken, other = record.values.get(variable), claim.values.get(variable)
            if taken is None or other is None or _alike(variable, taken, other):
                continue
            if (
                claim.provenance.source in PREPRINTS
                and variable in {"issued", "title"}
                and record.text("type") != "article"
            ):
                continue  # a preprint is older than its publication and may bear another title
            source = record.provenance[variable].source
            found.append(Conflict(record.key, variable, taken, source, other, claim.provenance.source))
    return found


def told_together(found: Iterable[Conflict]) -> Iterator[tuple[Conflict, str]]:
    """Give each thing that is said otherwise once, with all who say so (``arxiv and crossref``)."""
    said: dict[tuple[str, str], list[tuple[Conflict, list[str]]]] = defaultdict(list)
    for conflict in found:
        groups = said[conflict.key, conflict.variable]
        for first, sources in groups:
            if _alike(conflict.variable, first.other, conflict.other):
                sources.append(conflict.other_from)
                break
        else:
            groups.append((conflict, [conflict.other_from]))
    for groups in said.values():
        yield from ((first, " and ".join(sources)) for first, sources in groups)


def _alike(variable: str, one: Value, other: Value) -> bool:
    from i2vbib.facts.likeness import same_families
    from i2vbib.facts.title_words import title_key
    from i2vbib.model.record import Date

    if isinstance(one, Date) and isinstance(other, Date):
        return one.year == other.year
    if isinstance(one, tuple) and isinstance(other, tuple):
        return same_families(*_as_far(one, other))
    if isinstance(one, str) and isinstance(other, str):
        return title_key(one) == title_key(other) or variable == "container-title"
    return False


def _as_far(one: tuple[Name, ...], other: tuple[Name, ...]) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Give two lists of names as far as both go: one that ends with "and others" contradicts none that goes on."""
    ends = [names.index(OTHERS) for names in (one, other) if OTHERS in names]
    end = min(ends, default=None)
    return one[:end], other[:end]
