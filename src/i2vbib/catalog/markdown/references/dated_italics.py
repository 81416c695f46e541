"""References whose title no mark parts from the venue in italics behind it."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_forms import is_proper
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.references.comma_references import FEW_WORDS, reads_as_title
from i2vbib.catalog.markdown.references.reference_title import Reference
from i2vbib.facts.journal_titles import is_known_venue

_VENUE_LAST: Final = re.compile(
    rf"(?P<venue>[^{EMPHASIS_END}\n]{{4,160}}){EMPHASIS_END}(?=[\s.,;()]*(?:{LABEL}|\d|https?:|doi|$))"
)
"""In italics, and behind it numbers, links or nothing."""
_IN_BOOK: Final = re.compile(r"[.,]\s[Ii]n:?\s|\([Ee]ds?\.")
"""``Kites. In B. Wu (ed.), *Winds*``: the editors stand between."""


def dated_before_italics(line: str) -> Reference | None:
    """Read ``Lee, A. and Wu, B. (2021) Prime Kite Races *Conference on Kites*``, with no stop before the venue.

    Capitals tell it from a species, ``The genes of *Milvus milvus*``.
    """
    before, _, behind = line.partition(EMPHASIS)
    found = _VENUE_LAST.match(behind)
    if not found or not _may_be_venue(found["venue"]):
        return None
    names, year, end = read_first_authors(before.rstrip())
    title = before[end:].strip(" .,")
    is_dated = (
        names and year and not _IN_BOOK.search(title) and count_words(title) >= FEW_WORDS and reads_as_title(title)
    )
    return Reference(clean_title(title), names, year, f"{EMPHASIS}{behind}") if is_dated else None


def _may_be_venue(words: str) -> bool:
    return is_known_venue(words) or (" " in words and is_proper(words))
