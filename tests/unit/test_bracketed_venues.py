"""Rows that begin with where and when a paper appeared in brackets: ``[2003 SOSP] KFS: **Kites** [[PDF](…)]``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.model.entry import Catalog

BESIDE = [
    "[2001 SOSP] **Kites of Paper over the Lakes**. [[PDF](https://example.org/1.pdf)]",
    "",
    "[2002 NSDI] **Kites of Silk over the Lakes**. [[PDF](https://example.org/0.pdf)]",
    "",
    "[2002 OSDI] **Kites of Tin over the Lakes**. [[PDF](https://example.org/2.pdf)]",
    "",
]


def read(*rows: str) -> Catalog:
    return read_catalog("\n".join(["# L", "", "## Papers", "", *BESIDE, *rows]))


@pytest.mark.parametrize(
    ("brackets", "name", "venue", "year"),
    [
        ("[2003 SOSP] KFS:", "KFS", "SOSP", 2003),
        ("[2003 SOSP]", "", "SOSP", 2003),
        ("[2003 KiteExpo] KiteFS:", "KiteFS", "KiteExpo", 2003),
        ("[2003 Leeds kite symposium]", "", "Leeds kite symposium", 2003),
        ("[1986 USENIX Summer]", "", "USENIX Summer", 1986),
        ("[2018 CLUSTER & 2020 Kite Letters]", "", "CLUSTER", 2018),
        ("[Sec'09]", "", "Sec", 2009),
        ("[Kites-Winter'92]", "", "Kites-Winter", 1992),
        ("[1995]", "", "", 1995),
    ],
)
def test_a_venue_with_its_year_in_brackets_is_no_name(brackets: str, name: str, venue: str, year: int) -> None:
    *_, entry = read(f"{brackets} **Steering Kites over the Lakes**. [[PDF](https://example.org/3.pdf)]").entries
    assert (entry.title, entry.name) == ("Steering Kites over the Lakes", name)
    assert (entry.venue, entry.year) == (venue, year)


@pytest.mark.parametrize(
    ("links", "link"),
    [
        (
            "[[SOSP PDF](https://example.org/3.pdf)] [[TOCS PDF](https://example.org/4.pdf)]",
            "https://example.org/3.pdf",
        ),
        ("[[PDF](https://example.org/3.pdf)] [[Relevant Slides](https://example.org/s)]", "https://example.org/3.pdf"),
        ("[[PDF](http://kites.sourceforge.net/intro.html)]", "http://kites.sourceforge.net/intro.html"),
        ("[[PDF](https://courses.example.edu/k/lectures/3.pdf)]", "https://courses.example.edu/k/lectures/3.pdf"),
        ("[[Slides](https://example.org/slides/3.pdf)]", ""),
    ],
)
def test_labels_beside_it(links: str, link: str) -> None:
    *_, entry = read(f"[2003 SOSP] **Steering Kites over the Lakes**. {links}").entries
    assert (entry.title, entry.link) == ("Steering Kites over the Lakes", link)


@pytest.mark.parametrize(
    "rows", [["[SOSP'08] [Steering Small Kites over Long", "Lakes] [paper](https://example.org/3.pdf)"]]
)
def test_brackets_that_go_over_a_line_hold_a_title(rows: list[str]) -> None:
    *_, entry = read(*rows, "[related slides](https://example.org/s)").entries
    assert (entry.title, entry.venue, entry.year) == ("Steering Small Kites over Long Lakes", "SOSP", 2008)
    assert entry.link == "https://example.org/3.pdf"


@pytest.mark.parametrize("text", ["SOSP PDF", "JCST Slides", "Relevant slides", "Additional material", "Nature PDF"])
def test_labels(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize("text", ["Related Work", "Kites PDF of Life", "Relevant", "PDF Kites"])
def test_no_labels(text: str) -> None:
    assert not is_label(text)


def test_what_is_unpublished_is_at_no_venue_and_speaks_for_none() -> None:
    rows = [
        f"- **{title} over the Lakes** ({venue} 1994) [pdf](https://example.org/{number}.pdf)"
        for number, (title, venue) in enumerate(
            [
                ("Tin", "POPL"),
                ("Silk", "POPL"),
                ("Paper", "Unpublished,"),
                ("Rope", "J. Kite & Tin Rep."),
                ("Clay", "TOKA"),
            ]
        )
    ]
    found = {
        entry.title.split()[0]: entry.venue
        for entry in read_catalog("\n".join(["# L", "", "## Papers", "", *rows])).entries
    }
    assert found == {"Tin": "POPL", "Silk": "POPL", "Paper": "", "Rope": "J. Kite & Tin Rep.", "Clay": "TOKA"}
