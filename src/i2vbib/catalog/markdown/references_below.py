"""References of which each stands alone below a bullet that leads to its paper: ``* KiteNet [[Paper]](…)`` over it.

Such a bullet has a topic, a name, or where the authors work. In one case alone the reference may be of another paper;
where several lead to the work that is cited below them, all of them do.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace

from i2vbib.catalog.link_kinds import link_kind, paper_identifiers
from i2vbib.catalog.markdown.inline.block_kinds import Block, Item
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import Break, Link, Text, plain_text
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.items import read_items
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.name_words import is_institution
from i2vbib.facts.title_words import title_key
from i2vbib.text.name_reader import ORGANISATION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from i2vbib.catalog.markdown.inline.pieces import Piece
    from i2vbib.model.entry import Entry

FEWEST: Final = 3
"""Bullets that surely lead to what is cited below them, from which on a list's others do."""
_SHORTEST: Final = 20
"""Characters of a reference."""
_MOST_WORDS: Final = 16
_WHOLE_TITLE: Final = 6
"""Words of a bullet that are a title, which the reference must have as well."""
_NAME_WORDS: Final = 2
_FIRST_PART: Final = re.compile(r"[^,(/]{2,200}(?=,\s|\s\(|\s/\s|$)")
_CLEANED: Final = re.compile(r"[\s\[\],:;|]+$")


class _Pair(NamedTuple):
    """A bullet that leads to a paper and the reference alone below it, with what its words call the paper."""

    place: int
    above: Item
    below: Item
    words: str
    entry: Entry

    def is_same(self) -> bool | None:
        """Say whether both have one identifier, or the words are of the title; ``None`` where nothing tells it."""
        own, cited = _identifiers(self.above), _identifiers(self.below)
        if own and cited:
            return not own.isdisjoint(cited)
        if title_key(self.words) in title_key(self.entry.title):
            return True
        return False if count_words(self.words) >= _WHOLE_TITLE else None

    def whole(self) -> Item:
        """Give the reference in the place of the bullet, with its links alone."""
        cited = tuple(piece for piece in self.below.pieces if not isinstance(piece, Link))
        pieces = _with_labels(self.above, self.below._replace(pieces=cited))
        return Item(pieces, self.below.line, self.above.depth)


def with_references_below(blocks: Sequence[Block]) -> tuple[list[Block], dict[int, Entry]]:
    """Give blocks with such references in the place of the bullets over them, before their labels, and the works.

    ``Ann Lee, Bo Kim, KiteNet: Steering at Sea, ICRA 2014 [[Paper]](…)``; none where few bullets surely lead to them.
    """
    alone = list(_alone(blocks))
    pairs = [pair for place in alone if (pair := _pair(blocks, place))] if len(alone) >= FEWEST else []
    told = [pair.is_same() for pair in pairs]
    if told.count(True) < max(FEWEST, 2 * told.count(False)):
        return list(blocks), {}
    kept = {pair.place: pair for pair, is_same in zip(pairs, told, strict=True) if is_same is not False}
    changed = [
        kept[place].whole() if place in kept else block for place, block in enumerate(blocks) if place - 1 not in kept
    ]
    return changed, {pair.below.line: replace(pair.entry, name=_name(pair)) for pair in kept.values()}


def _alone(blocks: Sequence[Block]) -> Iterator[int]:
    """Give the places of bullets of words and labels, one of which leads to a paper, with one bullet below each."""
    for place, (above, below) in enumerate(pairwise(blocks)):
        if not (isinstance(above, Item) and isinstance(below, Item) and below.depth > above.depth > 0):
            continue
        behind = blocks[place + 2] if place + 2 < len(blocks) else None
        is_alone = not (isinstance(behind, Item) and behind.depth > above.depth)
        if is_alone and _may_lead(above) and _may_be_reference(below):
            yield place


def _may_lead(item: Item) -> bool:
    links = [piece for piece in item.pieces if isinstance(piece, Link)]
    is_labelled = all(not link.written and is_label(link.text) for link in links)
    is_line = not any(isinstance(piece, Break) for piece in item.pieces)
    return is_line and is_labelled and any(link_kind(link.href) == "paper" for link in links)


def _may_be_reference(item: Item) -> bool:
    text = plain_text(item.pieces)
    is_linked = any(isinstance(piece, Link) and not piece.written for piece in item.pieces)
    return len(text) >= _SHORTEST and "," in text and not is_linked


def _pair(blocks: Sequence[Block], place: int) -> _Pair | None:
    """Give a bullet with what the reference below it tells, if that is who wrote a work and its title."""
    above, below = blocks[place], blocks[place + 1]
    if not (isinstance(above, Item) and isinstance(below, Item)):
        return None
    text = "".join(piece.text for piece in above.pieces if isinstance(piece, Text))
    words = _CLEANED.sub("", text.strip())
    found = _FIRST_PART.match(words)
    first = found[0] if found else words
    entries = read_items(_with_labels(above, below)) if 0 < count_words(words) <= _MOST_WORDS else []
    entry = _signed(entries[0], words, first) if len(entries) == 1 else None
    return _Pair(place, above, below, first, entry) if entry and entry.authors and entry.title else None


def _with_labels(above: Item, below: Item) -> tuple[Piece, ...]:
    return (*below.pieces, *(part for piece in above.pieces if isinstance(piece, Link) for part in (Text(" "), piece)))


def _signed(entry: Entry, words: str, first: str) -> Entry:
    """Give a reference whose names and title nothing else parts with the title that the bullet begins or has.

    ``Ann Lee, Bo Kim, Kites of Tin: A Survey``; what cites only names and where they work is the bullet's own.
    """
    if len(entry.authors) > 1 and entry.authors[-1] in {words, first}:  # which may be set as a name is
        title = f"{entry.authors[-1]}: {entry.title}" if entry.title else entry.authors[-1]
        return replace(entry, title=title, authors=entry.authors[:-1])
    if entry.authors:
        return entry
    begin = entry.title.casefold().find(f", {first.casefold()}")
    if begin > 0 and (names := read_authors(entry.title[:begin])):
        return replace(entry, authors=names, title=entry.title[begin + 2 :])
    named, _, last = entry.title.rpartition(", ")
    is_place = is_institution(last) or ORGANISATION.search(last) is not None
    names = read_authors(named) if is_place else ()
    return replace(entry, authors=names, title=words) if len(names) > 1 else entry


def _name(pair: _Pair) -> str:
    """Give what the paper is called by, where its title begins so: ``KiteNet`` of ``KiteNet: Steering at Sea``."""
    begins = title_key(pair.entry.title.partition(":")[0]) == title_key(pair.words) and ":" in pair.entry.title
    return pair.words if begins and count_words(pair.words) <= _NAME_WORDS else pair.entry.name


def _identifiers(item: Item) -> set[str]:
    links = (piece.href for piece in item.pieces if isinstance(piece, Link))
    return {name for href in links for name in paper_identifiers(href)}
