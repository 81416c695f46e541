"""BibTeX within a list: entries that stand by themselves below its headings are its papers.

One that stands below a paper is that paper's own, and one below a heading of citations cites the list: lists that are
read by themselves have several, right below headings or one another. What is another paper's than the bullet's above,
or cannot be read, is named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.markdown.heading_subjects import tells_of_list
from i2vbib.catalog.markdown.headings import heading_title
from i2vbib.catalog.markdown.inline.block_kinds import Heading, Item
from i2vbib.catalog.markdown.inline.pieces import Link, Text, plain_text
from i2vbib.catalog.markdown.own_bibtex import share_titles
from i2vbib.catalog.markdown.written_bibtex import read_written, written_bibtex
from i2vbib.model.entry import Entry, PassedOver
from i2vbib.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from i2vbib.catalog.markdown.inline.block_kinds import Block
    from i2vbib.catalog.markdown.written_bibtex import Written

_FEWEST: Final = 3
"""Entries that stand by themselves, from which on they are a list's papers."""
_TITLE: Final = re.compile(r"(?i)\btitle\s*=\s*[{\"]+([^{}\"\n]{4,60})")
_COMPARED: Final = 60
"""Characters of a title that stand above its BibTeX too, where it is that of the paper there."""
_LOWEST: Final = 7
"""The level below which no heading is."""
_OF_ANOTHER: Final = "BibTeX of another paper than what it stands below: give it a row of its own"
_OF_LIST: Final = "it stands under a heading that tells of the list itself, as the way to cite it does"
_OF_FEW: Final = "BibTeX by itself in a list of other rows: give it a row of its own"


class ListBibtex(NamedTuple):
    """A list's blocks without BibTeX but the papers' own, these by their lines, and what is named.

    ``own`` are entries of papers that other blocks tell, by the lines of those.
    """

    blocks: list[Block]
    told: dict[int, Entry]
    own: dict[int, Entry]
    passed_over: list[PassedOver]


class _Places(NamedTuple):
    """Where the entries of a list that are no paper's above stand: by themselves, or below others; what to call them.

    ``of_list`` stand below headings that tell of the list. ``why`` is said of those that are not read, by their lines.
    """

    alone: list[Written]
    below: list[Written]
    of_list: list[Written]
    own: dict[int, Entry]
    why: dict[int, str]


def with_bibtex_apart(blocks: Iterable[Block]) -> ListBibtex:
    """Give a list's blocks with each BibTeX entry that is a paper as one, and these papers by their lines.

    What else is BibTeX is left out: it tells again of what stands above it, or is named.
    """
    read: list[Block] = list(blocks)
    if not any(map(written_bibtex, read)):
        return ListBibtex(read, {}, {}, [])
    written = read_written(read)
    places = _placed(read, written)
    papers = [*places.alone, *places.below] if len(places.alone) >= len(places.below) else places.alone
    papers = papers if len(papers) >= _FEWEST else []
    named = [one for one in papers if isinstance(one, PassedOver)]
    told = {one.line: one for one in papers if isinstance(one, Entry)}
    others = (one for one in (*places.alone, *places.below) if one not in papers and one.line in places.why)
    named += (_named(one, places.why[one.line]) for one in others)
    named += (_named(one, _OF_LIST) for one in places.of_list if len(places.of_list) >= _FEWEST)
    apart: list[Block] = []
    for block in read:
        if not written_bibtex(block):
            apart.append(block)
            continue
        entries = (told[one.line] for one in written.get(block.line, ()) if one.line in told)
        apart += (Item((_shown(entry),), entry.line, 1) for entry in entries)
    return ListBibtex(apart, told, places.own, named)


def _placed(blocks: Iterable[Block], written: dict[int, list[Written]]) -> _Places:
    """Say of each entry where it stands, but of those below a heading of citations."""
    places = _Places([], [], [], {}, {})
    above: list[Block] = []
    of_list = _LOWEST
    for block in blocks:
        if isinstance(block, Heading):
            above = [block]
            if block.level <= of_list:
                of_list = block.level if tells_of_list(heading_title(block.pieces)) else _LOWEST
        elif not written_bibtex(block):
            above.append(block)
        elif written.get(block.line) and of_list == _LOWEST:
            _place(written[block.line], above, places)
            above = []
        else:
            places.of_list.extend(written.get(block.line, ()))
    return places


def _place(entries: list[Written], above: list[Block], places: _Places) -> None:
    """Put the entries of a block where they belong, by what stands ``above`` it since the heading or other BibTeX."""
    items = [block for block in above if isinstance(block, Item)]
    is_below_bullet = bool(items) and items[-1].depth > 0
    is_of_section = not items and isinstance(above[-1], Heading) and above[-1].level > 1 if above else False
    for one in entries:
        if (block := _of_title(_title(one), above)) is not None:
            places.own[block.line] = one if isinstance(one, Entry) else Entry(_title(one))
            continue
        (places.below if items else places.alone).append(one)
        if is_below_bullet or is_of_section:
            places.why[one.line] = _OF_ANOTHER if items else _OF_FEW


def _of_title(title: str, above: Sequence[Block]) -> Heading | Item | None:
    """Give the block that has a paper's title in it; a heading alone has none, unless it leads to the paper.

    The bullet that stands last may have but a name, or the title in slightly other words.
    """
    blocks = [block for block in above if isinstance(block, Heading | Item)]
    begin = fold(title[:_COMPARED])
    is_alone = len(blocks) == 1 and isinstance(blocks[0], Heading)
    if not begin or (is_alone and not any(isinstance(piece, Link) for piece in blocks[0].pieces)):
        return None
    found = next((block for block in blocks if begin in fold(plain_text(block.pieces))), None)
    bullets = [block for block in blocks if isinstance(block, Item) and block.depth]
    if found or not bullets or bullets[-1] is not blocks[-1]:
        return found
    highest = min(bullet.depth for bullet in bullets)
    last = next(bullet for bullet in reversed(bullets) if bullet.depth == highest)
    return last if share_titles(plain_text(last.pieces[:1]), title) else None


def _title(one: Written) -> str:
    """Give an entry's title; of one that cannot be read what may be its title."""
    title = None if isinstance(one, Entry) else _TITLE.search(one.text)
    return one.title if isinstance(one, Entry) else title[1].strip(" ,") if title else ""


def _named(one: Written, why: str) -> PassedOver:
    return one if isinstance(one, PassedOver) else PassedOver(one.title, why, one.line)


def _shown(entry: Entry) -> Text | Link:
    return Link(entry.title, entry.link) if entry.link else Text(entry.title)
