"""References whose names no stop ends, and whose title one does, or a comma before the place of a book.

``A. Lee, B. Wu, Kites at sea. Kite Letters 12, 4–9 (2014)``, as the AAAS and the PNAS print them; ``Ann Lee: Kites at
sea, Oslo 1987``, as German historians do.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.reference_venue import names_imprint
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import authors_before_comma
from i2vbib.catalog.markdown.people.name_words import is_surely_person
from i2vbib.catalog.markdown.references.comma_references import FEW_WORDS, NAMES_WITH_INITIALS, reads_as_title
from i2vbib.catalog.markdown.references.reference_title import Reference, title_at
from i2vbib.catalog.markdown.references.title_tails import printer_of
from i2vbib.facts.publishers import is_place

_IMPRINT: Final = re.compile(
    r"\s*(?:(?P<book>In:\s+(?:[^\W\d_a-z]|\d))|[^\W\d_a-z][^\d.;:()]{2,80}\s\d{1,4}(?:\(\d+\))?,\s[A-Z]?\d)"
)
"""``In: Proceedings of …``, ``Kite Letters 12, 4–9``."""
_SPOKEN: Final = re.compile(
    rf"(?P<names>[^\W\d_a-z][^:,;“”\"\n\d]{{3,80}}): (?P<words>[^\n“”\"]{{8,300}}?),?\s\(?(?P<year>{ANY_YEAR})\)?[.\s]*"
)
_COMMA: Final = re.compile(r", ")
_MOST_PARTS: Final = 3
"""Commas from the end at which a publisher or a place may begin."""


def spoken_before_colon(text: str) -> Reference | None:
    """Read ``Ann Lee: Kites at sea, Oslo 1987``, ``Ann Lee: Kites at sea, Nordlys Press, Oslo, 1987``."""
    found = _SPOKEN.fullmatch(text) if ": " in text and ", " in text else None
    if not found or not is_surely_person(found["names"]):
        return None
    for comma in list(_COMMA.finditer(found["words"]))[-_MOST_PARTS:]:
        title, printed = found["words"][: comma.start()], found["words"][comma.end() :]
        name = printer_of(printed)
        if (name or is_place(printed)) and count_words(title) >= FEW_WORDS:
            return Reference(title, read_authors(found["names"]), int(found["year"]), f". {name}" if name else "")
    return None


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
