"""BibTeX in a Markdown list, in blocks of code or by itself."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Catalog
from i2vbib.text.folding import fold

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


def below_bullet(row: str, title: str, key: str = "k", form: str = "fence") -> str:
    return f"{row}\n\n  " + written(form, title, key).replace("\n", "\n  ").rstrip() + "\n"


@pytest.mark.parametrize("form", ["fence", "named fence", "paragraph"])
@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("- **Sails of Silk and Wool** [[pdf]](https://arxiv.org/abs/2001.00001)", "Sails of Silk and Wool"),
        ("- [Sails of Silk and Wool](https://unknown.example/x)", "{S}ails of Silk and Wool"),
        ("- Sails of Silk and Wool", "Sails of Silk and Wool"),
        ("- Sails of silk and wool\n  - [code](https://github.com/kite/sails)", "Sails of Silk and Wool"),
    ],
)
def test_what_a_row_leaves_out_its_bibtex_tells(row: str, title: str, form: str) -> None:
    catalog = read("## Kites\n", below_bullet(row, title, form=form), "- [Tin](https://arxiv.org/abs/2001.00002)\n")
    first = catalog.entries[0]
    assert (fold(first.title), first.key, first.line) == ("sailsofsilkandwool", "", 5)
    assert (first.authors, first.venue, first.year) == (("Lee, Ann", "Kim, Bo B."), "Kite Letters", 2019)
    assert len(catalog.entries) == 2
    assert not catalog.passed_over


def test_bibtex_tells_the_title_of_a_name_and_overrules_nothing() -> None:
    rows = [
        below_bullet("- KiteNet [[pdf]](https://arxiv.org/abs/2001.00001)", "KiteNet: Sails of Silk"),
        below_bullet(
            "- **Rafts of Wood**. Cy Zem and Dan Moll. ICML 2021 [[pdf]](https://arxiv.org/abs/2001.00002)",
            "Rafts of Wood",
        ),
    ]
    first, second = read("## Kites\n", *rows).entries
    assert (first.title, first.name, first.year) == ("KiteNet: Sails of Silk", "KiteNet", 2019)
    assert (second.authors, second.venue, second.year) == (("Cy Zem", "Dan Moll"), "ICML", 2021)


def test_bibtex_of_another_paper_below_a_bullet_is_named() -> None:
    rows = [f"- [{title}](https://arxiv.org/abs/2001.0000{n})\n" for n, (title, _) in enumerate(WORKS)]
    catalog = read("## Kites\n", *rows[:2], below_bullet(rows[2], "Lanterns above the Lake"))
    assert len(catalog.entries) == 3
    assert [(passed.text, passed.line) for passed in catalog.passed_over] == [("Lanterns above the Lake", 13)]


def test_one_by_itself_among_other_rows_is_named_but_not_how_to_cite_the_list() -> None:
    rows = [f"- [{title}](https://arxiv.org/abs/2001.0000{n})\n" for n, (title, _) in enumerate(WORKS)]
    own = written("fence", "A Survey of Kites", "own")
    other = written("fence", "Lanterns above the Lake", "lee")
    catalog = read("## Kites\n", *rows, "## Lanterns\n", other, "## 📝 Citation\n", own, "### The survey\n", own)
    assert [passed.text for passed in catalog.passed_over] == ["Lanterns above the Lake"]


def test_entries_that_are_broken_or_have_no_title_are_named() -> None:
    untitled = "@inproceedings{kim2021,\n author={Kim, Bo},\n booktitle={ICML},\n year={2021}\n}"
    broken = "@article{wu2021,\n title={Kites of Tin,\n author={Wu, Cy}"
    for form in ("fence", "paragraph"):
        catalog = read(
            "## Kites\n",
            *(written(form, *work) for work in WORKS),
            *(FORMS[form].format(one) for one in (untitled, broken)),
        )
        assert [e.title for e in catalog.entries] == [title for title, _ in WORKS]
        assert [passed.text.split(",")[0] for passed in catalog.passed_over] == ["kim2021", "@article{wu2021"]
        assert [passed.line for passed in catalog.passed_over] == sorted({p.line for p in catalog.passed_over})


@pytest.mark.parametrize("form", ["fence", "paragraph"])
def test_what_a_block_of_its_own_defines_the_others_use(form: str) -> None:
    defined = FORMS[form].format('@string{kl = "Letters on Kites"}')
    entries = (written(form, *work).replace("{Kite Letters}", "kl") for work in WORKS)
    catalog = read("## Kites\n", defined, "## Sails\n", *entries)
    assert {entry.venue for entry in catalog.entries} == {"Letters on Kites"}
    assert len(catalog.entries) == 3


def test_a_block_may_begin_with_what_it_defines_or_with_a_comment() -> None:
    for first in ('@string{kl = "Letters on Kites"}', "% my kites", "@comment{of kites}"):
        block = f"```\n{first}\n" + "\n".join(ENTRY.format(title=title, key=key) for title, key in WORKS) + "\n```\n"
        assert [e.key for e in read("## Kites\n", block).entries] == [key for _, key in WORKS]


def test_two_works_under_one_key_are_two_and_one_work_twice_is_one() -> None:
    rows = [written("fence", title, "lee2019") for title, _ in WORKS]
    catalog = read("## Kites\n", *rows, "## Again\n", rows[0])
    assert [(e.title, e.key) for e in catalog.entries] == [
        (title, key) for (title, _), key in zip(WORKS, ("lee2019", "lee2019b", "lee2019c"), strict=True)
    ]
    assert catalog.entries[0].sections == ("kites", "again")
