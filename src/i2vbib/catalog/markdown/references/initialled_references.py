"""References whose names no stop ends, and whose title one does.

``A. Lee, B. Wu, Kites at sea. Kite Letters 12, 4–9 (2014)``, as the AAAS and the PNAS print them.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.reference_venue import names_imprint
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import authors_before_comma
from i2vbib.catalog.markdown.references.comma_references import FEW_WORDS, NAMES_WITH_INITIALS, reads_as_title
from i2vbib.catalog.markdown.references.reference_title import Reference, title_at

_IMPRINT: Final = re.compile(
    r"\s*(?:(?P<book>In:\s+(?:[^\W\d_a-z]|\d))|[^\W\d_a-z][^\d.;:()]{2,80}\s\d{1,4}(?:\(\d+\))?,\s[A-Z]?\d)"
)
"""``In: Proceedings of …``, ``Kite Letters 12, 4–9``."""


def initials_and_sentence(text: str) -> Reference | None:
    """Read ``A. Lee, B. Wu, Kites at sea. Kite Letters 12, 4–9 (2014)``, ``A. Lee, Kites. In: Winds (Lid, 2014)``."""
    found = NAMES_WITH_INITIALS.match(text) if ". " in text else None
    title, end, is_quoted = title_at(text, found.end()) if found else ("", 0, False)
    if not found or is_quoted or count_words(title) < FEW_WORDS or not reads_as_title(title):
        return _inverted_before_book(text)
    rest = text[end:]
    imprint = _IMPRINT.match(rest)
    year = cited_year(rest) if imprint and (imprint["book"] or names_imprint(rest)) else None
    return Reference(title, read_authors(found["names"]), year, f". {rest}") if year else None


def _inverted_before_book(text: str) -> Reference | None:
    """Read ``Lee, A., and Wu, B., Kites at sea. In: Winds, 2016``."""
    head, book, rest = text.partition(". In: ")
    names, title = authors_before_comma(head, reads_as_title) if book else ((), "")
    are_named = names and all("," in name for name in names) and count_words(title) >= FEW_WORDS
    year = cited_year(rest) if are_named else None
    return Reference(title, names, year, f"{book}{rest}") if year else None
