"""Lines of one paragraph that each are a work: who wrote it, and its title in italics."""

from __future__ import annotations

import pytest

from growth import assert_linear
from i2vbib.catalog import read_catalog

_LINES = (
    "Lee A., *I cerfs di carta*, Laterza, Bari 1999",
    "Kim B., Moll C. (a cura di), *Vento e corda*, Einaudi, Torino 2004",
    "Societas Ventorum, *Ratio ventorum*, Lidpress, London 1838",
    "De Fole R., *Il vento. Una storia*, traduzione di Bo Kim, Sandron, Palermo 1924",
    "Novak D., *Quale vento?*, Emme Edizioni, Milano 1975",
)
_TITLES = ["I cerfs di carta", "Vento e corda", "Ratio ventorum", "Il vento. Una storia", "Quale vento?"]


@pytest.mark.parametrize("end", ["  \n", "\n", "\\.  \n", "<br>\n", "."])
def test_each_line_is_a_work(end: str) -> None:
    text = "\n".join(f"{line}." for line in _LINES) if end == "." else end.join(_LINES)
    entries = read_catalog(f"# Bibliografia\n\n{text}\n").entries
    assert [entry.title for entry in entries] == _TITLES
    assert [entry.authors[0] for entry in entries] == [
        "Lee, A.",
        "Kim, B.",
        "Societas Ventorum",
        "De Fole, R.",
        "Novak, D.",
    ]


def test_a_sentence_with_words_in_italics_is_no_work() -> None:
    text = (
        "Of all of these, *Vento* is the best.\nOf the others, *Corda* is long.\nIn the end, *Tela* of 1999.\nSo, *no*."
    )
    assert not read_catalog(f"# Bibliografia\n\n{text}\n").entries


def test_long_paragraphs_are_read_in_linear_time() -> None:
    assert_linear(lambda count: read_catalog("# L\n\n" + "Lee A., *Vento e corda*, Laterza, Bari 1999  \n" * count), 10)
