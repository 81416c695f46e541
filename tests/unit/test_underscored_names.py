"""Names behind an underscore, as China's libraries call the files of papers: ``风筝的控制方法研究_王涛``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

ROWS = ("风筝尾巴的控制方法研究_王涛", "丝线的风洞实验_李小明", "基于风的Kite图像算法_张楠")


def read(*rows: str) -> list[tuple[str, tuple[str, ...], int | None, str]]:
    entries = read_catalog("# 风筝\n\n## 文献\n\n" + "".join(f"- {row}\n" for row in rows)).entries
    return [(entry.title, entry.authors, entry.year, entry.venue) for entry in entries]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("风筝骨架的图像插值_卡姆兰", ("风筝骨架的图像插值", ("卡姆兰",), None, "")),
        ("风筝骨架的图像插值_任娟.pdf", ("风筝骨架的图像插值", ("任娟",), None, "")),
        ("[风筝骨架的图像插值_任娟](papers/1.pdf)", ("风筝骨架的图像插值", ("任娟",), None, "")),
        ("[ ] 风筝骨架的图像插值＿任娟 (2017)", ("风筝骨架的图像插值", ("任娟",), 2017, "")),
        ("基于风的风筝算法_浙江大学 丁文 2013", ("基于风的风筝算法", ("丁文",), 2013, "浙江大学")),
    ],
)
def test_a_name_behind_an_underscore_wrote_it(row: str, told: tuple[str, tuple[str, ...], int | None, str]) -> None:
    assert read(*ROWS, row)[-1] == told


@pytest.mark.parametrize(
    "rows",
    [
        ROWS[:2],  # so few may be any files
        ("风筝数据_训练", "风筝数据_测试", "风筝数据_验证"),
        ("风筝的训练数据集_训练", "风筝的测试数据集_测试", "风筝的验证数据集_验证"),
        ("kite_steering_王涛", "kite_knots_李小明", "kite_tails_张楠"),
    ],
)
def test_other_words_behind_underscores_are_no_names(rows: tuple[str, ...]) -> None:
    assert read(*rows) == []


def test_a_school_before_a_name_is_none_of_it() -> None:
    text = "# 风筝\n\n## 文献\n\n- 基于风的风筝算法 (浙江大学 丁文 2013)\n- 丝线的风洞实验 (北京大学 王涛, 2014)\n"
    told = [(entry.title, entry.authors, entry.venue, entry.year) for entry in read_catalog(text).entries]
    assert told[0] == ("基于风的风筝算法", ("丁文",), "浙江大学", 2013)
