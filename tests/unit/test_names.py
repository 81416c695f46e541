"""Plain names are parted as their bearers part them."""

from __future__ import annotations

import pytest

from i2vbib.text.names import Name, parse_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("", Name("")),
        ("\x85", Name("")),
        ("Neto", Name("Neto")),
        ("Bolin Ni", Name("Ni", "Bolin")),
        ("Ni, Bolin", Name("Ni", "Bolin")),
        ("Luc Van Gool", Name("Van Gool", "Luc")),
        ("Trần Thị Gió", Name("Trần", "Thị Gió")),
        ("Gió Trần", Name("Trần", "Gió")),
        ("Ветрова Анна Павловна", Name("Ветрова", "Анна Павловна")),
        ("Анна Павловна Ветрова", Name("Ветрова", "Анна Павловна")),
        ("Иван Ильич Петрович", Name("Петрович", "Иван Ильич")),
        ("Laurens van der Maaten", Name("Maaten", "Laurens", non_dropping_particle="van der")),
        ("Nguyen Van An", Name("An", "Nguyen Van")),
        ("Martin Luther King Jr.", Name("King", "Martin Luther", suffix="Jr.")),
        ("King, Jr., Martin Luther", Name("King", "Martin Luther", suffix="Jr.")),
        ("田中 一郎", Name("田中", "一郎")),
        ("김 민수", Name("김", "민수")),
        ("ジョン スミス", Name("スミス", "ジョン")),
        ("OpenAI", Name("OpenAI")),
        ("Juan Carlos Niebles", Name("Niebles", "Juan Carlos")),
        ("  Fahad   Shahbaz Khan ", Name("Khan", "Fahad Shahbaz")),
        ("{\\input x}", Name("x", "input")),
        ("{Kite Development Team}", Name(literal="Kite Development Team")),
        ("a, b, c, d", Name(literal="a, b, c, d")),
    ],
)
def test_parse_name(text: str, name: Name) -> None:
    assert parse_name(text) == name
