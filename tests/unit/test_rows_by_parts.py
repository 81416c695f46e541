"""Rows that no reader of a layout knows: the parts that most of a section's rows have tell what each part is."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from signed_rows import read

TITLES = [f"Steering {what} over Slow Lakes" for what in ("Kites", "Teapots", "Kettles", "Sails", "Lanterns", "Rafts")]
VENUES = ["ISCA 2008", "MICRO 2013", "HPCA 2014", "KiteConf 2015", "ISCA 2016", "DAC 2017"]
ICON = "![#f03c15](https://example.org/15.png)"


def told(*rows: str) -> list[tuple[str, str, int | None, int]]:
    return [(entry.title, entry.venue, entry.year, entry.line) for entry in read(*rows).entries]


def wanted(*lines: int) -> list[tuple[str, str, int, int]]:
    places = (venue.split() for venue in VENUES)
    return [(title, at[0], int(at[1]), n) for title, at, n in zip(TITLES, places, lines, strict=True)]


@pytest.mark.parametrize(
    "form",
    [f"{ICON}[{{venue}}][{{title}}]<br/>", f"{ICON} 【{{venue}}】{{title}}<br>", f"{ICON}[{{venue}}] [{{title}}]  "],
)
def test_brackets_beside_icons_in_the_lines_of_a_paragraph(form: str) -> None:
    rows = [form.format(venue=venue, title=title) for venue, title in zip(VENUES, TITLES, strict=True)]
    assert told(*rows) == wanted(5, 6, 7, 8, 9, 10)


def test_remarks_between_the_lines_are_no_papers_and_longer_ones_are_named() -> None:
    rows = [f"{ICON}[{venue}][{title}]<br/>" for venue, title in zip(VENUES, TITLES, strict=True)]
    rows.insert(1, "Thermal Analysis<br/>")
    rows.insert(3, f"{ICON}[Kites restrict what lanterns may lift][No lake restricts any kite]<br/>")
    catalog = read(*rows)
    assert [entry.title for entry in catalog.entries] == TITLES
    assert [passed.line for passed in catalog.passed_over] == [8]


@pytest.mark.parametrize("end", ["", " (Oral)", " workshop", " Spotlight"])
@pytest.mark.parametrize("before", ["", ":", " in", " Submission for", " Accepted at"])
def test_venues_that_no_mark_sets_off_behind_titles_in_paragraphs(before: str, end: str) -> None:
    venues = ["ICML 2024", "CVPR 2024", "NIPS 2023", "CoRL 2024", "ICLR 2023"]
    rows = [f"{title}{before} {venue}{end}\n" for title, venue in zip(TITLES, venues, strict=False)]
    catalog = read(*rows, "Lanterns: How Paper Lights Cross Any Lake\n", "2. Kites for planning")
    assert [(e.title, f"{e.venue} {e.year}") for e in catalog.entries[:5]] == list(zip(TITLES, venues, strict=False))
    assert [(e.title, e.venue, e.year) for e in catalog.entries[5:]] == [
        ("Lanterns: How Paper Lights Cross Any Lake", "", None)
    ]


def test_titles_over_where_and_by_whom() -> None:
    names = ["Ann Lee & Bo Kim", "Carl Zem & Dora Fisch et al.", "Emil Gans & Flo Hahn & Gus Igel", "A Lee", "Ann Lee"]
    venues = ["Communications of the ACM", "Kites and Security", "arXiv preprint", "ACM SIGPLAN Notices", ""]
    rows = [f"{title}\n\n{venue}\n{name} - 2015\n" for title, venue, name in zip(TITLES, venues, names, strict=False)]
    others = ("Swift", "Deep", "Wide")
    written = "\n".join("\n".join((row, *(row.replace("Slow", other) for other in others))) for row in rows)
    entries = read_catalog(f"# citations\n\n{written}").entries[::4]
    assert [entry.title for entry in entries] == TITLES[:5]
    assert [entry.venue for entry in entries][:2] == venues[:2]
    assert [entry.year for entry in entries] == [2015] * 5
    assert [len(entry.authors) for entry in entries[:3]] == [2, 3, 3]


@pytest.mark.parametrize(
    "rows",
    [
        [f"May {year}: we fixed the kites of the lake in our demo" for year in range(2015, 2023)],
        [
            f"[{year}] added a tool for {what}"
            for year, what in enumerate(("kites", "lakes", "tea", "tin", "wool"), 2015)
        ],
        [f"{name} - a library of kites in Python\n" for name in ("Kitely", "Windy", "Sailor", "Stringer", "Knotter")],
        [f"Install {name} with pip and fly\n" for name in ("Kitely", "Windy", "Sailor", "Stringer", "Knotter")],
        [f"Ann Lee, {place}\n" for place in ("Ghent", "Bruges", "Ostend", "Antwerp", "Liege", "Namur")],
    ],
)
def test_news_tools_steps_and_people_are_no_papers(rows: list[str]) -> None:
    assert not read(*rows).entries
