"""How a library follows the bibliography that it was made from, and keeps what a person has edited since.

Of such an entry the bibliography's own claim says all that its row shows. So the row is no claim but where it was
edited: then it says what is edited, and is believed before the bibliography.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec.structs import replace

from i2vbib.catalog.bibliography import row_of
from i2vbib.catalog.claim import listed_claim
from i2vbib.catalog.dispatch import KINDS, read_bibliography
from i2vbib.catalog.list_writer import write_list
from i2vbib.errors import CatalogError
from i2vbib.library.settings import Settings
from i2vbib.library.snapshot import Snapshot
from i2vbib.model.entry import Catalog, Entry, Section
from i2vbib.model.record import Claim

_OF_A_CLAIM: Final = ("title", "link", "year", "venue")
_OF_A_PERSON: Final = ("name", "transfer_type", "code")


def read_imported(text: str, name: str, snapshot: Snapshot, settings: Settings) -> Catalog | None:
    """Read a bibliography as a library would, or give ``None`` where the text is a list.

    Raises :class:`CatalogError` where a bibliography holds no entry.
    """
    from i2vbib.library.sync import known_slugs

    catalog = read_bibliography(text, name, known_slugs(snapshot, settings))
    if catalog is None:
        return None
    if not catalog.entries:
        raise CatalogError(f"no entry found in {name or 'the bibliography'}: it needs to be {KINDS}")
    return with_edits(catalog, snapshot) if snapshot.papers else catalog


def imported_of(claims: tuple[Claim, ...]) -> Claim | None:
    """Give the claim of the bibliography that an entry was imported from."""
    return next((claim for claim in claims if claim.provenance.source == "imported"), None)


def with_imported(claims: tuple[Claim, ...], imported: Claim) -> tuple[Claim, ...]:
    """Put a bibliography's claim in the place of its former one."""
    return (imported, *(claim for claim in claims if claim.provenance.source != "imported"))


def row_claims(entry: Entry, claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """Give what a row claims beside the other claims: of an imported entry what was edited in it alone."""
    imported = imported_of(claims)
    if imported is None:
        yield listed_claim(entry)
        return
    as_imported = row_of(imported)
    if all(getattr(entry, name) == getattr(as_imported, name) for name in _OF_A_CLAIM):
        return
    claim, unedited = listed_claim(entry), listed_claim(as_imported).values
    values = {name: value for name, value in claim.values.items() if unedited.get(name) != value}
    if values:
        yield replace(claim, values=values)


def with_edits(catalog: Catalog, snapshot: Snapshot) -> Catalog:
    """Give a newer bibliography's catalog with what a person has edited in the list, and the rows that they added."""
    papers = {name: paper for paper in snapshot.papers.values() for name in (*paper.aliases, paper.key) if paper.entry}
    rows = []
    for entry in catalog.entries:
        paper = papers.get(entry.key)
        known = imported_of(paper.claims) if paper else None
        rows.append(_edited(entry, paper.entry, known) if paper and paper.entry and known else entry)
    added = [
        replace(paper.entry, key=paper.key)
        for paper in snapshot.papers.values()
        if paper.entry is not None and imported_of(paper.claims) is None
    ]
    sections = _with_sections(catalog.sections, snapshot.sections, [*rows, *added])
    return replace(catalog, entries=(*rows, *added), sections=sections)


def _edited(theirs: Entry, ours: Entry, known: Claim) -> Entry:
    """Merge a row three ways: what the bibliography has not changed since is as the person has it."""
    base = row_of(known)
    kept = {name: getattr(ours, name) for name in _OF_A_CLAIM if getattr(theirs, name) == getattr(base, name)}
    return replace(theirs, **kept, **{name: getattr(ours, name) for name in _OF_A_PERSON})


def _with_sections(theirs: tuple[Section, ...], ours: tuple[Section, ...], rows: list[Entry]) -> tuple[Section, ...]:
    used = {slug for row in rows for slug in row.sections}
    known = {section.slug for section in theirs}
    return (*theirs, *(section for section in ours if section.slug in used - known))


def list_of(snapshot: Snapshot, title: str) -> str:
    """Give the Markdown list of an imported library's entries."""
    rows = tuple(
        paper.entry for paper in snapshot.papers.values() if paper.entry is not None and paper.key != snapshot.survey
    )
    return write_list(Catalog(title, snapshot.sections, rows))
