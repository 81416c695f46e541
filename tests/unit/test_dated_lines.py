"""Lines below names that begin with a venue and end in a date, and headings that such lines show to be titles."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.dated_lines import read_dated_line
from i2vbib.catalog.markdown.people.authors import read_authors


@pytest.mark.parametrize(
    ("line", "venue", "year"),
    [
        ("凧工学研究会,2017/01/18", "凧工学研究会", 2017),
        ("第19回凧理論ワークショップ (KITE2016),\t2016/11/17", "第19回凧理論ワークショップ (KITE2016)", 2016),
        ("空中通信学会 凧研究会(KITE), KITE2012-87, 2013/1/8, 東京. (poster)", "空中通信学会 凧研究会(KITE)", 2013),
        ("空中学会研究報告, 凧科学(KIT), 2013-KIT-101(13), 2013.", "空中学会研究報告", 2013),
        ("特定領域研究「凧の展開」, 平成18年度研究成果発表会, 2006/12/20", "特定領域研究「凧の展開」, 平成18年度研究成果発表会", 2006),
        ("凧紙鳶臨床, 104(4), 297-302, 2011/4.", "凧紙鳶臨床", 2011),
        ("한국연학회지(Kite Society) 제12권 제3호, pp.19~26, 2008.9.", "한국연학회지(Kite Society)", 2008),
        ("2013년 대한연학회 추계학술대회 논문집, pp.2557~2559, 2013.11.23", "대한연학회 추계학술대회 논문집", 2013),
        ("한국연학회 2006년도 학술발표회 논문집, pp.1998~2003, 2006.7.5~7", "한국연학회 학술발표회 논문집", 2006),
        ("제14차 연학술회의 논문집(Proceedings of the 14th KITE), pp.D122~D125, 1999.10.", "제14차 연학술회의 논문집(Proceedings of the 14th KITE)", 1999),
        ("Kite Transactions on Wind(KTW) Vol.11 No.2, pp.1~9, Feb. 2017", "Kite Transactions on Wind(KTW)", 2017),
        ("The 6th International Conference on Kites, pp.587~590, Oct. 24~27, 2005", "The 6th International Conference on Kites", 2005),
    ],
)  # fmt: skip
def test_a_line_begins_with_a_venue_and_ends_in_a_date(line: str, venue: str, year: int) -> None:
    assert read_dated_line(line) == (venue, year)


@pytest.mark.parametrize(
    "line",
    [
        "凧田太郎,井上風郷",
        "凧の制御について, 2017/01/18",
        "医用画像研究会",
        "We flew kites. Our workshop, in May 2017, was fine",
        "Ann Lee, Bo Kim, 2017",
        "Kites of the workshop, as they were in 2017",
        "凧研究会, KITE2012-87",
    ],
)
def test_other_lines_do_not(line: str) -> None:
    assert read_dated_line(line) is None


def entries(*lines: str) -> list[tuple[int, str, tuple[str, ...], str, int | None]]:
    catalog = read_catalog("\n".join(("# Kites", "", "## Papers", "", *lines)))
    return [(e.line, e.title, e.authors, e.venue, e.year) for e in catalog.entries]


@pytest.mark.parametrize("end", ["[LINK](https://kites.example.jp/p.php?id=1)", ""])
@pytest.mark.parametrize(
    ("title", "names", "where", "authors", "venue"),
    [
        ("風の凧を用いた画像の再構成", "田中勇布,井上風郷,富山かおり", "凧画像研究会,2017/01/18", ("田中勇布", "井上風郷", "富山かおり"), "凧画像研究会"),
        ("風の凧を用いた画像の再構成", "井上　風郷", "第35回日本凧学会大会,2017/07/23", ("井上 風郷",), "第35回日本凧学会大会"),
        ("風の凧を用いた画像の再構成", "堀 龍介, 井上 風郷", "凧研究, 104(4), 29-30, 2017/4.", ("堀 龍介", "井上 風郷"), "凧研究"),
        ("바람을 이용한 연의 제어 방법", "김선호, 이민수", "한국연학회 논문지, pp.1~9, 2017.4.", ("김선호", "이민수"), "한국연학회 논문지"),
        ("风筝在风中的控制方法", "王小明，李娜", "风筝学报，2017", ("王小明", "李娜"), "风筝学报"),
        ("Steering of Kites at Sea by Wind", "Ann Lee, Bo Kim", "Workshop on Kites, 2017/01/18, Kyoto", ("Ann Lee", "Bo Kim"), "Workshop on Kites"),
    ],
)  # fmt: skip
def test_lines_below_a_heading_show_that_it_is_a_title(
    title: str, names: str, where: str, authors: tuple[str, ...], venue: str, end: str
) -> None:
    assert entries(f"### {title}", names, where, end) == [(5, title, authors, venue, 2017)]
    html = f"<h3>{title}</h3><p>{names}<br>{where}</p>"
    assert entries(html) == [(5, title, authors, venue, 2017)]


@pytest.mark.parametrize(
    "below",
    [
        ("Ann Lee, Bo Kim", "2017/01/18"),
        ("Ann Lee", "Kites fly where the wind is."),
        ("凧の作り方", "2017/01/18"),
    ],
)
def test_other_lines_below_a_heading_show_no_title(below: tuple[str, ...]) -> None:
    assert entries("### How to Fly Kites at Sea", *below) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("田中勇布,井上風郷,富山かおり", ("田中勇布", "井上風郷", "富山かおり")),
        ("김선호, 이민수. 박지영, 최유리", ("김선호", "이민수", "박지영", "최유리")),
        ("堀 龍介, 西 秀昭", ("堀 龍介", "西 秀昭")),
        ("画像処理, 凧する", ()),
        ("凧の制御, 田中勇布", ()),
    ],
)
def test_names_in_letters_of_east_asia(text: str, names: tuple[str, ...]) -> None:
    assert read_authors(text, east_asian=True) == names
