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
