"""What kind of work a row is by itself, before a service was asked."""

from __future__ import annotations

import pytest

from i2vbib.catalog.claim import listed_claim
from i2vbib.model.entry import Entry


@pytest.mark.parametrize(
    ("link", "venue", "kind"),
    [
        ("https://doi.org/10.1234/kite", "", "document"),
        ("https://doi.org/10.1234/kite", "Kite Review", "article-journal"),
        ("https://doi.org/10.48550/arXiv.2301.00001", "", "article"),
        ("https://arxiv.org/abs/2301.00001", "", "article"),
        ("https://example.org/kite.pdf", "", "webpage"),
        ("https://example.org/kite.pdf", "Kite Review", "article-journal"),
    ],
)
def test_a_doi_without_a_venue_is_a_document(link: str, venue: str, kind: str) -> None:
    assert listed_claim(Entry(title="Kites", link=link, venue=venue)).values["type"] == kind


def test_a_book_with_a_doi_is_one() -> None:
    entry = Entry(title="Kites", link="https://doi.org/10.1234/kite", is_book=True)
    assert listed_claim(entry).values["type"] == "book"
