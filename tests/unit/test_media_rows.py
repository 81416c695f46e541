"""Rows of newspapers, videos and podcasts in tables that look like those of papers."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.link_kinds import link_kind

PAPER = "| 3 May 2020 | Kite Letters | Lee | [How kites spread over the sea](https://arxiv.org/abs/2001.01234) |\n"


def read(heading: str, columns: str, *rows: str) -> tuple[list[str], list[str]]:
    rule = "|---" * (columns.count("|") - 1) + "|\n"
    catalog = read_catalog(f"# Kites\n\n## {heading}\n\n{columns}\n{rule}" + "".join(rows))
    return [entry.title for entry in catalog.entries], [passed.text for passed in catalog.passed_over]


@pytest.mark.parametrize(
    "heading",
    [
        "Newsworthy Stories", "In the News", "Press", "Press coverage", "Media mentions", "Newspaper articles about kites",
        "Prensa", "Dans la presse", "Pressespiegel", "Na imprensa", "媒体报道", "メディア掲載", "언론보도", "YouTube Videos",
        "Podcasts",
    ],
)  # fmt: skip
def test_a_heading_of_press_pieces_or_videos(heading: str) -> None:
    row = "| 9 Mar 2020 | Tin Post | Belling | [How do the kites spread? New strings offer clues](https://tinpost.example.com/a) |\n"
    entries, passed = read(heading, "| Date | Outlet | Author(s) | Title |", row, PAPER)
    assert entries == ["How kites spread over the sea"]
    assert passed == ["How do the kites spread? New strings offer clues"]


@pytest.mark.parametrize("heading", ["Literature", "Papers", "University Press papers", "Impressions"])
def test_other_headings_are_of_papers(heading: str) -> None:
    row = "| 9 Mar 2020 | Tin Post | Belling | [How do the kites spread? New strings offer clues](https://tinpost.example.com/a) |\n"
    entries, passed = read(heading, "| Date | Outlet | Author(s) | Title |", row, PAPER)
    assert (len(entries), passed) == (2, [])


@pytest.mark.parametrize(
    "column", ["Channel", "Canal", "Chaîne", "Kanal", "Newspaper", "Zeitung", "频道", "チャンネル", "채널"]
)
def test_a_column_of_channels(column: str) -> None:
    row = "| 9 Mar 2020 | Tin Post | [How do the kites spread? New strings offer clues](https://tinpost.example.com/a) |\n"
    paper = "| 3 May 2020 | Kite Post | [How kites spread over the sea](https://arxiv.org/abs/2001.01234) |\n"
    entries, passed = read("Kites", f"| Date | {column} | Title |", row, paper)
    assert (len(entries), len(passed)) == (1, 1)


@pytest.mark.parametrize(
    ("link", "is_paper"),
    [
        ("https://www.nytimes.com/2020/kites.html", False),
        ("https://www.bbc.co.uk/news/kites-1", False),
        ("https://www.zeit.de/wissen/2020-03/kites", False),
        ("https://www.youtube.com/watch?v=7vLPefHYWpY", False),
        ("https://kites.example.org/how-kites-spread", True),
        ("https://www.sciencedirect.com/science/article/pii/S0025540811000123", True),
    ],
)
def test_where_a_title_leads(link: str, *, is_paper: bool) -> None:
    row = f"| 9 Mar 2020 | Lee | [How do the kites spread? New strings offer clues]({link}) |\n"
    entries, passed = read("Kites", "| Date | Author | Title |", row)
    assert (len(entries), len(passed)) == ((1, 0) if is_paper else (0, 1))


@pytest.mark.parametrize(
    "row",
    [
        "| 2020 | CVPR | [How do the kites spread? New strings offer clues](https://www.youtube.com/watch?v=7vLPefHYWpY) | |\n",
        "| 2020 | Lee, Kim | How do the kites spread? New strings offer clues | [Video](https://www.youtube.com/watch?v=7vLPe) |\n",
    ],
)
def test_a_video_beside_a_paper(row: str) -> None:
    columns = f"| Year | {'Venue' if 'CVPR' in row else 'Authors'} | Title | Link |"
    assert len(read("Kites", columns, row)[0]) == 1


def test_a_row_with_a_key_is_of_a_bibliography() -> None:
    row = "| lee2020 | How do the kites spread? New strings | [Link](https://www.youtube.com/watch?v=7vLPefHYWpY) | 2020 |\n"
    assert len(read("YouTube Videos", "| BibTeX key | Title | Link | Year |", row)[0]) == 1


@pytest.mark.parametrize(
    ("link", "kind"),
    [
        ("https://www.sciencemag.org/news/2020/04/survivors-of-kites", "page"),
        ("https://www.science.org/content/article/kites-at-sea", "page"),
        ("https://science.sciencemag.org/content/350/6266/1332", "paper"),
        ("https://www.science.org/doi/10.1126/science.abc1234", "paper"),
    ],
)
def test_news_of_a_journals_site(link: str, kind: str) -> None:
    assert link_kind(link) == kind
