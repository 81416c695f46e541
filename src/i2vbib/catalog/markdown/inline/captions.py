"""What stands below a picture, and tells of it alone: ``*Source: Kites at Sea*``, ``Figure 2. A kite``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.pieces import Break, Image, Piece, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

_CAPTION: Final = re.compile(
    r"(?i)\s*(?:<i>)?\s*(?:(?:(?:image|picture|photo|figure|fig\.?)s? )?(?:sources?|credits?|courtesy)(?: of)?\s*[:：]"
    r"|(?:figure|fig\.)\s*\d{1,2}\s*[:.：])"
)
_MOST_BREAKS: Final = 4
"""Pieces before a caption among which its picture is."""


def without_captions(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give pieces without the words below a picture that are its caption."""
    if not any(isinstance(piece, Image) for piece in pieces):
        return pieces
    return tuple(
        piece
        for place, piece in enumerate(pieces)
        if not _is_caption(piece, pieces[max(place - _MOST_BREAKS, 0) : place])
    )


def _is_caption(piece: Piece, before: Sequence[Piece]) -> bool:
    if not isinstance(piece, Text) or not before or not isinstance(before[-1], Break):
        return False
    above = next((other for other in reversed(before) if not isinstance(other, Break)), None)
    return isinstance(above, Image) and _CAPTION.match(piece.text) is not None
