"""A quoted title and who it is by, before links that lead to it: ``"Kites of Tin" by Lee - [Lid Library](…)``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.inline.skeleton import LABEL, TITLE, Skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.layouts.words import Words
from i2vbib.catalog.markdown.people.author_year import is_family_alone
from i2vbib.catalog.markdown.people.authors import read_authors

_FEWEST: Final = 2
"""Words of a quoted title."""
_SIGNED: Final = re.compile(
    rf"\s*(?:“(?P<curly>[^“”\n{TITLE}{LABEL}]{{3,300}})”|\"(?P<straight>[^\"\n{TITLE}{LABEL}]{{3,300}})\")[\s,.]*"
    rf"\b[Bb]y:?\s(?P<names>[^\n:()\d{TITLE}{LABEL}]{{2,300}}?)[\s.,:|–—-]*[\[(]*(?=[{TITLE}{LABEL}])"
)
"""Nothing but the names stands between the title and the first link."""


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
