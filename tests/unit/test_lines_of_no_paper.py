"""Lines beside papers that are none: a table of contents, a rule across a table, words that a list says of a post."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Catalog

ARXIV = "https://arxiv.org/abs/2401.0000"


def read(*lines: str) -> Catalog:
    return read_catalog("\n".join(lines))


@pytest.mark.parametrize("number", ["", "3.1 "])
def test_titles_alone_that_are_headings_below_are_a_table_of_contents(number: str) -> None:
    catalog = read(
        "# Papers",
        "## Index",
        f"- **{number}Steering of Kites by Wind**",
        f"- **{number}Kites for Small Dark Rooms**",
        "- **3.3 Kites that Nobody Has Flown**",
        f"- [Other Kites for Small Rooms]({ARXIV}3)",
        f"## {number}Steering of Kites by Wind",
        f"- [Steering Kites by Hand]({ARXIV}1)",
        f"## {number}Kites for Small Dark Rooms",
        f"- [Kites for Small Rooms]({ARXIV}2)",
    )
    assert [entry.line for entry in catalog.entries] == [6, 8, 10]
    assert [passed.line for passed in catalog.passed_over] == [5]


@pytest.mark.parametrize("rule", ["<=||=>|", "---||---|", "…||…|", "|||"])
def test_a_rule_across_a_table_is_no_row(rule: str) -> None:
    catalog = read(
        "## Kites",
        "|Year|Title|Link|",
        "|--|--|--|",
        f"|2024|Steering Kites by Hand|[paper]({ARXIV}1)|",
        f"|{rule}",
        f"|2024|Kites for Small Rooms|[paper]({ARXIV}2)|",
    )
    assert len(catalog.entries) == 2
    assert not catalog.passed_over


@pytest.mark.parametrize("words", ["post for Kites from a blog", "blog post about Kites", "Blog entry on Kites"])
def test_what_a_list_says_of_a_post_is_no_title(words: str) -> None:
    catalog = read(
        "## Kites",
        f"- [Steering Kites by Hand]({ARXIV}1)",
        f"- [{words}](https://distill.pub/2017/kites/)",
        f"- [Kites for Small Rooms]({ARXIV}2)",
    )
    assert [entry.title for entry in catalog.entries] == ["Steering Kites by Hand", "Kites for Small Rooms"]
    assert [passed.line for passed in catalog.passed_over] == [3]


def test_a_post_with_an_identifier_is_an_entry() -> None:
    (entry,) = read("## Kites", f"- [post for Kites at Sea]({ARXIV}1)").entries
    assert entry.link == f"{ARXIV}1"
