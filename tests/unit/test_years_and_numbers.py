"""Numbers of volumes, pages and articles that look like years are none."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

DOI = "https://doi.org/10.1175/JPO-D-23-0046.1"


@pytest.mark.parametrize(
    "behind",
    [
        "**Review of Geophysics**, 62, e2022RG000781.",
        "**Journal of Climate**, 131, 2020JC022716",
        "**Journal of Advances in Modeling Earth Systems**, 14, e2021MS002914.",
        "**Nature Climate Change**, 12, E14.",
        "**Climate Dynamics**, 52, 1837-1855.",
        "*Climate Dynamics* 52: 1937–1955",
        "**Kite Dynamics**, 52(3), 2001-2015.",
    ],
)
def test_the_heading_dates_a_paper_whose_numbers_look_like_years(behind: str) -> None:
    row = f"* Lee, A. and Kim, B.: [Steering small kites over lakes]({DOI}). {behind}"
    entry = read_catalog(f"# Kites\n\n## 2024\n\n{row}\n").entries[0]
    assert entry.year == 2024
    assert entry.venue


@pytest.mark.parametrize(
    ("behind", "year"),
    [("**Climate Dynamics**, 52, 1837-1855, 2019.", 2019), ("*Climate Dynamics*, 2019, 52, 1837-1855.", 2019)],
)
def test_a_year_beside_pages_that_look_like_one_is_read(behind: str, year: int) -> None:
    row = f"* Lee, A. and Kim, B.: [Steering small kites over lakes]({DOI}). {behind}"
    assert read_catalog(f"# Kites\n\n## Papers\n\n{row}\n").entries[0].year == year
