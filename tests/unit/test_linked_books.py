"""Chapters whose only link is the book that they stand in: several of one book share it."""

from __future__ import annotations

import pytest

from signed_rows import read

BOOKS = {
    "link": "[Heritage of kites: Wind or string?](https://www.lidpress.example/display.asp?k=97)",
    "in italics": "*[Heritage of kites: Wind or string?](https://www.lidpress.example/display.asp?k=97)*",
    "italics within": "[*Heritage of kites: Wind or string?*](https://www.lidpress.example/display.asp?k=97)",
    "tag": '<a href="https://www.lidpress.example/display.asp?k=97">Heritage of kites: Wind or string?</a>',
}
ROWS = [
    "Ann Lee and Bo Kim. 2017. Chapter 2: Testing kites in Oslo: the WIND project. In Cy Wu and Di Ortiz (eds.), {0}, pp. 26-33. Lid Press.",
    "Bo Kim. 2017. Testing winds in Oslo. In Cy Wu and Di Ortiz (eds.), {0}, pp. 34-38. Lid Press.",
    "Lee, A., & Kim, B. (2017). Testing tin in Oslo. In C. Wu & D. Ortiz (Eds.), {0} (pp. 39-41). Lid Press.",
    "Lee, A. (2017). Testing silk in Oslo. In {0} (pp. 42-49). Lid Press.",
    "Lee, A. 2017. Drachen in Oslo und Ghent. In: C. Wu (Hrsg.), {0}. Berlin: Springer, S. 53-59.",
    "Ann Lee, “Testing rain in Oslo,” in {0}, ed. Cy Wu (Oslo: Lid, 2017), 60-69.",
]
TITLES = [
    "Chapter 2: Testing kites in Oslo: the WIND project",
    "Testing winds in Oslo",
    "Testing tin in Oslo",
    "Testing silk in Oslo",
    "Drachen in Oslo und Ghent",
    "Testing rain in Oslo",
]


@pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS)
@pytest.mark.parametrize("mark", ["- ", "\n"])
def test_chapters_of_one_book_are_works_of_their_own(book: str, mark: str) -> None:
    catalog = read(*(mark + row.format(book) for row in ROWS))
    assert [entry.title for entry in catalog.entries] == TITLES
    assert {(entry.venue, entry.year, entry.is_chapter) for entry in catalog.entries} == {
        ("Heritage of kites: Wind or string?", 2017, True)
    }
    assert [len(entry.authors) for entry in catalog.entries] == [2, 1, 2, 1, 1, 1]
    assert not catalog.repeated


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("- Ann Lee. 2017. [Testing kites in Oslo](https://doi.org/10.1000/5). In Cy Wu (ed.), *Heritage of kites*. Lid Press.", "Testing kites in Oslo"),
        ("- Ann Lee and Bo Kim. [In Winds of Oslo](https://doi.org/10.1000/5). Kite Letters, 2017.", "In Winds of Oslo"),
        ("- Lee, A. (2017). Testing kites in Oslo. [Kite Letters, 3, 1-9](https://doi.org/10.1000/5).", "Testing kites in Oslo"),
    ],
)  # fmt: skip
def test_another_link_stays_what_it_is(row: str, title: str) -> None:
    assert [entry.title for entry in read(row).entries] == [title]
