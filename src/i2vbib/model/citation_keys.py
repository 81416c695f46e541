"""How a citation key is made.

A key, once issued, belongs to its paper for ever (design, section 6). So a key is *made* only for a paper
that has none; which papers have one is for :mod:`i2vbib.library.recognition` to say.
"""

from __future__ import annotations

import re
import string
from collections.abc import Container, Iterator
from itertools import islice
from typing import Final

from i2vbib.facts.identifier_forms import arxiv_year
from i2vbib.facts.identifiers import identify
from i2vbib.facts.title_words import BETWEEN_WORDS, written_words
from i2vbib.model.entry import Entry
from i2vbib.text.folding import fold
from i2vbib.text.latin import latin, latin_start
from i2vbib.text.richtext import plain

SURVEY_SECTION: Final = "survey"
"""Stands for the section in the key of the work that the list itself is cited by."""

TITLE_WORDS: Final = 3
"""How many significant words of the title stand in for a missing short name."""

LONGEST_NAME: Final = 24
"""Letters of a name that one types."""


def make_key(entry: Entry, pattern: str, taken: Container[str]) -> str:
    """Make a new key for an entry: the pattern filled in, and ``b``, ``c``, … where that is already taken.

    The name is the row's short name; where it has none, or one too long to type, the title's first significant words;
    without a title the identifier.
    ``taken`` are in lower case. The year is the list's, else the one that the link tells, else ``nd`` (no date).
    """
    name = latin(entry.name)
    if not name or len(name) > LONGEST_NAME:
        name = _first_words(entry.title) or name[:LONGEST_NAME]
        name = name or _identifier_name(entry.link) or "untitled"
    section = entry.sections[0] if entry.sections else SURVEY_SECTION
    year = listed_year(entry) or "nd"
    stem = pattern.format(section=section, name=name, year=year).lower()
    stem = re.sub(r"[^a-z0-9_]", "", stem)
    return next(key for key in spellings(stem) if key not in taken)


def _first_words(title: str) -> str:
    """Give the first words of a title; of other scripts, whose words get long, as many as one types."""
    words = list(islice(_telling_words(title), TITLE_WORDS))
    if not re.search("[\u0370-\u1dff\u2e80-\uffff]", title):
        return "".join(words)
    return next(name for end in (3, 2, 1, 0) if len(name := "".join(words[:end])) <= LONGEST_NAME or end <= 1)


def _identifier_name(link: str) -> str:
    told = identify(link)
    identifier = told.doi.partition("/")[2] or (
        f"arxiv{told.arxiv}" if told.arxiv else told.openreview or told.anthology
    )
    return latin(identifier)[:LONGEST_NAME]


def listed_year(entry: Entry) -> int | None:
    """Give the year that the list says, else the one that its link tells: the proceedings' or the arXiv id's."""
    told = identify(entry.link)
    return entry.year or told.year or arxiv_year(told.arxiv)


def _telling_words(title: str) -> Iterator[str]:
    """Give the words of a title in Latin letters but for the little ones of its language, no number cut in two."""
    from i2vbib.facts.little_words import without_little_words  # only a new key needs it

    whole = re.sub(r"(?<=\d)[.,](?=\d)", "", plain(title))
    words = without_little_words(whole, [word for word in re.split(BETWEEN_WORDS, whole) if fold(word)])
    return (word for kept in words for word in latin_words(kept))


def latin_words(title: str) -> Iterator[str]:
    """Give the words of a title that carry meaning in Latin letters, a very long one cut.

    Where a text has no blanks between its words, that is its beginning.
    """
    return filter(None, (latin_start(word, LONGEST_NAME) for word in written_words(title)))


def spellings(stem: str) -> Iterator[str]:
    """Give a key, then what it becomes where that is taken: with ``b``, ``c`` and so on."""
    yield stem
    letters = string.ascii_lowercase
    yield from (stem + letter for letter in letters[1:])
    yield from (stem + first + second for first in letters[1:] for second in letters)
    number = 1
    while True:
        yield f"{stem}z{number}"
        number += 1
