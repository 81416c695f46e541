"""Names before a known venue and its year: most lists write who wrote a paper in no other form."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.people.authors import GROUPS, read_authors
from i2vbib.catalog.markdown.people.name_words import is_name, is_organization
from i2vbib.facts.publishers import is_place
from i2vbib.facts.venues import lookup

_NAMES_AND_VENUE: Final = re.compile(
    rf"(?P<names>[^\W\d_a-z][^\d\n()\[\]:;“”\"/|]+)[,.] (?P<venue>[A-Z][A-Za-z&]*[A-Z]),? {ANY_YEAR}[\s.,]*"
)
_FAMILIES: Final = re.compile(r"[^\W\d_a-z][\w’'-]+(?:, [^\W\d_a-z][\w’'-]+)*,? (?:&|and) [^\W\d_a-z][\w’'-]+")
"""``Lee & Kim``, ``Lee, Kim, and Wu``."""


def names_at_venue(text: str) -> tuple[str, ...]:
    """Give the names in ``Ann Lee, Bo B. Wu and Cy Kim, CVPR 2023.``, before a known venue's letters and a year.

    Most lists write no other form, and of these words nothing can be anything else.
    """
    found = _NAMES_AND_VENUE.fullmatch(text)
    if not found or not lookup(found["venue"]):
        return ()
    if found["names"].endswith(GROUPS) and is_organization(found["names"]):
        return (f"{{{found['names']}}}",)
    families = _FAMILIES.fullmatch(found["names"]) is not None
    names = read_authors(found["names"], families=families)
    are_schools = families and any(map(is_place, names))  # ``Oxford and Lee``
    return names if (len(names) > 1 or any(map(is_name, names))) and not are_schools else ()
