"""A paper that the list shows twice is one entry; two papers of one name are two."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Catalog

HEADINGS = "| Year | Name | Title | Code |\n|-|-|-|-|\n"


def two_sections(first: str, second: str) -> Catalog:
    return read_catalog(f"# L\n\n## A\n\n{HEADINGS}{first}\n\n## B\n\n{HEADINGS}{second}\n")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "| 2023 | X | [A Paper on Pictures](https://arxiv.org/abs/2301.00001) | - |",
            "| 2023 | X | [A paper on pictures](http://arxiv.org/pdf/2301.00001v2.pdf?) | - |",
        ),
        (
            "| 2023 | X | [A Paper on Pictures](https://arxiv.org/abs/2301.00001) | - |",
            "| 2023 | X | [A Paper on Pictures](https://doi.org/10.1109/CVPR1.2023.1) | - |",
        ),
        (
            "| 2023 | X | [A Paper on Pictures](https://papers.example/p.pdf) | - |",
            "| 2023 | X | [Paper on Pictures, A](https://papers.example/p.pdf) | - |",
        ),
        (
            "| 2023 | CLIP | [CLIP](https://arxiv.org/abs/2103.00020) | - |",
            "| 2021 | | [Learning Transferable Visual Models](https://arxiv.org/abs/2103.00020) | - |",
        ),
    ],
    ids=["identifier", "title and name", "link", "name for a title"],
)
def test_one_paper_in_two_sections(first: str, second: str) -> None:
    catalog = two_sections(first, second)
    (entry,) = catalog.entries
    assert entry.sections == ("a", "b")
    assert entry.line == 7
    (repeated,) = catalog.repeated
    assert repeated.line == 13
    assert "line 7" in repeated.message


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "| 2022 | X-CLIP | [End-to-End Contrastive Learning](https://arxiv.org/abs/2207.07285) | - |",
            "| 2022 | X-CLIP | [Expanding Pretrained Models](https://arxiv.org/abs/2208.02816) | - |",
        ),
        (
            "| 2022 | X | [Video Captioning](https://arxiv.org/abs/2207.07285) | - |",
            "| 2022 | Y | [Video Captioning](https://arxiv.org/abs/2208.02816) | - |",
        ),
        (
            "| 2022 | X | [Diffusion Models for Sound](https://arxiv.org/abs/2207.07285) | - |",
            "| 2022 | Y | [Grounding Words in Moving Pictures](https://arxiv.org/abs/2207.07285) | - |",
        ),
        (
            "| 2022 | | [Video Captioning](https://doi.org/10.1000/a.1) | - |",
            "| 2022 | | [Video Captioning](https://doi.org/10.1000/a.2) | - |",
        ),
        (
            "| 2022 | X | [One Paper of a Project](https://github.com/a/b) | - |",
            "| 2022 | Y | [Another Paper of the Project](https://github.com/a/b) | - |",
        ),
        (
            "| 2022 | | [Knots at Sea](https://arxiv.org/abs/2207.07285) | - |",
            "| 2022 | | [Knots at Sea 2](https://arxiv.org/abs/2207.07285) | - |",
        ),
        (
            "| 2022 | | [Ropes, Part II](https://doi.org/10.1000/a.1) | - |",
            "| 2022 | | [Ropes, Part III](https://doi.org/10.1000/a.1) | - |",
        ),
        (
            "| 2022 | | [茶叶的水分](https://arxiv.org/abs/2207.07285) | - |",
            "| 2022 | | [风筝的线](https://arxiv.org/abs/2207.07285) | - |",
        ),
    ],
    ids=[
        "one name",
        "one title, two names",
        "a wrong link copied",
        "one title, two DOIs",
        "one repository",
        "a number",
        "parts",
        "Chinese",
    ],
)
def test_two_papers(first: str, second: str) -> None:
    catalog = two_sections(first, second)
    assert [entry.sections for entry in catalog.entries] == [("a",), ("b",)]
    assert not catalog.repeated


@pytest.mark.parametrize(
    ("first", "second"),
    [("Filling Sheets by Folds", "Filling Large Sheets by Folds"), ("茶叶的水分", "茶叶水分的测量")],
)
def test_another_title_of_one_paper_is_said(first: str, second: str) -> None:
    link = "https://arxiv.org/abs/2210.07144"
    catalog = read_catalog(f"# L\n\n## A\n\n- [{first}]({link})\n- [{second}]({link})\n")
    (repeated,) = catalog.repeated
    assert repeated.message.startswith(f"{first!r} stands in line 5 under another title")


def test_one_title_of_other_authors_is_another_paper() -> None:
    rows = (
        "- **Deep Learning of Ropes.** *Ann Lee, Bo Kim*. ICML 2014. [[paper]](https://a.example.org/1.pdf)",
        "- **Deep Learning of Ropes.** *Cy Poe, Di Roe*. Nature 2015. [[paper]](https://doi.org/10.1000/a.1)",
        "- **Deep Learning of Ropes.** *Di Roe, Cy Poe*. [[paper]](https://b.example.org/2.pdf)",
    )
    catalog = read_catalog("# L\n\n## A\n\n" + "\n".join(rows))
    assert [entry.authors[0] for entry in catalog.entries] == ["Ann Lee", "Cy Poe"]


def test_the_first_place_wins_and_the_later_fill_in() -> None:
    (entry,) = two_sections(
        "| | X | [A Paper on Pictures](https://arxiv.org/abs/2301.00001) | [c](https://github.com/a/first) |",
        "| 2023 | Z | [A Paper on Pictures](https://arxiv.org/abs/2301.00001) | [c](https://github.com/a/second) |",
    ).entries[:1]
    assert (entry.name, entry.code) == ("X", "https://github.com/a/first")


def test_a_year_that_the_first_place_leaves_out() -> None:
    (entry,) = two_sections(
        "| | X | [A Paper on Pictures](https://arxiv.org/abs/2301.00001) | - |",
        "| 2023 | | [A Paper on Pictures](https://openreview.net/forum?id=abc) | [c](https://github.com/a/b) |",
    ).entries
    assert (entry.year, entry.code, entry.links) == (
        2023,
        "https://github.com/a/b",
        ("https://openreview.net/forum?id=abc",),
    )


def test_three_times_in_one_section() -> None:
    row = "| 2023 | X | [A Paper on Pictures](https://arxiv.org/abs/2301.00001) | - |"
    catalog = read_catalog(f"# L\n\n## A\n\n{HEADINGS}{row}\n{row}\n{row}\n")
    assert len(catalog.entries) == 1
    assert catalog.entries[0].sections == ("a",)
    assert [problem.line for problem in catalog.repeated] == [8, 9]
