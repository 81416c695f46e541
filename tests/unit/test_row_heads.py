"""Keys in brackets before rows, and family names in bold that they begin with."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.people.row_heads import with_plain_heads
from i2vbib.model.entry import Entry

_KEYED = (
    "[Lee, 2010] Ann Lee, *Inventing Kites*, MIT Press, 2010.",
    "[Kim, Moll, 2011] Robert Kim, Anna Moll, Kites under pressure and slow winds, *Kite Letters*, 30(2)\\:211-224, 2011.",
    "[De Marco *et alii*, 2012] Ugo De Marco *et alii*, Slow kites over frozen lakes, *IEEE Software*, 29(1), 2012.",
    "[Wu, 2013] Cy Wu, *Swarms of kites*, https://kites.example.org/swarms.pdf",
)
_BOLD = (
    "**Moll**, Ida: ‘The procedure of kites’, Journal of Kites 22 (**1969**), 241–60",
    "**Lee**, Robert L., Kites and sails: an essay, London **2013**",
    "**Kim**, Peter: Die Drachen des Nordens, in: Kite Letters 36 (**1997**), 175-207",
    "**Wagner, Karl**: Die Drachen des Südens, Leipzig **1985**",
)


def _read(rows: str) -> tuple[Entry, ...]:
    return read_catalog(f"# Bibliographie\n\n{rows}\n").entries


@pytest.mark.parametrize("between", ["\n\n", "\\newline\n", "  \n", "\\\n"])
def test_keys_in_brackets_stand_before_rows(between: str) -> None:
    entries = _read(between.join(_KEYED))
    assert [(entry.title, entry.authors, entry.year) for entry in entries] == [
        ("Inventing Kites", ("Ann Lee",), 2010),
        ("Kites under pressure and slow winds", ("Robert Kim", "Anna Moll"), 2011),
        ("Slow kites over frozen lakes", ("Ugo De Marco", "others"), 2012),
        ("Swarms of kites", ("Cy Wu",), 2013),
    ]
    assert [entry.venue for entry in entries[:3]] == ["MIT Press", "Kite Letters", "IEEE Software"]


@pytest.mark.parametrize("between", ["\n\n", "  \n", "\n- "])
def test_families_in_bold_begin_rows(between: str) -> None:
    begin = "- " if "-" in between else ""
    entries = _read(begin + between.join(_BOLD))
    assert [(entry.title, entry.authors, entry.year) for entry in entries] == [
        ("The procedure of kites", ("Moll, Ida",), 1969),
        ("Kites and sails: an essay", ("Lee, Robert L.",), 2013),
        ("Die Drachen des Nordens", ("Kim, Peter",), 1997),
        ("Die Drachen des Südens", ("Wagner, Karl",), 1985),
    ]


def test_lines_keep_their_numbers() -> None:
    rows = "  \n".join(_BOLD)
    assert [entry.line for entry in _read(rows)] == [3, 4, 5, 6]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(_KEYED[:2]),  # too few
        "\n\n".join(_BOLD[:2]),
        "- [Kites, 2010] Ann Lee, *Inventing Wind*\n" * 4,  # labels
        "- [PDF] [Code] **KiteNet**, ICLR: a study\n" * 4,
        "- **KiteNet**, Hugging Face: a study\n" * 4,
        "- **Kites**, winds and sails\n" * 4,
        "- **Silent Rivers**, Ann Lee, Bo Wu. ICML 2019\n" * 4,
        "**BG**: Alte Ausgabe  \n" * 4,
    ],
)
def test_what_is_no_head_stays(text: str) -> None:
    assert with_plain_heads(text) == text


@pytest.mark.parametrize(
    "unit", ["[Lee, 2010] Ann Lee, *Kites*\n", "**Lee**, Ann: Kites **2010**\n", "**Lee, ", "[Lee, "]
)
def test_heads_are_read_in_linear_time(unit: str) -> None:
    assert_linear(lambda size: with_plain_heads(unit * size), 2_000)


@pytest.mark.parametrize(
    ("row", "title", "author"),
    [
        (
            "**Kite Court** (Tin Case). (1952). Urteil vom 23. Oktober 1952, 1 BvB 1/51 – *Verbot der Drachen*. Reports 2, 1.",
            "Urteil vom 23. Oktober 1952, 1 BvB 1/51 – Verbot der Drachen",
            "{Kite Court}",
        ),
        (
            "**Deutscher Drachentag**. (1952b). *Stenografisches Protokoll 86. Sitzung* (23. Sept. 1952), S. 7–12.",
            "Stenografisches Protokoll 86. Sitzung",
            "{Deutscher Drachentag}",
        ),
        ("von **Arn, A.** (1952). Stellungnahme zu den Drachen im Norden. *Kite Blog*.", "Stellungnahme zu den Drachen im Norden", "von Arn, A."),
    ],
)  # fmt: skip
def test_bodies_and_particles_beside_bold_names(row: str, title: str, author: str) -> None:
    (entry,) = _read(f"- {row}")
    assert (entry.title, entry.authors, entry.year) == (title, (author,), 1952)
