"""Years in brackets behind names, with a month, or before a venue that no mark parts from them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize("date", ["September 2021", "Sept. 2021", "May 2021", "2021"])
@pytest.mark.parametrize(
    ("written", "names"),
    [("Ann Lee", ("Ann Lee",)), ("Ann Lee and Bo Holm", ("Ann Lee", "Bo Holm")), ("Holm, B.", ("Holm, B.",))],
)
def test_a_month_stands_before_the_year(date: str, written: str, names: tuple[str, ...]) -> None:
    [entry] = read_catalog(
        f"# L\n\n## P\n\n- {written} ({date}). Digital Kites: Far and High. _Kite Outreach_ 125: 1."
    ).entries
    told = entry.title, entry.authors, entry.venue, entry.year
    assert told == ("Digital Kites: Far and High", names, "Kite Outreach", 2021)


@pytest.mark.parametrize("year", ["(2021) ", ", (2021) ", ", (2021)", " (2021), ", " (2021). "])
@pytest.mark.parametrize("venue", ["Polymer", "Kite Sources", "J. Phys. Chem. C."])
def test_the_year_stands_between_names_and_venue(year: str, venue: str) -> None:
    text = f"# L\n\n## P\n\n- “New kites for the wind of hybrids.” A. Holm, M.E. Lee, C. Kerk{year}{venue}, 221, 1236."
    [entry] = read_catalog(text).entries
    told = entry.title, entry.authors, entry.venue, entry.year
    assert told == ("New kites for the wind of hybrids", ("A. Holm", "M.E. Lee", "C. Kerk"), venue, 2021)
