"""Chapters whose book is the link: ``Ann Lee. 2017. Kites of Tin. In Bo Wu (ed.), [Winds](…), pp. 3-9. Lid Press``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.edited_books import EDITORS
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, Skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import IN_ABROAD, clean_title
from i2vbib.catalog.markdown.layouts.reference_layouts import href_of, links_in, reference_line

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.layouts.words import Words

_BEFORE_BOOK: Final = re.compile(
    rf"[.,?!”\"»’]\s+{IN_ABROAD}\s?:?\s+"
    rf"(?:[^\W\d_a-z][^()\n{EMPHASIS}]{{2,240}}?(?:\s{EDITORS}|[.,]\s[Ee]ds?\.,?)\s*)?{EMPHASIS}?$"
)
"""``. In: A. Lee & B. Wu (Hrsg.), ``, all between a chapter's title and its book."""
_LONGEST: Final = 300
"""Characters before the link in which that stands."""


def chapter_in_linked_book(skeleton: Skeleton) -> Words | None:
    """Read a reference whose first link is the book behind "in": its words are not the chapter's title."""
    found = next(iter(links_in(skeleton.line)), None)
    before = skeleton.line[: found.start()] if found else ""
    if not found or not _BEFORE_BOOK.search(before[-_LONGEST:]):
        return None
    behind, book = skeleton.line[found.end() :], unmarked(found[1]).strip(" .,")
    set_off = book if before.endswith(EMPHASIS) else f"{EMPHASIS}{book}{EMPHASIS_END}"
    whole = reference_line(skeleton._replace(line=f"{before}{set_off}{behind}"))
    is_cut = whole and whole.authors and whole.text[:1].isalnum() and whole.text in clean_title(unmarked(before))
    if not whole or not is_cut:
        return None
    return whole._replace(end=found.end(), href=href_of(skeleton, found[1]), venue=book)
