"""Names before a comma and a title, where a list's rows begin so; initials, days and possessives beside them."""

from __future__ import annotations

import pytest

from signed_rows import read

TITLES = [f"Steering {what} over Slow Lakes" for what in ("Kites", "Teapots", "Kettles", "Sails", "Lanterns", "Rafts")]
HABIT = [f"- Ann Lee, Bo Kim, Carla Wu, {title}, ICML, 201{n}." for n, title in enumerate(TITLES)]
HABIT += [f"- Dora Fisch, Emil Gans, Flo Hahn, {title.replace('Slow', 'Deep')}, NIPS, 2015." for title in TITLES]
PDF = "[[Paper]](https://arxiv.org/pdf/2001.00001)"


@pytest.mark.parametrize(
    ("row", "authors", "title"),
    [
        (f"Csaba Moll, Kites at Sea {PDF}", ["Csaba Moll"], "Kites at Sea"),
        (f"Csaba Moll, Kites at Sea: A Survey (JMLR 2009) {PDF}", ["Csaba Moll"], "Kites at Sea: A Survey"),
        (
            f"Csaba Moll, Peter Stone, Transfer Kites: A Survey {PDF}",
            ["Csaba Moll", "Peter Stone"],
            "Transfer Kites: A Survey",
        ),
        (f"Csaba Moll, Fast Kites, Slow Lakes {PDF}", ["Csaba Moll"], "Fast Kites, Slow Lakes"),
    ],
)
def test_one_name_or_two_are_authors_where_rows_begin_with_names(row: str, authors: list[str], title: str) -> None:
    entry = read(*HABIT, f"- {row}").entries[-1]
    assert (list(entry.authors), entry.title) == (authors, title)


@pytest.mark.parametrize(
    "title", ["Kites, Sails and Lanterns over Lakes", "Slow Kites, Deep Lakes", "Attention, Please: Kites at Sea"]
)
def test_titles_with_commas_stay_whole(title: str) -> None:
    entry = read(*HABIT, f"- {title} {PDF}").entries[-1]
    assert (entry.authors, entry.title) == ((), title)


def test_two_words_before_a_comma_are_no_name_where_rows_begin_with_titles() -> None:
    rows = [f"- {title}, Ann Lee, Bo Kim, ICML 2019" for title in TITLES]
    assert read(*rows, f"- Csaba Moll, Kites at Sea {PDF}").entries[-1].title == "Csaba Moll, Kites at Sea"


@pytest.mark.parametrize("day", ["18 Nov 2015", "18 November 2015", "Nov 18, 2015", "Nov 2015", "2015"])
@pytest.mark.parametrize("venue", ["ArXiv", "ICML"])
@pytest.mark.parametrize("link", ["", f" {PDF}"])
def test_days_behind_venues_leave_titles_whole(day: str, venue: str, link: str) -> None:
    entry = read(f"- Ann Lee, Bo Kim, Carla Wu, Dora Fisch, Prioritized Kite Replay, {venue}, {day}.{link}").entries[0]
    assert (entry.title, entry.venue, entry.year) == ("Prioritized Kite Replay", venue, 2015)
    assert len(entry.authors) == 4


@pytest.mark.parametrize("second", ["C. Lawrence Zorn", "J. Andrew Zorn", "K. Peter van Zorn"])
def test_an_initial_behind_one_whole_name_begins_the_next(second: str) -> None:
    entry = read(*HABIT, f"- Xinlei Chen, {second}, Kites and Recurrent Sails for Lakes, arXiv:1411.5654.").entries[-1]
    assert (list(entry.authors), entry.title) == (["Xinlei Chen", second], "Kites and Recurrent Sails for Lakes")


def test_a_possessive_is_no_name_before_a_colon() -> None:
    entry = read("- Xinlei Chen, C. Lawrence Zorn, Kite’s Eye: A Recurrent Sail for Slow Lakes, CVPR 2015").entries[0]
    assert (list(entry.authors), entry.title) == (
        ["Xinlei Chen", "C. Lawrence Zorn"],
        "Kite’s Eye: A Recurrent Sail for Slow Lakes",
    )
