"""Works below headings of papers of which a list tells who wrote them and a title, and one mark between the two.

``Ann Lee - Kites at Sea``, ``Ann Lee: Kites at Sea``, ``Kites at Sea by Ann Lee``: one such row may be anything; where
most rows below headings of papers are so, and nothing else is told of them, they are its works, linked or not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.stopped_names import (
    FEWEST,
    LONGEST_NAMES,
    Row,
    is_someones,
    may_be_work,
    rows_of,
    work_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from i2vbib.catalog.markdown.inline.block_kinds import Block
    from i2vbib.model.entry import Entry

_DASH: Final = re.compile(r"\s[-–—]{1,2}\s")
_FIRST: Final = (_DASH, re.compile(r":\s"))
"""What parts names from the title behind them."""
_LAST: Final = (re.compile(r",?\s[Bb]y\s"), _DASH)
"""What parts a title from the names behind it."""
_LEAST: Final = 0.5
"""How many of all bullets below headings of papers have the mark, at least."""
_MOST_OTHERS: Final = 0.5
"""How many bullets with the mark that are no works there may be to each that is."""


def names_by_marks(blocks: Iterable[Block]) -> dict[int, Entry]:
    """Give such works by their lines, if a list has several of one form."""
    rows = [row for row in rows_of(blocks) if row.is_below_papers]
    found: dict[int, Entry] = {}
    for are_names_first, marks in ((True, _FIRST), (False, _LAST)):
        for mark in marks:
            found = {**_works(rows, mark, are_names_first=are_names_first), **found}
    return found


def _works(rows: list[Row], mark: re.Pattern[str], *, are_names_first: bool) -> dict[int, Entry]:
    marked = [row for row in rows if mark.search(row.words)]
    least = max(FEWEST, _LEAST * len(rows), len(marked) / (1 + _MOST_OTHERS))
    if sum(map(may_be_work, marked)) < least:
        return {}
    works = {row.line: work for row in marked if (work := _work(row, mark, are_names_first=are_names_first))}
    are_told = len(works) >= least and sum(map(is_someones, works.values())) >= FEWEST
    return works if are_told else {}


def _work(row: Row, mark: re.Pattern[str], *, are_names_first: bool) -> Entry | None:
    """Give the work of a row: its names before the first mark, or behind the last one."""
    if not may_be_work(row):
        return None
    if are_names_first:
        found = mark.search(row.words, 0, LONGEST_NAMES)
        return work_of(row, row.words[found.end() :], row.words[: found.start()]) if found else None
    *_, last = mark.finditer(row.words)
    return work_of(row, row.words[: last.start()], row.words[last.end() :])
