"""Badges and links beside a title that tell nothing of the paper, and those that are words of its reference."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.labels import is_label


def entries(*lines: str) -> list[tuple[int, str, tuple[str, ...], str, int | None]]:
    catalog = read_catalog("\n".join(("# Kites", "", "## Papers", "", *lines)))
    return [(e.line, e.title, e.authors, e.venue, e.year) for e in catalog.entries]


@pytest.mark.parametrize("badge", ["KCI", "SCIE, Scopus", "<span>&nbsp;KCI&nbsp;</span> <span>&nbsp;SCIE&nbsp;</span>"])
def test_an_index_that_has_a_paper_does_not_part_it_from_its_names(badge: str) -> None:
    lines = ("1. <b>Steering of Kites at Sea</b><br>", f"{badge}<br>", "Ann Lee, Bo Kim,")
    where = "Kite Transactions on Wind(KTW) Vol.11 No.2, pp.1~9, Feb. 2017"
    told = (5, "Steering of Kites at Sea", ("Ann Lee", "Bo Kim"), "Kite Transactions on Wind(KTW)", 2017)
    assert entries(*lines, where) == [told]


def test_a_link_to_the_issue_is_part_of_a_reference() -> None:
    lines = (
        "### Steering of Kites at Sea",
        "Ann Lee, Bo Kim",
        "New Kite Computing, [27(4)](https://k.example/27), 3-6, 2009/10.",
    )
    link = "[link](https://k.example/27-4.htm)"
    assert entries(*lines, link) == [(5, "Steering of Kites at Sea", ("Ann Lee", "Bo Kim"), "New Kite Computing", 2009)]


@pytest.mark.parametrize("text", ["pdf (corrected 2010/1/26)", "PDF (revised)"])
def test_an_amended_copy_is_a_label(text: str) -> None:
    assert is_label(text)
    assert not is_label("Kites (corrected)")


@pytest.mark.parametrize("text", ["tfCode", "PytorchCode", "SourceCode", "PaperLink", "ProjectPage"])
def test_two_words_glued_are_a_label(text: str) -> None:
    assert is_label(text)
    row = f"- Kites of Tin at Sea\\[[{text}](https://github.com/a/b)]\\[[paper](https://arxiv.org/abs/2001.00001)\\]"
    [entry] = read_catalog(f"# L\n\n## S\n\n{row}\n").entries
    assert entry.title == "Kites of Tin at Sea"


@pytest.mark.parametrize("text", ["KiteCode", "StarCoder", "WindPage", "CodeKite"])
def test_a_name_that_ends_so_is_none(text: str) -> None:
    assert not is_label(text)
