"""Titles in headings and in bold with where they appeared, when, and who wrote them around them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

LINK = "https://ieeexplore.ieee.org/document/6942733/"
TITLE = "Steering Kites in Small and Windy Rooms"


@pytest.mark.parametrize(
    ("told", "authors", "venue", "year"),
    [
        ("{} (J. humanoid robot 2015)", (), "J. humanoid robot", 2015),
        ("{} (Int. J. humanoid robot 2015)", (), "Int. J. humanoid robot", 2015),
        ("{} (Journal of social robotics 2015)", (), "Journal of social robotics", 2015),
        ("{} (Journal of Social Robotics, 2015)", (), "Journal of Social Robotics", 2015),
        ("{} (2015)", (), "", 2015),
        ("IJRR - {}", (), "IJRR", None),
        ("ICRA – {}", (), "ICRA", None),
        ("{} (2014) - Henny Admoni", ("Henny Admoni",), "", 2014),
        ("{} (ICRA 2014) - Henny Admoni, Bo Lee", ("Henny Admoni", "Bo Lee"), "ICRA", 2014),
        ("{} (2014), Lee et al.", ("Lee", "others"), "", 2014),
        ("{} (2014) by Ann Lee and Bo Kim", ("Ann Lee", "Bo Kim"), "", 2014),
        ("{} (IROS 2013, Dmitry Berenson )", ("Dmitry Berenson",), "IROS", 2013),
        ("{} (2013; Ann Lee, Bo Kim)", ("Ann Lee", "Bo Kim"), "", 2013),
    ],
)
@pytest.mark.parametrize("form", ["#### {}\n{}\n", "- **{}** [[paper]]({})\n"])
def test_what_is_around_a_title_is_no_word_of_it(
    told: str, authors: tuple[str, ...], venue: str, year: int | None, form: str
) -> None:
    text = f"# Kites\n\n### Winds\n\n{form.format(told.format(TITLE), LINK)}"
    (entry,) = read_catalog(text).entries
    assert (entry.title, entry.authors, entry.venue, entry.year) == (TITLE, authors, venue, year)


@pytest.mark.parametrize(
    "title",
    [
        "KITE - A System for Steering Kites",
        "AI - A System for Steering Kites",
        "Steering Kites in Rooms (1914, a year of winds)",
    ],
)
def test_other_words_are_its_own(title: str) -> None:
    (entry,) = read_catalog(f"# Kites\n\n- **{title}** [[paper]]({LINK})\n").entries
    assert entry.title == title


@pytest.mark.parametrize(
    ("before", "venue"),
    [
        ("CCS2018 - ", "CCS"),
        ("CCS 2018: ", "CCS"),
        ("KDD2018-", "KDD"),
        ("ECML-PKDD 2018 – ", "ECML-PKDD"),
        ("CVPR'2018 | ", "CVPR"),
    ],
)
@pytest.mark.parametrize(
    "note", ["* 本文主要讲述了风筝的检测方法", "* 一篇讲解: https://blog.example/kites", "We learn how kites fly."]
)
def test_a_known_venue_and_its_year_before_a_heading_show_a_title(note: str, before: str, venue: str) -> None:
    rows = f"## {before}Slow Kites over Northern Towns\n\n{note}\n\n## {before}Ropes for Wind and Rain\n\n{note}\n"
    entries = read_catalog(f"# Notes\n\n{rows}").entries
    assert [entry.title for entry in entries] == ["Slow Kites over Northern Towns", "Ropes for Wind and Rain"]
    assert {(entry.venue, entry.year) for entry in entries} == {(venue, 2018)}


@pytest.mark.parametrize(
    "heading",
    [
        "CVPR 2018 - Workshop Papers on Kites and Ropes",
        "CCS 2018 Kites in the Northern Wind",
        "Season 2018 - Kites in the Wind",
    ],
)
def test_other_headings_with_a_year_are_sections(heading: str) -> None:
    link = "[Slow kites over northern towns](https://arxiv.org/abs/1801.00001)"
    [entry] = read_catalog(f"# Notes\n\n## {heading}\n\n- {link}\n").entries
    assert entry.title == "Slow kites over northern towns"


def test_papers_below_a_venues_subject_are_its_own() -> None:
    rows = "".join(
        f"- [Slow kites over {town}](https://arxiv.org/abs/1801.0000{n})\n" for n, town in enumerate(("Oslo", "Ghent"))
    )
    entries = read_catalog(f"# Papers\n\n## ICML 2018 - Learning to Fly Kites in Wind\n\n{rows}").entries
    assert [entry.title for entry in entries] == ["Slow kites over Oslo", "Slow kites over Ghent"]
