"""Bold words before a title that tell whose or which paper it is, and links to all that appeared at one place."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.people.authors import read_authors

_LINK = "[[Paper](https://arxiv.org/abs/1810.09571)]"
_TITLE = "A Serial Kite with Two Strings: Basic Design and Winds"


@pytest.mark.parametrize("title", ["{}", "*{}*"])
@pytest.mark.parametrize("mark", ["**{}**: ", "**{}:** ", "**{}**："])
@pytest.mark.parametrize(
    ("label", "venue", "year"),
    [
        ("Bo Kim's paper", "", None),
        ("Bo Kim's Paper, Oslo, Norway IROS(2015)", "IROS", 2015),
        ("Bo Kim' paper, ASME/IEEE Transactions on kites(2010)", "ASME/IEEE Transactions on kites", 2010),
        ("Kite VUB paper, IEEE Robotics and Automation Letters (2022)", "IEEE Robotics and Automation Letters", 2022),
        ("Winds and Strings Research Group (W&S), Norway (2017)", "", 2017),
        ("Slow Kite Drive (ICRA 2024)", "ICRA", 2024),
        ("KiteOne (ICRA 2024)", "ICRA", 2024),
    ],
)
def test_the_title_stands_behind_whose_paper_it_is(title: str, mark: str, label: str, venue: str, year: int) -> None:
    row = f"1. {mark.format(label)}{title.format(_TITLE)} {_LINK}"
    [entry] = read_catalog(f"# L\n\n## S\n\n{row}\n").entries
    assert (entry.title, entry.venue, entry.year, entry.authors) == (_TITLE, venue, year, ())


@pytest.mark.parametrize("label", ["Ann Lee, Master's Thesis, MIT (2018)", "Ann Lee's Master's Thesis (2018)"])
def test_a_thesis_is_its_writers(label: str) -> None:
    [entry] = read_catalog(f"# L\n\n## S\n\n1. **{label}**: {_TITLE} {_LINK}\n").entries
    assert (entry.title, entry.authors, entry.year) == (_TITLE, ("Ann Lee",), 2018)
    assert entry.venue.startswith("Master's Thesis")


@pytest.mark.parametrize(("name", "author"), [("Lee, Ann", "Lee, Ann"), ("Ann B. Lee", "Ann B. Lee")])
@pytest.mark.parametrize("thesis", [": Thesis", ": PhD Thesis", ", Dissertation"])
def test_a_name_before_thesis_is_no_title(name: str, author: str, thesis: str) -> None:
    [entry] = read_catalog(f"# L\n\n## S\n\n1. **{_TITLE}**: {name}{thesis} {_LINK}\n").entries
    assert (entry.title, entry.authors) == (_TITLE, (author,))


@pytest.mark.parametrize(
    "title",
    ["Steering Kites of Paper: A Study of Winds at Sea", "The Slow Kite (2012)", "Slow Kites (ICRA 2024)"],
)
def test_bold_words_of_their_own_stay_the_title(title: str) -> None:
    bold, _, behind = title.partition(": ")
    row = f"1. **{bold}**: {behind or 'we show what winds do to kites of tin at sea'} {_LINK}"
    [entry] = read_catalog(f"# L\n\n## S\n\n{row}\n").entries
    assert entry.title.startswith(bold.partition(" (")[0])


@pytest.mark.parametrize(
    "text", ["T-Kite 2026 Issue Link", "T-Kite All Issues Link", "Official IEEE List", "Google Sheet"]
)
def test_links_to_all_that_appeared_are_labels(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize(
    "text", ["link to Nature article", "Link to the open access version", "enlace al artículo", "Link zum Volltext"]
)
def test_words_that_say_where_a_link_goes_are_labels(text: str) -> None:
    assert is_label(text)
    row = f"Lee, A. & Kim, B. 2019. Kites of Tin at Sea. *Kite Letters* 12: 3-9. [{text}](https://www.nature.com/articles/1)"
    [entry] = read_catalog(f"# L\n\n## S\n\n- {row}\n").entries
    assert (entry.title, entry.venue) == ("Kites of Tin at Sea", "Kite Letters")


@pytest.mark.parametrize("text", ["Link to the past", "A Link to Kites", "Linking articles to kites"])
def test_titles_that_speak_of_links_are_none(text: str) -> None:
    assert not is_label(text)


@pytest.mark.parametrize("text", ["Non-Linear RF-MPC", "Tube-Based QP-MPC"])
def test_methods_are_no_names(text: str) -> None:
    assert read_authors(text) == ()


def test_a_family_in_capitals_is_a_name() -> None:
    assert read_authors("Ann SMITH-JONES") == ("Ann SMITH-JONES",)
