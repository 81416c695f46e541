"""Tables without headings that begin with their rule, as kramdown has them."""

from __future__ import annotations

import pytest

from signed_rows import read

ROWS = [
    "| Steering kites over slow lakes | Communications of the ACM | Ann Lee & Bo Kim - 2015 |",
    "|[Deep teapots in a thin space](https://arxiv.org/abs/2001.00001)| Kite Letters | Carl Zem - 2016|",
    "| Sails and lanterns on the sea. | Workshop on Sails | Dora Fisch & Emil Gans - 2013 _- Springer_|",
]
TITLES = ["Steering kites over slow lakes", "Deep teapots in a thin space", "Sails and lanterns on the sea"]


@pytest.mark.parametrize(
    "rule", ["| --- | --- | --- |", "|---|:---:|---:|", "--- | --- | ---", "| ------------ | ----- | ---- |"]
)
def test_each_row_is_a_paper(rule: str) -> None:
    entries = read(rule, *ROWS).entries
    assert [entry.title for entry in entries] == TITLES
    assert [entry.year for entry in entries] == [2015, 2016, 2013]
    assert [entry.line for entry in entries] == [6, 7, 8]


def test_a_place_of_the_row_is_never_in_two_fields() -> None:
    entries = read("|---|---|---|", *ROWS).entries
    assert all(name not in entry.venue for entry in entries for name in entry.authors)
    assert entries[0].authors == ("Ann Lee", "Bo Kim")
    assert entries[0].venue == "Communications of the ACM"


@pytest.mark.parametrize("row", ["| v1.2 | 2019 | fixes |", "| Kites | yes | no |", "| a | b | c |"])
def test_tables_of_other_things_are_no_papers(row: str) -> None:
    assert not read("|---|---|---|", row, row, row).entries


def test_a_reference_in_a_cell_keeps_its_short_title() -> None:
    rows = [
        "| Work | Rank | Remark |",
        "|---|---|---|",
        "| Evans, A. J. (1909). *Scripta Tinea*, Vol. I. | HIGH | old |",
    ]
    assert [entry.title for entry in read(*rows).entries] == ["Scripta Tinea"]
