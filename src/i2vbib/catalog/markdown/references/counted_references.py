"""References whose names a comma parts from the title, and whose year stands before the volume.

``Lee, A., B. Wu, and C. Kim, Kites at sea. Kite Letters, 2022. 28(3): p. 4-9.``, as reference managers number them.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_forms import is_proper
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import authors_before_comma
from i2vbib.catalog.markdown.references.comma_references import FEW_WORDS, NAMES_WITH_INITIALS, reads_as_title
from i2vbib.catalog.markdown.references.initialled_references import INVERTED
from i2vbib.catalog.markdown.references.reference_title import Reference
from i2vbib.facts.journal_titles import is_known_venue

_COUNTED: Final = re.compile(
    rf",\s(?P<year>{ANY_YEAR})[.;]\s{{1,3}}[A-Z]?\d{{1,4}}[A-Z]?(?:\s?\([^()\n]{{1,20}}\))?\s?:\s{{0,3}}(?:pp?\.\s?)?[A-Za-z]{{0,3}}\d"
    r"[^\n]{0,60}$"
)
_STOP: Final = re.compile(r"(?:(?<!\b[^\W\d_])\.|[?!])\s+(?=[^\W\d_a-z])")
_MOST_STOPS: Final = 8


def year_before_volume(text: str) -> Reference | None:
    """Read ``Lee, A., B. Wu, and C. Kim, Kites at sea. Kite Letters, 2022. 28(3): p. 4-9``, names of any order."""
    counted = _COUNTED.search(text) if ": " in text or "):" in text else None
    head = text[: counted.start()] if counted else ""
    stops = list(islice(_STOP.finditer(head), _MOST_STOPS))
    if not counted or not stops:
        return None
    journals = (stop for stop in stops if is_known_venue(venue := head[stop.end() :]) or is_proper(venue))
    stop = next(journals, stops[-1])
    words = head[: stop.end()].rstrip(" .")
    found = NAMES_WITH_INITIALS.match(words) or INVERTED.match(words)
    title = words[found.end() :] if found else ""
    names = read_authors(found["names"]) if found and reads_as_title(title) else ()
    names, title = (names, title) if names else authors_before_comma(words, reads_as_title)
    if not names or count_words(title) < FEW_WORDS:
        return None
    year, venue, volume = int(counted["year"]), head[stop.end() :], text[counted.end("year") :].lstrip(" .;")
    return Reference(clean_title(title), names, year, f". {venue}. {year};{volume}")  # as most styles have it
