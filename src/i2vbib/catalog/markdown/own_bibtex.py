"""Papers that a list tells by a row and by BibTeX below it: what the row leaves out, the BibTeX tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.candidates import Candidate
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.paper_signs import FULL_TITLE
from i2vbib.facts.likeness import share_words
from i2vbib.facts.title_words import title_key
from i2vbib.facts.venues import lookup
from i2vbib.text.folding import fold

_FEWEST: Final = 3
"""Letters of a name that a title begins with."""

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from i2vbib.model.entry import Entry


def own_of(lines: Iterable[int], own: Mapping[int, Entry]) -> Entry | None:
    """Give the BibTeX that stands below a group of lines and has its title."""
    return next((own[line] for line in lines if line in own), None)


def with_own(candidate: Candidate, own: Entry) -> Candidate:
    """Give a row as a paper with its authors, venue, year and link from its BibTeX, where it has none itself.

    A year in the row is not of the BibTeX's venue where that has another, nor the other way round.
    """
    entry = candidate.entry
    if entry.title and not share_titles(entry.title, own.title):
        return candidate
    is_same_year = not (entry.year and own.year) or entry.year == own.year
    is_same_place = not (entry.venue and own.venue) or _venue(entry.venue) == _venue(own.venue)
    is_name = count_words(entry.title) == 1 and count_words(own.title) > 1
    completed = replace(
        entry,
        title=own.title if is_name else entry.title or own.title,
        name=entry.name or (entry.title if is_name else ""),
        link=entry.link or own.link,
        authors=entry.authors or own.authors,
        venue=entry.venue or (own.venue if is_same_year else ""),
        year=entry.year or (own.year if is_same_place else None),
    )
    return candidate._replace(entry=completed, evidence="sure")


def told_by_own(own: Entry, line: int, text: str, depth: int) -> Candidate:
    """Give the paper of a row that tells nothing but the title of its BibTeX."""
    return Candidate(replace(own, line=line, key=""), text, "sure", depth)


def share_titles(written: str, title: str) -> bool:
    """Say whether words are a title, the name that it begins with, or nearly it: ``KiteNet`` of ``KiteNet: Sails``."""
    one, other = title_key(written), title_key(title)
    is_part = min(len(one), len(other)) >= _FEWEST and (other.startswith(one) or one.startswith(other) or other in one)
    return is_part or (min(count_words(written), count_words(title)) >= FULL_TITLE and share_words(written, title))


def _venue(name: str) -> object:
    return lookup(name) or fold(name)
