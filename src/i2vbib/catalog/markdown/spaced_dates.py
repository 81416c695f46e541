"""Months, years and arXiv identifiers before the titles of a list: ``201908 Kites of Tin``, ``2012.15639 Kites``.

A title may begin with a number; where several rows of a list begin with a month or an identifier, these and the years
before other titles are none of theirs. Such lists translate a title behind it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.markdown.inline.block_kinds import Block, Item
from i2vbib.catalog.markdown.inline.pieces import WORDED, Link, Text, plain_text
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.people.name_words import EAST_ASIAN
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST: Final = 5
"""Rows that begin with a month or an identifier, from which on a list's numbers before titles are dates."""
_FEWEST_WORDS: Final = 2
_TASKS: Final = frozenset({"[ ]", "[x]", "[X]", "[]"})
_PREFIX: Final = re.compile(
    r"\s*(?:\[[ xX]\]\s*)?\[?(?:(?P<arxiv>\d{4}\.\d{4,5})(?:v\d)?"
    r"|(?P<year>(?:19|20)\d\d)(?P<month>[-.]?(?:0[1-9]|1[0-2]))?"
    r"(?:[-.]?(?:[0-2]\d|3[01]))?)(?P<venue>(?: - | ?)[A-Z]{2,9}(?=\s))?\s+(?:[-–—]\s+)?(?=[^\W\d_])"
)
_TRANSLATION: Final = re.compile(rf"(?<=[^\s])\s+(?:[A-Z][\w-]*[:：]\s?)?(?={EAST_ASIAN.pattern})[^\n]*$")


def with_dates_apart(blocks: Sequence[Block]) -> tuple[list[Block], frozenset[int]]:
    """Give blocks with what stands before their titles in brackets or behind, ``(2019) Kites of Tin``, and their lines.

    Each of them is a paper, wherever it leads.
    """
    found = {place: row for place, block in enumerate(blocks) if (row := _row(block))}
    sure = sum(bool(row.prefix["arxiv"] or row.prefix["month"]) for row in found.values())
    if sure < FEWEST or 2 * sure < len(found):
        return list(blocks), frozenset()
    changed = [_apart(found[place]) if place in found else block for place, block in enumerate(blocks)]
    return changed, frozenset(row.item.line for row in found.values())


class _Row(NamedTuple):
    """An item, which of its pieces its title is in, and what stands before that."""

    item: Item
    place: int
    prefix: re.Match[str]


def _row(block: Block) -> _Row | None:
    """Find what stands before an item's title, where words follow it."""
    if not isinstance(block, Item) or not block.pieces:
        return None
    place = int(len(block.pieces) > 1 and plain_text(block.pieces[:1]).strip() in _TASKS)
    first = block.pieces[place]
    if not isinstance(first, WORDED) or not first.text.lstrip("[ xX]")[:2].isdigit():
        return None
    found = _PREFIX.match(first.text)
    return _Row(block, place, found) if found and count_words(first.text[found.end() :]) >= _FEWEST_WORDS else None


def _apart(row: _Row) -> Item:
    item, place, found = row
    first = item.pieces[place]
    if not isinstance(first, WORDED):
        return item
    venue = (found["venue"] or "").strip(" -")
    is_venue = bool(venue) and lookup(venue) is not None
    words = first.text[found.end() if is_venue or not venue else found.start("venue") :].lstrip(" -")
    words = words if EAST_ASIAN.match(words) else _TRANSLATION.sub("", words)
    told = f"{venue if is_venue else ''} {found['year'] or ''}".strip()
    text = f"({told}) {words}" if told else words
    arxiv = found["arxiv"]
    behind = (Text(" "), Link("arXiv", f"https://arxiv.org/abs/{arxiv}")) if arxiv else ()
    pieces = (first._replace(text=text.rstrip("] ")), *behind, *item.pieces[place + 1 :])
    return item._replace(pieces=pieces)
