"""A title that names a work in italics: ``Women in *Hamlet*``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import YEAR
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, Skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.layouts.words import Words
from i2vbib.facts.journal_titles import is_known_venue

_WORD_IN_WORK: Final = re.compile(
    rf"\s*(?P<word>[^\W\d_][\w’'-]*) in {EMPHASIS}(?P<work>[^{EMPHASIS_END}\n]+){EMPHASIS_END}"
    rf"(?![\s(]*(?:,|\d|(?:vol|no|pp?)\b)|\s*\({YEAR})"
)


def title_in_work(skeleton: Skeleton) -> Words | None:
    """Read ``Women in *Hamlet*. Ann Lee, 2001``: one word is no title that appeared in what is set in italics.

    A number or a comma behind it tells that it is a journal, and so does its name.
    """
    found = _WORD_IN_WORK.match(skeleton.line)
    work = unmarked(found["work"]) if found else ""
    if not found or is_label(found["word"]) or NAMES_VENUE.search(work) or is_known_venue(work):
        return None
    return Words(clean_title(f"{found['word']} in {work}"), found.start("word"), found.end())
