"""Lists whose rows are who wrote a work and its title, a stop between, and rows that look like them and are none."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_NAMES = (
    "Ann Lee",
    "Daniel B. Moll",
    "Maria Kim",
    "R. Anna Holm",
    "Peter Wu",
    "Julia de Vries",
    "Charles Tin",
    "David Rosen",
)
_TITLES = (
    "Kites of Tin",
    "The Wind and Its Slow Friends",
    "Teapots at Sea: A Short Guide",
    "Late Kites",
    "How to Fold Paper",
    "On Wind",
    "Strings by Night",
    "Tin and Silk in Ghent",
)
_LINK = "https://kites.example/tails"


def _rows(form: str) -> str:
    return "\n".join(form.format(names, title) for names, title in zip(_NAMES, _TITLES, strict=True))


def _read(rows: str, heading: str = "Wind") -> list[tuple[str, tuple[str, ...]]]:
    return [(entry.title, entry.authors) for entry in read_catalog(f"# L\n\n## {heading}\n\n{rows}\n").entries]


@pytest.mark.parametrize(
    "form",
    ["- {}. {}", "1. {}. {}", f"- [{{}}. {{}}]({_LINK})", f"* [{{}}. {{}}]({_LINK}) - about the tails", "- {}. {}."],
)
def test_whole_lists(form: str) -> None:
    assert _read(_rows(form)) == [(title, (name,)) for name, title in zip(_NAMES, _TITLES, strict=True)]


@pytest.mark.parametrize(
    ("row", "title", "authors"),
    [
        ("Yosef Falken. Prolonged Tails", "Prolonged Tails", ("Yosef Falken",)),
        ("Ann Lee (ed.), Bo Kim (ed.). Handbook of Kites", "Handbook of Kites", ("Ann Lee", "Bo Kim")),
        ("Ann Lee and Bo Kim (eds.). Handbook of Kites", "Handbook of Kites", ("Ann Lee", "Bo Kim")),
        ("Ann Lee, Bo Kim, eds. Handbook of Kites", "Handbook of Kites", ("Ann Lee", "Bo Kim")),
        ("Ю. Н. Ветров. Учение о ветре. Разбор", "Учение о ветре. Разбор", ("Ю. Н. Ветров",)),
        ("Ю. Ветров. Учение о ветре (два тома, и ещё задачник)", "Учение о ветре", ("Ю. Ветров",)),
        ("Ann Lee. How Kites Fly. A Guide from Below", "How Kites Fly. A Guide from Below", ("Ann Lee",)),
        ('Ann Lee. Kite Theory. Chapter 7 "Tails"', "Kite Theory", ("Ann Lee",)),
        ("Ann Lee. Two Kites by Tin, Silk, and Wind", "Two Kites by Tin, Silk, and Wind", ("Ann Lee",)),
        ("Ann Lee. Tails of Silk *(may be [**wind**](wind.md))*", "Tails of Silk", ("Ann Lee",)),
        (f"[Ann Lee. Old Tails]({_LINK}) - a book from 1960. [Sounds]({_LINK}s)", "Old Tails", ("Ann Lee",)),
        ("The kites of Bo Kim by Ann Lee", "The kites of Bo Kim", ("Ann Lee",)),
        ("Kites in Perspective. Ann Lee , Bo Kim and Joan Moll", "Kites in Perspective", ("Ann Lee", "Bo Kim", "Joan Moll")),
        ("Slow Tails (ed. William Kinder)", "Slow Tails", ("William Kinder",)),
        ("Slow Tails (edited by Ann Lee and Bo Kim)", "Slow Tails", ("Ann Lee", "Bo Kim")),
        ("[The Slow Kites of Ghent](https://books.google.com/books?id=Yx)", "The Slow Kites of Ghent", ()),
    ],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["Tails", "Books on single kites"])
def test_what_stands_beside_such_rows(row: str, title: str, authors: tuple[str, ...], heading: str) -> None:
    assert _read(f"{_rows('- {}. {}')}\n\n## {heading}\n\n- {row}")[len(_NAMES) :] == [(title, authors)]


def test_when_a_remark_says_that_a_book_appeared() -> None:
    rows = f"{_rows('- {}. {}')}\n- [Ann Lee. Old Tails]({_LINK}) - a book from 1960."
    assert read_catalog(f"# L\n\n## Wind\n\n{rows}\n").entries[-1].year == 1960


@pytest.mark.parametrize(
    "row",
    [
        "Ann Lee, Bo Kim, Joan Moll etc.",
        "Ann Lee. Professor of kites",
        "Ann Lee. Tail Conference Keynote",
        "Kite Theory",
        "Kite Theory. Its parts",
        "[Ann Lee. Slow Kites](https://www.youtube.com/watch?v=1)",
        "Ann Lee for Beethoven",
        f"[Five tails on a page]({_LINK})",
    ],
)
def test_what_is_none_beside_them(row: str) -> None:
    assert len(_read(f"{_rows('- {}. {}')}\n\n## Tails\n\n- {row}")) == len(_NAMES)


@pytest.mark.parametrize(
    ("rows", "heading"),
    [
        ("\n".join(_rows("- {}. {}").split("\n")[:5]), "Wind"),
        (_rows("- {}. {}"), "Films"),
        (_rows("- {}. {}"), "Books"),
        (_rows("- {}. Engineer of the {}"), "Wind"),
        (_rows("- {}. {}") + "\n" + "\n".join(f"- Kite {n}. A thing for tails" for n in range(6)), "Wind"),
        (_rows("- {}. {}") + "\n" + "\n".join(f"- Kite {n}" for n in range(40)), "Wind"),
    ],
)
def test_what_is_no_list_of_works(rows: str, heading: str) -> None:
    assert not _read(rows, heading)
