"""Inverted names without commas that fill a line above a title and where it appeared, as publishers export them.

``Kim Sora C.`` / ``Kites at Sea.`` / ``*Kite Letters.* 1985;1:49-74.``
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, TITLE, Skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.layouts.words import Words, may_be_title
from i2vbib.catalog.markdown.people.headed_names import inverted_people

_NAMES: Final = rf"[^\d\n:;()\[\]“”\"{EMPHASIS}{LABEL}{TITLE}]"
_LINE: Final = rf"[^\n{EMPHASIS}{LABEL}{TITLE}]"
_OVER: Final = re.compile(
    rf"\s*(?P<names>{_NAMES}{{3,400}}?(?:\b(?:Jr|Sr|II|III)\.\n{_NAMES}{{2,300}})?\.)[ ]?\n\s*"
    rf"(?P<printer>[^\W\d_a-z][^\d\n.;{EMPHASIS}]{{2,60}}; ?\. )?"
    rf"(?:{EMPHASIS}(?P<set>[^{EMPHASIS}{EMPHASIS_END}\n]{{2,300}}){EMPHASIS_END}"
    rf"|(?P<plain>{_LINE}{{2,300}}[.?!](?:\n(?=[a-z]){_LINE}{{2,200}}\.)?)[ ]?(?=\n))"
)
"""Before a title in italics an export leaves who printed it, without its place and year: ``Lid Press; . *Kites.*``."""
_YEAR: Final = re.compile(rf"(?<!\d){ANY_YEAR}(?!\d)")
_LONGEST_IMPRINT: Final = 400
_IN_BOOK: Final = re.compile(
    rf"[\s.]*[Ii]n:\s(?:{_LINE}{{3,160}}?,\seds?\.\s)?(?:[^\n;{EMPHASIS}]{{2,60}};[^\n{EMPHASIS}]{{0,20}}\n)?"
    rf"{EMPHASIS}(?P<book>(?!In )[^{EMPHASIS}{EMPHASIS_END}\n]{{3,200}}){EMPHASIS_END}"
)
"""``In: Lee A., Kim B., eds.`` / ``*Kites of Tin.* Lid Press; 1985``."""
_IN_FRONT: Final = re.compile(r"(?i)in:?\s")


def names_over_title(skeleton: Skeleton) -> Words | None:
    """Read ``Kim Sora C.`` / ``*Kites at Sea.* Lid Press; 1985``: a name alone is a person's by its given name.

    Behind the title a year stands; where names stand as they are spoken, other layouts read them.
    """
    found = _OVER.match(skeleton.line)
    title = unmarked(found["set"] or found["plain"]).strip() if found else ""
    if not found or _IN_FRONT.match(title) or not may_be_title(title):
        return None
    behind = skeleton.line[found.end() : found.end() + _LONGEST_IMPRINT]
    names = inverted_people(unmarked(found["names"]), behind) if _YEAR.search(behind) else ()
    book = _IN_BOOK.match(behind)
    venue = unmarked(book["book"]).strip(" .") if book else ""
    return Words(clean_title(title), 0, found.end(), authors=names, venue=venue) if names else None
