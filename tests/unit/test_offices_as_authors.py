"""References of APA's style by centres and boards, dated or not, also where each is a heading."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

ADDRESS = "http://www.kites.org/winds"


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# References\n\n- {line}").entries
    return entry


@pytest.mark.parametrize(
    ("names", "author"),
    [
        ("Nordlys Kite Center", "{Nordlys Kite Center}"),
        ("Bureau of Kites and Winds", "{Bureau of Kites and Winds}"),
        ("National Kite Board", "{National Kite Board}"),
        ("University of the North Academy", "{University of the North Academy}"),
        ("Nordlys Kite Council", "{Nordlys Kite Council}"),
        ("Nordlys Council on the Teaching of Kites (NCTK)", "{Nordlys Council on the Teaching of Kites}"),
        ("Lee, A. B.", "Lee, A. B."),
    ],
)
@pytest.mark.parametrize("date", [" (2015). ", ". (2015). ", " (2015) ", ". (n.d.). "])
@pytest.mark.parametrize("row", ["- ", "##### "])
def test_an_office_writes_as_people_do(row: str, date: str, names: str, author: str) -> None:
    written = f"{names.removesuffix('.') if date.startswith('.') else names}{date}"
    first = f"{row}{written}*The winds of the north*. Retrieved May 8, 2016, from {ADDRESS}"
    second = f"{row}Kim, B., & Lee, A. (2014). Kites of tin. *Kite Letters*, *12*(3), 4-9."
    for rows in ((first, second), (second, first)):
        entries = read_catalog("---\ntitle: References\n---\n\n" + "\n\n".join(rows)).entries
        told = {entry.title: (entry.authors, entry.year) for entry in entries}
        year = None if "n.d." in date else 2015
        assert told == {"The winds of the north": ((author,), year), "Kites of tin": (("Kim, B.", "Lee, A."), 2014)}


@pytest.mark.parametrize("line", ["Learning in the Center (2015)", "The winds of the Kite Center (2015)"])
def test_a_title_that_ends_like_an_office_is_no_author(line: str) -> None:
    (entry,) = read_catalog(f"# Papers\n\n- [{line}](https://arxiv.org/abs/1501.00001)").entries
    assert (entry.title, entry.authors) == (line.removesuffix(" (2015)"), ())


@pytest.mark.parametrize("title", ["KITE Proficiency Guidelines 2010", "Kite Atlas 2010"])
def test_a_title_in_italics_may_end_in_a_year(title: str) -> None:
    entry = _read(f"Lee, A. (2012). *{title}*. Retrieved from {ADDRESS}")
    assert (entry.title, entry.authors, entry.year, entry.venue) == (title, ("Lee, A.",), 2012, "")


@pytest.mark.parametrize("within", ["In, ", "In ", "In: "])
def test_a_book_stands_behind_in_and_a_comma(within: str) -> None:
    entry = _read(
        f"Lee, A. (2012). Kites that sleep. {within}*How Kites Fly: Wind, Mind, and Rope*, pp. 3-9. Oslo: Lid."
    )
    assert (entry.title, entry.venue) == ("Kites that sleep", "How Kites Fly: Wind, Mind, and Rope")
