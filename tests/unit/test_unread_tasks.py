"""Boxes to tick that tell a title alone, beside papers behind boxes, and boxes of what is to be done."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_PAPERS = "\n".join(f"- [ ] Lee, A. and Kim, B. ({2001 + n}). Kites of lake number {n}. Springer." for n in range(8))


@pytest.mark.parametrize("box", ["[ ]", "[x]", "[X]"])
@pytest.mark.parametrize(
    "title", ["Write great kites", "Kite craft", "Kites, Ropes and Lids", "Cometas para todos, Joan Moll"]
)
@pytest.mark.parametrize("place", ["above", "below"])
def test_titles_alone_among_works_to_read(title: str, box: str, place: str) -> None:
    alone = f"## Other\n\n- {box} {title}\n- {box} The art of clean kites\n"
    papers = f"## Wind\n\n{_PAPERS.replace('[ ]', box)}\n"
    catalog = read_catalog("# L\n\n" + "\n".join((alone, papers) if place == "above" else (papers, alone)))
    assert len(catalog.entries) == 8
    assert [passed.text for passed in catalog.passed_over] == [title, "The art of clean kites"]


@pytest.mark.parametrize(
    "tasks",
    [
        [f"- [ ] Fold kite number {n}" for n in range(12)],  # most boxes are to be done
        ["- [ ] Kites", "- [ ] PDF"],
        ["- Write great kites", "- Kite craft"],
        ["- [ ] Kites by their size\n  - [ ] Lee, A. and Kim, B. (2020). Kites of tin. Springer."],
    ],
)
def test_what_is_not_named(tasks: list[str]) -> None:
    catalog = read_catalog("# L\n\n## Wind\n\n" + _PAPERS + "\n\n## Other\n\n" + "\n".join(tasks) + "\n")
    assert not catalog.passed_over
