"""A quoted title and who it is by, before links that lead to it: ``"Kites of Tin" by Lee - [Lid Library](…)``.

Or behind who wrote it, in single marks as in Britain: ``Ann Lee, ‘Kites of Tin’ [pdf](…)``.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, LABEL, TITLE, TITLE_END, Skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.layouts.words import Words
from i2vbib.catalog.markdown.people.author_year import is_family_alone
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.name_words import is_surely_person

_FEWEST: Final = 2
"""Words of a quoted title."""
_SIGNED: Final = re.compile(
    rf"\s*(?:“(?P<curly>[^“”\n{TITLE}{LABEL}]{{3,300}})”|\"(?P<straight>[^\"\n{TITLE}{LABEL}]{{3,300}})\")[\s,.]*"
    rf"\b[Bb]y:?\s(?P<names>[^\n:()\d{TITLE}{LABEL}]{{2,300}}?)[\s.,:|–—-]*[\[(]*(?=[{TITLE}{LABEL}])"
)
"""Nothing but the names stands between the title and the first link."""

_IN_SINGLE_MARKS: Final = re.compile(
    rf"\s*(?P<names>[^\W\d_](?:(?<=\w)['’](?=\w)|[^\n'’‘“”\":\d{TITLE}{LABEL}]){{2,200}}),?\s+"
    rf"['‘](?P<title>[^\W\d_](?:(?<=\w)['’](?=\w)|(?<=s)['’](?=\s)|[^\n'’‘“”\"{TITLE}{TITLE_END}{LABEL}]){{5,300}}?)['’]"
    rf"(?=[,.;]|\s*(?:[{LABEL}{TITLE}{EMPHASIS}(\[]|$)|\s+(?:in|from|and|&|esp\.?|chs?\.?|pp?\.)\s)"
)
"""An apostrophe stands between letters, or behind an s."""
_MEDIA: Final = frozenset({"video", "videos", "audio", "recording", "talk", "lecture"})


def quotation_in_single_marks(skeleton: Skeleton) -> Words | None:
    """``Ann Lee, ‘Kites of Tin’ [pdf](…)``: behind who wrote it, before a label; straight marks may be meant, too."""
    found = _IN_SINGLE_MARKS.match(skeleton.line)
    title = clean_title(unmarked(found["title"])) if found else ""
    if not found or LABEL not in skeleton.line[found.end() :] or count_words(title) < _FEWEST:
        return None
    if _MEDIA.issuperset(label.strip("[]() ").casefold() for label in skeleton.labels):
        return None  # a talk
    written = unmarked(found["names"]).strip(" ,")
    names = read_authors(written) or ((written,) if is_surely_person(written) else ())
    if not names and is_family_alone(written):
        names = (f"{written},",)
    return Words(title, 0, found.end(), authors=names) if names else None


def quotation_by(skeleton: Skeleton) -> Words | None:
    """``"Kites of Tin" by Lee and Kim - [Lid Library](…), [Free on the Author's Site](…)``: no link is the title.

    One family name tells who wrote it, too.
    """
    found = _SIGNED.match(skeleton.line) if skeleton.line.lstrip()[:1] in {"“", '"'} else None
    title = clean_title(unmarked(found["curly"] or found["straight"])) if found else ""
    if not found or count_words(title) < _FEWEST:
        return None
    written = unmarked(found["names"]).strip(" ,")
    names = (
        (f"{written},",) if is_family_alone(written) else read_authors(written) or read_authors(written, families=True)
    )
    pages = (link.href for link in skeleton.links if link_kind(link.href) == "page")
    return Words(title, 0, found.end(), next(pages, ""), authors=names) if names else None
