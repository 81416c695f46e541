"""Names of authors: at odds, in capitals, cut to initials, without their accents, spelled in two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from i2vbib.check.checked import Checked, Facts, Found
from i2vbib.facts.likeness import family_key
from i2vbib.text.casing import name_in_capitals
from i2vbib.text.folding import fold
from i2vbib.text.names import Name, is_initials, parse_name

Person: TypeAlias = tuple[str, str]
"""Folded family and given name: who has both in common with another is mostly the same person."""

Spellings: TypeAlias = dict[Name, list[Checked]]
"""The names that a person has, each with the entries that have it."""

LONG_NAME: Final = 5
"""A first name of so many letters is seldom a syllable of a longer one (``Xiao Ming``)."""

_TEAMS: Final = frozenset({"Team", "Group", "Consortium", "Project", "Lab", "Labs", "Research", "AI"})
"""What stands as a family name where an organisation was taken for a person (``NLLB Team``)."""

SHOWN: Final = 3
"""How many names a message gives."""


def other_first_author(paper: Checked) -> Iterator[str]:
    """Find a record whose first author is not the one that the list or the link names."""
    authors = paper.record.names()
    if not authors or not paper.is_sourced("author"):
        return
    listed = parse_name(paper.entry.authors[0]) if paper.entry.authors else None
    if listed and not _is_family_of(_family(listed), authors[0]):
        yield f"the list's first author is {_written(listed)}, {paper.source('author')} has {_written(authors[0])}"
    elif (by_link := paper.link.first_author_family) and not _is_family_of(by_link, authors[0]):
        yield f"the link names {by_link} first, {paper.source('author')} has {_written(authors[0])}"


def _family(name: Name) -> str:
    return name.literal or f"{name.non_dropping_particle} {name.family}".strip()


def _is_family_of(text: str, name: Name) -> bool:
    """Whether a text may be the person's family name: all of it or one of its words, whatever the accents."""
    words = (*name.family.split(), *name.given.split(), *name.literal.split(), name.family, _family(name))
    return fold(text) in set(map(fold, words))


def _written(name: Name) -> str:
    return name.literal or " ".join(
        part for part in (name.given, name.non_dropping_particle, name.family, name.suffix) if part
    )


def names_in_capitals(paper: Checked) -> Iterator[str]:
    """Find names of people that are written in capitals."""
    yield from _told("names in capitals", filter(_is_in_capitals, paper.record.names()))


def _is_in_capitals(name: Name) -> bool:
    return name.family not in _TEAMS and name_in_capitals(name)


def initials_only(paper: Checked) -> Iterator[str]:
    """Find people whose given names are initials."""
    yield from _told("initials only", (name for name in paper.record.names() if is_initials(name.given)))


def _told(what: str, names: Iterable[Name]) -> Iterator[str]:
    written = list(map(_written, names))
    if written:
        more = f" and {len(written) - SHOWN} more" if len(written) > SHOWN else ""
        yield f"{what}: {', '.join(written[:SHOWN])}{more}"


def lost_accents(facts: Facts) -> Iterator[Found]:
    """Find people who have accents in one entry and none in another, or in a source and none in the list."""
    for paper in facts.papers:
        yield from _flattened_in_the_list(paper)
    for spellings in _people(facts).values():
        accented = next((name for name in spellings if not _written(name).isascii()), None)
        if accented:
            flattened = [name for name in spellings if _written(name).isascii()]
            yield from _other_spellings(spellings, accented, flattened)


def _flattened_in_the_list(paper: Checked) -> Iterator[Found]:
    if not paper.entry.authors or not paper.is_sourced("author"):
        return
    accented = {fold(name): name for name in map(_written, paper.record.names()) if not name.isascii()}
    for author in paper.entry.authors:
        if author.isascii() and fold(author) in accented:
            message = f"the list writes {author}, {paper.source('author')} {accented[fold(author)]}"
            yield Found(message, paper.record.key, paper.entry.line, "write the name with its accents")


def two_spellings(facts: Facts) -> Iterator[Found]:
    """Find people who are spelled in two ways: other hyphens or capitals, or with and without a middle name.

    The second only of co-authors of a common third, since two people may have a first and a family name in common.
    """
    people = _people(facts)
    for spellings in people.values():
        first, *others = spellings
        is_ascii = _written(first).isascii()
        yield from _other_spellings(spellings, first, [name for name in others if _written(name).isascii() == is_ascii])
    yield from _without_middle_name(people)


def _other_spellings(spellings: Spellings, one: Name, others: Iterable[Name]) -> Iterator[Found]:
    where = spellings[one][0].record.key
    for other in others:
        for paper in spellings[other]:
            message = f"{_written(other)} is {_written(one)} in {where}"
            yield Found(message, paper.record.key, paper.entry.line)


def _without_middle_name(people: Mapping[Person, Spellings]) -> Iterator[Found]:
    fuller: dict[Person, list[Person]] = defaultdict(list)
    for person, spellings in people.items():
        first, *middle = next(iter(spellings)).given.split() or [""]
        if middle and len(first) >= LONG_NAME:
            fuller[person[0], fold(first)].append(person)
    for person, spellings in people.items():
        for other in fuller.get(person, ()):
            if (_team(spellings) & _team(people[other])) - {person, other}:
                yield from _other_spellings(spellings | people[other], next(iter(people[other])), spellings)


def _team(spellings: Spellings) -> set[Person]:
    """Give all with whom a person has written papers."""
    return {_person(name) for papers in spellings.values() for paper in papers for name in paper.record.names()}


def _people(facts: Facts) -> dict[Person, Spellings]:
    """Give each person with all spellings, and the entries that have each."""
    people: dict[Person, Spellings] = defaultdict(lambda: defaultdict(list))
    for paper in facts.papers:
        for name in paper.record.names():
            if name.family and name.given:
                people[_person(name)][name].append(paper)
    return people


def _person(name: Name) -> Person:
    return family_key(name), fold(name.given)
