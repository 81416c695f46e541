"""One family name and a year behind a dash, where a list writes several so: ``[Kites of Tin](…) - Holm (2021)``.

One word there may be a venue or a firm, ``- Springer (2021)``; ``- Holm, Kerk (2021)`` in other rows shows what it is.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.inline.block_kinds import Block, Item
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.pieces import plain_text
from i2vbib.catalog.markdown.people.author_year import is_family_alone
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import publishes_books

if TYPE_CHECKING:
    from collections.abc import Iterable

    from i2vbib.model.entry import Entry

_FEWEST: Final = 3
"""Rows of several families, from which on one word is one."""
_FAMILY: Final = r"(?:[a-z]{1,3} ){0,2}[^\W\d_a-z][\w’'-]+"
_SEVERAL: Final = re.compile(
    rf"\s[-–—]\s{_FAMILY}(?:, {_FAMILY}){{0,30}}(?:,| and|, and| &) {_FAMILY} \({ANY_YEAR}\)(?=[\s.,]|$)"
)
_ONE: Final = re.compile(rf"\s*[-–—]\s(?P<family>{_FAMILY}) \((?P<year>{ANY_YEAR})\)(?=[\s.,]|$)")


def are_families_behind(blocks: Iterable[Block]) -> bool:
    """Say whether rows of a list tell several families and a year behind a dash."""
    rows = (plain_text(block.pieces) for block in blocks if isinstance(block, Item))
    return len(list(islice(filter(_SEVERAL.search, rows), _FEWEST))) == _FEWEST


def with_family_behind(entry: Entry, text: str) -> Entry:
    """Give an entry of such a list with the one family that stands behind its title."""
    if entry.authors or entry.venue or not entry.title or not entry.year:
        return entry
    found = _ONE.match(text, text.find(entry.title) + len(entry.title)) if entry.title in text else None
    family = found["family"] if found and int(found["year"]) == entry.year else ""
    is_family = family and is_family_alone(family) and not (is_known_venue(family) or publishes_books(family))
    return replace(entry, authors=(f"{family},",)) if is_family else entry
