"""References of which each stands alone below a bullet that leads to its paper."""

from __future__ import annotations

import pytest

from signed_rows import read

_PAGE = "https://arxiv.org/abs/2001.0000"
SURE = [
    f"* KiteNet [[Paper]]({_PAGE}1)",
    "  * Ann Lee, Bo Wu, Cy Kim, KiteNet: Steering Kites of Tin, arXiv:2001.00001.",
    f"* Lid University [[Web]](https://kites.example.org/a) [[Paper]]({_PAGE}2)",
    "  * Ann Lee, Bo Wu, Dee Moll, Kites of Silk over Lakes and Seas, arXiv:2001.00002.",
    f"* Knot Detection [[Paper]]({_PAGE}3) [[Code]](https://github.com/kites/knots)",
    "  * Eve Ortiz, Bo Wu, Cy Kim, Fast and Simple Knot Detection, ICML, 2019.",
]
_TITLES = ["KiteNet: Steering Kites of Tin", "Kites of Silk over Lakes and Seas", "Fast and Simple Knot Detection"]


def test_the_reference_is_the_paper_and_the_bullet_its_link() -> None:
    found = read(*SURE)
    assert [entry.title for entry in found.entries] == _TITLES
    assert [entry.link for entry in found.entries] == [f"{_PAGE}{number}" for number in (1, 2, 3)]
    assert [entry.name for entry in found.entries] == ["KiteNet", "", ""]
    assert found.entries[2].authors == ("Eve Ortiz", "Bo Wu", "Cy Kim")
    assert (found.entries[2].venue, found.entries[2].year) == ("ICML", 2019)
    assert found.entries[2].code == "https://github.com/kites/knots"
    assert not found.repeated
    assert not found.passed_over


@pytest.mark.parametrize("mark", ["*", "-", "+", "1."])
@pytest.mark.parametrize(
    ("above", "below", "title", "authors"),
    [
        ("UL / Lid [[Paper]]", "Ann Lee, Bo Wu, Cy Kim, Kites of Wood, CVPR, 2015.", "Kites of Wood", 3),
        ("Univ. Lid / Univ. Tin [[Paper]]", "Ann Lee, Bo Wu, Cy Kim, Kites of Wood, CVPR 2015", "Kites of Wood", 3),
        ("R-Kite [[Paper]]", "Ann Lee, Bo Wu, Cy Kim, R-Kite: Steering by Wind", "R-Kite: Steering by Wind", 3),
        ("Kites (State of the Art) [[Paper]]", "Ann Lee, Bo Wu, Cy Kim, Kites of Old Wood", "Kites of Old Wood", 3),
        ("Lid (Kites) [[PDF]]", "Lee, A., Wu, B. (2015). Kites of Wood. Kite Letters.", "Kites of Wood", 2),
        ("Fast Kite, Lid Research [[Paper]]", "Ann Lee, Fast Kite, arXiv:2001.00009.", "Fast Kite", 1),
        ("Nested Kites [[Paper]]", "Ann Lee, Bo Wu, Nested Kites, arXiv:2001.00009.", "Nested Kites", 2),
        ("Tin Kites [[Paper]]", "Ann Lee, Bo Wu, Tin Kites: A Survey, arXiv:2001.00009.", "Tin Kites: A Survey", 2),
    ],
)
def test_a_topic_a_name_or_a_place_is_no_title(mark: str, above: str, below: str, title: str, authors: int) -> None:
    indent = " " * (len(mark) + 1)
    bullets = [(row.replace("  * ", f"{indent}* ", 1) if row.startswith(" ") else row) for row in SURE]
    rows = [row.replace("*", mark, 1) for row in bullets]
    found = read(*rows, f"{mark} {above}({_PAGE}9)", f"{indent}{mark} {below}")
    assert found.entries[-1].title == title
    assert len(found.entries[-1].authors) == authors
    assert found.entries[-1].link == f"{_PAGE}9"
    assert len(found.entries) == len(_TITLES) + 1


@pytest.mark.parametrize(
    "rows",
    [
        # another identifier
        [f"* Tin Kites [[Paper]]({_PAGE}8)", "  * Ann Lee, Bo Wu, Cy Kim, Kites of Old Wood, arXiv:2001.00009."],
        # a reference with a link of its own
        [
            f"* Tin Kites [[Paper]]({_PAGE}8)",
            f"  * Ann Lee, Bo Wu, Cy Kim, Kites of Wood, ICML 2019. [[PDF]]({_PAGE}9)",
        ],
        # several below one
        [
            f"* Tin Kites [[Paper]]({_PAGE}8)",
            "  * Ann Lee, Bo Wu, Cy Kim, Kites of Wood, ICML, 2019.",
            "  * Ann Lee, Bo Wu, Cy Kim, Kites of Lead, ICML, 2020.",
        ],
        # another whole title
        [
            f"* Steering Small Kites over Lakes and Seas [[Paper]]({_PAGE}8)",
            "  * Ann Lee, Bo Wu, Cy Kim, Knots of Rope for Old Boats, ICML, 2019.",
        ],
    ],
)
def test_what_is_not_of_the_bullet_stays_by_itself(rows: list[str]) -> None:
    alone, beside = read(*rows), read(*SURE, *rows)
    assert [entry.title for entry in beside.entries[:3]] == _TITLES
    told = {(entry.title, entry.link) for entry in alone.entries}
    assert {(entry.title, entry.link) for entry in beside.entries[3:]} == told


def test_one_such_pair_shows_no_habit() -> None:
    found = read(f"* Lakes [[Paper]]({_PAGE}8)", "  * Ann Lee, Bo Wu, Cy Kim, Kites of Wood, ICML, 2019.")
    assert ("Kites of Wood", f"{_PAGE}8") not in [(entry.title, entry.link) for entry in found.entries]
