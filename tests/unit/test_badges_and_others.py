"""What badges tell of where a paper appeared, and who stands before "et al."."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.authors import read_authors

LINK = "https://arxiv.org/abs/2404.22222"


@pytest.mark.parametrize(
    ("badge", "venue", "year"),
    [
        ("QCE-2025-green", "QCE", 2025),
        ("QIC-2004-green", "QIC", 2004),
        ("npj Quantum-2023-green", "npj Quantum", 2023),
        ("Quantum-2024-green", "Quantum", 2024),
        ("IEEE-2020-green", "", 2020),
        ("PDF-2020-red", "", 2020),
        ("Citations-1000+-blue", "", None),
        ("LID Kites-bigTech-yellow", "", None),
    ],
)
def test_a_badge_of_capitals_and_a_year_is_where_a_paper_appeared(badge: str, venue: str, year: int | None) -> None:
    row = f'+ [Steering small kites over lakes]({LINK}) Ann Lee et al. <img src="https://img.shields.io/badge/{badge}.svg">'
    entry = read_catalog(f"# Kites\n\n## Papers\n\n{row}\n").entries[0]
    assert (entry.venue, entry.year, entry.authors) == (venue, year, ("Ann Lee", "others"))


@pytest.mark.parametrize("text", ["Igor L. Markov et al.", "Chenghong zhu et al"])
def test_words_of_titles_and_small_families_are_names_before_et_al(text: str) -> None:
    assert read_authors(text) == (text.rpartition(" ")[0].rpartition(" ")[0], "others")


def test_a_small_word_of_english_is_no_family() -> None:
    assert not read_authors("Graph learning et al.")


def test_a_topics_page_above_bullets_is_no_paper_among_them() -> None:
    rows = "".join(f"+ [Steering small kites over lakes {n}](https://arxiv.org/abs/2404.2222{n})\n" for n in range(4))
    topic = "> Slow Kites + [Lidsoft Northern Kites](https://www.lidsoft.com/en-us/kites/northern-kites/)\n\n"
    catalog = read_catalog(f"# Kites\n\n## Hardware\n\n> Fast Kites\n\n{rows}\n{topic}")
    assert [entry.line for entry in catalog.entries] == [7, 8, 9, 10]
