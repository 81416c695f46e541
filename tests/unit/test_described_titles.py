"""Titles in tables that blanks or a dash alone part from what is said of their papers."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_SAID = (
    "Introduces a kite that flies over lakes. It is fast, and 3.2x as light.",
    "This paper presents the first kite for many winds, and what it is made of.  ● Tin: it is light. ● Silk: it is not.",
    "We fly kites over lakes in all of the winds that there are.",
    "A new framework of kites that fly over lakes; they are light and fast.",
    "Proposes to fly kites over lakes and seas alike: it takes no more than tin.",
    "A team at the Lid Institute flies kites over lakes, and measures how far they go. It helps.",
)
_TITLES = (
    "The Illusion of Flying",
    "KiteNet",
    "s1: Simple Kites",
    "Kites (2nd Edition): Old and New",
    "Can Kites Fly?",
    "V-KITE 2",
)
_NOTES = (
    "introduces a kite that flies over lakes; it is fast.",
    "a framework of tin kites - they fly; they are light.",
    "new survey on the kites of many winds, and their tails.",
    "examines how kites have flown over lakes and seas for long.",
    "proposes to fly kites over all of the lakes there are.",
    "shows that tin  kites fly over lakes and seas as well.",
)

_MORE = " for kites in many winds over lakes and over seas" * 3


def _table(
    rows: list[str], links: str = "[Paper](https://arxiv.org/abs/2501.{0:05}), [Tweet](https://x.com/a/{0})"
) -> str:
    lines = (f"| {row} | {links.format(number)} |\n" for number, row in enumerate(rows))
    return "# Kites of the Week\n\n## Week 1\n\n| **Paper** | **Links** |\n|---|---|\n" + "".join(lines)


def _titles(text: str) -> list[str]:
    return [entry.title for entry in read_catalog(text).entries]


@pytest.mark.parametrize("number", ["", "{}) ", "{}. ", "({}) "])
@pytest.mark.parametrize(
    ("mark", "said"), [("  ", _SAID), ("   ", _SAID), (" - ", _NOTES), (" – ", _NOTES), (" — ", _NOTES)]
)
def test_the_title_ends_where_a_description_begins(number: str, mark: str, said: tuple[str, ...]) -> None:
    rows = [
        f"{number.format(place)}{title}{mark}{words}"
        for place, (title, words) in enumerate(zip(_TITLES, said, strict=True), 1)
    ]
    assert _titles(_table(rows)) == list(_TITLES)
    column = [
        f"{place} | {title}{mark}{words}" for place, (title, words) in enumerate(zip(_TITLES, said, strict=True), 1)
    ]
    assert _titles(_table(column).replace("| **Paper**", "| No | **Paper**").replace("|---|", "|---|---|", 1)) == list(
        _TITLES
    )


def test_labels_may_stand_behind_the_description() -> None:
    rows = [f"{title}  {said}" for title, said in zip(_TITLES, _SAID, strict=True)]
    text = (
        _table(rows)
        .replace(" | [Paper]", " [Paper]")
        .replace("| **Paper** | **Links** |\n|---|---|", "| Paper |\n|---|")
    )
    assert _titles(text) == list(_TITLES)


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("Kites of Tin Introduces a kite for all of the winds. It is light.", "Kites of Tin"),
        ("KiteNet This study examines how kites fly over the  lakes and seas. They do.", "KiteNet"),
        (f"**Kite-Guard 2** - The Lid Institute shares it, a set of guards{_MORE}; it is free.", "Kite-Guard 2"),
        (
            "KiteNet  [KiteNet](https://kites.example.org) is a kite for many winds. It is light and fast too.",
            "KiteNet",
        ),
        ("Kites of Tin", "Kites of Tin"),
        ("Kites of Tin  and Silk", "Kites of Tin and Silk"),
    ],
)
def test_what_other_rows_show_holds_for_those_that_differ(row: str, title: str) -> None:
    rows = [f"{title}  {said}" for title, said in zip(_TITLES, _SAID, strict=True)]
    bold = [f"**Kite {place}** - {said}" for place, said in enumerate(_NOTES)]
    assert _titles(_table([*rows, *bold, row]))[-1] == title


def test_names_among_titles_keep_their_description() -> None:
    rows = [f"{title} - {said}" for title, said in zip(_TITLES, _NOTES, strict=True)]
    title = _titles(_table([*rows, "**Slower, Weaker, Yet Better** - a kite that flies over lakes; it is fast."]))[-1]
    assert title == "Slower, Weaker, Yet Better"


@pytest.mark.parametrize(
    "rows",
    [
        [
            f"Kites of {word} - {tail}"
            for word in ("Tin", "Silk")
            for tail in ("A Survey of Winds", "Old Winds and New Lakes")
        ],
        [f"Kites  of {word} over the Lakes" for word in ("Tin", "Silk", "Wood", "Lead", "Gold", "Iron")],
        [f"{_TITLES[0]}  {_SAID[0]}", "Kites of Tin - A Study of the Winds over Lakes", "Kites of Silk over the Lakes"],
    ],
)
def test_one_such_row_and_blanks_within_titles_show_nothing(rows: list[str]) -> None:
    titles = _titles(_table(rows))
    assert len(titles) == len(rows)
    assert [title[-12:] for title in titles[1:]] == [" ".join(row.split())[-12:] for row in rows[1:]]


def test_a_short_title_without_a_paper_is_passed_over_with_its_description() -> None:
    rows = [f"{title}  {said}" for title, said in zip(_TITLES, _SAID, strict=True)]
    page = "| KiteNet  Introduces KiteNet, a kite for the winds. It flies. | [Blog](https://kites.example.org/net) |\n"
    found = read_catalog(_table(rows) + page)
    assert [entry.title for entry in found.entries] == list(_TITLES)
    assert [passed.text[:18] for passed in found.passed_over] == ["KiteNet Introduces"]
