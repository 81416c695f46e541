"""Venues that no table knows, which rows of a list have as others have theirs; and titles that end alike."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

_KNOWN = (("Steering Kites over Lakes", "ICML"), ("Kites of Tin and Lead", "JACM"), ("How Winds Turn", "SOSP"))


def _last(row: str, last: str, link: str = " [[pdf](https://a.edu/{n}.pdf)]") -> Entry:
    rows = [row.format(t=title, v=venue, y=2010 + n) + link.format(n=n) for n, (title, venue) in enumerate(_KNOWN)]
    rows.append(last + link.format(n=9))
    return read_catalog("# L\n\n## Papers\n\n" + "".join(f"- {row}\n" for row in rows)).entries[-1]


@pytest.mark.parametrize(
    ("row", "last"),
    [
        ("{t}, {v} {y}", "Slow Sails in Harbours, {v} 2017"),
        ("{t}, {v}, {y}", "Slow Sails in Harbours, {v}, 2017"),
        ("{t} - {v} {y}", "Slow Sails in Harbours - {v} 2017"),
        ("{t} ({v} {y})", "Slow Sails in Harbours ({v} 2017)"),
    ],
)
@pytest.mark.parametrize("venue", ["KitesNet", "Distributed Sailing", "Tech Report", "Whitepaper"])
def test_an_unknown_venue_stands_as_the_known_ones(row: str, last: str, venue: str) -> None:
    entry = _last(row, last.format(v=venue))
    assert (entry.title, entry.venue, entry.year) == ("Slow Sails in Harbours", venue, 2017)


@pytest.mark.parametrize(("state", "year"), [("Unpublished 2016", 2016), ("Unpublished", None), ("in press", None)])
def test_what_is_not_out_yet_has_no_venue(state: str, year: int | None) -> None:
    entry = _last("{t}, {v} {y}", f"Slow Sails in Harbours, {state}")
    assert (entry.title, entry.venue, entry.year) == ("Slow Sails in Harbours", "", year)


@pytest.mark.parametrize(
    "title",
    [
        "Slow Sails in Harbours, Norway 2017",
        "Sails, Winds, and What They Were in 1987",
        "Slow Sails in Harbours, Lakes and Seas",
        "How Slow Are Sails in Harbours, Really? 2012",
        "Slow Sails in Harbours, Ann Lindgren 2012",
    ],
)
def test_titles_with_commas_stay_whole(title: str) -> None:
    assert _last("{t}, {v} {y}", title).title == title


def test_one_row_alone_tells_nothing() -> None:
    (entry,) = read_catalog("# L\n\n## Papers\n\n- Slow Sails, KitesNet 2017 [[pdf](https://a.edu/1.pdf)]\n").entries
    assert entry.title == "Slow Sails, KitesNet 2017"


def test_a_year_elsewhere_makes_no_venue_of_a_part_of_a_title() -> None:
    assert _last("{t}, {v} {y}", "(2017) Lakes, Rivers, Seas").title == "Lakes, Rivers, Seas"
