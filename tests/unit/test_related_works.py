"""Works below a paper whose bullet says first how they are related to it: ``Background: Kites of Tin (1974)``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_ABOVE = "* Experience with Kites over Lakes (1980). [Paper](https://doi.org/10.5555/1)"


def _below(row: str) -> list[tuple[str, int | None]]:
    found = read_catalog("\n".join(["# L", "", "## Flight", "", _ABOVE, f"  * {row}", ""])).entries
    return [(entry.title, entry.year) for entry in found[1:]]


@pytest.mark.parametrize(
    "label", ["Background", "Follow-up", "Related work", "Prior work", "Original paper", "Extended version", "背景"]
)
@pytest.mark.parametrize(
    "row",
    [
        "Kites: A Structuring Concept (1974). [Paper](https://doi.org/10.5555/2)",
        "Kites: A Structuring Concept (1974). [Paper](https://doi.org/10.5555/2) \\| [Note](notes/kites.md)",
    ],
)
def test_a_label_is_no_part_of_the_title(label: str, row: str) -> None:
    assert _below(f"{label}: {row}") == [("Kites: A Structuring Concept", 1974)]


def test_a_label_before_a_link() -> None:
    [(title, _)] = _below("Follow-up: [Kites: A Structuring Concept](https://doi.org/10.5555/2)")
    assert title == "Kites: A Structuring Concept"


@pytest.mark.parametrize("row", ["Background: kites fly where the wind is", "Related: see the chapter on strings"])
def test_remarks_are_no_works(row: str) -> None:
    assert not _below(row)


def test_a_title_of_the_list_itself_keeps_its_first_word() -> None:
    text = "# L\n\n## Flight\n\n* Background: The Art of Kites (1974). [Paper](https://doi.org/10.5555/2)\n"
    assert [entry.title for entry in read_catalog(text).entries] == ["Background: The Art of Kites"]
