"""Rows that say which chapter of a book is to be read, and references that name a chapter behind its book."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog.markdown.imprints.reference_venue import venue_behind
from i2vbib.catalog.markdown.references.chapter_references import without_chapters_meant
from signed_rows import SIGNED, read


@pytest.mark.parametrize(
    ("row", "title", "authors"),
    [
        (
            "Ann Lee and Bo Wu. 1983. The Psychology of Kite Flying. Lidpress, Ghent. (**Chapter 2 The Model Kite**).",
            "The Psychology of Kite Flying",
            ("Ann Lee", "Bo Wu"),
        ),
        (
            "Lee, A., & Wu, B. (1997). Kite design: defining centered systems. Elsevier. (**Ch 3: Principles of Wind**)",
            "Kite design: defining centered systems",
            ("Lee, A.", "Wu, B."),
        ),
        (
            "Lee, A. (2003). Kite models and theories. Ghent: Elsevier (**Kapitel 7 “Knots and Ropes”** by Bo Wu.)",
            "Kite models and theories",
            ("Lee, A.",),
        ),
        (
            "The Design of Kite Tails, Ann Lee, 2010. **Chapter 1 from Kite Tails**.",
            "The Design of Kite Tails",
            ("Ann Lee",),
        ),
        (
            "Hinckley and Wigdor, Kite Handbook: Basics, 3rd Edition, **Chapter 6: Knots and Ropes**, pages 95-132, CRC (2012).",
            "Knots and Ropes",
            ("Hinckley", "Wigdor"),
        ),
    ],
)
def test_what_of_a_book_is_to_be_read_is_no_title(row: str, title: str, authors: tuple[str, ...]) -> None:
    *_, entry = read(*SIGNED, f"- {row}").entries
    assert (entry.title, entry.authors) == (title, authors)


def test_a_chapter_behind_its_book_has_the_book_for_its_venue() -> None:
    (entry,) = read(
        "- Lee and Wu, Kite Handbook, 2nd edition, Chapter 6: Knots and Ropes, pages 95-132, CRC Press, 2012."
    ).entries
    assert (entry.title, entry.authors) == ("Knots and Ropes", ("Lee", "Wu"))
    assert (entry.venue, entry.year) == ("Kite Handbook", 2012)


def test_the_part_of_a_collection_is_none_of_its_name() -> None:
    (entry,) = read("- The Design of Kite Tails, Ann Lee, 2010. **Chapter 1 from Kite Tails**.").entries
    assert entry.venue == "Kite Tails"


def test_where_it_was_published_first() -> None:
    assert venue_behind(", first published in Kite Annual 22, 2015") == "Kite Annual"


@pytest.mark.parametrize(
    "note",
    [
        " : chap. « La corde : un fil », p. 3-9.",
        " : chap. 4, LEE Ann, « Le fil », p. 3-9 ; chap. 6 : « La corde », p. 20-31.",
        ": chapitres 3 et 5.",
        ", chap. 2.",
        "; see chapters 2 and 3.",
        ": Kap. 3 „Die Schnur“, S. 3-9.",
        ", Kapitel IV.",
        ": cap. 3, p. 5.",
        ": capítulo 3.",
        ": rozdz. 2, s. 4.",
        ": гл. 3.",
    ],
)
@pytest.mark.parametrize("item", ["", "- "])
def test_chapters_behind_a_books_year_are_none_of_its_title(note: str, item: str) -> None:
    (entry,) = read(f"{item}MOLL Ida, Le vent. Pour une histoire de la mer, Flammarion, 1996{note}").entries
    assert (entry.title, entry.authors) == ("Le vent. Pour une histoire de la mer", ("MOLL, Ida",))
    assert (entry.venue, entry.year) == ("Flammarion", 1996)


@pytest.mark.parametrize(
    "text",
    [
        "Kim, B., 2005. Chapter 7 “Kites of growth”, in: Lee, A. (Ed.), Handbook of Kites.",
        "Kim, B., Kites, 1996: Chapters of a life.",
        "Kim, B., Kites, 1996: cap and trade.",
        "Kim, B., Kites, 21996: chap. 3.",
    ],
)
def test_other_chapters_stay(text: str) -> None:
    assert without_chapters_meant(text) == text


@pytest.mark.thorough
@pytest.mark.parametrize("unit", ["1996 : chap. 3 ", "1996: chap. « Le fil » in ", "1996, "])
def test_time_grows_with_length(unit: str) -> None:
    assert_linear(lambda size: read(f"- MOLL Ida, Le vent, {unit * (size // len(unit))}"), 3_000)
