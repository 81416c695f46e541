"""Rows of books that commas alone part, whose printers recur in a list."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

_PRINTERS = ("Terre lente", "Terre lente", "Ulma", "Ulma", "Éditions du Cerf-volant", "Éditions du Cerf-volant", "Nil")
_TOPICS = ("la mer", "le vent", "la neige", "le sable", "la pluie", "le sel", "la roche")
_ROWS = "\n".join(
    f"* Ann Lee, Le Guide de {topic} : observer et comprendre, {printer}, 20{n:02}.\n\n> Un livre clair."
    for n, (topic, printer) in enumerate(zip(_TOPICS, _PRINTERS, strict=True), 10)
)


def _last(row: str, rows: str = _ROWS) -> Entry | None:
    text = f"# Livres\n\n{rows}\n* {row}\n"
    line = text.count("\n")
    return next((entry for entry in read_catalog(text).entries if entry.line == line), None)


def test_printers_that_recur_are_no_titles_words() -> None:
    entries = read_catalog(f"# Livres\n\n{_ROWS}\n").entries
    assert [entry.venue for entry in entries] == list(_PRINTERS)
    assert [entry.title for entry in entries] == [f"Le Guide de {topic} : observer et comprendre" for topic in _TOPICS]
    assert {entry.authors for entry in entries} == {("Ann Lee",)}


@pytest.mark.parametrize(
    ("row", "title", "authors", "venue", "year"),
    [
        ("Bo Kim et Cy Wu, Le Cerf-volant, Plume de tin, 2009.", "Le Cerf-volant", "Bo Kim; Cy Wu", "Plume de tin", 2009),
        (
            "Bo Kim, Vents, brises, tempêtes : prévoir, observer, Terre lente, coll. “Les vents d’ici”, 2e éd., 2008.",
            "Vents, brises, tempêtes : prévoir, observer",
            "Bo Kim",
            "Terre lente",
            2008,
        ),
        ("Bo Kim, Le Vent, l’air, le geste du soir, Ulma, 2e éd. française, 1997.", "Le Vent, l’air, le geste du soir", "Bo Kim", "Ulma", 1997),
        ("Bo Kim, Les Vents du nord, 3 tomes, Ulma, 1972.", "Les Vents du nord", "Bo Kim", "Ulma", 1972),
        ("Ann et Bo Moll, Le Guide du vent, Bordeaux Tin, 1993.", "Le Guide du vent", "Ann Moll; Bo Moll", "Bordeaux Tin", 1993),
        ("Mary Small Wright, Le Jardin du vent, tome I : Guide, Ulma, 2004.", "Le Jardin du vent, tome I : Guide", "Mary Small Wright", "Ulma", 2004),
        ("Bo Kim (dir.), Penser le vent : politiques, Ulma, 2013.", "Penser le vent : politiques", "Bo Kim", "Ulma", 2013),
        ("Bo Kim, Flore des vents, 3 volumes, Ulma, 2005, 2008, 2013.", "Flore des vents", "Bo Kim", "Ulma", 2005),
        ("Bo Kim, Le Guide du soir, édité par Ann Lee et Ulma, 2000.", "Le Guide du soir", "Bo Kim", "Ann Lee et Ulma", 2000),
        (
            "Bo Kim et Ann Lee - *[Le Manuel des vents](https://ulma.example/12)*, Ulma, coll. “Vents”, 2012.",
            "Le Manuel des vents",
            "Bo Kim; Ann Lee",
            "Ulma",
            2012,
        ),
        ("[Bo Kim](https://kim.example/) - *Le Manuel du soir*, Terre lente, 2012", "Le Manuel du soir", "Bo Kim", "Terre lente", 2012),
    ],
)  # fmt: skip
def test_rows_of_books(row: str, title: str, authors: str, venue: str, year: int) -> None:
    entry = _last(row)
    assert entry
    assert (entry.title, "; ".join(entry.authors), entry.venue, entry.year) == (title, authors, venue, year)
    assert entry.is_book


@pytest.mark.parametrize(
    "row",
    [
        "Ann Lee, Le Vent du nord, 2010.",  # no printer
        "Le Vent, la brise et la mer, 2010.",
        "le vent, les dunes de la mer, Ulma, 2010.",  # nobody's
    ],
)
def test_other_rows_stay(row: str) -> None:
    entry = _last(row)
    assert not entry or not entry.is_book


def test_papers_of_a_list_are_no_books() -> None:
    rows = "\n".join(
        f"* Ann Lee, Slow kites of {topic} and sails, Nature, 20{n}" for n, topic in enumerate(_TOPICS, 10)
    )
    entries = read_catalog(f"# Papers\n\n{rows}\n").entries
    assert not any(entry.is_book for entry in entries)


def test_places_behind_conferences_print_nothing() -> None:
    rows = "\n".join(
        f"* Ann Lee, Bo Kim, and Cy Wu. Slow kites of {topic}. Conference on Kites (CK), Miami Beach, FL, 20{n}."
        for n, topic in enumerate(_TOPICS, 10)
    )
    entries = read_catalog(f"# Papers\n\n{rows}\n").entries
    assert [entry.title for entry in entries] == [f"Slow kites of {topic}" for topic in _TOPICS]
    assert {entry.authors for entry in entries} == {("Ann Lee", "Bo Kim", "Cy Wu")}


def test_few_rows_tell_nothing() -> None:
    entry = _last("Ann Lee, Slow kites of the north, Wind and Sails, 2010.", rows="* Bo Kim, Kites, 2010.")
    assert not entry or not entry.is_book


def test_rows_are_read_in_linear_time() -> None:
    assert_linear(lambda size: read_catalog(f"# L\n\n{_ROWS}\n* Ann Lee, {'Le Vent, ' * size}Ulma, 2010."), 40)
    assert_linear(lambda size: read_catalog("# L\n\n" + f"{_ROWS}\n" * size), 4)
