"""What people write for a date that is no day, month or year, and how formats say it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_linear
from i2vbib.catalog.date_words import read_date_words
from i2vbib.catalog.written_dates import read_date
from i2vbib.text.edtf import Extent, Point, read_edtf


@pytest.mark.parametrize(
    ("written", "edtf", "words"),
    [
        ("1850--1853", "1850/1853", "1850–1853"),
        ("1850-53", "1850/1853", "1850–1853"),
        ("1850/1853", "1850/1853", "1850–1853"),
        ("1850 to 1853", "1850/1853", "1850–1853"),
        ("2019-20", "2019/2020", "2019–2020"),
        ("ca. 1850--1860", "1850~/1860~", "c. 1850–1860"),
        ("c. 1920", "1920~", "c. 1920"),
        ("circa 1920", "1920~", "c. 1920"),
        ("1920?", "1920?", "1920?"),
        ("[1920]", "1920?", "1920?"),
        ("[ca. 1920]", "1920%", "c. 1920?"),
        ("1990s", "199X", "1990s"),
        ("2001--", "2001/", "2001–"),
        ("until 2001", "/2001", "–2001"),
        ("Spring 2001", "2001-21", "Spring 2001"),
        ("Fall 2001", "2001-23", "Autumn 2001"),
        ("September--October 2001", "2001-09/2001-10", "September–October 2001"),
        ("May 12--14, 2001", "2001-05-12/2001-05-14", "May 12–14 2001"),
        ("2001-", "2001/", "2001–"),
        ("2001 -", "2001/", "2001–"),
        ("3-5 May 2001", "2001-05-03/2001-05-05", "May 3–5 2001"),
        ("2001 May 3-5", "2001-05-03/2001-05-05", "May 3–5 2001"),
        ("30 May -- 2 June 2001", "2001-05-30/2001-06-02", "May 30–June 2 2001"),
        ("May 30th--June 2nd, 2001", "2001-05-30/2001-06-02", "May 30–June 2 2001"),
        ("Dec. 30, 2001 -- Jan. 2, 2002", "2001-12-30/2002-01-02", "December 30 2001–January 2 2002"),
        ("Spring/Summer 2001", "2001-21/2001-22", "Spring–Summer 2001"),
        ("Winter 2001--Spring 2002", "2001-24/2002-21", "Winter 2001–Spring 2002"),
        ("2001-05-30/2001-06-02", "2001-05-30/2001-06-02", "May 30–June 2 2001"),
        ("2001-21/2001-22", "2001-21/2001-22", "Spring–Summer 2001"),
    ],
)
def test_what_a_date_says_of_time_is_read(written: str, edtf: str, words: str) -> None:
    read = read_date_words(written)
    assert read.extent is not None
    assert (read.extent.edtf(), read.in_words(), read.is_plain) == (edtf, words, False)


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2001", "2001"), ("2001-05", "2001-05"), ("2001-05-12", "2001-05-12"), ("2001/05", "2001-05"),
        ("June 2001", "2001-06"), ("12 May 2001", "2001-05-12"), ("May 12th, 2001", "2001-05-12"), ("(2001)", "2001"),
        ("2001/05/12", "2001-05-12"), ("2001/May/12", "2001-05-12"), ("12-May-2001", "2001-05-12"),
    ],
)  # fmt: skip
def test_what_every_format_holds_is_plain(written: str, edtf: str) -> None:
    read = read_date_words(written)
    assert read.extent is not None
    assert (read.extent.edtf(), read.is_plain) == (edtf, True)


@pytest.mark.parametrize("written", ["n.d.", "[n. d.]", "no date", "undated", "o.J.", ""])
def test_no_date_is_said_by_none(written: str) -> None:
    assert read_date_words(written).is_plain


@pytest.mark.parametrize(
    ("written", "state", "year"),
    [
        ("in press", "in press", ""), ("In Press.", "In Press", ""), ("(forthcoming)", "forthcoming", ""),
        ("to appear", "to appear", ""), ("2021, accepted", "accepted", "2021"), ("in press (2021)", "in press", "2021"),
        ("to appear in 2022", "to appear", "2022"),
    ],
)  # fmt: skip
def test_a_state_of_publication_stands_beside_the_date(written: str, state: str, year: str) -> None:
    read = read_date_words(written)
    assert (read.state, read.extent.edtf() if read.extent else "", read.rest) == (state, year, False)


@pytest.mark.parametrize(
    ("written", "original", "year"),
    [
        ("[1923] 1999", "1923", 1999), ("1999 (1923)", "1923", 1999), ("1999 [orig. 1923]", "1923", 1999),
        ("[May 1923] 1999", "1923-05", 1999), ("[c. 1923] 1999", "1923~", 1999), ("1999 (first published 1923)", "1923", 1999), ("[1923–1925] 1999", "1923/1925", 1999),
    ],
)  # fmt: skip
def test_an_original_date_is_not_the_date(written: str, original: str, year: int) -> None:
    read, date = read_date_words(written), read_date(written)
    assert date is not None
    assert read.original is not None
    assert (read.original.edtf(), date.year, read.rest) == (original, year, False)


@pytest.mark.parametrize(
    "written",
    [
        "2001a",
        "MMXX",
        "19th century",
        "1850 or 1851",
        "1850 [1851]",
        "2001, rev. 2003",
        "2001 juin",
        "Winter 2001/2002",
        "Dec--Jan 1999",
        "May 5--3, 2001",
        "1999 (rev. ed. 1985)",
        "1999 (2nd ed. of 1987)",
        "2001 (online 1999)",
        "February 29--31, 2001",
    ],
)
def test_what_is_not_understood_is_said_to_be_left(written: str) -> None:
    read = read_date_words(written)
    assert (read.rest, read.words, read.in_words()) == (True, written, written)


@pytest.mark.parametrize(
    ("year", "month", "day", "edtf"),
    [
        ("2001", "may", "", "2001-05"), ("2001", "5", "", "2001-05"), ("2001", "Spring", "", "2001-21"),
        ("2001", "mar--apr", "", "2001-03/2001-04"), ("2001", "May/June", "", "2001-05/2001-06"),
        ("2001", "Sept.-Oct.", "", "2001-09/2001-10"), ("2001", "1--3 July", "", "2001-07-01/2001-07-03"),
        ("2001", "may", "3--5", "2001-05-03/2001-05-05"), ("2001", "May 30--June 2", "", "2001-05-30/2001-06-02"),
        ("2001", "Spring--Summer", "", "2001-21/2001-22"), ("2001--2002", "Dec--Jan", "", "2001-12/2002-01"),
        ("2001", "may", "3", "2001-05-03"),
    ],
)  # fmt: skip
def test_a_month_of_its_own_goes_with_the_year(year: str, month: str, day: str, edtf: str) -> None:
    read = read_date_words(year, month, day)
    assert read.extent is not None
    assert (read.extent.edtf(), read.rest) == (edtf, False)


POINTS = st.builds(
    Point,
    st.integers(1000, 2100).map(str) | st.integers(100, 209).map(lambda decade: f"{decade}X"),
    st.integers(0, 12) | st.integers(21, 24),
    day=st.just(0),
    mark=st.sampled_from(["", "~", "?", "%"]),
)
EXTENTS = POINTS.map(Extent) | st.builds(
    lambda ends: Extent(ends[0], ends[1], is_range=True), st.tuples(st.none() | POINTS, st.none() | POINTS).filter(any)
)


@given(EXTENTS)
def test_any_extent_comes_back(extent: Extent) -> None:
    assert read_edtf(extent.edtf()) == extent
    assert "None" not in "".join(extent.in_words())


@given(st.text(alphabet="0123456789 -/[]()?~c.aspringmayXs–", max_size=30), st.text(max_size=10))
def test_any_words_are_read_or_said_to_be_left(year: str, month: str) -> None:
    read = read_date_words(year, month)
    assert read.extent is None or read_edtf(read.extent.edtf()) == read.extent


@pytest.mark.parametrize("piece", ["1850-", "[1850", " ", "c. ", "in press ", "(", "may 1 ", "2001 – "])
def test_long_dates_take_linear_time(piece: str) -> None:
    assert_linear(lambda count: read_date_words.__wrapped__(piece * count, piece * count), 1_000)
