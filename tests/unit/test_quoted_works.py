"""Titles in quotation marks with who wrote them, in lists of readings, and quotations that are no works."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_AUTHORS = (
    ("Ann Lee", "Bo C. Kim", "Joan Moll"),
    ("Ann Lee", "Bo Kim"),
    ("Joan Moll",),
    ("E. B. Lidd", "Ann Lee Jr."),
    ("Sean M. Lee",),
)
_TITLES = (
    "Kites of Tin",
    "How to Read a Kite: The Classic Guide",
    "Team Kites",
    "Cometas de papel, tela y viento",
    "The Kites' History of Ghent",
)


def _rows(by: str, also: str, marks: str, box: str) -> str:
    opened, closed = marks[0], marks[1]
    rows = []
    for title, names in zip(_TITLES, _AUTHORS, strict=True):
        *others, last = names
        said = f"{', '.join(others)} {also} {last}" if others else last
        rows.append(f"- {box}{opened}{title}{closed} {by} {said.rstrip('.')}.")
    return "\n".join((*rows[:2], "", "## Wind", "", *rows[2:]))


@pytest.mark.parametrize(
    ("by", "also", "marks"),
    [("by", "and", '""'), ("de", "y", '""'), ("de", "et", "«»"), ("di", "e", "“”"), ("von", "und", "„“"),
     ("por", "e", "“”"), ("av", "och", '""')],
)  # fmt: skip
@pytest.mark.parametrize("box", ["", "[ ] ", "[x] "])
def test_who_wrote_a_quoted_title(by: str, also: str, marks: str, box: str) -> None:
    if also == "och":
        also = "and"
    entries = read_catalog(f"# L\n\n## Temas\n\n{_rows(by, also, marks, box)}\n").entries
    assert [entry.title for entry in entries] == list(_TITLES)
    assert [len(entry.authors) for entry in entries] == [len(names) for names in _AUTHORS]
    assert entries[0].authors == _AUTHORS[0]


@pytest.mark.parametrize(
    "text",
    [
        "# L\n\n## Música\n\n" + _rows("de", "y", '""', "").replace("## Wind", "## Films"),
        "# L\n\n## Temas\n\n" + "\n".join(f'- "Kites of {of}" de Joan Moll' for of in ("Tin", "Silk", "Snow")),
        "# L\n\n## Dichos\n\n" + "\n".join(f'- "The kite {does}" de Joan Moll.' for does in ("flies", "falls", "turns", "sings", "ends")),
        "# L\n\n## Dichos\n\n" + "\n".join(f'- "The kites {does}" de la casa' for does in ("flies", "falls", "turns", "sings", "ends")),
    ],
)  # fmt: skip
def test_what_is_no_list_of_works(text: str) -> None:
    assert not read_catalog(text).entries
