"""Volumes behind ``In:`` that a list links: where a paper appeared, and none themselves."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

_T = "Steering Kites over Frozen Lakes"


def _entry_of(text: str) -> Entry:
    (entry,) = read_catalog(f"# Papers\n\n- {text}\n").entries
    return entry


@pytest.mark.parametrize("href", ["https://dl.acm.org/citation.cfm?id=2619239", "https://kites.example.org/2014"])
@pytest.mark.parametrize("title", [f"**[{_T}](https://doi.org/10.1145/2619239.26)**", f"**{_T}**"])
@pytest.mark.parametrize("within", ["In:", "In: the"])
def test_a_linked_volume_behind_in_is_no_paper(href: str, title: str, within: str) -> None:
    entry = _entry_of(
        f"SILVA, Ana; PRADO, João Pedro. {title}. {within} [20th Workshop on Kites and Winds]({href}), "
        "18-21 November, 2014, Oslo."
    )
    assert (entry.title, entry.year) == (_T, 2014)
    assert entry.authors == ("SILVA, Ana", "PRADO, João Pedro")
    assert entry.venue == "20th Workshop on Kites and Winds"
    assert href not in (entry.link, *entry.links)


@pytest.mark.parametrize(
    "line",
    [
        "[Kites at Sea](https://doi.org/10.1145/1). More in [Winds of the North](https://doi.org/10.1145/2)",
        "In: [Winds of the North](https://doi.org/10.1145/2)",
    ],
)
def test_other_links_behind_in_are_papers(line: str) -> None:
    assert "Winds of the North" in [entry.title for entry in read_catalog(f"# Papers\n\n- {line}\n").entries]
