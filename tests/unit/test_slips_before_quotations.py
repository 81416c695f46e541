"""What is left out before a title in quotation marks: a comma behind two families, a volume's second year."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        ("in Oxford Handbook of Tin Kites", "Oxford Handbook of Tin Kites"),
        (", in Oxford Handbook of Tin Kites", "Oxford Handbook of Tin Kites"),
        ("Chapter 15 in Moll and Kerk (eds.), Oxford Handbook of Tin Kites", "Oxford Handbook of Tin Kites"),
    ],
)
@pytest.mark.parametrize("joint", ["and", "&"])
def test_two_families_without_a_comma_wrote_what_is_quoted_before_its_book(joint: str, behind: str, venue: str) -> None:
    rows = "".join(f"- Lee, A. (200{n}). Kites of the Sea {n}. Nature, 1(2), 3–9.\n" for n in range(3))
    row = f'- Huber {joint} Shipp "Kites, Delegation and Winds" {behind}'.replace(" ,", ",")
    entry = read_catalog(f"# L\n\n## Kites\n\n{rows}{row}\n").entries[-1]
    assert (entry.title, entry.authors, entry.venue) == ("Kites, Delegation and Winds", ("Huber", "Shipp"), venue)


@pytest.mark.parametrize("mark", ["- ", ""])
def test_the_two_years_of_a_volume_are_no_title(mark: str) -> None:
    text = f"# L\n\n## Kites\n\n{mark}Gell-Holm M. (1995/96), ‘Editorial on Kites’, Complexity, 1 (5), 3–9\n"
    [entry] = read_catalog(text).entries
    assert (entry.title, entry.venue, entry.year) == ("Editorial on Kites", "Complexity", 1995)
