"""Posts that are called by papers' titles, among papers: they are named, and are no papers."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

PAPERS = [
    f"- [{{}}The Slow Kites of {town}](https://arxiv.org/abs/2001.0000{n})"
    for n, town in enumerate(("Oslo", "Ghent", "Bergen", "Malta", "Lima"))
]
POST = "https://zhuanlan.zhihu.com/p/28884173045"


def _passed(row: str, day: str, papers: list[str]) -> list[tuple[str, str]]:
    rows = [paper.format(day) for paper in papers]
    catalog = read_catalog("\n".join(["# Kites", "", "## Papers", "", *rows[:2], row, *rows[2:]]))
    assert len(catalog.entries) == len(papers)
    return [(passed.text, passed.reason) for passed in catalog.passed_over]


@pytest.mark.parametrize("day", ["", "2025-03-14-"])
@pytest.mark.parametrize(
    "title", ["Slow Kites: A Survey of Winds", "Kites That Fly (KTF): Paradigms, Ropes, and Trends"]
)
@pytest.mark.parametrize("post", [POST, "https://kites.csdn.net/67d623d5.html", "https://kites.medium.com/p-1"])
def test_a_post_with_a_whole_title_is_named_among_papers(post: str, title: str, day: str) -> None:
    ((text, reason),) = _passed(f"- [{day}{title}]({post})", day, PAPERS)
    assert text.endswith(title)
    assert post in reason


@pytest.mark.parametrize(
    "row",
    [
        f"- [how we fly our kites in the wind]({POST})",
        f"- [Kites]({POST})",
        f"- See [Slow Kites: A Survey of Winds]({POST}), a post",
        f"- {POST}",
    ],
)
def test_other_words_about_posts_are_not(row: str) -> None:
    assert not _passed(row, "", PAPERS)


def test_nor_are_posts_among_few_papers() -> None:
    assert not _passed(f"- [Slow Kites: A Survey of Winds]({POST})", "", PAPERS[:3])
