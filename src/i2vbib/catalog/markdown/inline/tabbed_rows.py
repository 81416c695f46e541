"""Tables that were pasted from a spreadsheet: lines whose cells tabs part, which Markdown takes for a paragraph."""

from __future__ import annotations

import csv
from typing import Final, Literal

_FEWEST_CELLS: Final = 3
_FEWEST_ROWS: Final = 2
_NEARLY_ALL: Final = 0.9
_MOST_LINES: Final = 4
"""Lines of a cell in quotes: where it would have more, its quotation mark is one of its words."""


def tabbed_rows(source: str) -> list[tuple[int, list[str]]]:
    """Give the rows of a paragraph that is such a table, each with the lines before it; none where it is no table.

    A cell in quotes may hold ends of lines and quotes twice, as spreadsheets copy them (RFC 4180, section 2). Cells of
    one word may stand alone before others (``GPUs``): they head a part of the table.
    """
    if source.count("\t") < _FEWEST_ROWS * (_FEWEST_CELLS - 1):
        return []
    rows = _rows(source, csv.QUOTE_MINIMAL)
    if any(cell.count("\n") >= _MOST_LINES or "\t" in cell.strip() for _, cells in rows for cell in cells):
        rows = _rows(source, csv.QUOTE_NONE)
    are_rows = sum(len(cells) >= _FEWEST_CELLS for _, cells in rows)
    is_table = are_rows >= max(_FEWEST_ROWS, _NEARLY_ALL * len(rows))
    return [(before, [" ".join(cell.split()) for cell in cells]) for before, cells in rows] if is_table else []


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
