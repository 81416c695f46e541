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


@pytest.mark.parametrize("mark", ["- __{}__", "- **{}**", "- {}", "__{}__", "**{}**", "### {}"])
@pytest.mark.parametrize("others", [("LREC 2018", "Interspeech 2019"), ("LREC 2018", "NeurIPS 2019")])
def test_a_conference_among_known_ones_dates_what_is_below_it(mark: str, others: tuple[str, str]) -> None:
    below = "  - " if mark.startswith("-") else "\n- "
    lines = ["# Papers", "", "## Kites", ""]
    for number, head in enumerate((others[0], "SALT 2017", others[1])):
        lines += [
            mark.format(head),
            f"{below}[Steering Kites in Room {number} of Tin](https://example.edu/{number}.pdf)",
        ]
        lines += [] if mark.startswith("-") else [""]
    read = [(entry.venue, entry.year) for entry in read_catalog("\n".join(lines)).entries]
    assert read[1] == ("SALT", 2017)


def test_words_with_a_year_among_known_conferences_are_none() -> None:
    rows = [f"- [Steering Kites in Room {number} of Tin](https://example.edu/{number}.pdf)" for number in range(3)]
    text = "\n\n".join(["# P", "## LREC 2018", rows[0], "## Papers 2017", rows[1], "## Interspeech 2019", rows[2]])
    assert read_catalog(text).entries[1].venue == ""
