"""Chapters as the humanities of the continent cite them, with commas, and in quotation marks or none.

``Moll Ida, Drachen im Wind, in: Bo Wu/Ann Lee (Hrsg.), Stadt und Drachen, Paderborn 2015, S. 113-136``.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.edited_books import EDITORS
from i2vbib.catalog.markdown.imprints.unpublished import STATE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.references.reference_title import Reference
from i2vbib.text.names import PARTICLES

_PARTICLE: Final = "|".join(sorted(PARTICLES, key=len, reverse=True))
_NAME_WORD: Final = r"[^\W\d_a-z](?:[\w’'-]+|\.)"
_NAME: Final = rf"{_NAME_WORD}(?: (?:{_PARTICLE})){{0,2}}(?: {_NAME_WORD}){{1,2}}"
_NAMES: Final = rf"{_NAME}(?:(?:,|\s?/|\s?[–&]| und| et| and)\s?{_NAME}){{0,7}}"
_CHAPTER: Final = re.compile(
    rf"(?P<names>{_NAMES}),\s?(?P<title>[^\W\d_a-z][^\n]{{6,300}}?|[„“«\"][^\n„“”«»\"]{{4,300}}[“”»\"]),\s(?:in|dans)\s?:\s"
    rf"(?P<within>[^\W\d_a-z][^\n]{{2,240}}?(?:{EDITORS}|,\sed\.\s)[^\n]{{4,400}})"
)
_YEARS: Final = re.compile(rf"(?:[,.]|(?<=[^\W\d_]))\s(?P<year>{ANY_YEAR})(?=[\s.,;(]|$)")
_SOON: Final = re.compile(rf",\s\(?(?i:{STATE})\)?[\s.]*$")
"""``…, (im Druck)``, in the place of a year."""
_QUOTES: Final = '„“”«»" '


def chapter_within(text: str) -> Reference | None:
    """Read a chapter whose book, behind ``in:``, is told with its editors and its year, or its state instead."""
    found = _CHAPTER.match(text) if ", in" in text or ", dans" in text else None
    authors = read_authors(found["names"].replace("/", ", ")) if found else ()
    years = [dated["year"] for dated in _YEARS.finditer(found["within"])] if found else []
    is_soon = found and not years and _SOON.search(found["within"])
    if not found or not authors or not (years or is_soon):
        return None
    written = found["title"]
    title = written.strip(_QUOTES) if written[0] in _QUOTES else written
    return Reference(clean_title(title), authors, int(years[-1]) if years else None, f". In: {found['within']}")
