"""Any text is read: never an exception, always in a time that grows with its length."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import assert_linear
from i2vbib.catalog import MOST_LINES, read_catalog
from i2vbib.catalog.link_kinds import paper_identifiers
from i2vbib.model.entry import Problem

LINK = "https://arxiv.org/abs/2301.00001"

FRAGMENTS = st.sampled_from(
    [
        "# ", "## A", "- ", "* ", "1. ", "|", "|-|-|\n", "\n", "\n\n", "    ", "> ", "```", "<!--", "-->", "<td>", "<tr>",
        "</table>", "<summary>", "</details>", "<h2>", "<a href=", "</a>", "<br>", "<sup>", "[", "]", "(", ")", "](", "![",
        "**", "*", "_", "`", "$", "\\", "&amp;", "&#0;", '"', "“", "”", "Title", "Paper", "code", "Year", "CVPR 2023",
        "Ann Lee, Bo Wu", "et al.", LINK, "https://github.com/a/b", "http://[", "\x00", "\ud800", "\ue000", "\ue006",
        "\u202e", "🔥", "---", "===", "[a]: b", ": ", ". ", ", ",
    ]
)  # fmt: skip


@given(st.lists(FRAGMENTS | st.text(max_size=12), max_size=60).map("".join))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read(text: str) -> None:
    catalog = read_catalog(text)
    slugs = [section.slug for section in catalog.sections]
    lines = len(text.splitlines()) + 1
    assert len(set(slugs)) == len(slugs)
    assert all(slug.isalnum() and slug.isascii() and slug == slug.lower() for slug in slugs)
    for entry in catalog.entries:
        assert entry.title or paper_identifiers(entry.link)
        assert entry.sections
        assert set(entry.sections) <= set(slugs)
        assert 1 <= entry.line <= lines
        assert not any("\ue000" <= character <= "\ue006" for character in entry.title + entry.name)
    problems = [*catalog.problems, *(line.problem for line in catalog.passed_over)]
    problems += [Problem(again.line, again.message) for again in catalog.repeated]
    for problem in problems:
        assert 1 <= problem.line <= lines
        assert "\n" not in problem.message


@given(st.text(alphabet=st.characters(min_codepoint=33, exclude_characters="|[]()<>`*_\\&$!"), min_size=8, max_size=40))
def test_a_title_in_a_table_comes_out_as_it_is_written(words: str) -> None:
    title = f"Pictures and {words} in Motion"
    catalog = read_catalog(f"## S\n\n| Title | Year |\n|-|-|\n| [{title}]({LINK}) | 2023 |\n")
    (entry,) = catalog.entries
    assert entry.link == LINK
    assert entry.title.startswith("Pictures and")
    assert entry.title.endswith("in Motion")


UNITS = {
    "brackets": "[",
    "closed brackets": "] 🔥 ( ",
    "broken links": f"[A title] 🔥🔥({LINK}) ",
    "references": "Lee, A., & Kim, B. (2001). Kites of paper. Journal of Wind, 2(1), 3. ",
    "lines of references": "**Lee, A. (2001).** *Kites of paper*.\n",
    "pairs of names": "Lee, Ann, & Kim, Bo, ",
    "quoted references": "“Kites of paper,” in Wind 1 (4) ",
    "days of access": "Accessed 12 May 20 ",
    "images": "![",
    "links": "[a](",
    "pipes": "|",
    "stars": "**a ",
    "underscores": "_a_",
    "dollars": "$a",
    "backticks": "`a",
    "quotes": '"a ',
    "comments": "<!--\n",
    "blocks": "<div>\n",
    "cells": "<td>",
    "tables": "<table>\n",
    "summaries": "<details><summary>a</summary>\n\n",
    "quotations": "> a\n",
    "items": "- a\n",
    "headings": "# a\n",
    "rows": "a|b\n-|-\nc|d\n\n",
    "definitions": "[a]: b\n",
    "titles": f"- [A title of a paper]({LINK})\n",
    "bold titles": f"**A title of a paper** [[paper]({LINK})]\n",
    "names": "Ann Lee, ",
    "initials": "; A. ",
    "names behind by": " by A. B",
    "east asian names": "王, ",
    "identifiers without a scheme": "doi.org/10.1000/a ",
    "lines of identifiers": "arXiv:2106.01234\n",
    "headings of conferences": "## DLfM 2019\n",
    "sentences": "Abc. ",
    "entities": "&amp;",
    "breaks": "a<br>",
    "newlines": "\n",
    "addresses": "http://a.b/c ",
    "zeros": "\0",
}


@pytest.mark.thorough
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_time_grows_with_length_and_no_faster(unit: str) -> None:
    assert_linear(lambda size: read_catalog(unit * (size // len(unit))), 5_000)


@pytest.mark.parametrize("blank", ["\xa0", "\u3000", " ", "\t", "\u2003 ", "&nbsp;"])
def test_blanks_by_the_thousand_are_a_blank(blank: str) -> None:
    numbers = count(100)  # what was read before is remembered

    def read(size: int) -> None:
        number = next(numbers)
        (entry,) = read_catalog(f"## S\n\n- Boats{blank * size}in the rain {number}s [pdf]({LINK})\n").entries
        assert entry.title == f"Boats in the rain {number}s"

    assert_linear(read, 500)


LONG_WORDS = {
    "a place in a heading": ("## CVPR 2019, ", "A", "!"),
    "a place of many words": ("## CVPR 2019, ", "A.", "!"),
    "a label of underscores": ("- [", "_", f"]({LINK}) a paper on kites of paper"),
    "a label of hyphens": ("- [", "-", f"]({LINK}) a paper on kites of paper"),
    "a label of words that hyphens join": ("- [", "a-", f"]({LINK})"),
    "closing brackets in a heading": ("## ", "]", ""),
    "opening brackets in a heading": ("## ", "[", "a"),
    "full stops in a heading": ("## ", "。", ""),
    "capitals in a heading": ("## ISMIR 2018\n\n## ", "A", " 2019"),
    "a journal behind a year": ("- **Kites** (2011), ", "Ab ", f", Lee, B. et al. [pdf]({LINK})"),
    "brackets in bold": ("- **", "[(", f"** [[paper]({LINK})]"),
    "round brackets in a cell": ("| Title | Link |\n|---|---|\n| ", "((", f" | [pdf]({LINK}) |"),
    "links that are not closed, in bold": ("- **", "](", f"** [[paper]({LINK})]"),
    "dated names in a link": ("- [", "Kite 2019, ", f"]({LINK})"),
    "dashes before venues in a link": ("- [", "- CVPR 2019 ", f"]({LINK})"),
    "full stops before a volume": ("- Lee, A., 2010, ", ". ", ", v. 3, p. 1–4."),
    "colons before a volume": ("- Ann Lee, ", ": ", ", v. 3, p. 1–4."),
    "years before a volume": ("- Lee, A. (2010). ", "(2010) ", ", v. 3, p. 1–4."),
    "names that a word joins": ("- ", "Lee, A. et ", "2010. Kites. J. Wind 12, 3"),
    "capitals in a bullet": ("- ", "A", ""),
    "commas in a link": ("- [", ", ", f"]({LINK})"),
    "brackets in a link": ("- [", "(", f"]({LINK})"),
    "ampersands in a reference": ("- Lee, A. (2010). ", "&amp;", ". *Journal of Wind*, 1, 2-3."),
    "lines that Roman numbers count": ("- a <br>\n", "i. x <br>\n", ""),
}


@pytest.mark.thorough
@pytest.mark.parametrize(("before", "unit", "after"), LONG_WORDS.values(), ids=LONG_WORDS)
def test_time_grows_with_the_length_of_one_word(before: str, unit: str, after: str) -> None:
    assert_linear(lambda size: read_catalog(before + unit * (size // len(unit)) + after), 5_000)


@pytest.mark.thorough
def test_time_grows_with_the_columns_of_a_table() -> None:
    assert_linear(lambda size: read_catalog("|" * size + "\n" + "|-" * (size - 1) + "|\n"), 5_000)


@pytest.mark.parametrize("end", ["\n", "<br>", "  \n"])
def test_a_list_in_one_paragraph_loses_no_paper(end: str) -> None:
    rows = (
        f"[A Kite {number} of Old Dry Wood](https://doi.org/10.1000/kite.{number}), CVPR 2021" for number in range(1100)
    )
    catalog = read_catalog("# L\n\n## A\n\n" + end.join(rows))
    assert [entry.title.split()[2] for entry in catalog.entries] == [str(number) for number in range(1100)]
    assert not catalog.passed_over


def test_a_title_of_ten_thousand_characters() -> None:
    title = "word " * 2000 + "end"
    (entry,) = read_catalog(f"## S\n\n- [{title}]({LINK})\n").entries
    assert entry.title == title


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", "No list at all.", "# Only a title", "\x00\x01\x02", "|\n|-|\n|"])
def test_a_text_without_papers(text: str) -> None:
    catalog = read_catalog(text)
    assert (catalog.entries, catalog.sections, catalog.problems) == ((), (), ())


def test_a_list_that_is_too_long_is_read_in_part_and_says_so() -> None:
    catalog = read_catalog("## S\n\n- [A Paper on Pictures](" + LINK + ")\n" + "\n" * MOST_LINES)
    assert len(catalog.entries) == 1
    (problem,) = catalog.problems
    assert problem.line == MOST_LINES
    assert "too long" in problem.message


def test_three_thousand_lines_are_three_thousand_papers() -> None:
    text = "# L\n\n## S\n\n" + "".join(
        f'- **Name{n}**: "A Paper Number {n} of Many about Video", CVPR, 2023 (*Lab*).'
        f" [[Paper](https://arxiv.org/abs/2301.{n:05d})][[Code](https://github.com/a/n{n})]\n"
        for n in range(3000)
    )
    assert len(read_catalog(text).entries) == 3000


@pytest.mark.parametrize("told", ["aka tin kites", "aka: TinKite", "aka", "aka tin; aka kites"])
def test_another_name_of_a_work_in_brackets_ends_the_reading(told: str) -> None:
    (entry,) = read_catalog(f"## S\n\n- **Kites of Tin ({told})** [[paper]]({LINK})\n").entries
    assert entry.title.startswith("Kites of Tin")
