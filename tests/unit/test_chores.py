"""What is to be done with a list, behind a venue in brackets: no papers."""

from __future__ import annotations

import pytest

from signed_rows import read

CHORES = [
    "Add accepted papers",
    "Update the list of papers",
    "Collect all papers on kites",
    "Read the kite papers",
    "Check the links of this section.",
]
FORMS = ["[ICML 2024] {}", "**[ICML 2024]** {}", "ICML 2024: {}", "(ICML 2024) {}", "{} from ICML 2024"]


@pytest.mark.parametrize("box", ["[ ] ", "[x] ", ""])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("chore", CHORES)
def test_chores_are_no_papers(chore: str, form: str, box: str) -> None:
    paper = "- [Teapots of Iron](https://arxiv.org/abs/2001.00001) (ICLR 2020)"
    catalog = read(f"- {box}{form.format(chore)}", paper)
    assert [entry.title for entry in catalog.entries] == ["Teapots of Iron"]


@pytest.mark.parametrize(
    "title",
    ["Finding Links between Kites and Lakes", "Adding Strings to Kites and Teapots", "Learn to Fly Kites over Lakes"],
)
@pytest.mark.parametrize("box", ["[ ] ", "[x] ", ""])
def test_titles_that_begin_alike_are(title: str, box: str) -> None:
    assert [entry.title for entry in read(f"- {box}[ICML 2024] {title}").entries] == [title]


def test_a_chore_that_leads_to_a_paper_is_its_title() -> None:
    assert read("- [Read papers like a kite](https://arxiv.org/abs/2001.00001)").entries
