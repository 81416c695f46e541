"""Headings of citations: what a list cites below them, or how it is cited itself."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

WORKS = [
    "**Lee 1982.** [Kites that pull boats over lakes.](https://doi.org/10.1038/299818a0) Nature 299:818-820.",
    "**Lee and Kim 1991.** [Kites of silk over northern lakes.](https://doi.org/10.1038/299819a0) Nature 9:8-20.",
    "**Kim et al. 2008.** [Teapots that whistle in the wind.](https://doi.org/10.1038/399818a0) Science 322:255-257.",
    "**Wu 2003.** [Teapots of tin and their lids.](https://doi.org/10.1038/399858a0) Science 122:25-27.",
    "**Wu and Ortiz 2010.** [Strings of flax for heavy kites.](https://doi.org/10.1038/499818a0) Nature 463:757-762.",
    "**Ortiz 2011.** [Winds above warm sand at noon.](https://doi.org/10.1038/499819a0) Nature 464:7-16.",
]


@pytest.mark.parametrize(
    "head",
    [
        "---\nlayout: page\ntitle: Citations\n---",
        "# Citations",
        "# Winds\n\n## Literature citations",
        "# Winds\n\n## Citations:",
        "# Winds\n\n## Cited works",
        "# Winds\n\n## Cited Literature",
        "# Winds\n\n## 引用文献",
        "# Winds\n\n## 인용 문헌",
        "# Winds\n\n## Citing papers",
    ],
)
def test_all_that_a_page_cites_is_read(head: str) -> None:
    found = read_catalog("\n\n".join([head, *WORKS]))
    assert [entry.authors[0] for entry in found.entries] == ["Lee", "Lee", "Kim", "Wu", "Wu", "Ortiz"]
    assert found.entries[2].title == "Teapots that whistle in the wind"


@pytest.mark.parametrize("heading", ["Citation", "Citations", "How to cite", "引用", "Citing this work", "인용"])
def test_how_a_list_is_cited_itself_is_no_paper(heading: str) -> None:
    found = read_catalog("\n\n".join(["# Winds", "## Papers", *WORKS[2:], f"## {heading}", *WORKS[:2]]))
    assert len(found.entries) == len(WORKS) - 2
    assert [passed.reason for passed in found.passed_over] == [
        f"it stands under {heading!r}, which tells of the list itself"
    ] * 2


def test_addresses_below_a_heading_of_citations_are_no_papers() -> None:
    rows = [f"- Used by [tool {n}](https://arxiv.org/abs/2001.0000{n})" for n in range(1, 8)]
    assert not read_catalog("\n".join(["# Winds", "", "## Citations", "", *rows])).entries
