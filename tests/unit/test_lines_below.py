"""What stands in a line of its own below a title: where and when it appeared."""

from __future__ import annotations

import pytest

from i2vbib.catalog.markdown.imprints.lines_below import dates_title
from i2vbib.catalog.markdown.imprints.spelled_venues import spelled_venue


@pytest.mark.parametrize(
    "line",
    [
        "2017 Ph.D. Dissertation",
        "2017 Master's Thesis; Ann Lee",
        "2020 Habilitation Thesis; Lee, Ann",
        "Kite Safety and Winds (KSW) 2019",
        "Kite Safety and Winds (KSW 2019)",
        "2019, Kite Safety and Winds (KSW)",
        "KSW 2019: Kite Safety and Winds",
        "KSW 2019 Workshop on Kites @ Sea 2019",
        "EuroKite 2017",
        "PLDI 2017; Ann Lee, Bo Wu",
    ],
)
def test_a_line_dates_the_title_above_it(line: str) -> None:
    assert dates_title(line)


@pytest.mark.parametrize(
    "line",
    [
        "Flying at Night (ICML) 2019",
        "Ropes of Tin, ICML 2020",
        "2020, Long Tails in the Wind",
        "Kite Tails (2019), Ann Lee",
        "KiteCon 2018; Ann Lee",
        "Kites 2019",
        "Kite Safety and Winds (KSW)",
    ],
)
def test_titles_and_talks_date_nothing(line: str) -> None:
    assert not dates_title(line)


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        ("Constructing Sails and Designing Kites (COSADE) 2019", "Constructing Sails and Designing Kites (COSADE)"),
        ("KSW 2019: Kite Safety and Winds", "Kite Safety and Winds (KSW)"),
        ("Kite Safety and Winds (ICML) 2019", ""),
        ("Kites (KSW) 2019", ""),
    ],
)
def test_a_venue_spells_its_acronym(line: str, venue: str) -> None:
    assert spelled_venue(line) == venue
