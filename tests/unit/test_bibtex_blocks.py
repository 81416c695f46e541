"""BibTeX in a Markdown list, in blocks of code or by itself."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Catalog

WORKS = [("Steering Kites over Slow Lakes", "lee2019kites"), ("Teapots in Space", "wu2019"), ("Deep Sails", "kim2019")]
ENTRY = """@inproceedings{{{key},
  title={{{title}}},
  author={{Lee, Ann and Kim, Bo B.}},
  booktitle={{Kite Letters}},
  year={{2019}}
}}"""
FORMS = {
    "fence": "```\n{}\n```\n",
    "named fence": "```bibtex\n{}\n```\n",
    "tildes": "~~~\n{}\n~~~\n",
    "paragraph": "{}\n",
    "in a bullet": "- ```bibtex\n  {}\n  ```\n",
}


def written(form: str, title: str, key: str) -> str:
    lines = ENTRY.format(title=title, key=key)
    return FORMS[form].format(lines.replace("\n", "\n  ") if "bullet" in form else lines)


def read(*parts: str) -> Catalog:
    return read_catalog("# L\n\n" + "\n".join(parts))


@pytest.mark.parametrize("form", FORMS)
def test_entries_by_themselves_are_papers(form: str) -> None:
    catalog = read("## Kites\n", *(written(form, *work) for work in WORKS))
    assert [(e.title, e.key) for e in catalog.entries] == WORKS
    assert {(e.authors, e.year, e.venue) for e in catalog.entries} == {
        (("Lee, Ann", "Kim, Bo B."), 2019, "Kite Letters")
    }
    assert [e.line for e in catalog.entries] == sorted({e.line for e in catalog.entries})


def test_several_entries_of_one_block_are_several_papers() -> None:
    block = "```\n" + "\n\n".join(ENTRY.format(title=title, key=key) for title, key in WORKS) + "\n```\n"
    catalog = read("## Kites\n", block, "## Sails\n", *(written("fence", f"{t} Again", f"{k}b") for t, k in WORKS))
    assert len(catalog.entries) == 6


def test_one_below_a_paper_is_its_own() -> None:
    rows = [
        f"- [{title}](https://arxiv.org/abs/2001.0000{n})\n\n{written('fence', title, key)}"
        for n, (title, key) in enumerate(WORKS)
    ]
    catalog = read("## Kites\n", *rows)
    assert [(e.title, e.key) for e in catalog.entries] == [(title, "") for title, _ in WORKS]
    assert not catalog.repeated


@pytest.mark.parametrize("heading", ["Citation", "How to cite", "Cite us"])
def test_how_to_cite_a_list_is_none_of_its_papers(heading: str) -> None:
    rows = [f"- [{title}](https://arxiv.org/abs/2001.0000{n})" for n, (title, _) in enumerate(WORKS)]
    own = [written("fence", f"A Survey of Kites {n}", f"own{n}") for n in range(4)]
    assert len(read("## Kites\n", *rows, "", f"## {heading}\n", *own).entries) == 3


def test_remarks_between_entries_change_nothing() -> None:
    rows = [written("fence", *work) for work in WORKS]
    rows.insert(1, "This one is about lakes.\n")
    assert len(read("## Kites\n", *rows, "Good:\n", written("fence", "Last Rafts", "last")).entries) == 4


@pytest.mark.parametrize("broken", ["@article{lee,\n title={Kites", "@article{", "@article{lee, title = }", "@x{y}"])
def test_what_cannot_be_read_breaks_nothing(broken: str) -> None:
    parts = [f"```\n{broken}\n```\n"] * 4
    assert read("## Kites\n", *parts, *(written("fence", *work) for work in WORKS)).entries


def test_one_block_may_hold_all_of_a_list() -> None:
    block = "```\n" + "\n".join(ENTRY.format(title=title, key=key) for title, key in WORKS) + "\n```\n"
    assert [e.key for e in read("## Kites\n", block).entries] == [key for _, key in WORKS]
