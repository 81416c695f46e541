"""Names that few people write so, between others."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.authors import read_authors


@pytest.mark.parametrize("odd", ["liyun", "JingCheng", "ming li", "Li zhang", "sinbadlee", "Mingma"])
def test_an_odd_name_stands_between_others(odd: str) -> None:
    names = ["Ann Lee", "Bo Wu", odd, "Cy Kim", "Ed Zhou"]
    assert read_authors(", ".join(names)) == tuple(names)


def test_there_may_be_one_for_each_three_others() -> None:
    names = ["Ann Lee", "Bo Wu", "liyun", "Cy Kim", "JingCheng", "Ed Zhou", "Fay Hu", "Gil Ma"]
    assert read_authors(", ".join(names)) == tuple(names)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, liyun, Bo Wu",
        "liyun, Ann Lee, Bo Wu, Cy Kim, Ed Zhou",
        "Ann Lee, Bo Wu, Cy Kim, Ed Zhou, liyun",
        "Ann Lee, Bo Wu, results, Cy Kim, Ed Zhou",
        "Ann Lee, Bo Wu, Deep learning, Cy Kim, Ed Zhou",
        "Ann Lee, Bo Wu, NeurIPS, Cy Kim, Ed Zhou",
        "Ann Lee, Bo Wu, GPT4, Cy Kim, Ed Zhou",
        "Ann Lee, liyun, JingCheng, Cy Kim, Ed Zhou, Bo Wu",
    ],
)
def test_other_words_between_names_are_none(text: str) -> None:
    assert read_authors(text) == ()


def test_a_bullet_with_an_odd_name_signs_the_title_above_it() -> None:
    rows = [
        "## Kites",
        "- [Steering Kites in Small Rooms](https://arxiv.org/abs/2401.00001)",
        "  - Ann Lee, liyun, Bo Wu, Cy Kim, Ed Zhou",
        "  - Keywords: kites, rooms",
    ]
    (entry,) = read_catalog("\n".join(rows)).entries
    assert entry.authors == ("Ann Lee", "liyun", "Bo Wu", "Cy Kim", "Ed Zhou")


@pytest.mark.parametrize("others", ["Ann Lee", "Ann Lee, Bo Kim", "Ming Zhong, Fang Lv, Lulin Wang, Lei Qiu, Ying Liu"])
@pytest.mark.parametrize("joint", [", ", " and ", ", and "])
def test_the_last_given_name_may_be_a_common_word(others: str, joint: str) -> None:
    names = read_authors(f"{others}{joint}Jingling Xue")
    assert names == (*others.split(", "), "Jingling Xue")


@pytest.mark.parametrize("last", ["Applied Optics", "Molecular Ecology", "Inner Workings"])
def test_words_of_titles_are_no_last_name(last: str) -> None:
    assert last not in read_authors(f"Ann Lee, Bo Kim, Cy Moll, {last}")


_HEADS = "# L\n\n## Papers\n\n| Title | Authors | Year | Venue |\n|-|-|-|-|\n"


@pytest.mark.parametrize(
    ("signed", "names"),
    [
        ("Sunrise Kerk, Ann Lee", ("Sunrise Kerk", "Ann Lee")),
        ("Ann Lee, Sunrise Kerk", ("Ann Lee", "Sunrise Kerk")),
        ("Sunrise Kerk and Ann Lee", ("Sunrise Kerk", "Ann Lee")),
        ("Sunrise Kerk, Bo Wu et al.", ("Sunrise Kerk", "Bo Wu", "others")),
        ("Computer Vision, Ann Lee", ()),
    ],
)
def test_a_common_word_begins_a_name_in_a_column_of_authors(signed: str, names: tuple[str, ...]) -> None:
    (entry,) = read_catalog(f"{_HEADS}| Steering small kites over cold lakes | {signed} | 2020 | ICML |\n").entries
    assert entry.authors == names
