"""Tables with a column of keys and one of authors, as people write them beside their bibliographies."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog


@pytest.mark.parametrize("heading", ["Autor", "Author", "Auteurs", "Autores"])
@pytest.mark.parametrize("key", ["BibTeX-Key", "Citation key", "Citekey"])
def test_authors_stand_beside_keys(heading: str, key: str) -> None:
    text = (
        f"# L\n\n## Papers\n\n| {heading} | Jahr | Titel | {key} |\n|--|--|--|--|\n"
        "| Moll, Ida | 2010 | *Origins of Human Kites* | moll_origins_2010 |\n"
        "| Lee & Kim | 1978 | „Does the chimpanzee have a kite?“ | lee_does_1978 |\n"
    )
    first, second = read_catalog(text).entries
    assert (first.title, first.authors, first.year) == ("Origins of Human Kites", ("Moll, Ida",), 2010)
    assert (second.title, second.authors) == ("Does the chimpanzee have a kite?", ("Lee", "Kim"))
    assert (first.key, second.key) == ("moll_origins_2010", "lee_does_1978")


def test_without_authors_cells_are_taken_word_for_word() -> None:
    text = "# L\n\n## P\n\n| Year | Title | Citation key |\n|--|--|--|\n| 2010 | “Origins of Kites.” | k10 |\n"
    (entry,) = read_catalog(text).entries
    assert (entry.title, entry.key) == ("“Origins of Kites.”", "k10")
