"""References as GB/T 7714 has them: who is from where, translators, publishers, journals with parts, conferences."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# 文献\n\n{line}\n").entries
    return entry


@pytest.mark.parametrize("bullet", ["- [ ] [2]", "- ", "1. ", "", "[2] "])
@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("[美]科弗,[美]托马斯", ("科弗", "托马斯")),
        ("（美）科弗，（以色列）约阿夫·托马斯", ("科弗", "约阿夫·托马斯")),
        ("[澳大利亚]卡尔·J.拉森, 莫里·L.马克", ("卡尔·J.拉森", "莫里·L.马克")),
        ("[清]王小明", ("王小明",)),
        ("〔德〕卡尔·拉森、李娜", ("卡尔·拉森", "李娜")),
        ("[美]亚伦·库维.A", ("亚伦·库维",)),
    ],
)
def test_where_somebody_is_from_is_no_part_of_the_name(bullet: str, names: str, authors: tuple[str, ...]) -> None:
    entry = _read(f"{bullet}{names}.风筝的数学基础[M].北京:机械工业出版社,2008.")
    assert (entry.title, entry.authors, entry.venue, entry.year) == ("风筝的数学基础", authors, "机械工业出版社", 2008)


@pytest.mark.parametrize("translators", ["阮明,等译.", "阮明 译. ", "阮明、李娜译，", "阮明,李娜译注.", ""])
@pytest.mark.parametrize("edition", ["", "2版.", "第二版. ", "修订版，"])
@pytest.mark.parametrize(
    "publisher", ["机械工业出版社", "中华书局", "生活.读书.新知三联书店", "生活·读书·新知三联书店", "商务印书馆"]
)
def test_who_printed_a_book_stands_behind_who_translated_it(translators: str, edition: str, publisher: str) -> None:
    entry = _read(f"- [美]科弗.风筝的数学基础[M].{translators}{edition}北京:{publisher},2008.")
    assert (entry.title, entry.authors, entry.venue) == ("风筝的数学基础", ("科弗",), publisher)


@pytest.mark.parametrize(
    ("rest", "venue"),
    [
        ("北京大学学报:自然科学版, 2018, 58(12):1079-1094.", "北京大学学报:自然科学版"),
        ("北京大学学报：自然科学版．2018，58(12)：1079-1094．", "北京大学学报：自然科学版"),
        ("北京大学学报(自然科学版), 2018, 58(12):1079-1094.", "北京大学学报(自然科学版)"),
        ("北京大学学报, 2018, 58(12):1079-1094.", "北京大学学报"),
        ("风筝学报.2018,41(01):134-151.", "风筝学报"),
    ],
)
def test_a_journals_part_is_in_its_name(rest: str, venue: str) -> None:
    entry = _read(f"- 王小明,李娜.风筝的数学基础[J].{rest}")
    assert (entry.title, entry.venue, entry.year) == ("风筝的数学基础", venue, 2018)


@pytest.mark.parametrize(
    ("volume", "venue"),
    [
        ("2017 IEEE international congress on kites (BigKite congress). IEEE, 2017: 5-9.", "congress on kites"),
        ("2017 33rd IEEE/ACM International Conference on Kites (KSW). IEEE, 2017: 25-26.", "Conference on Kites"),
        ("28th {KITE} Wind Symposium ({KITE} Wind 19). 2017: 99-104.", "28th KITE Wind Symposium"),
        (
            "Proceedings of the 5th ACM Conference on Kites. 2017: 83-92.",
            "Proceedings of the 5th ACM Conference on Kites",
        ),
    ],
)
def test_two_strokes_announce_a_conference_whatever_is_in_brackets(volume: str, venue: str) -> None:
    entry = _read(f"- Lee A, Kim B. Kites of tin[C]//{volume}")
    assert (entry.title, entry.year) == ("Kites of tin", 2017)
    assert entry.venue.endswith(venue)


@pytest.mark.parametrize(
    "line", ["{}.2018 (08),24-32.", "{}. 2018, 8(3): 24-25.", "{}，2018，8(3)：24-25.", "{},2018(8)."]
)
def test_a_stop_may_stand_before_the_year_of_a_journal(line: str) -> None:
    entry = _read(f"- 王小明,李娜.基于风力的风筝研究.{line.format('风筝学报')}")
    assert (entry.title, entry.authors, entry.venue) == ("基于风力的风筝研究", ("王小明", "李娜"), "风筝学报")
    assert entry.year == 2018


def test_a_nation_tells_a_name_where_nothing_else_does() -> None:
    entry = _read("- [德]卡尔·拉森. 风筝的基础与方法. 北京大学出版社, 2019")
    assert (entry.title, entry.authors, entry.venue) == ("风筝的基础与方法", ("卡尔·拉森",), "北京大学出版社")


@pytest.mark.thorough
@pytest.mark.parametrize("unit", ["[美]", "科弗,", "·科弗", "阮明,等", "生活.", "（美）科"])
def test_time_grows_with_length(unit: str) -> None:
    assert_linear(
        lambda size: read_catalog(f"- [美]科弗{unit * (size // len(unit))}.风筝[M].阮明译.北京:书局,2008"), 3_000
    )
