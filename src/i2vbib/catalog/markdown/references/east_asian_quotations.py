"""Titles in East Asian letters as English styles cite them: quoted before a journal, or a book's before its place."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, first_year
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.name_words import EAST_ASIAN, is_name
from i2vbib.catalog.markdown.references.reference_title import Reference
from i2vbib.facts.venue_kinds import kind_of

_QUOTED: Final = re.compile(
    r"(?P<names>[^'‘“\n]{2,200}?)[,，]\s*(?:['‘](?P<single>[^\n'’]{2,300})['’]|“(?P<double>[^\n“”]{2,300})”)[,，]\s*"
    r"(?P<rest>[^\W\d_][^\n]{4,240})"
)
_BOOK: Final = re.compile(
    r"(?P<names>[^'‘“\n()]{2,200}?)(?:\s\([Ee]ds?\.?\))?[,，]\s*(?P<title>[^'‘“\n(),，]{2,160}?)(?:, \d{1,2} vols)?\s*"
    rf"\((?:[^()\n,]{{2,30}}, )?[^\W\d_a-z][^\d\n(),]{{1,40}}, (?P<year>{ANY_YEAR})\)[^\n]{{0,200}}"
)
_WITHIN: Final = re.compile(r"in\s+(?P<book>[^\n(]{2,120}?)\s*(?=\()")
_JOURNAL: Final = re.compile(r"(?P<journal>[^\n,，()]{2,60})(?=[,，]|\s\()")


def quoted_between_commas(text: str) -> Reference | None:
    """Read ``王明－李華, '風箏史', 史林, 44/5 (2022), 9``, ``…, in 文集 (Taipei, 2002)``."""
    found = _QUOTED.fullmatch(text) if EAST_ASIAN.search(text) else None
    title = (found["single"] or found["double"]) if found else ""
    year, names = (first_year(found["rest"]), _names(found["names"])) if found else (None, ())
    if not found or not year or not names or not EAST_ASIAN.search(title):
        return None
    rest = found["rest"]
    within, journal = _WITHIN.match(rest), _JOURNAL.match(rest)
    if within:
        rest = f"in: {within['book']} {rest[within.end() :]}"
    elif journal and kind_of(journal[0]) != "thesis":
        rest = f"《{journal[0]}》{rest[journal.end() :]}"
    return Reference(clean_title(title), names, year, f", {rest}")


def book_at_place(text: str) -> Reference | None:
    """Read ``王明, 風箏史 (Shanghai, 2010)``, ``Moll, Ann (ed.), 風箏, 3 vols (Peking, 2003)``; a place is no venue."""
    found = _BOOK.fullmatch(text) if EAST_ASIAN.search(text) else None
    names = _names(found["names"]) if found and EAST_ASIAN.search(found["title"]) else ()
    return Reference(clean_title(found["title"]), names, int(found["year"]), "") if found and names else None


def _names(written: str) -> tuple[str, ...]:
    names = read_authors(written, east_asian=True)
    return names or ((written,) if is_name(written) else ())
