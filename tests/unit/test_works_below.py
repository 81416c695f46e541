"""References below bullets that lead to their paper, and linked titles below who wrote them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_LINK = "https://lab.example.edu/papers/lee.pdf"
_REFERENCE = "Ann Lee, Bo Holm, and Cy Kerk, Steering Kites at Sea for Sailors, CVPR 2014"
_OTHER = "Dee Berg, Ann Lee, and Bo Holm, Kites of Tin and Lead in Winter, ICCV 2013"
_WHOLE = "- Eve Lund, Ann Lee, and Bo Holm, Sails of Silk and Linen over Ice, ICML 2015 [[Paper](https://x.example.edu/papers/e.pdf)]"


def _read(*rows: str) -> list[tuple[str, tuple[str, ...], str]]:
    catalog = read_catalog("# L\n\n## Papers\n\n" + "\n".join((*rows, _WHOLE)) + "\n")
    return [(entry.title, entry.authors, entry.link) for entry in catalog.entries][:-1]


@pytest.mark.parametrize(
    "above",
    [
        "ETH Zurich",
        "University of Lid + Kerk Research",
        "Lid University, Kerk Institute of Wind",
        "Graz University of Technology",
        "Steering Kites",
        "Kites at Sea for Sailors",
        "Steering Kites at Sea",
    ],
)
def test_a_reference_gets_the_link_of_the_bullet_above_it(above: str) -> None:
    read = _read(f"- {above} [[Paper]({_LINK})]", f"  - {_REFERENCE}")
    assert read == [("Steering Kites at Sea for Sailors", ("Ann Lee", "Bo Holm", "Cy Kerk"), _LINK)]


def test_an_institution_above_several_is_no_paper() -> None:
    read = _read(f"- ETH Zurich [[Paper]({_LINK})]", f"  - {_REFERENCE}", f"  - {_OTHER}")
    assert [title for title, *_ in read] == ["Steering Kites at Sea for Sailors", "Kites of Tin and Lead in Winter"]


def test_a_paper_of_its_own_stays_above_another() -> None:
    read = _read(f"- Sails over the Northern Ice [[Paper]({_LINK})]", f"  - {_REFERENCE}")
    assert [title for title, *_ in read] == ["Sails over the Northern Ice", "Steering Kites at Sea for Sailors"]


def test_names_and_a_year_stand_over_what_they_wrote() -> None:
    catalog = read_catalog(
        "# L\n\n### Books\n* Ann Lee, Jamie Holm (2013)\n  * [Kites for Vision](https://link.springer.com/book/1)\n"
        "* Bo Holm, Robert Kerk (2008)\n  * [The Elements of Kites](https://lab.example.edu/p4.pdf)\n"
        "* Ann Berg (1996) \n  * [A Theory of Kites at Sea](https://lab.example.edu/book.pdf)\n"
    )
    assert [(entry.title, entry.authors, entry.year) for entry in catalog.entries] == [
        ("Kites for Vision", ("Ann Lee", "Jamie Holm"), 2013),
        ("The Elements of Kites", ("Bo Holm", "Robert Kerk"), 2008),
        ("A Theory of Kites at Sea", ("Ann Berg",), 1996),
    ]
