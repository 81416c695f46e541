"""Rows that stand in brackets as a whole, before their links: ``[Kites at Sea, Ann Lee, ICASSP 2017] [[Paper]](…)``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.marks import LABEL
from i2vbib.catalog.markdown.inline.titles import count_words

_FEWEST_WORDS: Final = 4
"""Words in the brackets; fewer are a name or a label: ``[WSJ0-2mix] [[Script]](…)``."""
_IN_BRACKETS: Final = re.compile(
    rf"\s*(?:\[(?P<words>[^\[\]\n]+)\]|【(?P<wide>[^【】\n]+)】)(?P<links>[\s{LABEL}.,;:|/()\[\]–—-]*)"
)


def without_row_brackets(line: str) -> str:
    """Give a row without the brackets around all of its words, where nothing but links follows them."""
    found = _IN_BRACKETS.fullmatch(line) if line.lstrip()[:1] in {"[", "【"} and LABEL in line else None
    words = (found["words"] or found["wide"]) if found else ""
    return f"{words} {found['links']}" if found and count_words(words) >= _FEWEST_WORDS else line
