"""Books that chapters stand in, dated behind their editors, and numbers of journals with an ordinal's letter."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_T = "Las cometas lentas del norte"


@pytest.mark.parametrize(
    "editors",
    ["Moll, I. (ed.)", "Moll, I. y López Prado, C. (eds.)", "Moll, I. (coord.)", "Moll, I."],
)
@pytest.mark.parametrize("within", ["En", "In", "Em"])
@pytest.mark.parametrize("printed", [" Lidpress. Madrid.", " UPM. Madrid.", ""])
def test_a_book_dated_behind_its_editors_holds_the_chapter(within: str, editors: str, printed: str) -> None:
    text = f"Lee, A. y Kim, B. (2012): {_T}. {within} {editors} (2012): Cometas y vientos.{printed}"
    (entry,) = read_catalog(f"# Bibliografía\n\n{text}\n").entries
    assert (entry.title, entry.authors, entry.year) == (_T, ("Lee, A.", "Kim, B."), 2012)
    assert entry.venue == "Cometas y vientos"


@pytest.mark.parametrize(
    "lines",
    [
        f"Lee, A. y Kim, B. (2012): {_T}.\nEn Moll, I. (2012): Cometas y vientos. Lidpress.",
        f"Lee, A. y Kim, B. (2012): {_T}. En Prado, M. y López\nMoll, I. (eds.) (2012): Cometas y vientos. Lidpress.",
    ],
)
def test_a_line_goes_on_within_a_book(lines: str) -> None:
    (entry,) = read_catalog(f"# Bibliografía\n\n{lines}\n").entries
    assert (entry.title, entry.authors) == (_T, ("Lee, A.", "Kim, B."))
    assert entry.venue == "Cometas y vientos"


@pytest.mark.parametrize("number", ["Nº 6", "N° 6", "nº 6", "no. 6", "núm. 6"])
def test_the_word_for_a_number_is_no_part_of_a_journal(number: str) -> None:
    text = f"Lee, A. y Kim, B. (2012): {_T}. Journal of Kites {number}, pp. 33 - 53."
    (entry,) = read_catalog(f"# Bibliografía\n\n{text}\n").entries
    assert (entry.title, entry.venue) == (_T, "Journal of Kites")


@pytest.mark.parametrize("role", ["(eds.)", "(ed.)", "(Eds)", "(Hrsg.)", "(dir.)"])
@pytest.mark.parametrize("names", ["Moll I. and Wu C.", "Moll, I. & Wu, C.", "Moll I. B., Wu C.,"])
def test_a_role_behind_the_year_begins_no_title(names: str, role: str) -> None:
    text = f"{names} (1994) {role}, Kites of the Slow North, Nordlys Press\n\nLee A. (1995), Tin, London: Wiley"
    entry = read_catalog(f"# Bibliography\n\n{text}\n").entries[0]
    assert (entry.title, entry.year, len(entry.authors)) == ("Kites of the Slow North", 1994, 2)
    assert entry.venue == "Nordlys Press"
