"""Brackets of several sentences at a title's end, books before pages or linked behind "in", numbers of articles."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.reference_venue import venue_behind
from i2vbib.model.entry import Entry

TITLE = "Thermal history of the kites along the northern coast"


def read(behind: str, names: str = "Lee, A. B., & Kim, C. (2024). ") -> Entry:
    (entry,) = read_catalog(f"# Papers\n\n## Kites\n\n- {names}{TITLE}{behind}\n").entries
    return entry


@pytest.mark.parametrize(
    "bracket",
    [
        "(Doctoral dissertation, University of Lid. Faculty of Science. Department of Tin)",
        "(Doctoral dissertation, University of Lid. Faculty of Science)",
        "(Doctoral dissertation, University of Lid)",
        "[Tesis doctoral, Universidad de Lid]",
    ],
)
def test_a_thesis_in_brackets_of_several_sentences(bracket: str) -> None:
    entry = read(f" {bracket}.")
    assert (entry.title, entry.year) == (TITLE, 2024)
    assert entry.venue.startswith(bracket[1:].partition(",")[0])


@pytest.mark.parametrize(
    ("behind", "book"),
    [
        ("In Kites and strings around the northern coasts (pp. 47-59). CRC Press.", "Kites and strings around the northern coasts"),
        ("In Kites and strings around the coasts (pp. 47–59).", "Kites and strings around the coasts"),
        ("In Kites and strings around the coasts (Vol. 2, pp. 47–59). Lidpress.", "Kites and strings around the coasts"),
        ("En Cometas y cuerdas de la costa (págs. 47-59). Lidpress.", "Cometas y cuerdas de la costa"),
        ("In: Drachen und die neuen Winde (S. 47-59). Lidwind.", "Drachen und die neuen Winde"),
        ("In Kites and Strings (pp. 47-59). CRC Press.", "Kites and Strings"),
    ],
)  # fmt: skip
def test_a_book_before_its_pages(behind: str, book: str) -> None:
    entry = read(f". {behind}")
    assert (entry.venue, entry.is_chapter) == (book, True)
    assert venue_behind(f". {behind}") == book


@pytest.mark.parametrize(
    "behind",
    ["En Seminario Internacional de Cometas (p. 12). Lid.", "In Kite Conference of the North (pp. 2-12). Lid."],
)
def test_a_meetings_paper_is_no_chapter(behind: str) -> None:
    assert not read(f". {behind}").is_chapter


@pytest.mark.parametrize(
    ("behind", "journal"),
    [
        ("ICES Journal of Marine Science, fsae181.", "ICES Journal of Marine Science"),
        ("Kite Science, btab123.", "Kite Science"),
        ("Kite Science, 81, fsae181.", "Kite Science"),
    ],
)
@pytest.mark.parametrize("end", [". ", " (Echinoidea, Echinodermata). "])
def test_an_articles_number_in_small_letters(behind: str, journal: str, end: str) -> None:
    entry = read(f"{end}{behind}")
    assert (entry.title, entry.venue) == (TITLE + end.rstrip(". "), journal)


@pytest.mark.parametrize("book", ["The Lid Handbook of Kites", "Kites of the Northern Coast"])
@pytest.mark.parametrize("names", ["**Lee, Ann. (2020)**: ", "Lee, Ann. (2020). "])
@pytest.mark.parametrize(("before", "behind"), [("In ", "."), ("in: ", "."), ("In *", "*.")])
def test_a_book_that_is_a_link_behind_in(book: str, names: str, before: str, behind: str) -> None:
    line = f'{names}"{TITLE}." {before}[{book}](https://methods.sagepub.com/book/kites/i6817.xml){behind}'
    (entry,) = read_catalog(f"# Papers\n\n## Kites\n\n- {line}\n").entries
    assert (entry.title, entry.authors, entry.venue) == (TITLE, ("Lee, Ann",), book)
