"""Inverted names whose family has several words, as Brazil's norm prints them, one alone before a title in bold."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.authors import read_authors


@pytest.mark.parametrize(
    "name",
    [
        "LIMA DE SOUZA, Ana Maria",
        "LIMA E SOUZA, Ana Maria",
        "REIS FILHO, Nestor Bruno",
        "REIS Filho, Nestor Bruno",
        "LIMA Neto, Ana",
        "LOPES DE LOS RÍOS Filho, Adolfo",
        "Lima Filho, Ana M.",
        "da Silva, Elias Manoel",
        "de Oliveira, Adriana Mara Luz",
        "van Hove, Ludwig Maria",
    ],
)
def test_one_is_one(name: str) -> None:
    assert read_authors(name) == (name,)
    entry = read_catalog(f"# L\n\n- {name}. **Pipas do norte e do sul**. São Paulo: Pioneira, 1968.\n").entries[0]
    assert (entry.title, entry.authors, entry.year) == ("Pipas do norte e do sul", (name,), 1968)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("FREITAS, Benedita Bruna de", "de FREITAS, Benedita Bruna"),
        ("Silva, Elias Manoel da", "da Silva, Elias Manoel"),
        ("Hove, Ludwig Maria van", "van Hove, Ludwig Maria"),
    ],
)
def test_a_particle_behind_two_given_names(written: str, name: str) -> None:
    (entry,) = read_catalog(f"# L\n\n- {written}. *Pipas do norte e do sul*. Lisboa: Estampa, 1995.\n").entries
    assert (entry.title, entry.authors) == ("Pipas do norte e do sul", (name,))


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("ANA LIMA, Bo Kim", ("ANA LIMA", "Bo Kim")),
        ("XIAO LI, Ann Lee", ("XIAO LI", "Ann Lee")),
        ("CHEN WEI, John Moll", ("CHEN WEI", "John Moll")),
        ("Ana Neto, Bo Kim", ("Ana Neto", "Bo Kim")),
        ("da Silva, Ana Maria, and Bo Kim", ("da Silva, Ana Maria", "Bo Kim")),
        ("Lima, Ana de Souza Costa, e Bo Kim", ("Lima, Ana de Souza Costa", "Bo Kim")),
        ("NEW YORK, Oxford University", ()),
    ],
)
def test_two_are_two(written: str, names: tuple[str, ...]) -> None:
    assert read_authors(written) == names
