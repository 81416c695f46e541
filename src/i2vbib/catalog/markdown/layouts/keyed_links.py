"""Works whose link is what they are known by: ``[TAPL](https://…) - Types and Kites - Ann Lee, 2002 [pdf](…)``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import LABEL, TITLE, TITLE_END, Skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.layouts.reference_layouts import href_of
from i2vbib.catalog.markdown.layouts.words import FEW_WORDS, Words
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors

_LINE: Final = re.compile(
    rf"\s*{TITLE}(?P<key>[^\s{TITLE_END}]{{2,20}}){TITLE_END}(?:\s*[-–—:])?\s+"
    rf"(?P<title>[^\W\d_a-z][^\n{LABEL}{TITLE}]{{5,200}}?)\s+[-–—]\s+"
    rf"(?:[Ee]dited )?(?:[Bb]y )?(?P<names>[^\W\d_][^\n\d{LABEL}{TITLE}–—]{{3,200}}?)"
    rf"(?:(?:\s+[-–—]|,)\s+(?P<year>{ANY_YEAR})(?:[-–]\d\d)?)?[.\s]*(?=[{LABEL}\n]|$)"
)
_EDITION_LAST: Final = re.compile(r"\s+[-–—]\s+(?:\d\w\w|[A-Z][a-z]+) [Ee]d(?:ition|\.)?\W*$")


def known_by_key(skeleton: Skeleton) -> Words | None:
    """``[TAPL](https://…) - Types and Kites - Ann Lee``: one word is linked, dashes part the title and whole names."""
    found = _LINE.match(skeleton.line)
    title = clean_title(_EDITION_LAST.sub("", unmarked(found["title"]))) if found else ""
    names = read_authors(unmarked(found["names"])) if found else ()
    href = href_of(skeleton, found["key"]) if found else ""
    are_whole = bool(names) and all(" " in name or name == OTHERS for name in names)
    if not found or not are_whole or count_words(title) < FEW_WORDS or link_kind(href) == "code":
        return None
    year = int(found["year"]) if found["year"] else None
    return Words(title, 0, found.end(), href, name=clean_title(found["key"]), authors=names, year=year)
