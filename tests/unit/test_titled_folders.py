"""Rows that say that a folder beside the list is a paper's."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_TITLES = (
    "Slow_Kites_over_Northern_Towns",
    "Ropes_for_Wind",
    "Introduction_to_Kites_of_Tin",
    "Fine_Tails_in_Cold_Rain",
    "Old_Winds_of_the_Sea",
)


def _rows(form: str) -> str:
    rows = (form.format(title=title, folder=f"wind/{title}", words=title.replace("_", " ")) for title in _TITLES)
    return "# Kites\n\n## Wind\n\n" + "\n".join(rows) + "\n"


@pytest.mark.parametrize(
    ("form", "year"),
    [
        ("- *2016 paper* [{title}]({folder})", 2016),
        ("- *2016 paper* [{words}]({folder})", 2016),
        ("- ★★★☆ *2016 paper* [{title}]({folder})", 2016),
        ("- **Paper 2016** [{title}]({folder}/)", 2016),
        ("- [paper, 2016] [{title}](./{folder}/README.md)", 2016),
        ("- *2016 paper slides video* [{title}]({folder}) [video](https://video.example/{title})", 2016),
        ("- *2016 slides paper* [{title}]({folder})", 2016),
        ("- [{title}]({folder}) (论文)", None),
        ("* [{title}]({folder}.md) - 2016 article", 2016),
        ("- paper: [{words}]({folder})", None),
    ],
)
def test_a_row_that_says_paper_of_its_folder_is_one(form: str, year: int | None) -> None:
    entries = read_catalog(_rows(form)).entries
    assert [entry.title for entry in entries] == [title.replace("_", " ") for title in _TITLES]
    assert {entry.year for entry in entries} == {year}


@pytest.mark.parametrize(
    "form",
    [
        "- *2016 slides* [{title}]({folder})",
        "- *2016 book* [{title}]({folder})",
        "- [{title}]({folder})",
        "- *2016 paper* [{title}](wind/12)",
        "- *2016 paper* [{title}](#{title})",
    ],
)
def test_folders_of_other_things_are_none(form: str) -> None:
    assert read_catalog(_rows(form)).entries == ()


def test_few_rows_show_no_form() -> None:
    rows = "- *2016 paper* [Kites_of_Tin_in_Wind](wind/Kites_of_Tin_in_Wind)\n"
    assert read_catalog(f"# Kites\n\n## Wind\n\n{rows}").entries == ()


def test_one_word_is_told_of() -> None:
    catalog = read_catalog(_rows("- *2016 paper* [{title}]({folder})") + "- *2017 paper* [Kites](wind/Kites)\n")
    assert len(catalog.entries) == len(_TITLES)
    assert [passed.text for passed in catalog.passed_over] == ["Kites (2017)"]
