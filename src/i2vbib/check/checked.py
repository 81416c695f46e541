"""What the rules look at: every entry with its row, its record and its sources, and the library around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace

from i2vbib.catalog.repeats import said_again
from i2vbib.facts.identifiers import Identifiers, identify
from i2vbib.facts.sources import SERVICES
from i2vbib.facts.venues import Venue, lookup
from i2vbib.library.merge import PUBLISHED_TYPES
from i2vbib.model.entry import Entry, Problem
from i2vbib.model.record import Claim, Record
from i2vbib.model.registry import Issued

if TYPE_CHECKING:
    from i2vbib.library.folder import LibraryFolder


@dataclass(frozen=True)
class Checked:
    """An entry as the list has it (with its line), and what is known of its paper."""

    record: Record
    entry: Entry
    claims: tuple[Claim, ...] = ()

    @cached_property
    def link(self) -> Identifiers:
        """What the row's link tells."""
        return identify(self.entry.link)

    @cached_property
    def listed_venue(self) -> Venue | None:
        """The venue that the row names, if the table has it."""
        return lookup(self.entry.venue) if self.entry.venue else None

    @cached_property
    def venue(self) -> Venue | None:
        """The venue that the paper was published in, if the table has it."""
        return lookup(self.record.text("container-title")) if self.is_sourced("container-title") else self.listed_venue

    @property
    def is_published(self) -> bool:
        """Whether the record is of a published version."""
        return self.record.text("type") in PUBLISHED_TYPES

    @property
    def was_asked(self) -> bool:
        """Whether a service has said something of the paper."""
        return bool(self.record.verdicts) or any(claim.provenance.source in SERVICES for claim in self.claims)

    @property
    def published_elsewhere(self) -> Claim | None:
        """What a service says of a published version."""
        services = (claim for claim in self.claims if claim.provenance.source in SERVICES)
        return next((claim for claim in services if claim.values.get("type") in PUBLISHED_TYPES), None)

    def is_sourced(self, variable: str) -> bool:
        """Whether a value comes from elsewhere than the list."""
        found = self.record.provenance.get(variable)
        return found is not None and found.source != "catalog"

    def was_taken(self, variable: str) -> bool:
        """Whether a person has adopted a service's value in the place of an imported one."""
        found = self.record.provenance.get(variable)
        return any(claim.is_adopted and claim.provenance == found for claim in self.claims)

    def source(self, variable: str) -> str:
        """Give the name of the source of a value."""
        return self.record.provenance[variable].source


@dataclass(frozen=True)
class Facts:
    """A library to be checked: its entries, its list's troubles, its register of keys, its outputs."""

    papers: tuple[Checked, ...]
    problems: tuple[Problem, ...] = ()
    repeated: tuple[Problem, ...] = ()
    doubtful: tuple[Problem, ...] = ()
    """What the reader of a bibliography told of what it read."""
    registry: Mapping[str, Issued] = field(default_factory=dict)
    new_keys: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    outdated: tuple[str, ...] = ()
    overridden: tuple[str, ...] = ()
    """The keys that ``overrides.toml`` names."""
    is_imported: bool = False
    """Whether what was passed over is of the bibliography that the library was made from."""
    is_file: bool = False
    """Whether all this is of a bibliography that is checked alone: there are no list and no corrections to edit."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule has found: where, what, and how to mend it, if the rule's own advice does not say it all."""

    message: str
    key: str = ""
    line: int = 0
    mend: str = ""


Find: TypeAlias = Callable[[Facts], Iterable[Found]]
Advice: TypeAlias = "tuple[str, str]"
"""A message, and how to mend it (empty where the rule's advice says it)."""


def works(facts: Facts) -> Iterator[Checked]:
    """Give the entries of which something is to be known: not those that give a style its options."""
    return (paper for paper in facts.papers if not paper.record.is_setting)


def of_each(find: Callable[[Checked], Iterable[str | Advice]]) -> Find:
    """Make a rule on entries of a function that gives messages on one entry, alone or with an advice."""

    def find_all(facts: Facts) -> Iterator[Found]:
        for paper in works(facts):
            for found in find(paper):
                message, mend = (found, "") if isinstance(found, str) else found
                yield Found(message, paper.record.key, paper.entry.line, mend)

    return find_all


def gather(library: LibraryFolder, outdated: Iterable[str] = ()) -> Facts:
    """Read what there is to check of a library, beside the names of its outputs that are outdated."""
    from i2vbib.library import storage
    from i2vbib.library.imports import imported_of
    from i2vbib.library.layout import CATALOG
    from i2vbib.library.lines import CatalogLines

    records = [*library.records, *([library.survey] if library.survey else [])]
    entries = {record.key: record.entry for record in records}
    lines = CatalogLines(storage.read_text(library.path / CATALOG))
    rows = lines.rows(entries)
    problems = [line.problem for line in lines.passed_over(library.snapshot.passed_over)]
    if file := library.bibliography:
        rows = {key: entry.line for key, entry in zip(library.snapshot.living, file.entries, strict=True)}
        problems = [line.problem for line in file.passed_over]
    papers = tuple(
        Checked(record, replace(record.entry, line=rows.get(record.key, 0)), library.claims(record.key))
        for record in records
    )
    return Facts(
        papers=papers,
        problems=tuple(problems),
        doubtful=file.problems if file else (),
        repeated=tuple(
            Problem(line, said_again(entries[again.key], rows.get(again.key, 0), again.text))
            for line, again in lines.repeated(library.snapshot.repeated, rows)
        ),
        registry=library.registry,
        new_keys=library.new_keys,
        lines=() if file else tuple(lines.lines),
        outdated=tuple(outdated),
        overridden=tuple(library.overrides),
        is_imported=any(imported_of(paper.claims) for paper in papers),
        is_file=file is not None,
    )
