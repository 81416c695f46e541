"""Titles in italics at a line's end: before them who wrote the paper, and in between where to find it."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.reference_venue import names_journal, opens_imprint, venue_behind
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, TITLE, Skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.layouts.words import Words, may_be_title
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.name_words import is_surely_person
from i2vbib.facts.journal_titles import is_known_venue

_PLACE_OF_PAPER: Final = re.compile(rf"[(（\[{LABEL}{TITLE}]")
_AT_END: Final = re.compile(rf"[\W_]*(?:\s[^\W\d_]{{1,3}})?[\W_{LABEL}]*")
"""What may stand behind the title: a mark, a label, and what joins the next paper, ``and``."""
_YEAR: Final = re.compile(ANY_YEAR)
_LONGEST_BETWEEN: Final = 300


def title_at_end(skeleton: Skeleton) -> Words | None:
    """Read ``Kerk, N. van & Lee, A. ([arXiv:2001.00001](…)). *Kites of Tin*``: names, links, the title at the end.

    What is between is links alone, or the linked imprint: ``Lee, A. ([Kite Letters 5.2 (2018): 3-9](…)). *Kites*``.
    Italics that are a journal's are no title.
    """
    first = skeleton.line.partition("\n")[0]
    head, _, set_off = first.rpartition(EMPHASIS)
    written, mark, behind = set_off.partition(EMPHASIS_END)
    begin = _PLACE_OF_PAPER.search(head) if mark and (LABEL in head or TITLE in head) else None
    if not begin or not _AT_END.fullmatch(behind) or len(head) - begin.start() > _LONGEST_BETWEEN:
        return None
    title, told = unmarked(written), _imprint(unmarked(head[begin.start() :].replace(LABEL, " ")))
    is_title = may_be_title(title) and not (is_known_venue(title.strip(" .,")) or names_journal(title, behind))
    authors = _who(unmarked(head[: begin.start()]).strip()) if is_title and told else ()
    if not authors or not told:
        return None
    venue, year = told
    return Words(clean_title(title), 0, len(head) + 1 + len(written), authors=authors, venue=venue, year=year)


def _imprint(between: str) -> tuple[str, int | None] | None:
    """Give venue and year of what stands between names and title; ``None`` where it is anything else."""
    text = between.strip(" ()（）[],.:;–—-")
    if not text:
        return "", None
    venue = "" if _YEAR.fullmatch(text) else venue_behind(f", {text}")
    is_imprint = bool(venue) and (opens_imprint(f", {text}") or is_known_venue(venue))
    return (venue, cited_year(text)) if is_imprint or _YEAR.fullmatch(text) else None


def _who(text: str) -> tuple[str, ...]:
    """Give who is named, one alone only where an initial or a known name tells a person: ``Lee, A.``."""
    text = text.rstrip(" ,:，：")
    names = read_authors(text) or read_authors(text, east_asian=True)
    return names if len(names) > 1 or "," in "".join(names) or is_surely_person(text) else ()
