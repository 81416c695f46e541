"""References whose names and year a dash parts from the title, as Zotero names files: ``Lee et al. - 2012 - Kites``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.people.author_year import is_family_alone
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.references.reference_title import Reference, title_at
from i2vbib.facts.venues import lookup

_DASHED: Final = re.compile(
    r"(?P<names>[^\W\d_a-z][^\d\n\[\]|:]{1,160}?)(?:\s+[-–—]|,)\s+"
    rf"(?P<year>{ANY_YEAR})[a-z]?\s+[-–—]\s+(?=[^\W_])"
)


def year_before_dash(text: str) -> Reference | None:
    """Read ``Lee and Wu - 2013 - Kites of the North``, ``Lee, 2014 - Kites``: families, or whole names."""
    found = _DASHED.match(text)
    names = read_authors(found["names"], families=True) if found and not lookup(found["names"]) else ()
    if not found or not names or not all(" " in name or name == OTHERS or is_family_alone(name) for name in names):
        return None
    title, end, _ = title_at(text, found.end())
    authors = tuple(name if " " in name or name == OTHERS else f"{name}," for name in names)
    return Reference(title, authors, int(found["year"]), text[end:]) if title else None
