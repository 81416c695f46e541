"""Markdown right behind a line of tags, with no blank line between, as kramdown reads it."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

ROWS = (
    "Lee, A., & Kim, B. (2019). {0} of tin. *Kite Letters, 3*, 1-9.",
    "Kim, B. (2020). {0} of silk. *Kite Letters, 4*, 1-9.",
)


def _list(*marks: str, words: str = "Kites") -> str:
    return "\n".join(f"{mark} {row.format(words)}" for mark, row in zip(marks, ROWS, strict=True))


@pytest.mark.parametrize(
    "before",
    [
        "<h3>Articles</h3>",
        '<div class="row">\n<div class="column">\n<h3 class="wide">Articles</h3>\n<h3 class="mid">Papers</h3>',
        "<center>",
        "<details>\n<summary>Papers of 2020</summary>",
        "<br>",
        '<p align="center">Papers on kites</p>',
        "<hr/>",
    ],
)
@pytest.mark.parametrize("marks", [("0.", "0."), ("1.", "2."), ("-", "-"), ("*", "*"), ("2)", "1)")])
def test_items_begin_behind_tags(before: str, marks: tuple[str, str]) -> None:
    page = f"# Publications\n\n{before}\n{_list(*marks)}\n\n</div>\n"
    first, second = read_catalog(page).entries
    assert (first.title, first.authors, first.year) == ("Kites of tin", ("Lee, A.", "Kim, B."), 2019)
    assert (second.title, second.authors, second.year) == ("Kites of silk", ("Kim, B.",), 2020)
    assert second.line == first.line + 1


def test_an_item_goes_on_in_an_indented_line_up_to_the_next_tag() -> None:
    page = (
        "# Publications\n\n<h3>Articles</h3>\n"
        "0. [pdf](/papers/lee_2019.pdf)\n\tLee, A. (2019). Kites of tin. *Kite Letters, 3*, 1-9.\n"
        "0. Kim, B. (2020).\n\tKites of silk. *Kite Letters, 4*, 1-9.\n"
        "{: reversed}\n</div>\n<h3>Chapters</h3>\n"
        "0. Lee, A. (2021). Kites of paper. In *Handbook of Kites* (pp. 3-9). Kite Press.\n"
    )
    assert [(entry.line, entry.title) for entry in read_catalog(page).entries] == [
        (4, "Kites of tin"),
        (6, "Kites of silk"),
        (11, "Kites of paper"),
    ]


def test_a_heading_begins_behind_tags() -> None:
    page = f'# Publications\n\n<span id="kites">\n## Kites\n\n{_list("-", "-")}\n\n<br>\n## Teapots\n\n{_list("-", "-", words="Teapots")}\n'
    catalog = read_catalog(page)
    assert [section.title for section in catalog.sections] == ["Kites", "Teapots"]
    assert [entry.sections for entry in catalog.entries] == [("kites",)] * 2 + [("teapots",)] * 2


@pytest.mark.parametrize(
    "html",
    [
        "<p><b>Kites of tin</b><br>\n- A. Lee, B. Kim<br>\n- Kite Letters, 2019</p>",
        "<pre>\n- Lee, A. (2019). Kites of tin. *Kite Letters, 3*, 1-9.\n</pre>",
        "<!-- <br>\n- Lee, A. (2019). Kites of tin. *Kite Letters, 3*, 1-9.\n-->",
        "<script>\n- Lee, A. (2019). Kites of tin. *Kite Letters, 3*, 1-9.\n</script>",
    ],
)
def test_lines_of_what_html_sets_out_are_no_items(html: str) -> None:
    assert len(read_catalog(f"# Papers\n\n{html}\n").entries) <= 1


def test_a_cell_keeps_its_lines() -> None:
    page = (
        "# Papers\n\n<table>\n<tr><th>Title</th><th>Authors</th><th>Year</th></tr>\n"
        "<tr><td>Kites of tin<br></td><td>\n- Ann Lee\n- Bo Kim</td><td>2019</td></tr>\n</table>\n"
    )
    (entry,) = read_catalog(page).entries
    assert (entry.title, entry.year) == ("Kites of tin", 2019)
