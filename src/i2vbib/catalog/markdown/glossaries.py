"""Lists of abbreviations and of terms, whose links explain a word: what leads to a paper there is no entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.heading_subjects import tells_of_terms
from i2vbib.facts.title_words import STOP_WORDS
from i2vbib.model.entry import Entry, PassedOver

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.candidates import Candidate

FEWEST_SPELLED_OUT: Final = 3
"""Bullets of one run that spell an abbreviation out from which on they are a list of abbreviations."""
_SHORT_FIRST: Final = re.compile(
    r"\W{0,4}(?P<short>[^\W_][^\s:：=()]{0,15}(?: [^\W\d_a-z][^\s:：=()]{0,11})?)\W{0,2}?"
    r"(?:\s?[:：=]|\s[-–—→]|\s?[(（])\s{0,4}"
    r"(?P<words>[^\n]{2,120})"
)
_SHORT_LAST: Final = re.compile(r"(?P<words>[^\n()（）]{4,120}?)\s?[(（](?P<short>[^\s()（）]{2,15})[)）]\W*")
_CAPITALS: Final = re.compile(r"[^\W_a-z][^\W_]*[^\W_a-z]|[a-z][^\W_a-z]|[^\W_a-z]-[^\W_a-z]")
_SHORTEST: Final = 3
"""Letters of an abbreviation whatever they are; a longer one has two capitals: ``kNN``, ``V-Net``."""
_WORD: Final = re.compile(r"[^\W_]+")
_REASON: Final = "it explains a word, in a list of abbreviations or terms: give the paper by its title"


def without_glossary(run: list[Candidate], heading: str) -> tuple[list[Candidate], list[Entry | PassedOver]]:
    """Take out the rows that explain a word, and name those that lead to papers: ``GAN: [Gadgets at Night](…)``.

    They stand below a heading of abbreviations or terms, or most of them spell an abbreviation out by its letters and
    lead to no papers. A row with authors, a year or a venue is a paper's.
    """
    explained = [_explains(candidate) for candidate in run]
    if 2 * sum(explained) < len(run) or not (any(explained) and (tells_of_terms(heading) or _are_spelled_out(run))):
        return run, []
    kept = [candidate for candidate, is_term in zip(run, explained, strict=True) if not is_term]
    terms = [candidate for candidate, is_term in zip(run, explained, strict=True) if is_term]
    return kept, [PassedOver(c.text, _REASON, c.entry.line) for c in terms if c.evidence == "sure"]


def _explains(candidate: Candidate) -> bool:
    entry = candidate.entry
    return not (entry.authors or entry.year or entry.venue) and _parts(candidate.text) is not None


def _parts(text: str) -> tuple[str, str] | None:
    """Give the abbreviation of a row and what it is explained by, in either order; ``Kites: A View`` has none."""
    found = _SHORT_LAST.fullmatch(text.strip()) or _SHORT_FIRST.fullmatch(text.strip())
    is_short = found and (len(found["short"]) <= _SHORTEST or _CAPITALS.search(found["short"]))
    return (found["short"], found["words"]) if found and is_short else None


def _are_spelled_out(run: list[Candidate]) -> bool:
    """Say whether most rows spell an abbreviation out, and half of them at most lead to papers."""
    spelled = sum(_is_spelled_out(candidate.text) for candidate in run)
    sure = sum(candidate.evidence == "sure" for candidate in run)
    return spelled >= FEWEST_SPELLED_OUT and 2 * spelled >= len(run) >= 2 * sure


def _is_spelled_out(text: str) -> bool:
    """Say whether a word's letters are those that the words beside it begin with: ``KNN: k-Nearest Neighbours``."""
    short, words = _parts(text) or ("", "")
    initials = "".join(word[0] for word in _WORD.findall(words) if word not in STOP_WORDS).casefold()
    letters = iter(short.casefold())
    return len(initials) > 1 and len(initials) <= len(short) and all(letter in letters for letter in initials)
