"""Lists of titles with a year, or a venue and its year, and nothing else: ``Kites at Sea, 1964``.

One such row may be a talk, a film or a prize; several set alike below a heading of papers, or among papers, are papers.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.paper_signs import ANNOUNCED, EVENT, FULL_TITLE, SHORT_TITLE
from i2vbib.catalog.markdown.signed_titles import is_of_others

if TYPE_CHECKING:
    from collections.abc import Sequence

    from i2vbib.catalog.markdown.candidates import Candidate

FEWEST: Final = 3
"""Rows of one form from which on they are papers."""
_OPEN: Final = frozenset({"likely", "dated"})
_MARKS: Final = re.compile(r"[TVY\W_]*")


def dated_alike(run: Sequence[Candidate], heading: str, *, is_below_papers: bool) -> list[Candidate]:
    """Take rows that are a title and its date for papers, where most of a run are, and their titles are whole."""
    forms = [_form(row) for row in run]
    form, count = next(iter(Counter(filter(None, forms)).most_common(1)), ("", 0))
    alike = [row for row, own in zip(run, forms, strict=True) if own == form]
    if count < FEWEST or 2 * count < len(run) or all(row.evidence == "sure" for row in alike):
        return list(run)
    whole = sum(count_words(row.entry.title) >= FULL_TITLE for row in alike)
    are_told = is_below_papers or any(row.evidence == "sure" for row in run)
    if 2 * whole < count or not are_told or is_of_others(heading):
        return list(run)
    return [
        row._replace(evidence="sure", is_untold=False) if own == form and row.evidence in _OPEN else row
        for row, own in zip(run, forms, strict=True)
    ]


def _form(row: Candidate) -> str:
    """Give how a row is set that is nothing but a title, a year and perhaps a venue: ``T, Y``, ``T (V Y)``."""
    entry = row.entry
    is_more = entry.authors or entry.link or entry.links or entry.code
    if is_more or not (entry.title and entry.year) or count_words(entry.title) < SHORT_TITLE:
        return ""
    if ANNOUNCED.search(entry.title) or EVENT.search(entry.title):
        return ""
    text = row.text.replace(entry.title, "T", 1).replace(str(entry.year), "Y", 1)
    text = text.replace(entry.venue, "V", 1) if entry.venue else text
    form = " ".join(text.split()).rstrip(".")
    return form if "T" in form and "Y" in form and _MARKS.fullmatch(form) else ""
