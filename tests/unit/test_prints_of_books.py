"""Books as French and other bibliographies cite them: first prints, series, places behind commas, names joined by "et"."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.book_series import without_series, without_series_in_marks
from i2vbib.catalog.markdown.imprints.reference_venue import venue_behind
from i2vbib.catalog.markdown.references.reference_forms import read_reference
from i2vbib.catalog.markdown.references.reference_heads import without_first_print
from i2vbib.model.entry import Entry


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# bibliographie\n\n{line}\n").entries
    return entry


@pytest.mark.parametrize(
    "first",
    [
        " Repr., c 1973.",
        " Réimpr. 1973.",
        " Rééd. de 1973.",
        " Nachdruck von 1910.",
        " Reprint of 1910.",
        " Reprint.",
        " Repr. (1910).",
        " Ristampa, 1910.",
    ],
)
@pytest.mark.parametrize("series", ["", " Tel quel.", " Tel quel 12."])
def test_when_a_work_was_first_printed_is_not_this_prints_year(first: str, series: str) -> None:
    entry = _read(f"Lee, Ann. Le plaisir du vent.{first}{series} Paris: Seuil, 1991.")
    assert (entry.title, entry.authors, entry.year) == ("Le plaisir du vent", ("Lee, Ann",), 1991)
    assert entry.venue.endswith("Seuil")


@pytest.mark.parametrize("first", ["[1973]", "[c 1973]", "[orig. 1973]", "[1st ed. 1973]"])
def test_a_first_year_in_square_brackets_is_not_this_prints(first: str) -> None:
    entry = _read(f"Lee, Ann. Le plaisir du vent {first}. Paris: Seuil, 1991.")
    assert (entry.title, entry.year) == ("Le plaisir du vent", 1991)


@pytest.mark.parametrize(
    "text",
    [
        "Lee, Ann. Repr. 1973.",
        "Lee v Kim [1991] 2 AC 1, 2001.",
        "Lee, A. (2019). Reproduction of kites. Wind 1.",
        "Lee, A. Representing kites. Paris: Seuil, 1991.",
    ],
)
def test_other_words_and_years_stay(text: str) -> None:
    assert without_first_print(text) == text


@pytest.mark.parametrize(
    ("rest", "without"),
    [
        ("Vents 549. Paris: La Tour, 2010.", "Paris: La Tour, 2010."),
        ("La Boîte à vents, #47. Lyon: Presses du vent, 2010.", "Lyon: Presses du vent, 2010."),
        ("Forbidden Beach. Paris: Questions de vent, 2020.", "Paris: Questions de vent, 2020."),
        ("Collection Vents 01. Paris: Éditions B42, 2017.", "Paris: Éditions B42, 2017."),
        ("Nature. London: Lidpress, 2017.", "Nature. London: Lidpress, 2017."),
        ("Kites and wind. Some theory: a guide, 2017.", "Kites and wind. Some theory: a guide, 2017."),
        ("Journal of Kites 12 (2017): 3-9.", "Journal of Kites 12 (2017): 3-9."),
    ],
)
def test_a_series_stands_before_who_printed_it(rest: str, without: str) -> None:
    assert without_series(rest) == without


@pytest.mark.parametrize(
    "series",
    [", « Vents et cordes »", ", coll. « Vents et cordes »", ", “Vents et cordes”, n° 3", ", collection « Vents »"],
)
@pytest.mark.parametrize("names", ["LEE Ann", "Ann Lee", "LEE Ann, KIM Bo"])
def test_a_series_in_marks_is_no_title(series: str, names: str) -> None:
    entry = _read(f"{names}, Les vents du nord, Éditions du Seuil{series}, 2010.")
    assert (entry.title, entry.venue, entry.year) == ("Les vents du nord", "Éditions du Seuil", 2010)
    assert len(entry.authors) == names.count(",") + 1


@pytest.mark.parametrize(
    "line",
    [
        "Lee Ann, « Le plaisir du vent », 2010.",
        "Lee Ann, Tin Lid, « Le plaisir du vent », 2010.",
        "Lee Ann, « Le plaisir du vent », Seuil, 2010.",
        "Lee Ann, Le plaisir du vent, Seuil, « Vents », Wind 3, 2010.",
    ],
)
def test_other_quotations_stay(line: str) -> None:
    assert without_series_in_marks(line) == line


def test_a_title_of_one_word_stands_before_a_known_printer() -> None:
    entry = _read("Ann Lee, Cordes, Éditions du Seuil, 1957.")
    assert (entry.title, entry.authors, entry.venue) == ("Cordes", ("Ann Lee",), "Éditions du Seuil")


@pytest.mark.parametrize("printer", ["Les Éditions de Minuit", "Éditions du Lid", "De Boeck", "Érès"])
def test_printers_of_france(printer: str) -> None:
    entry = _read(f"LEE Ann, Les vents du nord, {printer}, 1975.")
    assert (entry.title, entry.venue) == ("Les vents du nord", printer)


@pytest.mark.parametrize("first", [" [1916]", " [c 1916]"])
def test_a_first_year_behind_this_prints(first: str) -> None:
    entry = _read(f"LEE Ann, Cours de vent de la mer, Payot, 1967{first}.")
    assert (entry.title, entry.venue, entry.year) == ("Cours de vent de la mer", "Payot", 1967)


def test_the_last_family_in_capitals_ends_the_names_at_its_stop() -> None:
    entry = _read("LEE Ann, DIDI-KIM Bo, MOLL Ida. L’expérience du vent, Éditions du Seuil, 2011.")
    assert entry.title == "L’expérience du vent"
    assert entry.authors == ("LEE, Ann", "DIDI-KIM, Bo", "MOLL, Ida")


@pytest.mark.parametrize(
    ("imprint", "printer"), [("Paris, Hermès", "Hermès"), ("Paris", ""), ("New York, Tin Lid", "Tin Lid")]
)
def test_a_known_place_behind_a_comma_ends_the_title(imprint: str, printer: str) -> None:
    entry = _read(f"Lee, Ann. Formes du vent et de la mer, {imprint}, 2011.")
    assert (entry.title, entry.authors, entry.year) == ("Formes du vent et de la mer", ("Lee, Ann",), 2011)
    assert entry.venue.endswith(printer)


@pytest.mark.parametrize("joint", ["et", "and", "und", "y"])
def test_several_names_before_a_title_and_a_year_are_all_authors(joint: str) -> None:
    entry = _read(f"Lee, Ann, Lucile Haute, {joint} Gilles Roux. Penser, classer, représenter, 2018.")
    assert (entry.title, entry.year) == ("Penser, classer, représenter", 2018)
    assert entry.authors == ("Lee, Ann", "Lucile Haute", "Gilles Roux")


@pytest.mark.parametrize("comma", [",", ", "])
@pytest.mark.parametrize("given", ["Ann", "William John Thomas"])
@pytest.mark.parametrize("parted", ["Chicago, University of Chicago Press", "Chicago: University of Chicago Press"])
def test_the_blank_behind_the_first_comma_may_be_missing(comma: str, given: str, parted: str) -> None:
    entry = _read(f"Kim{comma}{given}. Image Science, Iconology, and Kites. {parted}, 2015")
    assert (entry.title, entry.authors) == ("Image Science, Iconology, and Kites", (f"Kim, {given}",))
    assert entry.year == 2015


def test_in_before_a_book_in_angles_ends_the_title() -> None:
    reference = read_reference(
        "Lee, Ann. Le design du vent : une étude in « Technique & vent : outils ». 2020, Tin Lid"
    )
    assert reference
    assert (reference.title, reference.year) == ("Le design du vent : une étude", 2020)
    assert venue_behind(reference.rest) == "Technique & vent : outils"


def test_words_behind_a_comma_and_a_name_are_no_second_author() -> None:
    line = "[Steven Gold, A Tin Dozen: Twelve Kite Misconceptions, 2008](https://doi.org/10.1053/k1)"
    entry = _read(f"- {line}")
    assert (entry.title, entry.authors) == ("A Tin Dozen: Twelve Kite Misconceptions", ("Steven Gold",))


@pytest.mark.thorough
@pytest.mark.parametrize(
    "unit", ["Repr. 1973. ", ", Paris", "[1973] ", "vent ", ", vent 1. ", "in « ", ", « Vent »", ", Seuil, « V »"]
)
def test_time_grows_with_length(unit: str) -> None:
    assert_linear(lambda size: read_catalog(f"- Lee, Ann. Vent{unit * (size // len(unit))}. Paris: Lid, 2011"), 3_000)
