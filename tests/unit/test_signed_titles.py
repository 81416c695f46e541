"""Titles with who wrote them and nothing else: papers where several are set alike, else lines that are named."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.signed_lines import read_signed_line

ENGLISH = [
    ("Kites above the Northern Sea in Spring", "Ann Lee, Bo Kim, Carl Okafor"),
    ("Ropes of Braided Silk for Kites at Sea", "Ann Lee and Dan Park"),
    ("Tails of Paper in the Evening Wind", "Bo Kim, Eve Moore"),
]
JAPANESE = [
    ("凧の骨の材料について", "田中太郎, 鈴木花子"),
    ("海の上の凧とその歴史", "鈴木花子(東北大学), 佐藤次郎"),
    ("海の下の凧とその糸の強度", "佐藤次郎"),
]
KOREAN = [
    ("연의 꼬리와 바람의 관계에 관한 연구", "김철수, 이영희"),
    ("바다 위의 연과 그 줄에 대한 분석", "이영희, 박민수"),
    ("비단 줄을 이용한 연의 제어 방법", "박민수"),
]
CHINESE = [
    ("风筝尾巴与风的关系研究", "王伟，李娜"),
    ("海上风筝及其线的分析", "李娜，张敏"),
    ("丝线风筝的控制方法", "张敏，王伟，刘洋"),
]


def _list(form: str, rows: list[tuple[str, str]], heading: str = "Morning") -> str:
    return f"# Kite Days\n\n## {heading}\n\n" + "\n".join(form.format(title=t, names=n) for t, n in rows)


@pytest.mark.parametrize(
    "form",
    [
        "- {title}\n  {names}",
        "1. **{title}**  \n   *{names}*",
        "1. {title}  \n   Authors: {names}",
        "- {title}\n  - {names}",
        "- {names}\n  {title}",
        "{title}\n{names}\n",
        "**{title}**\n\n{names}\n",
        "<ul><li>{title}<br>{names}</li></ul>",
        "- {title}. {names}",
        "- {title} - {names}",
        "- {title}, {names}",
        "- {title} / {names}",
        "- {title} ({names})",
        "- 10:30 {title}. {names}",
        "- {names}: {title}",
        '- {names}. "{title}."',
    ],
)
def test_titles_that_are_signed_alike_are_papers(form: str) -> None:
    catalog = read_catalog(_list(form, ENGLISH))
    assert [entry.title for entry in catalog.entries] == [title for title, _ in ENGLISH]
    assert [len(entry.authors) for entry in catalog.entries] == [3, 2, 2]
    assert not catalog.passed_over


@pytest.mark.parametrize(
    "form",
    ["- {title}\n  {names}", "- {title} {names}", "- {title}、{names}", "- {title}（{names}）", "- {names}「{title}」"],
)
def test_those_of_a_programme_in_japan_are(form: str) -> None:
    entries = read_catalog(_list(form, JAPANESE, "セッション1")).entries
    assert [entry.title for entry in entries] == [title for title, _ in JAPANESE]
    assert [entry.authors for entry in entries] == [("田中太郎", "鈴木花子"), ("鈴木花子", "佐藤次郎"), ("佐藤次郎",)]


@pytest.mark.parametrize(
    "form", ["- {title}\n  {names}", "- {title} / {names}", "- {title}, {names}", "- {title} ({names})"]
)
def test_those_in_korean_are(form: str) -> None:
    entries = read_catalog(_list(form, KOREAN, "오전")).entries
    assert [entry.title for entry in entries] == [title for title, _ in KOREAN]
    assert [entry.authors for entry in entries] == [("김철수", "이영희"), ("이영희", "박민수"), ("박민수",)]


def test_those_in_chinese_are() -> None:
    entries = read_catalog(_list("- {title}\n  {names}", CHINESE, "上午")).entries
    assert [entry.title for entry in entries] == [title for title, _ in CHINESE]


@pytest.mark.parametrize(
    ("heading", "rows"),
    [
        ("Organisation", [("Programme Committee Chairs of the Days", "Ann Lee, Bo Kim")] * 3),
        ("Chapters", [("Foundations of Wind and Its Measurement", "Wind Gauges, Weather Vanes, Sea Breeze")] * 3),
        ("料理", [("玉葱と人参のカレーの作り方", "玉葱, 人参"), ("鶏肉と大根の煮物の作り方", "鶏肉, 大根")] * 2),
        ("Places", [("Kites over the Bay of Naples", "Naples, Italy")] * 3),
        ("Talks", ENGLISH),
        ("Films", ENGLISH),
        ("Morning", ENGLISH[:2]),
    ],
)
@pytest.mark.parametrize("form", ["- {title}\n  {names}", "- {title} ({names})"])
def test_other_lines_with_names_are_no_papers(heading: str, rows: list[tuple[str, str]], form: str) -> None:
    assert not read_catalog(_list(form, rows, heading)).entries


@pytest.mark.parametrize(
    "form",
    [
        '<a href="https://example.org/kites.html">{title}</a>\n\n{names}\n',
        '<a href="">{title}</a>\n\n{names}\n',
        '<p><a href="">{title}</a></p>\n<p>{names}</p>\n',
        '<b><a href="https://example.org/kites.html">{title}</a></b><br>\n{names}\n',
        "[{title}](https://example.org/kites.html)\n\n{names}\n",
        "{title}\n{names}\n",
        "- {title} ({names})",
    ],
)
def test_one_title_with_several_authors_is_named(form: str) -> None:
    catalog = read_catalog(_list(form, ENGLISH[:1]))
    assert not catalog.entries
    assert [passed.text.partition(" (")[0][:38] for passed in catalog.passed_over] == [ENGLISH[0][0]]


@pytest.mark.parametrize(
    "line",
    [
        "Kites above the Sea (a survey)",
        "Kites at Sea (2019)",
        "Kite: a tool for the wind",
        "凧の歴史と文化、その現在",
        "Ann Lee, Bo Kim",
        "Kites / Ropes",
    ],
)
def test_other_lines_are_not_signed(line: str) -> None:
    assert read_signed_line(line) is None


@pytest.mark.parametrize("title", ["Kite GAN", "Mask R-CNN", "Slow LSTM"])
@pytest.mark.parametrize("names", ["A. Lee et al.", "A. Lee and B. Kim", "A. Lee, B. Kim"])
@pytest.mark.parametrize("year", [" (2017), ", " [2017], "])
@pytest.mark.parametrize("link", [" [[pdf]](https://arxiv.org/pdf/1701.00001v1)", " [pdf](https://kites.org/a.pdf)"])
def test_two_words_before_a_year_and_names_are_a_title(title: str, year: str, names: str, link: str) -> None:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- {title}{year}{names}{link}\n").entries
    assert (entry.title, entry.authors[0], entry.year) == (title, "A. Lee", 2017)


@pytest.mark.parametrize("end", ["\n", "  \n", "<br>\n"])
@pytest.mark.parametrize(
    "names",
    [
        "Ann Lee, Bo Kim",
        "Ann Lee and Bo Kim",
        "Ann Lee (Oslo University), Bo Kim (Yahoo! Japan)",
        "Ann Lee (ETH); Bo Kim (MIT)",
    ],
)
def test_a_plain_title_over_names_is_a_paper_below_a_venue(names: str, end: str) -> None:
    text = f"# Papers\n\n#### IJCAI'17, Melbourne, Australia\n\nKites above the Northern Sea in Spring{end}{names}\n"
    [entry] = read_catalog(text).entries
    assert (entry.title, entry.authors) == ("Kites above the Northern Sea in Spring", ("Ann Lee", "Bo Kim"))
    assert (entry.venue, entry.year) == ("IJCAI", 2017)


@pytest.mark.parametrize(
    "below", ["Ann Lee flew a kite, and Bo Kim saw it", "Ann Lee, 12 March", "10:30, Ann Lee, Bo Kim"]
)
def test_other_words_below_a_plain_title_tell_none(below: str) -> None:
    text = f"# Papers\n\n#### IJCAI 2017\n\nKites above the Northern Sea in Spring\n{below}\n"
    assert not read_catalog(text).entries
