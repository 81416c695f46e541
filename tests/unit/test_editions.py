"""Which edition of a book a reference tells is no title, no author and no venue; books of one word."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.editions import without_editions

_EDITIONS = [
    "3rd edition", "2nd ed.", "2nd edn", "Third edition", "Revised edition", "2nd rev. ed.", "3. Auflage", "2. Aufl.",
    "2e éd.", "2ª ed.", "2a edición", "2-е изд.", "2-е изд., испр. и доп.",
]  # fmt: skip


def _read(row: str) -> tuple[str, tuple[str, ...], str, int | None]:
    [entry] = read_catalog(f"# L\n\n## Books\n\n- {row}\n").entries
    return entry.title, entry.authors, entry.venue, entry.year


@pytest.mark.parametrize("edition", _EDITIONS)
@pytest.mark.parametrize(
    ("row", "authors"),
    [
        ("Lee A. Kites of Tin. {} Springer, 2010", ("Lee, A.",)),
        ("Lee A., Kim B. Kites of Tin. {} Springer, 2010", ("Lee, A.", "Kim, B.")),
        ("Ann Lee and Bo Kim. Kites of Tin. {} Springer, 2010", ("Ann Lee", "Bo Kim")),
        ("Lee, A. (2010). Kites of Tin. {} Springer.", ("Lee, A.",)),
        ("**Kites of Tin**. {} Ann Lee and Bo Kim. Springer, 2010", ("Ann Lee", "Bo Kim")),
        ('Ann Lee. "Kites of Tin." {} Springer, 2010', ("Ann Lee",)),
    ],
)
def test_an_edition_between_full_stops(row: str, authors: tuple[str, ...], edition: str) -> None:
    assert _read(row.format(f"{edition.rstrip('.')}.")) == ("Kites of Tin", authors, "Springer", 2010)


@pytest.mark.parametrize("edition", ["3rd edition", "2nd ed.", "3. Auflage", "2-е изд."])
@pytest.mark.parametrize(
    ("row", "read"),
    [
        ("Lee A. Kites. {} Springer, 2010", ("Kites", ("Lee, A.",), "Springer", 2010)),
        ("Lee A. B. Kites. {} London: Nordlys, 2010", ("Kites", ("Lee, A. B.",), "London: Nordlys", 2010)),
        ("Lee A., Kim B. Big Kites. {} Springer, 2010", ("Big Kites", ("Lee, A.", "Kim, B."), "Springer", 2010)),
        ("Иванов А. А. Змеи. {} М.: Наука, 2010.", ("Змеи", ("Иванов, А. А.",), "Наука", 2010)),
    ],
)
def test_a_book_of_one_word(row: str, read: tuple[str, tuple[str, ...], str, int], edition: str) -> None:
    assert _read(row.format(f"{edition.rstrip('.')}.")) == read
    assert _read(row.replace("{} ", "")) == read


@pytest.mark.parametrize("edition", ["3rd edition", "2nd ed."])
def test_behind_a_comma(edition: str) -> None:
    assert _read(f"**Kites of Water**, {edition}, Ann Lee, Springer, 2010")[0] == "Kites of Water"
    assert _read(f"Kites of Snow, {edition.rstrip('.')}. Ann Lee, Bo Kim. Springer, 2010.")[:2] == (
        "Kites of Snow",
        ("Ann Lee", "Bo Kim"),
    )


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("李明. 风筝. 第2版. 北京: 科学出版社, 2010.", "李明. 风筝. 北京: 科学出版社, 2010."),
        ("Lee A. Kites. 2nd ed. Springer", "Lee A. Kites. Springer"),
        ("Kites: New Editions of Old Books. 2010", "Kites: New Editions of Old Books. 2010"),
        ("Ann Lee, Kites, Fifth Edition, 2014", "Ann Lee, Kites, Fifth Edition, 2014"),
        ("The kites, 2nd edited by Bo Kim", "The kites, 2nd edited by Bo Kim"),
    ],
)
def test_without_editions(text: str, without: str) -> None:
    assert without_editions(text) == without


@pytest.mark.parametrize(
    "edition", ["(2a. ed.)", "(2a.ed.)", "(3a. ed)", "(2a. ed.(", "(5.ª ed.)", "(2º ed.)", "(11a. ed.(", "(2nd ed.(", "(4th edition("]
)  # fmt: skip
@pytest.mark.parametrize(
    "title", ["Cometas de papel", "Cometas. Un enfoque lento", "Cometas: una historia", "Kites. Ropes, knots and lids"]
)
@pytest.mark.parametrize("printer", [". Pearson", ". McGraw Hill", " Pearson Educación", ". Nordlys Ra-Lid"])
def test_in_brackets_with_a_slip_of_the_hand(title: str, edition: str, printer: str) -> None:
    read = _read(f"Moll, J. y Lee, A. (2004). {title} {edition}{printer}.")
    assert (read[0], read[1], read[3]) == (title, ("Moll, J.", "Lee, A."), 2004)
    assert read[2] in {printer.strip(" ."), ""}


@pytest.mark.parametrize("edition", ["(2a. ed.)", "(3rd ed.)", "(2a. ed.("])
def test_in_brackets_behind_a_stop(edition: str) -> None:
    read = _read(f"Moll, J. y Lee, A. (2004). Cometas. Conceptos y cuerdas. {edition}. Addison Wesley.")
    assert read == ("Cometas. Conceptos y cuerdas", ("Moll, J.", "Lee, A."), "Addison Wesley", 2004)


def test_the_edition_of_the_book_around_a_chapter() -> None:
    row = "Moll, J. y Lee, A. (2004). Cometas. En B. Wu (Ed.), Libro de vientos (2a. ed.). Pearson."
    assert _read(row) == ("Cometas", ("Moll, J.", "Lee, A."), "Libro de vientos", 2004)
    row = "Moll, J., & Lee, A. (2004). Kites of tin. Handbook of Kites (2nd ed.). Springer."
    assert _read(row)[0] == "Kites of tin"
