"""May two titles, names, years, containers be one paper's: the questions, with real-looking pairs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_linear
from i2vbib.facts.containers import same_container
from i2vbib.facts.likeness import (
    TitleRelation,
    compare_titles,
    same_families,
    same_family,
    share_families,
    year_fits,
)
from i2vbib.facts.title_words import are_of_two_languages, is_about_another, is_generic, title_words
from i2vbib.text.names import Name


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        # the same digits and signs
        ("CO2 over Old Bogs", "CO<sub>2</sub> over Old Bogs", "same"),
        ("CO₂ over Old Bogs", "CO2 over old bogs.", "same"),
        ("CD8+ Cells in Fish", "CD8<sup>+</sup> cells in fish", "same"),
        ("S^3-Net for Sand", "S$^3$-Net for Sand", "same"),
        ("R2-Tuning", "R²-Tuning", "same"),
        ("Half (½) of it", "Half [1/2] of it", "same"),
        ("α-Nets & More", r"$\alpha$-nets and more", "same"),
        # letters lost, markup, case
        ("Grüne Höfe am Fluss", "Gr\ufffdne H\ufffdfe am Fluss", "same"),
        ("Les forêts d'Été", "Les for\ufffdts d'\ufffdt\ufffd", "same"),
        ("Grüne Höfe am Fluss", "Gr\ufffdne H\ufffdfe am Meer", "unrelated"),
        ("Žito a Řeka", "?ito a ?eka", "same"),
        ("Why Do Bees Sleep?And Where", "Why Do Bees Sleep? And Where", "same"),
        ("Grüne Höfe am Fluss", "Gr?ne H?fe am Fluss", "same"),
        ("OLD BRIDGES", "Old <i>Bridges</i>", "same"),
        # misprints, plurals, articles
        ("Counting the Boats in Harbours", "Counting Boats in Harbors", "near"),
        ("Grasping LLM Moments", "Grasping LLMs Moments", "near"),
        # subtitles and systems' names
        ("Feeding the Town", "Feeding the Town: Bread and Power in Three Ports", "longer"),
        ("KiteOS: An Operating System for Kites", "An Operating System for Kites", "longer"),
        ("Old Bridges", "Old Bridges (New Loads)", "longer"),
        ("KiteOS", "KiteOS — an operating system", "longer"),
        # words that decide
        ("Supervised Counting of Sheep", "Unsupervised Counting of Sheep", "other wording"),
        ("Online Scheduling of Ferries", "Offline Scheduling of Ferries", "other wording"),
        ("Tides with Memory", "Tides without Memory", "other wording"),
        ("Deep Wells: Part I", "Deep Wells: Part II", "other wording"),
        ("Zero-Shot Image Sorting", "Few-Shot Video Sorting", "other wording"),
        ("NO2 over a Long Valley", "NO3 over a Long Valley", "other wording"),
        ("DVIS for Rivers", "DVIS++ for Rivers", "other wording"),
        # strangers
        ("Deep Kilns for Slow Pots", "Tracking of Birds in Open Words", "unrelated"),
        ("Рост пшеницы на севере", "О новых задачах теории поля", "unrelated"),
        ("深海鱼类的视觉系统研究", "城市交通流量的预测方法", "unrelated"),
        ("Über langsame Töpfe im Ofen", "Vogelflug im offenen Wasser", "unrelated"),
        ("Deep Kilns for Slow Pots", "Deep Learning for Protein Maps", "unrelated"),
        ("深海鱼类的视觉系统研究", "Visual Systems of Deep-Sea Fish", "another script"),
        ("Рост пшеницы", "Growth of Wheat", "another script"),
        ("深い学習による翻訳", "深い学習による翻訳", "same"),
    ],
)
def test_titles(one: str, other: str, relation: TitleRelation) -> None:
    assert compare_titles(one, other) == relation
    assert compare_titles(other, one) == relation


@pytest.mark.parametrize(
    "title",
    [
        "Response: Counting Boats", "Reply to Kim et al.", "A comment on: Counting Boats", "Comment on “Boats”",
        "Erratum: Boats", "Correction to: Boats", "Retraction note: Boats", "Authors' response to Boats",
        "Book Review: Boats", "Boats (Erratum)", "Boats: a reply", "Erratum zu: Boote", "Réponse à Boats",
        "Supplementary material for Boats", "RE: Boats",
    ],
)  # fmt: skip
def test_works_about_another(title: str) -> None:
    assert is_about_another(title, "Boats")
    assert not is_about_another(title, title)


@pytest.mark.parametrize(
    "title",
    ["Response of Plants to Salt and Wind", "Notes from the Moor", "Reviewing Boats", "Correcting Maps", "Rebuilding"],
)
def test_works_that_only_sound_like_it(title: str) -> None:
    assert not is_about_another(title, title)
    assert compare_titles(title, title) == "same"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Zur Elektrodynamik bewegter Körper", "On the Electrodynamics of Moving Bodies", True),
        ("Les forêts et la mer", "The Forests and the Sea", True),
        ("Deep Kilns for Slow Pots", "Tracking of Birds", False),
        ("Kilns", "Birds", False),
    ],
)
def test_languages(one: str, other: str, expected: bool) -> None:  # noqa: FBT001 - a table's column
    assert are_of_two_languages(one, other) is expected


def test_generic_titles() -> None:
    assert [is_generic(title) for title in ("Editorial", "Guest Editorial", "Widget Resources")] == [True, True, False]


def test_words() -> None:
    assert title_words("Don’t Stop: Zero-Shot R<sup>2</sup>++ & 深学") == [
        "dont", "stop", "zero", "shot", "r2plusplus", "and", "深", "学",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("vangool", "gool", True),
        ("delacruz", "cruz", True),
        ("vandesompel", "sompel", True),
        ("wang", "ang", False),
        ("lee", "li", False),
    ],
)
def test_families(one: str, other: str, expected: bool) -> None:  # noqa: FBT001 - a table's column
    assert same_family(one, other) is expected


def test_lists_of_families() -> None:
    ours = (Name("Van Gool", "L."), Name("Müller", "A."), Name("Kim", "B."))
    assert same_families(ours, (Name("Gool", non_dropping_particle="Van"), Name("Muller"), Name("Kim")))
    assert share_families(ours, (Name("Kim"), Name("Gool")))
    assert not share_families(ours, (Name("Okonkwo"), Name("Kim"), Name("Brown")))


@pytest.mark.parametrize(
    ("name", "container", "expected"),
    [
        ("J. Rural Roads", "Journal of Rural Roads", True),
        ("Phys. Rev. B", "Physical Review B", True),
        ("Intl. J. of Tides", "International Journal of Tides", True),
        ("Mathematical Bounds & Uses", "Mathematical Bounds and Uses", True),
        ("Geophysica Borealis", "Geophysica Australis", False),
        ("Slow Walks", "Proceedings of the 5th International Workshop on Slow Walks", True),
        ("SWW", "Proceedings of the Slow Walks Workshop (SWW)", True),
        ("JSW", "Journal of Slow Walks", True),
        ("Workshop", "Proceedings of the Symposium", False),
        ("Journal of Rivers", "Journal of Rivers and Lakes", False),
        ("", "", False),
    ],
)
def test_containers(name: str, container: str, expected: bool) -> None:  # noqa: FBT001 - a table's column
    assert same_container(name, container) is expected


@pytest.mark.parametrize(
    ("year", "preprint", "known_preprint", "expected"),
    [(2020, False, False, True), (2021, False, False, True), (2022, False, False, False), (2017, True, False, True),
     (2023, False, True, True), (2024, False, True, False)],
)  # fmt: skip
def test_years(year: int, preprint: bool, known_preprint: bool, expected: bool) -> None:  # noqa: FBT001 - columns
    assert year_fits(year, [2020], preprint=preprint, known_preprint=known_preprint) is expected


@given(st.text(), st.text())
def test_any_two_titles_are_compared(one: str, other: str) -> None:
    assert compare_titles(one, other) == compare_titles(other, one)
    assert compare_titles(one, one) == "same"


def test_twenty_thousand_authors_take_linear_time() -> None:
    def compare(count: int) -> None:
        authors = tuple(Name(f"Family{number}", "A.") for number in range(count))
        assert share_families(authors, authors[::-1])
        assert same_families(authors, authors)

    assert_linear(compare, 2_500)
