"""Names before titles that are a list's own: it writes them also before a title that begins with the name itself.

``**KiteNet**: KiteNet: A Net for Kites`` shows that in ``**KSW**: Steering Kites at Sea`` the name is no part of the
title; where no line of a list shows it, what stands before the colon is taken for the title's begin.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.inline.block_kinds import Block, Item
from i2vbib.catalog.markdown.inline.pieces import Text, plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from i2vbib.model.entry import Entry

FEWEST: Final = 2
"""Lines that write the name twice, from which on it is no slip."""
_FIRST: Final = 3
"""Pieces of a line in which the name stands twice."""
_TWICE: Final = re.compile(r"(?P<name>[^\s:：][^:：\n]{0,40})[:：]\s*(?P=name)\s?[:：]")


def are_names_apart(blocks: Iterable[Block]) -> bool:
    """Say whether lines of a list write a name in bold before a title that begins with it."""
    items = (block.pieces[:_FIRST] for block in blocks if isinstance(block, Item) and len(block.pieces) > 1)
    bold = (pieces for pieces in items if isinstance(pieces[0], Text) and pieces[0].strong)
    twice = (pieces for pieces in bold if _TWICE.match(plain_text(pieces)))
    return len(list(islice(twice, FEWEST))) == FEWEST


def without_own_name(entry: Entry, text: str) -> Entry:
    """Give an entry of such a list without the name before its title, unless the line writes it twice."""
    before = f"{entry.name}: "
    if not entry.name or not entry.title.startswith(before) or _TWICE.match(text):
        return entry
    return replace(entry, title=entry.title[len(before) :])
