"""Inverted names, one behind the other, as BibTeX joins them: ``Lee, Ann and Kim, Bo and Furia, Cy A.``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.authors import read_authors


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lee, Bo and Pei, Yu and Furia, Cy A.", ("Lee, Bo", "Pei, Yu", "Furia, Cy A.")),
        ("Field, Ann and Lee, Bo and Kim, Cy", ("Field, Ann", "Lee, Bo", "Kim, Cy")),
        ("xuan, Bo and Ren, Zhi and Jiang, He", ("xuan, Bo", "Ren, Zhi", "Jiang, He")),
        ("Lee, Ann and Ren, Zhi and Field, Di and others", ("Lee, Ann", "Ren, Zhi", "Field, Di", "others")),
        ("Lee, Ann & Field, Bo & Kim, Cy", ("Lee, Ann", "Field, Bo", "Kim, Cy")),
        ("Field, Ann; Lee, Bo; Kim, Cy", ("Field, Ann", "Lee, Bo", "Kim, Cy")),
        ("Field, Ana y García, Luis y Ruiz, Eva", ("Field, Ana", "García, Luis", "Ruiz, Eva")),
        ("van Holm, Ann and de Graaf, Jo and Field, Cy", ("van Holm, Ann", "de Graaf, Jo", "Field, Cy")),
        ("Lee, Ann and Kim, Bo, ", ("Lee, Ann", "Kim, Bo")),
    ],
)
@pytest.mark.parametrize("families", [False, True])
def test_each_name_is_one(text: str, names: tuple[str, ...], *, families: bool) -> None:
    assert read_authors(text, families=families) == names


@pytest.mark.parametrize(
    "text",
    [
        "Kites, Winds and Storms, Rains and Ships, Sails",
        "Ann Lee, Google and Bo Kim, Meta and Cy Wu, Apple",
        "Ann Lee, MIT and Bo Kim, ETH and Cy Wu, CMU",
        "Nature, Ann and Lee, Bo and Kim, Cy",
    ],
)
def test_other_words_are_none(text: str) -> None:
    assert read_authors(text) == ()


@pytest.mark.parametrize(
    "row",
    [
        "[^K]: **Steering Kites in Small Rooms**, by Lee, Ann and Kim, Bo and Wu, Cy, *in Kite Rooms, Reels and Tin*, 2020",
        "- **Steering Kites in Small Rooms**, by Lee, Ann and Kim, Bo and Wu, Cy, *in Selected Kites*, 2020",
        "1. __[Steering Kites in Small Rooms](https://doi.org/10.1000/k.1)__, *[ICSE __2020__]*\n\n\tLee, Ann and Kim, Bo and Wu, Cy",
    ],
)
def test_they_are_read_beside_and_below_a_title(row: str) -> None:
    (entry,) = read_catalog(f"# Kites\n\n{row}\n").entries
    assert entry.title == "Steering Kites in Small Rooms"
    assert entry.authors == ("Lee, Ann", "Kim, Bo", "Wu, Cy")
    assert entry.year == 2020
