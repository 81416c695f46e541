"""Rows that tell who wrote a work and its title, and neither year nor link."""

from __future__ import annotations

import pytest

from i2vbib.catalog.markdown.authored_works import Work, read_works
from i2vbib.catalog.markdown.blocks import read_blocks
from i2vbib.catalog.markdown.inline.block_kinds import Item
from i2vbib.catalog.markdown.inline.skeleton import read_skeleton


def _read(row: str) -> tuple[Work, ...]:
    (item,) = read_blocks(f"- {row}")
    assert isinstance(item, Item)
    return read_works(read_skeleton(item.pieces).line)


def _titles(row: str) -> list[tuple[str, str, str]]:
    return [("; ".join(work.authors), work.title, work.venue) for work in _read(row)]


@pytest.mark.parametrize(
    ("row", "names", "title"),
    [
        ("Rahn, *The Wind of the Sea*", "Rahn,", "The Wind of the Sea"),
        ("Rahn, *Kites*, chapters 1–3", "Rahn,", "Kites"),
        ("Rahn, *Kites* §§143–242 (on tails)", "Rahn,", "Kites"),
        ("Rahn, *On Kites* II.19, 100b5-12", "Rahn,", "On Kites"),
        ("Rahn, *On Kites* (tails as tin)", "Rahn,", "On Kites"),
        ("Rahn, *On Kites* — how they fly", "Rahn,", "On Kites"),
        ("Rahn, **The Bold Wind**", "Rahn,", "The Bold Wind"),
        ("Ann Rahn, *Winds of the North*", "Ann Rahn", "Winds of the North"),
        ("Rahn, A., *Winds of the South*", "Rahn, A.", "Winds of the South"),
        ("Rahn, Anna. *Winds of the East*.", "Rahn, Anna", "Winds of the East"),
        ("de Rahn, *The Second Wind*", "de Rahn,", "The Second Wind"),
        ("Rahn and Moll, *Kites of Two*", "Rahn; Moll", "Kites of Two"),
        ('Rahn & Moll, "Kites of three"', "Rahn; Moll", "Kites of three"),
        ("Rahn, “Should kites fly?,” pp. 143-5", "Rahn,", "Should kites fly?"),
        ('Rahn, Anna. "The Winds of the West."', "Rahn, Anna", "The Winds of the West"),
        ("Rahn: *Der Wind der Berge*, Kap. 3", "Rahn,", "Der Wind der Berge"),
        ("Rahn: „Der fliegende Drachen“, S. 3–9", "Rahn,", "Der fliegende Drachen"),
        ("Rahn, « Le vent d'hiver », p. 3-9", "Rahn,", "Le vent d'hiver"),
        ("Rahn, Anna, *El viento y el mar*, cap. 3", "Rahn, Anna", "El viento y el mar"),
        ("Rahn, Kritik der windigen Vernunft, §§ 3-9", "Rahn,", "Kritik der windigen Vernunft"),
        ("Rahn, El viento y el mar, pp. 3-9", "Rahn,", "El viento y el mar"),
        ("Rahn, Kites and the Common Law,", "Rahn,", "Kites and the Common Law"),
        ("Rahn, Kites, Winds, and Waves, - July", "Rahn,", "Kites, Winds, and Waves"),
        ("Rahn, Kites and Wires (trans. Moll)", "Rahn,", "Kites and Wires"),
        ("Rahn, Kites of the Wires, trans. Bo Moll", "Rahn,", "Kites of the Wires"),
        ("Rahn, Kites of the Wires, 2nd ed.", "Rahn,", "Kites of the Wires"),
        ("Ann Rahn, Democratic Kites, chapters 1-6", "Ann Rahn", "Democratic Kites"),
        ("Ann Lee, Bo Kim, and Cy Moll, The Kite Papers, No. 1, 9, 10", "Ann Lee; Bo Kim; Cy Moll", "The Kite Papers"),
        ("Rahn, ON WINDS.", "Rahn,", "ON WINDS"),
    ],
)
def test_a_row_of_names_and_a_title(row: str, names: str, title: str) -> None:
    assert _titles(row) == [(names, title, "")]


