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


LISTED = """---
title: Kites of the North
layout: splash
rows:
{items}
button: Kites
---
Text of the page.

<script type="application/ld+json">
{{"headline": "Kites of Glass in a Hard Wind", "url": "https://doi.org/10.1000/9"}}
</script>
"""


@pytest.mark.parametrize(
    ("fields", "authors", "venue", "year"),
    [
        (
            [
                "image: /kite.webp",
                "title: >-",
                "    <span>Kites of Tin in</span>",
                "    a Hard Wind",
                "excerpt: >-",
                "    <strong>Nature</strong>. <span>2025 Feb</span>. <span>Leeds AB, Kimura C</span>.",
                'url: "https://doi.org/10.1000/1"',
                "more:",
                "  - kind: code",
                '    url: "https://github.com/a/b"',
            ],
            ("Leeds, A. B.", "Kimura, C."),
            "Nature",
            2025,
        ),
        (
            [
                'title: "Kites of Tin in a Hard Wind"',
                "authors: Ann Lee, Bo Wu",
                "journal: Nature",
                "year: 2025",
                "doi: 10.1000/1",
            ],
            ("Ann Lee", "Bo Wu"),
            "Nature",
            2025,
        ),
        (["title: Kites of Tin in a Hard Wind", "link: https://doi.org/10.1000/1"], (), "", None),
    ],
)
@pytest.mark.parametrize("indent", ["", "  "])
def test_papers_listed_in_fields_are_the_lists(
    indent: str, fields: list[str], authors: tuple[str, ...], venue: str, year: int | None
) -> None:
    first, *others = fields
    items = [f"{indent}- {first}", *(f"{indent}  {field}" for field in others), f"{indent}- title: About us", ""]
    items[-1] = f"{indent}  url: /about"
    catalog = read_catalog(LISTED.format(items="\n".join(items)))
    assert [(entry.title, entry.line) for entry in catalog.entries] == [("Kites of Tin in a Hard Wind", 5)]
    entry = catalog.entries[0]
    assert (entry.link, entry.authors, entry.venue, entry.year) == ("https://doi.org/10.1000/1", authors, venue, year)
    assert not catalog.passed_over


@pytest.mark.parametrize("behind", ["2025 Feb. Leeds AB, Kimura C", "2025 Oct. Leeds AB, Kimura C, Moll DE."])
def test_a_month_behind_a_year_is_nobody(behind: str) -> None:
    (entry,) = read_catalog(f"# L\n\n- [Kites of Tin in Wind](https://doi.org/10.1000/1). **Nature**. {behind}").entries
    assert entry.authors[:2] == ("Leeds, A. B.", "Kimura, C.")
    assert (entry.venue, entry.year) == ("Nature", 2025)
