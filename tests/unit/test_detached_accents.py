"""Accents beside their letters in names, and schools known by their initials behind names."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.tex_letters import with_letters
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.detached_accents import with_accents


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("L´opez-Kim", "López-Kim"),
        ("Lo´pez", "López"),
        ("M¨uller", "Müller"),
        ("Mu¨ller", "Müller"),
        ("Jos´e", "José"),
        ("Jose´ Kim", "José Kim"),
        ("Nu˜nez", "Nuñez"),
        ("Fran¸cois", "François"),
        ("Garc´ıa", "García"),
        ("Garc´ ıa", "García"),
        ("˚Akim", "Åkim"),
        ("A˚kim", "Åkim"),
        ("´Alv", "Álv"),
        ("ˇSim", "Šim"),
        ("Kimovi´c", "Kimović"),
        ("O´Kim", "O’Kim"),
        ("D´Kim", "D’Kim"),
        ("Kime´ndez", "Kime´ndez"),
    ],
)
def test_an_accent_is_put_on_its_letter(written: str, name: str) -> None:
    assert with_accents(written) == name


@pytest.mark.parametrize(
    "row",
    [
        "**Kites at Sea，ACL2017** [paper](https://arxiv.org/abs/1810.09571)\n  *{}, {}. University of Tin*",
        "{} and {}, “Kites at Sea”, *Journal of Climate* 3 (2019).",
        "**Kites at Sea**, {}, {}, ICML 2019",
    ],
)
def test_names_with_detached_accents_are_names(row: str) -> None:
    [entry] = read_catalog(f"# L\n\n## S\n\n- {row.format('Jos´e Kim', 'B. M¨uller')}\n").entries
    assert (entry.title, entry.authors) == ("Kites at Sea", ("José Kim", "B. Müller"))


@pytest.mark.parametrize(
    "school", ["ETH Zurich", "TU Munich", "UC Berkeley", "IIT Bombay", "IBM Research", "UT Austin"]
)
@pytest.mark.parametrize("mark", [", ", " and "])
def test_a_school_by_its_initials_is_no_author(school: str, mark: str) -> None:
    assert read_authors(f"Ann Lee{mark}Bo Kim, {school}") == ("Ann Lee", "Bo Kim")


@pytest.mark.parametrize("name", ["JP Morgan", "AB London", "ANN London", "BO KIM"])
def test_initials_and_a_family_are_an_author(name: str) -> None:
    assert read_authors(f"Ann Lee, Bo Kim, {name}") == ("Ann Lee", "Bo Kim", name)


@pytest.mark.parametrize(("written", "name"), [("Kimi#350;, R.", "Kimiş, R."), ("Ko#269;man, R.", "Kočman, R.")])
def test_half_an_entity_in_a_name_is_its_letter(written: str, name: str) -> None:
    row = f"Lee, A., {written}, & Wu, B. (2016). Kites over small lakes. *Journal of Climate*, *20*(5), 3–4."
    [entry] = read_catalog(f"# L\n\n## S\n\n{row}\n\n{row.replace('lakes', 'seas')}\n").entries[:1]
    assert entry.authors == ("Lee, A.", name, "Wu, B.")


@pytest.mark.parametrize("text", ["Kite #350; a study", "kites#12; winds", "https://kites.example.org/a#350?b"])
def test_other_numbers_behind_a_cross_stay(text: str) -> None:
    assert with_letters(text) == text
