"""Journals in bold or italics right behind a title that no authors go with, and labels behind what marks set off."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_T = "Steering kites of tin over frozen lakes"


@pytest.mark.parametrize("marks", ["*", "**", "***", "_", "__"])
@pytest.mark.parametrize(
    "journal", ["Chem Eur J", "J. Chem. Phys.", "Sci China Chem", "Chemistry of Materials", "Catalysts"]
)
@pytest.mark.parametrize("behind", [" DOI: ", " ", ". ", " doi: ", ", "])
def test_a_journal_set_off_is_no_title_and_no_author(marks: str, journal: str, behind: str) -> None:
    link = "[10.1000/kites.1](https://doi.org/10.1000/kites.1)"
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n1. {_T}. {marks}{journal}{marks}{behind}{link}\n").entries
    assert (entry.title, entry.authors, entry.venue.rstrip(".")) == (_T, (), journal.rstrip("."))


@pytest.mark.parametrize(
    ("row", "title", "authors"),
    [
        ("Ann Lee. **Steering Kites** [pdf](https://arxiv.org/abs/1905.11075)", "Steering Kites", ("Ann Lee",)),
        ("New! **Steering Kites of Tin** [pdf](https://arxiv.org/abs/1905.11075)", "Steering Kites of Tin", ()),
        (f"{_T}. *Chen Yu* [pdf](https://arxiv.org/abs/1905.11075)", _T, ("Chen Yu",)),
        (f"{_T}. **Paper**: [pdf](https://arxiv.org/abs/1905.11075)", _T, ()),
    ],
)
def test_other_words_set_off_are_none(row: str, title: str, authors: tuple[str, ...]) -> None:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- {row}\n").entries
    assert (entry.title, entry.authors, entry.venue) == (title, authors, "")


def test_a_name_in_bold_over_lines_of_links_is_all_of_the_title() -> None:
    links = "- arxiv: <https://arxiv.org/abs/1905.11075>\n- github: <https://github.com/kites/net>\n"
    text = f"# L\n\n## Papers\n\n**Kite Net**\n\n{links}- webcam demo: <https://github.com/kites/net/pull/29>\n"
    (entry,) = read_catalog(text).entries
    assert (entry.title, entry.link) == ("Kite Net", "https://arxiv.org/abs/1905.11075")
