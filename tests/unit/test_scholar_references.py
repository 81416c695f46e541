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


def test_the_last_of_several_names_may_be_one_word() -> None:
    text = (
        'Ann Lee, Bo B. Kim, and Simon: "Kites of Tin". *Proc.\\ 2017 Conference on Kites (KITE\'17)*, 2017, '
        "<https://doi.org/10.1145/3174781.3174999>."
    )
    (entry,) = read_catalog(f"# Bibliography\n\n**Kite2017**{{:#b:Kite2017}}: {text}\n").entries
    assert (entry.title, entry.authors) == ("Kites of Tin", ("Ann Lee", "Bo B. Kim", "Simon"))
