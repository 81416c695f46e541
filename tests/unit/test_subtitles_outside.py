"""Titles in italics that go on behind them, and what stands there that is no subtitle."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END
from i2vbib.catalog.markdown.references.subtitles_outside import with_subtitle_inside


@pytest.mark.parametrize("begin", ["- ", "##### ", ""])
@pytest.mark.parametrize(
    ("title", "behind"),
    [
        ("*Free kites*: How big winds lock down tails and strings", ". Penguin."),
        ("*Free kites*: How big winds lock down tails and strings", " (pp. 1-84). Penguin."),
        ("*Free kites*: Winds, tails, and new strings", " (pp. 1-84). Kite common."),
        ("*Why are you flying a kite?* Orientations and winds of the north", ". Kite Letters, 12(1), 3-9."),
    ],
)
def test_a_title_goes_on_behind_its_italics(begin: str, title: str, behind: str) -> None:
    row = f"{begin}Lee, A. B., Kim, C., & Ortiz, D. (2004). {title}{behind}"
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n{row}\n").entries
    assert (entry.title, entry.year) == (title.replace("*", ""), 2004)
    assert entry.authors == ("Lee, A. B.", "Kim, C.", "Ortiz, D.")


@pytest.mark.parametrize(
    "behind",
    [
        ": Cambridge University Press.",
        ": New York, Penguin.",
        ": Penguin.",
        ". Winds of the north and their kites.",
        ": Journal of Kites and Winds.",
    ],
)
def test_who_printed_a_work_is_no_subtitle(behind: str) -> None:
    line = f"Lee, A. (2004). {EMPHASIS}Free kites{EMPHASIS_END}{behind}"
    assert with_subtitle_inside(line) == line


@pytest.mark.parametrize("part", ["2004). ", EMPHASIS, f"{EMPHASIS_END}:", "Kites of tin "])
def test_long_lines_take_linear_time(part: str) -> None:
    assert_linear(
        lambda count: with_subtitle_inside(f"Lee (2004). {EMPHASIS}Kites{EMPHASIS_END}: " + part * count), 2_000
    )


@pytest.mark.parametrize("behind", ["(pp. 1-84). Kite Press.", "(Vol. 3, pp. 1-84). Kite Press."])
def test_a_review_of_something_is_no_journal(behind: str) -> None:
    text = f"# L\n\n## Papers\n\n- Lee, D. E. (2007). *A review of the closed movement* {behind}\n"
    (entry,) = read_catalog(text).entries
    assert (entry.title, entry.authors) == ("A review of the closed movement", ("Lee, D. E.",))


def test_a_heading_is_a_paper_of_a_bodys() -> None:
    body = "##### Northern Council on the Flying of Kites (NCFK). (2012). *Guidelines for Kites 2012*."
    people = "##### Lee, A., & Kim, B. (2004). *Free kites of the north*. Penguin."
    entries = read_catalog(f"# L\n\n{people}\n\n{body}\n\n{people.replace('Free', 'Slow')}\n").entries
    assert [entry.title for entry in entries] == [
        "Free kites of the north",
        "Guidelines for Kites 2012",
        "Slow kites of the north",
    ]
