"""Books cited by who edited them: ``in Moll and Berg (1998), 7–29``, and titles in marks of two kinds before them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

BOOKS = (
    "Moll A. and Berg I. (1998) (eds.), Kites of the Firm, London: Sage",
    "Emery-Holm F. E. (ed.) (1969), Thinking in Kites, London: Penguin",
    "Clegg S. R., Hardy C. and Nord W. R. (1996) (eds.), Handbook of Kites, London: Sage",
    "van Kerk B. (1992) (ed.), Units of Wind, London: Sage",
)


def read(*rows: str, mark: str = "- ") -> list[tuple[str, str]]:
    lines = "\n\n".join(f"{mark}{row}" for row in rows)
    return [(entry.title, entry.venue) for entry in read_catalog(f"# L\n\n## Kites\n\n{lines}\n").entries]


@pytest.mark.parametrize("mark", ["- ", ""])
@pytest.mark.parametrize(
    "behind",
    [
        "in Moll and Berg (1998), 7-29",
        "in Moll and Berg (1998) 7–29",
        "in Moll and Berg (1998)",
        "in Emery-Holm, (1969)",
        "in Emery-Holm (1969), pp. 3–9.",
        "in Clegg, Hardy and Nord (1996)",
        "in Clegg et al (1996), 276–292",
        "in van Kerk (1992), 3-9",
    ],
)
def test_families_that_another_row_begins_with_are_no_venue(mark: str, behind: str) -> None:
    rows = read(*BOOKS, f"Lee A. B. (1999), ‘Slow Kites above the Sea’, {behind}", mark=mark)
    assert rows[-1] == ("Slow Kites above the Sea", "")


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        ("in Kerk and Holm (1998), 7-29", "Kerk and Holm"),  # no row begins so
        ("in Moll and Berg (2001), 7-29", "Moll and Berg"),  # nor in that year
        ("in Nature (1998), 7-29", "Nature"),
    ],
)
def test_other_words_behind_in_are_where_it_appeared(behind: str, venue: str) -> None:
    assert read(*BOOKS, f"Lee A. B. (1999), ‘Slow Kites above the Sea’, {behind}")[-1][1] == venue


@pytest.mark.parametrize("mark", ["- ", ""])
@pytest.mark.parametrize(
    "quoted",
    [
        "'Slow Kites above the Sea’",
        "‘Slow Kites above the Sea'",
        "’Slow Kites above the Sea’",
        '"Slow Kites above the Sea”',
    ],
)
@pytest.mark.parametrize(
    ("behind", "venue"), [("in Stanford Law Review, 36, 57-125", "Stanford Law Review"), ("Mind, 3, 5–9", "Mind")]
)
def test_marks_of_two_kinds_set_a_title_off(mark: str, quoted: str, behind: str, venue: str) -> None:
    assert read(f"Lee A. B. and Kim C. (1999), {quoted}, {behind}", mark=mark) == [("Slow Kites above the Sea", venue)]


@pytest.mark.parametrize(
    "title", ["The Workers’ Kites", "Kites of the ’Seventies", "A Day’s Kites, and a Night’s Wind"]
)
def test_apostrophes_close_no_title(title: str) -> None:
    assert read(f"Lee A. B. and Kim C. (1999), '{title}', Mind, 3, 5–9") == [(title, "Mind")]
