"""Inverted names whose given names are an initial, a name and an initial again, in all orders: ``Lee, K. Ann M.``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.inverted_names import is_between_initials

_TITLE = "Flying Kites with Ropes"
_GIVEN = ["K. Rustan M.", "Rustan M.", "K. Rustan", "K. R. M.", "Rustan K. M.", "K. Rustan M. P."]


@pytest.mark.parametrize("given", _GIVEN)
@pytest.mark.parametrize(
    ("behind", "others"),
    [("", ()), (", and Ann Lee", ("Ann Lee",)), (", Bo Kim, and Ann Lee", ("Bo Kim", "Ann Lee"))],
)
@pytest.mark.parametrize(
    "row",
    [
        '{} "Flying Kites with Ropes." Kite Letters 12 (2010): 348-370.',
        "{} Flying Kites with Ropes. Kite Letters 12 (2010): 348-370.",
        "{} 2010. Flying Kites with Ropes. Kite Letters 12, 348-370.",
        "{} (2010). Flying Kites with Ropes. Kite Letters, 12, 348-370.",
        "{} *Flying Kites with Ropes*. Springer, 2010.",
    ],
)
def test_they_are_one_name(row: str, behind: str, given: str, others: tuple[str, ...]) -> None:
    names = f"Leino, {given}{behind}"
    stop = "" if names.endswith(".") or row.startswith("{} (") else "."
    [entry] = read_catalog(f"# L\n\n## Papers\n\n- {row.format(f'{names}{stop}')}\n").entries
    assert (entry.title, entry.authors, entry.year) == (_TITLE, (f"Leino, {given}", *others), 2010)


@pytest.mark.parametrize("row", ['Leino, K. Rustan M. "{}"', "Leino, K. Rustan M. **{}**", "Leino, K. Rustan M. [{}]"])
def test_before_titles_that_are_set_off(row: str) -> None:
    link = "(https://kites.example/a.pdf)" if row.endswith("]") else ". [[pdf](https://kites.example/a.pdf)]"
    [entry] = read_catalog(f"# L\n\n## Papers\n\n- {row.format(_TITLE)}{link}\n").entries
    assert (entry.title, entry.authors) == (_TITLE, ("Leino, K. Rustan M.",))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lee, Ann; Leino, K. Rustan M.", ("Lee, Ann", "Leino, K. Rustan M.")),
        ("Leino, K. Rustan M.; Lee, Ann", ("Leino, K. Rustan M.", "Lee, Ann")),
        ("Leino, K. Rustan M., Lee, Ann B., & Kim, C.", ("Leino, K. Rustan M.", "Lee, Ann B.", "Kim, C.")),
        ("van Leino, K. Rustan M.", ("van Leino, K. Rustan M.",)),
        ("Lee, Ann, and K. Rustan M. Leino", ("Lee, Ann", "K. Rustan M. Leino")),
    ],
)
def test_among_others(text: str, names: tuple[str, ...]) -> None:
    assert read_authors(text) == names


@pytest.mark.parametrize("text", ["K. Rustan Leino", "Rustan M.", "K. M.", "Rustan", "J. Chem. P", "K. Leino of M."])
def test_no_given_names_between_initials(text: str) -> None:
    assert not is_between_initials(text)


@pytest.mark.parametrize("title", ["Plan B. The second", "Kites. The second"])
def test_a_title_behind_an_initial_is_no_name(title: str) -> None:
    [entry] = read_catalog(f"# L\n\n## Books\n\n- Lee, K. {title} of many. Springer, 2010.\n").entries
    assert entry.authors == ("Lee, K.",)
