"""Quotation marks of which one is within the italics of a title and one outside, or that are of two kinds.

``‘*Kites at Sea’* in Wind``, ``*'Kites at Sea*' in Wind``, ``*'Kites at Sea’* in Wind``: slips that hide the title.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.pieces import Piece, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPENS_BEFORE: Final = re.compile(r"(?:^|(?<=[\s(:,.]))[‘'“\"]$")
_OPENS: Final = re.compile(r"^[‘'“\"](?=\w)")
_CLOSES: Final = re.compile(r"(?<=[\w?!.)])[’'”\"]$")
_CLOSES_BEHIND: Final = re.compile(r"^[’'”\"](?=[\s,.;:)]|$)")
_PAIRS: Final = frozenset({"‘’", "''", "“”", '""'})
_FEWEST_BLANKS: Final = 2
"""Blanks between the words of a title."""


def with_whole_quotations(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Give pieces in which such titles stand in plain quotation marks: ``“Kites at Sea” in Wind``."""
    changed: list[Piece] = list(pieces)
    for place in range(1, len(changed)):
        before, title = changed[place - 1], changed[place]
        behind = changed[place + 1] if place + 1 < len(changed) else Text("")
        if (
            isinstance(before, Text)
            and isinstance(title, Text)
            and title.emphasis
            and title.text.count(" ") >= _FEWEST_BLANKS
            and isinstance(behind, Text)
            and (parts := _parted(before.text, title.text, behind.text))
        ):
            changed[place - 1] = before._replace(text=parts[0])
            changed[place] = Text(f"“{parts[1]}”")
            if place + 1 < len(changed):
                changed[place + 1] = behind._replace(text=parts[2])
    return changed


def _parted(before: str, title: str, behind: str) -> tuple[str, str, str] | None:
    """Cut the marks of a title off, if it has one on each side, but not as a pair outside or within its italics."""
    opened = _OPENS_BEFORE.search(before)
    begun = None if opened else _OPENS.match(title)
    closed = _CLOSES_BEHIND.match(behind)
    ended = None if closed else _CLOSES.search(title)
    first, last = opened or begun, closed or ended
    if not first or not last or ((opened is None) == (closed is None) and f"{first[0]}{last[0]}" in _PAIRS):
        return None
    words = title[begun.end() if begun else 0 : ended.start() if ended else len(title)]
    return before[: opened.start()] if opened else before, words, behind[closed.end() :] if closed else behind
