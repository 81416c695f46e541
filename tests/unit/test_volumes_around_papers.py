"""Volumes that papers stand in, whose names tell another year than that of their print."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.model.entry import Entry

_T = "Steering Kites over Frozen Lakes"


def _entry_of(text: str) -> Entry:
    (entry,) = read_catalog(f"# Papers\n\n- {text}\n").entries
    return entry


@pytest.mark.parametrize(
    ("book", "behind", "year"),
    [
        (
            "Le vent et ses arts, actes du colloque, Oxford, 26-27 mai 2000",
            ", Amsterdam, Rodopi, 2004, p. 59 78.",
            2004,
        ),
        ("Il vento (Firenze, Museo, 26 maggio 2016-30 gennaio 2017)", ", Pisa, Edizioni ETS, 2016, p. 1-9.", 2016),
        ("Il vento: atti del convegno, 15-16 dicembre 1995", ". Bologna: Il Nove, 1997, p. 282-294.", 1997),
        ("Le vent et ses arts", ", Amsterdam, Rodopi, 2004, p. 59 78.", 2004),
        ("Le vent et ses arts, actes du colloque de 2000", ".", 2000),
    ],
)
def test_the_year_of_a_print_stands_behind_the_books_name(book: str, behind: str, year: int) -> None:
    entry = _entry_of(f"LEE Ann, « {_T} », dans KIM Bo et WU Cy (dir.), _{book}_{behind}")
    assert (entry.title, entry.authors, entry.year) == (_T, ("LEE, Ann",), year)


def test_a_year_in_italics_is_searched_in_linear_time() -> None:
    assert_linear(lambda size: cited_year(f"\ue002{'Kites 2001, ' * size}\ue003, {'Lid ' * size}, 2004"), 4_000)
