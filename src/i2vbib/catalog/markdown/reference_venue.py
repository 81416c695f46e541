"""Where a reference's work appeared, as what stands behind its title tells: a journal before its volume, a book.

The place decides here, not the words: ``History and Theory, 50(3)`` is a journal, whatever its name.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.dates import ANY_YEAR
from i2vbib.catalog.markdown.imprint import may_be_venue

_KIND_MARK: Final = re.compile(r"^\s*\[[A-Z](?:/[A-Z]{2})?\]\s*[.．,]*")
_PLACE: Final = re.compile(r"\W*[^\W\d_a-z][^,.:;\d]{1,30}(?:,\s*[A-Z][\w.]{0,12})?:\s+[^\W\d_a-z]")
"""Where a book's publisher is: ``Cambridge, MA: MIT Press``."""
_BEHIND_SLASHES: Final = re.compile(r"\s*//\s*([^\W\d_][^.,;\d\n]{2,120}?)\s*(?=[.,;\d]|$)")
"""``О переводе // Вестник МГУ. 2015. № 3``, as GOST R 7.0.5 has it."""
_EDITORS: Final = re.compile(r"\W*[Ii]n:?\s+[^()]{3,120}?\((?:[Ee]ds?|[Hh]rsg|[Cc]oords?|[Dd]irs?)\.?\)[,.:]?\s*")
"""``In J. Flow & J. E. Rich (Eds.), The Handbook of …``: who edited what a chapter is in."""
_BEFORE_VOLUME: Final = re.compile(
    rf"\W*(?:In:?\s+)?([^\W\d_a-z][^.;()\d\n]{{2,120}}?)[,.]?\s+(?:{ANY_YEAR}[.,;]\s*)?"
    rf"(?:[Vv]ol(?:ume|\.)?\s*)?(?!{ANY_YEAR}\b)\d+\s*(?:[(:]|,\s*(?:no\W|[\dep]))"
)
"""``Psychology of Aesthetics, Creativity, and the Arts, 12(1)``: a journal is all that stands before its volume."""
_VENUE: Final = re.compile(
    r"\W*(?:In:?\s+)?"
    r"([^\W\d_a-z](?:[^.,;(\d]|\d+(?:st|nd|rd|th)\b|20\d\d(?= [A-Z])){1,100}?(?:\.[^.,;(\d]{1,30}){0,3}?)"
    r"\s*(?=[.,;(]|\s\d(?!\d*(?:st|nd|rd|th)\b|\d\d\d [A-Z])|$)"
)


def venue_behind(rest: str) -> str:
    """Give what follows a title up to a volume, pages or a date, if it can be a venue's name."""
    rest = _KIND_MARK.sub("", rest)
    if source := _BEHIND_SLASHES.match(rest):
        return source[1]
    edited = _EDITORS.match(rest)
    rest = rest[edited.end() :] if edited else rest
    journal = _BEFORE_VOLUME.match(rest)
    if journal and may_be_venue(journal[1], is_sure=True):
        return journal[1].strip()
    found = None if _PLACE.match(rest) else _VENUE.match(rest)
    return found[1] if found and may_be_venue(found[1]) else ""
