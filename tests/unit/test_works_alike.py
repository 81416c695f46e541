"""Works that a list notes by author and title alone are read where references beside them begin with names too."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Catalog

ENGLISH = """\
- Lee, A. (2001). *Tin Kites*. Oxford University Press.
- Kim, Bo (1999). Winds over lakes. *Journal of Philosophy* 12(3), 4–9.
- Moll, C., 2004, "Tails in Trouble," *Mind*, 113: 1-20.
"""
GERMAN = """\
- Lee, Anna (2001): *Drachen aus Zinn*. Frankfurt a. M.: Suhrkamp.
- Kim, Bo (1999): „Winde über Seen“. In: *Zeitschrift für Soziologie* 12, S. 4–9.
- Moll, Carl (2004): *Schweife in Not*. Berlin: de Gruyter.
"""
FRENCH = """\
- Lee, Anna, *Cerfs-volants d'étain*, Paris, Gallimard, 2001.
- Kim, Bo, « Les vents des lacs », *Revue française de sociologie*, vol. 12, 1999, p. 4-9.
- Moll, Carl, *Les queues*, Paris, Seuil, 2004.
"""
SPANISH = """\
- Lee, Anna (2001). *Cometas de estaño*. Madrid: Alianza.
- Kim, Bo (1999). Vientos sobre lagos. *Revista de Filosofía*, 12(3), 4-9.
- Moll, Carlos (2004). *Las colas*. Barcelona: Paidós.
"""


def _read(beside: str, *rows: str, heading: str = "Readings") -> Catalog:
    return read_catalog(f"# List\n\n## {heading}\n\n{beside}" + "".join(f"- {row}\n" for row in rows))


def _told(catalog: Catalog) -> list[tuple[str, str, str]]:
    return [("; ".join(entry.authors), entry.title, entry.venue) for entry in catalog.entries[3:]]


@pytest.mark.parametrize(
    ("beside", "row", "names", "title"),
    [
        (ENGLISH, "Rahn, *The Wind*, chs. 1-3", "Rahn,", "The Wind"),
        (ENGLISH, "Rahn, “Kites as fairness,” - Aug", "Rahn,", "Kites as fairness"),
        (ENGLISH, "Rahn, After the Kites", "Rahn,", "After the Kites"),
        (ENGLISH, "Rahn, WINDS", "Rahn,", "WINDS"),
        (GERMAN, "Rahn: *Der Wind und die Drachen*, Kap. 3", "Rahn,", "Der Wind und die Drachen"),
        (GERMAN, "Rahn: »Der fliegende Drachen«, S. 3–9", "Rahn,", "Der fliegende Drachen"),
        (GERMAN, "Rahn, Kritik der windigen Vernunft", "Rahn,", "Kritik der windigen Vernunft"),
        (FRENCH, "Rahn, *Les mots et le vent*, chap. 2", "Rahn,", "Les mots et le vent"),
        (FRENCH, "Rahn, Anna, « Le vent d'hiver », p. 3-9", "Rahn, Anna", "Le vent d'hiver"),
        (SPANISH, "Rahn, *La rebelión de las cometas*, cap. 1", "Rahn,", "La rebelión de las cometas"),
    ],
)
def test_a_work_beside_references(beside: str, row: str, names: str, title: str) -> None:
    catalog = _read(beside, row)
    assert (_told(catalog), catalog.passed_over) == ([(names, title, "")], ())


def test_books_that_several_rows_name() -> None:
    rows = ("Rahn, The Kite Reader, On Tin, Part I, pp. 1-9", "Rahn, The Kite Reader, Winds, Vol. I, pp. 12-19")
    titles = ("On Tin, Part I", "Winds, Vol. I")
    assert _told(_read(ENGLISH, *rows)) == [("Rahn,", title, "The Kite Reader") for title in titles]
    assert all(entry.is_chapter for entry in _read(ENGLISH, *rows).entries[3:])
    assert _told(_read(ENGLISH, rows[0])) == []


def test_several_works_of_a_row() -> None:
    found = _told(_read(ENGLISH, "Rahn, the WINDS, KITES, and TAILS"))
    assert [title for _, title, _ in found] == ["WINDS", "KITES", "TAILS"]


@pytest.mark.parametrize(
    "beside",
    [
        "",
        "".join(ENGLISH.splitlines(keepends=True)[:2]),
        "".join(f"- [{wood} Kites](https://doi.org/10.1000/{wood})\n" for wood in ("Oak", "Elm", "Ash")),
    ],
)
def test_without_references_that_begin_with_names_a_row_is_none(beside: str) -> None:
    catalog = _read(beside, "Rahn, *The Rain of Tin*")
    assert not any("Rain" in entry.title for entry in catalog.entries)


@pytest.mark.parametrize(
    "heading", ["Talks", "Videos", "Courses", "Podcasts", "Invited Talks", "Music", "Films", "People", "Blogs"]
)
def test_below_a_heading_of_other_works_it_is_none(heading: str) -> None:
    assert not any("Rain" in entry.title for entry in _read(ENGLISH, "Rahn, *The Rain*", heading=heading).entries)


@pytest.mark.parametrize("heading", ["Books", "Course Readings", "Films and Literature"])
def test_below_a_heading_of_works_it_is_one(heading: str) -> None:
    assert [title for _, title, _ in _told(_read(ENGLISH, "Rahn, *The Rain*", heading=heading))] == ["The Rain"]


@pytest.mark.parametrize(
    "rows",
    [
        ("Rahn, *The Winds*", "Rahn joins us later today", "Bring kites of your own", "We meet at the northern lake"),
        tuple(f"Rahn{letter}, *The Winds of {letter.upper()}in*" for letter in "abcdefg"),
    ],
)
def test_most_rows_are_references_or_works(rows: tuple[str, ...]) -> None:
    assert len(_read(ENGLISH, *rows).entries) == len(ENGLISH.splitlines())


def test_what_is_read_already_stays() -> None:
    catalog = _read(ENGLISH, 'Rahn, Anna, and Bo Wu. "The Layered Kite." *Kite Letters*.')
    assert [entry.venue for entry in catalog.entries[3:]] in ([], ["Kite Letters"])
