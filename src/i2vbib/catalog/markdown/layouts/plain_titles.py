"""Titles that are nothing else whatever stands beside them: words without marks, a link or in bold at a line's begin.

Most lists write their titles so; that no other layout is meant is told by the words' number and their letters alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.inline.skeleton import LABEL, STRONG, STRONG_END, TITLE, TITLE_END, Skeleton
from i2vbib.catalog.markdown.layouts.bold_layouts import bold_words
from i2vbib.catalog.markdown.layouts.link_layouts import linked_words

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.layouts.words import Words

_WORD: Final = r"(?!(?:[A-Z]|and|by) |\d{4})[A-Za-z\d][A-Za-z\d-]*"
"""No initial, no year, and nothing that joins names."""
_TITLE: Final = rf"(?:[A-Z][A-Za-z\d-]*: )?{_WORD}(?: {_WORD}){{4,40}}"
_LINKED: Final = re.compile(rf"{TITLE}{_TITLE}{TITLE_END}[A-Za-z\d ,.&'();:{LABEL}-]*")
_IN_BOLD: Final = re.compile(rf"{STRONG}{_TITLE}(?: \([A-Z]+ \d{{4}}\))?{STRONG_END}[\s{LABEL}]*")


def plainly_linked(skeleton: Skeleton) -> Words | None:
    """``[Steering Small Kites over Lakes](https://arxiv.org/abs/…), Ann Lee, ICML 2023.``: nothing else is set off."""
    words = linked_words(skeleton) if _LINKED.fullmatch(skeleton.line) else ()
    return words[0] if words and link_kind(words[0].href) == "paper" else None


def plainly_in_bold(skeleton: Skeleton) -> Words | None:
    """``**Steering Small Kites over Lakes (ICML 2023)** [[paper]](https://…)``: behind it stand labels alone."""
    return bold_words(skeleton) if _IN_BOLD.fullmatch(skeleton.line) else None
