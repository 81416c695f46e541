"""Who printed a book as the MLA has it: behind who edited it, a body of a university, a site's namesake, a series."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_BESIDE = "- Snell, Daniel C. *Kites of the Near East.* Cambridge University Press, 2011."


@pytest.mark.parametrize(
    ("row", "venue"),
    [
        ("Moll, Jim. *Volume 2: The Early Kites.* Edited by Ann Lee, self pub., 2020. The Collected Kites of Jim Moll.",
         "The Collected Kites of Jim Moll"),
        ("Moll, Jim. *The Early Kites.* Self-published, 2020. Kites of the Lidd Valley", "Kites of the Lidd Valley"),
        ("Moll, Jim. *The Early Kites.* Edited by Ann Lee, Nova Lidd, 2020. The Collected Kites of Jim Moll.", "Nova Lidd"),
        ("Moll, Jim. *The Early Kites.* Edited and translated by Ann Lee and Bo Kim, Nova Lidd, 2020.", "Nova Lidd"),
        ("Moll, Jim. *The Early Kites.* Yale University Southeast Wind Studies, 1981.", "Yale University Southeast Wind Studies"),
        ("Moll, Jim. *The Early Kites: Tails and Tin.* Yale University Pr, 1981.", "Yale University Pr"),
        ("Moll, Jim, et al., editors. *The Early Kites.* De Gruyter, 2020.", "De Gruyter"),
        ("Moll, Jim. editor. *The Early Kites: Letters of the Moll Family, 1970-1985.* E. Mellen Press, 1986.",
         "E. Mellen Press"),
    ],
)  # fmt: skip
def test_who_printed_a_book(row: str, venue: str) -> None:
    _, entry = read_catalog(f"# L\n\n## Readings\n\n{_BESIDE}\n- {row}\n").entries
    assert (entry.venue, entry.authors[0]) == (venue, "Moll, Jim")
    assert entry.title.startswith(("The Early Kites", "Volume 2: The Early Kites"))


@pytest.mark.parametrize(
    ("row", "venue"),
    [
        ("Moll, Jim. *The Early Kites.* University of Lidd, 1981.", "University of Lidd"),
        ("Moll, Jim. “The Early Kites.” De Gruyter, <https://doi.org/10.1000/1>.", "De Gruyter"),
    ],
)
def test_what_prints_no_book(row: str, venue: str) -> None:
    _, entry = read_catalog(f"# L\n\n## Readings\n\n{_BESIDE}\n- {row}\n").entries
    assert entry.venue != venue
