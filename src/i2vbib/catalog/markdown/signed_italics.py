"""Lines of a paragraph that each are who wrote a work, and its title in italics: ``Lee A., *Kites*, Lidpress 1999``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.pieces import Piece, Text, lines_of, plain_text

if TYPE_CHECKING:
    from collections.abc import Sequence

_WHO: Final = re.compile(r"\s*(?:[a-z]{1,3}['’ ])?[^\W\d_a-z][^\d\n\"“”«»„:;]{1,160},\s*(?:[“\"«„]\s*)?")
"""``Lee A., Kim B. (eds.), ``, up to the italics."""
_YEAR: Final = re.compile(ANY_YEAR)
_FEWEST_LINES: Final = 4
_MOST_OTHERS: Final = 0.1
"""Lines that begin otherwise; years that are missing, or older than printing of papers."""


def signed_italics(pieces: Sequence[Piece]) -> list[int]:
    """Give where the lines begin that each are a work by this form, where nearly all of a paragraph's lines are.

    None of their marks parts who wrote a work that no other rule knows from a sentence: many lines alike tell it.
    """
    lines = [(start, end) for start, end in lines_of(pieces) if start < end]
    if len(lines) < _FEWEST_LINES:
        return []
    begun = [start for start, end in lines if _is_begun(pieces[start:end])]
    dated = sum(_YEAR.search(plain_text(pieces[start:end])) is not None for start, end in lines)
    enough = (1 - _MOST_OTHERS) * len(lines)
    return begun if len(begun) >= enough <= dated and begun[0] == lines[0][0] else []


def _is_begun(line: Sequence[Piece]) -> bool:
    if len(line) < 3:  # noqa: PLR2004  # who wrote it, its title, and where it appeared
        return False
    who, title = line[:2]
    if not isinstance(who, Text) or who.strong or who.emphasis:
        return False
    is_set_off = isinstance(title, Text) and title.emphasis and not title.strong
    return is_set_off and _WHO.fullmatch(who.text) is not None
