"""Lines that begin with a venue and its year in brackets, in paragraphs."""

from __future__ import annotations

import pytest

from i2vbib.model.entry import Catalog
from signed_rows import read

LINES = [
    "[ICML 2019][Kites of Tin and Paper]",
    "[ICML 2020][A Study of Teapots in the Wind](https://unknown.example/z)",
    "[CVPR 2021][Strings That Hold a Kite](https://arxiv.org/abs/2001.00002)",
    "[NeurIPS 2021][Lanterns of Brass and Silk]",
]
WANTED = [
    ("Kites of Tin and Paper", "ICML", 2019),
    ("A Study of Teapots in the Wind", "ICML", 2020),
    ("Strings That Hold a Kite", "CVPR", 2021),
    ("Lanterns of Brass and Silk", "NeurIPS", 2021),
]


def told(catalog: Catalog) -> list[tuple[str, str, int | None]]:
    return [(entry.title, entry.venue, entry.year) for entry in catalog.entries]


@pytest.mark.parametrize("end", ["\n", "  ", "<br>", "<br/>", ""])
@pytest.mark.parametrize("form", ["{}", "{} "])
def test_lines_of_one_paragraph_or_of_several(form: str, end: str) -> None:
    lines = [form.format(line.replace("][", "] [") if form.endswith(" ") else line).rstrip() + end for line in LINES]
    catalog = read(*lines)
    assert told(catalog) == WANTED
    assert [entry.line for entry in catalog.entries] == ([5, 7, 9, 11] if end == "\n" else [5, 6, 7, 8])


@pytest.mark.parametrize(
    "line",
    [
        "[ICML 2019][Kites of Tin and Paper]",
        "[ICML 2019] Kites of Tin and Paper",
        "【ICML 2019】【Kites of Tin and Paper】",
        "【ICML 2019】Kites of Tin and Paper",
        "[Kites of Tin and Paper][ICML 2019]",
        "[ICML'19][Kites of Tin and Paper]",
    ],
)
@pytest.mark.parametrize("beside", [LINES[1], ""])
def test_one_line_alone_or_beside_another(line: str, beside: str) -> None:
    assert told(read(line, "", beside))[:1] == WANTED[:1]


@pytest.mark.parametrize(
    "line",
    [
        "[ICML 2019][code]",
        "[ICML 2019][Call for papers of the workshop]",
        "[ICML 2019][Ann Lee and Bo Kim]",
        "[ICML 2019] We are happy that our paper was accepted.",
        "[note 1][see the text above it]",
        "[2019][Kites of Tin and Paper]",
    ],
)
def test_other_words_in_brackets(line: str) -> None:
    assert told(read(line, "", LINES[1])) == WANTED[1:2]


def test_a_paper_that_tells_two_venues_is_one() -> None:
    catalog = read(
        "[ICML 2019] [Kites of Tin and Paper](https://arxiv.org/abs/2001.00002)",
        "[arXiv 2018] [code](https://github.com/k/t)",
    )
    assert len(catalog.entries) == 1
