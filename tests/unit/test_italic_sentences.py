"""Titles in italics with their stops, and whole names behind them: ``*Kites at Sea.* (2002) Ann Lee, Bo Kim.``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

Read = list[tuple[str, tuple[str, ...], int | None]]
NAMES = ("Ann Lee", "Bo B. Kim", "Cleo van der Berg")
ROWS = tuple(f"*A study of slow kites of the {place}.* (200{n}) Ann Lee and\nBo Kim." for n, place in enumerate("NESW"))
FILMS = ("*The Kite.* (2001) Ann Lee, Bo Kim.", "*Tin wind.* (1999) Cy Wu, Ann Lee.")


def read(*rows: str, head: str = "# Reports\n\n", mark: str = "") -> Read:
    text = head + "".join(f"{mark}{row}\n\n" for row in rows)
    return [(entry.title, entry.authors, entry.year) for entry in read_catalog(text).entries]


@pytest.mark.parametrize(
    ("row", "year"),
    [
        (
            "*Kites over\nwater: a survey.* (2007) Ann Lee, Bo B. Kim,\nand Cleo van der Berg. (827 citations: June 2019)",
            2007,
        ),
        ("*Kites over water: a survey.*\n(2007) Ann Lee, Bo B. Kim, and Cleo van der Berg.", 2007),
        ("*Kites over water: a survey.* Ann Lee, Bo B. Kim & Cleo van der Berg (2007).", 2007),
        ("*Kites over water: a survey.* Ann Lee, Bo B. Kim und Cleo van der Berg. 2007.", 2007),
        ("*Kites over water: a survey.* [2007] Ann Lee, Bo B. Kim, Cleo van der Berg", 2007),
        ("*Kites over water: a survey.* Ann Lee, Bo B. Kim, and Cleo van der Berg.", None),
        ("*[Kites over water: a survey.](https://kites.org/survey)* Ann Lee, Bo B. Kim, Cleo van der Berg.", None),
        (
            "*Kites over water: a survey.* (2007) Ann Lee, Bo B. Kim, Cleo van der Berg. [PDF](https://kites.org/a.pdf)",
            2007,
        ),
    ],
)
@pytest.mark.parametrize("mark", ["", "- "])
def test_each_paragraph_is_a_paper(row: str, year: int | None, mark: str) -> None:
    row = row.replace("\n", "\n  ") if mark else row
    found = read(*ROWS, row, mark=mark)
    assert len(found) == len(ROWS) + 1
    assert found[-1] == ("Kites over water: a survey", NAMES, year)
    assert found[0] == ("A study of slow kites of the N", ("Ann Lee", "Bo Kim"), 2000)


def test_a_year_in_the_first_papers_paragraph_dates_those_behind_it() -> None:
    rows = ("**2018**\\\n*Kites of tin.* Ann Lee, Bo Kim.", "*How shall we fly?* Bo Kim, Cy Wu.")
    older = ("**2017**  \n*Kites of paper.* Ann Lee, Bo Kim.", "*Kites of rain.* Bo Kim, Cy Wu.")
    found = read(*rows, *older)
    assert [(title, year) for title, _, year in found] == [
        ("Kites of tin", 2018),
        ("How shall we fly?", 2018),
        ("Kites of paper", 2017),
        ("Kites of rain", 2017),
    ]


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Lovelace, Ann Lee, Bo Kim, and Cy Wu.", ("Lovelace", "Ann Lee", "Bo Kim", "Cy Wu")),
        ("Ann Lee, Lovelace, Bo Kim, and Cy Wu.", ("Ann Lee", "Lovelace", "Bo Kim", "Cy Wu")),
        ("Lee, A., Kim, B. and Wu, C.", ("Lee, A.", "Kim, B.", "Wu, C.")),
    ],
)
def test_one_word_may_be_who_wrote_it_too(names: str, authors: tuple[str, ...]) -> None:
    assert read(*ROWS, f"*Kites over water.* (2007) {names}")[-1] == ("Kites over water", authors, 2007)


def test_a_venue_behind_the_names_is_none_of_them() -> None:
    text = "# Reports\n\n" + "\n\n".join((*ROWS, "*Kites over water.* (2007) Ann Lee, Bo Kim. Kite Letters."))
    entry = read_catalog(text).entries[-1]
    assert (entry.title, entry.authors, entry.venue, entry.year) == (
        "Kites over water",
        ("Ann Lee", "Bo Kim"),
        "Kite Letters",
        2007,
    )


@pytest.mark.parametrize("mark", ["**", "***"])
def test_titles_in_bold_are_read_alike(mark: str) -> None:
    rows = [row.replace("*", mark) for row in ROWS]
    assert read(*rows) == read(*ROWS)


def test_questions_alone_show_no_such_form() -> None:
    text = "# Reports\n\n" + "\n\n".join(
        f"**How high does kite {n} fly?**\nAnn Lee, Bo Kim\nKite Letters 2020" for n in "ABCDE"
    )
    assert {entry.venue for entry in read_catalog(text).entries} <= {"Kite Letters"}


@pytest.mark.parametrize("heading", ["Films", "Our team", "Songs"])
def test_films_with_who_plays_in_them_are_none(heading: str) -> None:
    assert read(*FILMS, *FILMS, *FILMS, head=f"# Wind\n\n## {heading}\n\n") == []


def test_sentences_that_are_stressed_are_none() -> None:
    rows = [f"*Read this first, please.* Kite {n} is what we fly on Sundays, and Ann Lee tells why." for n in "ABCDE"]
    assert read(*rows) == []
