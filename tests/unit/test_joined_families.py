"""Families that a sign joins before a title; a journal glued to its title's stop."""

from __future__ import annotations

import pytest

from signed_rows import SIGNED, read


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Moll & McLidd", ("Moll,", "McLidd,")),
        ("Moll, & Berg", ("Moll,", "Berg,")),
        ("Bao, Ke, Li, Yu, & Zhang", ("Bao,", "Ke,", "Li,", "Yu,", "Zhang,")),
        ("Moll, Berg & van Dijk", ("Moll,", "Berg,", "van Dijk,")),
    ],
)
@pytest.mark.parametrize(
    "title", ["Kites of tin over lakes", "Kites and strings: How they fly", "Kites in U.S. lakes and winds"]
)
@pytest.mark.parametrize("behind", ["Journal of Accounting Research (2020).", "SSRN (2020)", "ICML, 2020."])
def test_families_that_a_sign_joins(names: str, authors: tuple[str, ...], title: str, behind: str) -> None:
    [*_, entry] = read(*SIGNED, f"- {names}. {title}. {behind}").entries
    assert (entry.title, entry.authors, entry.year) == (title, authors, 2020)


@pytest.mark.parametrize(
    "text",
    [
        "Research & Development. A study of kites and lakes. Springer (2020).",
        "Kites & Strings. A study of winds. SSRN (2020)",
    ],
)
def test_words_that_a_sign_joins(text: str) -> None:
    assert not any(
        "Development" in name or "Strings" in name
        for entry in read(*SIGNED, f"- {text}").entries
        for name in entry.authors
    )


@pytest.mark.parametrize("journal", ["Mathematical Finance", "Journal of Finance", "Nature Physics"])
@pytest.mark.parametrize("end", ["", ".", ","])
def test_a_journal_glued_to_the_stop(journal: str, end: str) -> None:
    [*_, entry] = read(
        *SIGNED, f"- Lee, P. N., & Kim, J. (2021). Deep kites from the limit order book.{journal}{end}"
    ).entries
    assert (entry.title, entry.venue) == ("Deep kites from the limit order book", journal)
