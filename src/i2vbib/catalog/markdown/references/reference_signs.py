"""What tells that a paragraph is a reference, once its title is known: who stands before it, or a volume behind it."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.law_citations import cites_law
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import (
    Break,
    Link,
    Piece,
    Text,
    begins_with_bold,
    begins_with_bold_line,
    plain_text,
)
from i2vbib.catalog.markdown.names_behind_italics import names_behind_italics
from i2vbib.catalog.markdown.people.coauthors import name_coauthors
from i2vbib.catalog.markdown.people.first_authors import VOLUME_BEHIND_YEAR, read_first_authors
from i2vbib.catalog.markdown.people.name_words import INITIALS_FIRST
from i2vbib.catalog.markdown.references.physicists_references import ends_in_imprint
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from i2vbib.model.entry import Entry

_FIRST_LINES: Final = 3
_VENUE_ALONE: Final = re.compile(rf"(?P<venue>[^\W\d_a-z][^\n\d()]{{2,120}}?),? \(?{ANY_YEAR}\)?[.\s]*")
"""``Kite Letters, 2020``: all of a line."""
QUOTES: Final = frozenset("\"“«„‘`'")
"""A title in one of these is set off."""
_SAYS: Final = re.compile(
    r"[\"“«„‘`'][^\n”\"»’]{2,300}[”\"»’][\s,.]*(?!(?:in|at|with|and|by|w|joint|et|von|forthcoming|to appear|accepted"
    r"|published|presented|revise|revision|under|submitted|arxiv|preprint|working|pp?|vol)\b)[a-z]"
)
"""A quotation that a sentence goes on behind."""
_YEAR_LAST: Final = re.compile(rf"[\s(A-Z]{ANY_YEAR}\)?[\s.|\[\]()]*$")
_IMPRINT_LAST: Final = re.compile(rf"[.,]\s[^\n]{{3,160}}?{ANY_YEAR}(?:\s\([^()\n]{{1,40}}\))?[.\s]*")
_GOES_ON: Final = re.compile(r"[\w”’\"] [a-z]{2,} [a-z]+ [a-z]+ [a-z]+")
"""No title set off, or who printed it, has so many small words."""
_SIGNED: Final = re.compile(rf"{INITIALS_FIRST}[,.:]\s+")
_VOLUME_AND_YEAR: Final = re.compile(rf"\s\d{{1,4}}(?:\(\d+\))?, [A-Za-z]?\d[\d–-]*,? \({ANY_YEAR}\)\.?$")
"""``42, 230–265 (1936)``: behind one name with initials and a title."""
_QUOTED_BEHIND_YEAR: Final = re.compile(
    rf"[^\W\d_][^.,\"“”«»„\n]{{1,80}}(?:,[^.\"“”«»„\n]{{1,40}})?\. (?:{ANY_YEAR}[a-z]?\.|[Nn]\.d\.)"
    r" [\"“«„][^\"”»\n]{8,300}[\"”»](?:,? \d[\d–-]*)?[.,\s]*"
)
"""``Kite Watchers. 2015. “Measuring Kites at Sea.”``, ``Lee, Ann. n.d. “Kites of Tin,” 34.``: all of a paragraph."""
_BEHIND_YEAR: Final = re.compile(VOLUME_BEHIND_YEAR)


def is_set_as_paper(entry: Entry, text: str, pieces: Sequence[Piece]) -> bool:
    """Say whether a paragraph is set as a paper of a list: as a reference, or with its title apart from the rest."""
    if _SAYS.match(text):
        return False  # ``“Kites are planes,” said Ann Lee in Nature``
    is_quoted = text[:1] in QUOTES and entry.year and lookup(entry.venue)
    if is_quoted or (entry.title and is_quoted_behind_year(text)):
        return True
    if entry.authors and entry.venue and (begins_with_bold(pieces) or text[:1] in QUOTES):
        return True
    if entry.year and entry.venue and _is_by_owner(entry.venue, pieces):
        return True
    if entry.year and _is_italic_book(entry, text, pieces):
        return True
    is_reference = entry.authors and (
        begins_with_bold_line(pieces) or _tells_reference(text, entry.title) or _is_whole(entry, pieces)
    )
    return bool(is_reference) or cites_law(text, entry.title) or bool(names_behind_italics(pieces))


def _is_by_owner(venue: str, pieces: Sequence[Piece]) -> bool:
    """Say whether a paragraph is set as one's own papers are: a title in bold, and below or beside it the co-authors.

    ``**Kites of Tin**``, ``(joint with Ann Lee)``, ``*Kite Letters, 2020*``; alone in its line a known
    journal tells it too, and in italics any venue.
    """
    if not begins_with_bold(pieces):
        return False
    runs = groupby(pieces[1:], lambda piece: isinstance(piece, Break))
    lines = [tuple(run) for is_end, run in runs if not is_end][:_FIRST_LINES]
    if any(name_coauthors(plain_text(line).strip()) for line in lines):
        return True
    return begins_with_bold_line(pieces) and any(_is_at(line, venue) for line in lines)


def _is_at(line: tuple[Piece, ...], venue: str) -> bool:
    """Say whether a line is a venue and its year, a known one, or in italics the one that was read there."""
    found = _VENUE_ALONE.fullmatch(plain_text(line).strip())
    is_set = all(isinstance(piece, Text) and (piece.emphasis or not piece.text.strip()) for piece in line)
    return found is not None and (is_known_venue(found["venue"]) or (is_set and found["venue"] == venue))


def is_quoted_behind_year(text: str) -> bool:
    """Say whether all of a paragraph is who wrote a work, whoever that is, a year and a quoted title."""
    return _QUOTED_BEHIND_YEAR.fullmatch(text) is not None


def _is_italic_book(entry: Entry, text: str, pieces: Sequence[Piece]) -> bool:
    """Say whether a paragraph is a title in italics, and nothing but who printed it, where and when."""
    is_first = isinstance(pieces[0], Text) and pieces[0].emphasis and text.startswith(entry.title)
    behind = text[len(entry.title) :] if is_first else ""
    return bool(entry.title and _IMPRINT_LAST.fullmatch(behind)) and not _GOES_ON.search(behind)


def _is_whole(entry: Entry, pieces: Sequence[Piece]) -> bool:
    """Say whether a paragraph is a title, who wrote it right behind it, and where and when, before its labels."""
    text = plain_text(piece for piece in pieces if not (isinstance(piece, Link) and is_label(piece.text)))
    text = text.lstrip("*† ")  # what marks it among others
    is_told = entry.title and entry.venue and entry.year and text.startswith(entry.title)
    behind = text.removeprefix(entry.title).lstrip(" .?!,:;") if is_told else ""
    first = entry.authors[0].rstrip(",") if behind else ""
    return bool(first and behind.startswith(first) and (_YEAR_LAST.search(behind) or ends_in_imprint(behind)))


def _tells_reference(text: str, title: str) -> bool:
    """Say whether a paragraph with a title is a reference: it is behind its authors, or a volume behind it."""
    place = text.find(title) if title else -1
    if place == 0 and _BEHIND_YEAR.search(text, len(title)):
        return True
    before = text[:place] if place > 0 else ""
    if _SIGNED.fullmatch(before) and _VOLUME_AND_YEAR.search(text, place):
        return True
    return begins_with_authors(text) or (bool(before) and (begins_with_authors(before) or _is_body(before, text)))


def _is_body(before: str, text: str) -> bool:
    """Say whether all before a title is an organisation and its year, and no sentence goes on behind it."""
    names, year, end = read_first_authors(before)
    is_body = bool(year and names and names[0].startswith("{") and not before[end:].strip())
    return is_body and not _GOES_ON.search(text, len(before))
