"""A text without where and when a paper appeared, which stands at its ends: the names that are left, or the title."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.reference_venue import AROUND
from i2vbib.catalog.markdown.imprints.venue_finder import imprint_end, is_cut_short, trim_venue
from i2vbib.catalog.markdown.imprints.venue_names import NAMED_CUT_SHORT, NAMES_VENUE
from i2vbib.catalog.markdown.inline.skeleton import unmarked
from i2vbib.catalog.markdown.people.name_words import is_name
from i2vbib.facts.journal_titles import is_known_venue

_IN_BRACKETS_LAST: Final = re.compile(r"[(（][^()（）]{0,120}[)）]?$")
_MARKS_OF_NOTES: Final = " .*#†‡§¶∗^✉"


def without_imprint(text: str) -> str:
    """Give a text without venue and date, at both of its ends: ``(2023), NeurIPS'23, Ann Lee, Bo Wu``."""
    written = text = unmarked(text).strip(AROUND)
    while (end := imprint_end(text)) and (rest := text[end:].lstrip(" ,.;:-–—|)")):
        text = rest
    venue, _, rest = text.partition(", ")
    is_venue = rest and text is not written and (NAMES_VENUE.search(venue) or is_known_venue(venue))
    text = trim_venue(rest if is_venue else text).strip(" .,;(")
    before, comma, last = text.rpartition(", ")
    is_venue_last = comma and ". " not in last and (_names_venue_itself(last) or is_known_venue(last))
    is_venue_last = is_venue_last or (comma and _is_cut_short(last.removeprefix("In ").removeprefix("in ")))
    text = before.rstrip() if is_venue_last else text
    return text[:-1] if text.endswith(")") and "(" not in text else text


def _is_cut_short(last: str) -> bool:
    """Say whether words behind names are a venue's, whatever names it: ``Proc. Kites``, with its year or without."""
    return "." in last and (is_cut_short(last) or NAMED_CUT_SHORT.fullmatch(last) is not None)


def _names_venue_itself(last: str) -> bool:
    """Say whether words tell a venue, and not the brackets behind a name alone: ``Bo Wu# (a top journal)``."""
    words = _IN_BRACKETS_LAST.sub("", last)
    name = words.removeprefix("and ").strip(_MARKS_OF_NOTES)
    return NAMES_VENUE.search(words if words is not last and is_name(name) else last) is not None
