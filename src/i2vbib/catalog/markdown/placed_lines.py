"""Lines that begin with a venue and its year in brackets: ``[ICML 2019][Kites of Tin]``, ``【ICML 2019】Kites of Tin``.

Each is a paper's, whether its title leads anywhere or not, and whatever lines stand in its paragraph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.venue_finder import is_venue, read_venue
from i2vbib.catalog.markdown.inline.pieces import plain_text
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.layouts.link_layouts import is_capitalized
from i2vbib.catalog.markdown.paper_signs import ANNOUNCED, EVENT, FULL_TITLE
from i2vbib.catalog.markdown.people.authors import read_authors

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.inline.pieces import Piece

_PLACED: Final = re.compile(
    r"[ \t]*(?:\[(?P<at>[^\[\]\n]{3,50})\]|【(?P<in>[^【】\n]{3,50})】)"
    r"[ \t:]{0,3}(?P<title>[^\W_\[【][^\n]*|[\[【][^\W_][^\n]*)"
)
"""``[ICML 2019]`` and what is behind it in its line."""
_IN_BRACKETS: Final = re.compile(r"\[(?P<title>[^\[\]\n]{8,300})\]|【(?P<other>[^【】\n]{8,300})】")
_FEWEST: Final = 2
"""Long words with a capital, in a title without brackets."""
_PLACED_LAST: Final = re.compile(r"\[(?P<title>[^\[\]\n]{8,300})\] ?\[(?P<at>[^\[\]\n]{3,50})\]")
"""``[Kites of Tin][ICML 2019]``."""
_LONGEST: Final = 200
"""Characters of a title without brackets."""


def placed_lines(source: str) -> list[int]:
    """Give where the lines of a paragraph begin that a venue begins, but the first; none where that is no such line."""
    if source.lstrip()[:1] not in {"[", "【"} or "\n" not in source or not _is_placed(source.partition("\n")[0]):
        return []
    starts = [place.start() for place in re.finditer(r"\n(?=[ \t]*[\[【])", source)]
    return [start for start in starts if _is_placed(source[start + 1 :].partition("\n")[0])]


def is_placed_line(pieces: tuple[Piece, ...]) -> bool:
    """Say whether a paragraph is a venue with its year in brackets, and a whole title behind it, that leads nowhere."""
    text = plain_text(pieces).strip()
    if text[:1] not in {"[", "【"}:
        return False
    found, last = _PLACED.fullmatch(text), _PLACED_LAST.fullmatch(text)
    if found and _is_dated_venue(found["at"] or found["in"]):
        inner = _IN_BRACKETS.fullmatch(found["title"])
        title = inner["title"] or inner["other"] if inner else found["title"]
    elif last and _is_dated_venue(last["at"]):
        inner, title = last, last["title"]
    else:
        return False
    is_set = bool(inner) or (len(title) <= _LONGEST and is_capitalized(title, fewest=_FEWEST) and title[-1].isalnum())
    is_other = ANNOUNCED.search(title) or EVENT.search(title) or read_authors(title)
    return is_set and count_words(title) >= FULL_TITLE and not is_other


def _is_placed(line: str) -> bool:
    found = _PLACED.match(line)
    if not found or count_words(found["title"]) < FULL_TITLE:
        return False
    return _is_dated_venue(found["at"] or found["in"])


def _is_dated_venue(text: str) -> bool:
    return is_venue(text) and read_venue(text)[1] is not None
