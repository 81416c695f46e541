"""Paragraphs of a title in italics and names, ``*Kites of tin: a review.* (2007) Ann Lee, Bo Kim, and Carla Wu``.

The title has its stop within the italics, or its year in brackets behind; names that wrap over lines go on.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.pieces import Break, Piece, Text, plain_text
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.people.authors import read_authors

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST_WORDS: Final = 3
_DATE_LINE: Final = 2
"""Pieces of a year in bold in a line above the title."""
_BEHIND: Final = re.compile(
    rf"\s*(?:\((?P<year>{ANY_YEAR})\)[.,:]?\s+)?(?P<names>[^\W\d_a-z][^\d()]{{2,900}}?)[\s.]*(?:\([^()]{{2,90}}\)[\s.]*)?"
)


def names_behind_italics(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """Give who is named behind a title in italics, where nothing else is told but its year and a remark in brackets."""
    begin, lead = _title_in(pieces)
    title = plain_text(pieces[begin:lead]).strip()
    if begin == lead or count_words(title) < _FEWEST_WORDS or not all(map(_is_plain, pieces[lead:])):
        return ()
    found = _BEHIND.fullmatch(" ".join(plain_text(pieces[lead:]).split()))
    names = read_authors(found["names"]) if found and (found["year"] or title.endswith((".", "?", "!"))) else ()
    return names if len(names) > 1 or (found and found["year"]) else ()


def with_names_joined(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give the pieces of such a paragraph with its names in one line: each end of a line would part some."""
    if not any(isinstance(piece, Break) for piece in pieces) or not names_behind_italics(pieces):
        return pieces
    _, lead = _title_in(pieces)
    behind = " ".join(plain_text((piece,)).strip() for piece in pieces[lead:] if isinstance(piece, Text))
    return (*pieces[:lead], Text(f" {behind}"))


def _title_in(pieces: Sequence[Piece]) -> tuple[int, int]:
    """Give where the title in italics begins and ends; a year in bold may stand in a line above it."""
    first = pieces[0] if len(pieces) > _DATE_LINE and isinstance(pieces[1], Break) else None
    begin = _DATE_LINE if isinstance(first, Text) and first.strong and first.text.strip().isdigit() else 0
    return begin, begin + len(list(takewhile(_is_slanted, pieces[begin:])))


def _is_slanted(piece: Piece) -> bool:
    return isinstance(piece, Text) and piece.emphasis and not piece.strong


def _is_plain(piece: Piece) -> bool:
    is_words = isinstance(piece, Text) and not (piece.emphasis or piece.strong or piece.code)
    return is_words or (isinstance(piece, Break) and not piece.hard)
