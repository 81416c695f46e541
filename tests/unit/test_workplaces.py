"""Where authors work, in brackets behind the titles of a list."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_PLACES = ("MIT", "Lid Labs", "Kite Works", "UCLA", "Tin, Co", "Tsinghua", "Samsung", "KAIST", "Umich et al.")
_ROWS = [
    f"- Steering Kites in {word} Winds ({_PLACES[place % 9]})"
    for place, word in enumerate(
        "strong weak high low warm cold dry wet cross head tail side trade polar sea land valley mountain desert city"
        " river lake coastal upper lower".split()
    )
]


def _titles(rows: list[str]) -> list[str]:
    return [entry.title for entry in read_catalog("# L\n\n## ISCA 2021\n\n" + "\n".join(rows) + "\n").entries]


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("- Kites of Tin (Samsung)", "Kites of Tin"),
        ("- Kites of Tin. (University of Lid, MIT)", "Kites of Tin"),
        ("- Kites of Tin (Holm Technologies)", "Kites of Tin"),
        ("- A Study of Kite Steering Nets (KSN)", "A Study of Kite Steering Nets (KSN)"),
        ("- Kites of Tin (and Beyond)", "Kites of Tin (and Beyond)"),
        ("- Kites of Tin (Part 2)", "Kites of Tin (Part 2)"),
    ],
)
def test_words_that_recur_in_brackets_are_no_part_of_titles(row: str, title: str) -> None:
    titles = _titles([*_ROWS, row])
    assert titles[-1] == title
    assert titles[0] == "Steering Kites in strong Winds"


@pytest.mark.parametrize(
    "rows",
    [
        _ROWS[:12],  # few rows
        [f"- Steering Kites in the Wind of {count} (KiteNet{chr(65 + count)}x)" for count in range(26)],  # systems
        [row.partition(" (")[0] + (" (Oral)" if count % 2 else " (Poster)") for count, row in enumerate(_ROWS)],
    ],
)
def test_what_does_not_recur_or_is_of_few_kinds_stays(rows: list[str]) -> None:
    before = _titles([rows[0], "- Kites of Tin (Samsung)"])
    assert _titles([*rows, "- Kites of Tin (Samsung)"])[-1] == before[-1]
