"""The day on which a paper is read is no year of it: plans of readings, in tables and below headings."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

LINK = "https://example.edu/kites/tin"


@pytest.mark.parametrize(
    "headings",
    [
        "Date | Day | Title",
        "Date | Presenter | Paper",
        "Week | Date | Paper",
        "When | Speaker | Paper",
        "日期 | 主讲人 | 论文",
        "日付 | 発表者 | 論文",
        "날짜 | 발표자 | 논문",
        "Datum | Referent | Titel",
        "Fecha | Ponente | Artículo",
        "Дата | Докладчик | Статья",
    ],
)
@pytest.mark.parametrize("day", ["19/04/02", "2019-04-02", "April 2, 2019", "2 Apr 2019", "04/02/2019"])
def test_a_plan_of_readings_has_days(headings: str, day: str) -> None:
    row = f"| {day} | Tue | [Steering Kites in Small Rooms]({LINK}) |"
    row = f"| 1 | {day} | [Steering Kites in Small Rooms]({LINK}) |" if headings.startswith("Week") else row
    catalog = read_catalog(f"# Readings\n\n| {headings} |\n|-|-|-|\n{row}\n")
    assert [(entry.title, entry.year) for entry in catalog.entries] == [("Steering Kites in Small Rooms", None)]


@pytest.mark.parametrize("heading", ["Reading Date", "Date Read", "Read On", "阅读日期", "阅读时间"])
def test_a_column_of_the_day_of_reading_is_none_of_years(heading: str) -> None:
    row = "| 2019-04-02 | [Steering Kites in Small Rooms](https://doi.org/10.1000/k.1) |"
    (entry,) = read_catalog(f"# Readings\n\n| {heading} | Title |\n|-|-|\n{row}\n").entries
    assert entry.year is None


@pytest.mark.parametrize(
    ("headings", "cells", "year"),
    [
        ("Date | Title | Venue", "2019-04-02 | {} | Kite Letters", 2019),
        ("Date | Presenter | Paper", "2015 | Ann | {}", 2015),
        ("Date | Presenter | Year | Paper", "2019-04-02 | Ann | 2015 | {}", 2015),
        ("Publication Date | Presenter | Paper", "2019-04-02 | Ann | {}", 2019),
    ],
)
def test_other_dates_are_years(headings: str, cells: str, year: int) -> None:
    row = cells.format(f"[Steering Kites in Small Rooms]({LINK})")
    rule = "-|" * (headings.count("|") + 1)
    (entry,) = read_catalog(f"# Readings\n\n| {headings} |\n|{rule}\n| {row} |\n").entries
    assert entry.year == year


@pytest.mark.parametrize(
    "heading", ["2019-04-02", "April 2, 2019", "2 April 2019", "Apr 2nd, 2019", "2019年4月2日", "2019년 4월 2일"]
)
def test_a_heading_that_is_a_day_dates_no_papers(heading: str) -> None:
    text = f"# Readings\n\n## {heading}\n\n- [Steering Kites in Small Rooms](https://doi.org/10.1000/k.1)\n"
    (entry,) = read_catalog(text).entries
    assert entry.year is None


@pytest.mark.parametrize("heading", ["April 2019", "2019", "2019年4月"])
def test_a_heading_that_is_a_month_does(heading: str) -> None:
    text = f"# Readings\n\n## {heading}\n\n- [Steering Kites in Small Rooms](https://doi.org/10.1000/k.1)\n"
    (entry,) = read_catalog(text).entries
    assert entry.year == 2019


@pytest.mark.parametrize(
    "headings",
    ["Date | Presenter | URL", "When | Speaker | Link", "Datum | Referentin | Volltext", "日付 | 発表者 | リンク"],
)
@pytest.mark.parametrize(
    ("cell", "title"),
    [
        ("[Steering Kites in Small Rooms](https://doi.org/10.1000/k.1)", "Steering Kites in Small Rooms"),
        ("[https://doi.org/10.1000/k.1](https://doi.org/10.1000/k.1)", ""),
        ("<https://doi.org/10.1000/k.1>", ""),
    ],
)
def test_who_presents_is_no_title(headings: str, cell: str, title: str) -> None:
    catalog = read_catalog(f"# Journal club\n\n| {headings} |\n|-|-|-|\n| 2019-04-02 | Ann | {cell} |\n")
    assert [(entry.title, entry.authors, entry.year) for entry in catalog.entries] == [(title, (), None)]
