"""Pages of one person's papers, which name whom each was written with: they are no words of titles and no venues.

Who wrote a paper first is nowhere told, so that it gets no authors.
"""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.coauthors import name_coauthors, without_coauthors

_TITLE = "Optimal Kites of Dust and Rain"
_WITH = [
    "joint with Ann Lee and Bo Kim",
    "joint work with Ann Lee",
    "with Ann Lee, Bo Kim, and Carl Holm",
    "co-authored with Ann Lee",
    "in collaboration with Ann Lee",
    "mit Ann Lee und Bo Kim",
    "gemeinsam mit Ann Lee",
    "avec Ann Lee et Bo Kim",
    "con Ann Lee y Bo Kim",
    "junto con Ann Lee",
    "em coautoria com Ann Lee",
]


@pytest.mark.parametrize("told", _WITH)
@pytest.mark.parametrize(
    "form",
    [
        "**{title}**  \n  ({told})  \n  *Econometrica, 2020*",
        "**{title}**  \n  ({told}),  \n  *Econometrica*, 2020",
        "**{title}**  \n  {told}  \n  *Econometrica, 2020*",
        "**{title}**  \n  *Econometrica, 2020* ({told})",
        "**{title}**  \n  *Econometrica, 2020*  \n  {told}",
        "**{title}** ({told})  \n  *Econometrica, 2020*",
        "**{title}**, {told}. *Econometrica*, 2020.",
        "- **{title}** <br> {told} <br> *Econometrica* (2020)",
        "- [{title}](https://kites.example/a.pdf) ({told}), *Econometrica*, 2020",
        "- {title} ({told}), *Econometrica*, 2020.",
        "- ({told}) {title}. *Econometrica*, 2020.",
    ],
)
def test_whom_a_paper_was_written_with_tells_neither_title_nor_venue(form: str, told: str) -> None:
    text = f"# Research\n\n## Working papers\n\n{form.format(title=_TITLE, told=told)}\n"
    catalog = read_catalog(text)
    (entry,) = catalog.entries
    assert (entry.title, entry.authors, entry.venue, entry.year) == (_TITLE, (), "Econometrica", 2020)
    assert not catalog.passed_over


@pytest.mark.parametrize(
    ("below", "venue"),
    [
        ("*Econometrica, 2020*", "Econometrica"),
        ("*KITES, 2020*", "KITES"),
        ("Econometrica (2020)", "Econometrica"),
        ("Book, forthcoming  \n  *University of Chicago Press, 2020*", "University of Chicago Press"),
    ],
)
def test_a_title_in_bold_over_its_venue_is_a_paper(below: str, venue: str) -> None:
    (entry,) = read_catalog(f"# Research\n\n## Publications\n\n**{_TITLE}**  \n  {below}\n").entries
    assert (entry.title, entry.venue, entry.year) == (_TITLE, venue, 2020)


@pytest.mark.parametrize(
    "paragraph",
    [
        "**The kites of Dust and Rain are flown**  \nin Econometrica they were seen in 2020",
        "**Come and see the Kites of Rain** with Ann Lee, on a sunny day of the year.",
        "**How the kites were flown**  \n*Photographs of wind and rain*",
    ],
)
def test_other_words_in_bold_are_none(paragraph: str) -> None:
    assert not read_catalog(f"# Research\n\n## News\n\n{paragraph}\n").entries


@pytest.mark.parametrize(
    "title", ["Talking with Kites in Fog", "Kites con Alma: a history of tin", "Dust, with Applications to Wind"]
)
def test_such_words_within_a_title_are_its_own(title: str) -> None:
    assert without_coauthors(title) == title
    assert not name_coauthors(title)


@pytest.mark.parametrize(
    "line",
    [
        "(joint with Ann Lee)",
        "*Kite Letters, 2020* (mit Ann Lee)",
        "with Ann Lee, Kite Letters, 2020",
        "Coauthors: Ann Lee, Bo Kim",
    ],
)
def test_a_line_may_name_them(line: str) -> None:
    assert name_coauthors(line)
