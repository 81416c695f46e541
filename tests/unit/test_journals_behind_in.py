"""A journal behind "In" whose name has words before "Journal": ``Kites at Sea. In: Historical Journal of Film, 34``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize("word", ["In: ", "In "])
@pytest.mark.parametrize("title", ["Slow kites over cold water", "Play with the wind. Slow kites in film and radio"])
@pytest.mark.parametrize(
    "journal", ["Historical Journal of Film, Radio and Kites", "Nordic Wind Journal for Kites", "Journal of Kites"]
)
def test_in_parts_the_title_from_the_journal(word: str, title: str, journal: str) -> None:
    row = f"{title}. {word}{journal}, 34/4 (2013), DOI: [10.1080/014396](https://doi.org/10.1080/014396)"
    (entry,) = read_catalog(f"# Kites\n\n## Reviews\n\n{row}\n").entries
    assert (entry.title, entry.venue, entry.year) == (title, journal, 2013)
