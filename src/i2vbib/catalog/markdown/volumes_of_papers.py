"""Volumes of a series with the papers in them below: ``Kite Studies, vol. 12. Lidpress, 1985``, ``Lee A. Slow kites``.

The papers tell neither where they appeared nor when: the row above does, which is no paper itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.markdown.inline.block_kinds import Block, Heading, Item
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.pieces import Link, Text, plain_text
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.paper_signs import SHORT_TITLE
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.references.russian_books import signed_title
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST: Final = 2
"""Papers in a list's volumes, from which on they are such."""
_LONGEST: Final = 400
_VOLUME: Final = re.compile(
    r"(?P<series>[^\W\d_][^\n\d]{5,200}?)[.,]?\s+"
    r"(?:[Тт]ом|[Вв]ып(?:уск|\.)|[Vv]ol(?:ume|\.)|[Bb]and|[Bb]d\.|[Tt]om[eo])\s?\d{1,4}\b(?P<rest>.*)"
)
_YEAR: Final = re.compile(rf"(?<!\d){ANY_YEAR}(?!\d)")
_PAGES: Final = re.compile(
    r"(?:[.,;]?\s*\(?(?:[сcСC]{1,2}|стр|pp?|S|Seiten|pages?)\.?\s?\d{1,4}(?:\s?[-–—]\s?\d{1,4})?\)?)?"
    r"[.,;\s]{0,3}(?:\(\d{1,2}\s?шт\.?\))?[.,;\s]{0,3}$"
)
"""``, с. 7-149. (2 шт.)``."""


class VolumesOfPapers(NamedTuple):
    """Papers by their lines, and the lines of the volumes that they are in."""

    papers: dict[int, Entry]
    volumes: frozenset[int]


def volumes_of_papers(blocks: Sequence[Block]) -> VolumesOfPapers:
    """Give the papers that stand below volumes of a series, if a list has several."""
    papers: dict[int, Entry] = {}
    volumes: set[int] = set()
    volume, below = None, dict[int, Entry | None]()
    depth, line = 0, 0
    for block in (*blocks, Heading(1, (), 0)):
        if volume and isinstance(block, Item) and block.depth > depth:
            below[block.line] = _paper(block, volume)
            continue
        if below and all(below.values()):
            papers |= {line: paper for line, paper in below.items() if paper}
            volumes.add(line)
        volume, below = _volume(block) if isinstance(block, Item) else None, {}
        depth, line = (block.depth, block.line) if isinstance(block, Item) else (0, 0)
    return VolumesOfPapers(papers, frozenset(volumes)) if len(papers) >= _FEWEST else VolumesOfPapers({}, frozenset())


def _volume(item: Item) -> re.Match[str] | None:
    """Give the volume that an item names, which nobody signs and which leads nowhere."""
    text = "" if any(isinstance(piece, Link) for piece in item.pieces) else plain_text(item.pieces)
    found = _VOLUME.fullmatch(text) if len(text) <= _LONGEST else None
    return None if found and read_first_authors(found["series"])[0] else found


def _paper(item: Item, volume: re.Match[str]) -> Entry | None:
    """Read ``Lee A., Kim B. Slow kites, pp. 7-149``; its names may be set off from its title."""
    first = item.pieces[0]
    names = read_authors(first.text.strip(" .,:")) if isinstance(first, Text) and len(item.pieces) > 1 else ()
    text = _PAGES.sub("", plain_text(item.pieces[1:] if names else item.pieces))
    if not names:
        names, text = signed_title(text)
    if not names or count_words(text) < SHORT_TITLE or _YEAR.search(text) or "//" in text:
        return None
    year = _YEAR.search(volume["rest"])
    series = volume["series"].rstrip(" .,")
    return Entry(clean_title(text), authors=names, venue=series, year=int(year[0]) if year else None, is_chapter=True)