@pytest.mark.parametrize(
    ("row", "title", "venue", "is_chapter"),
    [
        ("Rahn, *The Kite*, Oxford University Press", "The Kite", "Oxford University Press", False),
        ("Rahn, *The Kite* (Oxford: Oxford University Press)", "The Kite", "Oxford University Press", False),
        ('Rahn, *The Kite Reader*, "Winds and waves," pp. 3–4', "Winds and waves", "The Kite Reader", True),
        ("Rahn, The Kite Reader, “Winds and Ropes,” pp. 3–4", "Winds and Ropes", "The Kite Reader", True),
    ],
)
def test_the_book_or_who_printed_it(row: str, title: str, venue: str, *, is_chapter: bool) -> None:
    assert _read(row) == (Work(title, ("Rahn,",), venue, is_chapter),)


def test_what_a_comma_alone_parts_from_its_book_is_told_by_others() -> None:
    (work,) = _read("Rahn, The Kite Reader, Winds of Tin, chs. 2-4, pp. 146-202")
    assert (work.title, work.venue, work.is_in_row) == ("Winds of Tin", "The Kite Reader", True)


@pytest.mark.parametrize("part", ["Part I", "Vol. 2", "Book IV", "Teil 2", "tome 3"])
def test_a_part_of_a_work_that_another_book_has(part: str) -> None:
    (work,) = _read(f"Rahn, The Kite Reader, Winds of Tin, {part}, pp. 146-202")
    assert (work.title, work.venue) == (f"Winds of Tin, {part}", "The Kite Reader")
    (work,) = _read(f"Rahn, Winds of the Tin Kites, {part}, pp. 146-202")
    assert (work.title, work.venue) == ("Winds of the Tin Kites", "")


@pytest.mark.parametrize(
    ("row", "title"),
    [("Rahn, After Kites", "After Kites"), ("Rahn, On Winds", "On Winds"), ("Rahn, The Kite", "The Kite")],
)
def test_two_words_that_begin_as_no_name_does(row: str, title: str) -> None:
    assert _titles(row) == [("Rahn,", title, "")]
    assert not _titles("Rahn, Kite Works")
    assert not _titles("Rahn, La Moll")


def test_titles_in_capitals() -> None:
    found = _titles("Rahn, the KITES OF TIN, WINDS, and TAILS.")
    assert found == [("Rahn,", title, "") for title in ("KITES OF TIN", "WINDS", "TAILS")]


@pytest.mark.parametrize(
    "row",
    [
        "Ann Rahn, Professor of Wind Studies",
        "Ann Rahn, Lead Kite Designer",
        "Ann Rahn, Head of Kite Research, room 12",
        "Ann Rahn, University of Ghent",
        "Ann Rahn: Managing Editor",
        "Rahn, Department Chair",
        "Rahn, Digital Camera, model 5",
        "Rahn, Peace Prize",
        "Rahn, New York",
        "Ghent, Belgium",
        "Paris, Louvre Museum",
        "Oxford, Bodleian Library, MS. 12",
        'Monday, "Introduction to Kites"',
        "Mittwoch, Die Lehre der Drachen",
        "Week 3, Kites and Winds, pp. 3-9",
        'Group Work, "Build a Kite"',
        "Rahn, Guest Talk on Kites",
        "Rahn, Kite Peaks, season 2",
        "Rahn, *Kites of Tin*, episode 4",
        "Rahn, *Kites of Tin* (album)",
        "Rahn, *Kites of Tin*, Lidworks",
        "Rahn, *Kites of Tin* is a good book",
        'Rahn, "Winds and Tails," *Kite Letters*',
        'Rahn: "Kites are free to fly"',
        'Rahn says "Kites are free"',
        'Rahn, in her talk, "Kites are free"',
        'Rahn, "Heroics"',
        "Dasein: *being there*",
        "See Rahn, *Kites*",
        "Cf. Rahn, *Kites*",
        "*Kites of Tin*, Rahn",
        "Rahn, Kim and Moll",
        "Rahn, Kites and Winds. They fly, and we love them",
        "Rahn, Kites of Tin and Wind, A History",
        "Rahn, Winds, Oxford University Press",
        "Rahn, kites and winds of the north",
        "Rahn, Kites and the Common Law, 1971",
        "Rahn, *Kites and Law* (1971)",
        "Kites, Winds, and Waves",
        "Kites: A Study of Provincial Life, pp. 3-9",
        "Springer, *Kites and Winds*",
        "Nature, *News and Views*",
        "Rahn, Kites and the Common Law, https://kites.example",
        "Sugar, 200 g",
        "Rahn",
        "",
    ],
)
def test_what_is_no_work_for_certain(row: str) -> None:
    assert not row or _read(row) == () or all(work.is_in_row for work in _read(row))
