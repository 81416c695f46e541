"""What somebody says of a paper in a column of remarks is no title of it: its identifier tells which it is."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

LINK = "https://arxiv.org/pdf/1608.03317v2.pdf"


@pytest.mark.parametrize(
    "heading", ["Remarks", "Notes", "Comment", "My notes", "备注", "コメント", "비고", "Bemerkung", "Notas"]
)
@pytest.mark.parametrize("number", ["No.", "#", "", "序号"])
@pytest.mark.parametrize("label", [f"[PDF #1]({LINK})", f"[PDF]({LINK})", f"[link]({LINK})", LINK])
@pytest.mark.parametrize("of_links", ["Link", "PDF", "链接"])
def test_a_remark_is_no_title(heading: str, number: str, label: str, of_links: str) -> None:
    text = f"# Kites\n\n| {number} | {of_links} | {heading} |\n|-|-|-|\n| 1 | {label} | gentle start |\n"
    catalog = read_catalog(text)
    assert [(entry.title, entry.link) for entry in catalog.entries] == [("", LINK)]
    assert not catalog.passed_over


@pytest.mark.parametrize("heading", ["Topic", "What", "", "Subject"])
def test_another_column_may_have_the_title(heading: str) -> None:
    row = f"| Steering Kites in Small Rooms | [PDF]({LINK}) | gentle start |"
    (entry,) = read_catalog(f"# Kites\n\n| {heading} | Link | Notes |\n|-|-|-|\n{row}\n").entries
    assert entry.title == "Steering Kites in Small Rooms"


def test_two_papers_beside_a_remark_need_a_title() -> None:
    row = f"| 1 | [PDF]({LINK}), [PDF](https://arxiv.org/pdf/1608.03318v2.pdf) | gentle start |"
    catalog = read_catalog(f"# Kites\n\n| No. | Link | Notes |\n|-|-|-|\n{row}\n")
    assert not catalog.entries
    assert len(catalog.passed_over) == 1
