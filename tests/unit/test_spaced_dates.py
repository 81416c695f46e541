"""Months, years and arXiv identifiers before titles: ``201908 Kites of Tin``, ``2012.15639 Kites of Tin``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

NOTES = "resources/notes/"
HABIT = tuple(f"[20190{n} Steering Slow Kites over Lake {name}]({NOTES}{n}.md)" for n, name in enumerate("ABCDE", 1))
Read = tuple[str, str, int | None, str]


def read(*rows: str, mark: str = "-") -> list[Read]:
    lines = "".join(f"{mark} {row}\n" for row in rows)
    catalog = read_catalog(f"# 风筝\n\n## [文本分类](notes/a.md)\n\n{lines}")
    return [(entry.title, entry.venue, entry.year, entry.link) for entry in catalog.entries]


@pytest.mark.parametrize(
    ("prefix", "venue", "year", "arxiv"),
    [
        ("201908 ", "", 2019, ""),
        ("2019-08 ", "", 2019, ""),
        ("20190812 ", "", 2019, ""),
        ("201908 - ", "", 2019, ""),
        ("2014 ", "", 2014, ""),
        ("2019ACL ", "ACL", 2019, ""),
        ("201908 ACL ", "ACL", 2019, ""),
        ("2012.15639 ", "", None, "https://arxiv.org/abs/2012.15639"),
        ("2012.15639v2 ", "", None, "https://arxiv.org/abs/2012.15639"),
    ],
)
@pytest.mark.parametrize("translation", ["", " 慢风筝的操纵", " KiteNet: 慢风筝的操纵"])
@pytest.mark.parametrize("row", ["[{}]({}kites.md)", "[ ] [{}]({}kites.md)", "[ ] [{}]"])
def test_what_stands_before_a_title_is_none_of_it(
    prefix: str, venue: str, year: int | None, arxiv: str, translation: str, row: str
) -> None:
    title = "Kites of Tin: Steering without Strings"
    found = read(*HABIT, row.format(f"{prefix}{title}{translation}", NOTES))[-1]
    assert found[:3] == (title, venue, year)
    assert found[3] == arxiv or not arxiv


@pytest.mark.parametrize("title", ["2001 Kites of Tin at Sea", "1984 Kites"])
def test_numbers_of_titles_stay_where_no_habit_shows(title: str) -> None:
    rows = [f"[{title}](https://arxiv.org/abs/2001.00001)", "[Slow Kites at Sea](https://arxiv.org/abs/2001.00002)"]
    assert read(*rows)[0][0] == title


def test_a_title_in_chinese_stays_whole() -> None:
    found = read(*HABIT, f"[201911 慢风筝的操纵方法研究 Kites]({NOTES}k.md)")
    assert not found[5:] or found[5][0] == "慢风筝的操纵方法研究 Kites"
