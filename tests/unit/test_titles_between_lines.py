"""Papers told in lines: names, a linked title, where and when, and what is said of it, long as it may be."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

PROSE = "We study how kites are steered in small rooms, and what the wind has to do with it there. " * 8


def row(names: str, title: str, link: str, where: str) -> str:
    return f"{names}\n[{title}]({link})\n{where} \\\n{PROSE}\n"


FIRST = row("Henny Fiechter", "Efficient kite steering", "https://doi.org/10.1000/k.1", "COLT 1994")
SECOND = row("Ann Lee, Bo Kim", "Kites and Winds", "https://doi.org/10.1000/k.2", "ICML 1997")


@pytest.mark.parametrize(
    "heading", ["# An Annotated Bibliography of Kites", "# K\n\n## Steering in Small and Windy Rooms"]
)
@pytest.mark.parametrize("rule", ["____\n", "\n"])
def test_a_short_title_below_names_is_no_part_of_the_heading(heading: str, rule: str) -> None:
    rows = [row("Ann Lee", f"Kites and Room {n}", f"https://doi.org/10.1000/l.{n}", "ICML 2001") for n in range(3)]
    catalog = read_catalog(f"{heading}\n\n{rule.join((FIRST, SECOND, *rows))}")
    assert [entry.title for entry in catalog.entries][:2] == ["Efficient kite steering", "Kites and Winds"]
    assert catalog.entries[0].authors == ("Henny Fiechter",)
    assert (catalog.entries[0].venue, catalog.entries[0].year) == ("COLT", 1994)


@pytest.mark.parametrize("where", ["COLT 2021", "arXiv 14 Jul 2021"])
def test_long_prose_below_a_title_that_leads_nowhere_hides_no_paper(where: str) -> None:
    last = row("Ann Lee, Bo Kim", "Regret of Kites in Rooms", "", where)
    catalog = read_catalog(f"# K\n\n## Winds\n\n{FIRST}____\n{last}")
    (entry,) = catalog.entries[1:]
    assert (entry.title, entry.authors, entry.year) == ("Regret of Kites in Rooms", ("Ann Lee", "Bo Kim"), 2021)


def test_a_linked_journal_below_names_is_still_the_headings() -> None:
    text = (
        "# K\n\n## Steering Kites in Small and Windy Rooms\n\nAnn Lee, Bo Kim\n"
        "[Kite Review](https://doi.org/10.1000/k.9) 2021\n"
    )
    (entry,) = read_catalog(text).entries
    assert entry.title == "Steering Kites in Small and Windy Rooms"
