"""Books whose title is one word or two behind an inverted name: ``Lee A. Kites. Springer, 2010``.

Name and title look like one whole name together; the publisher behind them shows that a title is before it.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.references.reference_title import Reference
from i2vbib.facts.publishers import is_place, publishes_books

_NAME: Final = r"[^\W\d_a-z][\w’'-]+,? (?:[^\W\d_a-z]\.[ -]?){1,3}"
_BOOK: Final = re.compile(
    rf"(?P<names>{_NAME}(?:(?:, ?|,? (?:and|&|и|und|y|et) ){_NAME}){{0,3}})(?<=[. ]) ?(?<=\s)"
    r"(?P<title>[^\W\d_a-z][^\W\d_]{2,30}(?: [^\W\d_a-z][^\W\d_]{2,30})?)\.\s+"
    r"(?P<rest>(?:(?P<place>[^\W\d_a-z][^\d.:,]{0,30}\.?) ?: ?)?(?P<printer>[^\W\d_a-z][^\d:.]{1,60}?),? "
    rf"(?P<year>{ANY_YEAR})[^\n]{{0,80}})"
)
_CITIES_CUT_SHORT: Final = frozenset({"М.", "СПб.", "Л.", "К.", "М", "СПб", "М.; Л."})
"""Moscow, Saint Petersburg, Leningrad and Kyiv, as libraries write them."""


def book_of_one_word(text: str) -> Reference | None:
    """Read ``Lee A. Kites. Springer, 2010``, ``Lee A. Cometas. Madrid: Alianza, 2010``."""
    found = _BOOK.fullmatch(text)
    names = read_authors(found["names"].strip()) if found else ()
    if not found or not names:
        return None
    place = found["place"] or ""
    is_placed = place in _CITIES_CUT_SHORT or is_place(place)
    if not (is_placed or (not place and publishes_books(found["printer"]))):
        return None
    return Reference(found["title"], names, int(found["year"]), f". {found['rest']}")
