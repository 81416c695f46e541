"""Rows that have a state in the place of a year, ``(in prep)``, among references: they tell their own title."""

from __future__ import annotations

import pytest

from signed_rows import read

DATED = [
    "- Lee, A, Ortiz, CM & Wu, B (2019). Kites of tin over lakes. *Kite Letters, 3*, 1-9.",
    "- Ortiz, CM, Kim, DJ & Lee, A (2018). Kites of silk over lakes. *Kite Letters, 4*, 1-9.",
    "- Wu, B & Ortiz, CM (2017). Kites of paper over lakes. *Kite Letters, 5*, 1-9.",
]


@pytest.mark.parametrize(
    "state", ["in prep", "in preparation", "under review", "in revision", "submitted", "in Vorbereitung"]
)
@pytest.mark.parametrize("stop", ["", "."])
@pytest.mark.parametrize(
    "names",
    ["Kim, DJ, Wu, B, Lee, A", "Kim, DJ, Wu, B & Lee, A", "Kim, D.J., Wu, B., & Lee, A.", "Kim DJ, Wu B, Lee A"],
)
def test_a_state_ends_the_names(state: str, stop: str, names: str) -> None:
    row = f"- {names} ({state}){stop} Teapots Have Dissociable Effects on Winds of the Sea."
    entries = read(row, *DATED).entries
    assert entries[0].title == "Teapots Have Dissociable Effects on Winds of the Sea"
    assert (len(entries[0].authors), entries[0].year) == (3, None)
    assert len(entries) == len(DATED) + 1
