"""A section's slug: the short word that stands for it on the command line and in citation keys."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Final

from i2vbib.catalog.markdown.inline.dates import MONTH, YEAR, read_year
from i2vbib.model.citation_keys import LONGEST_NAME, latin_words, spellings
from i2vbib.model.entry import Section
from i2vbib.text.latin import latin, latin_start

_ACRONYM: Final = re.compile(r"[(（\[]\s*([^\s()（）\[\]]{2,20})\s*[)）\]]")
_CAPITALS: Final = 2
_FILLERS: Final = frozenset({"awesome", "paper", "papers", "list", "lists", "others"})
_NUMBER: Final = re.compile(rf"\d+(?:st|nd|rd|th)?|{YEAR}|{MONTH}", re.IGNORECASE)
"""Words of a heading that tell when, not what."""

TELLING_WORDS: Final = 2
"""How many words of a heading stand for it whose others its neighbours have as well."""

MOST_WORDS: Final = 3
"""How many words stand for a heading each of whose words a neighbour has as well."""

NO_WORDS: Final = "papers"
"""Stands for a heading that has no word, under none that has."""


def choose_slugs(sections: Sequence[Section], chosen: Mapping[str, str], list_title: str = "") -> list[str]:
    """Give each section a slug of lower-case letters and digits, which no other has.

    ``chosen`` are the slugs that sections have already or that a person has chosen, by their titles or, where two
    have one title, by ``GROUP / TITLE``. The others are the acronym in the heading's parentheses, else the words that
    tell it from its neighbours, else more of them, its group's, its year: ``LLM as Text Decoder`` beside ``LLM as
    Manager`` is ``textdecoder``, ``Video Action Recognition (VAR)`` is ``var``; none is a year, a month or a number.
    """
    taken = set(chosen.values())
    slugs = _known_slugs(sections, chosen)
    shared = _shared_words(sections)
    for place, section in enumerate(sections):
        if place not in slugs:
            candidates = _candidates(section, shared[section.group], list_title)
            slugs[place] = next(candidate for candidate in candidates if candidate not in taken)
            taken.add(slugs[place])
    return [slugs[place] for place in range(len(sections))]


def full_titles(sections: Sequence[Section]) -> list[str]:
    """Give sections' titles with those of the headings above them, by which those of one title are known apart.

    Where that does not part them either, each further one has its number.
    """
    counts: Counter[str] = Counter()
    titles = []
    for section in sections:
        title = f"{section.group} / {section.title}"
        counts[title] += 1
        titles.append(title if counts[title] == 1 else f"{title} / {counts[title]}")
    return titles


def _known_slugs(sections: Sequence[Section], chosen: Mapping[str, str]) -> dict[int, str]:
    """Give the slugs that are chosen already, by the sections' places; no two have one."""
    known: dict[int, str] = {}
    taken: set[str] = set()
    for titles in (full_titles(sections), [section.title for section in sections]):
        for place, title in enumerate(titles):
            slug = chosen.get(title, "")
            if slug and slug not in taken and place not in known:
                known[place] = slug
                taken.add(slug)
    return known


def _shared_words(sections: Sequence[Section]) -> dict[str, set[str]]:
    """Give for each group the words that several of its headings have."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for section in sections:
        counts[section.group].update(set(_words(section.title)))
    return {group: {word for word, count in words.items() if count > 1} for group, words in counts.items()}


def acronym(title: str) -> str:
    """Give the acronym in a heading's parentheses, folded: ``(OV-MOT)`` gives ``ovmot``."""
    for found in _ACRONYM.finditer(title):
        if sum(letter.isupper() for letter in found[1]) >= _CAPITALS:
            return latin(found[1])
    return ""


def _candidates(section: Section, shared: Container[str], list_title: str) -> Iterator[str]:
    short, words = acronym(section.title), _words(section.title)
    telling = [word for word in words if word not in shared]
    first = 1 if len(telling) == len(words) else TELLING_WORDS
    telling, first = (telling, first) if telling else (words[:MOST_WORDS], MOST_WORDS)
    if short:
        yield short
    yield from ("".join(telling[:count]) for count in range(min(first, len(telling)) or 1, len(telling) + 1))
    stem = short or "".join(telling[:first])
    above = _words(section.group) or (_words(list_title) if not words else [])
    counts = range(1, len(above) + 1) if stem else range(1, 2)  # years of one heading have its word and the year
    yield from ("".join(above[:count]) + stem for count in counts if above or stem)
    yield from ("".join(words[:count]) for count in range(2, len(words) + 1))
    stem = stem or "".join(above[:1]) or NO_WORDS
    yield stem
    year = read_year(section.title) or read_year(section.group)
    yield from spellings(f"{stem}{year}" if year else stem)


def _words(title: str) -> list[str]:
    """Give a heading's words in Latin letters, without those of every list and those that only tell when."""
    words = [word for word in _all_words(title) if not _NUMBER.fullmatch(word)]
    return [word for word in words if word not in _FILLERS] or words


def _all_words(title: str) -> list[str]:
    return list(latin_words(title)) or list(filter(None, [latin_start(title, LONGEST_NAME)]))
