"""Titles of several sentences before the book in italics that a chapter is in."""

from __future__ import annotations

import pytest

from signed_rows import SIGNED, read

_TITLES = [
    "Subaltern kites? Finding the spaces between strings and words",
    "Kites after 2000. Post-Windy, but not Post-Modern?",
    "Which Kites? Reinvigorating Theory and Practice",
    "Kites in the wind. The Politics of a Slow String",
    "Drachen im Wind. Eine Bestandsaufnahme",
]


@pytest.mark.parametrize("title", _TITLES)
@pytest.mark.parametrize(
    "book",
    [
        "In _Kites of the Sea: Back from the Edge_, editors Bo Wu and Cy Kim, pp. 193-203. Routledge, New York.",
        "In *Kites of the Sea: Back from the Edge,* edited by Bo Wu, 1-23. Dumbarton Oaks, Washington, DC.",
        "In: _Kites of the Sea: Back from the Edge_, eds. Bo Wu and Cy Kim, pp. 3-9.",
        "In _Kites of the Sea: Back from the Edge_, pp. 161-176. Brill, Leiden.",
        "En _Kites of the Sea: Back from the Edge_, coords. Joan Moll, pp. 11-20. Akal, Madrid.",
    ],
)
@pytest.mark.parametrize("names", ["Lee, Ann, and Bo Kim. 2013. ", "Lee, Ann. (2013). ", "Lee, A., & Kim, B. (2013). "])
def test_all_before_the_book(names: str, title: str, book: str) -> None:
    [*_, entry] = read(*SIGNED, f"- {names}{title}. {book}".replace("?.", "?")).entries
    assert (entry.title, entry.year) == (title, 2013)
    assert entry.venue.startswith("Kites of the Sea")


@pytest.mark.parametrize(
    "row",
    [
        "Lee, A., & Kim, B. (2013). Kites of tin. Journal of Finance, 12, 3-9. In _Kites of the Sea_, pp. 1-3.",
        "Lee, A., & Kim, B. (2013). Kites of tin. _Kite Letters_, 12, 3-9.",
        "Lee, A., & Kim, B. (2013). Kites of tin. Springer. In _Kites_ the wind is slow.",
    ],
)
def test_what_ends_a_title_before(row: str) -> None:
    [*_, entry] = read(*SIGNED, f"- {row}").entries
    assert entry.title == "Kites of tin"
