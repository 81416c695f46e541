"""Tables of papers as spreadsheets paste them."""

from __future__ import annotations

from typing import Any

import pytest

from i2vbib.catalog.delimited_reader import holds_table, lacks_header, read_delimited
from i2vbib.catalog.dispatch import form_of, no_list, read_bibliography

TABLES: list[tuple[str, list[dict[str, Any]]]] = [
    (
        'Title,Authors,Year,Journal,DOI\n"Kites, at sea","Lee, Ann; Kim, Bo",2001,Nature,10.1038/k1\nBoats,,2003,,\n',
        [
            {"title": "Kites, at sea", "container-title": "Nature", "DOI": "10.1038/k1", "author": ["Lee", "Kim"]},
            {"title": "Boats", "author": []},
        ],
    ),
    (
        "Paper Title\tNotes\tLink\nKites\tgood\thttps://arxiv.org/abs/2101.00001\n",
        [{"title": "Kites", "arxiv": "2101.00001", "URL": "https://arxiv.org/abs/2101.00001"}],
    ),
    ("doi;year\n10.1000/a;2001\n\n10.1000/b;2002\n", [{"DOI": "10.1000/a"}, {"DOI": "10.1000/b"}]),
    ('标题,作者,年份\n河流的声音,"王伟, 李娜",2015\n', [{"title": "河流的声音", "author": ["王伟", "李娜"]}]),
    (  # by hand: a line in a heading, blank lines, running numbers, names parted in two ways
        (
            '\n\nNumber,Title,Authors,"Notes\nmore"\n1,Kites,"Lee, Ann; Wu, Bo",x\n2,Nets,"Cy Kim, Di Fox and Ed Hu",\n'
            '3,Webs,"van Dam, Jo",\n4,Ropes,"Ann Lee, Bo Wu",\n'
        ),
        [
            {"title": "Kites", "author": ["Lee", "Wu"], "issue": None},
            {"title": "Nets", "author": ["Kim", "Fox", "Hu"]},
            {"title": "Webs", "author": ["Dam"]},
            {"title": "Ropes", "author": ["Lee", "Wu"]},
        ],
    ),
    (  # Zotero
        (
            '"Key","Publication Year","Author","Title","Publication Title","DOI","Url"\n'
            '"AB12","2019","Lee, Ann; Kim, Bo","Kites","Journal of Rivers","10.1000/a",""\n'
            '"CD34","2020","Wu, Li","Boats","Proc. of Looms","","https://example.org/1"\n'
        ),
        [
            {"title": "Kites", "container-title": "Journal of Rivers", "DOI": "10.1000/a", "author": ["Lee", "Kim"]},
            {"title": "Boats", "container-title": "Proc. of Looms", "URL": "https://example.org/1", "author": ["Wu"]},
        ],
    ),
    (  # Scopus
        (
            "Authors,Title,Year,Source title,Volume,Issue,Art. No.,Page start,Page end,DOI,Link\n"
            "Lee A.; Kim B.,Kites,2019,Journal of Rivers,12,3,,101,119,10.1000/a,https://example.org/1\n"
        ),
        [{"title": "Kites", "container-title": "Journal of Rivers", "page": "101-119", "author": ["Lee", "Kim"]}],
    ),
    (  # IEEE Xplore
        (
            "Document Title,Authors,Publication Title,Start Page,End Page,Publisher\n"
            "Kites,A. Lee; B. Kim,2021 IEEE Conference on Kites (KITE),1,9,IEEE\n"
        ),
        [{"title": "Kites", "type": "paper-conference", "page": "1-9", "author": ["Lee", "Kim"]}],
    ),
    (  # PubMed
        'PMID,Title,Authors,Journal/Book,Publication Year,DOI\n1,Kites,"Lee A, Kim BC.",J Rivers,2019,10.1000/a\n',
        [{"title": "Kites", "container-title": "J Rivers", "author": ["Lee", "Kim"]}],
    ),
    (  # Scholar
        (
            "Authors,Title,Publication,Volume,Number,Pages,Year,Publisher\n"
            '"Wu, Li; ",Boats,arXiv preprint arXiv:2001.01234,,,,2020,\n'
            '"Lee, Ann; Kim, Bo; ",Kites,Journal of Rivers,12,3,101-119,2019,River Press\n'
        ),
        [{"arxiv": "2001.01234", "author": ["Wu"]}, {"volume": "12", "issue": "3", "author": ["Lee", "Kim"]}],
    ),
    ("\ufeffTitle\tVenue\nKites\tCVPR\n\tICML\n", [{"title": "Kites", "type": "paper-conference"}]),
]


