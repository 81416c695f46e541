"""The survey that a list itself is of, among the papers above its first section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.link_kinds import paper_identifiers
from i2vbib.catalog.markdown.inline.pieces import Link, Piece, Text
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from i2vbib.catalog.markdown.candidates import Candidate

_QUOTED: Final = re.compile(r"[“\"](?P<title>[^“”\"\n]{3,300})[”\"]")
_PROSE: Final = re.compile(r"\s[a-z]+,?\s[a-z]+\s")
"""Small words beside what was taken for a title: ``A list. If you like it, read [the paper](…)``."""
_FEWEST_WORDS: Final = 3
LONG_HEAD: Final = 5
"""Papers above the first section from which on they are entries, not the list's own survey."""
_SURVEY: Final = re.compile(r"(?i)\b(?:survey|review|overview|tutorial)\b")


def title_in_prose(entry: Entry, text: str, pieces: Iterable[Piece]) -> str | None:
    """Give the title that a sentence about a paper sets off, in bold or in quotation marks; ``None`` for no prose.

    ``This is the list of **Kites: A Survey** ([arXiv](…))``. Where none is set off, a service is asked for it.
    """
    pieces = tuple(pieces)
    quoted = _QUOTED.search(text)
    is_prose = _PROSE.search(text.replace(entry.title, " ", 1)) or (quoted and quoted["title"] in entry.title)
    is_told = entry.authors or entry.venue or any(isinstance(p, Link) and entry.title in p.text for p in pieces)
    if not is_prose or (is_told and entry.title):
        return None
    bold = (p.text for p in pieces if isinstance(p, Text) and (p.strong or p.emphasis))
    titles = (clean_title(words) for words in ((quoted["title"] if quoted else ""), *bold))
    return next((title for title in titles if count_words(title) >= _FEWEST_WORDS), "")


def survey_among(papers: Iterable[Candidate], title: str) -> Entry | None:
    """Give the list's own survey among the papers above its first section; the list's title may be its title too."""
    untitled: Entry | None = None
    for candidate in papers:
        spoken_of = candidate.spoken_of
        entry = candidate.entry if spoken_of is None else replace(candidate.entry, title=spoken_of)
        if entry.title and paper_identifiers(entry.link):
            return entry
        if not entry.title and _SURVEY.search(title) and "awesome" not in title.lower():
            return replace(entry, title=title)
        untitled = untitled or (entry if paper_identifiers(entry.link) else None)
    return untitled


def are_many(head: list[Candidate]) -> bool:
    """Say whether so many papers stand above the first section that they are entries."""
    return sum(candidate.evidence == "sure" for candidate in head) >= LONG_HEAD
