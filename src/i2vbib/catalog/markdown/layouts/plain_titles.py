"""Titles that are nothing else whatever stands beside them: words without marks, a link or in bold at a line's begin.

Most lists write their titles so; that no other layout is meant is told by the words' number and their letters alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.skeleton import (
    EMPHASIS,
    EMPHASIS_END,
    LABEL,
    STRONG,
    STRONG_END,
    TITLE,
    TITLE_END,
    Skeleton,
)
from i2vbib.catalog.markdown.layouts.bold_layouts import bold_words
from i2vbib.catalog.markdown.layouts.link_layouts import other_link, paper_link
from i2vbib.catalog.markdown.people.names_at_venue import names_at_venue

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.layouts.words import Words

_WORD: Final = r"(?!(?:[A-Z]|and|by|et) |\d{4})[A-Za-z\d]+(?:-[A-Za-z\d]+)*"
"""No initial, no year, and nothing that joins names."""
_WITHOUT_NAMES: Final = rf"(?:[A-Z][A-Za-z\d-]*: )?{_WORD}(?: {_WORD}){{5,40}}"
_SMALL: Final = "for|with|of|in|on|from|via|to|using|the|through|under|without|at|as|is|are|can|into|over|between"
_ANY_WORD: Final = r"(?!by |(?:1[4-9]|20)\d\d\b)[^\W_]+(?:[’'+.-][^\W_]+)*"
_WITH_SMALL_WORD: Final = rf"(?=[^{TITLE_END}{STRONG_END}]*? (?:{_SMALL}) ){_ANY_WORD}(?::? {_ANY_WORD}){{3,40}}\??"
"""Words that no mark but a colon parts, and a small one among them that stands in no names."""
TITLE_WORDS: Final = rf"(?:{_WITHOUT_NAMES}|{_WITH_SMALL_WORD})"
_PLAIN_BEHIND: Final = rf"[^\n\[\]\"“”«»|/{STRONG}{STRONG_END}{EMPHASIS}{EMPHASIS_END}{TITLE}{TITLE_END}]*"
"""Labels, and whatever words nothing sets off."""
_VENUE: Final = r"(?: \([A-Z]+ \d{4}\))?"
_PLAIN: Final = re.compile(f"{_WITHOUT_NAMES}{_VENUE}")
_LINKED: Final = re.compile(rf"{TITLE}{TITLE_WORDS}{TITLE_END}{_PLAIN_BEHIND}")
_IN_BOLD: Final = re.compile(
    rf"{STRONG}{TITLE_WORDS}{_VENUE}{STRONG_END}"
    rf"(?:[.,] {EMPHASIS}(?P<names>[^\n\d{EMPHASIS_END}]+){EMPHASIS_END}, (?P<venue>[A-Z][A-Za-z]+ \d{{4}})\.?)?"
    rf"[\s{LABEL}]*"
    rf"|{STRONG}{_WITH_SMALL_WORD}{_VENUE}{STRONG_END}(?!\s?[:：]){_PLAIN_BEHIND}"
)


def is_plain(text: str) -> bool:
    """Say whether words, more of them than one person's name has, are no list of names and no reference."""
    return _PLAIN.fullmatch(text) is not None


def plainly_linked(skeleton: Skeleton) -> Words | None:
    """``[Steering Small Kites over Lakes](https://arxiv.org/abs/…), Ann Lee, ICML 2023.``: nothing else is set off."""
    return paper_link(skeleton) or other_link(skeleton) if _LINKED.fullmatch(skeleton.line) else None


def plainly_in_bold(skeleton: Skeleton) -> Words | None:
    """``**Steering Small Kites over Lakes (ICML 2023)** [[paper]](https://…)``: behind it stand labels or plain words.

    Before labels it may be signed: ``**Steering Small Kites over Lakes**, *Ann Lee, Bo Wu*, ICML 2023.``.
    """
    found = _IN_BOLD.fullmatch(skeleton.line)
    if not found or (found["names"] and not names_at_venue(f"{found['names']}, {found['venue']}")):
        return None
    return bold_words(skeleton)
