"""Rows of names of which the first alone has its family in front, its initials without stops as all others' are."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.authors import read_authors


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Lee AC, BC Kim, and SJ Sari", ("Lee, A. C.", "B. C. Kim", "S. J. Sari")),
        ("Lee AC, BC Kim, SJ Sari", ("Lee, A. C.", "B. C. Kim", "S. J. Sari")),
        ("Lee AC & BC Kim", ("Lee, A. C.", "B. C. Kim")),
        ("Lee A, B Kim, and S Sari", ("Lee, A.", "B. Kim", "S. Sari")),
        ("van Moll AC, and BC de Kim", ("van Moll, A. C.", "B. C. de Kim")),
    ],
)
@pytest.mark.parametrize("behind", [". 2015. Kites in towns. ", " (2015) Kites in towns. ", '. "Kites in towns." '])
def test_a_row_of_names_is_read_with_all_initials(behind: str, names: str, authors: tuple[str, ...]) -> None:
    (entry,) = read_catalog(f"# References\n\n- {names}{behind}*Kite Letters* 12: 3-9 (2015).").entries
    assert (entry.title, entry.authors, entry.year) == ("Kites in towns", authors, 2015)


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Lee AC, Kim BC", ("Lee, A. C.", "Kim, B. C.")),
        ("AC Lee, BC Kim", ("A. C. Lee", "B. C. Kim")),
        ("Ming MA, Wei LI", ("Ming MA", "Wei LI")),
    ],
)
def test_other_rows_stay_as_they_are(names: str, authors: tuple[str, ...]) -> None:
    assert read_authors(names) == authors


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Lee, A.B., **C. Kim**.", ("Lee, A.B.", "C. Kim")),
        ("Lee, A.B. and **C.D. Kim**.", ("Lee, A.B.", "C.D. Kim")),
        ("Lee, A.B. **C.D. Kim**, E. Moll.", ("Lee, A.B.", "C.D. Kim", "E. Moll")),
        ("de Lee, A., _C. Kim_.", ("de Lee, A.", "C. Kim")),
    ],
)
def test_a_name_that_is_set_off_behind_the_first(names: str, authors: tuple[str, ...]) -> None:
    (entry,) = read_catalog(f"# References\n\n- {names} Kites over warm sand. Kite Letters 12: 3-9 (2015).").entries
    assert (entry.title, entry.authors) == ("Kites over warm sand", authors)


def test_a_title_in_bold_behind_one_name_stays_one() -> None:
    (entry,) = read_catalog("# References\n\n- Lee, A.B., **The Kites**. Kite Letters 12: 3-9 (2015).").entries
    assert entry.title == "The Kites"
