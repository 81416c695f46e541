"""Quotation marks of which one is within a title's italics and one outside, or that are of two kinds."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize("mark", ["- ", ""])
@pytest.mark.parametrize("names", ["Lee-Moll E. 2006", "Lee-Moll E. & Kim B. 2006,", "Lee-Moll, E. (2006)"])
@pytest.mark.parametrize(
    "written",
    [
        "‘*Slow Kites above the Sea’*",
        "*‘Slow Kites above the Sea*’",
        "*'Slow Kites above the Sea*'",
        "'*Slow Kites above the Sea'*",
        "*'Slow Kites above the Sea’*",
        "“*Slow Kites above the Sea”*",
        '“*Slow Kites above the Sea*"',
    ],
)
def test_a_title_is_whole_within_them(mark: str, names: str, written: str) -> None:
    row = f"{mark}{names} {written} in Journal of Wind Studies, 62(3), 5–9"
    [entry] = read_catalog(f"# L\n\n## Kites\n\n{row}\n").entries
    assert (entry.title, entry.venue, entry.year) == ("Slow Kites above the Sea", "Journal of Wind Studies", 2006)


@pytest.mark.parametrize("title", ["*The Kites of Tin*'s Winds", "*The Long Kites'* Winds"])
def test_apostrophes_are_no_quotation(title: str) -> None:
    [entry] = read_catalog(f"# L\n\n## Kites\n\n- [{title}](https://arxiv.org/abs/2001.00001)\n").entries
    assert entry.title.replace("<i>", "").replace("</i>", "") == title.replace("*", "")
