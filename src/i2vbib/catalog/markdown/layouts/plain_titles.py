"""Titles that are nothing else whatever stands beside them: words without marks, a link or in bold at a line's begin.

Most lists write their titles so; that no other layout is meant is told by the words' number and their letters alone.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.link_kinds import link_kind
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
from i2vbib.catalog.markdown.layouts.reference_layouts import href_of
from i2vbib.catalog.markdown.layouts.words import Words, split_title
from i2vbib.catalog.markdown.people.names_at_venue import names_at_venue

_WORD: Final = r"(?!(?:[A-Z]|and|by|et) |\d{4})[A-Za-z\d]+(?:-[A-Za-z\d]+)*"
"""No initial, no year, and nothing that joins names."""
_TITLE: Final = rf"(?:[A-Z][A-Za-z\d-]*: )?{_WORD}(?: {_WORD}){{5,40}}"
_WITH_VENUE: Final = rf"{_TITLE}(?: \([A-Z]+ \d{{4}}\))?"
_PLAIN: Final = re.compile(_WITH_VENUE)
_LINKED: Final = re.compile(rf"{TITLE}({_TITLE}){TITLE_END}[A-Za-z\d ,.&'();:{LABEL}-]*")
_IN_BOLD: Final = re.compile(
    rf"{STRONG}{_WITH_VENUE}{STRONG_END}"
    rf"(?:[.,] {EMPHASIS}(?P<names>[^\n\d{EMPHASIS_END}]+){EMPHASIS_END}, (?P<venue>[A-Z][A-Za-z]+ \d{{4}})\.?)?"
    rf"[\s{LABEL}]*"
)


def is_plain(text: str) -> bool:
    """Say whether words, more of them than one person's name has, are no list of names and no reference."""
    return _PLAIN.fullmatch(text) is not None


def plainly_linked(skeleton: Skeleton) -> Words | None:
    """``[Steering Small Kites over Lakes](https://arxiv.org/abs/…), Ann Lee, ICML 2023.``: nothing else is set off."""
    found = _LINKED.fullmatch(skeleton.line)
    href = href_of(skeleton, found[1]) if found else ""
    if not found or link_kind(href) != "paper":
        return None
    may_hold = ":" in found[1] or found[1][-1].isdigit()  # ``…-AAAI2020``
    text, around = split_title(found[1]) if may_hold else (found[1], "")
    return Words(text, 0, found.end(1) + 1, href, around=around) if text else None


def plainly_in_bold(skeleton: Skeleton) -> Words | None:
    """``**Steering Small Kites over Lakes (ICML 2023)** [[paper]](https://…)``: behind it stand labels alone.

    Before them it may be signed: ``**Steering Small Kites over Lakes**, *Ann Lee, Bo Wu*, ICML 2023.``.
    """
    found = _IN_BOLD.fullmatch(skeleton.line)
    if not found or (found["names"] and not names_at_venue(f"{found['names']}, {found['venue']}")):
        return None
    return bold_words(skeleton)
