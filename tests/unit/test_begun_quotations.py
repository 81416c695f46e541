"""References of commas as German historians have them: quotations in titles, editors before a title, series behind."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.book_series import without_series_in_marks
from i2vbib.catalog.markdown.imprints.editions import without_editions
from i2vbib.catalog.markdown.references.begun_quotations import begun_quotation
from i2vbib.model.entry import Entry


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# Literatur\n\n## Publikationen\n\n{line}\n").entries
    return entry


@pytest.mark.parametrize("bullet", ["", "- "])
@pytest.mark.parametrize(
    "title",
    [
        "„Der Wind“ als Freund der Drachen. Eine Studie von 1955 bis 1965",
        "„Wind der Größe“ vs „Made in Tin“. Geschichte der Schnüre am Beispiel des Drachens",
        "„Hoch“ oder „nicht hoch“. Zur Höhe der Drachen",
    ],
)
@pytest.mark.parametrize("names", ["Ida Moll", "Moll Ida", "Ida Moll, Bo Kim"])
def test_a_quotation_begins_a_title(bullet: str, title: str, names: str) -> None:
    entry = _read(f"{bullet}{names}, {title}, München, 2007")
    assert (entry.title, entry.year) == (title, 2007)
    assert entry.authors == tuple(names.split(", "))


@pytest.mark.parametrize(
    "text",
    [
        "Ida Moll, „Der Wind als Freund“, in: Kite Letters 2006, 3-9",
        "Ida Moll, “Kites of Tin” presented at the Wind Conference, Oslo, 2007",
        "Ida Moll, “Kites of Tin” in Kite Letters, Oslo, 2007",
    ],
)
def test_a_whole_quotation_is_none(text: str) -> None:
    assert begun_quotation(text) is None


@pytest.mark.parametrize("marks", ["„“", "“”", "«»"])
def test_names_end_before_a_quotation(marks: str) -> None:
    entry = _read(
        f"Moll Ida, {marks[0]}Tin-Kites: Winde und Schnüre im Norden{marks[1]}, in: Frankreich Jahrbuch 2006, 19 28"
    )
    assert (entry.title, entry.authors) == ("Tin-Kites: Winde und Schnüre im Norden", ("Moll Ida",))
    assert (entry.venue, entry.year) == ("Frankreich Jahrbuch", 2006)


@pytest.mark.parametrize("inner", ["“und”", "“und Wind”"])
def test_marks_within_others_end_no_quotation(inner: str) -> None:
    words = inner.strip("“”")
    entry = _read(f"Moll Ida, „Der Sturm {inner} Drang der Drachen. Eine Studie“, in: Frankreich Jahrbuch 2006, 19 28")
    assert entry.title == f"Der Sturm ‘{words}’ Drang der Drachen. Eine Studie"


@pytest.mark.parametrize("role", ["(Hrsg.)", "(Hg.)", "(éds.)", "(dir.)"])
@pytest.mark.parametrize("comma", [",", ""])
def test_a_title_behind_editors(role: str, comma: str) -> None:
    entry = _read(f"Ida Moll, Kim Viviane {role}{comma} Private eyes and the public wind, Trier, 2009")
    assert (entry.title, entry.authors) == ("Private eyes and the public wind", ("Ida Moll", "Kim Viviane"))


@pytest.mark.parametrize("others", ["al.", "et al."])
def test_others_behind_a_comma(others: str) -> None:
    entry = _read(f"Moll Ida, Wu Bo, Kim Ann, {others}, Winde ohne Grenzen? - Lob der Drachen, Bielefeld, 2017")
    assert (entry.title, entry.authors) == (
        "Winde ohne Grenzen? - Lob der Drachen",
        ("Moll Ida", "Wu Bo", "Kim Ann", "others"),
    )


@pytest.mark.parametrize("word", ["von", "vom"])
@pytest.mark.parametrize("role", [" (Hrsg.)", ""])
def test_years_that_a_title_spans_end_no_name(word: str, role: str) -> None:
    entry = _read(f"Ida Moll, Bo Wu{role}, Drachen Winde {word} 1945 bis zur Gegenwart, München, 2010")
    assert (entry.title, entry.year) == (f"Drachen Winde {word} 1945 bis zur Gegenwart", 2010)
    assert entry.authors == ("Ida Moll", "Bo Wu")


@pytest.mark.parametrize("series", [" (Schriftenreihe der Winde; Drachen)", " (Collection Vents et cordes)", ""])
@pytest.mark.parametrize("volumes", [", 3 Bände", ", 2 vols.", ""])
def test_volumes_and_series_are_no_titles_words(series: str, volumes: str) -> None:
    entry = _read(f"Moll Ida (Hrsg.), Winde und Drachen im 19. und 20. Jahrhundert{volumes}, Stuttgart, 2011{series}")
    assert (entry.title, entry.authors) == ("Winde und Drachen im 19. und 20. Jahrhundert", ("Moll Ida",))
    assert entry.year == 2011


def test_what_else_is_counted_stays() -> None:
    line = "Moll, I., Kites and 3 vols., 2010"
    assert without_editions(line) == line
    line = "Moll, I., Kites (see Kim, vol. 3), 2010"
    assert without_series_in_marks(line) == line
    counted = "Moll, I., Kites (National kites, Bd. 1), Leiden / Boston, 2010."
    assert without_series_in_marks(counted) == "Moll, I., Kites, Leiden / Boston, 2010."


@pytest.mark.parametrize(
    ("book", "venue", "year"),
    [
        ("Jahre der Winde 1815 – 1935 – 1955, Saarbrücken, 2017, 161-180", "Jahre der Winde 1815 – 1935 – 1955", 2017),
        ("Lexikon der Winde, Bd. 9, Stuttgart/Weimar, 2009, 336-338", "Lexikon der Winde, Bd. 9", 2009),
    ],
)
@pytest.mark.parametrize("marks", ["„“", ""])
def test_a_book_ends_before_its_place(book: str, venue: str, year: int, marks: str) -> None:
    title = f"{marks[:1]}Die Drachen der Saar. Wege und Winde{marks[1:]}"
    entry = _read(f"Ida Moll, {title}, in: Ann B. Kim (Hrsg.), {book}")
    assert (entry.title, entry.venue, entry.year) == ("Die Drachen der Saar. Wege und Winde", venue, year)


_ROWS = "".join(f"{name}, Drachen im {wind}, {place}, 20{n}\n\n" for n, (name, wind, place) in enumerate(
    (("Ida Moll", "Nordwind", "Berlin"), ("Bo Wu", "Südwind", "Köln"), ("Ann Kim", "Ostwind", "Bielefeld")), 10))  # fmt: skip


@pytest.mark.parametrize("place", ["Lidheim", "Mar- burg"])
def test_an_unknown_place_stands_as_known_ones(place: str) -> None:
    *_, entry = read_catalog(
        f"# Literatur\n\n## Publikationen\n\n{_ROWS}Bo Lee, Drachen im Westwind, {place}, 2018\n"
    ).entries
    assert (entry.title, entry.year) == ("Drachen im Westwind", 2018)


@pytest.mark.parametrize("marks", ["„“", ""])
def test_what_is_not_out_yet_has_no_year_of_its_books_name(marks: str) -> None:
    row = (
        f"Bo Lee, {marks[:1]}Drachen im Westwind{marks[1:]}, in: Ann B. Kim (Hrsg.), Winde der 1960er Jahre, (im Druck)"
    )
    *_, entry = read_catalog(f"# Literatur\n\n## Publikationen\n\n{_ROWS}{row}\n").entries
    assert (entry.title, entry.venue, entry.year) == ("Drachen im Westwind", "Winde der 1960er Jahre", None)


@pytest.mark.thorough
@pytest.mark.parametrize(
    "unit", ["„Wind“ als ", "„a “b” c“ ", ", 3 Bände", " (Wind, Bd. 1)", "von 1945 ", ", al.", "(Hrsg.) X "]
)
def test_time_grows_with_length(unit: str) -> None:
    assert_linear(lambda size: _all(f"- Moll Ida, Wind {unit * (size // len(unit))}, Paris, 2011"), 3_000)


def _all(line: str) -> object:
    return read_catalog(f"# Literatur\n\n{line}\n")
