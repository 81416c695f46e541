"""Pages of publications in East Asia: roles behind names, series around titles, meetings in the line below."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

PAGE = "https://example.org/kites.pdf"


def _read(row: str) -> Entry:
    (entry,) = read_catalog(f"# 業績\n\n## 論文\n\n{row}\n").entries
    return entry


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("高橋健監修, 石田桃・森風太編著:", "高橋健|石田桃|森風太"),
        ("高橋健編著, 石田桃, 森風太共著:", "高橋健|石田桃|森風太"),
        ("高橋健, 石田桃, 宇田川佳久著：", "高橋健|石田桃|宇田川佳久"),
        ("高橋健 著, 石田桃 訳:", "高橋健"),
        ("高橋健監訳, 石田桃訳:", ""),
        ("王小明、李华主编：", "王小明|李华"),
        ("王小明著，李华译：", "王小明"),
        ("高橋健（著）:", "高橋健"),
        ("高橋健, 石田桃（編）:", "高橋健|石田桃"),
    ],
)
def test_roles_behind_names_before_a_linked_title(names: str, authors: str) -> None:
    entry = _read(f"1. {names} [凧のはなしと作り方](https://example.org/book/1), 共立出版, 2014.")
    assert entry.title == "凧のはなしと作り方"
    assert "|".join(entry.authors) == authors


@pytest.mark.parametrize(
    "title",
    [
        "凧とくらすシリーズ26「凧のはなしと作り方」",
        "凧叢書第3『凧のはなしと作り方』",
        "凧のはなしと作り方. 凧メディアシリーズ4",
        "凧のはなしと作り方",
    ],
)
def test_a_series_is_no_part_of_a_title(title: str) -> None:
    assert _read(f"1. 高橋健著: [{title}](https://example.org/book/1), 共立出版, 2014.").title == "凧のはなしと作り方"


@pytest.mark.parametrize(
    ("line", "venue", "year"),
    [
        (
            "第2回凧と風に関するフォーラム (KITE2010), D1-3, 淡路・淡路国際会議場, 2010年2月28日.",
            "第2回凧と風に関するフォーラム (KITE2010)",
            2010,
        ),
        ("凧工学ワークショップ論文集, B7-6, 広島, 2007年3月2日.", "凧工学ワークショップ論文集", 2007),
    ],
)
def test_a_meeting_below_a_title_is_no_other_paper(line: str, venue: str, year: int) -> None:
    entry = _read(
        f"1. 高橋健, 石田桃.\n[凧の動きから風を知る手法](https://example.org/D1-3.pdf).\n{line} [[PDF]]({PAGE})"
    )
    assert (entry.title, entry.venue, entry.year) == ("凧の動きから風を知る手法", venue, year)


@pytest.mark.parametrize(
    ("row", "title", "authors", "venue"),
    [
        (
            "高橋健, 凧モデル Kite Base における演算子, 凧研究「風」ワークショップ論文集, 大阪大学, 1997年6月4日〜5日.",
            "凧モデル Kite Base における演算子",
            ("高橋健",),
            "凧研究「風」ワークショップ論文集",
        ),
        (
            "高橋健, 石田桃, 凧の安定性に関する研究, 第3回凧シンポジウム, pp.1-2, 大阪, 2011年5月1日.",
            "凧の安定性に関する研究",
            ("高橋健", "石田桃"),
            "第3回凧シンポジウム",
        ),
        (
            "高橋健, 石田桃. 凧の安定性, 日本凧学会論文誌 Vol.5, No.1, pp.97-100, 2006年6月.",
            "凧の安定性",
            ("高橋健", "石田桃"),
            "日本凧学会論文誌",
        ),
    ],
)
def test_commas_part_a_line_of_one_person(row: str, title: str, authors: tuple[str, ...], venue: str) -> None:
    entry = _read(f"1. {row}")
    assert (entry.title, entry.authors, entry.venue) == (title, authors, venue)


@pytest.mark.parametrize(
    "row",
    [
        f"Ann Lee, *Small Kites over Lakes*, [Advanced Kites for Wind and Sea '98]({PAGE}), pp. 293-298, Lidpress, 1998.",
        f'Ann Lee, "Small Kites over Lakes," in [Advanced Kites for Wind and Sea]({PAGE}), pp. 293-298, Lidpress, 1998.',
        f"Ann Lee and Bo Wu. *Small Kites over Lakes.* [Advanced Kites for Wind and Sea]({PAGE}), pp.26-34, 1998.",
        f"Ann Lee, Bo Wu, *Small Kites over Lakes*,\n  [3rd Symposium on Kites (SK 1998)]({PAGE}), pp.26-34, Oslo, 1998.",
    ],
)
def test_a_linked_volume_before_pages_is_no_title(row: str) -> None:
    entry = _read(f"1. {row}")
    assert (entry.title, entry.authors[0], entry.year) == ("Small Kites over Lakes", "Ann Lee", 1998)
    assert entry.venue


def test_a_link_before_pages_behind_no_title_is_one() -> None:
    assert _read(f"1. Ann Lee, [Small Kites over *Lakes* and Seas]({PAGE}), pp. 2-9, 1998.").title.startswith("Small")
