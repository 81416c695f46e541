"""Titles alone below a heading of papers: ``- Steering Kites over Slow Lakes``, and short ones beside them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

PLACES = (
    "Slow Lakes",
    "Deep Rivers",
    "Tin Roofs",
    "Old Harbours",
    "Wide Fields",
    "Cold Winds",
    "Low Clouds",
    "Red Hills",
)
TITLES = tuple(f"Steering Many Kites over {place}: A Survey" for place in PLACES)
SHORT = "The Ubiquitous Kite"


def read(head: str, *rows: str, mark: str = "-") -> list[str]:
    lines = "".join(f"{mark} {row}\n" for row in rows)
    return [entry.title for entry in read_catalog(f"{head}\n\n{lines}").entries]


@pytest.mark.parametrize("head", ["# Kites\n\n## Papers", "# 风筝\n\n#### **论文介绍**", "# Kites\n\n## 论文"])
@pytest.mark.parametrize("mark", ["-", "1."])
def test_many_titles_below_a_heading_of_papers_are_papers(head: str, mark: str) -> None:
    assert read(head, *TITLES, SHORT, mark=mark) == [*TITLES, SHORT]


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("# Kites\n\n## Topics", TITLES),  # nothing says that they are papers
        ("# Kites\n\n## Papers", TITLES[:5]),  # so few may be topics
        ("# Kites\n\n## Papers", tuple(f"Kites and Winds over {place}" for place in PLACES)[:7]),
        ("# Kites\n\n## Papers", tuple(f"Kites over {place}" for place in PLACES)),  # short: topics
        ("# Papers\n\n## Papers", tuple(f"Journal of Kites for {place}" for place in PLACES)),
        ("# Papers\n\n## Papers", tuple(f"Lee and Kim, Chapter {n} of the Kite" for n in range(1, 20))),
    ],
)
def test_few_titles_and_topics_are_none(head: str, rows: tuple[str, ...]) -> None:
    assert read(head, *rows) == []


def test_few_below_each_heading_are_papers_where_all_of_a_list_is_so() -> None:
    more = tuple(title.replace("Many", "Few") for title in TITLES)
    rows = "".join(
        f"\n## Part {name}\n\n1. {first}\n2. {second}\n"
        for name, first, second in zip("ABCDEFGH", TITLES, more, strict=True)
    )
    catalog = read_catalog(f"# Awesome Kite Papers\n{rows}\n## Part I\n\n1. Kite Robots\n2. {SHORT} of All Seas\n")
    titles = [entry.title for entry in catalog.entries]
    assert set(titles) == {*TITLES, *more, "Kite Robots", f"{SHORT} of All Seas"}


def test_numbers_in_brackets_that_tell_an_order_leave_titles() -> None:
    rows = [f"{title} ({number})" if number < 6 else title for number, title in enumerate(TITLES, 1)]
    assert read("# Kites\n\n## Papers", *rows) == list(TITLES)


def test_a_remark_in_chinese_below_a_title_is_none_of_it() -> None:
    remark = "本文介绍了一种新的风筝，是该领域的经典文章之一，非常值得一读。" * 30
    rows = [f"{title}<br>\n{remark}" for title in (*TITLES, SHORT)]
    assert read("# 风筝\n\n## 论文", *rows) == [*TITLES, SHORT]
