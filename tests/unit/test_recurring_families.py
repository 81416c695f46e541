"""Family names set off alone beside initials, as on a page of publications its owner's."""

from __future__ import annotations

import pytest

from signed_rows import read

ORTIZ = [
    "0. Lee, A, **Ortiz**, CM & Wu, B (2019). Kites of tin over lakes. *Kite Letters, 3*, 1-9.",
    "0. **Ortiz**, CM, Kim, DJ &amp; Lee, A (2018). Kites of silk over lakes. *Kite Letters, 4*, 1-9.",
    "0. **Ortiz**, CM (2017). Kites of paper over lakes. *Kite Letters, 5*, 1-9.",
]
AUTHORS = [("Lee, A.", "Ortiz, C. M.", "Wu, B."), ("Ortiz, C. M.", "Kim, D. J.", "Lee, A."), ("Ortiz, C. M.",)]


def _letters(names: tuple[str, ...]) -> list[str]:
    return ["".join(sorted(letter for letter in name if letter.isalpha())) for name in names]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("**Ortiz**,", "**Ortiz,**"),
        ("**Ortiz**,", "<b>Ortiz</b>,"),
        ("**Ortiz**,", "<strong>Ortiz</strong>,"),
        ("**Ortiz**,", "__Ortiz__,"),
        ("**Ortiz**,", "<u>Ortiz</u>,"),
        ("**Ortiz**, CM", "**Ortiz**, C.M."),
        ("**Ortiz**, CM", "**Ortiz**, C-M"),
        ("**Ortiz**, CM", "**Ortiz**,\n\tCM"),
        ("**Ortiz**", "**de Ortiz**"),
        ("**Ortiz**", "**Ortiz Wu**"),
    ],
)
def test_a_family_set_off_again_and_again_is_a_name(old: str, new: str) -> None:
    entries = read(*(row.replace(old, new) for row in ORTIZ)).entries
    assert [entry.title for entry in entries] == [f"Kites of {stuff} over lakes" for stuff in ("tin", "silk", "paper")]
    assert [entry.year for entry in entries] == [2019, 2018, 2017]
    assert [len(entry.authors) for entry in entries] == [3, 3, 1]
    assert all("Ortiz" in "".join(entry.authors) for entry in entries)


def test_without_commas_in_names() -> None:
    rows = [
        "- Lee A, **Ortiz** CM, Wu B (2019) Kites of tin over lakes. *Kite Letters, 3*, 1-9.",
        "- **Ortiz** CM, Kim DJ & Lee A (2018) Kites of silk over lakes. *Kite Letters, 4*, 1-9.",
    ]
    entries = read(*rows).entries
    assert [entry.title for entry in entries] == ["Kites of tin over lakes", "Kites of silk over lakes"]
    assert [_letters(entry.authors) for entry in entries] == [_letters(names) for names in AUTHORS[:2]]


def test_initials_before_the_family() -> None:
    rows = [
        "- A Lee, CM **Ortiz**, B Wu (2019). Kites of tin over lakes. *Kite Letters, 3*, 1-9.",
        "- CM **Ortiz**, DJ Kim and A Lee (2018). Kites of silk over lakes. *Kite Letters, 4*, 1-9.",
    ]
    entries = read(*rows).entries
    assert [entry.title for entry in entries] == ["Kites of tin over lakes", "Kites of silk over lakes"]
    assert [_letters(entry.authors) for entry in entries] == [_letters(names) for names in AUTHORS[:2]]


@pytest.mark.parametrize(
    "rows",
    [
        ["- **Kites**, ACL, 2019. Ann Lee, Bo Kim. [pdf](https://arxiv.org/abs/1901.00001)"],
        [
            "- **Kites**, KDD (2019). Lee, A., Kim, B. [pdf](https://arxiv.org/abs/1901.00001)",
            "- **Teapots**, KDD (2018). Wu, C., Kim, B. [pdf](https://arxiv.org/abs/1801.00001)",
        ],
    ],
)
def test_titles_before_a_venue_in_capitals_stay(rows: list[str]) -> None:
    assert [entry.title for entry in read(*rows).entries] == ["Kites", "Teapots"][: len(rows)]


def test_rows_that_begin_with_their_own_family_go_on_with_other_names() -> None:
    rows = [
        f"0. [![pdf](/pdf.png)](/papers/{number}.pdf)\n\t**Ortiz**, CM, Kim, DJ{rest} ({number}). Kites no. {number}. *Kite Letters, 3*, 1-9."
        for number, rest in ((2011, " &amp; Lee, A"), (2012, " and Wu, B"), (2013, ""), (2014, ", van Lee, A. & Wu, B"))
    ]
    entries = read(*rows, "0. Lee, A & **Ortiz**, CM (2015). Kites no. 2015. *Kite Letters, 3*, 1-9.").entries
    assert [entry.title for entry in entries] == [f"Kites no. {year}" for year in range(2011, 2016)]
    assert [len(entry.authors) for entry in entries] == [3, 3, 2, 4, 2]


def test_rows_of_several_families_in_bold_go_on_with_other_names() -> None:
    rows = [
        f"- **{first}**, CM, Kim, DJ & Wu, B ({year}). Kites no. {year}. *Kite Letters, 3*, 1-9."
        for year, first in enumerate(("Ortiz", "Lee", "Park", "Sato"), 2011)
    ]
    assert [(entry.title, len(entry.authors)) for entry in read(*rows).entries] == [
        (f"Kites no. {year}", 3) for year in range(2011, 2015)
    ]
