"""Books that a list's chapters cite by who edited them and when: ``‘Kites at Sea’, in Moll and Berg (1998), 7–29``.

Such families are no name of where a work appeared; that they are families another row shows, which begins with them
and has the same year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.inline.block_kinds import Block, Item
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.pieces import plain_text
from i2vbib.facts.journal_titles import is_known_venue

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from i2vbib.model.entry import Entry

_FAMILY: Final = r"(?:[a-z]{1,4} ){0,2}[^\W\d_a-z][\w’'-]+"
_HEAD: Final = re.compile(
    rf"(?P<family>{_FAMILY}),? [^\W\d_a-z][^\n(]{{0,160}}?\s?\((?:[Ee]ds?\.?\)[.,]?\s\()?(?P<year>{ANY_YEAR})"
)
"""``Moll A. and Berg I. (eds.) (1998)``: whose work a row is, and when it was printed."""
_IN_WORK: Final = re.compile(
    rf"[,.;’'”\"»]\s+[Ii]n:?\s+(?P<names>(?P<family>{_FAMILY})"
    rf"(?:(?:, {_FAMILY}){{0,6}},? (?:and|&|und|et|y) {_FAMILY}| et al\.?)?),?"
    rf"\s+\(?(?P<year>{ANY_YEAR})[a-z]?\)?(?:[\s,:]{{1,3}}(?:pp?\.\s?)?\d{{1,4}}\s?[-–—]\s?\d{{1,4}})?[.\s]*$"
)


def cited_heads(blocks: Iterable[Block]) -> frozenset[tuple[str, str]]:
    """Give the families that a list's rows begin with, each with the row's year, if any of its rows cites one so."""
    texts = [plain_text(block.pieces) for block in blocks if isinstance(block, Item)]
    if not any("in " in text and _IN_WORK.search(text) for text in texts):
        return frozenset()
    return frozenset((found["family"], found["year"]) for text in texts if (found := _HEAD.match(text)))


def without_cited_book(entry: Entry, text: str, heads: Collection[tuple[str, str]]) -> Entry:
    """Give an entry without the families by which its book is cited, in the place of where it appeared."""
    if not entry.venue or entry.venue not in text or is_known_venue(entry.venue):
        return entry
    found = _IN_WORK.search(text)
    is_cited = found and found["names"].startswith(entry.venue) and (found["family"], found["year"]) in heads
    return replace(entry, venue="", is_chapter=False, is_article=False) if is_cited else entry
