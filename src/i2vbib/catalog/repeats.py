"""A paper that a list shows twice is one entry with all its sections."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.link_kinds import link_kind, paper_identifiers
from i2vbib.facts.likeness import identifiers_contradict, share_families, share_words
from i2vbib.facts.title_words import title_key
from i2vbib.facts.urls import clean_url, split_url
from i2vbib.facts.venue_kinds import is_preprint, kind_of
from i2vbib.facts.venues import lookup
from i2vbib.model.entry import Entry, Repetition
from i2vbib.text.folding import fold
from i2vbib.text.names import parse_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_APPEARS_AGAIN: Final = frozenset({"preprint", "workshop", "report", "thesis", "blog", "website"})
"""Kinds of venues whose papers appear once more elsewhere, under the same title."""
MOST_SHARING: Final = 32
"""Papers of one mark that a row is compared with: more of one link or title tell nothing."""


def join_repeated(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], tuple[Repetition, ...]]:
    """Join what is one paper: one identifier, else one link, else one title and name.

    Where rows carry keys, one key is one paper, and nothing else is: two editions of a book may share all but that.
    The first place gives the values; a title, link, year, venue, code or authors that it leaves out come from the later
    ones, and a title that begins with the name that it shows for one; if it is a preprint's, where one of its year was
    printed. One identifier under two titles with few words in common is a slip of the list, not one paper; nor are
    rows of one title one paper that have different identifiers of one kind, or other authors.
    """
    papers: list[list[Entry]] = []
    places: dict[str, dict[int, None]] = defaultdict(dict)
    repeated: list[Repetition] = []
    for entry in entries:
        marks = list(_marks(entry))
        known = (number for mark in marks for number in islice(places[mark], MOST_SHARING))
        number = next((number for number in known if _is_same(papers[number][0], entry)), len(papers))
        if number == len(papers):
            papers.append([])
        elif not _is_shown_elsewhere(papers[number], entry):
            first = papers[number][0]
            message = said_again(first, first.line, f"{entry.name} {entry.title}")
            repeated.append(Repetition(entry.line, message, number))
        papers[number].append(entry)
        for mark in marks:
            places[mark][number] = None
    return tuple(_join(paper) if len(paper) > 1 else paper[0] for paper in papers), tuple(repeated)


def _is_shown_elsewhere(paper: Sequence[Entry], entry: Entry) -> bool:
    """Say whether a row's key means that the paper belongs into this section too."""
    return bool(entry.key) and entry.title == paper[0].title and all(one.sections != entry.sections for one in paper)


def _marks(entry: Entry) -> Iterator[str]:
    if entry.key:
        yield f"key:{entry.key}"
        return
    yield from paper_identifiers(entry.link)
    if link_kind(entry.link) == "paper":
        yield clean_url(entry.link).lower().rstrip("/")
    if entry.title:
        yield title_key(entry.title)


def _is_same(one: Entry, other: Entry) -> bool:
    """Say whether two entries with a common identifier, link or title are one paper."""
    if one.key or other.key:
        return one.key == other.key
    if (
        identifiers_contradict(_identifiers(one), _identifiers(other))
        or _by_others(one, other)
        or _of_years(one, other)
        or _at_other_times(one, other)
    ):
        return False
    if title_key(one.title) == title_key(other.title):
        return not (one.name and other.name) or fold(one.name) == fold(other.name)
    if one.name and fold(one.name) == fold(other.name):
        return True
    return share_words(one.title, other.title)


def _identifiers(entry: Entry) -> list[str]:
    return [identifier for link in (entry.link, *entry.links) for identifier in paper_identifiers(link)]


def _by_others(one: Entry, other: Entry) -> bool:
    """Say whether both rows name authors, and none in common: ``Deep Learning`` is the title of several works."""
    if not one.authors or not other.authors or _share_identifier(one, other):
        return False
    return not share_families([*map(parse_name, one.authors)], [*map(parse_name, other.authors)])


def _of_years(one: Entry, other: Entry) -> bool:
    """Say whether rows without authors are of two years, at two places of one host: each year's ``Editorial``."""
    if one.year is None or other.year is None or one.year == other.year or one.authors or other.authors:
        return False
    if _identifiers(one) or _identifiers(other) or link_kind(one.link) != "paper":
        return False
    places = split_url(clean_url(one.link)), split_url(clean_url(other.link))
    hosts = {place.host for place in places if place}
    return all(places) and len(hosts) == 1 and places[0] != places[1]


def _at_other_times(one: Entry, other: Entry) -> bool:
    """Say whether rows of one title appeared in two years, in two venues: ``Look Before You Leap``, 1999 and 2018.

    Where both name authors, those say whether they are one, but for a chapter of a book beside an article: both are
    listed. A preprint or a workshop's paper appears once more.
    """
    are_alike = one.is_chapter == other.is_chapter
    if (one.authors and other.authors and are_alike) or not one.year or not other.year or one.year == other.year:
        return False
    if not one.venue or not other.venue or _share_identifier(one, other):
        return False
    venues = [lookup(entry.venue) for entry in (one, other)]
    if any(kind_of(entry.venue) in _APPEARS_AGAIN for entry in (one, other)):
        return False
    return venues[0] != venues[1] if all(venues) else fold(one.venue) != fold(other.venue)


def _share_identifier(one: Entry, other: Entry) -> bool:
    return not set(_identifiers(one)).isdisjoint(_identifiers(other))


def _join(paper: Sequence[Entry]) -> Entry:
    first = paper[0]
    left_out = {
        name: next((value for entry in paper if (value := getattr(entry, name))), getattr(first, name))
        for name in ("title", "link", "year", "venue", "code", "authors")
    }
    printed = (entry.venue for entry in paper if entry.year == first.year and not is_preprint(entry.venue))
    if is_preprint(left_out["venue"]):
        left_out["venue"] = next(filter(None, printed), left_out["venue"])
    hrefs = dict.fromkeys(href for entry in paper for href in (entry.link, *entry.links))
    taken = {left_out["link"], left_out["code"], ""}
    sections = dict.fromkeys(slug for entry in paper for slug in entry.sections)
    if title := _whole_title(first.title, paper):
        left_out["title"], first = title, replace(first, name=first.name or first.title)
    return replace(
        first, **left_out, sections=tuple(sections), links=tuple(href for href in hrefs if href not in taken)
    )


def _whole_title(name: str, paper: Sequence[Entry]) -> str:
    """Give the title of a row whose name alone another one shows for it: ``KiteNet: Steering at Sea``."""
    begin = f"{name}: ".casefold() if name and " " not in name else "\n"
    return next((entry.title for entry in paper if entry.title.casefold().startswith(begin)), "")


def said_again(first: Entry, line: int, again: str) -> str:
    """Give what is said of a row that shows an entry again, in other words perhaps, which stands first in a line."""
    shown = first.name or first.title
    is_retitled = title_key(shown) not in title_key(again)
    how = "under another title, with one identifier or link" if is_retitled else "already"
    return f"{shown!r} stands in {f'line {line}' if line else 'the list'} {how}: keep one of the two"
