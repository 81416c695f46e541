"""Rows of one person's works that begin with a year and a letter: ``2019d: Kites at Sea. In: Winds. …``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

Read = tuple[str, tuple[str, ...], int | None, str]
ROWS = (
    "2018b: Drachen aus Papier. In: Ida Moll, Bo Kim (Hg.): Wind und Wetter. Berlin: Lidpress, S. 5–9.",
    "2018a: Drachen aus Blech. In: Zeitschrift für Windforschung, Nr. 1/2018, S. 38–49 (gemeinsam mit Ann Lee).",
    "2017: Drachen aus Holz. Ein Versuch. In: Ida Moll (Hg.): Luft. Berlin: Lidpress, S. 15–19.",
    "2016: Drachen aus Eis. In: Ida Moll (Hg.): Nebel. Berlin: Lidpress, S. 25–29.",
)


def read(*rows: str, mark: str = "") -> list[Read]:
    text = "# Publikationen\n\n## Aufsätze\n\n" + "".join(f"{mark}{row}\n\n" for row in rows)
    return [(entry.title, entry.authors, entry.year, entry.venue) for entry in read_catalog(text).entries]


@pytest.mark.parametrize(
    ("row", "title", "venue"),
    [
        (
            "Drachen. Ein Spiel. In: Bo Kim (Hg.): Das Buch vom Wind. Bielefeld: Transcript, S. 1–7.",
            "Drachen. Ein Spiel",
            "Das Buch vom Wind",
        ),
        (
            "Drachen (2012). In: Bo Kim (Hg.): Das Buch vom Wind. Berlin: Lidpress 2019, S. 1–7.",
            "Drachen (2012)",
            "Das Buch vom Wind",
        ),
        ("Was fliegt? In: Windblätter. 2019/2, S. 29–32. (gemeinsam mit Ann Lee)", "Was fliegt?", "Windblätter"),
        ("Kites at Sea. In: Kite Quarterly 12, pp. 3–9 (with Ann Lee and Bo Kim).", "Kites at Sea", "Kite Quarterly"),
        ("[Drachen und Wind](https://kites.org/drachen). Paderborn: Fink. (Reihe Wind).", "Drachen und Wind", "Fink"),
        ("Drachen. Ein Lesebuch. Marburg: Lidpress 2019 (hrsg. mit Ann Lee).", "Drachen. Ein Lesebuch", "Lidpress"),
        ("Der Wind und das Neue. Marburg: Lidpress 2019 (hrsg. mit Ann Lee).", "Der Wind und das Neue", "Lidpress"),
        (
            "Den Drachen folgen. Zeitschrift für Windforschung, 2/2019, S. 167–181.",
            "Den Drachen folgen",
            "Zeitschrift für Windforschung",
        ),
    ],
)
@pytest.mark.parametrize(
    "prefix", ["2019c: ", "2019: ", "\u200b2019c: ", "\u200b\n2019c: ", "![Umschlag](/a.jpg) 2019c: "]
)
def test_a_year_and_a_letter_are_no_part_of_a_title(prefix: str, row: str, title: str, venue: str) -> None:
    found = read(*ROWS, f"{prefix}{row}")
    assert found[-1] == (title, (), 2019, venue)
    assert found[0] == ("Drachen aus Papier", (), 2018, "Wind und Wetter")
    assert found[1] == ("Drachen aus Blech", (), 2018, "Zeitschrift für Windforschung")


@pytest.mark.parametrize(("old", "new"), [(": ", " – "), (": ", ") ")])
def test_other_marks_behind_the_year(old: str, new: str) -> None:
    opening = "(" if ")" in new else ""
    found = read(*(f"{opening}{row.replace(old, new, 1)}" for row in ROWS), mark="- ")
    assert [title for title, *_ in found] == [
        "Drachen aus Papier",
        "Drachen aus Blech",
        "Drachen aus Holz. Ein Versuch",
        "Drachen aus Eis",
    ]


def test_what_no_stop_parts_for_certain_is_passed_over() -> None:
    row = "2013: Drachenspiele. Spiel der Lüfte. Wind. Wetter/Luft Nr. 20, Dez. 2013, S. 35–40."
    text = "# Publikationen\n\n## Aufsätze\n\n" + "\n\n".join((*ROWS, row))
    catalog = read_catalog(text)
    assert len(catalog.entries) == len(ROWS)
    assert [passed.line for passed in catalog.passed_over] == [13]


def test_a_timeline_is_none() -> None:
    rows = [f"20{n}{letter}: We flew over the lake in Ghent." for n, letter in zip(range(10, 15), "ab   ", strict=True)]
    assert read(*(row.replace(" :", ":") for row in rows)) == []


def test_rows_with_who_wrote_them_are_read_as_references() -> None:
    rows = [
        f"2018{letter}: Lee, A., & Kim, B. Kites of {name}. Kite Letters, 12, 3–9."
        for letter, name in zip("abcde", "NESWZ", strict=True)
    ]
    assert all(not title.startswith("Lee") for title, *_ in read(*rows))
