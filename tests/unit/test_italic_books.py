"""Titles in italics, and one name with a year behind them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize(
    ("behind", "names", "venue", "year"),
    [
        (", Okafor 1990", ("Okafor,",), "", 1990),
        (". Okafor 1990.", ("Okafor,",), "", 1990),
        (", Lee & Kim 1999", ("Lee", "Kim"), "", 1999),
        (", Nature 1999", (), "Nature", 1999),
        (", Springer 1999", (), "Springer", 1999),
        (", ICRA 1999", (), "ICRA", 1999),
        (", London 1999", (), "London", 1999),
    ],
)
def test_one_name_right_before_the_year_wrote_it(behind: str, names: tuple[str, ...], venue: str, year: int) -> None:
    [entry] = read_catalog(f"# L\n\n## S\n\n- *Kites of the Desert*{behind}").entries
    assert (entry.title, entry.authors, entry.venue, entry.year) == ("Kites of the Desert", names, venue, year)
