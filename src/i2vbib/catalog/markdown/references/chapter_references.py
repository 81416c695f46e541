"""References that name a book and then the chapter of it that is meant, with its pages."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.editions import EDITION
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.references.reference_title import Reference

_CHAPTER_LAST: Final = re.compile(
    r"(?P<names>[^\W\d_a-z][^:\n\d“”„«»\"]{1,160}?), (?P<book>[^\W\d_a-z]\S* [^\n\d]{4,240}?)"
    rf"(?:,\s\(?{EDITION}\)?)?[,.]\s[Cc]h(?:apter|ap\.|\.) \d{{1,2}}[:.,] (?P<title>[^\W_][^,\n]{{6,200}}?),\s"
    r"(?:ISBN[\s:-]*[\d-]{10,17}[\dXx]?,\s)?(?P<pages>(?:pp?\.|pages)\s?\d+\s?[–-]\s?\d+),?\s"
    rf"(?P<printed>[^\d\n]{{0,80}}?)\(?(?P<year>{ANY_YEAR})\)?[\s.]*"
)


def chapter_last(text: str) -> Reference | None:
    """Read ``Lee and Wu, Handbook of Kites, 3rd Edition, Chapter 6: Ropes and Knots, pages 95-99, Lidpress (2012)``."""
    found = _CHAPTER_LAST.fullmatch(text) if " ch" in text.casefold() else None
    authors = read_authors(found["names"], families=True) if found else ()
    if not found or not authors:
        return None
    book, printed = f"{EMPHASIS}{found['book']}{EMPHASIS_END}", found["printed"].strip(" ,")
    rest = f". In {book}, {found['pages']}. {printed}, {found['year']}."
    return Reference(clean_title(found["title"]), authors, int(found["year"]), rest)
