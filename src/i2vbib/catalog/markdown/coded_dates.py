"""Years that a list sets as code behind its titles: ``- [x] Steering Kites over Lakes `2015` ``.

Code beside words may be anything, and a title with a box may be a topic; where most rows of a list of papers end in a
year as code, or in a venue with its year, each of them is a paper, and so is a whole title of that form without a year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.markdown.heading_subjects import speak_of_papers
from i2vbib.catalog.markdown.headings import heading_title
from i2vbib.catalog.markdown.inline.block_kinds import BOX, Block, Heading, Item, leaves
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.pieces import Image, Text
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.paper_signs import ANNOUNCED, EVENT, FULL_TITLE, SHORT_TITLE
from i2vbib.catalog.markdown.signed_titles import is_of_others

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FEWEST: Final = 6
"""Rows with a year as code, from which on they are a list's papers."""
_FEWEST_BESIDE: Final = 3
"""And below one heading, from which on a title without a year is one as well."""
_TASK: Final = re.compile(rf"\s*{BOX}")
_YEAR: Final = re.compile(rf"(?P<year>{ANY_YEAR})(?:[-./](?:0?[1-9]|1[0-2]))?(?:[-./]\d{{1,2}})?")
_TOLD: Final = re.compile(rf"{ANY_YEAR}\)?\s*$")
"""A row's end that tells its venue and year, which other readers take."""


class _Row(NamedTuple):
    """A row of words, without its box, with the year that stands as code behind them, and below which heading."""

    item: Item
    words: str
    year: str
    group: int


def with_coded_dates_apart(blocks: Sequence[Block]) -> tuple[list[Block], frozenset[int]]:
    """Give blocks with such years among the words of their rows, ``Kites of Tin (2015)``, and their papers' lines."""
    if sum(isinstance(block, Item) and isinstance(block.pieces[-1], Image) for block in blocks) < FEWEST:
        return list(blocks), frozenset()
    rows = list(_rows(blocks))
    dated = [row for row in rows if row.year]
    told = sum(bool(_TOLD.search(row.words)) for row in rows if not row.year)
    whole = sum(count_words(row.words) >= FULL_TITLE for row in dated)
    bullets = sum(item.depth > 0 for item in leaves(blocks))
    if len(dated) < FEWEST or 2 * (len(dated) + told) <= bullets or 3 * whole < 2 * len(dated):
        return list(blocks), frozenset()
    groups = [row.group for row in dated]
    papers = {row.item.line: row for row in rows if row.year or _is_paper_beside(row, groups)}
    changed = [
        _apart(papers[block.line]) if isinstance(block, Item) and block.line in papers else block for block in blocks
    ]
    return changed, frozenset(papers)


def _rows(blocks: Sequence[Block]) -> Iterator[_Row]:
    """Give the bullets below headings of papers that are words, and a year as code at most."""
    path: list[tuple[int, str]] = []
    group, are_papers = 0, False
    for block in blocks:
        if isinstance(block, Heading):
            above = [(level, title) for level, title in path if level < block.level]
            path = [*above, (block.level, heading_title(block.pieces))]
            group, headings = block.line, [title for _, title in path]
            are_papers = speak_of_papers(headings) and not is_of_others(headings[-1])
        elif are_papers and isinstance(block, Item) and block.depth and (row := _row(block, group)):
            yield row


def _row(item: Item, group: int) -> _Row | None:
    first, *behind = item.pieces
    badge = behind[0] if behind else None
    year = _YEAR.fullmatch(badge.text) if isinstance(badge, Image) and not badge.source else None
    is_plain = isinstance(first, Text) and not (first.strong or first.emphasis) and (not behind or len(behind) == 1)
    if not isinstance(first, Text) or not is_plain or (behind and not year):
        return None
    words = first.text[_box_end(first.text) :].strip()
    if count_words(words) < SHORT_TITLE or ANNOUNCED.search(words) or _is_event(words):
        return None
    return _Row(item, words, year["year"] if year else "", group)


def _is_event(words: str) -> bool:
    """Say whether words begin or end with the name of an event: ``Kite Challenge``, ``Lecture 3 on Kites``.

    ``A Survey of Kite Issues and Challenges`` speaks of them.
    """
    events = list(EVENT.finditer(words))
    is_last = bool(events) and events[-1].end() == len(words) and not events[-1][0].endswith("s")
    return bool(events) and (events[0].start() == 0 or is_last)


def _box_end(text: str) -> int:
    box = _TASK.match(text)
    return box.end() if box else 0


def _is_paper_beside(row: _Row, groups: Sequence[int]) -> bool:
    """Say whether a row without a year is a whole title, and several beside it have one."""
    is_title = (
        count_words(row.words) >= FULL_TITLE and not _TOLD.search(row.words) and not row.words.endswith((".", ":"))
    )
    return is_title and groups.count(row.group) >= _FEWEST_BESIDE


def _apart(row: _Row) -> Item:
    text = f"{row.words} ({row.year})" if row.year else row.words
    return row.item._replace(pieces=(Text(text),))
