"""Inverted names without commas in a line above a title, as publishers export references."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Holm Peter.", ("Holm, Peter",)),
        ("Holm Peter S.", ("Holm, Peter S.",)),
        ("Holm P.S.", ("Holm, P. S.",)),
        ("Holm PS.", ("Holm, P. S.",)),
        ("de Kerk Johan.", ("de Kerk, Johan",)),
        ("Holm Lotfi.", ("Holm, Lotfi",)),
        ("Holm Peter, Holm Ann B.", ("Holm, Peter", "Holm, Ann B.")),
        ("Holm Jr.\nPeter L.", ("Holm, Jr., Peter L.",)),
        ("Holm Jr.\nPeter L., Kim Ann.", ("Holm, Jr., Peter L.", "Kim, Ann")),
    ],
)
@pytest.mark.parametrize(
    ("told", "title", "venue"),
    [
        ("Steering Kites at Sea.\n*Nature.* 1985;1:49-74.", "Steering Kites at Sea", "Nature"),
        ("Kites in 10 Lines.\n*Nature.* 1985a;1(no.\n2):49-74.", "Kites in 10 Lines", "Nature"),
        ("*Steering Kites at Sea.* MIT Press; 1985.", "Steering Kites at Sea", "MIT Press"),
        ("MIT Press; . *Steering Kites at Sea.* 1985;3 vols.", "Steering Kites at Sea", ""),
    ],
)
def test_names_fill_the_line_above_a_title(
    written: str, names: tuple[str, ...], told: str, title: str, venue: str
) -> None:
    [entry] = read_catalog(f"# Bibliography\n\n{written}\n{told}\n\nLee A.V.\n*Kites.* Wiley; 1972.\n").entries[:1]
    assert (entry.title, entry.authors, entry.venue, entry.year) == (title, names, venue, 1985)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Steering Kites.\nAnn Lee, Bo Kim.\n*Nature.* 1985.", "Steering Kites"),
        (
            "Moon Rising Twice Above Sea.\nA story of kites, printed again.\n*Nature*, 1985.",
            "Moon Rising Twice Above Sea",
        ),
    ],
)
def test_a_first_line_that_may_be_a_title_is_no_name(text: str, title: str) -> None:
    assert [
        entry.title for entry in read_catalog(f"# Papers\n\n- {text.replace(chr(10), chr(10) + '  ')}\n").entries
    ] == [title]
