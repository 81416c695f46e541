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


DOI = "DOI: [10.1000/12345](https://doi.org/10.1000/12345)"
TITLE = "凧の安定性と風に関する考察"


@pytest.mark.parametrize(
    ("row", "venue"),
    [
        (f"高橋健，石田桃，{TITLE}，凧学会第2種研究会 第59回凧と風研究会，SIG-TAKO-059-08，{DOI} (2023/3/10)", "凧学会第2種研究会 第59回凧と風研究会"),
        (f"高橋健，石田桃，{TITLE}，凧処理学会第29回年次大会，B9-3，[論文入手先]({PAGE}) (2023/3/15)", "凧処理学会第29回年次大会"),
        (f'高橋健，石田桃，"{TITLE}"，第36回凧と風研究会，凧学会, SIG-TAKO-036-07，{DOI} (2023年7月9日)', "第36回凧と風研究会"),
        (f'高橋健，石田桃, "{TITLE}", 凧学会誌, Vol. 28, No. 1, p. 37，{DOI} (2023)', "凧学会誌"),
        (f'高橋健，石田桃，"{TITLE}"，凧学会，第108回 凧ベース研究会，{DOI} (2023/6/5)', "凧学会 第108回 凧ベース研究会"),
        (f'高橋健，石田桃，"{TITLE}"，2023年度凧学会全国大会（第28回）2E5-OS-25b-1，{DOI} (2023/5/13)', "2023年度凧学会全国大会（第28回）"),
        (f'高橋健，石田桃，"{TITLE}"，凧学会 第9回研究発表会 (2023/8/25)', "凧学会 第9回研究発表会"),
        (f'高橋健，石田桃, "{TITLE}", 第5回凧に関するフォーラム TAKO2023  C3-4 (2023/3/3)', "第5回凧に関するフォーラム"),
        (f'高橋健，石田桃, "{TITLE}", 凧ベース研究会資料 99th 1-5, (2023/7/20)', "凧ベース研究会資料"),
    ],
)  # fmt: skip
def test_the_date_of_a_talk_may_stand_behind_the_label_of_its_paper(row: str, venue: str) -> None:
    entry = _read(f"1. {row}")
    assert (entry.title, entry.authors) == (TITLE, ("高橋健", "石田桃"))
    assert (entry.venue, entry.year, entry.name) == (venue, 2023, "")


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("ムラード健，石田桃", ("ムラード健", "石田桃")),
        ("高橋健，稲垣ルイ，田羅間大晴，石田桃", ("高橋健", "稲垣ルイ", "田羅間大晴", "石田桃")),
        ("Ann Lee, Ken Takahashi", ("Ann Lee", "Ken Takahashi")),
        ("高橋健", ("高橋健",)),
    ],
)
def test_who_gave_a_talk(names: str, authors: tuple[str, ...]) -> None:
    entry = _read(f'1. {names}，"{TITLE}"，第71回凧と風研究会 (2023/3/18)')
    assert (entry.title, entry.authors, entry.venue, entry.name) == (TITLE, authors, "第71回凧と風研究会", "")


@pytest.mark.parametrize(
    "title",
    ["意外性，新規性および具体性を考慮した凧の設計", "第2回国際凧チャレンジ，風に関するデータからの予測への適用"],
)
def test_a_comma_within_a_title_that_nothing_sets_off(title: str) -> None:
    entry = _read(f"1. 高橋健，石田桃，{title}，第94回凧学会 凧と風研究会，{DOI} (2022/3/6)")
    assert (entry.title, entry.authors) == (title, ("高橋健", "石田桃"))


def test_a_line_may_end_within_a_title() -> None:
    row = f"1. 高橋健，石田桃：風の強い日のデータを対象とした方法に基づく\n凧の安定性の考察，凧学会論文誌，Vol.39，No.6，pp.1-14，{DOI} (2024.11)."
    entry = _read(row)
    assert entry.title == "風の強い日のデータを対象とした方法に基づく凧の安定性の考察"
    assert (entry.authors, entry.venue, entry.year) == (("高橋健", "石田桃"), "凧学会論文誌", 2024)


def test_a_note_below_a_paper_is_no_other() -> None:
    row = f"1. 高橋健，石田桃，{TITLE}，第94回凧と風研究会，{DOI} (2022/3/6)．<br/> ※ 表5に誤りがあったため[修正版](https://kites.example.org/paper.pdf)"
    assert _read(row).title == TITLE


@pytest.mark.parametrize(
    "row",
    [
        "Ann Lee, Bo Kim, Ken Abe, Kites of the sea from images, Proceedings of the 12th Conference on Kites (2022/12/9)",
        f"Ann Lee, Bo Kim, Ken Abe, Kites of the sea from images, Proceedings of the 12th Conference on Kites, pp. 1-9, {DOI} (2022/2/8)",
        f"Ann Lee, Bo Kim, Kites of the sea from images. In: Lee, A., Wu, U. (eds) Proceedings of the 12th Conference on Kites. Springer, {DOI} (2022)",
    ],
)
def test_the_venue_behind_an_english_title_without_marks(row: str) -> None:
    entry = _read(f"1. {row}")
    assert (entry.title, entry.authors[:2]) == ("Kites of the sea from images", ("Ann Lee", "Bo Kim"))
    assert (entry.venue, entry.year) == ("Proceedings of the 12th Conference on Kites", 2022)
