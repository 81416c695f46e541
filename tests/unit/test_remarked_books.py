"""Titles in italics with who wrote them and a remark, in lists of readings, and such rows that are no works."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_WORKS = (
    ("Kites of Tin", ("Ann Lee",)),
    ("Mathematical Tails: Silk and Snow for Makers", ("Bo C. Kim", "Joan Moll")),
    ("Slow Kites", ("E. Lidd",)),
    ("A First Course of Tails", ("Lee", "Kim")),
    ("The Teapot's History", ("Peter Moll",)),
)


def _rows(form: str, mark: str = "") -> str:
    """Give the works, each as ``form`` has it."""
    rows = (form.format(title=title, names=" and ".join(names)) for title, names in _WORKS)
    return "\n\n".join(f"{mark}{row}" for row in rows)


@pytest.mark.parametrize(
    "form",
    [
        "_{title}_, {names}- A good first read; no linear kites are needed",
        "*{title}*. {names} - This is the classic text.",
        "*{title}* by {names} – shorter than the others",
        "*{title}*; {names} (a good first read)",
        "*{title}*, by {names}. It explains what a kite is in very few words.",
        "*{title}*, {names}",
        "\\*_{title}_, {names}- A good first read",
        "{names}: *{title}*\\\nA good first read for whoever has a kite.",
        "{names}, *{title}* - a good first read",
    ],
)
@pytest.mark.parametrize("mark", ["", "- ", "1. "])
def test_who_wrote_a_book_before_a_remark(form: str, mark: str) -> None:
    entries = read_catalog(f"# L\n\n## Books on wind\n\n### To begin with\n\n{_rows(form, mark)}\n").entries
    assert [entry.title for entry in entries] == [title for title, _ in _WORKS]
    assert [len(entry.authors) for entry in entries] == [len(names) for _, names in _WORKS]
    assert entries[0].authors == ("Ann Lee",)
    assert entries[1].authors == ("Bo C. Kim", "Joan Moll")


def test_the_series_of_a_book_is_where_it_appeared() -> None:
    rows = _rows("*{title}* (Lidd Wind Primers, 37), {names}- A good first read")
    assert {entry.venue for entry in read_catalog(f"# L\n\n## Wind\n\n{rows}\n").entries} == {"Lidd Wind Primers"}


@pytest.mark.parametrize(
    ("row", "title", "authors"),
    [
        ("Lidd and Kim, Winds of Kites: A Practical Introduction- [link](https://kites.example/k.pdf) - a good first read",
         "Winds of Kites: A Practical Introduction", ("Lidd", "Kim")),
        ("\\*Ann Lee, ABC’s of Kites:  Available: <https://kites.example/abc> -A good first read",
         "ABC’s of Kites", ("Ann Lee",)),
        ("Moll and C. Kim: Kites at Sea: An Advanced Course Available: [https://kites.example/c](https://kites.example/c)",
         "Kites at Sea: An Advanced Course", ("Moll", "C. Kim")),
    ],
)  # fmt: skip
def test_rows_beside_them_that_lead_to_a_page(row: str, title: str, authors: tuple[str, ...]) -> None:
    text = _rows("_{title}_, {names}- A good first read")
    *_, entry = read_catalog(f"# L\n\n## Wind\n\n{text}\n\n{row}\n").entries
    assert (entry.title, tuple(name.rstrip(",") for name in entry.authors)) == (title, authors)
    assert entry.link.startswith("https://kites.example/")


@pytest.mark.parametrize(
    "text",
    [
        f"# L\n\n## Films\n\n{_rows('*{title}*, {names} - a slow one')}",
        f"# L\n\n## Music to fly by\n\n{_rows('{names}: *{title}*{end}A slow one.'.replace('{end}', chr(92) + chr(10)))}",
        "# L\n\n## Wind\n\n" + "\n\n".join(f"*Kites of {of}*, Ann Lee- a slow one" for of in ("Tin", "Silk", "Snow", "Ice")),
        "# L\n\n## Wind\n\n" + "\n\n".join(f"*Kites of {of}*, a slow kite - for lakes" for of in ("Tin", "Silk", "Snow", "Ice")),
        "# L\n\n## Terms\n\n" + "\n\n".join(f"- *Tail {of}*: Length and Width - of a kite" for of in ("Tin", "Silk", "Snow", "Ice")),
        f"# L\n\n## Wind\n\n{_rows('*{title}*, {names}')[:90]}",
    ],
)  # fmt: skip
def test_what_is_no_list_of_books(text: str) -> None:
    assert not read_catalog(text).entries


def test_blanks_before_a_link_are_read_in_linear_time() -> None:
    rows = _rows("_{title}_, {names}- A good first read")
    entries = read_catalog(
        f"# L\n\n## Wind\n\n{rows}\n\n- Boats{chr(0xA0) * 20_000}at sea [x](https://kites.example)\n"
    ).entries
    assert len(entries) == len(_WORKS)
