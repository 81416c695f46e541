"""Journals whose names go on in small letters, behind a title in quotation marks or a sentence, by what counts them."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.counted_journals import counted_journal
from i2vbib.catalog.markdown.imprints.reference_venue import venue_behind


@pytest.mark.parametrize("title", ["« Le vent des machines »,", "“Le vent des machines”,", "« Le vent des machines. »"])
@pytest.mark.parametrize(
    ("journal", "behind"),
    [
        ("Vent & langages", ", 167, mars 2011."),
        ("Vent & langages", ", vol. 191, no. 1, 2011."),
        ("Questions de vent", ", no 4 (1 décembre 2011): 485‑86."),
        ("Questions de vent", ", n° 4, 2011, p. 5-9."),
        ("Revista de cometas chilenas", ", núm. 4, 2011."),
        ("Quaderni del vento", ", t. XII, n. 4 (2011), pp. 5-9."),
    ],
)
def test_a_number_tells_a_journal_in_small_letters(title: str, journal: str, behind: str) -> None:
    (entry,) = read_catalog(f"# bibliographie\n\nLee, Ann. {title} {journal}{behind}\n").entries
    assert (entry.title, entry.authors) == ("Le vent des machines", ("Lee, Ann",))
    assert (entry.venue, entry.year) == (journal, 2011)


@pytest.mark.parametrize(
    "name", ["Actes du colloque international Vent’09", "Actas del congreso de cometas", "Anais do encontro de pipas"]
)
def test_a_meetings_papers_are_told_by_their_first_word(name: str) -> None:
    assert venue_behind(f", {name}, 2009.") == name


@pytest.mark.parametrize(
    "rest",
    [
        ". Une étude du vent, vol. 2, 2011.",
        ", In the wind of kites, vol. 2, 2011",
        ", Kites 12 (2011)",
        ". A history of the wind and of all that flies in it, no. 4, 2011",
        ", le vent, no 4, 2011",
        ", Kites of the north",
    ],
)
def test_other_words_are_no_journal(rest: str) -> None:
    assert not counted_journal(rest)


def test_no_journal_is_called_number() -> None:
    assert venue_behind(" Marges, no 27 (25 octobre 2018): 208‑9.") == "Marges"


@pytest.mark.parametrize(
    ("rest", "year"),
    [
        ("Vents, no 2014‑1 (15 janvier 2015).", 2015),
        ("Vents, no 4 (1er décembre 2003): 5-9", 2003),
        ("Cometas, núm. 4 (12 de mayo de 2003), 1998", 2003),
        ("Drachen, Nr. 4 (3. März 2003)", 2003),
        ("Kites 4 (May 2003)", 2003),
    ],
)
def test_a_day_in_brackets_is_read_in_several_languages(rest: str, year: int) -> None:
    assert cited_year(rest) == year


@pytest.mark.thorough
@pytest.mark.parametrize("unit", ["Vent de ", "no 4, ", ", ", "Actes d", "1er mai "])
def test_time_grows_with_length(unit: str) -> None:
    assert_linear(lambda size: counted_journal(f", Vent {unit * (size // len(unit))}"), 5_000)
