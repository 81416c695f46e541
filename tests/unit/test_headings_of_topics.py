"""Headings of fields of work that begin as what a list says of itself."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.heading_subjects import tells_of_list


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "News Recommendation",
            "News summarization",
            "Citation Recommendation",
            "Update Semantics",
            "Contact Mechanics",
        ),
        *("License Plate Recognition", "News-driven Trading", "新闻推荐", "动态图神经网络", "消息传递网络", "引用推荐"),
        *("动态规划", "消息来源", "뉴스 추천", "ニュース推薦"),
    ],
)
def test_papers_below_a_field_of_work_are_entries(heading: str) -> None:
    text = f"# L\n\n## {heading}\n\n- [Steering Kites by Hand](https://arxiv.org/abs/2001.00001)\n"
    catalog = read_catalog(text)
    assert [entry.title for entry in catalog.entries] == ["Steering Kites by Hand"]
    assert not catalog.passed_over


@pytest.mark.parametrize(
    "heading",
    [
        *("News", "News and Updates", "News (2024)", "Updates", "Update log", "Citation", "Citing Kites", "Contact us"),
        *(
            "License",
            "Contact information",
            "最新消息",
            "更新日志",
            "引用本文",
            "联系我们",
            "贡献者",
            "뉴스",
            "인용 방법",
            "ニュース",
        ),
    ],
)
def test_what_a_list_says_of_itself_is_told(heading: str) -> None:
    assert tells_of_list(heading)


def test_bibtex_below_what_a_list_says_of_itself_is_named() -> None:
    entry = "```\n@article{{k{n},\n title={{Steering Kites by Hand, Part {n}}},\n author={{Lee, Ann}},\n year={{2020}}\n}}\n```\n\n"
    paper = "## Papers\n\n- [Kites of Tin](https://arxiv.org/abs/2001.00001)\n\n"
    several = read_catalog(f"# L\n\n{paper}## News\n\n" + "".join(entry.format(n=n) for n in range(3)))
    assert len(several.passed_over) == 3
    assert not read_catalog(f"# L\n\n{paper}## Citation\n\n{entry.format(n=1)}").passed_over
