"""A book's series before the place and who printed it: ``Repères 549. Paris: La Découverte, 2010``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place

_SERIES: Final = re.compile(
    r"[\s.,]*(?P<name>[^\W\d_][^.:;()\d\n]{2,60}?)"
    r"(?P<number>,?\s(?:[nN][°º]\s?|[nN]o\.?\s|vol\.\s|t\.\s|Bd\.\s|#)?\d{1,4})?\.\s+"
    r"(?=(?P<place>[^\W\d_a-z][^\d:.;\n]{1,30}?)\s?:\s[^\W\d_]"
    rf"(?:[^:;()\d\n]{{2,60}}(?:,\s{ANY_YEAR})?|[^:;()\n]{{2,60}}?,\s{ANY_YEAR})[\s.]*$)"
)


def without_series(rest: str) -> str:
    """Give what stands behind a title without the series, which has a number, or a known place behind it."""
    found = _SERIES.match(rest) if ": " in rest or " :" in rest else None
    if not found:
        return rest
    is_named = is_place(found["place"]) and not (is_known_venue(found["name"]) or NAMES_VENUE.search(found["name"]))
    return rest[found.end() :] if found["number"] or is_named else rest
