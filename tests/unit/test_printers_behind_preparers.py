"""Who printed a book set in italics, behind its editors or translators, its edition, and before its pages and series."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.prepared_books import without_preparers
from i2vbib.model.entry import Entry


def _entry_of(text: str) -> Entry:
    (entry,) = read_catalog(f"# Livres\n\n{text}\n").entries
    return entry


@pytest.mark.parametrize(
    "prepared",
    [
        "édité par MOLL Ida",
        "édité par MOLL Ida, KUHN-FORTE Brigitte, KIM Bo, vol. 1",
        "édité par MOLL Ida Brigitte et KIM Bo",
        "édité par Ida MOLL",
        "traduit par Ida Moll, introduction et notes de Bo Kim",
        "traduit et annoté par Ida Moll",
        "a cura di I. Moll e B. Kim",
        "edición de Ida Moll",
        "traducción de Ida Moll",
        "tradução de Ida Moll",
        "herausgegeben von Ida Moll und Bo Kim",
        "vertaald door Ida Moll",
    ],
)
@pytest.mark.parametrize(
    "imprint", ["Milan, Lidpress, 1961.", "Milan, Lidpress, 1961 (Papiers, 2, 1).", "Lidpress, 1961."]
)
def test_who_prepared_a_book_stands_before_its_printer(prepared: str, imprint: str) -> None:
    entry = _entry_of(f"LEE Ann, _Lettres du vent_, {prepared}, {imprint}")
    assert (entry.title, entry.authors, entry.year) == ("Lettres du vent", ("LEE, Ann",), 1961)
    assert entry.venue.removeprefix("Milan: ") == "Lidpress"


@pytest.mark.parametrize(
    "line",
    [
        "\ue002Lettres\ue003, édité par Ida Moll, dans Le vent et la mer",
        "\ue002Lettres\ue003, édité par le vent du nord, 1961",
        "\ue002Lettres\ue003, édité par Ida Moll",
        "\ue002Lettres\ue003, Milan, Lid, 1961",
    ],
)
def test_what_tells_no_printer_stays(line: str) -> None:
    assert without_preparers(line) == line


@pytest.mark.parametrize("edition", ["", "2<sup>e</sup> éd. ", "14<sup>ème</sup> éd. ", "2e éd. ", "2ª ed. "])
@pytest.mark.parametrize("behind", ["", ", 246 p.", ", 246 p. (Tapas y tapones)", ", 246 S."])
@pytest.mark.parametrize("printer", ["Tin Lid", "Rouge Profond"])
def test_pages_and_series_stand_behind_a_printer(edition: str, behind: str, printer: str) -> None:
    entry = _entry_of(f"**MOLL Ida**. *Les genres du vent*. {edition}Crisnée : {printer}, 2001{behind}")
    assert (entry.title, entry.authors, entry.year) == ("Les genres du vent", ("MOLL, Ida",), 2001)
    assert entry.venue == printer


@pytest.mark.parametrize(
    ("imprint", "printer"),
    [
        ("Bologne, Minerva, 1999.", "Minerva"),
        ("Mayence, Philipp von Lid, 1999.", "Philipp von Lid"),
        ("Paris, Éd. de la Maison du Vent, 1999.", "Éd. de la Maison du Vent"),
        ("Palerme, Aesthetica edizioni, 1999.", "Aesthetica edizioni"),
    ],
)
def test_behind_a_place_anybody_prints(imprint: str, printer: str) -> None:
    entry = _entry_of(f"MOLL Ida, _L’invention du vent : les modèles_, {imprint}")
    assert entry.venue.rpartition(": ")[2] == printer


def test_preparers_are_read_in_linear_time() -> None:
    assert_linear(
        lambda size: without_preparers(f"\ue002A\ue003, édité par {'MOLL Ida, ' * size}Milan, Lid, 1961"), 4_000
    )
    assert_linear(lambda size: without_preparers(f"\ue002A\ue003, édité par {'MOLL ' * size}"), 4_000)
