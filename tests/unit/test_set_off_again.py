"""Where a paper appeared, set off as a whole: in italics with its "in", in brackets, its year in bold within."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

TITLE = "[Steering Kites in Small Rooms](https://doi.org/10.1000/k.1)"


@pytest.mark.parametrize(
    ("told", "venue", "year"),
    [
        ("*[Journal of Software __2016__]*", "Journal of Software", 2016),
        ("*[Comput. Surv. __2018__]*", "Comput. Surv.", 2018),
        ("*[Trans. Softw. Eng. Methodol. __2018__]*", "Trans. Softw. Eng. Methodol.", 2018),
        ("*[Trans. Softw. Eng. Methodol., 2018]*", "Trans. Softw. Eng. Methodol.", 2018),
        ("*[Kites in Wind, __2018__]*", "Kites in Wind", 2018),
        ("*Kite Letters __2018__*", "Kite Letters", 2018),
        ("*Kite Letters* __2018__", "Kite Letters", 2018),
        ("*in Journal of {ACM} Kites*, 2018", "Journal of ACM Kites", 2018),
        ("*In Proceedings of the 12th Conference on Kites*, 2018", "Proceedings of the 12th Conference on Kites", 2018),
        (
            "*in Proceedings of the 12th kite conference on wind and small rooms*, 2018",
            "Proceedings of the 12th kite conference on wind and small rooms",
            2018,
        ),
    ],
)
@pytest.mark.parametrize("mark", ["__", ""])
def test_all_of_it_is_the_venue(told: str, venue: str, year: int, mark: str) -> None:
    (entry,) = read_catalog(f"# Kites\n\n1. {mark}{TITLE}{mark}, {told}\n\n\tLee, Ann and Kim, Bo and Wu, Cy\n").entries
    assert (entry.venue, entry.year) == (venue, year)
    assert entry.authors == ("Lee, Ann", "Kim, Bo", "Wu, Cy")


@pytest.mark.parametrize("told", ["*[Ann Lee, 2018]*", "*[Ann Lee and Bo Kim __2018__]*"])
def test_people_are_no_venue(told: str) -> None:
    (entry,) = read_catalog(f"# Kites\n\n- {TITLE}, {told}\n").entries
    assert entry.venue == ""


@pytest.mark.parametrize("word", ["{SPARC}", "{zkSPARC}", "{iPad}", "SPARC"])
def test_braces_that_keep_capitals_are_no_words(word: str) -> None:
    row = f"- **Kites of {word}**, by Ann Lee and Bo Kim, *in Journal of {word} Kites*, 2018"
    (entry,) = read_catalog(f"# Kites\n\n{row}\n").entries
    bare = word.strip("{}")
    assert (entry.title, entry.venue) == (f"Kites of {bare}", f"Journal of {bare} Kites")


def test_braces_of_formulas_stay() -> None:
    (entry,) = read_catalog("# Kites\n\n- [Kites over $\\mathcal{V}$ and Tin](https://doi.org/10.1000/k.1)\n").entries
    assert "{V}" in entry.title


def test_a_name_in_bold_among_others_that_marks_of_footnotes_follow() -> None:
    row = "**C. Ortiz†**, A. Lee†, B. Kim‡, D. Wu*, “Kites of the winds”. *Small Kites*, 2025."
    (entry,) = read_catalog(f"## Papers\n\n- {row}\n").entries
    assert (entry.title, entry.venue) == ("Kites of the winds", "Small Kites")
    assert entry.authors == ("C. Ortiz", "A. Lee", "B. Kim", "D. Wu")
