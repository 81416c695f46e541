"""Books in bold with who wrote or edited them, and when, in the line below; words that are a conference's name too."""

from __future__ import annotations

import pytest

from i2vbib.catalog import read_catalog
from i2vbib.catalog.markdown.imprints.signatures import signature_of
from i2vbib.catalog.markdown.imprints.venue_finder import find_venue


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ann B. Lee (2015)", ("Ann B. Lee",)),
        ("Daniel Kim (2015)", ("Daniel Kim",)),
        ("Ann Lee and Bo Wu (2015)", ("Ann Lee", "Bo Wu")),
        ("Ann Lee, Bo Wu, (2015)", ("Ann Lee", "Bo Wu")),
    ],
)
def test_names_and_a_year_alone_sign_a_title(line: str, names: tuple[str, ...]) -> None:
    assert signature_of(line) == (names, "", 2015)


@pytest.mark.parametrize("line", ["Kites of Tin (2015)", "Second Edition (2015)", "Kite Letters (2015)"])
def test_other_words_and_a_year_sign_none(line: str) -> None:
    assert signature_of(line) is None


@pytest.mark.parametrize(
    "below", ["Edited by Ann Lee, Bo Wu, Hans van Kim\n*The book on kites.*", "Ann B. Lee (2015)\n*A book on kites.*"]
)
def test_books_in_paragraphs_are_named(below: str) -> None:
    catalog = read_catalog(
        f"# L\n\n## S\n\n**[Handbook of Kites at Sea](https://kites.example.org/book)** (2nd Edition, 2015)\n{below}\n\n"
        "**[Steering Paper Kites](https://arxiv.org/abs/1810.09571)** (2018)\nAnn B. Lee\n"
    )
    told = [*(entry.title for entry in catalog.entries), *(passed.text for passed in catalog.passed_over)]
    assert any(text.startswith("Handbook of Kites at Sea") for text in told)


def test_who_edited_a_book_stands_for_who_wrote_it() -> None:
    row = "**[Kites at Sea and Land](https://www.amazon.com/dp/0134397606)** (2015)\n  Edited by Ann Lee, Bo Wu"
    [entry] = read_catalog(f"# L\n\n## S\n\n- {row}\n").entries
    assert (entry.title, entry.authors, entry.year) == ("Kites at Sea and Land", ("Ann Lee", "Bo Wu"), 2015)


@pytest.mark.parametrize("text", ["kites with clear proofs", "Clear Skies", "intense kites", "Soups at Sea"])
def test_common_words_are_no_conferences(text: str) -> None:
    assert find_venue(text) == ("", None)


@pytest.mark.parametrize(
    ("text", "venue"), [("CLeaR 2022", "CLeaR"), ("InteNSE 2022", "InteNSE"), ("SOUPS 2022", "SOUPS")]
)
def test_as_they_are_written_they_are(text: str, venue: str) -> None:
    assert find_venue(text) == (venue, 2022)
