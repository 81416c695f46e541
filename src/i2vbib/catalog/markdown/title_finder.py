"""Where the title of a paper is in a line: what a reader's eye takes for it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.links import link_kind
from i2vbib.catalog.markdown.authors import looks_like_authors
from i2vbib.catalog.markdown.skeleton import LABEL, STRONG, STRONG_END, TITLE, TITLE_END, Skeleton, unmarked
from i2vbib.catalog.markdown.titles import clean_title, tidy
from i2vbib.catalog.markdown.words import Words, leading_words, may_be_title, split_title

if TYPE_CHECKING:
    from collections.abc import Iterator

STRONG_WORDS: Final = re.compile(rf"{STRONG}([^{STRONG_END}]+){STRONG_END}")
_LINKED_WORDS: Final = re.compile(rf"{TITLE}([^{TITLE_END}]+){TITLE_END}")
_QUOTED_WORDS: Final = re.compile(
    r"“([^“”]{8,})”|\"([^\"]{8,})\"|``(.{8,}?)''|„([^“]{8,})“|«([^»]{8,})»|“([^\"“]{8,})\"|\"([^\"”]{8,})”"
)
_SENTENCE: Final = re.compile(
    r"(?i)(?:we|our|this|these|please|if you|you|here|click|see|thanks?|feel free|note|for more)\b"
)
_COLON: Final = re.compile(r"\s*[:：]?\s*")
_COINED: Final = re.compile(r"^\S*(?:[A-Z]\S*[A-Z]|\d)\S*$")
"""A made-up word: ``ViLT``, ``MAE``, ``T5``."""
_COLONS: Final = (":", "：")
MANY_WORDS: Final = 3
"""Words from which on what stands out is a title by itself, and not a name."""


@lru_cache(maxsize=32)
def find_title(skeleton: Skeleton) -> Words | None:
    """Give the title by the strongest sign of it.

    The first of: a link that reads like a title and leads to a paper, words in quotation marks, a longer run in
    bold, another link that reads like a title, a name in bold with what follows it, the first words.
    """
    finders = (_paper_link, _quotation, _bold_words, _other_link, _bold_name, _first_words)
    title = next((title for find in finders if (title := find(skeleton))), None)
    if title is None or title.href:
        return title
    inside = next(linked_words(skeleton, title.start, title.end), None)
    return replace(title, href=inside.href) if inside else title


def linked_words(skeleton: Skeleton, start: int = 0, end: int | None = None) -> Iterator[Words]:
    """Give the links that read like titles, between two places of the line."""
    line = skeleton.line
    for found in _LINKED_WORDS.finditer(line, start, len(line) if end is None else end):
        text, around = split_title(found[1])
        if text:
            href = next((link.href for link in skeleton.links if link.text == found[1]), "")
            yield Words(text, found.start(), found.end(), href, around=around)


def _paper_link(skeleton: Skeleton) -> Words | None:
    return next((words for words in linked_words(skeleton) if link_kind(words.href) == "paper"), None)


def _other_link(skeleton: Skeleton) -> Words | None:
    for words in linked_words(skeleton):
        if not skeleton.line[: words.start].strip() or len(words.text.split()) >= MANY_WORDS:
            return words
    return None


def _quotation(skeleton: Skeleton) -> Words | None:
    for found in _QUOTED_WORDS.finditer(skeleton.line):
        words = next(filter(None, found.groups()))
        text = clean_title(unmarked(words))
        before = unmarked(skeleton.line[: found.start()])
        if len(text.split()) > 1 and LABEL not in words and _may_precede_quotation(before):
            return Words(text, found.start(), found.end())
    return None


def _may_precede_quotation(before: str) -> bool:
    return not before or before[-1] in ":.,;)]-–—|*>" or len(before.split()) == 1 or looks_like_authors(before)


def _bold_words(skeleton: Skeleton) -> Words | None:
    for found in STRONG_WORDS.finditer(skeleton.line):
        bold = unmarked(found[1])
        text, around = split_title(bold)
        opens_more = bold.endswith(_COLONS) or skeleton.line[found.end() :].lstrip().startswith(_COLONS)
        if len(text.split()) >= MANY_WORDS and not opens_more and may_be_title(text):
            return Words(text, found.start(), found.end(), around=around)
    return None


def _bold_name(skeleton: Skeleton) -> Words | None:
    """``**Name:** the rest of the title``, ``**Name** The title``, or a short title in bold."""
    line = skeleton.line
    for found in STRONG_WORDS.finditer(line):
        bold = unmarked(found[1])
        name = clean_title(bold)
        if not may_be_title(name):
            continue
        rest = _COLON.match(line, found.end())
        more = leading_words(line, rest.end() if rest else found.end())
        if more is None or tidy(line[found.end() : more.start]).strip(" :：-–—,.|"):
            return Words(name, found.start(), found.end())
        if bold.startswith("["):
            return Words(more.text, more.start, more.end)
        if bold.endswith(_COLONS) or (rest and rest[0].strip()):
            repeats_name = more.text.lower().startswith(name.lower())
            text = more.text if repeats_name else f"{name}: {more.text}"
            return Words(text, found.start(), more.end, name=name)
        if _COINED.search(name):
            return Words(more.text, more.start, more.end)
        return Words(f"{name} {more.text}", found.start(), more.end)
    return None


def _first_words(skeleton: Skeleton) -> Words | None:
    words = leading_words(skeleton.line, 0)
    return None if words is None or _SENTENCE.match(words.text) else words
