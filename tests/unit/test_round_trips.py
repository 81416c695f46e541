"""A record that is written in a format and read by ``init`` is the same record, but for what the format cannot say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pytest

from i2vbib import Library, Record
from i2vbib.catalog.dispatch import read_bibliography
from i2vbib.export import INCLUDABLE, Options, export
from i2vbib.model.record import Value
from i2vbib.text.names import Name
from i2vbib.text.richtext import plain

NO_PLACE: Final[Mapping[str, frozenset[str]]] = {
    "bibtex": frozenset({"event-title", "event-place", "language", "status", "issued", "keyword", "type"}),
    "biblatex": frozenset({"event-title", "language", "status", "keyword", "type", "ISSN"}),
    "csl-json": frozenset({"arxiv-class", "keyword"}),
    "ris": frozenset({"arxiv-class", "event-place", "status", "keyword", "type", "ISSN", "number"}),
}
"""What a format has no place for, or says in less detail: BibTeX a day, an event and many types, BibLaTeX an event that the proceedings' title names, RIS markup in titles."""
EVERYWHERE: Final = frozenset(
    {"openreview", "anthology", "URL", "publisher", "genre", "number", "issue", "page", "note"}
)
"""An address that repeats the DOI or arXiv id is left out, and with it the ids that it tells; a repository is implied."""


def whole(value: Value | None) -> object:
    """Give a value without what not every format tells apart: a name's parts, and markup."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, tuple):
        return [" ".join(" ".join(part for part in _parts(name) if part).replace(",", " ").split()) for name in value]
    return value


def _parts(name: Name) -> tuple[str, ...]:
    return name.given, name.dropping_particle, name.non_dropping_particle, name.family, name.suffix, name.literal


@pytest.mark.parametrize("form", list(NO_PLACE))
def test_the_shipped_records_come_back(form: str, shipped: Library) -> None:
    written = list(shipped.records)
    text = export(form, written, shipped.sections, Options("utf-8", INCLUDABLE))
    catalog = read_bibliography(
        text, "x.bib" if form.startswith("bib") else "x.json" if form == "csl-json" else "x.ris", {}
    )
    assert catalog is not None
    assert not catalog.problems
    assert not catalog.passed_over
    assert [section.title for section in catalog.sections] == [section.title for section in shipped.sections]
    found = {entry.key: claim.values for entry, claim in zip(catalog.entries, catalog.claims, strict=True)}
    assert list(found) == [record.key for record in written]
    for record in written:
        assert different(record, found[record.key]) <= NO_PLACE[form] | EVERYWHERE, record.key


def different(record: Record, found: Mapping[str, Value]) -> set[str]:
    return {name for name, value in record.values.items() if whole(value) != whole(found.get(name))}
