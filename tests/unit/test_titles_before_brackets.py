"""A title, where and when it appeared in brackets, and behind them who wrote it; and one author before a journal."""

from __future__ import annotations

import re

import pytest

from i2vbib.catalog import read_catalog

PDF = "[[PDF]](https://example.edu/kites/tin.pdf)"


@pytest.mark.parametrize(
    "title", ["How fast are kites?", "Do kites fly!", "How fast kites are", "Kites: a short study"]
)
@pytest.mark.parametrize(
    ("told", "venue", "year"),
    [
        ("(Journal of Applied Kites, 1969)", "Journal of Applied Kites", 1969),
        ("(Kite Letters, 1969)", "Kite Letters", 1969),
        ("(J. Appl. Meteorol., 1969)", "J. Appl. Meteorol.", 1969),
        ("(ICML 1999)", "ICML", 1999),
        ("(1969)", "", 1969),
    ],
)
@pytest.mark.parametrize(
    ("names", "authors"),
    [
        (", Foster et al.", ("Foster", "others")),
        (", Ann Foster and Bo Lee", ("Ann Foster", "Bo Lee")),
        (" - Ann Foster, Bo Lee", ("Ann Foster", "Bo Lee")),
        (", by Ann Foster, Bo Lee", ("Ann Foster", "Bo Lee")),
        (" - Henny Foster", ("Henny Foster",)),
    ],
)
def test_brackets_part_a_title_from_names(
    title: str, told: str, venue: str, year: int, names: str, authors: tuple[str, ...]
) -> None:
    (entry,) = read_catalog(f"# Kites\n\n* {title} {told}{names} {PDF}\n").entries
    assert (entry.title, entry.authors, entry.venue, entry.year) == (title, authors, venue, year)


def test_brackets_of_a_title_are_its_own() -> None:
    (entry,) = read_catalog(f"# Kites\n\n* How fast are kites? (and how slow, at sea), Ann Lee, Bo Kim {PDF}\n").entries
    assert (entry.title, entry.authors) == ("How fast are kites? (and how slow, at sea)", ("Ann Lee", "Bo Kim"))


@pytest.mark.parametrize("names", ["Conor O'Neill", "Conor O’Neill, Bo Lee", "Ann Lee"])
@pytest.mark.parametrize("told", ["Sleep, 2020", "Sleep 43(2), 2020", "Evolution, 2020", "Brain, 2020"])
def test_a_journal_of_one_word_is_behind_the_stop_of_names(names: str, told: str) -> None:
    row = f"- **[Sleep among Lighthouse Keepers](https://doi.org/10.1000/k.1)**<br>{names}. {told}."
    (entry,) = read_catalog(f"# Kites\n\n{row}\n").entries
    assert (entry.authors, entry.venue) == (tuple(names.split(", ")), re.split(r"\W", told, maxsplit=1)[0])
    assert entry.year == 2020


@pytest.mark.parametrize("told", ["Best Paper", "Kite Letters", "Tin Boats", "Stanford University", "Code"])
def test_other_words_behind_a_dash_are_no_author(told: str) -> None:
    (entry,) = read_catalog(f"# Kites\n\n* Kites over Small Lakes (2014) - {told} {PDF}\n").entries
    assert entry.authors == ()


@pytest.mark.parametrize("mark", ["preprint", "pre-print", "Pre-print", "Pre-Print", "pre-print, 2020"])
@pytest.mark.parametrize("row", ["- [{} ({})]({})", "- **{}** ({}) [pdf]({})", "- {} [{}] [pdf]({})"])
def test_a_mark_that_says_preprint_is_none_of_a_titles_words(row: str, mark: str) -> None:
    title = "Steering Paper Kites over Small Lakes"
    [entry] = read_catalog(
        f"# Kites\n\n## Lakes\n\n{row.format(title, mark, 'https://arxiv.org/abs/1810.09571')}\n"
    ).entries
    assert entry.title == title
