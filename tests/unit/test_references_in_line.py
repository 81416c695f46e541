"""Several references in one line: each begins with names by their initials, and a year behind them."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog


@pytest.mark.parametrize("conjunction", [", ", " and ", " & ", " et ", " y ", " und "])
def test_names_are_joined_as_many_languages_do(conjunction: str) -> None:
    first = f"de la Fole R.{conjunction}Wu B. 2010. Kites at sea. Kite Letters 12, 3-9."
    second = f"Moll, B. A.{conjunction}Kim, C. 2012. Tea in the wind. Kite Letters 14, 1-8."
    entries = read_catalog(f"# L\n\n## References\n\n- {first} {second}\n").entries
    assert [(entry.title, len(entry.authors)) for entry in entries] == [("Kites at sea", 2), ("Tea in the wind", 2)]


@pytest.mark.parametrize(
    "unit", ["in Berg, I. ", "Berg, I. et ", "Berg, I., y ", "et Berg, I. ", "Berg I.-J. y de la ", "Berg, I.; "]
)
def test_names_without_a_year_take_time_by_their_length(unit: str) -> None:
    """Each blank between two names was of either: every name doubled the ways in which they could be read."""
    assert_linear(lambda size: read_catalog(f"# L\n\n## References\n\n- {unit * size}\n"), 40)
