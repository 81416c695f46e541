"""What the list itself tells of a paper: its row, understood, as a claim of the lowest rank."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.facts.identifiers import Identifiers, identify, page_url
from i2vbib.facts.venues import Venue, lookup
from i2vbib.model.citation_keys import listed_year
from i2vbib.model.entry import Entry
from i2vbib.model.record import Claim, Date, Provenance, Value
from i2vbib.text.names import parse_name

_TYPE_OF_KIND: Final = {
    "conference": "paper-conference",
    "workshop": "paper-conference",
    "journal": "article-journal",
    "preprint": "article",
}

_JOURNAL_WORDS: Final = re.compile(r"(?i)\b(?:journal|transactions|trans\.|letters|magazine|review|annals|bulletin)\b")


def listed_claim(entry: Entry) -> Claim:
    """Give the values that a row holds: what it says, and what its venue and its link stand for."""
    identifiers = identify(entry.link)
    values: dict[str, Value] = {"title": entry.title}
    if entry.authors:
        values["author"] = tuple(parse_name(author) for author in entry.authors)
    year = listed_year(entry)
    if year:
        values["issued"] = Date(year)
    values |= _publication(entry, identifiers)
    values |= _identifier_values(entry, identifiers)
    if entry.link:
        values["URL"] = page_url(entry.link)
    return Claim(Provenance("catalog"), values)


def _publication(entry: Entry, identifiers: Identifiers) -> dict[str, Value]:
    text = entry.venue or identifiers.venue
    if not text:
        is_preprint = identifiers.arxiv or identifiers.openreview
        return {"type": "article" if is_preprint else "webpage"}
    venue = lookup(text)
    if venue is None:
        is_journal = _JOURNAL_WORDS.search(text)
        return {"type": "article-journal" if is_journal else "paper-conference", "container-title": text}
    return _venue_values(venue, listed_year(entry))


def _venue_values(venue: Venue, year: int | None) -> dict[str, Value]:
    values: dict[str, Value] = {"type": _TYPE_OF_KIND[venue.kind]}
    if venue.kind == "preprint":
        return values
    values["container-title"] = venue.container_title(year)
    if venue.kind != "journal":
        values["event-title"] = venue.name
    if venue.publisher:
        values["publisher"] = venue.publisher
    return values


def _identifier_values(entry: Entry, identifiers: Identifiers) -> dict[str, Value]:
    """Take the link's identifiers, and from further links only what says of itself that it is an arXiv id."""
    values: dict[str, Value] = {
        "DOI": identifiers.doi,
        "arxiv": identifiers.arxiv,
        "openreview": identifiers.openreview,
        "anthology": identifiers.anthology,
    }
    for link in entry.links:
        values["arxiv"] = values["arxiv"] or identify(link).arxiv
    return {variable: value for variable, value in values.items() if value}
