"""A body that is known by its initials and stands as a sentence before a title, without a year."""

from __future__ import annotations

import pytest

from signed_rows import read


@pytest.mark.parametrize("body", ["ICES", "FAO", "WHO", "NOAA", "OECD"])
@pytest.mark.parametrize("imprint", ["Kite Letters, 5(13).", "Rome."])
def test_it_wrote_the_title(body: str, imprint: str) -> None:
    [entry] = read(f"- {body}. The state of kites and their strings. {imprint} <https://doi.org/10.5555/1>.").entries
    assert (entry.title, entry.authors) == ("The state of kites and their strings", (f"{{{body}}}",))


def test_initials_that_are_no_bodys_stay() -> None:
    [entry] = read("- KITE. The state of kites and their strings. <https://doi.org/10.5555/1>.").entries
    assert not entry.authors
