"""References in paragraphs whose lines break within the title or before the journal, and the numbers of articles."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.line_ends import as_one_line

_NAMES = "Lee, A.B., Novak, C. & Ortiz, W.T. 2019."


def _one(paragraph: str) -> tuple[str | None, tuple[str, ...], str | None, int | None]:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n{paragraph}\n").entries
    return entry.title, entry.authors, entry.venue, entry.year


@pytest.mark.parametrize(
    "lines",
    [
        "Steering kites of the U.S.\nSouthern Plains over frozen lakes. Kite Letters 12: 1-9.",
        "Steering kites of the U.S. Southern Plains over\nfrozen lakes. Kite Letters 12: 1-9.",
        "Steering kites of the U.S. Southern Plains over frozen lakes.\nKite Letters 12: 1-9.",
        "Steering kites of\nthe U.S. Southern Plains over frozen\nlakes. Kite Letters 12(3): 1-9.",
    ],
)
def test_a_reference_goes_on_in_the_next_line(lines: str) -> None:
    assert _one(f"{_NAMES} {lines}") == (
        "Steering kites of the U.S. Southern Plains over frozen lakes",
        ("Lee, A.B.", "Novak, C.", "Ortiz, W.T."),
        "Kite Letters",
        2019,
    )


@pytest.mark.parametrize(
    "paragraph",
    [
        f"{_NAMES} Steering kites over frozen lakes. Kite Letters 12: 1-9.\nThis paper shows what winds do to kites.",
        f"{_NAMES} Steering kites over frozen lakes. Kite Letters 12: 1-9.\nKim, B. 2020. Kites of tin. Kite Letters 13: 2-4.",
        f"{_NAMES} Steering kites over frozen lakes.  \nKite Letters 12: 1-9.",
        "Kites are flown by many.\nSome are of tin.",
    ],
)
def test_other_lines_stay_lines(paragraph: str) -> None:
    assert as_one_line(paragraph, is_filled=False).count("\n") == 1


@pytest.mark.parametrize("number", ["e01394", "e2019JG5", "L08402", "E107664"])
def test_the_number_of_an_article_ends_its_journal(number: str) -> None:
    title = "Steering kites over frozen lakes"
    assert _one(f"{_NAMES} {title}. Ecological Monographs {number}. https://doi.org/10.1000/kites.1")[2] == (
        "Ecological Monographs"
    )


@pytest.mark.parametrize("part", ["Lee, A. ", "of\n", "a. b, ", "12: 3\n"])
def test_long_paragraphs_take_linear_time(part: str) -> None:
    assert_linear(lambda count: as_one_line(_NAMES + part * count, is_filled=False), 2_000)
