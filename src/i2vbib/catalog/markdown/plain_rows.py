"""Rows that leave nothing open: a title of plain words that is set off, links, and who wrote it, where and when.

They are told at once. Any other row is asked about by one layout after the other, which read these in the same way and
take three times as long.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.link_kinds import link_kind, paper_identifiers
from i2vbib.catalog.markdown.inline.block_kinds import Heading, Item
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.marks import (
    LABEL,
    STRONG,
    STRONG_END,
    TITLE,
    TITLE_END,
)
from i2vbib.catalog.markdown.inline.pieces import WORDED, Link, Text
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.layouts.link_layouts import MANY_WORDS
from i2vbib.catalog.markdown.layouts.plain_titles import TITLE_WORDS
from i2vbib.catalog.markdown.layouts.words import split_title
from i2vbib.catalog.markdown.people.families_at_venue import families_at_venue
from i2vbib.catalog.markdown.people.names_at_venue import names_at_venue
from i2vbib.facts.venues import lookup
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from i2vbib.catalog.markdown.inline.block_kinds import Block
    from i2vbib.catalog.markdown.inline.pieces import Piece

_NAMES: Final = rf"[A-Z][^\n\d()\[\]:;“”\"/|{STRONG}{STRONG_END}{TITLE}{TITLE_END}{LABEL}]{{3,}}"
_IMPRINT: Final = r"[A-Z][A-Za-z]+ (?:19|20)\d\d"
_ROW: Final = re.compile(
    rf"(?:{STRONG}?{TITLE}(?P<linked>{TITLE_WORDS}){TITLE_END}{STRONG_END}?|{STRONG}(?P<bold>{TITLE_WORDS}){STRONG_END})"
    rf"(?:(?:[.,]| -) (?P<signed>{_NAMES}[.,] {_IMPRINT})"
    rf"|(?:[.,]| -)? (?:(?P<alone>{_IMPRINT})|\((?P<bracketed>{_IMPRINT})\)))?"
    rf"\.?(?:[ .,|/·()\[\]]*{LABEL})*[ .)\]]*"
)
"""Italics tell nothing more where nothing else is open."""
_LABELS: Final = frozenset("arxiv code github page paper pdf project website".split())
"""Those that say nothing of where a paper appeared."""


def plain_rows(blocks: Sequence[Block]) -> dict[int, Entry]:
    """Give what such rows tell, by line, without their links, of those between two bullets of one list.

    Another row may belong to what stands above it, or the next line to it. Nothing is below the last one of a section.
    """
    following = (*blocks[1:], Heading(1, (), 0))
    return {
        row.line: entry
        for above, (row, below) in zip(blocks, zip(blocks[1:], following[1:], strict=True), strict=False)
        if isinstance(row, Item) and _are_beside(above, row) and (isinstance(below, Heading) or _are_beside(row, below))
        if not isinstance(below, Item) or _begins_with_title(below)
        if (entry := plain_row(row))
    }


def _are_beside(above: Block, below: Block) -> bool:
    """Say whether two bullets follow each other in one list."""
    return isinstance(above, Item) and isinstance(below, Item) and above.depth == below.depth > 0


def _begins_with_title(item: Item) -> bool:
    first = item.pieces[0]
    return (
        isinstance(first, WORDED)
        and count_words(first.text) >= MANY_WORDS
        and (first.strong if isinstance(first, Text) else not is_label(first.text))
    )


def plain_row(item: Item) -> Entry | None:
    """Read ``**Steering Kites over Lakes**, *Ann Lee, Bo Wu*, CVPR 2023. [[code]](…)``, if nothing in it is open."""
    pieces = item.pieces
    marked = [_first(pieces[0]), *map(_behind, pieces[1:])]
    found = _ROW.fullmatch("".join(marked)) if all(marked) else None
    if not found:
        return None
    links = [piece.href for piece in pieces if isinstance(piece, Link)]
    papers = [href for href in links if link_kind(href) != "code"]
    if len(papers) != 1 or not paper_identifiers(papers[0]) or (found["linked"] and papers[0] != links[0]):
        return None
    title = found["linked"] or found["bold"]
    if split_title(title) != (title, ""):  # ``ICLR'23 Steering Kites over Lakes``
        return None
    if found["signed"]:
        told = None if families_at_venue(found["signed"]) else names_at_venue(found["signed"])
        return Entry(title, authors=told[0], venue=told[1], year=told[2]) if told else None
    venue, _, year = (found["alone"] or found["bracketed"] or "").rpartition(" ")
    if not year:
        return Entry(title)
    known = lookup(venue)
    return Entry(title, venue=venue, year=int(year)) if known and known.kind != "preprint" else None


def _first(piece: Piece) -> str:
    """Give what a row begins with, words or a link, as it stands in a skeleton; nothing if it is another piece."""
    if not isinstance(piece, WORDED) or (isinstance(piece, Link) and (piece.images or piece.written)):
        return ""
    words = piece.text if isinstance(piece, Text) else f"{TITLE}{piece.text}{TITLE_END}"
    return f"{STRONG}{words}{STRONG_END}" if piece.strong else words


def _behind(piece: Piece) -> str:
    """Give what is behind a title as it stands in a skeleton: words, plain labels; nothing if it is something else."""
    if isinstance(piece, Text) and not piece.strong:
        return piece.text
    is_plain = isinstance(piece, Link) and not piece.images and piece.text.strip("[]").casefold() in _LABELS
    return LABEL if is_plain else ""
