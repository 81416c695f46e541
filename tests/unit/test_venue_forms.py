"""Which words may be a journal that no table knows, and no person."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.venue_forms import may_be_venue


@pytest.mark.parametrize(
    "name", ["Field Bryology", "Wetland Field Ecology", "Coastal Oceanography", "Applied Photonics"]
)
def test_a_fields_name_is_a_journal(name: str) -> None:
    assert may_be_venue(name)


@pytest.mark.parametrize("name", ["Ann Lee", "Carl Okafor", "Eve Moore"])
def test_a_persons_is_none(name: str) -> None:
    assert not may_be_venue(name)


@pytest.mark.parametrize(
    "behind",
    [
        " (Field Bryology, 2015)",
        " (Field Bryology 2015)",
        ", Field Bryology, 2015",
        " - Field Bryology, 2015",
        " (2015, Field Bryology)",
    ],
)
def test_it_and_the_year_stand_behind_a_linked_title(behind: str) -> None:
    [entry] = read_catalog(
        f"# L\n\n## S\n\n- [Mosses on Kites of the North](https://example.org/a.pdf){behind}"
    ).entries
    assert (entry.title, entry.venue, entry.year) == ("Mosses on Kites of the North", "Field Bryology", 2015)


def test_a_person_there_is_no_journal() -> None:
    row = "- [Mosses on Kites of the West](https://example.org/d.pdf) (Ann Lee, 2016)"
    [entry] = read_catalog(f"# L\n\n## S\n\n{row}").entries
    assert (entry.venue, entry.year) == ("", 2016)
