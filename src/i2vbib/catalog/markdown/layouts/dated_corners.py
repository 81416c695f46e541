"""Books in corners behind names and a year that commas part, ``关晓红，2017，《科举停废》，中华书局``.

The year may be an edition's, with that of the first in brackets before it, and the work that was translated in brackets
behind the publisher.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import LABEL, Skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.layouts.reference_layouts import first_link
from i2vbib.catalog.markdown.layouts.words import Words
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.references.reference_heads import without_number

_LONGEST: Final = 600
_COMMA: Final = r"\s?[,，、]\s?"
_REFERENCE: Final = re.compile(
    r"(?P<names>[^《》『』「」()（）\[\]［］\d\n]{2,80}?)"
    rf"{_COMMA}(?:[\[［(（]{ANY_YEAR}(?:[-–—]{ANY_YEAR})?[\]］)）]\s?)?(?P<year>{ANY_YEAR})年?"
    rf"{_COMMA}[《『](?P<title>[^《》『』\n]{{2,200}})[》』]"
    r"(?:\s?[,，、.。:：]\s?(?P<publisher>[^\W\d_][^《》『』()（）\n]{1,60}?))?"
    r"[\s.。]*(?:[(（][^\n]{2,300}[)）])?[\s.。]*"
)
_AND: Final = re.compile(r"\s?[、，,;；]\s?|\s?[和与與]\s?")
_ROLE: Final = re.compile(r"(?:[主合]?[编編][著译譯]?|[著译譯]|等)+$")
_ABROAD: Final = re.compile(
    r"[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]{2,14}(?:[-·・‧.][\u3400-\u9fff\u3040-\u30ff]{1,8}){0,2}"
)
"""``尤尔根-哈贝马斯``, ``中国李大钊研究会``: a name in Chinese that is no Chinese person's."""


def dated_corner(skeleton: Skeleton) -> Words | None:
    """Read a book in corners behind names and a year: so much tells that what stands first are names.

    A year in square brackets is a label by its form.
    """
    line = skeleton.line[:_LONGEST].partition("\n")[0]
    found = _REFERENCE.fullmatch(without_number(unmarked(line.replace(LABEL, ""))))
    authors = _authors(found["names"]) if found else ()
    if not found or not authors:
        return None
    href = first_link(skeleton, line)[1]
    publisher = (found["publisher"] or "").strip()
    title, year = clean_title(found["title"]), int(found["year"])
    return Words(title, 0, len(line), href, authors=authors, venue=publisher, year=year, is_book=True)


def _authors(text: str) -> tuple[str, ...]:
    names = _ROLE.sub("", text.strip())
    others = (OTHERS,) if text.strip().endswith("等") else ()
    if read := read_authors(names, east_asian=True):
        return read if OTHERS in read else (*read, *others)
    parts = _AND.split(names)
    return (*parts, *others) if all(map(_ABROAD.fullmatch, parts)) else ()
