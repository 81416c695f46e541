"""References in which a link is where a paper appeared: ``Lund, K. (2019) Soil in Meadows. [Plants, 11:27](…)``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.reference_venue import venue_behind
from i2vbib.catalog.markdown.imprints.unpublished import YEAR_IN_BRACKETS
from i2vbib.catalog.markdown.inline.skeleton import Skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import IN_ABROAD, clean_title, count_words
from i2vbib.catalog.markdown.layouts.reference_layouts import href_of, links_in, reference_line
from i2vbib.catalog.markdown.layouts.words import Words
from i2vbib.facts.journal_titles import is_known_venue

_FEWEST_WORDS: Final = 3
_DATED_TITLE: Final = re.compile(rf"(?<=[^\W\d_]|[.,;])\s?{YEAR_IN_BRACKETS}\s(?P<title>[^\n]{{12,500}}?)\s*$")
"""Names, a year in brackets, and all of the title up to the link."""
_VENUE_AND_NUMBER: Final = re.compile(r"[^\W\d_][^\d\n]{2,90}?[\s,:]+\d")
"""``Flora Mediterranea, 31 Special Issue, 297-315``, ``bioRxiv 2023.09.08.556918``."""

_IN_BOOK: Final = re.compile(rf"[.,?!]*\s+{IN_ABROAD}:?\s+[^\W\d_a-z]")


def linked_imprint(skeleton: Skeleton) -> Words | None:
    """Read a reference that goes on where its title ends, in the first link: nothing tells its journal so surely."""
    found = next(iter(links_in(skeleton.line)), None)
    words = found[1].strip(" .") if found else ""
    line = skeleton.line[: found.start()] if found else ""
    dated = _DATED_TITLE.search(line) if _VENUE_AND_NUMBER.match(words) or is_known_venue(words) else None
    if not found or not dated:
        return None
    stop = "" if dated["title"].endswith((".", "?", "!")) else "."
    whole = reference_line(skeleton._replace(line=f"{line[: dated.end('title')]}{stop} {words}."))
    title = clean_title(unmarked(dated["title"]))
    is_whole = whole and whole.authors and count_words(whole.text) >= _FEWEST_WORDS and title.startswith(whole.text)
    if not whole or not is_whole:
        return None
    title = whole.text if _IN_BOOK.match(title, len(whole.text)) else title
    venue = whole.venue if whole.venue and words.startswith(whole.venue) else venue_behind(words)
    return whole._replace(text=title, start=0, end=found.end(), href=href_of(skeleton, found[1]), venue=venue)
