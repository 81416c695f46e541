"""Lists of definitions: works below a year or a label, and what is told of a title."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.definition_lists import with_works_below_terms

YEARS = """\
# A life

# Work

2015--17
:    Research Fellow, School of Kites,
     University of Ghent

# Publications

2024
:    Lee, A.B., **C.D. Kim**, E.F. Wu, G.H. Ortiz, and I.J.
     Moll. Estimating the lift of kites from weather reports reveals
     challenges for forecasting their flight.
     Wind Letters. 3(2): 14--19. <https://doi.org/10.5555/1>.

2023
:    **Kim, C.D.** and A.B. Lee.
     Tin lids of teapots: a database. Teapot Journal 12:
     107063. <https://doi.org/10.5555/2>.

2022

:   Lee, A.B., and E.F. Wu. Strings of flax for heavy
kites over warm sand. Kite Quarterly 7: 1--9.
2021
:   Wu, E.F., A.B. Lee. Silk kites in northern winds. Kite Quarterly 6: 1--9.
:   Wu, E.F., A.B. Lee. Paper kites in southern winds. Kite Quarterly 6: 10--19.
"""


def test_works_below_their_year() -> None:
    found = read_catalog(YEARS).entries
    assert [(entry.line, entry.year, entry.venue, entry.title) for entry in found] == [
        (
            12,
            2024,
            "Wind Letters",
            "Estimating the lift of kites from weather reports reveals challenges for forecasting their flight",
        ),
        (18, 2023, "Teapot Journal", "Tin lids of teapots: a database"),
        (24, 2022, "Kite Quarterly", "Strings of flax for heavy kites over warm sand"),
        (27, 2021, "Kite Quarterly", "Silk kites in northern winds"),
        (28, 2021, "Kite Quarterly", "Paper kites in southern winds"),
    ]
    assert found[0].authors == ("Lee, A.B.", "C.D. Kim", "E.F. Wu", "G.H. Ortiz", "I.J. Moll")


def test_works_below_a_label_within_a_bullet_too() -> None:
    text = """\
# Course

## First week

-   Kites and their strings

    Reading
    :   LEE, A. **Kites of silk**. 2. ed. London: Harbour Press,
        1995, p. 35--67.

Basic reading
:   LEE, A. B.; KIM, C. **Teapots of the north: tin and
    old lids**. 1. ed. New York: Harbour Press, 1943. Available
    at: <https://www.example.org/exhibitions/2304>
:   ORTIZ, E. **Teapots of the people**. Oslo: Gull,
    1995, p. 35--67, 141--154.
"""
    found = read_catalog(text).entries
    assert [(entry.line, entry.title, entry.year) for entry in found] == [
        (8, "Kites of silk", 1995),
        (12, "Teapots of the north: tin and old lids", 1943),
        (15, "Teapots of the people", 1995),
    ]


@pytest.mark.parametrize("term", ["2019", "**2019**", "In press", "2019-05", "May 2019", "Forthcoming"])
@pytest.mark.parametrize("mark", [":   ", ": ", "  ~ ", ":\t"])
def test_terms_that_are_dates(term: str, mark: str) -> None:
    rows = [f"{term}\n{mark}Lee, A., B. Kim. Kites over lake {name}. Kite Letters 3: 1--9.\n" for name in "ABC"]
    found = read_catalog("\n".join(["# L", "", "## Publications", "", *rows])).entries
    assert [entry.title for entry in found] == [f"Kites over lake {name}" for name in "ABC"]
    assert all(entry.year in {2019, None} and entry.venue == "Kite Letters" for entry in found)


@pytest.mark.parametrize(
    "text",
    [
        "Kites over Northern Lakes\n: Ann Lee, Bo Kim. ICML 2019\n\n" * 4,
        "Kites\n:   What flies on a string.\n\nTeapots\n:   What whistles.\n\nLids\n:   What falls.\n",
        "2015--17\n:   Fellow, School of Kites\n\n2013--15\n:   Fellow\n\n2011--13\n:   Student\n",
        "```\n2019\n: Lee, A. Kites.\n\n2018\n: Lee, A. Tin.\n\n2017\n: Lee, A. Lids.\n```\n",
        "| A | B |\n|---|---|\n| 2 | 3 |\n: A table of kites, 2019\n\n" * 3,
        "2019\n: Lee, A. Kites of tin. Kite Letters 3.\n",
        "A :rocket: of text\n:smile: and more\n" * 4,
    ],
)
def test_what_is_told_of_a_word_is_no_work(text: str) -> None:
    assert with_works_below_terms(text) == text


def test_ends_of_lines_that_are_marked() -> None:
    rows = [f"{year}\n:   **Kites of {year}**\\\n    Ann Lee, Bo\n    Kim\n" for year in (2001, 2002, 2003)]
    assert with_works_below_terms("\n".join(rows)).split("\n")[:4] == [
        "- 2001",
        "  - **Kites of 2001**",
        "    Ann Lee, Bo Kim",
        "",
    ]


def test_many_definitions_take_time_by_their_number() -> None:
    text = "2019\n:   Lee, A. Kites.\n" * 30_000
    assert with_works_below_terms(text).count("\n") == text.count("\n")


def test_a_line_that_begins_in_bold_is_the_definitions_too() -> None:
    rows = [
        f"{year}\n:   Lee, A.,\n    **B. Kim**, C. Wu. Kites of\n    {year}. Kite Letters 3: 1-9.\n"
        for year in (2001, 2002)
    ]
    assert with_works_below_terms("\n".join([*rows, rows[0]])).startswith(
        "- 2001\n  - Lee, A., **B. Kim**, C. Wu. Kites of 2001. Kite Letters 3: 1-9.\n"
    )
