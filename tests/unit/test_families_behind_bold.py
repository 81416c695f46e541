"""Families alone behind a title in bold, with the venue and year that end its line."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

PAGE = "https://arxiv.org/abs/2001.00001"


def _read(behind: str) -> Entry:
    rows = f"1. **Kites of tin in the north**{behind} [[Link]({PAGE})]\n2. **Ropes of wind**, Kim, Econometrica, 2010."
    return read_catalog(f"# Papers\n\n{rows}\n").entries[0]


@pytest.mark.parametrize(
    ("behind", "authors", "venue", "year"),
    [
        (", Moll & Stone, Journal of Economic Perspectives, 2011.", ("Moll", "Stone"), "Journal of Economic Perspectives"
         , 2011),
        (", Stock & Moll, Econometrica, 2011.", ("Stock", "Moll"), "Econometrica", 2011),
        (", Moll, Econometrica, 1980.", ("Moll,",), "Econometrica", 1980),
        (", Moll, Wacker, and Tinner, Econometrica, 1980", ("Moll", "Wacker", "Tinner"), "Econometrica", 1980),
        (", Tinner, Nordlys Journal of Kites, 1980.", ("Tinner,",), "Nordlys Journal of Kites", 1980),
    ],
)  # fmt: skip
def test_families_stand_behind_a_title_in_bold(behind: str, authors: tuple[str, ...], venue: str, year: int) -> None:
    entry = _read(behind)
    assert (entry.title, entry.authors) == ("Kites of tin in the north", authors)
    assert (entry.venue, entry.year) == (venue, year)


@pytest.mark.parametrize(
    ("names", "authors"),
    [("Moll, Ann and Wacker, Bo", ("Moll, Ann", "Wacker, Bo")), ("노희천, 윤명현", ("노희천", "윤명현"))],
)
def test_whole_names_go_on_at_a_comma(names: str, authors: tuple[str, ...]) -> None:
    assert _read(f", {names}, in Nordlys Journal of Kites, 2008.").authors == authors


BESIDE = [f"{n}. **Ropes of {n} winds**, Lee & Kim, Kite Letters, 2011." for n in range(2, 8)]


def _among(behind: str, beside: list[str]) -> Entry:
    return read_catalog("\n".join(["# Papers", "", f"1. **Kites of tin in the north**{behind}", *beside])).entries[0]


@pytest.mark.parametrize("link", ["", f" [[Link]({PAGE})]"])
def test_a_word_before_a_year_is_a_family_where_all_others_are(link: str) -> None:
    entry = _among(f", Tinner, 1976.{link}", BESIDE)
    assert (entry.title, entry.authors, entry.year) == ("Kites of tin in the north", ("Tinner,",), 1976)
    assert not _among(f", Tinner, 1976.{link}", BESIDE[:3]).authors


@pytest.mark.parametrize("behind", [", Oslo, 1976.", ", Econometrica, 1980.", ", Draft, 2016.", ", Springer, 2016."])
def test_other_words_before_a_year_are_no_family(behind: str) -> None:
    assert not _among(behind, BESIDE).authors
