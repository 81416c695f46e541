"""Links whose opening bracket was lost, and those that are whole."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.begun_links import with_begun_links

_T = "Steering small kites over cold lakes"
_FILE = "files/2013/kites.pdf"
_PAGE = "https://arxiv.org/abs/2001.00001"


@pytest.mark.parametrize(
    "row",
    [
        f"- {_T}, 2013]({_FILE})\\",
        f"1. {_T}. 2013]({_FILE})\\",
        f"- [ ] {_T} (2013)]({_FILE})\\",
        f"- {_T}, 2013]({_FILE}.",
        f"- {_T}.({_FILE})\\",
        f"- {_T}.\\\n2013]({_FILE})\\",
        f"- {_T}.\\\n2013](files/\n2013/kites.pdf)\\",
        f"- [{_T}, 2013](files/\n2013/kites.pdf)\\",
    ],
)
def test_a_title_whose_bracket_was_lost_leads_to_its_paper(row: str) -> None:
    (entry,) = read_catalog(
        f"# L\n\n## Publications\n\n{row}\nA. Lee, B. Kim.\\\nJournal of Kites, Rome, 2013.\n"
    ).entries
    assert (entry.title, entry.link, entry.year) == (_T, _FILE, 2013)
    assert [str(author) for author in entry.authors] == ["A. Lee", "B. Kim"]


def test_a_cell_whose_bracket_was_lost_leads_to_its_paper() -> None:
    text = f"# L\n\n## Papers\n\n| Title | Year |\n|---|---|\n| {_T}]({_PAGE}) | 2013 |\n"
    (entry,) = read_catalog(text).entries
    assert (entry.title, entry.link, entry.year) == (_T, _PAGE, 2013)


def test_names_before_the_title_are_of_the_link() -> None:
    (entry,) = read_catalog(
        f"# L\n\n## Papers\n\n- **Lee et al. 2013.** {_T}.]({_PAGE}) Kite Letters 4, 7-9.\n"
    ).entries
    assert (entry.title, entry.link, entry.year) == (_T, _PAGE, 2013)


@pytest.mark.parametrize(
    "text",
    [
        f"- [{_T}]({_PAGE})",
        f"- [Steering small kites\n  over cold lakes]({_PAGE})",
        f"- [Steering small\nkites over cold lakes, 2013]({_PAGE}), *Kites*",
        f"[![A kite](kite.png)]({_PAGE})",
        f"[\n![A kite](kite.png)\nKites]({_PAGE})",
        "- On the interval ]0, 1](x) of kites",
        "- Call `kites](a/b.pdf)` here",
        f"- Kites (see {_FILE}) and [more]({_PAGE})",
        "| [Kites | Winds](a/b.pdf) | 2013 |",
    ],
)
def test_other_links_stay_as_they_are(text: str) -> None:
    assert with_begun_links(text) == text


def test_it_is_read_in_time() -> None:
    assert_linear(lambda size: with_begun_links("- Kites" + " 2013" * size + "]("), 2_000)
    assert_linear(lambda size: with_begun_links("| Kites ](a/b " * size), 1_000)
    assert_linear(lambda size: with_begun_links("- Kites](a/(b" * size), 1_000)
    assert_linear(lambda size: with_begun_links("- Kites](a/\n" * size), 1_000)
