"""Several references in one line: each begins with names by their initials, and a year behind them."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog


@pytest.mark.parametrize("conjunction", [", ", " and ", " & ", " et ", " y ", " und "])
def test_names_are_joined_as_many_languages_do(conjunction: str) -> None:
    first = f"de la Fole R.{conjunction}Wu B. 2010. Kites at sea. Kite Letters 12, 3-9."
    second = f"Moll, B. A.{conjunction}Kim, C. 2012. Tea in the wind. Kite Letters 14, 1-8."
    entries = read_catalog(f"# L\n\n## References\n\n- {first} {second}\n").entries
    assert [(entry.title, len(entry.authors)) for entry in entries] == [("Kites at sea", 2), ("Tea in the wind", 2)]


@pytest.mark.parametrize(
    "unit", ["in Berg, I. ", "Berg, I. et ", "Berg, I., y ", "et Berg, I. ", "Berg I.-J. y de la ", "Berg, I.; "]
)
def test_names_without_a_year_take_time_by_their_length(unit: str) -> None:
    """Each blank between two names was of either: every name doubled the ways in which they could be read."""
    assert_linear(lambda size: read_catalog(f"# L\n\n## References\n\n- {unit * size}\n"), 40)


_FIRST = "BRUN Alix, « Mobiles du vent », Art du vent, n° 29, 2013, p. 50-52."
_SECOND = "MOLL-KIM Ida, « L'image du vent. Photo et corde », Vent et langages, n°147, 2006, p. 119-135."
_BOOK = "DE LA FOLE Remi, LEE Bo, Le vent du nord, Payot & Rivages, 1967 [1916]."
_EDITED = "FOLE Ida (dir.), Le signe du vent, Les Éditions de Minuit, 2003 : chap. « Le fil », p. 45-56."
_TITLES = {
    _FIRST: "Mobiles du vent",
    _SECOND: "L'image du vent. Photo et corde",
    _BOOK: "Le vent du nord",
    _EDITED: "Le signe du vent",
}


@pytest.mark.parametrize("second", [_FIRST, _SECOND, _BOOK, _EDITED])
@pytest.mark.parametrize("first", [_FIRST, _SECOND, _BOOK, _EDITED])
def test_families_in_capitals_begin_references(first: str, second: str) -> None:
    if first != second:
        entries = read_catalog(f"# L\n\n## Bibliographie\n\n{first} {second}\n").entries
        assert sorted(entry.title for entry in entries) == sorted((_TITLES[first], _TITLES[second]))
        assert all(entry.authors and entry.year for entry in entries)


@pytest.mark.parametrize(
    "line",
    [
        "BRUN Alix, « Mobiles du vent », Art du vent, n° 29, 2013. UNESCO Press, Paris.",
        "BRUN Alix, Mobiles du vent, Ghent, Lid, 2013. LIRE Aussi, la suite.",
        "BRUN Alix, Mobiles de 1914. DES Vents, Lid, 2013.",
    ],
)
def test_other_capitals_begin_none(line: str) -> None:
    assert len(read_catalog(f"# L\n\n## Bibliographie\n\n{line}\n").entries) < 2


def test_a_row_of_several_books_is_no_book_among_rows_of_them() -> None:
    rows = "\n\n".join(f"LEE Ann, Le guide du vent {n}, Éditions du Seuil, 201{n}." for n in range(8))
    text = f"# L\n\n## Bibliographie\n\n{rows}\n\nKIM Bo, Le fil, Seuil, 2001. MOLL Ida, Mobiles, Éditions du Seuil, 2002.\n"
    *_, first, second = read_catalog(text).entries
    assert {(first.title, first.year), (second.title, second.year)} == {("Le fil", 2001), ("Mobiles", 2002)}
