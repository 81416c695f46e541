"""References whose names no stop ends, and whose title one does.

``A. Lee, B. Wu, Kites at sea. Kite Letters 12, 4–9 (2014)``, as the AAAS and the PNAS print them; ``Lee, A.B., Kim, B.,
Kites at sea. KITES 2010.``, its names inverted.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.reference_venue import names_imprint
from i2vbib.catalog.markdown.imprints.venue_finder import is_cut_short
from i2vbib.catalog.markdown.imprints.venue_forms import is_proper
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import unmarked
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import authors_before_comma
from i2vbib.catalog.markdown.people.name_words import PARTICLE_AND_BLANK
from i2vbib.catalog.markdown.references.comma_references import FEW_WORDS, NAMES_WITH_INITIALS, reads_as_title
from i2vbib.catalog.markdown.references.reference_title import Reference, title_at
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place

_IMPRINT: Final = re.compile(
    r"\s*(?:(?P<book>In:\s+(?:[^\W\d_a-z]|\d))|[^\W\d_a-z][^\d.;:()]{2,80}\s\d{1,4}(?:\(\d+\))?,\s[A-Z]?\d)"
)
"""``In: Proceedings of …``, ``Kite Letters 12, 4–9``."""
_ONE_INVERTED: Final = (
    rf"{PARTICLE_AND_BLANK}{{0,3}}[^\W\d_a-z][\w’'-]+(?:[ -][^\W\d_a-z][\w’'-]+)?"
    r",? (?:[^\W\d_a-z]\.[ -]?){1,4}(?<! )"
)
INVERTED: Final = re.compile(
    rf"(?P<names>{_ONE_INVERTED}(?:(?:, (?:and |& )?| and | & ){_ONE_INVERTED}){{0,20}}), (?=[^\W\d_a-z])"
)
_IMPRINT_LAST: Final = re.compile(
    r"\s*(?:(?P<venue>[^\W\d_a-z](?:[^.;:()\d\n]|\.(?=\s?[A-Z\d])){1,80}?)(?:,? \d[\d\s(),:–-]{0,30}?)?,? )?"
    rf"(?P<year>{ANY_YEAR})[.\s]*"
)
"""``KITES 2010.``, ``Kite Letters, 2012``, ``Kite Letters 12(3), 4-6, 2012``, ``2012``: all behind a title."""


def initials_and_sentence(text: str) -> Reference | None:
    """Read ``A. Lee, B. Wu, Kites at sea. Kite Letters 12, 4–9 (2014)``, ``A. Lee, Kites. In: Winds (Lid, 2014)``.

    Inverted names too, and an imprint that is nothing but a name and a year: ``Lee, A.B., Kites at sea. KITES 2010.``.
    """
    found = (NAMES_WITH_INITIALS.match(text) or INVERTED.match(text)) if ". " in text else None
    title, end, is_quoted = title_at(text, found.end()) if found else ("", 0, False)
    if not found or is_quoted or count_words(title) < FEW_WORDS or not reads_as_title(title):
        return _inverted_before_book(text)
    rest = text[end:]
    if last := _IMPRINT_LAST.fullmatch(unmarked(rest)):
        return _before_name_and_year(title, read_authors(found["names"]), last)
    imprint = _IMPRINT.match(rest) if found.re is NAMES_WITH_INITIALS else None
    year = cited_year(rest) if imprint and (imprint["book"] or names_imprint(rest)) else None
    whole = Reference(title, read_authors(found["names"]), year, f". {rest}") if year else None
    return whole or _inverted_before_book(text)


def _before_name_and_year(title: str, names: tuple[str, ...], last: re.Match[str]) -> Reference | None:
    """Give a work in front of a year with the name of a venue before it, whoever knows that, with a place's, or alone.

    ``A. Lee, Kites at sea. Winds of the north blow in 2010`` is none.
    """
    venue = last["venue"] or ""
    is_told = not venue or is_known_venue(venue) or is_proper(venue) or is_cut_short(f"{venue} 2000")
    rest = "" if not venue or is_place(venue) else f". {last[0].strip()}"
    are_people = names and not any(is_place(name.replace(". ", ".")) for name in names)  # ``Washington, D.C.``
    return Reference(title, names, int(last["year"]), rest) if is_told and are_people else None


def _inverted_before_book(text: str) -> Reference | None:
    """Read ``Lee, A., and Wu, B., Kites at sea. In: Winds, 2016``."""
    head, book, rest = text.partition(". In: ")
    names, title = authors_before_comma(head, reads_as_title) if book else ((), "")
    are_named = names and all("," in name for name in names) and count_words(title) >= FEW_WORDS
    year = cited_year(rest) if are_named else None
    return Reference(title, names, year, f"{book}{rest}") if year else None
