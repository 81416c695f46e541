"""What tells that a paragraph is a reference, once its title is known: who stands before it, or a volume behind it."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.first_authors import VOLUME_BEHIND_YEAR
from i2vbib.catalog.markdown.reference_venue import VOLUME_FIRST
from i2vbib.catalog.markdown.references import begins_with_authors

_CO_AUTHORS: Final = re.compile(r"^[\s,.]*\((?:co-?authored |joint )?w(?:ith|/) [^()\n]{2,200}\)")
_BEHIND_YEAR: Final = re.compile(VOLUME_BEHIND_YEAR)


def cites_law(text: str, title: str) -> bool:
    """Say whether a title has ``74 Duke Law Journal 1851 (2025)`` behind it, its co-authors between them or not."""
    behind = text.partition(title)[2] if title else ""
    return VOLUME_FIRST.match(_CO_AUTHORS.sub("", behind)) is not None


def tells_reference(text: str, title: str) -> bool:
    """Say whether a paragraph with a title is a reference: it is behind its authors, or a volume behind it."""
    place = text.find(title) if title else -1
    if place == 0 and _BEHIND_YEAR.search(text, len(title)):
        return True
    return begins_with_authors(text) or (place > 0 and begins_with_authors(text[:place]))
