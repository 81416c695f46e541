"""Headings that are papers by themselves, and the notes below them: ``### Lee et al. [Kites of Tin](…) ICRA 2014``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.link_kinds import leads_to_data
from i2vbib.catalog.markdown.groups import is_abstract, is_note
from i2vbib.catalog.markdown.imprints.reference_venue import venue_behind
from i2vbib.catalog.markdown.imprints.unpublished import NO_DATE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.pieces import Image, Link, Piece, plain_text
from i2vbib.catalog.markdown.inline.skeleton import Skeleton, read_skeleton
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.items import read_items
from i2vbib.catalog.markdown.layouts.plain_titles import is_plain
from i2vbib.catalog.markdown.layouts.title_finder import find_title
from i2vbib.catalog.markdown.paper_signs import FEW_WORDS, FULL_TITLE
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors, is_reference, read_reference
from i2vbib.catalog.markdown.references.reference_heads import without_number

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.open_paper import OpenPaper

_YEAR_SET_OFF: Final = re.compile(rf"[(\[](?:{ANY_YEAR}[a-z]?|{NO_DATE})[)\]]|[;,.] {ANY_YEAR}(?:\.?$|[a-z]?[.:]\s)")
"""Of a work, whoever wrote it: ``Lee, A., and B. Kim, 1977: Kites``."""
_SENTENCES: Final = re.compile(r"[^「『《“\"]*(?:。|다\.)")
"""East Asian sentences in which no title is quoted."""


def is_paper_heading(pieces: tuple[Piece, ...]) -> bool:
    """Say whether a heading is a paper by itself: it leads to one, or is a whole reference.

    Names before or behind the title change nothing: ``### Lee and Kim [Kites](https://arxiv.org/abs/…) ICRA 2014``.
    """
    text = plain_text(pieces)
    names = read_first_authors(without_number(text))[0] if not is_plain(text) and is_reference(text) else ()
    if len(names) > 1 or any("," in name or name.startswith("{") for name in names):
        reference = read_reference(text)
        if _YEAR_SET_OFF.search(text) or (reference and venue_behind(reference.rest)):
            return True
    has_address = any(isinstance(piece, Link | Image) for piece in pieces)
    skeleton = read_skeleton(pieces) if has_address else None
    title = find_title(skeleton) if skeleton and skeleton.addresses else None
    if not skeleton or not title:
        return False
    is_cited = bool(title.href) and (begins_with_authors(text.lstrip("[")) or _cites(pieces))
    return bool(skeleton.addresses.papers) or is_cited


def _cites(pieces: tuple[Piece, ...]) -> bool:
    """Say whether a heading tells a title with who wrote it, where it appeared and when, wherever it leads."""
    entries = read_items(pieces)
    return len(entries) == 1 and all(
        entry.authors and entry.venue and entry.year and count_words(entry.title) >= FEW_WORDS for entry in entries
    )


def is_note_below(lines: OpenPaper, text: str, skeleton: Skeleton) -> bool:
    """Say whether lines are a heading that is a paper, and words below it are sentences on that: no names, no work."""
    if lines.depth >= 0 or lines.is_heading or not lines.pieces:
        return False
    if is_note(text, skeleton) or is_abstract(text):
        return True
    if lines.is_again and not is_reference(text):
        return not skeleton.links or any(leads_to_data(link.href) for link in skeleton.links)
    is_eastern = _SENTENCES.fullmatch(text) is not None
    return is_eastern and not (is_reference(text) or begins_with_authors(text))


def links_again(lines: OpenPaper, text: str, skeleton: Skeleton) -> bool:
    """Say whether a paragraph is the links of a paper that a heading tells again."""
    return lines.is_again and bool(lines.pieces) and bool(skeleton.links) and count_words(text) < FULL_TITLE
