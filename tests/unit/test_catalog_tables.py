"""Tables of papers: columns by their headings, cells understood, rows that cannot be read."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Catalog, Entry

HEADINGS = "| Year | Venue | Name | Transfer Type | Title / Paper | Code |\n|---|---|---|---|---|---|\n"
LINK = "https://arxiv.org/abs/2301.00001"
PAPER = f"[A Paper on Moving Pictures]({LINK})"


def table(*rows: str, headings: str = HEADINGS) -> Catalog:
    return read_catalog("# List\n\n## Section\n\n" + headings + "\n".join(rows) + "\n")


def only(row: str, headings: str = HEADINGS) -> Entry:
    catalog = table(row, headings=headings)
    assert not catalog.problems
    (entry,) = catalog.entries
    return entry


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("X-CLIP", "X-CLIP"),
        ("R<sup>2</sup>-Tuning", "R<sup>2</sup>-Tuning"),
        ("CM$^2$", "CM$^2$"),
        ("OV-DVIS++", "OV-DVIS++"),
        (r"A\|B", "A|B"),
        ("**Vid2Seq**", "Vid2Seq"),
        ("`T5`", "T5"),
        ("W.A.I.T", "W.A.I.T"),
        ("[CLIPPING](https://example.org)", "CLIPPING"),
        ("/", ""),
        ("-", ""),
        ("—", ""),
        ("N/A", ""),
        ("TBD", ""),
        ("  ", ""),
    ],
)
def test_name(written: str, name: str) -> None:
    assert only(f"| 2023 | CVPR | {written} | - | {PAPER} | - |").name == name


TITLES = "| Year | Venue | Title |\n|---|---|---|\n"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        (title, title)
        for title in (
            "Images vs. Videos for Driving",
            "Dr. Video: A Medical Agent",
            "The St. Louis Dataset of Videos",
            "A Title of 2023. Now with Sentences",
            "Is Space All You Need? Not Really. A Study",
            "Segmentation and — dash and ... ellipsis…",
            "Learning Video Models... and Beyond",
        )
    ]
    + [
        ("Learning *in vivo* Dynamics from Videos", "Learning in vivo Dynamics from Videos"),
        ("A Study of _C. elegans_ Motion", "A Study of C. elegans Motion"),
        ("Words with a **bold middle** in Them", "Words with a bold middle in Them"),
        ("**All of It in Bold vs. Plain**", "All of It in Bold vs. Plain"),
        ("A Title with a Venue (CVPR 2023)", "A Title with a Venue"),
        ("A Title with Its Authors. *Ann Lee, Bo Wu*", "A Title with Its Authors"),
    ],
)
def test_words_in_a_column_of_titles_are_the_title(written: str, title: str) -> None:
    assert only(f"| 2023 | CVPR | {written} |", headings=TITLES).title == title


def test_a_bold_name_in_a_column_of_titles_is_a_name() -> None:
    entry = only("| 2023 | CVPR | **MyNet**: A Name before a Title |", headings=TITLES)
    assert (entry.name, entry.title) == ("MyNet", "MyNet: A Name before a Title")


@pytest.mark.parametrize(
    ("written", "venue", "year"),
    [
        ("CVPR", "CVPR", None),
        ("ACM MM", "ACM MM", None),
        ("arxiv", "arxiv", None),
        ("CVPR 2023", "CVPR", 2023),
        ("CVPR'23", "CVPR", 2023),
        ("CVPR’23 Highlight", "CVPR", 2023),
        ("NeurIPS2022 (Oral)", "NeurIPS", 2022),
        ("ICLR24", "ICLR", 2024),
        ("2021 ICML", "ICML", 2021),
        ("arXiv 2023/05", "arXiv", 2023),
        ("arXiv:2301.00001", "arXiv", None),
        ("IEEE Trans. Multimedia", "IEEE Trans. Multimedia", None),
        ("Conference on Vision (CVPR)", "Conference on Vision (CVPR)", None),
        ("Best Paper, ICCV 2019", "ICCV", 2019),
        ("N/A", "", None),
    ],
)
def test_venue_column(written: str, venue: str, year: int | None) -> None:
    entry = only(f"| | {written} | X | - | {PAPER} | - |")
    assert (entry.venue, entry.year) == (venue, year)


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("2023", 2023),
        ("2023/05", 2023),
        ("2023-05-12", 2023),
        ("05/2023", 2023),
        ("23.05", 2023),
        ("May 2023", 2023),
        ("Mar., 2024", 2024),
        ("12 May, 2023", 2023),
        ("2023年5月", 2023),
        ("'98", 1998),
        ("9 May 23", 2023),
        (" 27 Jan 98", 1998),
        ("30-Apr-18", 2018),
        ("-", None),
        ("soon", None),
    ],
)
def test_date_column(written: str, year: int | None) -> None:
    assert only(f"| X | {written} | {PAPER} |", "| Model | Date | Paper |\n|-|-|-|\n").year == year


@pytest.mark.parametrize(
    "headings",
    [
        "| Title | Authors | Pub. & Date | GitHub |",
        "| **Paper Title** | Author | Publication | Repo |",
        "| 📄 Paper | Authors | Venue/Year | Code / Project |",
        "Title|Authors|Conference|Code",
        "| Title (link) | Author(s) | Published in | Open Source |",
    ],
)
def test_headings_are_known_by_their_words(headings: str) -> None:
    rule = "|".join(["---"] * 4)
    entry = only(f"{PAPER} | Ann Lee, Bo Wu | ICCV 2021 | [c](https://github.com/a/b)", f"{headings}\n{rule}\n")
    assert entry == Entry(
        title="A Paper on Moving Pictures",
        link=LINK,
        sections=("section",),
        year=2021,
        venue="ICCV",
        code="https://github.com/a/b",
        authors=("Ann Lee", "Bo Wu"),
        line=7,
    )


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("| 2023 | CVPR | X | - | | [code](https://github.com/a/b) |", "no title"),
        ("| 2023 | CVPR | | - | [Paper](https://arxiv.org/abs/2301.00002) | - |", "no title"),
        ("| 2023 | CVPR | X |", "3 cells in a table of 6"),
        ("| 2023 | CVPR | X | - | [Seen | Unseen](https://arxiv.org/abs/2301.00002) | - |", "7 cells"),
    ],
)
def test_a_row_that_cannot_be_read_is_passed_over_and_the_others_go_on(row: str, message: str) -> None:
    catalog = table(row, f"| 2023 | CVPR | Y | - | {PAPER} | - |")
    (line,) = catalog.passed_over
    assert line.line == 7
    assert message in line.reason
    assert [entry.name for entry in catalog.entries] == ["Y"]


@pytest.mark.parametrize(
    "row",
    [
        "| Year | Venue | Name | Transfer Type | Title / Paper | Code |",
        "| --- | --- | --- | --- | --- | --- |",
        "| | | | | | |",
        "| - | - | N/A | - | - | - |",
        "| - | - | A Tool | - | - | [code](https://github.com/a/b) |",
    ],
)
def test_what_is_no_row_of_a_paper_is_left_out(row: str) -> None:
    catalog = table(row, f"| 2023 | CVPR | Y | - | {PAPER} | - |")
    assert not catalog.passed_over
    assert [entry.name for entry in catalog.entries] == ["Y"]


@pytest.mark.parametrize(
    ("row", "columns"),
    [
        ("| 2023 | CVPR | X | Side-Tuning | [A Paper on Moving Pictures](https://arxiv.org/abs/2301.00001) |", 5),
        ("| 2023 | CVPR | X | / | [A Paper on Moving Pictures](https://arxiv.org/abs/2301.00001) | - | note |", 7),
    ],
)
def test_a_cell_too_few_or_many_behind_the_title_does_no_harm(row: str, columns: int) -> None:
    assert row.count("|") - 1 == columns
    assert only(row).link == LINK


def test_a_paper_without_a_page_yet() -> None:
    entry = only("| 2025 | CVPR | X | - | A Paper on Moving Pictures | [soon]() |")
    assert (entry.title, entry.link, entry.code) == ("A Paper on Moving Pictures", "", "")


def test_a_table_that_has_only_names() -> None:
    entry = only(f"| LLaMA | 2023/02 | [Paper]({LINK}) |", "| Model | Release Time | Link |\n|-|-|-|\n")
    assert (entry.title, entry.name, entry.year, entry.link) == ("LLaMA", "LLaMA", 2023, LINK)


def test_tools_are_no_papers() -> None:
    catalog = table("| [decord](https://github.com/dmlc/decord) | C++ |", headings="| Name | Language |\n|-|-|\n")
    assert (catalog.entries, catalog.passed_over) == ((), ())


def test_a_table_in_a_list_and_a_quotation() -> None:
    rows = "".join(f"> {line}\n" for line in f"{HEADINGS}| 2023 | CVPR | X | - | {PAPER} | - |".splitlines())
    assert read_catalog(f"# L\n\n## S\n\n{rows}").entries[0].link == LINK


def test_repeated_paper_rows_far_apart_keep_their_lines() -> None:
    rows = [
        f"| 2023 | CVPR | N{n} | - | [Paper Number {n} of Many](https://arxiv.org/abs/2301.{n:05d}) | - |"
        for n in range(4000)
    ]
    catalog = table(*rows)
    assert [entry.line for entry in catalog.entries] == list(range(7, 4007))


@pytest.mark.thorough
@pytest.mark.parametrize("gap", ["", "\n"], ids=["one list", "loose list"])
def test_a_long_list_is_read_in_parts_as_it_is_whole(gap: str) -> None:
    items = [f"- [Paper Number {n} of Many][{n}]{gap}" for n in range(8_000)]
    targets = [f"[{n}]: https://arxiv.org/abs/{2301 + n // 9999}.{n % 9999:05d}" for n in range(8_000)]
    catalog = read_catalog("# L\n\n## S\n\n" + "\n".join(items) + "\n\n" + "\n".join(targets) + "\n")
    step = 1 + len(gap)
    assert [entry.line for entry in catalog.entries] == [5 + step * n for n in range(8_000)]
    assert catalog.entries[9].link == "https://arxiv.org/abs/2301.00009"


def test_a_row_that_has_nothing_but_a_title_is_named_where_the_others_are_papers() -> None:
    headings = "| Title | Authors | Link |\n|---|---|---|\n"
    rows = (
        f"| Waves on strings | Ann Lee | {LINK} |",
        "| Waves on a harp | | soon |",
        "| Waves on a bell | Bo Kim | |",
    )
    catalog = table(*rows, headings=headings)
    assert [entry.title for entry in catalog.entries] == ["Waves on strings", "Waves on a bell"]
    assert [(line.text, line.line) for line in catalog.passed_over] == [("Waves on a harp", 8)]
    assert table("| Waves on a harp | | soon |", headings=headings).passed_over == ()


@pytest.mark.parametrize(
    "heading",
    ["Jnl/Conf", "Appears in", "Container title", "Source title", "Publication title", "Workshop", "会议名称", "期刊名",
     "ジャーナル", "게재처", "Publicado en", "Publié dans", "Pubblicato in", "Publicado em", "जर्नल", "วารสาร"],
)  # fmt: skip
def test_a_column_of_venues_is_known_by_many_headings(heading: str) -> None:
    headings = f"| Title | {heading} | Year |\n|---|---|---|\n"
    entry = only(f"| {PAPER} | MICCAI | 2018 |", headings)
    assert (entry.venue, entry.year) == ("MICCAI", 2018)


@pytest.mark.parametrize("heading", ["Venue Year", "Conf-Year", "Venue & Year", "Published"])
def test_a_column_of_venues_and_years_gives_both(heading: str) -> None:
    entry = only(f"| {PAPER} | MICCAI 2018 |", f"| Title | {heading} |\n|---|---|\n")
    assert (entry.venue, entry.year) == ("MICCAI", 2018)


def test_a_year_is_looked_for_in_every_column_that_may_have_it() -> None:
    entry = only(f"| {PAPER} | MICCAI | 2018 |", "| Title | Published | Year |\n|---|---|---|\n")
    assert (entry.venue, entry.year) == ("MICCAI", 2018)


def test_cells_without_a_row_have_their_line() -> None:
    catalog = read_catalog("# B\n\n<td>https://arxiv.org/abs/2301.00001 Kites in fog\n</td><td>2023</td>")
    assert [entry.line for entry in catalog.entries] == [3]


@pytest.mark.parametrize("heading", ["略称", "Abbreviation", "Name", "Model"])
@pytest.mark.parametrize("name", ["KW", "**KW**"])
@pytest.mark.parametrize("of_references", ["文献", "Source text", "Cited as"])
def test_a_whole_reference_beside_a_name_is_the_paper(heading: str, name: str, of_references: str) -> None:
    headings = f"| No. | Topic | {heading} | Year | {of_references} |\n|---|---|---|---|---|\n"
    reference = "Lee T, Kim J, et al. Kite winds of the north: slow criteria. *J Kite Res*. 2012;22(4):167-172."
    entry = only(f"| 1 | Kite wind | {name} | 2012 | {reference} |", headings)
    assert (entry.title, entry.name, entry.year) == ("Kite winds of the north: slow criteria", "KW", 2012)
    assert entry.authors == ("Lee, T.", "Kim, J.", "others")
