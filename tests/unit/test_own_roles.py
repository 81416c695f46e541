"""Lists of one person's works in Chinese: the owner's part in each, where it stands, and counted lines of a paragraph."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.authors import OTHERS
from i2vbib.catalog.markdown.people.coauthors import own_role

LINK = "[全文](https://kites.example.cn/1.pdf)"


@pytest.mark.parametrize(
    ("role", "names"),
    [
        ("（第二作者，与李明合作）", ("李明", OTHERS)),
        ("（第三作者，与李明、王伟合作）", ("李明", "王伟", OTHERS)),
        ("（第二作者，与李明、王伟合作）", ("李明", OTHERS)),
        (" (second author, with Bo Wu)", ("Bo Wu", OTHERS)),
        ("(제2저자)", ()),
        ("（第一作者，与李明合作）", ()),
        ("（通讯作者，与李明、王伟合作）", ()),
        ("（副主编，与李明、王伟等合编）", ()),
        ("（与李明合著）", ()),
        (" (Corresponding Author, with Kun Li, Long Xia)", ()),
        ("（独立作者）", ()),
    ],
)
def test_who_wrote_before_the_owner(role: str, names: tuple[str, ...]) -> None:
    assert own_role(f"》{role}，载《风筝》") == (names, "》，载《风筝》" if role[0] != " " else "》 ，载《风筝》")


@pytest.mark.parametrize(
    "after", ["》（修订版），载《风筝》", "(with strings), Kite Journal", "（2020）", "》，载《风筝》（第二作者）"]
)
def test_other_brackets_stay(after: str) -> None:
    assert own_role(after) == ((), after)


@pytest.mark.parametrize("end", ["<br>", "  ", ""])
@pytest.mark.parametrize("stop", [".", "．", "、"])
def test_lines_that_are_counted_without_a_blank_are_papers_of_their_own(stop: str, end: str) -> None:
    lines = (
        f"1{stop}《风筝何以升空？——基于风的解释》（第一作者，与李明合作），载《风筝研究》，2025年第1期，第1至47页。{end}",
        f"  &emsp;{LINK}{end}",
        f"2{stop}《茶壶的历史演进与风》（第二作者，与李明合作），载《茶壶与世界》（现更名为《茶壶学刊》），2018年第5期。{end}",
        f"3{stop}《茶壶与风的全球治理》，载王小明等主编：《风筝与茶壶（第4辑）》，北京：时事出版社2017年版，第138至167页。{end}",
        f"4{stop}《风筝蓝皮书》（副主编，与李明等合编），北京：时事出版社2019年版。{end}",
    )
    catalog = read_catalog("\n".join(("# 文", "", "## 论文", "", *lines)))
    told = [(e.line, e.title, e.authors, e.venue, e.year, e.is_chapter) for e in catalog.entries]
    assert told == [
        (5, "风筝何以升空？——基于风的解释", (), "风筝研究", 2025, False),
        (7, "茶壶的历史演进与风", ("李明", OTHERS), "茶壶与世界", 2018, False),
        (8, "茶壶与风的全球治理", (), "风筝与茶壶（第4辑）", 2017, True),
        (9, "风筝蓝皮书", (), "时事出版社", 2019, False),
    ]


def test_an_article_is_no_chapter_of_its_title() -> None:
    lines = (
        "1.《风筝的政策及其影响》（第二作者，与李明合作），载《风筝研究》，2017年第1期。",
        "2.《风筝的政策及其影响》（第二作者，与李明合作），载王小明主编：《风筝与茶壶》，北京：时事出版社2019年版。",
    )
    catalog = read_catalog("\n".join(("# 文", "", "## 论文", "", *lines)))
    assert [(e.venue, e.year) for e in catalog.entries] == [("风筝研究", 2017), ("风筝与茶壶", 2019)]


@pytest.mark.parametrize(
    ("end", "names", "year"),
    [
        ("| 风筝的笔记 | Bo Wu et al,2014", ("Bo Wu", OTHERS), 2014),
        (
            "| [阅读笔记](https://kites.example.cn/n) | 风筝的笔记 | Yu. A. Mal et al，2016",
            ("Yu. A. Mal", OTHERS),
            2016,
        ),
        ("| 风筝的笔记，多次改进后提速 Bo Wu et al,2014", ("Bo Wu", OTHERS), 2014),
        ("| 风筝的笔记 | et al Bo Wu,2006", ("Bo Wu", OTHERS), 2006),
        ("| 风筝的笔记 | Gliders et al,2017", (), 2017),
    ],
)
def test_the_last_words_of_notes_cite_who_wrote(end: str, names: tuple[str, ...], year: int) -> None:
    row = f"+ [风] | [Steering of Kites at Sea](https://arxiv.org/abs/2401.00001) {end}"
    catalog = read_catalog(f"# 文\n\n## 论文\n\n{row}")
    assert [(e.authors, e.year) for e in catalog.entries] == [(names, year)]


def test_the_year_before_the_pages_is_that_of_proceedings() -> None:
    row = "- Lee J. The kite finals[C]//Proceedings of the Conference on Kites August 15-17, 1980 (Section on Wind). 1981: 35-73."
    catalog = read_catalog(f"# 文\n\n## 论文\n\n{row}")
    assert [(e.title, e.year) for e in catalog.entries] == [("The kite finals", 1981)]
