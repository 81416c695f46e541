"""Letters and formulas that a title has in italics, as lists without TeX set them."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.model.entry import Entry

_PLACE = "*Kite Letters* **12** (2020), 1--9. [arXiv](https://arxiv.org/abs/2001.01234)"


def _read(line: str) -> Entry:
    (entry,) = read_catalog(f"# L\n\n## Papers\n\n- {line}\n").entries
    return entry


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Twisted *q*-Kneser kites and their tails", "Twisted q-Kneser kites and their tails"),
        ("Kites *G* with three *Aut(G)*-orbits", "Kites G with three Aut(G)-orbits"),
        ("The kites *f(xk) = xf(x)* for some *k ∈ G*", "The kites f(xk) = xf(x) for some k ∈ G"),
        ("The kites with an equation\n  *f(xk) = xf(x)* for some *k ∈ G*", None),
        ("Tails *n* and the *α*-wind", "Tails n and the α-wind"),
    ],
)
@pytest.mark.parametrize("names", ["Ann Lee and Bo Kim, ", "A. Lee, B. Kim. ", "Lee, A., & Kim, B. (2020). "])
def test_a_symbol_in_italics_is_a_word_of_the_title(names: str, written: str, title: str | None) -> None:
    entry = _read(f"{names}{written}{names[-2]} {_PLACE}")
    assert entry.title == (title or "The kites with an equation f(xk) = xf(x) for some k ∈ G")
    assert (entry.venue, entry.year, len(entry.authors)) == ("Kite Letters", 2020, 2)


def test_a_symbol_of_an_imprint_is_none_of_a_title() -> None:
    entry = _read("Lee, Ann. *Pipas ao vento*. Revista de Pipas, *v*. 12, *n*. 3, *p*. 4-9, 2020.")
    assert entry.title == "Pipas ao vento"
