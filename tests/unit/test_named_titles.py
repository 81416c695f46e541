"""Sections whose rows are who wrote a work, a comma and its title, and nothing else."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

ROWS = [
    "Csaba Moll, Kites at Sea",
    "Peter Haas and Maria Oduya, Winds of the North",
    "Ann Lee, Bo Kim, Strings That Hold a Kite",
    "Dora Fisch, Lanterns of Brass",
]
WANTED = [
    ("Kites at Sea", ("Csaba Moll",)),
    ("Winds of the North", ("Peter Haas", "Maria Oduya")),
    ("Strings That Hold a Kite", ("Ann Lee", "Bo Kim")),
    ("Lanterns of Brass", ("Dora Fisch",)),
]


def told(heading: str, *rows: str) -> list[tuple[str, tuple[str, ...]]]:
    catalog = read_catalog("\n".join(["# L", "", f"## {heading}", "", *rows]))
    return [(entry.title, entry.authors) for entry in catalog.entries]


@pytest.mark.parametrize("heading", ["Papers", "Bibliography", "References", "Reading list"])
@pytest.mark.parametrize("mark", ["- ", "* ", "1. ", "\n"])
def test_names_before_a_comma_wrote_the_title(heading: str, mark: str) -> None:
    assert told(heading, *(f"{mark}{row}" for row in ROWS)) == WANTED


@pytest.mark.parametrize("heading", ["People", "Speakers", "Kites", "Talks", "Team"])
def test_below_other_headings_they_may_be_anything(heading: str) -> None:
    assert not told(heading, *(f"- {row}" for row in ROWS))


@pytest.mark.parametrize(
    "rows",
    [
        ["- Csaba Moll, Professor of Kites", "- Peter Haas, Kite Institute of Ghent", "- Ann Lee, Kite University"],
        ["- Kites, Strings and Teapots", "- Lakes, Rivers and Seas", "- Winds, Waves and Sails"],
    ],
)
def test_what_people_are_and_what_commas_part_otherwise(rows: list[str]) -> None:
    assert not any(authors for _, authors in told("Papers", *rows))
