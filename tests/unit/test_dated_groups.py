"""Dates that a bullet, a paragraph or a heading gives to what stands below it."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

ARXIV = "https://arxiv.org/abs/"


def years(head: str, *papers: str) -> list[int | None]:
    deeper = "  " if head.startswith("-") else ""
    text = "\n".join(
        ["# Papers", "", "## Kites", "", head, *([] if deeper else [""]), *(deeper + row for row in papers)]
    )
    return [entry.year for entry in read_catalog(text).entries]


@pytest.mark.parametrize(
    "head",
    ["- **[2024.05.27]**", "- 2024-05-27", "- [2024/5/27]", "- 27.05.2024", "**2024.05.27**", "### 2024-05-27"],
)
def test_a_day_dates_the_preprints_of_its_year_below_it(head: str) -> None:
    papers = [
        f"- Paper: [Steering Kites in Small Rooms]({ARXIV}2405.00001)",
        f"- Paper: [Steering Kites in Large Rooms]({ARXIV}2205.00001)",
        "- [Steering Kites in No Rooms](https://openreview.net/forum?id=kite)",
    ]
    assert years(head, *papers) == [2024, None, None]


@pytest.mark.parametrize("head", ["- [2024]", "- **[2024]**", "- [ICML 2024]", "- **2024**"])
def test_a_bracketed_year_dates_what_is_below_it(head: str) -> None:
    assert years(head, "- [Steering Kites in No Rooms](https://openreview.net/forum?id=kite)") == [2024]


def test_a_day_below_a_title_begins_no_group() -> None:
    first = ["- **Steering Kites in Small Rooms**", "  - [2023.05.27]", f"  - [paper]({ARXIV}2305.00001)"]
    text = "\n".join(["## Kites", "", *first, f"- [Steering Kites in Large Rooms]({ARXIV}2305.00002)"])
    assert [(entry.title, entry.year) for entry in read_catalog(text).entries] == [
        ("Steering Kites in Small Rooms", 2023),
        ("Steering Kites in Large Rooms", None),
    ]
