"""Titles that lead to the notes of a list's keeper: where many do, each is a paper's."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

NOTES = "https://github.com/lee/papers-survey/issues"
OTHERS = "".join(
    f"- [{title}]({NOTES}/{number})\n"
    for number, title in enumerate(
        ("Winds of the North", "Winds of the Sea", "Lantern Nets", "Winds at Night", "A Wind Tunnel"), start=1
    )
)


def _read(row: str, head: str = "# Surveys", others: str = OTHERS) -> list[tuple[str, str]]:
    catalog = read_catalog(f"{head}\n\n## Winds\n\n{others}\n## Kites\n\n{row}\n")
    return [(entry.title, entry.name) for entry in catalog.entries if "ites" in entry.title]


@pytest.mark.parametrize(
    ("row", "title", "name"),
    [
        ("- [Kites of Tin]({}/12)", "Kites of Tin", ""),
        ("- [Fast Kites]({}/12)", "Fast Kites", ""),
        ("- **[Fast Kites]({}/12)**", "Fast Kites", ""),
        ("1. [Fast Kites]({}/12)", "Fast Kites", ""),
        ("- [[KiteNet] Kites of Tin]({}/12)", "Kites of Tin", "KiteNet"),
        ("- [[LKT] long kites of tin]({}/12)", "long kites of tin", "LKT"),
        ("- [KiteNet [Kites of Tin at Sea]]({}/12)", "Kites of Tin at Sea", "KiteNet"),
        ("- Tin\n    - [Kites of Tin]({}/12)\n    - reads well", "Kites of Tin", ""),
        ("- [Kites of Tin](https://github.com/lee/papers-survey/discussions/4)", "Kites of Tin", ""),
        ("- [Kites of Tin](https://github.com/lee/notebook/blob/master/nets_note.md#tin)", "Kites of Tin", ""),
    ],
)
def test_among_many_that_lead_to_notes_on_papers_a_short_title_is_one(row: str, title: str, name: str) -> None:
    assert _read(row.format(NOTES)) == [(title, name)]


def test_a_title_below_another_that_leads_to_notes_is_its_like() -> None:
    rows = f"- [Kites of Tin at Sea]({NOTES}/12)\n    - [Kites of Tin]({NOTES}/13)\n"
    assert _read(rows) == [("Kites of Tin at Sea", ""), ("Kites of Tin", "")]


def test_a_list_of_papers_may_have_its_notes_anywhere() -> None:
    others = OTHERS.replace("papers-survey", "diary")
    row = "- [Kites of Tin](https://github.com/lee/diary/issues/12)"
    assert _read(row, "# 論文まとめ", others) == [("Kites of Tin", "")]
    assert _read(row, "# Diary", others) == []


@pytest.mark.parametrize(
    "row",
    [
        "- [How to fly kites](https://github.com/lee/papers-survey/issues/12)",
        "- [Chapter 2: Kites of Tin](https://github.com/lee/papers-survey/blob/main/two.md)",
        "- [Kites of Tin](https://github.com/kim/kites/issues/12)",
        "- [Kites](https://github.com/lee/papers-survey/issues/12)",
        "- Open an issue such as [this one on kites](https://github.com/lee/papers-survey/issues/12)",
    ],
)
def test_what_else_leads_there_is_no_paper(row: str) -> None:
    assert _read(row) == []


@pytest.mark.parametrize(
    "others",
    [
        OTHERS.replace("papers-survey", "kite-tool"),
        OTHERS.partition("- [Winds at")[0],
        OTHERS + "".join(f"- [Another tool {n}](https://kites.org/{n})\n" for n in range(20)),
    ],
)
def test_a_few_issues_or_those_of_a_tool_are_no_notes_on_papers(others: str) -> None:
    assert _read(f"- [Fast Kites]({NOTES}/12)", others=others) == []


def test_notes_below_each_paper_are_no_papers() -> None:
    rows = "".join(
        f"- [Kites of Tin, Part {n}](https://arxiv.org/abs/2001.0000{n})\n    - [Notes by Lee]({NOTES}/{n})\n"
        for n in range(1, 7)
    )
    assert len(_read(rows, others="- wind\n")) == 6
