"""A paper that a list shows twice is one entry with all its sections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from i2vbib.catalog.links import link_kind, paper_identifiers
from i2vbib.citekeys import fold, significant_words
from i2vbib.entry import Entry, Problem
from i2vbib.identifiers import clean_url

def join_repeated(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Join what is one paper: one identifier, else one link, else one title and name.

    The first place gives the values; a link, year, venue or authors that it leaves out come from the later ones.
    One identifier under two titles with few words in common is a slip of the list, not one paper.
    """
    joined: list[Entry] = []
    places: dict[str, int] = {}
    repeated: list[Problem] = []
    for entry in entries:
        marks = list(_marks(entry))
        place = next(
            (places[mark] for mark in marks if mark in places and _may_be_one(joined[places[mark]], entry)),
            None,
        )
        if place is None:
            place = len(joined)
            joined.append(entry)
        else:
            repeated.append(_report(joined[place], entry))
            joined[place] = _join(joined[place], entry)
        for mark in marks:
            places.setdefault(mark, place)
    return tuple(joined), tuple(repeated)


def _marks(entry: Entry) -> Iterator[str]:
    yield from paper_identifiers(entry.link)
    if link_kind(entry.link) == "paper":
        yield clean_url(entry.link).lower().rstrip("/")
    yield fold(entry.title)


def _may_be_one(one: Entry, other: Entry) -> bool:
    if fold(one.title) == fold(other.title):
        return not (one.name and other.name) or fold(one.name) == fold(other.name)
    if one.name and fold(one.name) == fold(other.name):
        return True
    words, others = set(significant_words(one.title)), set(significant_words(other.title))
    fewest = min(len(words), len(others))
    return fewest <= 1 or 2 * len(words & others) > fewest


def _join(first: Entry, again: Entry) -> Entry:
    left_out = {
        name: getattr(again, name)
        for name in ("link", "year", "venue", "code", "authors")
        if not getattr(first, name)
    }
    known = {first.link or again.link, first.code, ""}
    links = tuple(dict.fromkeys(href for href in (*first.links, again.link, *again.links) if href not in known))
    sections = tuple(dict.fromkeys((*first.sections, *again.sections)))
    return replace(first, **left_out, sections=sections, links=links)


def _report(first: Entry, again: Entry) -> Problem:
    return Problem(
        again.line, f"{first.name or first.title!r} stands in line {first.line} already: keep one of the two"
    )
