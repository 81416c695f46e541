"""What an enrichment will ask, decided before the first request is sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

from i2vbib.enrich.matching import Known
from i2vbib.enrich.sources.answers import FRESH_DAYS
from i2vbib.facts.identifiers import identify
from i2vbib.facts.sources import SERVICES, Kind, Source
from i2vbib.facts.venues import lookup
from i2vbib.model.record import Claim, Date, Record
from i2vbib.text.richtext import plain

QUERY_TITLE_CHARACTERS: Final = 300


class Question(NamedTuple):
    """What a service is asked for an entry."""

    source: str
    kind: Kind
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user wants asked: of which services, and how old (counted from ``today``) an answer may be."""

    today: date
    sources: tuple[str, ...] = tuple(SERVICES)
    fresh_days: float = FRESH_DAYS
    refresh: bool = False

    def is_fresh(self, claim: Claim) -> bool:
        """Whether an answer need not be asked for again."""
        if self.refresh or not claim.provenance.date:
            return False
        return date.fromisoformat(claim.provenance.date) > self.today - timedelta(days=self.fresh_days)


def plan(
    records: Iterable[Record], claims: Mapping[str, Sequence[Claim]], wish: Wish, source: Source
) -> list[Question]:
    """Decide what a service is asked for which record: by identifier where one is known, by title where none is."""
    return [question for record in records for question in _questions(record, claims[record.key], wish, source)]


def _questions(record: Record, claims: Sequence[Claim], wish: Wish, source: Source) -> Iterator[Question]:
    if source.name not in wish.sources:
        return
    if any(claim.provenance.source == source.name and wish.is_fresh(claim) for claim in claims):
        return
    for kind in source.answers:
        text = _TEXTS[kind](record, claims)
        if text is not None:
            yield Question(source.name, kind, record.key, text)
            return


def _searched(record: Record, claims: Sequence[Claim]) -> str | None:
    return search_text(record) if _may_have_doi(record, claims) else None


_TEXTS: Final[Mapping[Kind, Callable[[Record, Sequence[Claim]], str | None]]] = {
    "id": lambda record, _claims: record.text("arxiv") or None,
    "title": lambda record, _claims: plain(record.text("title")),
    "doi": lambda record, _claims: record.text("DOI") or None,
    "search": _searched,
}
"""What a question of each kind says of a record; ``None`` where there is nothing to ask."""


def _may_have_doi(record: Record, claims: Sequence[Claim]) -> bool:
    """Whether Crossref may know the work: not where a person has said no, nor for venues that register none."""
    if any(claim.provenance.source == "override" and claim.values.get("DOI") == "" for claim in claims):
        return False
    venue = lookup(record.text("container-title")) or lookup(record.entry.venue)
    return venue is None or venue.crossref or venue.kind == "preprint"


def search_text(record: Record) -> str:
    """Give the text of a bibliographic query: title, first author's family name, venue, year.

    Crossref's ranking is sharpened by the author and the year; more words than these dull it.
    """
    authors = record.names()
    family = authors[0].family or authors[0].literal if authors else identify(record.entry.link).first_author_family
    year = str(record.issued.year) if record.issued else ""
    venue = "" if record.text("type") == "article" else record.entry.venue
    title = plain(record.text("title"))[:QUERY_TITLE_CHARACTERS]
    return " ".join(part for part in (title, family, venue, year) if part)


def known(record: Record) -> Known:
    """Give what a record knows of its paper, for judging candidates by it."""
    family = identify(record.entry.link).first_author_family
    years = {record.entry.year or 0, record.issued.year if isinstance(record.issued, Date) else 0} - {0}
    return Known(
        titles=tuple(dict.fromkeys((record.text("title"), record.entry.title))),
        authors=record.names(),
        first_families=(family,) if family else (),
        years=tuple(sorted(years)),
        type=record.text("type"),
        venue=record.text("container-title") or record.entry.venue,
    )
