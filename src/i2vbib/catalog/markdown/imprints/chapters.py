"""What tells that a work is a chapter: behind its title the book's editors, or that it stands in one."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.edited_books import EDITORS
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.editor_roles import EAST_ASIAN_EDITORS
from i2vbib.catalog.markdown.inline.titles import IN_ABROAD
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place, place_and_publisher, publishes_books
from i2vbib.facts.venue_kinds import kind_of, looks_like_conference

_LONGEST: Final = 600
"""Characters behind a title that are looked at."""
_EDITOR: Final = r"[^\W\d_a-z][^\W\d_A-Z]+(?:\s[^\W\d_a-z]\.)?\s[^\W\d_a-z][\w’'-]+[.,]"
_ROLES: Final = (
    rf"(?=[(,Ee])(?:{EDITORS}"
    r"|,\s(?:[Ee]ds?\.|[Ee]ditors?)[,.:\s]|\([Ee]ds?\.? [^\W\d_a-z]|\b[Ee]dited by\s[^\W\d_a-z]"
    rf"|(?<!(?:st|nd|rd|th)\s)\b[Ee]d\.\s(?:by\s)?{_EDITOR})"
)
_MAY_BE_EDITED: Final = re.compile(_ROLES)
_EDITED: Final = re.compile(rf"(?:\b{IN_ABROAD}\b|[.,]\s)[^\n]{{0,300}}?{_ROLES}")
"""``In A. Lee (Ed.), *Kites of the North*``, ``in *Wind*, edited by Ann Lee``, ``in Wind (eds Lee, A. & Wu, B.)``."""

_EDITED_IN_CORNERS: Final = re.compile(
    f"{EAST_ASIAN_EDITORS}[『《]$|(?:载于?|載於?|收入|收录于)[^《》『』，,\\d\n]{{2,30}}[:：]\\s?[『《]$"
)
"""``载王小明主编：《风筝与风》``, where what is said of an editor may have been taken out."""
_IN_AT_END: Final = re.compile(rf"\b{IN_ABROAD}\s?:?\s+[‘“\"«„]?$")
_VOLUME: Final = re.compile(r"[’”\"»]?,?\s+\d{1,4}(?:\s?\(|:\s?\d|,\s[Nn]o\b)")
_PRINTED_BEHIND_PAGES: Final = re.compile(rf",?\s\d{{1,4}}[–-]\d{{1,4}}\s\([^\W\d_a-z][^()\n]{{2,80}},\s?{ANY_YEAR}\)")
"""``… 59–64 (Lidpress, 2019)``: whoever printed it."""
_PAGES_IN_BRACKETS: Final = re.compile(
    r"[’”\"]?,?\s\((?:[^()\n]{1,40},\s)?(?:pp?|S|pages?|págs?)\.?\s?\d{1,5}\s?[–—-]+\s?\d"
)
"""``In *Kites and Winds* (pp. 299–327). Lid.``, as the APA has it; one page may count a meeting's paper."""
_AT_PLACE: Final = re.compile(
    rf"[’”\"]?,?\s?\((?P<place>[^\W\d_a-z][^()\d\n,:]{{2,30}}?)(?: [A-Z]{{2}})?(?::[^()\n]{{2,60}})?, {ANY_YEAR}\)"
)
"""``in *Kites and Winds* (Leiden, 2012)``, as English historians cite."""
_PARTS: Final = re.compile(r"[.,]\s+|\s?[()]")
_PUBLISHER: Final = re.compile(r"\b(?:Press|Verlag|Publish(?:ers|ing)|Books|Hill)$")
"""Ends the name of who printed the book."""


def is_in_book(behind: str, venue: str) -> bool:
    """Say whether what stands behind a title tells of a book with editors, and the venue is no conference's volume."""
    if (
        not venue
        or is_known_venue(venue)
        or _PUBLISHER.search(venue)
        or kind_of(venue) not in {"journal", "collection"}
    ):
        return False
    is_edited = bool(_MAY_BE_EDITED.search(behind, 0, _LONGEST) and _EDITED.search(behind, 0, _LONGEST))
    return is_edited or _is_printed(behind[:_LONGEST], venue)


def _is_printed(behind: str, venue: str) -> bool:
    """Say whether who printed it stands behind what a work is in: ``In *Kites*, 96–110. Ghent: Lid Press``."""
    before, found, rest = behind.partition(venue)
    if rest.startswith(("』", "》")) and _EDITED_IN_CORNERS.search(before):
        return True
    if not found or not _IN_AT_END.search(before) or _VOLUME.match(rest):
        return False
    placed = _AT_PLACE.match(rest)
    is_of_apa = _PAGES_IN_BRACKETS.match(rest) and not looks_like_conference(venue)
    is_paged = _PRINTED_BEHIND_PAGES.match(rest) or is_of_apa
    if is_paged or (placed and is_place(placed["place"])):
        return True
    return any(publishes_books(part) or place_and_publisher(part) for part in _PARTS.split(rest))
