"""Commas that a program left at the ends of all lines within a list's paragraphs."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.inline.line_commas import without_line_commas

PLACES = ("Sea", "Lake", "River", "Harbour", "Roof", "Field", "Hill", "Cloud")
TITLED = [
    (
        f"{{mark}}Lee A, Kim BC (2010). “The Long Flight of the Kites, Tails and the,\n"
        f"{{indent}}{place}: A Survey of Winds in Old Towns.” *Kite Letters*, *12*(3),,\n{{indent}}1-9.\n"
    )
    for place in PLACES
]
FOLLOWED = [
    (
        f"{{mark}}Moll C (201{year}). *Tin Kites above the {place}: A History of,\n"
        "{indent}Steering*. Cambridge University,\n{indent}Press, New York.\n"
    )
    for year, place in enumerate(PLACES)
]


@pytest.mark.parametrize(("mark", "indent"), [("", ""), ("- ", "  "), ("1. ", "   ")])
def test_commas_at_all_ends_of_lines_belong_to_nothing(mark: str, indent: str) -> None:
    rows = [row.format(mark=mark, indent=indent) for row in (*TITLED, *FOLLOWED)]
    told = [(entry.title, entry.venue) for entry in read_catalog("# L\n\n## Kites\n\n" + "\n".join(rows)).entries]
    assert told == [
        *(
            (f"The Long Flight of the Kites, Tails and the {place}: A Survey of Winds in Old Towns", "Kite Letters")
            for place in PLACES
        ),
        *((f"Tin Kites above the {place}: A History of Steering", "Cambridge University Press") for place in PLACES),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"Kites over the {place},\nAnn Lee, Bo Kim,\nKite Letters, 2020,\nTin Press\n\n" for place in PLACES),
        "".join(f"Ann Lee,\nBo Kim,\nKites over the {place}\nKite Letters, 2020\n\n" for place in PLACES * 3),
        "```\n" + "".join(f"  title = {{Kites of the,\n  {place},,\n" for place in PLACES * 3) + "```\n",
        "\n".join(row.format(mark="", indent="") for row in TITLED[:5]),  # so few may be slips
        "\n".join(row.format(mark="", indent="").replace("the,\n", "the\n") for row in TITLED * 3),  # half of the ends
    ],
)
def test_other_commas_stay(text: str) -> None:
    assert without_line_commas(text) == text


def test_one_comma_goes_from_each_end() -> None:
    text = "\n".join("On the,\nSea,,\nand in,\nTowns” ,\nlast,\n" for _ in range(8))
    assert without_line_commas(text) == "\n".join("On the\nSea,\nand in\nTowns” \nlast,\n" for _ in range(8))
