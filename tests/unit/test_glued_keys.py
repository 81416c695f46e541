"""Keys before titles, as files of notes are named: ``Leeetal2010 - Kites of Tin``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

OTHERS = """\
- [Wuetal2011 - Winds of the Northern Desert](papers/Wuetal2011.md)
    - This study measures winds.
- [OkaforandLid2013 - Lanterns over the Harbour at Night](papers/OkaforandLid2013.md)
"""
TITLE = "Kites of Tin and Paper in the Harbour"


def _read(row: str, others: str = OTHERS) -> list[tuple[str, tuple[str, ...], int | None]]:
    catalog = read_catalog(f"# Reading\n\n## Winds\n\n{others}{row}\n")
    assert not catalog.passed_over
    return [
        (entry.title, tuple(name.rstrip(",") for name in entry.authors), entry.year)
        for entry in catalog.entries
        if entry.title.startswith("Kites")
    ]


@pytest.mark.parametrize(
    ("key", "authors", "year"),
    [
        ("Leeetal2010", ("Lee", "others"), 2010),
        ("LeeEtAl2010b", ("Lee", "others"), 2010),
        ("Lee_et_al_2010", ("Lee", "others"), 2010),
        ("Lee+2010", ("Lee", "others"), 2010),
        ("LeeandKim2012", ("Lee", "Kim"), 2012),
        ("Lee_Kim_2012", ("Lee", "Kim"), 2012),
        ("Lee&Kim2012", ("Lee", "Kim"), 2012),
        ("Lee2006", ("Lee",), 2006),
        ("Lee_2006", ("Lee",), 2006),
        ("DeLong2002", ("DeLong",), 2002),
        ("LidandEyre-Walker2017", ("Lid", "Eyre-Walker"), 2017),
        ("AyaladelRioetal2010", ("Ayala del Rio", "others"), 2010),
        ("WarwickLidetal2019", ("Warwick Lid", "others"), 2019),
        ("Teelingetal2012", ("Teeling", "others"), 2012),
        ("Leeetal", ("Lee", "others"), None),
    ],
)
@pytest.mark.parametrize(
    "row",
    [
        "- [{} - {}](papers/tin.md)",
        "- [{}: {}](https://github.com/lee/reading/blob/main/papers/tin.md)",
        "- [[{}] {}](papers/tin.md)",
        "- **[{} – {}](papers/tin.md)**",
        "- [{}](papers/tin.md) - {}",
        "- [[{}](papers/tin.md)] {}",
        "- **{}**: {} ([notes](papers/tin.md))",
    ],
)
def test_a_key_before_a_title_tells_who_wrote_it_and_when(
    row: str, key: str, authors: tuple[str, ...], year: int | None
) -> None:
    assert _read(row.format(key, TITLE)) == [(TITLE, authors, year)]


@pytest.mark.parametrize(
    ("cited", "authors"),
    [("Lee and Kim 2012", ("Lee", "Kim")), ("Lee & Kim (2012)", ("Lee", "Kim")), ("Lee 2012", ("Lee",))],
)
def test_names_apart_before_a_title_that_leads_to_notes_are_a_key_too(cited: str, authors: tuple[str, ...]) -> None:
    assert _read(f"- [{cited} - {TITLE}](papers/tin.md)") == [(TITLE, authors, 2012)]


def test_a_short_title_behind_a_key_is_one() -> None:
    assert _read("- [Lee2006 - Kites of *Tin*](papers/tin.md)\n    - This chapter looks at tin.") == [
        ("Kites of Tin", ("Lee",), 2006)
    ]


@pytest.mark.parametrize("row", ["| [Leeetal2010 - {}](x/tin.md) | good |", "| Leeetal2010 - {} | [notes](x/tin.md) |"])
def test_a_key_before_a_title_in_a_table_is_one(row: str) -> None:
    head = "\n## Tables\n\n| Paper | Notes |\n|---|---|\n"
    assert _read(f"{head}{row.format(TITLE)}") == [(TITLE, ("Lee", "others"), 2010)]


@pytest.mark.parametrize(
    "rows",
    [
        "- [Release2019 - Kites with a new line](notes/a.md)\n- [Release2020 - Kites with a new tail](notes/b.md)\n",
        "- [Blender2019 - Flying your first kite](a.md)\n- [Unity2020 - Kites with a line of tin](b.md)\n",
        "- [Workshop2019 - Kites of the harbour](a.md)\n- [Talk2020 - Kites of the desert](b.md)\n- [Blog2021 - Kites](c.md)",
    ],
)
def test_versions_and_events_before_words_are_no_keys(rows: str) -> None:
    assert not read_catalog(f"# Kites\n\n## Winds\n\n{rows}\n").entries


def test_a_key_before_a_whole_reference_leaves_its_names() -> None:
    rows = "".join(
        f'**{key}2009**{{:#b:{key}}}: {names}: "{title}". *Journal of Kites*, 19(4), 2009. *Tin is rare.*\n\n'
        for key, names, title in (
            ("Leea", "Ann Leeag, Bo Kim, and Simon", "Kites of Tin and Paper"),
            ("Okaf", "Ida Okafor and Bo Lid", "Winds of the Northern Desert"),
            ("Ruiz", "Eva Ruizol", "Lanterns over the Harbour"),
        )
    )
    catalog = read_catalog(f"# Bibliography\n\n{rows}")
    assert [entry.authors[0] for entry in catalog.entries] == ["Ann Leeag", "Ida Okafor", "Eva Ruizol"]
