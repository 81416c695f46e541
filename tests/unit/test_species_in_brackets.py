"""Species' names in italics that are all of brackets within a title: ``Tin Flounder (*Kitea lidensis*) in the North``."""

from __future__ import annotations

import pytest

from signed_rows import read


def _count(names: str) -> int:
    """Give how many people the names of these rows are."""
    return sum(names.count(family) for family in ("Lee", "Kim", "Wu"))


@pytest.mark.parametrize(
    "title",
    [
        "Kite Flounder (*Atheresthes stomias*) Stock Assessment for the West in 2021",
        "Kite Rockfish (*Sebastes ruberrimus*) in the Northern Lakes",
        "Assessment of Tin Cod (*G. macrocephalus*) for the Strait of Ghent",
        "The winds above the wild lobster (*Homarus americanus*)",
        "Winds above the lobster (*Homarus americanus*), crabs and kites of the lake",
    ],
)
@pytest.mark.parametrize("names", ["Lee, A.B., **C. Kim**, D. Wu.", "Lee A. B., Kim C.", "Lee, A., & Kim, C. (2021)."])
def test_they_are_words_of_the_title(title: str, names: str) -> None:
    [entry] = read(f"- {names} {title}. Can. J. Fish. Aquat. Sci. 12, 1-9, 2021. <https://doi.org/10.5555/1>").entries
    assert (entry.title, len(entry.authors)) == (title.replace("*", ""), _count(names))


@pytest.mark.parametrize("venue", ["(*Nature*)", "(*Kite letters*)", "(*Journal of winds*)"])
def test_a_journal_in_brackets_is_none(venue: str) -> None:
    [entry] = read(
        f"- **Kites of tin over lakes** {venue} Ann Lee, Bo Kim. 2021 [paper](https://doi.org/10.5555/1)"
    ).entries
    assert entry.title == "Kites of tin over lakes"
