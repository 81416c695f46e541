"""Names and a year in bold before a linked title: ``**Lee 2001.** [Kites](…) Kite Letters 3:1-9``."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_STOPPED = [
    "**Lee and Kim 2001.** [Kites of paper over lakes.](https://doi.org/10.5555/1) Kite Letters 3:1-9.",
    "**Kim et al. 2002.** [Kites of tin over lakes.](https://doi.org/10.5555/2) Kite Letters 4:1-9.",
    "**Wu 2003.** [Kites of silk over lakes.](https://doi.org/10.5555/3) Kite Letters 5:1-9.",
]


def _read(*rows: str) -> list[tuple[str, tuple[str, ...], str]]:
    found = read_catalog("\n\n".join(["# L", "## Papers", *_STOPPED, *rows])).entries
    return [(entry.title, entry.authors, entry.venue) for entry in found[len(_STOPPED) :]]


@pytest.mark.parametrize("head", ["Ortiz 2004", "McMoll 2004", "Moll 2004a", "O’Lid 2004"])
def test_one_name_without_the_stop_that_others_have(head: str) -> None:
    row = f"**{head}** [Corn and kites.](https://doi.org/10.5555/4) Journal of Corn 5:511-518."
    assert _read(row) == [("Corn and kites", (head.partition(" ")[0],), "Journal of Corn")]


@pytest.mark.parametrize(
    ("head", "first"),
    [
        ("van't Lid et al. 2016.", "van't Lid"),
        ("van’t Lid and Moll 2016.", "van’t Lid"),
        ("Falco&#769;n et al. 2016.", "Falcón"),
        ("Mu&#x308;ller et al. 2016.", "Müller"),
    ],
)
def test_further_names(head: str, first: str) -> None:
    [(title, authors, venue)] = _read(f"**{head}** [Corn and kites.](https://doi.org/10.5555/4) Kite Letters 5:51-58.")
    assert (title, authors[0].rstrip(","), venue) == ("Corn and kites", first, "Kite Letters")


def test_a_printed_book_that_links_to_an_encyclopedia() -> None:
    page = "https://en.wikipedia.org/wiki/Kites"
    assert _read(f"**Ortiz 1859.** [On the Origin of Kites by Wind]({page}) John Murray, London.") == [
        ("On the Origin of Kites by Wind", ("Ortiz",), "London: John Murray")
    ]
    assert not _read(f"**Ortiz 1859.** [On the Origin of Kites by Wind]({page}) is told of here.")
    assert not _read(f"[On the Origin of Kites by Wind]({page}) 1859")


def test_models_and_their_years_keep_their_marks() -> None:
    rows = ["**KiteNet 2019** [Kites of tin over lakes](https://arxiv.org/abs/1901.00001)"]
    [entry] = read_catalog("\n\n".join(["# L", "## Papers", *rows])).entries
    assert (entry.title, entry.authors) == ("Kites of tin over lakes", ())
