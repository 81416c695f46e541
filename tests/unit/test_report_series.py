"""References of reports that commas part, and whose titles end in quotation marks or are before a journal's part."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.references.report_series import without_report
from i2vbib.model.entry import Entry


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# Papers\n\n1. {line}").entries
    return entry


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        ("Nordlys Kite Project, Report-48 2001, pp. 133–146", "Nordlys Kite Project"),
        ("Nordlys Kite Project, Report-48, 2001.", "Nordlys Kite Project"),
        ("Nordlys Kite Institute, Technical Report 12, 2001, pp. 3–12.", "Nordlys Kite Institute"),
        ("Nordlys Kite Institute, Tech. Rep. CS-12, 2001", "Nordlys Kite Institute"),
        ("Nordlys Kite Institute, Working Paper No. 12, 2001", "Nordlys Kite Institute"),
        ("Nordlys Kite Institute, TR-12, 2001", "Nordlys Kite Institute"),
        ("Report-12, 2001", ""),
    ],
)
@pytest.mark.parametrize(
    "title",
    [
        "Kites over the northern towns of tin",
        "A tutorial on sewing kites: “Beyond ropes”",
        "Knots of tin, and ropes of wind",
        "Who flies the kites of Oslo?",
    ],
)
@pytest.mark.parametrize("names", ["J.T. Kite", "A. Lee, B. Kim"])
def test_who_issued_a_report_stands_before_its_number(names: str, title: str, behind: str, venue: str) -> None:
    entry = _read(f"{names}, {title}, {behind}".replace("?,", "?," if venue else ","))
    assert (entry.title, entry.venue, entry.year) == (title if venue else title.rstrip("?"), venue, 2001)
    assert entry.authors == tuple(names.split(", "))


@pytest.mark.parametrize("title", ["Kites of tin, and ropes of wind", "Kites, Ropes", "Kites of Oslo"])
def test_no_words_of_a_title_are_a_body(title: str) -> None:
    assert without_report(f"{title}, Report 12") == (title, "")
    assert without_report(title) == (title, "")


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        ("Kite Letters 12 (2001) 1–9", "Kite Letters"),
        ("in: Proc. 3rd Int. Conf. Kites, 2001", "Proc. 3rd Int. Conf. Kites"),
    ],
)
@pytest.mark.parametrize("marks", ["“”", '""'])
def test_a_quotation_behind_a_colon_is_the_end_of_a_title(marks: str, behind: str, venue: str) -> None:
    title = f"How to sew kites: {marks[0]}Beyond ropes and winds{marks[1]}"
    entry = _read(f"A. Lee, B. Kim, {title}, {behind}")
    assert (entry.title, entry.authors, entry.venue) == (title, ("A. Lee", "B. Kim"), venue)


@pytest.mark.parametrize("before", ["A. Lee, Kite Letters 12: ", "A. Lee, B. Kim, Proceedings of the Kite Workshop: "])
def test_a_quotation_behind_a_venue_is_the_title(before: str) -> None:
    assert _read(f'{before}"Slow kites of the north", 2001.').title == "Slow kites of the north"


@pytest.mark.parametrize("blank", [" ", "\n"])
@pytest.mark.parametrize("years", ["", " (1978–2012)"])
@pytest.mark.parametrize("venue", ["J. Kite. Res., Solid Wind", "J. Kite. Res."])
def test_a_journals_section_and_its_own_years_are_of_no_title(venue: str, years: str, blank: str) -> None:
    entry = _read(f"A. Lee, B. Kim, Models of kites that sleep, {venue}{years} 100{blank}(1995) 2123–2133.")
    assert (entry.title, entry.year) == ("Models of kites that sleep", 1995)
    assert venue.startswith(entry.venue)
