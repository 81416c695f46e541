"""Titles in quotation marks, and what is read of their lines beside them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

DOI = "https://doi.org/10.1021/acsenergylett.5c02909"


def only(text: str) -> Entry:
    catalog = read_catalog(text)
    assert len(catalog.entries) == 1, catalog.passed_over
    return catalog.entries[0]


@pytest.mark.parametrize(
    ("row", "title", "venue"),
    [
        (f'"Kites of tin and paper" [Letters on Lids (2025)]({DOI})', "Kites of tin and paper", "Letters on Lids"),
        (f'"Kites of tin and paper" [ACS Lids, 2025]({DOI})', "Kites of tin and paper", "ACS Lids"),
        (f"“Kites of tin and paper”. [npj Lids (2025)]({DOI}).", "Kites of tin and paper", "npj Lids"),
        (
            f'"Kites of CsCu<sub>5</sub>: a tin" [ACS Lids (2025)]({DOI})',
            "Kites of CsCu<sub>5</sub>: a tin",
            "ACS Lids",
        ),
        (f'"Kites of tin and paper [Letters on Lids (2025)]({DOI})', "Kites of tin and paper", "Letters on Lids"),
        (f"“Kites of tin and paper [Journal of Lids (2025)]({DOI})", "Kites of tin and paper", "Journal of Lids"),
    ],
)
def test_a_link_behind_a_quoted_title_is_where_it_appeared(row: str, title: str, venue: str) -> None:
    entry = only(f"# Kites\n\n## Papers\n\n1. {row}\n")
    assert (entry.title, entry.venue, entry.year, entry.link) == (title, venue, 2025, DOI)


@pytest.mark.parametrize(
    "row",
    [
        f'"KiteNet" [Steering Small Kites over Cold Lakes]({DOI})',
        f'"Look, no hands!" says [Steering Small Kites over Cold Lakes]({DOI})',
    ],
)
def test_a_link_of_a_title_stays_one_behind_a_quotation(row: str) -> None:
    assert only(f"# Kites\n\n## Papers\n\n- {row}\n").title == "Steering Small Kites over Cold Lakes"
