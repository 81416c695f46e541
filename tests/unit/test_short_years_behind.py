"""Two digits of a year behind a conference, with an apostrophe behind them or none: ``EuroSys 24'``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.venue_finder import is_venue, read_venue


@pytest.mark.parametrize(
    "written", ["EuroSys 24'", "EuroSys 24", "EuroSys 24’", "EuroSys24'", "EuroSys-24", "EuroSys'24", "[EuroSys 24']"]
)
@pytest.mark.parametrize("heading", ["Cite", "Venue", "Conf", "Where"])
def test_years_in_a_cell(written: str, heading: str) -> None:
    text = (
        f"# L\n\n| {heading} | Name | Paper |\n|---|---|---|\n"
        f"| {written} | KiteOS | [Steering Paper Kites over Small Lakes](https://dl.acm.org/doi/10.1145/3689031.3717490) |\n"
    )
    [entry] = read_catalog(text).entries
    assert (entry.venue, entry.year) == ("EuroSys", 2024)


@pytest.mark.parametrize(
    ("written", "venue", "year"),
    [
        ("eurosys 24'", "eurosys", 2024),
        ("MobiCom 19", "MobiCom", 2019),
        ("OSDI 23'", "OSDI", 2023),
        ("Nature 24", "Nature 24", None),
        ("Kites 24'", "Kites 24'", None),
    ],
)
def test_years_behind_a_conference_alone(written: str, venue: str, year: int | None) -> None:
    assert read_venue(written) == (venue, year)


def test_a_conference_and_its_short_year_are_a_venue() -> None:
    assert is_venue("EuroSys 24'")
    assert not is_venue("Kites 24'")


def test_a_preprint_server_is_a_venue_in_any_column() -> None:
    text = "# L\n\n| Cite | Paper |\n|---|---|\n| arxiv | [Steering Paper Kites](https://arxiv.org/abs/1810.09571) |\n"
    assert read_catalog(text).entries[0].venue.casefold() == "arxiv"
