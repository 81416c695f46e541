"""What the list itself tells of a paper: its row, understood, as a claim of the lowest rank."""

from __future__ import annotations

from typing import Final

from i2vbib.facts.identifiers import Identifiers, identify, page_url
from i2vbib.facts.preprint_servers import preprint_server
from i2vbib.facts.publishers import is_place, place_and_publisher
from i2vbib.facts.venue_kinds import kind_of
from i2vbib.facts.venues import Venue, lookup
from i2vbib.model.citation_keys import listed_year
from i2vbib.model.entry import Entry
from i2vbib.model.record import Claim, Date, Provenance, Value
from i2vbib.text.casing import proper_name
from i2vbib.text.names import parse_name

_TYPE_OF_KIND: Final = {
    "conference": "paper-conference",
    "workshop": "paper-conference",
    "journal": "article-journal",
    "preprint": "article",
    "thesis": "thesis",
    "report": "report",
    "blog": "post-weblog",
    "website": "webpage",
    "book": "book",
    "collection": "chapter",
}


def listed_claim(entry: Entry) -> Claim:
    """Give the values that a row holds: what it says, and what its venue and its link stand for."""
    identifiers = identify(entry.link)
    values: dict[str, Value] = {"title": entry.title}
    if entry.authors:
        values["author"] = tuple(proper_name(parse_name(author)) for author in entry.authors)
    year = listed_year(entry)
    if year:
        values["issued"] = Date(year)
    values |= _publication(entry, identifiers)
    values |= _identifier_values(entry, identifiers)
    if entry.link and (url := page_url(entry.link)).startswith(("http:", "https:")):
        values["URL"] = url
    return Claim(Provenance("catalog"), values)


def listed_venue(entry: Entry) -> str:
    """Give the venue that the list says, else the one that its link tells: the proceedings', or a server of preprints.

    Of a publisher behind its place it is the publisher, ``Nordlys`` of ``Tromsø: Nordlys``; a place alone is none.
    """
    if entry.venue and is_place(entry.venue):
        return ""
    if entry.is_article:
        return entry.venue
    if entry.venue:
        placed = place_and_publisher(entry.venue) if kind_of(entry.venue) == "book" else None
        return placed[1] if placed else entry.venue
    identifiers = identify(entry.link)
    return identifiers.venue or ("arXiv" if identifiers.arxiv else preprint_server(entry.link, identifiers.doi))


def _publication(entry: Entry, identifiers: Identifiers) -> dict[str, Value]:
    text = entry.venue or identifiers.venue
    if not text and not entry.is_book:
        text = preprint_server(entry.link, identifiers.doi)
    if not text:
        return {"type": _type_without_venue(entry, identifiers)}
    if entry.is_chapter or entry.is_article:
        return {"type": "chapter" if entry.is_chapter else "article-journal", "container-title": text}
    if entry.is_book:
        return _book_values(text)
    venue = lookup(text)
    return _unknown_values(text) if venue is None else _venue_values(venue, listed_year(entry))


def _type_without_venue(entry: Entry, identifiers: Identifiers) -> str:
    """Give the type of a work whose row says nowhere that it appeared: what has a DOI is a document, and no page."""
    if identifiers.arxiv or identifiers.openreview:
        return "article"
    return "book" if entry.is_book else "document" if identifiers.doi else "webpage"


def _unknown_values(text: str) -> dict[str, Value]:
    """Give what words tell that no table knows: a thesis, a report or a preprint is in no volume."""
    kind = kind_of(text)
    values: dict[str, Value] = {"type": _TYPE_OF_KIND[kind]}
    if kind in {"thesis", "report"}:
        return values | {"genre": text}
    if is_place(text):
        return values | {"publisher-place": text}
    if kind == "book":
        return _book_values(text)
    return values if kind == "preprint" else values | {"container-title": text}


def _book_values(text: str) -> dict[str, Value]:
    place, publisher = place_and_publisher(text) or ("", text)
    values: dict[str, Value] = {"type": "book", "publisher": publisher}
    return values | {"publisher-place": place} if place else values


def _venue_values(venue: Venue, year: int | None) -> dict[str, Value]:
    values: dict[str, Value] = {"type": _TYPE_OF_KIND[venue.kind]}
    if venue.kind in {"preprint", "report"}:
        return values if venue.key in {"arXiv", "Preprint"} else values | {"publisher": venue.name}
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
