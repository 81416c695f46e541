"""What a page tells its site's generator above a list is no part of it, but for the title."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

PAPERS = """
## 2021

- Leeds, A. (2021). Kites of tin. *Journal of Wind*, 3(2), 4-5.
- Kimura, B. (2021). Kites of clay. *Journal of Wind*, 3(3), 6-7.
"""


@pytest.mark.parametrize(
    "above",
    [
        '---\nlayout: archive\ntitle: "Kites of the North"\npermalink: /publications/\n---\n',
        "---\nlayout: page\ntitle: Kites of the North\ntags:\n  - kites\n- wind\n# years: no\n...\n",
        '+++\ntitle = "Kites of the North"\ndraft = false\n\n[header]\nimage = ""\n+++\n',
    ],
)
def test_its_title_is_the_lists(above: str) -> None:
    catalog = read_catalog(above + PAPERS)
    assert catalog.title == "Kites of the North"
    assert [section.title for section in catalog.sections] == ["2021"]
    assert [entry.title for entry in catalog.entries] == ["Kites of tin", "Kites of clay"]
    assert catalog.entries[0].line == above.count("\n") + 4


def test_a_heading_of_the_first_level_is_the_title_before_it() -> None:
    catalog = read_catalog(f"---\ntitle: index\n---\n\n# Kites\n{PAPERS}")
    assert (catalog.title, len(catalog.entries)) == ("Kites", 2)


def test_a_line_across_the_page_is_none() -> None:
    catalog = read_catalog(f"---\nNote: kites\nand teapots.\n{PAPERS}\n---\n{PAPERS.replace('Kites', 'Teapots')}")
    assert len(catalog.entries) == 4
