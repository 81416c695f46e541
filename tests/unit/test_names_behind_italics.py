"""Paragraphs of a title in italics and names behind it: ``*Kites of tin.* (2007) Ann Lee, Bo Kim, and Carla Wu``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

NAMES = "Ann Lee, Bo Kim, Jens Betz, and Carla Wu"
AUTHORS = ("Ann Lee", "Bo Kim", "Jens Betz", "Carla Wu")


def read(*paragraphs: str) -> list[tuple[str, tuple[str, ...], int | None]]:
    text = "# Kites\n\n## Reports\n\n" + "\n\n".join(paragraphs) + "\n"
    return [(entry.title, entry.authors, entry.year) for entry in read_catalog(text).entries]


@pytest.mark.parametrize(
    "names", [f"{NAMES}.", NAMES, NAMES.replace("Jens ", "Jens\n") + ".", NAMES.replace(", ", ",\n")]
)
@pytest.mark.parametrize("remark", ["", " (494 citations)"])
def test_a_year_and_names_stand_behind_a_title(names: str, remark: str) -> None:
    first = f"*A survey of literature on the teaching of kites.* (2007) {names}{remark}"
    second = f"*How shall we fly this?* (2003) {names}"
    assert read(first, second) == [
        ("A survey of literature on the teaching of kites", AUTHORS, 2007),
        ("How shall we fly this?", AUTHORS, 2003),
    ]


def test_names_alone_stand_behind_titles_among_others() -> None:
    dated = [f"*Steering {what} kites.* (2007) {NAMES}." for what in ("slow", "fast", "tin")]
    names = NAMES.replace("Bo ", "Bo\n")
    assert read(*dated, f"*Flying kites over lakes: a case for\nwinds.* {names}.")[3:] == [
        ("Flying kites over lakes: a case for winds", AUTHORS, None)
    ]


def test_a_year_in_bold_stands_above_the_first_title() -> None:
    dated = [f"*Steering {what} kites.* (2007) {NAMES}." for what in ("slow", "fast", "tin")]
    found = read(*dated, f"**2015**\\\n*Flying kites over lakes and winds.* {NAMES.replace('Bo ', 'Bo' + chr(10))}.")
    assert found[3][:2] == ("Flying kites over lakes and winds", AUTHORS)


@pytest.mark.parametrize(
    "paragraph",
    [
        "*Note that this is a list of kites.* Ann Lee keeps it with care and love.",
        "*Kites.* Read on, Reader, and Fly.",
        "*The kites are many and fly well.* (2007)",
    ],
)
def test_prose_is_no_paper(paragraph: str) -> None:
    assert read(paragraph) == []
