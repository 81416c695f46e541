"""Where a line states a paper to be accepted, or only sent; venues behind commas and before short years."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.stated_venues import (
    venue_to_be,
    with_whole_years,
    without_sent,
    without_statement,
)
from i2vbib.model.entry import Entry

_LINK = "(https://kites.example/a.pdf)"
_TITLE = "A Study of Slow Kites at Night"
_ROWS = [
    f"[{_TITLE}]{_LINK}, {{}}",
    f"[{_TITLE}]{_LINK}. {{}}",
    f"[{_TITLE}]{_LINK} ({{}})",
    f"[{_TITLE}]{_LINK} - {{}}",
    f"{_TITLE}, {{}} [[pdf]{_LINK}]",
    f"{_TITLE}. {{}} [[pdf]{_LINK}]",
    f"{_TITLE} ({{}}) [[pdf]{_LINK}]",
    f"**{_TITLE}**, {{}} [[pdf]{_LINK}]",
    f'"{_TITLE}", Ann Lee, Bo Kim, {{}} [[pdf]{_LINK}]',
    f"Ann Lee and Bo Kim. {_TITLE}. {{}}. [[pdf]{_LINK}]",
    f"**{_TITLE}** \\\n  Ann Lee, Bo Kim \\\n  *{{}}* [[pdf]{_LINK}]",
]


def _read(row: str) -> Entry:
    [entry] = read_catalog(f"# L\n\n## Papers\n\n- {row}\n").entries
    return entry


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("submitted to Kite Letters", None),
        ("Submitted to Kite Letters, 2013", 2013),
        ("Submitted to the Journal of Kites", None),
        ("under review at KITES 2013", 2013),
        ("Under review at ICML 2013", 2013),
        ("Under review for publication in Kite Letters", None),
    ],
)
@pytest.mark.parametrize("row", _ROWS)
def test_what_was_sent_somewhere_has_not_appeared_there(row: str, said: str, year: int | None) -> None:
    entry = _read(row.format(said))
    assert (entry.title, entry.venue, entry.year) == (_TITLE, "", year)
    assert entry.authors == (("Ann Lee", "Bo Kim") if "Ann" in row else ())


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("to appear in Kite Letters", None),
        ("To appear in Kite Letters, 2013", 2013),
        ("accepted by Kite Letters", None),
        ("Accepted for publication in Kite Letters", None),
        ("accepted at Kite Letters, 2013", 2013),
        ("in press at Kite Letters", None),
        ("forthcoming in Kite Letters", None),
    ],
)
@pytest.mark.parametrize("row", _ROWS)
def test_where_it_will_appear_is_its_venue(row: str, said: str, year: int | None) -> None:
    entry = _read(row.format(said))
    assert (entry.title, entry.venue, entry.year) == (_TITLE, "Kite Letters", year)
    assert entry.authors == (("Ann Lee", "Bo Kim") if "Ann" in row else ())


@pytest.mark.parametrize(
    ("cell", "venue"),
    [("Submitted to ICLR", ""), ("Under review at KITES 2021", ""), ("To appear in ICML", "ICML"), ("ICML", "ICML")],
)
def test_in_a_column_of_venues(cell: str, venue: str) -> None:
    table = f"| Title | Venue | Year |\n|---|---|---|\n| {_TITLE} | {cell} | 2021 |\n"
    [entry] = read_catalog(f"# L\n\n{table}").entries
    assert (entry.title, entry.venue, entry.year) == (_TITLE, venue, 2021)


@pytest.mark.parametrize(
    "text",
    ["Kites Submitted to Strong Winds", "Kites: under review in small rooms", "Submitted to arXiv, 2013", "in review"],
)
def test_no_statement(text: str) -> None:
    assert (without_sent(text), without_statement(text), venue_to_be(text)) == (text, text, ("", None))


@pytest.mark.parametrize("year", ["2013", "'13", " '13", "’13", ", 2013"])
@pytest.mark.parametrize("venue", ["Kite Letters", "Journal of Kites", "Kite Conference", "Proc. Kites"])
@pytest.mark.parametrize(
    "row",
    [
        f"[{_TITLE}]{_LINK}, {{}}",
        f"{_TITLE}, {{}} [[pdf]{_LINK}]",
        f"{_TITLE}. {{}} [[pdf]{_LINK}]",
        f"{_TITLE} - {{}} [[pdf]{_LINK}]",
        f"**{_TITLE}**, Ann Lee, Bo Kim, {{}} [[pdf]{_LINK}]",
        f"Ann Lee and Bo Kim. {_TITLE}. {{}}",
    ],
)
def test_a_venue_at_the_end(row: str, venue: str, year: str) -> None:
    entry = _read(row.format(f"{venue} {year}" if year.isdigit() else f"{venue}{year}"))
    assert (entry.title, entry.venue, entry.year) == (_TITLE, venue, 2013)
    assert entry.authors == (("Ann Lee", "Bo Kim") if "Ann" in row else ())


@pytest.mark.parametrize("imprint", ["Kite Letters, 2013", "Kite Letters 2013", "Kite Letters'13"])
def test_a_venue_is_no_second_author(imprint: str) -> None:
    entry = _read(f"**{_TITLE}**, Ann Lee, {imprint}")
    assert (entry.authors, entry.venue, entry.year) == (("Ann Lee",), "Kite Letters", 2013)


def test_whole_years() -> None:
    text = "Kite Letters'13, Proc. Kites '99; the Wind of '68, Kites'13"
    assert with_whole_years(text) == "Kite Letters 2013, Proc. Kites 1999; the Wind of '68, Kites'13"


@pytest.mark.parametrize(
    "sent", ["ICRA 2017 under review", "ICRA, under review", "Kite Letters submitted", "ICRA submission"]
)
def test_a_venue_may_stand_before_that_it_was_sent_there(sent: str) -> None:
    entry = _read(f"[{_TITLE}](https://arxiv.org/abs/1611.08307) arXiv ({sent}) 2016")
    assert (entry.title, entry.venue, entry.year) == (_TITLE, "arXiv", 2016)
    assert without_sent("Kites (ICRA 2017 under review)") == "Kites (2017)"
