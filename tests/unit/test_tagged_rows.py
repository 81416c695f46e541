"""Rows of references before which a list has a word in capitals, as for itself: ``AAA Lee, A. (2014). Kites.``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

TOWNS = ("Oslo", "Ghent", "Bergen")


@pytest.mark.parametrize("tag", ["AAA ", "NEXT ", "-AAA ", "READ: "])
@pytest.mark.parametrize("row", ["- ", "", "##### "])
def test_a_word_in_capitals_before_several_rows_is_no_name(row: str, tag: str) -> None:
    rows = [
        f"{row}{tag}Lee, A., & Kim, B. C. (2014). The kites of {town}. *Kite Letters*, 12(3), 4-9." for town in TOWNS
    ]
    entries = read_catalog("# References\n\n" + "\n\n".join(rows)).entries
    assert [(entry.title, entry.authors) for entry in entries] == [
        (f"The kites of {town}", ("Lee, A.", "Kim, B. C.")) for town in TOWNS
    ]


@pytest.mark.parametrize("family", ["AL Moll", "DE Moll", "VAN Moll"])
def test_what_families_begin_with_is_no_such_word(family: str) -> None:
    rows = [f"- {family}, A. (2014). The kites of {town}. *Kite Letters*, 12(3), 4-9." for town in TOWNS]
    entries = read_catalog("# References\n\n" + "\n".join(rows)).entries
    assert {entry.authors for entry in entries} == {(f"{family}, A.",)}
