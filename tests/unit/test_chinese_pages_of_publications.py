"""References as Chinese laboratories list them: numbers and stops without blanks, marks of footnotes apart, patents."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.references.east_asian_references import between_stops
from i2vbib.catalog.markdown.references.reference_forms import read_reference


@pytest.mark.parametrize("number", ["1.", "12．", "3、", "4)", ""])
@pytest.mark.parametrize(
    ("row", "title", "authors"),
    [
        ("王小明，李小红，张伟. 红色风筝地图集. 北京：科学出版社，2022.06", "红色风筝地图集", ("王小明", "李小红", "张伟")),
        ("王小明，李小红.中国风筝志•江西卷. 北京：科学出版社，2021.09", "中国风筝志•江西卷", ("王小明", "李小红")),
        ("王小明，李小红.基于PM2.5风筝的不确定性分布.风筝学报，2018,38（1）：35-43", "基于PM2.5风筝的不确定性分布", ("王小明", "李小红")),
    ],
)  # fmt: skip
def test_no_blank_stands_behind_a_number(number: str, row: str, title: str, authors: tuple[str, ...]) -> None:
    (entry,) = read_catalog(f"# 论文\n\n## 专著\n\n{number}{row}\n").entries
    assert (entry.title, entry.authors) == (title, authors)


@pytest.mark.parametrize(
    "number", [": 中国, 202111471472.1", ":中国,202111471472.X", "：中国， ZL202111471472.1", ": CN202111471472"]
)
def test_where_a_patent_holds_is_no_title(number: str) -> None:
    reference = read_reference(f"王小明, 李小红. 一种风筝的制作方法{number}[P].2021-12-10.")
    assert reference
    assert (reference.title, reference.year) == ("一种风筝的制作方法", 2021)


def test_a_stop_within_brackets_ends_no_title() -> None:
    assert between_stops("王小明，李小红。一种风筝的制作方法（202010051787.X），2021年3月授权") is None


@pytest.mark.parametrize("marks", ["*,+", "*", "*,#", "†,+"])
def test_several_marks_of_footnotes(marks: str) -> None:
    row = f"Ann Lee, Jie Kim{marks}, Bo Wu, Cy Moll{marks}, Ida Zhang. Kites of tin and paper. Remote Sensing, 2021, 13(2): 305."
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n{row}\n").entries
    assert (entry.title, entry.venue) == ("Kites of tin and paper", "Remote Sensing")
    assert entry.authors == ("Ann Lee", "Jie Kim", "Bo Wu", "Cy Moll", "Ida Zhang")


def test_a_mark_behind_a_blank() -> None:
    row = "Lee, A., Kim, J. *, Wu, B., & Moll, C. *, 2020. Kites of tin and paper. Remote Sensing, 12, 4060."
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n{row}\n").entries
    assert (entry.title, entry.year) == ("Kites of tin and paper", 2020)
    assert entry.authors == ("Lee, A.", "Kim, J.", "Wu, B.", "Moll, C.")


def test_a_journal_glued_to_a_title() -> None:
    row = "Ann Lee, Bo Wu, Cy Moll. Kites of tin and paper at sea.Sustainability, 2018, 10(11):1-17."
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n{row}\n").entries
    assert (entry.title, entry.venue, entry.year) == ("Kites of tin and paper at sea", "Sustainability", 2018)


@pytest.mark.thorough
@pytest.mark.parametrize("unit", ["Lee*,+, ", "Lee, J. *, ", "1.王明.", "2.5", "志•江西卷"])
def test_time_grows_with_length(unit: str) -> None:
    assert_linear(lambda size: read_catalog(f"# L\n\n- {unit * (size // len(unit))}\n"), 3_000)
