"""References as Google Scholar and BibTeX print them: a word for a family, a server for a journal, TeX's blanks."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.authors import read_authors


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Light, Nathaniel, Ann Lee, and Bo Kim", ("Light, Nathaniel", "Ann Lee", "Bo Kim")),
        ("Light, Nathaniel, and Bo Kim", ("Light, Nathaniel", "Bo Kim")),
        ("Light, Power, and Wind at Sea", ()),
        ("Light, Motion, Kites of Tin", ()),
    ],
)
def test_a_word_before_a_given_name_is_a_family_name(text: str, names: tuple[str, ...]) -> None:
    assert read_authors(text) == names


@pytest.mark.parametrize(
    ("written", "venue"),
    [
        ("*Available at SSRN 3778999* (2021).", "SSRN"),
        ("*Journal of Computational Finance, forthcoming* (2016).", "Journal of Computational Finance"),
        ("*Proc.\\ 2000 Conference on Kite Vision*, 2000.", "Proc. 2000 Conference on Kite Vision"),
    ],
)
def test_the_venue_that_a_program_printed(written: str, venue: str) -> None:
    text = f'- Lee, Ann, Bo Kim, and Ida Moll. "The probability of kites at sea." {written}'
    (entry,) = read_catalog(f"# Papers\n\n{text}\n").entries
    assert entry.venue == venue
