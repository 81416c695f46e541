"""References as historians and critics have them: inverted names and a colon, translators, subtitled volumes."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.claim import listed_claim
from i2vbib.model.entry import Entry


def entry_of(text: str) -> Entry:
    (entry,) = read_catalog(f"# Literatur\n\n{text}\n").entries
    return entry


@pytest.mark.parametrize(
    ("text", "title", "authors", "venue", "year"),
    [
        (
            (
                "Lee, Ann; Kim, Bo B.; Moll, Ida: Robust kites across harbours, in: Royal Society Open Science 4 (10), "
                "18.10.2017, S. 12."
            ),
            "Robust kites across harbours",
            ("Lee, Ann", "Kim, Bo B.", "Moll, Ida"),
            "Royal Society Open Science",
            2017,
        ),
        (
            (
                "Moll, R. Ida: The Lives of Kites, in: Lee, Ann; Kim, Bo (Hg.): Tin View: A Kite Reader, Amsterdam 2011, "
                "S. 78–93. Online: <https://kites.example.org/reader/>."
            ),
            "The Lives of Kites",
            ("Moll, R. Ida",),
            "Tin View: A Kite Reader",
            2011,
        ),
        (
            "Moll, Ida: The .tin Condition: Kites, Tails, and Wind, in: Digital Humanities Quarterly 7 (1), 01.07.2013.",
            "The .tin Condition: Kites, Tails, and Wind",
            ("Moll, Ida",),
            "Digital Humanities Quarterly",
            2013,
        ),
        (
            "Lee, Ann; Kim, Bo: Lost in Wind: Kites, Tails, Knots, in, Berlin 2014.",
            "Lost in Wind: Kites, Tails, Knots",
            ("Lee, Ann", "Kim, Bo"),
            "Berlin",
            2014,
        ),
        (
            (
                "Moll, Ida: Drachen in Bildern. Verlauf der Winde in den 2010er Jahren, in, 28.02.2020. Online: "
                "<https://doi.org/10.5281/zenodo.3711999>, Stand: 15.03.2020."
            ),
            "Drachen in Bildern. Verlauf der Winde in den 2010er Jahren",
            ("Moll, Ida",),
            "",
            2020,
        ),
        (
            (
                "Lee, Ann; Kim, Bo u. a.: Wie wird Wind? Aushandlungen am Beispiel, in: Wolf, Gerd; Moll, Ida (Hg.): "
                "(Digitale) Winde und Drachen, Wiesbaden 2018 (Soziale Winde), S. 143–168."
            ),
            "Wie wird Wind? Aushandlungen am Beispiel",
            ("Lee, Ann", "Kim, Bo", "others"),
            "(Digitale) Winde und Drachen",
            2018,
        ),
        (
            "Moll, Ida: Drachen und Netze - ein Widerspruch?, in: Qualitative Winde: Konzepte, Methoden, Knoten, 2007.",
            "Drachen und Netze - ein Widerspruch?",
            ("Moll, Ida",),
            "Qualitative Winde: Konzepte, Methoden, Knoten",
            2007,
        ),
        (
            "Lind, Anna von: Drachen im Wind. Ein Versuch, in: Zeithistorische Forschungen 17 (1), 2020, S. 157–168.",
            "Drachen im Wind. Ein Versuch",
            ("von Lind, Anna",),
            "Zeithistorische Forschungen",
            2020,
        ),
    ],
)
def test_a_title_ends_where_its_volume_is_told(
    text: str, title: str, authors: tuple[str, ...], venue: str, year: int
) -> None:
    entry = entry_of(text)
    assert (entry.title, entry.authors, entry.venue, entry.year) == (title, authors, venue, year)


@pytest.mark.parametrize(
    "behind",
    [
        "Trans. Moll, J. & Kim, D. G. Verso.",
        "Trans. Moll, J. Verso.",
        "trans. J. Moll, London: Verso.",
        "Trans. Ann Moll. London: Verso.",
        "Translated by J. B. Moll and Ann Lee, London: Verso.",
        "Übers. von Ida Moll. London: Verso.",
        "Trad. I. Moll, L. van der Lid. Verso.",
    ],
)
def test_who_translated_a_book_did_not_print_it(behind: str) -> None:
    entry = entry_of(f"Wolf, A. (1981) *Wind and Kites*. {behind}")
    assert (entry.title, entry.authors, entry.venue) == ("Wind and Kites", ("Wolf, A.",), "Verso")
    assert listed_claim(entry).values["type"] == "book"


def test_a_translated_book_is_no_journal_s_of_its_printer_s_name() -> None:
    values = listed_claim(entry_of("Wolf, A. (1975) *Wind and Kites*. Trans. Moll, J. & Lee, D. G. Continuum.")).values
    assert (values["type"], values["publisher"]) == ("book", "Continuum")


@pytest.mark.parametrize(
    "book", ["Postdigital Winds: Art, Computation and Knots", "Global Kites: Tin Issues in Online Talk"]
)
def test_a_subtitle_is_no_publisher(book: str) -> None:
    text = f"Lee, A. (2016) 'The Kite Constellation', in Lee, A. & Kim, M. (eds) *{book}*, pp. 44-57. Lid: Lid Press."
    entry = entry_of(text)
    assert entry.is_chapter
    assert entry.venue == book
