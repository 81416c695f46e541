"""Labels that only a list itself makes known: the words of links that it has again and again behind its titles.

``Kites of Tin, JACM 1996 [[acmdl](…),[pdf](…)]``: no table need have ``acmdl``, where it leads elsewhere in each row.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.venue_names import ends_as_venue
from i2vbib.catalog.markdown.inline.block_kinds import Block, Item
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import Link, Piece, plain_text
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.paper_signs import FEW_WORDS
from i2vbib.catalog.markdown.people.author_year import read_author_year
from i2vbib.facts.journal_titles import is_known_venue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FEWEST: Final = 5
"""Rows that a link's words recur in, from which on they are a label."""
_LONGEST: Final = 24
"""Characters of a label."""
_LABEL: Final = "link"
"""What stands for each, as a word that is a label everywhere."""


def with_known_labels(blocks: Sequence[Block]) -> Sequence[Block]:
    """Give a list whose own labels are ones that every list has.

    A label stands behind words in its row and leads elsewhere each time; who is named again and again leads home.
    """
    recurring = _recurring(blocks)
    return [_relabelled(block, recurring) for block in blocks] if recurring else blocks


def _recurring(blocks: Sequence[Block]) -> frozenset[str]:
    addresses: defaultdict[str, list[str]] = defaultdict(list)
    for block in blocks:
        for link in _short_links(block):
            addresses[link.text].append(link.href)
    often = [text for text, hrefs in addresses.items() if _leads_elsewhere(hrefs)]
    unknown = {text for text in often if not (is_label(text) or _names_something(text))}
    if not unknown:
        return frozenset()
    first = {text for block in blocks if isinstance(block, Item) for text in _at_start(block, unknown)}
    return frozenset(unknown - first)


def _leads_elsewhere(hrefs: list[str]) -> bool:
    different = len(set(hrefs))
    return different >= FEWEST and len(hrefs) < 2 * different


def _short_links(block: Block) -> Iterator[Link]:
    if isinstance(block, Item):
        for piece in block.pieces:
            if isinstance(piece, Link) and len(piece.text) <= _LONGEST and not piece.written:
                yield piece


def _names_something(text: str) -> bool:
    """Say whether words are a venue, or who is cited and when."""
    return is_known_venue(text) or ends_as_venue(text) or read_author_year(text) is not None


def _at_start(item: Item, texts: set[str]) -> Iterator[str]:
    """Give those of some texts that a row begins with, or has behind too few words for a title."""
    for place, piece in enumerate(item.pieces):
        if isinstance(piece, Link) and piece.text in texts and count_words(plain_text(item.pieces[:place])) < FEW_WORDS:
            yield piece.text


def _relabelled(block: Block, labels: frozenset[str]) -> Block:
    if not isinstance(block, Item):
        return block
    return block._replace(pieces=tuple(_as_label(piece, labels) for piece in block.pieces))


def _as_label(piece: Piece, labels: frozenset[str]) -> Piece:
    if isinstance(piece, Link) and piece.text in labels:
        return piece._replace(text=_LABEL, shown=piece.text)
    return piece
