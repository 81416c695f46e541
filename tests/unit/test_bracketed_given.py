"""Names whose given names stand in brackets, as jurists of France write them."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.marks import EMPHASIS, EMPHASIS_END
from i2vbib.catalog.markdown.people.name_rows import with_plain_row

_BOOK = "*Le vent des cerfs-volants*, Paris, PUF, 1999"


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("LEE (A.)", ("LEE, A.",)),
        ("LEE (A.), KIM (B.-C. ) et MOLL (D.)", ("LEE, A.", "KIM, B.-C.", "MOLL, D.")),
        ("LEE (A-B)", ("LEE, A-B.",)),
        ("Lee (A.) & Kim (B.)", ("Lee, A.", "Kim, B.")),
        ("De la Fole (R.), Saint-Moll (J. B.)", ("De la Fole, R.", "Saint-Moll, J. B.")),
        ("Lee (Anne), Petit (Jean-Paul)", ("Lee, Anne", "Petit, Jean-Paul")),
        ("LEE (Anne) (dir.)", ("LEE, Anne",)),
        ("LEE (A.) et al.", ("LEE, A.", "others")),
    ],
)
@pytest.mark.parametrize("behind", [_BOOK, "« Le vent des cerfs-volants », *Revue des vents*, 1999, p. 12-15"])
def test_given_names_in_brackets_are_no_title(names: str, authors: tuple[str, ...], behind: str) -> None:
    [entry] = read_catalog(f"# L\n\n## Ouvrages\n\n- {names}, {behind}\n").entries
    assert (entry.title, entry.authors, entry.year) == ("Le vent des cerfs-volants", authors, 1999)


def test_a_title_without_marks_begins_behind_them() -> None:
    [entry] = read_catalog(
        "# L\n\n## Ouvrages\n\n- LEE (A.), Le vent des cerfs-volants, Revue des vents, 1999\n"
    ).entries
    assert (entry.title, entry.authors) == ("Le vent des cerfs-volants", ("LEE, A.",))


@pytest.mark.parametrize(
    "line",
    [
        "Congress (U.S.), *Kites and winds*, Washington, 1999",
        "Kites (Ann), *Kites and winds*, 1999",
        "Kites (IEEE), tools and toys, 1999",
        "Kites (A. and B.), tools and toys, 1999",
        f"LEE (A.), Droit des vents, {EMPHASIS}Les cordes{EMPHASIS_END}, Sirey, 2014",
    ],
)
def test_other_brackets_stay(line: str) -> None:
    assert with_plain_row(line) == line


def test_long_rows_are_read_in_linear_time() -> None:
    assert_linear(lambda count: with_plain_row("LEE (A.), " * count), 400)
