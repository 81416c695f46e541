"""Books in corners behind names and a year that commas part: ``关晓红，2017，《科举停废》，中华书局``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("王小明", ("王小明",)),
        ("桑兵", ("桑兵",)),
        ("王小明、李华", ("王小明", "李华")),
        ("王小明和李华", ("王小明", "李华")),
        ("王小明等", ("王小明", "others")),
        ("王小明编", ("王小明",)),
        ("李華主編", ("李華",)),
        ("尤尔根-哈贝马斯", ("尤尔根-哈贝马斯",)),
        ("尤尔根·哈贝马斯", ("尤尔根·哈贝马斯",)),
        ("中国风筝研究会编", ("中国风筝研究会",)),
        ("Ann Lee & Bo Kim", ("Ann Lee", "Bo Kim")),
    ],
)
@pytest.mark.parametrize("year", ["2017", "2017年", "[1962]2017", "[1958-1965]2017"])
@pytest.mark.parametrize(
    "behind",
    [
        "，中华书局.",
        "，中华书局。",
        "，中华书局",
        "，中华书局.（Ann Lee, _Kites at Sea_, Kite Press）",
        "，中华书局.（李華，《凧》，凧文閣）",
    ],
)
@pytest.mark.parametrize("comma", ["，", ", "])
def test_names_and_a_year_stand_before_a_book(
    names: str, authors: tuple[str, ...], year: str, behind: str, comma: str
) -> None:
    (entry,) = read_catalog(
        f"# 书目\n\n## 风筝\n\n1. {names}{comma}{year}{comma}《风筝的历史：一部传记》{behind}\n"
    ).entries
    assert (entry.title, entry.authors, entry.year, entry.venue, entry.is_book) == (
        "风筝的历史：一部传记", authors, 2017, "中华书局", True,
    )  # fmt: skip


@pytest.mark.parametrize("row", ["看过，很好，2017，《风筝的历史》", "风筝的历史，2017，全书，《风筝》"])
def test_other_words_are_no_names(row: str) -> None:
    catalog = read_catalog(f"# 书目\n\n## 风筝\n\n1. {row}\n")
    assert not [entry for entry in catalog.entries if entry.is_book and entry.authors]
