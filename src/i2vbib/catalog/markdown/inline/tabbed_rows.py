"""Tables that were pasted from a spreadsheet: lines whose cells tabs part, which Markdown takes for a paragraph."""

from __future__ import annotations

import csv
import re
from typing import Final, Literal

_FEWEST_CELLS: Final = 3
_FEWEST_ROWS: Final = 2
_PAIR: Final = 2
_DATED: Final = re.compile(r"[^\W\d_][^\t\n]{1,30}[ '’](?:(?:19|20)\d\d|\d\d)")
"""``ICML 2024``, ``ICML'24``: the venue of a row that is nothing but a title beside it."""
_NEARLY_ALL: Final = 0.9
_MOST_LINES: Final = 4
"""Lines of a cell in quotes: where it would have more, its quotation mark is one of its words."""


def tabbed_rows(source: str) -> list[tuple[int, list[str]]]:
    """Give the rows of a paragraph that is such a table, each with the lines before it; none where it is no table.

    A cell in quotes may hold ends of lines and quotes twice, as spreadsheets copy them (RFC 4180, section 2). Cells of
    one word may stand alone before others (``GPUs``): they head a part of the table.
    """
    if source.count("\t") < _FEWEST_ROWS * (_FEWEST_CELLS - 1):
        return _rows_in_pairs(source) if source.count("\t") >= _FEWEST_ROWS else []
    rows = _rows(source, csv.QUOTE_MINIMAL)
    if any(cell.count("\n") >= _MOST_LINES or "\t" in cell.strip() for _, cells in rows for cell in cells):
        rows = _rows(source, csv.QUOTE_NONE)
    are_rows = sum(len(cells) >= _FEWEST_CELLS for _, cells in rows)
    is_table = are_rows >= max(_FEWEST_ROWS, _NEARLY_ALL * len(rows))
    if not is_table:
        return _rows_in_pairs(source)
    return [(before, [" ".join(cell.split()) for cell in cells]) for before, cells in rows]


def _rows_in_pairs(source: str) -> list[tuple[int, list[str]]]:
    """Give the rows of a paragraph whose lines are two cells, of which a short one ends in a year."""
    lines = [line.strip().split("\t") for line in source.split("\n") if line.strip()]
    dated = sum(len(cells) == _PAIR and any(map(_DATED.fullmatch, map(str.strip, cells))) for cells in lines)
    is_table = dated >= max(_FEWEST_ROWS, _NEARLY_ALL * len(lines)) and "\n\n" not in source
    return [(before, [cell.strip() for cell in cells]) for before, cells in enumerate(lines)] if is_table else []


def _rows(source: str, quoting: Literal[0, 3]) -> list[tuple[int, list[str]]]:
    reader = csv.reader(source.splitlines(keepends=True), delimiter="\t", quoting=quoting)
    rows: list[tuple[int, list[str]]] = []
    before = 0
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                rows.append((before, cells))
            before = reader.line_num
    except csv.Error:  # a cell longer than any reader of such files takes
        return []
    return rows
