"""Books without a link behind families and a year in bold, a pictograph before them or not."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog

_LONG = "Kites: Strings, Lids, Tin, and Winds (Volume 1)"


@pytest.mark.parametrize("sign", ["", "&#128214; ", "📖 ", ":book: ", "⭐️ "])
@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ("**Lee 2007**", ("Lee",)),
        ("**Lee & Kim 2007**", ("Lee", "Kim")),
        ("**Lee *et al.* 2007**", ("Lee", "others")),
        ("**Lee _et al._ (2007)**", ("Lee", "others")),
        ("**Lee et al. 2007**", ("Lee", "others")),
    ],
)
@pytest.mark.parametrize("title", [_LONG, "Teapots"])
def test_a_book_behind_who_wrote_it(sign: str, head: str, authors: tuple[str, ...], title: str) -> None:
    found = read_catalog(f"# Papers\n\n- {sign}{head}, {title}, Princeton University Press\n")
    assert [(entry.title, entry.authors, entry.year, entry.venue) for entry in found.entries] == [
        (title, authors, 2007, "Princeton University Press")
    ]


def test_others_in_italics_within_bold_words_stay_before_a_link() -> None:
    text = "# Papers\n\n- 📖 **Lee *et al.* 2007**, [Kites over cold lakes](https://arxiv.org/abs/2001.00001), *Winds* 3:45\n"
    (entry,) = read_catalog(text).entries
    assert (entry.title, entry.authors, entry.year) == ("Kites over cold lakes", ("Lee", "others"), 2007)


@pytest.mark.parametrize(
    "row",
    [
        "🔥 **KiteNet**, a library for kites, Springer",
        "📖 **Kites 2007**, Teapots, Lid Board",
        "📖 **Kites**: [code](https://github.com/lee/kites)",
    ],
)
def test_what_names_nobody_is_no_book(row: str) -> None:
    assert not read_catalog(f"# Tools\n\n- {row}\n").entries
