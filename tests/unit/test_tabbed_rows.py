"""Tables that were pasted from a spreadsheet, whose cells tabs part."""

from __future__ import annotations

import pytest

from signed_rows import read

HEAD = "no\ttitle\tyear\tconference/journal\tauthors\taffiliation"
ROWS = (
    "kt01\tKites of Tin: A Survey of Strings\t2020.8\tTPDS\tAnn Lee; Bo Kim\tUniversity of Ghent, Ghent",
    "kt02\tTeapots in Space\t2019\tPLDI\tCarl Zem, Dora Fisch\tNowhere Labs",
)


def test_each_line_is_a_row_below_its_headings() -> None:
    entries = read(HEAD, *ROWS).entries
    assert [(e.title, e.year, e.venue, e.authors, e.line) for e in entries] == [
        ("Kites of Tin: A Survey of Strings", 2020, "TPDS", ("Ann Lee", "Bo Kim"), 6),
        ("Teapots in Space", 2019, "PLDI", ("Carl Zem", "Dora Fisch"), 7),
    ]


@pytest.mark.parametrize("link", ["https://arxiv.org/abs/2001.00001", "[pdf](https://arxiv.org/abs/2001.00001)"])
def test_links_stand_in_cells_as_in_other_tables(link: str) -> None:
    catalog = read("Title\tVenue\tYear\tLink", f"Kites of Tin\tPLDI\t2019\t{link}", "Teapots in Space\tCGO\t2020\t")
    assert [(e.title, e.link) for e in catalog.entries] == [
        ("Kites of Tin", "https://arxiv.org/abs/2001.00001"),
        ("Teapots in Space", ""),
    ]


def test_a_cell_in_quotes_goes_on_over_lines_and_its_row_has_the_first() -> None:
    catalog = read(HEAD, 'kt01\t"Kites of Tin:\nA ""Free"" Survey"\t2020\tTPDS\t"Ann Lee,\nBo Kim"\tGhent', ROWS[1])
    assert [(e.title, e.authors, e.line) for e in catalog.entries] == [
        ('Kites of Tin: A "Free" Survey', ("Ann Lee", "Bo Kim"), 6),
        ("Teapots in Space", ("Carl Zem", "Dora Fisch"), 9),
    ]


def test_a_quotation_that_nothing_ends_takes_no_rows_with_it() -> None:
    rows = [f"kt{n}\t{'' if n else chr(34)}Kites of Tin over Lake {n}\t2020\tTPDS\tAnn Lee\tGhent" for n in range(9)]
    assert len(read(HEAD, *rows).entries) == 9


def test_a_row_without_headings_is_called_by_its_words_and_not_by_who_printed_it() -> None:
    rows = [f"mit\tKites of Tin over Lake {name}\t2021\thttps://example.org/{name}.pdf" for name in "ABC"]
    assert [e.title for e in read(*rows).entries] == [f"Kites of Tin over Lake {name}" for name in "ABC"]


@pytest.mark.parametrize("text", ["Kites\tof\ttin", "a\tb\nc\td", "Kites of tin\nfly\tover\tlakes and\nseas"])
def test_tabs_within_a_paragraph_make_no_table(text: str) -> None:
    assert not read(text).entries


def test_quotations_that_nothing_ends_keep_each_row() -> None:
    rows = [f'kt{n}\t"Kites of Tin over Lake {n}\t2020\tTPDS\tAnn Lee\tGhent' for n in range(8)]
    assert [e.line for e in read(HEAD, *rows).entries] == list(range(6, 14))


PAIRS = ["Strings That Hold a Kite\tICML 2024", "A Study of Teapots in the Wind\tCVPR'23"]
TRIPLES = ["Strings That Hold a Kite\tICML\t2024", "A Study of Teapots in the Wind\tCVPR\t2023"]


@pytest.mark.parametrize("rows", [PAIRS, TRIPLES, ["Title\tVenue\tYear", *TRIPLES]])
@pytest.mark.parametrize("margin", ["", "  ", "    ", "\t"])
def test_two_rows_without_headings_and_with_a_margin(rows: list[str], margin: str) -> None:
    entries = read(*(f"{margin}{row}" for row in rows)).entries
    assert [(e.title, e.venue, e.year) for e in entries] == [
        ("Strings That Hold a Kite", "ICML", 2024),
        ("A Study of Teapots in the Wind", "CVPR", 2023),
    ]
    assert [e.line for e in entries] == list(range(3 + len(rows), 5 + len(rows)))


@pytest.mark.parametrize(
    "rows",
    [["make\tall", "make\ttest"], ["q\tquit the kite program", "w\twrite all 20 files"], ["v1\t2019", "v2\t2020"]],
)
@pytest.mark.parametrize("margin", ["", "    "])
def test_commands_and_keys_are_no_rows(rows: list[str], margin: str) -> None:
    catalog = read(*(f"{margin}{row}" for row in rows))
    assert not catalog.entries
    assert not catalog.passed_over
