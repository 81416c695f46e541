"""Titles as browsers show them of papers' pages, with a journal that no table has."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

_PAGE = "https://www.nature.com/articles/s44159-021-00006-y"
_T = "The drivers of small kites and their resistance to wind"


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n{line}\n").entries
    return entry


@pytest.mark.parametrize("begin", ["", "- ", "1. "])
@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        (r" \| Nature Reviews Kites", "Nature Reviews Kites"),
        (r" \| Communications Kites", "Communications Kites"),
        (r" \| npj Kites", "npj Kites"),
        (r" \| The Lancet Regional Kites", "The Lancet Regional Kites"),
        (r" \| JAMA Kite Network", "JAMA Kite Network"),
        (r" \| Journal of Kites", "Journal of Kites"),
        (r" \| Archives of Kites", "Archives of Kites"),
        (r" \| Current Opinion in Kites \| Full Text", "Current Opinion in Kites"),
        (" - BMJ Kites", "BMJ Kites"),
        (" – Trends in Kites", "Trends in Kites"),
    ],
)
def test_a_journal_of_a_family_stands_behind_a_pages_title(behind: str, venue: str, begin: str) -> None:
    entry = _read(f"{begin}[{_T}{behind}]({_PAGE})")
    assert (entry.title, entry.venue, entry.link) == (_T, venue, _PAGE)


@pytest.mark.parametrize("behind", [r" \| Ann Lee", r" \| Wind and Sea", r" \| Kites: Kinds and Winds"])
def test_other_words_behind_a_stroke_are_no_journal(behind: str) -> None:
    entry = _read(f"- [{_T}{behind}]({_PAGE})")
    assert (entry.title, entry.venue) == (f"{_T}{behind}".replace("\\", ""), "")


@pytest.mark.parametrize("host", ["http://ijomeh.eu", "https://www.kitejournal.pl"])
def test_pages_of_an_editorial_system_are_papers(host: str) -> None:
    page = f"{host}/Sources-of-kites-and-related-guidelines,132898,0,2.html"
    assert _read(f"[Sources of kites and related guidelines]({page})").link == page


@pytest.mark.parametrize("path", ["Kites-in-town,132898.html", "7,1,2,2.html"])
def test_other_pages_with_numbers_are_none(path: str) -> None:
    assert not read_catalog(f"# L\n\n## Papers\n\n- [Kites](https://news.example.pl/{path})\n").entries
