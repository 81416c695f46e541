"""Titles with who wrote them in brackets at their end, linked, in bold, in quotation marks and plain."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog

PAPER = "https://arxiv.org/abs/2001.00001"
PAGE = "https://ann.example/kites/"
ROWS = {
    "linked": "[{}](" + PAPER + ")",
    "bold": "**{}** [paper](" + PAPER + ")",
    "quoted": '"{}" [paper](' + PAPER + ")",
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
@pytest.mark.parametrize("brackets", ["({})", "[{}]", "（{}）"])
@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Ann Lee, Bo Kim", ("Ann Lee", "Bo Kim")),
        ("Ann C. Lee, David F. Kim, and Cy C.Y. Wang", ("Ann C. Lee", "David F. Kim", "Cy C.Y. Wang")),
        ("Lee A., Kim B.", ("Lee, A.", "Kim, B.")),
        ("by Ann C. Lee", ("Ann C. Lee",)),
        ("John Gardner", ("John Gardner",)),
        ("Ветров С. Э.", ("Ветров, С. Э.",)),
    ],
)
def test_names_in_brackets_are_who_wrote_it(row: str, brackets: str, names: str, authors: tuple[str, ...]) -> None:
    line = row.format(f"Kites of Lead above the Sea {brackets.format(names)}")
    (entry,) = read_catalog(f"# Papers\n\n- {line}\n").entries
    assert (entry.title, entry.authors, entry.year) == ("Kites of Lead above the Sea", authors, None)


@pytest.mark.parametrize("row", [*ROWS.values(), "{} [paper](" + PAPER + ")"], ids=[*ROWS, "plain"])
@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Ann Lee, Bo Kim, 2020", ("Ann Lee", "Bo Kim")),
        ("Ann Lee, 2020", ("Ann Lee",)),
        ("Ann C. Lee, David F. Kim, Cy C.Y. Wang, 2020", ("Ann C. Lee", "David F. Kim", "Cy C.Y. Wang")),
    ],
)
def test_a_year_behind_them_is_the_papers(row: str, names: str, authors: tuple[str, ...]) -> None:
    line = row.format(f"Kites of Lead above the Sea ({names})")
    (entry,) = read_catalog(f"# Papers\n\n- {line}\n").entries
    assert (entry.title, entry.authors, entry.year) == ("Kites of Lead above the Sea", authors, 2020)


@pytest.mark.parametrize(
    "words",
    ["New York, San Francisco", "San Diego", "Virginia Tech", "Stanford Law", "Morgan Stanley", "Kites and Wind"],
)
def test_places_schools_and_firms_in_brackets_wrote_nothing(words: str) -> None:
    title = f"Kites of Lead above the Sea ({words})"
    (entry,) = read_catalog(f"# Papers\n\n- [{title}]({PAPER})\n").entries
    assert (entry.title, entry.authors) == (title, ())


@pytest.mark.parametrize("words", ["World War, 1914", "Morgan Stanley 2018", "Jackson Hole, 2018"])
def test_a_firm_or_an_event_before_a_year_wrote_nothing(words: str) -> None:
    (entry,) = read_catalog(f"# Papers\n\n- [Kites of Lead above the Sea ({words})]({PAPER})\n").entries
    assert entry.authors == ()


def test_a_page_that_one_person_signs_may_be_anything() -> None:
    rows = "".join(f"- [{title}]({PAPER}{place})\n" for place, title in enumerate(["Kites of Tin", "Kites of Tea"]))
    found = read_catalog(f"# Papers\n\n{rows}- [How I fly all my kites (Ann Lee, 2020)]({PAGE})\n")
    assert [entry.title for entry in found.entries] == ["Kites of Tin", "Kites of Tea"]
    assert [passed.text for passed in found.passed_over] == ["How I fly all my kites (Ann Lee, 2020)"]


def test_a_page_that_several_sign_is_a_paper_among_papers() -> None:
    rows = "".join(f"- [{title}]({PAPER}{place})\n" for place, title in enumerate(["Kites of Tin", "Kites of Tea"]))
    line = f"- [The Theory and Practice of Kites (Ann Lee,Bo Kim, Cy Ortiz)]({PAGE})\n"
    *_, entry = read_catalog(f"# Papers\n\n{rows}{line}").entries
    assert (entry.title, entry.authors) == ("The Theory and Practice of Kites", ("Ann Lee", "Bo Kim", "Cy Ortiz"))


@pytest.mark.parametrize("date", ["05-2025", "5-2025", "05/2025", "2025"])
@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Kite Scientific Collaboration", ("{Kite Scientific Collaboration}",)),
        ("Tea Consortium", ("{Tea Consortium}",)),
        ("B. Moll", ("B. Moll",)),
        ("Moll & Kim", ("Moll", "Kim")),
        ("Moll et al.", ("Moll", "others")),
    ],
)
def test_a_month_before_the_year_and_groups(names: str, authors: tuple[str, ...], date: str) -> None:
    [entry] = read_catalog(f"# Papers\n\n[Kites of Lead: Tales of the Sea]({PAPER}) ({names}, {date})\n").entries
    assert [name.rstrip(",") for name in entry.authors] == list(authors)
    assert (entry.year, entry.venue) == (2025, "")


@pytest.mark.thorough
@pytest.mark.parametrize("unit", ["(Ann Lee, ", "Ann Lee, ", "(", "[by ", "（"])
def test_time_grows_with_length(unit: str) -> None:
    assert_linear(lambda size: read_catalog(f"- [Kites {unit * (size // len(unit))} 2020)]({PAPER})"), 5_000)
