"""Rows of tables of names, authors, years and venues, and cells that somebody left out of them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Catalog

_PAGE = "https://kites.example.org/tin.html"
_T = "Steering small kites over cold lakes"
_HEADS = (
    "Name|Author|Year|Conference/Journal",
    "名称|作者|年份|会议",
    "Nombre|Autores|Año|Conferencia",
    "Nom|Auteurs|Année|Conférence",
)


def _table(heading: str, *rows: str, above: str = "Papers") -> Catalog:
    lines = "\n".join(f"|{row}|" for row in (heading, "-|" * heading.count("|") + "-", *rows))
    return read_catalog(f"# L\n\n## {above}\n\n{lines}\n")


@pytest.mark.parametrize("heading", _HEADS)
@pytest.mark.parametrize("venue", ["EGSR", "ACM SIGGRAPH/ACM ToG", "EG/CGF", "I3D/ACM CGIT", "SIGGRAPH & ToG"])
def test_a_row_of_a_name_that_tells_all_is_a_papers(heading: str, venue: str) -> None:
    (entry,) = _table(heading, f"[{_T}]({_PAGE})|Ann Lee, Bo Kim|2020|{venue}").entries
    assert (entry.title, entry.authors, entry.year, entry.venue) == (_T, ("Ann Lee", "Bo Kim"), 2020, venue)
    assert entry.link == _PAGE


def test_the_columns_may_stand_in_another_order() -> None:
    (entry,) = _table("Year|Venue|Authors|Name", f"2020|EGSR|Ann Lee, Bo Kim|[{_T}]({_PAGE})").entries
    assert (entry.title, entry.authors, entry.year, entry.venue) == (_T, ("Ann Lee", "Bo Kim"), 2020, "EGSR")


@pytest.mark.parametrize(
    ("row", "heading", "above"),
    [
        (f"[{_T}]({_PAGE})|Ann Lee|2020|Lid Board", _HEADS[0], "Papers"),  # nobody knows that venue
        (f"[KiteNet]({_PAGE})|Ann Lee|2020|EGSR", _HEADS[0], "Papers"),  # a system's name
        (f"[{_T}]({_PAGE})||2020|EGSR", _HEADS[0], "Papers"),
        (f"[{_T}]({_PAGE})|Ann Lee||EGSR", _HEADS[0], "Papers"),
        (f"[{_T}]({_PAGE})|Ann Lee|2020|ACM SIGGRAPH", _HEADS[0], "Courses"),
        (f"[{_T}]({_PAGE})|Ann Lee|2020|ACM SIGGRAPH", _HEADS[0], "Talks"),
        (f"[{_T}](https://youtu.be/5gMaushKj6k)|Ann Lee|2020|ACM SIGGRAPH", _HEADS[0], "Papers"),
        (f"[{_T}](https://kites.example.org/on-demand/session/7/)|Ann Lee|2020|ACM SIGGRAPH", _HEADS[0], "Papers"),
        (f"[{_T}: a tutorial]({_PAGE})|Ann Lee|2020|ACM SIGGRAPH", _HEADS[0], "Papers"),
    ],
)
def test_what_tells_less_or_is_shown_is_none(row: str, heading: str, above: str) -> None:
    assert not _table(heading, row, above=above).entries


def test_a_row_is_passed_over_by_what_it_lacks() -> None:
    known = "[Kites of tin and paper](https://arxiv.org/abs/2001.00001)|Bo Wu, Cy Kim|2020|ICML"
    (passed,) = _table(_HEADS[0], known, f"[{_T}]({_PAGE})|Ann Lee|2020|Lid Board").passed_over
    assert passed.reason == f"among papers, but {_PAGE} is no page of papers that is known"


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("Name|Author|Year|Venue", "{}|2016|ICML"),
        ("Title|Authors|Year|Venue", "{}|2016|ICML"),
        ("Title|Authors|Year|Venue", "{}|2016|ICML|"),
        ("标题|作者|年份|会议", "{}|2016|ICML"),
        ("Title|Authors|Year|Venue|Code", "{}|2016|ICML|[code](https://github.com/kites/tin)"),
    ],
)
def test_a_cell_left_out_before_the_year(heading: str, row: str) -> None:
    (entry,) = _table(heading, row.format(f"[{_T}](https://arxiv.org/abs/1601.00001)")).entries
    assert (entry.title, entry.authors, entry.year, entry.venue) == (_T, (), 2016, "ICML")
    assert bool(entry.code) == heading.endswith("Code")


@pytest.mark.parametrize(
    ("heading", "row", "year", "venue"),
    [
        ("Title|Authors|Year|Venue", "{}|Ann Lee|2016", 2016, ""),
        ("Title|Authors|Year|Venue", "{}|Ann Lee|2016|ICML", 2016, "ICML"),
        ("Title|Pages|Year|Venue", "{}|2016|2017|", 2017, ""),
    ],
)
def test_other_rows_stay_as_they_are(heading: str, row: str, year: int, venue: str) -> None:
    (entry,) = _table(heading, row.format(f"[{_T}](https://arxiv.org/abs/1601.00001)")).entries
    assert (entry.year, entry.venue) == (year, venue)


def test_a_page_of_the_techniques_of_graphics_is_a_papers() -> None:
    (entry,) = read_catalog(
        f"# L\n\n## Papers\n\n- [{_T}](https://jcgt.org/published/0010/01/02/), JCGT 2021\n"
    ).entries
    assert (entry.title, entry.venue, entry.year) == (_T, "JCGT", 2021)
