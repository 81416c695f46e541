"""Headings of what is to be done: the works below them are papers, what a list is to do itself is none."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

IN_CAPITALS = "todo".upper()
REFERENCES = """\
* Lee A, Kim BC & Wu D 2023. Kites of tin in the northern harbours. Journal of Kite Evolution.
* Kim, B, & Lee, A (2021). Reconstructing the tails of paper kites. Diachronica, 38(3), 358–412.
* Wu, Daniel. 2015. Three strings and five sails: A study of knots. PLoS ONE 10(2): e0116950.
* Moll and Kim 2021 -
"""
TASKS = """\
- [ ] Add the abstracts
- [ ] Read [Kites of Tin in the Wind](https://arxiv.org/abs/2301.00001)
- Look at Lee et al. 2019
"""


@pytest.mark.parametrize("heading", [f"# {IN_CAPITALS}", "# Kites\n\n## To-do list", "# Kites\n\n### ToDo:"])
def test_whole_references_that_are_to_come_are_papers(heading: str) -> None:
    catalog = read_catalog(f"{heading}\n\n{REFERENCES}")
    assert [entry.title for entry in catalog.entries] == [
        "Kites of tin in the northern harbours",
        "Reconstructing the tails of paper kites",
        "Three strings and five sails: A study of knots",
    ]
    assert [passed.line for passed in catalog.passed_over] == [heading.count("\n") + 6]


@pytest.mark.parametrize(
    "text",
    [
        f"# Kites\n\n## {IN_CAPITALS}\n\n{TASKS}",
        f"# Kites\n\n## How to cite\n\n{REFERENCES}",
        f"# Kites\n\n## {IN_CAPITALS}\n\n" + "\n".join(REFERENCES.splitlines()[:2]),
    ],
)
def test_what_a_list_is_to_do_is_no_paper(text: str) -> None:
    assert not read_catalog(text).entries
