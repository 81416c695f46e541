"""A dash in place of the authors: ``———. *Kites of Tin*. 2003.`` is by those who wrote the work above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.dates import CITED_YEAR
from i2vbib.catalog.markdown.first_authors import read_first_authors
from i2vbib.catalog.markdown.pieces import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from i2vbib.catalog.markdown.block_kinds import Item

_DASH: Final = re.compile(rf"\s*(?:[-–_]{{3,}}|[—―]{{2,}}|(?:— ){{2}}—)(?=\s*(?:[.,:(]|[\"“‘]|{CITED_YEAR}|$))")
_BEHIND_NAMES: Final = re.compile(rf"(?:,? \(?[Ee]ds?\.?\)?)?[\s.,:(\[]*(?:{CITED_YEAR}[a-z]?[\s.,:)\]]*)?$")


def with_names(item: Item, above: Sequence[str]) -> Item:
    """Give an item with the names that its dash stands for: those of the nearest text above that begins with some."""
    first = item.pieces[0] if item.pieces else None
    dash = _DASH.match(first.text) if isinstance(first, Text) else None
    if not isinstance(first, Text) or not dash:
        return item
    names = next(filter(None, map(_names_of, reversed(above))), "")
    rest = first.text[dash.end() :]
    text = f"{names}{'' if rest.lstrip()[:1] in {'.', ',', '('} else '.'}{rest}" if names else rest.lstrip(" .,:")
    return item._replace(pieces=(Text(text, first.strong, first.emphasis), *item.pieces[1:]))


def _names_of(text: str) -> str:
    names, _, end = read_first_authors(text)
    return _BEHIND_NAMES.sub("", text[:end]) if names else ""
