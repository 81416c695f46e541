"""A title's further sentences before where it appeared, and what stands there that is no sentence of it."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry


def entry_of(line: str) -> Entry:
    (entry,) = read_catalog(f"# Literatur\n\n- {line}\n").entries
    return entry


@pytest.mark.parametrize(
    ("title", "behind", "venue"),
    [
        ("Drachen messen? Verfahren und Reflexionen zur Erfassung von Wind", "Düsseldorf: lidverlag", "lidverlag"),
        ("Drachen und Wind. Der Wandel von Alltag und sozialen Schnüren", "Opladen: Lidwind", "Lidwind"),
        ("Drachen und Wind. Technisch-historische Herleitung und neue Betrachtungen", "Münster: Lidwind", "Lidwind"),
        ("Drachen und Wind. Theorie – Empirie – Praxis", "Beltz: Weinheim", "Beltz"),
        ("Drachen im Netz. Die Sozialen Schnüre im Web 2.0", "Suhrkamp Verlag", "Suhrkamp Verlag"),
        ("The Kite Choice. How the Flyer makes up his Mind", "New York/London: Lidpress", "Lidpress"),
        ("Las cometas lentas. Una historia del viento", "Madrid: Lidpress", "Lidpress"),
        ("Les cerfs-volants. Une histoire du vent", "Paris : Lidpress", "Lidpress"),
        ("Gli aquiloni. Come nasce una storia", "Milano: Lidpress", "Lidpress"),
        ("Kites? Strings? What the wind does to both", "Oxford: Lidpress", "Lidpress"),
        ("Drachen ... Anmerkungen zur Lieblingsfigur der Winde", "Drachen praktisch 2, 11-15", "Drachen praktisch"),
        ("Drachen und Wind. Winde statt Drachen?", "drachen + wind, 53(5), 50-56", "drachen + wind"),
        ("Drachen - Analyse und Modell. Ein Beitrag zum Stand der Dinge", "wind spektrum, 46-51", "wind spektrum"),
        ("Drachen als Begriff. Begriffliche Grundlagen für eine Windkunde",
         "In I. Moll & B. Wu (Hrsg.). Wind und Drachen. München: Lidwind, 95-120", "Wind und Drachen"),
        ("Cometas y vientos. Una mirada lenta", "En I. Moll & B. Wu (Eds.), Viento y cuerda. Madrid: Lid", "Viento y cuerda"),
        ("“Drachen” - Verständnisse und -reichweiten",
         "In H. Moll, P. Wu & I. Lee (Hrsg.), Wind und Drachen (S. 211–235). München: Lidwind", "Wind und Drachen"),
    ],
)  # fmt: skip
def test_sentences_before_the_imprint_belong_to_the_title(title: str, behind: str, venue: str) -> None:
    entry = entry_of(f"Moll, I. & Wu, B. (2009). {title}. {behind}.")
    assert (entry.title, entry.authors, entry.year) == (title, ("Moll, I.", "Wu, B."), 2009)
    assert venue in entry.venue


@pytest.mark.parametrize(
    ("behind", "venue"),
    [
        ("Kite Letters. London: Lidpress", ""),
        ("Zeitschrift für die langsamen Drachen. Berlin: Lidwind", "Zeitschrift für die langsamen Drachen"),
        ("2., überarbeitete Auflage. Berlin: Lidwind", ""),
        ("Vierte neu bearbeitete Auflage. Berlin: Lidwind", ""),
        ("Reihe neue Drachen im Wind. Berlin: Lidwind", ""),
        ("Studies in the old winds. Berlin: Lidwind", ""),
        ("Vientos de papel lento 12. Madrid: Lidpress", ""),
        ("Übersetzt von Ida Lee und Bo Wu. Berlin: Lidwind", ""),
        ("Handbook of kites and slow winds. London: Sage, 12-20", ""),
        ("Journal of Kites, 53(5), 50-56", "Journal of Kites"),
        ("Nature, 53(5), 50-56", "Nature"),
    ],
)
def test_what_is_no_sentence_of_a_title(behind: str, venue: str) -> None:
    entry = entry_of(f"Moll, I. & Wu, B. (2009). Drachen im Wind. {behind}.")
    assert entry.title == "Drachen im Wind"
    assert entry.venue.startswith(venue)


@pytest.mark.parametrize(
    "line",
    [
        "Moll, Ida. 1992. Cometas: una historia lenta. Los vientos de papel. Madrid: Lidpress.",
        "Moll, Ida. 1992. Cometas lentas. Los vientos de papel. Madrid: Lidpress.",
        "Moll, I. (1992). Cometas: una historia lenta. Los vientos de papel. Madrid: Lidpress.",
    ],
)
def test_a_series_stands_before_a_place(line: str) -> None:
    assert "papel" not in entry_of(line).title


def test_points_at_a_titles_end_stay() -> None:
    assert entry_of("Moll, I. & Wu, B. (2009). And then the kites... Nature, 53(5), 50-56.").title.endswith("kites...")
