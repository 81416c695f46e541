"""Where the name of a venue ends, or of a person before it."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.name_ends import without_printer


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Kites at Sea. Cham: Springer International Publishing", "Kites at Sea"),
        ("Kites at Sea. New York: Springer", "Kites at Sea"),
        ("Kites at Sea. Cambridge, MA: MIT Press", "Kites at Sea"),
        ("Kites at Sea: Springer", "Kites at Sea: Springer"),
        ("Kites at Sea. Part Two: Wings", "Kites at Sea. Part Two: Wings"),
        ("Proc. Kites: A Workshop", "Proc. Kites: A Workshop"),
    ],
)
def test_a_place_and_a_publisher_are_no_part_of_a_book_s_name(written: str, name: str) -> None:
    assert without_printer(written) == name


@pytest.mark.parametrize("venue", ["Arxiv", "arXiv", "Biorxiv"])
def test_a_preprint_server_is_no_person_s_last_name(venue: str) -> None:
    row = f"1. [**Steering Kites by Hand.**](https://arxiv.org/abs/2301.00001) _Ann Lee, Bo Wu_ {venue} 2023."
    (entry,) = read_catalog(f"## Kites\n{row}\n").entries
    assert (entry.authors, entry.venue, entry.year) == (("Ann Lee", "Bo Wu"), venue, 2023)
