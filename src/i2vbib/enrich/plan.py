"""What an enrichment will ask, decided before the first request is sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

from i2vbib.enrich import matching
from i2vbib.enrich.findings import Question
from i2vbib.enrich.sources.answers import FRESH_DAYS
from i2vbib.facts.identifiers import identify, judged_in
from i2vbib.facts.sources import SERVICES, Kind, Source
from i2vbib.facts.venues import lookup
from i2vbib.model.record import Claim, Date, Record
from i2vbib.model.verdict import doubtful
from i2vbib.text.richtext import plain

QUERY_TITLE_CHARACTERS: Final = 300


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user wants asked: of which services, and how old (counted from ``today``) an answer may be.

    With ``is_dry`` nothing is asked but of the answers that are kept.
    """

    today: date
    sources: tuple[str, ...] = tuple(SERVICES)
    fresh_days: float = FRESH_DAYS
    refresh: bool = False
    is_dry: bool = False

    def is_fresh(self, claim: Claim) -> bool:
        """Whether an answer need not be asked for again."""
        if self.refresh or not claim.provenance.date:
            return False
        return date.fromisoformat(claim.provenance.date) > self.today - timedelta(days=self.fresh_days)


class Known(NamedTuple):
    """What is known of an entry by now: its record, all that is claimed of it, and who registered its DOIs.

    ``agencies`` holds, by DOI in lower case, what Crossref lacks: with the agency that doi.org named, or with an empty
    text before it was asked.
    """

    record: Record
    claims: Sequence[Claim]
    agencies: Mapping[str, str]


def plan(entries: Iterable[Known], wish: Wish, source: Source) -> list[Question]:
    """Decide what a service is asked for which entry: by identifier where one is known, by title where none is."""
    if source.name not in wish.sources:
        return []
    asked = (entry for entry in entries if not entry.record.is_setting)
    return [question for entry in asked for question in _questions(entry, wish, source)]


def _questions(entry: Known, wish: Wish, source: Source) -> Iterator[Question]:
    """Ask for each identifier but that of a fresh answer; for the work itself where no identifier can be right."""
    fresh = next((c for c in entry.claims if c.provenance.source == source.name and wish.is_fresh(c)), None)
    answered = set(judged_in(*(str(fresh.values.get(name, "")) for name in ("DOI", "arxiv")))) if fresh else set()
    wrong = doubtful(entry.record.verdicts)
    is_named = fresh is not None
    for kind in source.answers:
        if kind in _NAMES:
            names = {name: text for name, text in _names(entry, kind).items() if name not in answered}
            is_named = is_named or not names.keys() <= wrong
            texts = list(names.values())
        else:
            texts = [] if is_named else _SEARCHES[kind](entry)
        yield from (Question(source.name, kind, entry.record.key, text) for text in texts)


_NAMES: Final[Mapping[Kind, str]] = {"id": "arxiv", "doi": "doi", "agency": "doi", "registered": "doi"}
"""The kinds of question that are about an identifier, and about which kind of identifier."""


def _names(entry: Known, kind: Kind) -> dict[str, str]:
    """Give the identifiers that a question of this kind is about, beside how they are written.

    They are the record's, and those that anyone else claims: each is to have its verdict.
    """
    claimed = [str(claim.values.get(variable, "")) for claim in entry.claims for variable in ("DOI", "arxiv")]
    found: dict[str, str] = {}
    for text in (entry.record.text("DOI"), entry.record.text("arxiv"), *claimed):
        for name in judged_in(text):
            if name.startswith(f"{_NAMES[kind]}:") and _is_asked(kind, name, entry.agencies):
                found.setdefault(name, text if name.startswith("doi:") else name.partition(":")[2])
    return found


def _is_asked(kind: Kind, name: str, agencies: Mapping[str, str]) -> bool:
    agency = agencies.get(name.partition(":")[2])
    if kind == "agency":
        return agency == ""
    return kind != "registered" or agency == SERVICES["datacite"].title


def _title(entry: Known) -> list[str]:
    return [plain(entry.record.text("title"))]


def _reference(entry: Known) -> list[str]:
    return [search_text(entry.record)] if _may_have_doi(entry.record, entry.claims) else []


_SEARCHES: Final[Mapping[Kind, Callable[[Known], list[str]]]] = {"title": _title, "search": _reference}
"""What a search of each kind asks for an entry; nothing where there is nothing to ask."""


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


def known(record: Record) -> matching.Known:
    """Give what a record knows of its paper, for judging candidates by it."""
    family = identify(record.entry.link).first_author_family
    years = {record.entry.year or 0, record.issued.year if isinstance(record.issued, Date) else 0} - {0}
    return matching.Known(
        titles=tuple(dict.fromkeys((record.text("title"), record.entry.title))),
        authors=record.names(),
        first_families=(family,) if family else (),
        years=tuple(sorted(years)),
        type=record.text("type"),
        venue=record.text("container-title") or record.entry.venue,
    )
