"""Tables without headings, whose columns their cells tell."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from signed_rows import read

ROWS = [
    "|Strings That Hold a Kite|ICML 2024|[Link](https://unknown.example/x)|",
    "|A Study of Teapots in the Wind|NeurIPS 2023|[Link](https://unknown.example/y)|",
    "|Lanterns That Fly over Lakes|CVPR 2022|[Link](https://unknown.example/z)|",
]
TITLES = ["Strings That Hold a Kite", "A Study of Teapots in the Wind", "Lanterns That Fly over Lakes"]
RULE = "|---|---|---|"


@pytest.mark.parametrize(
    "table",
    [
        ["| | | |", RULE, *ROWS],  # no words in the headings
        [ROWS[0], RULE, *ROWS[1:]],  # the first row stands in their place
        [RULE, *ROWS],
        ROWS,  # no rule at all
        [row.replace("|", "\t").strip() for row in ROWS],
    ],
)
@pytest.mark.parametrize("heading", ["Papers", "Kites"])
def test_venues_and_years_show_which_cells_are_titles(table: list[str], heading: str) -> None:
    entries = read_catalog("\n".join(["# L", "", f"## {heading}", "", *table])).entries
    assert [entry.title for entry in entries] == TITLES
    assert [(entry.venue, entry.year) for entry in entries] == [("ICML", 2024), ("NeurIPS", 2023), ("CVPR", 2022)]
    assert [entry.link[-1] for entry in entries] == ["x", "y", "z"]
    assert [entry.line for entry in entries] == sorted(entry.line for entry in entries)


@pytest.mark.parametrize(
    "form",
    [
        "| {} | {} |",
        "| {0} | {1} | 5 |",
        "| 12 | {1} | {0} |",
        "| [{0}](https://unknown.example/p) | {1} |",
        "| {0} | [{1}](https://unknown.example/p) | |",
        "| {0} | {1} | what strings can do for kites |",
    ],
)
def test_columns_stand_in_any_order(form: str) -> None:
    rows = [form.format(title, at) for title, at in zip(TITLES, ("ICML'24", "NeurIPS 2023", "CVPR 2022"), strict=True)]
    entries = read("| | |", "|-|-|", *rows).entries if form.count("|") < 4 else read("|-|-|-|", *rows).entries
    assert [entry.title for entry in entries] == TITLES


def test_years_and_authors_stand_in_columns_of_their_own() -> None:
    catalog = read(
        "|---|---|---|---|",
        "| 2024 | ICML | Strings That Hold a Kite | Ann Lee, Bo Kim |",
        "| 2023 | Kite Letters 2023 | A Study of Teapots in the Wind | Dora Fisch |",
        "| 2022 | CVPR | Lanterns That Fly over Lakes | Carl Zem and Ann Lee |",
    )
    assert [(e.title, e.year, e.authors) for e in catalog.entries] == [
        (TITLES[0], 2024, ("Ann Lee", "Bo Kim")),
        (TITLES[1], 2023, ("Dora Fisch",)),
        (TITLES[2], 2022, ("Carl Zem", "Ann Lee")),
    ]


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        ("Deadlines", ["| ICML 2024 | Submission of what is beside it |", "| CVPR 2024 | Abstract deadline of all |"]),
        ("Tools", ["| KiteSim | ICML 2024 |", "| TeaBench | NeurIPS 2023 |"]),
        ("Models", ["| KiteNet with Big Sail | 58.5 | CVPR 2014 |", "| KiteNet with no Sail | 59.5 | CVPR 2015 |"]),
        ("Talks", ["| Kites of Tin and Their Uses | ICML 2024 |", "| Teapots of Lead and Gold | ICML 2024 |"]),
        ("Team", ["| Ann Lee | ICML 2024 |", "| Bo Kim | ICML 2024 |"]),
        ("Citation", ["| Kites of Tin and Their Uses | ICML 2024 |", "| Teapots of Lead and Gold | ICML 2024 |"]),
        (
            "Kites",
            ["| Kites of tin fly well and far | always | 2024 |", "| Kites of lead do not fly far | no | 2024 |"],
        ),
    ],
)
def test_other_tables_are_no_papers(heading: str, rows: list[str]) -> None:
    catalog = read_catalog("\n".join(["# L", "", f"## {heading}", "", "| | |", "|-|-|", *rows]))
    assert not catalog.entries
    assert not catalog.passed_over


@pytest.mark.parametrize("prize", ["The Kite Prize for Young Makers", "Best Teapot Paper Award of the Year"])
def test_prizes_among_papers_are_none(prize: str) -> None:
    rows = (f"| {title} | ICML 2024 |" for title in (*TITLES, prize))
    assert [entry.title for entry in read("| | |", "|-|-|", *rows).entries] == TITLES


def test_what_is_not_sure_is_named() -> None:
    catalog = read_catalog(
        "# L\n\n## Kites\n\n| | |\n|-|-|\n| Kites of Tin over a Lake | ICML 2024 |\n| Others | more |\n"
    )
    assert not catalog.entries
    assert [(passed.line, "ICML 2024" in passed.reason) for passed in catalog.passed_over] == [(7, True)]
