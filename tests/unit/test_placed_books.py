"""Books whose place and printer end a reference behind a comma, or behind none: ``…, Reading, Mass: Lidpress``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.claim import listed_claim


@pytest.mark.parametrize("mark", ["", "- "])
@pytest.mark.parametrize("names", ["Lee A. (1997),", "Lee A. and Kim B. C. (1997) (eds.),", "Lee, A. (1997) (ed),"])
@pytest.mark.parametrize(
    ("book", "title", "publisher"),
    [
        ("The Timeless Kite, Oxford: Oxford: Oxford University Press", "The Timeless Kite", "Oxford University Press"),
        ("Kites of the Firm, Chichester: John Wiley", "Kites of the Firm", "John Wiley"),
        ("The Heart of the Kite Chichester: John Wiley", "The Heart of the Kite", "John Wiley"),
        ("Social Kites Palo Alto, California: Stanford University Press", "Social Kites", "Stanford University Press"),
        ("A Handbook of Kites, New York: Free Press/Macmillan", "A Handbook of Kites", "Free Press/Macmillan"),
        ("Kites and Order, Cambridge, Mass: Ballard", "Kites and Order", "Ballard"),
        ("Kites and Order, Reading Mass: Addison Wesley", "Kites and Order", "Addison Wesley"),
        ("Kites and Order, Dordrecht, Netherlands: Kluwer", "Kites and Order", "Kluwer"),
        ("Kites: In Honour of Donald T. Berg, London: Sage", "Kites: In Honour of Donald T. Berg", "Sage"),
        ("The Kite and the Jaguar, San Francisco: W. H. Freeman", "The Kite and the Jaguar", "W. H. Freeman"),
        (
            "Kites Now. A Venture in Slow Wind, New York: Basic Books",
            "Kites Now. A Venture in Slow Wind",
            "Basic Books",
        ),
        ("Kites and Order, New York: Basic Books; London: Penguin", "Kites and Order", "Basic Books"),
        ("Kites and Order, London: Routledge (Ark paperback)", "Kites and Order", "Routledge"),
        ("Kites and Order, 3rd edn, London: McGraw-Hill, London", "Kites and Order", "McGraw-Hill"),
        ("Adaptive Kites, Proceedings of the Tin Board, Vol. XXVI, London: Sage", "Adaptive Kites", "Sage"),
        ("Coevolution, Sunderland, Mass: Sinauer Associates", "Coevolution", "Sinauer Associates"),
    ],
)
def test_a_place_and_a_printer_end_a_book(mark: str, names: str, book: str, title: str, publisher: str) -> None:
    [entry] = read_catalog(f"# L\n\n## Kites\n\n{mark}{names} {book}\n").entries
    assert (entry.title, entry.year) == (title, 1997)
    assert listed_claim(entry).values["publisher"] == publisher


@pytest.mark.parametrize(
    "title",
    [
        "Kites over London: Streets and Winds",
        "Kites, London: A History",
        "The Winds of Paris: Flying in the City",
        "Slow Kites in Oxford: An Essay",
    ],
)
def test_a_place_and_a_subtitle_are_a_titles(title: str) -> None:
    [entry] = read_catalog(f"# L\n\n## Kites\n\n- Lee A. and Kim B. C. (1997), {title}\n").entries
    assert entry.title == title


def test_a_printer_goes_on_in_the_last_line_of_a_filled_paragraph() -> None:
    rows = [
        (
            f"Lee A. B. and Kim C. D. (199{year}), The Steering of Many Slow Kites\n"
            "in Towns: A Research Agenda for Winds, Boston, Mass: Harvard Business\nSchool Press\n"
        )
        for year in range(4)
    ]
    entries = read_catalog("# L\n\n## Kites\n\n" + "\n".join(rows)).entries
    assert [entry.venue for entry in entries] == ["Harvard Business School Press"] * len(entries)
    assert {entry.title for entry in entries} == {
        "The Steering of Many Slow Kites in Towns: A Research Agenda for Winds"
    }
