"""Tables without a row of headings, which begin with their rule: ``| --- | --- |`` over ``| Kites | Lee - 2015 |``.

Kramdown knows them, CommonMark's tables need headings: there they are a paragraph. So are rows without any rule, which
begin and end with their bars.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.grammar import split_cells

_RULE: Final = re.compile(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*")

_FEWEST_CELLS: Final = 3
"""Cells of a row: a title beside one other text is a line like those without a table."""
_MOST: Final = 0.5


def piped_rows(source: str) -> list[tuple[int, list[str]]]:
    """Give the rows of a paragraph that is such a table, each with the lines before it; none where it is no table."""
    first, end, _ = source.partition("\n")
    if not end or "|" not in first:
        return []
    lines = list(enumerate(source.split("\n")))
    if not (_RULE.fullmatch(first) or all(_is_barred(line.strip()) for _, line in lines)):
        return []
    rows = [(before, list(split_cells(line))) for before, line in lines if not _RULE.fullmatch(line)]
    whole = sum(len(cells) >= _FEWEST_CELLS for _, cells in rows)
    return rows if rows and whole >= _MOST * len(rows) else []


def _is_barred(line: str) -> bool:
    return line.startswith("|") and line.endswith("|") and line.count("|") > _FEWEST_CELLS
