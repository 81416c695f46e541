"""Rows of East Asia's pages of publications that tell title, names and journal, and no year."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize(
    ("row", "title", "names", "venue"),
    [
        ("연의 꼬리와 바람의 관계, 김철수, 한국연논문지", "연의 꼬리와 바람의 관계", ("김철수",), "한국연논문지"),
        (
            "연의 줄에 대한 분석, 이영희, 박민수, 한국연학회 논문집",
            "연의 줄에 대한 분석",
            ("이영희", "박민수"),
            "한국연학회 논문집",
        ),
        ("연의 제어 방법, 이영희, 한국연학회지", "연의 제어 방법", ("이영희",), "한국연학회지"),
        ("김철수, 연의 꼬리에 관한 분석, 한국연논문지", "연의 꼬리에 관한 분석", ("김철수",), "한국연논문지"),
        ("연의 제어 방법 (박민수, 한국연논문지)", "연의 제어 방법", ("박민수",), "한국연논문지"),
        ("凧の尾と風の関係, 田中太郎, 凧学会論文誌", "凧の尾と風の関係", ("田中太郎",), "凧学会論文誌"),
        (
            "凧の尾の制御、佐藤次郎、鈴木花子、凧学会研究報告",
            "凧の尾の制御",
            ("佐藤次郎", "鈴木花子"),
            "凧学会研究報告",
        ),
        ("田中太郎, 凧の尾と風の関係, 凧学会論文誌.", "凧の尾と風の関係", ("田中太郎",), "凧学会論文誌"),
        ("风筝尾巴与风的关系研究, 王伟, 风筝学报", "风筝尾巴与风的关系研究", ("王伟",), "风筝学报"),
        ("丝线风筝的控制方法，张敏，王伟，风筝学报", "丝线风筝的控制方法", ("张敏", "王伟"), "风筝学报"),
    ],
)
def test_a_row_that_ends_in_its_journal_is_a_paper(row: str, title: str, names: tuple[str, ...], venue: str) -> None:
    [entry] = read_catalog(f"# L\n\n## S\n\n- {row}").entries
    assert (entry.title, entry.authors, entry.venue, entry.year) == (title, names, venue, None)


@pytest.mark.parametrize(
    "row", ["凧の歴史, 文化, 技術", "연의 역사, 문화, 기술", "风筝的历史, 文化, 技术", "凧の作り方、遊び方、飾り方"]
)
def test_a_row_of_other_words_is_none(row: str) -> None:
    assert not read_catalog(f"# L\n\n## S\n\n- {row}").entries
