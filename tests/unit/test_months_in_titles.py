"""Months that a title speaks of, and the year behind them, which is no date of its paper."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

_LANCET = "https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(22)01185-0/fulltext"
_SPAN = "Small kites in Italy: a study of January–April, 2022"


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n{line}\n").entries
    return entry


@pytest.mark.parametrize(
    ("line", "title", "venue", "year"),
    [
        (f"[{_SPAN} - The Lancet]({_LANCET})", _SPAN, "The Lancet", None),
        (rf"[{_SPAN} \| The Lancet]({_LANCET})", _SPAN, "The Lancet", None),
        (f"[{_SPAN}]({_LANCET})", _SPAN, "", None),
        (f"- {_SPAN}, The Lancet", _SPAN, "The Lancet", 2022),
        (f"- {_SPAN}. The Lancet", _SPAN, "The Lancet", 2022),
        ("- Small kites from May to June, 2022, The Lancet", "Small kites from May to June, 2022", "The Lancet", 2022),
        (f"- Small kites in Italy, 2022 - The Lancet {_LANCET}", "Small kites in Italy", "The Lancet", 2022),
        ("- A survey of kites of May, Nature Physics, 2022", "A survey of kites of May", "Nature Physics", 2022),
    ],
)
def test_the_year_of_months_that_a_title_speaks_of_is_the_titles(
    line: str, title: str, venue: str, year: int | None
) -> None:
    entry = _read(line)
    assert (entry.title, entry.venue, entry.year) == (title, venue, year)
