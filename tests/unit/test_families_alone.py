"""Family names alone: columns of them, two before others, and groups that sign a paper behind its title."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

TABLE = "# Papers\n\n## Kites\n\n| Title & Link | {} | Date |\n|---|---|---|\n"
OTHERS = ("Tinner, Lidgren, Wacker", "Moll, Havel, Berg, Holm, Falk", "Brun, Tran, Wacker")


def authors_in_table(*cells: str, heading: str = "Author(s)") -> list[tuple[str, ...]]:
    rows = (
        f"| [A kite of {n} long strings](https://arxiv.org/abs/2001.0{n:04}) | {cell} | Apr 2020 |\n"
        for n, cell in enumerate(cells)
    )
    return [entry.authors for entry in read_catalog(TABLE.format(heading) + "".join(rows)).entries]


@pytest.mark.parametrize(
    ("cell", "authors"),
    [
        ("Havel, Parrin", ("Havel", "Parrin")),
        ("Havel", ("Havel",)),
        ("Havel & Parrin", ("Havel", "Parrin")),
        ("Havel, Parrin et al.", ("Havel", "Parrin", "others")),
        ("Wai Kopp, Havel, Moll", ("Wai Kopp,", "Havel", "Moll")),
        ("Brun, Jin Kopp, Qi", ("Brun", "Jin Kopp,", "Qi")),
        ("von Lidgren, Moll", ("von Lidgren,", "Moll")),
        ("Havel, and Parrin", ("Havel", "Parrin")),
    ],
)
@pytest.mark.parametrize("heading", ["Author(s)", "Autoren", "作者"])
def test_a_column_holds_family_names_alone(cell: str, authors: tuple[str, ...], heading: str) -> None:
    assert authors_in_table(*OTHERS, cell, heading=heading)[-1] == authors


@pytest.mark.parametrize(
    "others",
    [
        ("Ann Lee, Bo Wu", "Cy Moll, Ida Havel, Jo Berg"),
        ("Lee, Ann; Wu, Bo", "Moll, Cy; Havel, Ida; Berg, Jo"),
        ("A. Lee, B. Wu, C. Moll", "I. Havel, J. Berg, K. Holm", "L. Falk, M. Tran, N. Brun"),
        (),
    ],
)
def test_a_name_stays_inverted_where_no_row_tells_that_it_is_two(others: tuple[str, ...]) -> None:
    assert authors_in_table(*others, "Havel, Parrina")[-1] == ("Havel, Parrina",)


def authors_in_list(*behind: str) -> list[tuple[str, ...]]:
    lines = (f"- [A kite of {n} strings](https://kites.example.org/{n}.pdf){text}\n" for n, text in enumerate(behind))
    return [entry.authors for entry in read_catalog("# Papers\n\n## Kites\n\n" + "".join(lines)).entries]


@pytest.mark.parametrize("two", [", Wacker, Bell, et al (1968)", ", Wacker, Bell et al. (1968)"])
def test_two_families_before_others(two: str) -> None:
    assert authors_in_list(two, ", Havel & Moll (1975)", ", Berg & Falk (2016)")[0] == ("Wacker", "Bell", "others")


def test_one_inverted_before_others() -> None:
    authors = authors_in_list(
        ", Wacker, Bell, et al (1968)", ", Havel, Ann, and Bo Moll (1975)", ", Berg & Falk (2016)"
    )
    assert authors[0] == ("Wacker, Bell", "others")


@pytest.mark.parametrize(
    ("behind", "authors"),
    [
        (", KITEGrav Collaboration (2015)", ("{KITEGrav Collaboration}",)),
        (", The Kite Collaboration, 2015", ("{The Kite Collaboration}",)),
        (" - the Kite Consortium (2015)", ("{the Kite Consortium}",)),
        (" (Kite Consortium, 2015)", ("{Kite Consortium}",)),
        (", Kite Collaboration et al. (2015)", ("{Kite Collaboration}", "others")),
    ],
)
def test_a_group_signs_behind_a_title(behind: str, authors: tuple[str, ...]) -> None:
    catalog = read_catalog(
        f"# Papers\n\n## Kites\n\n- [Kites of the old north](https://arxiv.org/abs/1501.01234){behind}\n"
    )
    assert [(entry.authors, entry.year) for entry in catalog.entries] == [(authors, 2015)]


_INVERTED = ("Lee, Ann C., Kim, Bo, et al.", "Berg, Ida, Holm, Jo B.", "Falk, Kit, Brun, Lou M., Tran, Mia")


def _of_references(*names: str) -> list[tuple[str, ...]]:
    lines = (f'**{row}** 2021, MNRAS, *"Kites of {n} long strings"*\n\n' for n, row in enumerate(names))
    return [entry.authors for entry in read_catalog("# Papers\n\n## Kites\n\n" + "".join(lines)).entries]


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ("Moll, Hanno, Wacker, Tinnu", ("Moll, Hanno", "Wacker, Tinnu")),
        ("Moll, Hanno, Wacker, Tinnu, et al.", ("Moll, Hanno", "Wacker, Tinnu", "others")),
        (
            "Moll, Hanno, Wacker, Tinnu, Havel, G. C., et al.",
            ("Moll, Hanno", "Wacker, Tinnu", "Havel, G. C.", "others"),
        ),
    ],
)
def test_names_that_commas_part_are_pairs_where_a_list_inverts_others(row: str, names: tuple[str, ...]) -> None:
    assert _of_references(*_INVERTED, row)[-1] == names
    assert _of_references(row, *_INVERTED)[0] == names


@pytest.mark.parametrize(
    "others",
    [
        _INVERTED[:2],
        (*_INVERTED, "Moll, Wacker, Tinner, et al."),
        (*_INVERTED, "Ann Lee, Bo Kim", "Cy Wu, Ida Berg"),
        ("Lee, A., Kim, B.", "Berg, I., Holm, J.", "Falk, K., Tran, M."),
    ],
)
def test_they_stay_four_where_the_list_does_not_tell(others: tuple[str, ...]) -> None:
    assert _of_references(*others, "Moll, Havel, Wacker, Tinnu")[-1] == ("Moll", "Havel", "Wacker", "Tinnu")


def test_and_before_the_last_shows_four() -> None:
    assert _of_references(*_INVERTED, "Moll, Havel, Wacker, and Tinnu")[-1] == ("Moll", "Havel", "Wacker", "Tinnu")


_PAIRS = (
    *(
        "Moll, Wacker et al.",
        "Tinner, Havel et al.",
        "Wacker, Lidgren et al.",
        "Havel, Kopp et al.",
        "Kopp, Moll et al.",
    ),
    *(
        "Lidgren, Falk et al.",
        "Falk, Osk et al.",
        "Brun, Tinner et al.",
        "Osk, Brun",
        "Moll, Osk et al.",
        "Sel, Vok et al.",
        "Vok, Moll et al.",
    ),
)


def _behind_links(*names: str) -> list[tuple[str, ...]]:
    rows = [f"1. [Kites of {n} winds](https://arxiv.org/abs/2301.000{n}) by {who}" for n, who in enumerate(names, 10)]
    return [entry.authors for entry in read_catalog("\n".join(["# L", "", "## Papers", "", *rows])).entries]


def test_two_words_everywhere_are_families_that_stand_first_elsewhere() -> None:
    *_, alone, _, _, _, last = _behind_links(*_PAIRS, "Moll, Noel et al.")
    assert last == ("Moll", "Noel", "others")
    assert alone == ("Osk", "Brun")


@pytest.mark.parametrize(
    "names",
    [
        _PAIRS[:6],
        tuple(f"{who}, Ann et al." for who in ("Moll", "Wacker", "Tinner", "Havel", "Kopp", "Falk") for _ in range(2)),
        (*_PAIRS, "Lee, Ann, and Bo Wu"),
    ],
)
def test_two_words_may_be_one_name_elsewhere(names: tuple[str, ...]) -> None:
    assert ", " in _behind_links(*names)[0][0]
