"""Venues and years: the list's against the record's and the link's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from i2vbib.check.checked import Advice, Checked
from i2vbib.facts.identifier_forms import arxiv_year
from i2vbib.facts.venues import Venue, lookup
from i2vbib.library.merge import PREPRINT_TYPE
from i2vbib.model.record import Date, Value
from i2vbib.text.richtext import plain

_PARTS: Final = re.compile(r"^Findings of | (?:D&B|Demos)$|(?<=[A-Z])W$|(?<=IPS)W$")
"""What the key of a workshop, a track or Findings has beyond its conference's."""

_APART: Final = frozenset({"asia", "pacific", "europe", "workshop", "workshops", "companion", "tutorial", "student"})
"""Words that tell an event from the conference that it is named after (``ACM Multimedia Asia``)."""


def unknown_venue(paper: Checked) -> Iterator[str]:
    """Find a row whose venue the table of venues does not have; a bibliography's owner has written it in full."""
    is_owned = "container-title" in paper.record.provenance and paper.source("container-title") == "imported"
    if paper.entry.venue and paper.listed_venue is None and not is_owned:
        yield f"the table of venues has no “{paper.entry.venue}”: it is written as it stands"


def part_of_venue(paper: Checked) -> Iterator[Advice]:
    """Find a workshop, a track or Findings given as the main conference, or the other way about."""
    listed = paper.listed_venue
    for venue, witness in _evidence(paper):
        if listed and venue.key != listed.key and _main(venue) == _main(listed):
            yield f"the list says {listed.key}, {witness} says {venue.key}", f"write {venue.key}"
            return


def other_venue(paper: Checked) -> Iterator[Advice]:
    """Find a row that names another conference or journal than the one that published the paper."""
    listed = paper.listed_venue
    for venue, witness in _evidence(paper):
        if listed and listed.kind != "preprint" and not _related(venue, listed):
            yield f"the list says {listed.key}, {witness} says {venue.key}", f"write {venue.key}"
            return
    title = paper.record.text("container-title")
    if listed and listed.kind == "conference" and paper.is_sourced("container-title") and _is_apart(title, listed):
        yield f"the list says {listed.key}, {paper.source('container-title')} says “{title}”", ""


def _is_apart(title: str, listed: Venue) -> bool:
    """Whether a title that the table lacks has a word that tells its event from the listed one."""
    if lookup(title):
        return False
    own = {word for name in (listed.name, *listed.aliases) for word in _words(name)}
    return not _APART.isdisjoint(_words(title) - own)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text.lower()))


def _evidence(paper: Checked) -> Iterator[tuple[Venue, str]]:
    """Give the venue that the link tells and that of the record, each with what to call the witness."""
    by_link = lookup(paper.link.venue) if paper.link.venue else None
    if by_link:
        yield by_link, "its link"
    published = lookup(paper.record.text("container-title"))
    if published and paper.is_published and paper.is_sourced("container-title"):
        yield published, paper.source("container-title")


def _main(venue: Venue) -> str:
    return _PARTS.sub("", venue.key)


def _related(one: Venue, other: Venue) -> bool:
    """Whether two venues are one conference's: its parts, or a joint one (LREC-COLING)."""
    return not set(_main(one).split("-")).isdisjoint(_main(other).split("-"))


def published_since(paper: Checked) -> Iterator[Advice]:
    """Find a row that gives as a preprint what has been published; an imported one stands until that is taken."""
    published = paper.published_elsewhere
    if published is not None and paper.record.text("type") == PREPRINT_TYPE:
        source = published.provenance.source
        message = f"since published in {_publication(published.values)}"
        yield message, f"take it with 'i2vbib enrich --take {source}', or write it yourself"
        return
    listed = paper.listed_venue
    if listed is None or listed.kind != "preprint" or not paper.is_published or not paper.is_sourced("type"):
        return
    if paper.was_taken("type"):
        return
    year = f" {paper.record.issued.year}" if paper.record.issued else ""
    name = paper.venue.key if paper.venue and paper.venue.kind != "preprint" else paper.record.text("container-title")
    yield f"the list says {listed.key}; since published in {name}{year}", f"write {name} and{year or ' its year'}"


def _publication(values: Mapping[str, Value]) -> str:
    """Give where and when a work was published, and its DOI."""
    where, issued, doi = str(values.get("container-title", "a publication")), values.get("issued"), values.get("DOI")
    year = f", {issued.year}" if isinstance(issued, Date) and str(issued.year) not in where else ""
    return f"{plain(where)}{year}{f' (doi:{doi})' if doi else ''}"


def other_year(paper: Checked) -> Iterator[str]:
    """Find a row with another year than its link or its best source has.

    A service's year of a conference that is one off is not named: proceedings come late, and the merge keeps the
    list's. Nor is that of a preprint since published, which another rule names. A bibliography's own year stands, and
    a journal's issue may be of the year before or after.
    """
    year, listed = paper.entry.year, paper.listed_venue
    if year is None or (listed and listed.kind == "preprint" and paper.is_published):
        return
    if paper.link.year and paper.link.year != year:
        yield f"the list says {year}, its link {paper.link.year}"
        return
    issued = paper.record.issued
    if issued is None or not paper.is_sourced("issued"):
        return
    if issued.year != year:
        yield f"the list says {year}, {paper.source('issued')} {issued.year}"
    elsewhere = paper.published_elsewhere if paper.source("issued") == "imported" and paper.is_published else None
    told = elsewhere.values.get("issued") if elsewhere else None
    if elsewhere and isinstance(told, Date) and abs(told.year - issued.year) > 1:
        yield f"the bibliography says {issued.year}, {elsewhere.provenance.source} {told.year}"


def preprint_year(paper: Checked) -> Iterator[str]:
    """Find a preprint whose arXiv number is of another year than the list says, and its sources do not."""
    told = arxiv_year(paper.record.text("arxiv"))
    year, issued, listed = paper.entry.year, paper.record.issued, paper.listed_venue
    if not listed or listed.kind != "preprint" or not issued or not told:
        return
    if not paper.is_published and issued.year == year != told:
        yield f"the list says {year}, its arXiv number is of {told}"
