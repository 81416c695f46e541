"""Years as code behind the titles of a list: ``- [x] Steering Kites over Lakes `2015` ``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

PLACES = ("Slow Lakes", "Deep Rivers", "Tin Roofs", "Old Harbours", "Wide Fields", "Cold Winds")
ROWS = tuple(f"Steering Many Kites over {place} `201{year}`" for year, place in enumerate(PLACES))


def read(head: str, *rows: str, mark: str = "-") -> list[tuple[str, tuple[str, ...], int | None, str]]:
    lines = "".join(f"{mark} {row}\n" for row in rows)
    entries = read_catalog(f"{head}\n\n{lines}").entries
    return [(entry.title, entry.authors, entry.year, entry.venue) for entry in entries]


@pytest.mark.parametrize("mark", ["-", "- [ ]", "- [x]", "1."])
@pytest.mark.parametrize("head", ["# Kite Papers\n\n## Steering", "# 论文列表\n\n## 风筝"])
@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("A Survey of Kite Issues and Challenges `2015`", ("A Survey of Kite Issues and Challenges", (), 2015, "")),
        ("Color image kiting An overview `2011.06`", ("Color image kiting An overview", (), 2011, "")),
        ("Kite Nets `1998`", ("Kite Nets", (), 1998, "")),
        ("Slow Kites above the Sea – Ann Lee `2019`", ("Slow Kites above the Sea", ("Ann Lee",), 2019, "")),
        ("Deep Joint Kiting and Knots `SIGGRAPH 2016`", ("Deep Joint Kiting and Knots", (), 2016, "SIGGRAPH")),
        ("风筝图像的重构算法研究 `2016`", ("风筝图像的重构算法研究", (), 2016, "")),
        ("基于风的风筝消除方法 `天津大学 王涛 2016`", ("基于风的风筝消除方法", ("王涛",), 2016, "天津大学")),
        ("Two Layers of Kites for High Winds", ("Two Layers of Kites for High Winds", (), None, "")),
    ],
)
def test_rows_with_a_year_as_code_are_papers(
    mark: str, head: str, row: str, told: tuple[str, tuple[str, ...], int | None, str]
) -> None:
    entries = read(head, *ROWS, row, mark=mark)
    assert [title for title, *_ in entries[:-1]] == [f"Steering Many Kites over {place}" for place in PLACES]
    assert entries[-1] == told


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("# Kites\n\n## Films", ROWS),  # nothing says that they are papers
        ("# Kite Papers\n\n## Talks", ROWS),
        (
            "# Kite Papers\n\n## Kites",
            tuple(f"Kite {word} `2015`" for word in ("Tails", "Knots", "Nets", "Winds", "Roofs", "Seas")),
        ),
        ("# Kite Papers\n\n## Kites", tuple(f"[ ] Steering Kites over {place} `kite`" for place in PLACES)),
        ("# Kite Papers\n\n## Kites", tuple(f"[ ] The {place} Kite Challenge `2015`" for place in PLACES)),
        ("# Kite Papers\n\n## Kites", (*(f"[ ] {row}" for row in ROWS[:2]), "[ ] Read all of the kites")),
    ],
)
def test_other_rows_with_code_are_none(head: str, rows: tuple[str, ...]) -> None:
    assert read(head, *rows) == []
