"""Publishers behind a place that is behind a comma, and those in small letters."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.claim import listed_claim
from i2vbib.model.entry import Entry


def entry_of(line: str) -> Entry:
    (entry,) = read_catalog(f"# Literatur\n\n- {line}\n").entries
    return entry


@pytest.mark.parametrize(
    ("behind", "place", "publisher"),
    [
        ("Drachen im Wind. Bielefeld: transcript", "Bielefeld", "transcript"),
        ("Drachen im Wind. Düsseldorf: lidwind", "Düsseldorf", "lidwind"),
        ("Drachen im Wind, München: VS Verlag", "München", "VS Verlag"),
        ("Kites of the North, Oxford: Lidpress", "Oxford", "Lidpress"),
    ],
)
def test_a_place_and_a_publisher_in_small_letters_or_behind_a_comma(behind: str, place: str, publisher: str) -> None:
    entry = entry_of(f"Moll, I. & Wu, B. (2009). {behind}.")
    assert entry.title == behind.partition(place)[0].rstrip(" .,")
    claim = listed_claim(entry)
    assert claim.values["publisher"] == publisher


@pytest.mark.parametrize("title", ["Kites, London: A History", "Kites, Oxford: the winds of the coast and the tin"])
def test_a_place_and_a_subtitle_are_a_titles(title: str) -> None:
    assert entry_of(f"Moll, I. & Wu, B. (2009). {title}.").title == title