@pytest.mark.parametrize(("text", "wanted"), TABLES)
def test_a_table_with_a_header_is_read(text: str, wanted: list[dict[str, Any]]) -> None:
    catalog = read_bibliography(text, "-", {})
    assert catalog is not None
    for claim, values in zip(catalog.claims, wanted, strict=True):
        authors = claim.values.get("author", ())
        assert isinstance(authors, tuple)
        shown = dict(claim.values) | {"author": [name.family or name.literal for name in authors]}
        assert {name: shown.get(name) for name in values} == values


def test_columns_of_which_nothing_is_taken_are_named() -> None:
    catalog = read_bibliography("Title,Venue,Cited by,Notes\nKites,CVPR,4,\n", "", {})
    assert catalog is not None
    assert [(told.line, told.message) for told in catalog.problems] == [(1, "columns that are not read: Cited by")]


def test_a_row_of_nothing_is_passed_over_with_its_line() -> None:
    catalog = read_bibliography("Title\tVenue\nKites\tCVPR\n\tICML\n", "", {})
    assert catalog is not None
    assert [(line.line, line.reason) for line in catalog.passed_over] == [(3, "no title and no identifier")]


@pytest.mark.parametrize(
    "text",
    [
        "Kites at sea,2001,10.1000/a\nBoats,2003,10.1000/b\n",
        "Kites\t2101.00001\nBoats\t2101.00002\n",
        "Kites;Lee;https://a.example/k\nBoats;Kim;https://a.example/b\n",
    ],
)
def test_a_table_without_a_header_is_refused_by_name(text: str) -> None:
    assert "table" in no_list(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Kites\n\n- [Kites, at sea](https://arxiv.org/abs/2101.00001), 2021\n",
        "Ann Lee, Kites, 2001\n\nBo Kim, Boats, 2003, Nature\n",
        "- Kites, Ann Lee, 2001\n- Boats, Bo Kim, 2003\n",
        "Title: Kites, Authors: Ann Lee\n",
        "10.1000/a\n10.1000/b\n",
    ],
)
def test_a_list_is_no_table(text: str) -> None:
    assert form_of(text) != "table"
    assert not no_list(text)


@pytest.mark.parametrize("field", ["1" * 200_000, '"' + "a\r\n" * 60_000, "a\0b", "a\rb", '"a""b'])
def test_any_field_is_read(field: str) -> None:
    assert not holds_table(field)
    assert not lacks_header(f"{field}\n{field}")
    (item,) = read_delimited(f"Title,DOI\n{field},10.1145/1\n").items[:1]
    assert item.claim.values["title"]


def test_an_entry_of_bibtex_is_one_whatever_the_file_is_called() -> None:
    assert form_of("@book{a, title={Walls of Moss}}", "list.md") == "bibtex"
    assert form_of("# L\n\n@book{a, title={Walls of Moss}}", "list.md") == "markdown"


BIBTEX = "@book{a, title={Walls of Moss}}"
RIS = "TY  - BOOK\nTI  - Walls of Moss\nER  - \n"
CSL = '[{"id": "a", "title": "Walls of Moss"}]'
TABLE = "Title,DOI\nWalls of Moss,10.1000/a.1\n"


@pytest.mark.parametrize(
    ("text", "form"), [(BIBTEX, "bibtex"), (RIS, "ris"), (CSL, "csl-json")], ids=["BibTeX", "RIS", "CSL-JSON"]
)
@pytest.mark.parametrize("ending", ["bib", "ris", "json", "md", "txt", "csv"])
def test_a_bibliography_is_known_under_the_ending_of_another(text: str, form: str, ending: str) -> None:
    assert form_of(text, f"papers.{ending}") == form


def test_an_ending_tells_the_form_where_the_beginning_tells_none() -> None:
    assert form_of("Some words before it.\n" + BIBTEX, "papers.bib") == "bibtex"
    assert form_of(TABLE, "papers.md") == "table"
    assert form_of("# RIS\n\n```\n" + RIS + "```\n", "list.md") == "markdown"
    assert form_of("10.1000/a.1\n", "list.md") == "markdown"
