"""Rows that a list's form tells whole: who wrote a work, its title and when, which one row alone leaves open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from i2vbib.catalog.markdown.candidates import Candidate
from i2vbib.catalog.markdown.dated_groups import dated
from i2vbib.catalog.markdown.inline.addresses import find_addresses
from i2vbib.catalog.markdown.inline.pieces import shown_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from i2vbib.catalog.markdown.dated_groups import GroupDate
    from i2vbib.catalog.markdown.inline.block_kinds import Item
    from i2vbib.model.entry import Entry


def told_candidate(entry: Entry, item: Item, dates: Sequence[GroupDate]) -> Candidate:
    """Give the paper of a row, with its links, and with the date of what it stands under."""
    addresses = find_addresses(item.pieces)
    first = next(iter((*addresses.papers, *addresses.pages)), "")
    code = next((href for href in addresses.code if href != first), "")
    entry = replace(entry, line=item.line, link=first, code=code, links=addresses.but(first, code))
    return Candidate(dated(entry, dates), shown_text(item.pieces), "sure", item.depth)
