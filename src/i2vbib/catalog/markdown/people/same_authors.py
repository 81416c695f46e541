"""A dash in place of the authors: ``———. *Kites of Tin*. 2003.`` is by those who wrote the work above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.dates import CITED_YEAR
from i2vbib.catalog.markdown.inline.pieces import Text
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.people.inverted_names import is_inverted_alone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from i2vbib.catalog.markdown.inline.block_kinds import Item

_DASH: Final = re.compile(rf"\s*(?:[-–_]{{3,}}|[—―]{{2,}}|[⸺⸻]|(?:— ){{2}}—)(?=\s*(?:[.,:(]|[\"“‘]|{CITED_YEAR}|$))")
_A_YEAR: Final = re.compile(rf"{CITED_YEAR}(?<!\d{{5}})(?!\d)")
_BEHIND_NAMES: Final = re.compile(
    rf"(?:(?<![\s.,:(\[])|(?=,? \(?[Ee]d))(?:,? \(?[Ee]ds?\.?\)?)?[\s.,:(\[]*(?:{CITED_YEAR}[a-z]?[\s.,:)\]]*)?$"
)
_BEFORE_QUOTED: Final = re.compile('([^“\'‘"\n]{2,80}?)(?:[,，]\\s*[“\'‘"]|\\.\\s+[“‘"])')
"""``王明, “風箏史”, …``, ``Field, Ann. "Kites." …``."""
_BEFORE_BOOK: Final = re.compile(
    r"(?P<names>[^,，.．:：'‘“\"《「『(（\n]{2,60}?)(?:\s?[(（](?:[Ee]ds?\.?|主?[编編]著?)[)）])?[,，:：]\s*"
    r"(?P<book>[^,，(（《「『\n]{2,80}|[《「『][^》」』\n]{1,80}[》」』])"
)
"""``王明, 風箏的歷史 (Taipei, 2010)``, ``王明，《風箏史》，2010``."""


def with_names(item: Item, above: Sequence[tuple[int, str]]) -> Item:
    """Give an item with the names that its dash stands for: those of the work above it."""
    first = item.pieces[0] if item.pieces else None
    dash = _DASH.match(first.text) if isinstance(first, Text) else None
    if not isinstance(first, Text) or not dash:
        return item
    names = _names_above(item.depth, above)
    rest = first.text[dash.end() :]
    text = f"{names}{'' if rest.lstrip()[:1] in {'.', ',', '('} else '.'}{rest}" if names else rest.lstrip(" .,:")
    return item._replace(pieces=(Text(text, first.strong, first.emphasis), *item.pieces[1:]))


def _names_above(depth: int, above: Sequence[tuple[int, str]]) -> str:
    """Give the names of the nearest work above, if they are read: below ``Plato. The Kite. 2001.`` no one else's.

    Notes may stand between: deeper bullets, and what has no year, if it is no bullet of the same list.
    """
    for depth_above, text in reversed(above):
        if depth and depth_above > depth:
            continue
        names, _, end = read_first_authors(text)
        if names:
            return _BEHIND_NAMES.sub("", text[:end])
        quoted = _BEFORE_QUOTED.match(text)
        if quoted and (read_authors(quoted[1], east_asian=True) or is_inverted_alone(quoted[1])):
            return quoted[1]
        if signed := _signed_book(text):
            return signed
        if (depth and depth_above == depth) or _A_YEAR.search(text):
            break
    return ""


def _signed_book(text: str) -> str:
    """Give who wrote a dated book in East Asian letters, where what stands behind them can be nobody's name."""
    found = _BEFORE_BOOK.match(text) if _A_YEAR.search(text) else None
    if not found or not read_authors(found["names"], east_asian=True):
        return ""
    return "" if read_authors(found["book"].strip(), east_asian=True) else found["names"]
