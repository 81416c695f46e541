"""Titles that lead to what the list's keeper wrote about their papers: a file beside the list, or an issue of it."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.heading_subjects import tells_of_papers
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import Link, Piece, Text
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.layouts.link_layouts import LONG_TITLE, is_capitalized
from i2vbib.catalog.markdown.paper_signs import EVENT, FULL_TITLE, Evidence
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors, is_reference
from i2vbib.catalog.markdown.references.reference_title import ends_in_year

if TYPE_CHECKING:
    from i2vbib.model.entry import Entry

_NOTES: Final = r"[^#?]+\.(?:md|markdown|txt|html?)"
_FILE: Final = re.compile(f"(?i){_NOTES}")
_IN_REPOSITORY: Final = re.compile(
    r"(?i)https?://(?:www\.)?git(?:hub|ee|lab)\.com/[^/]+/[^/]+/(?:-/)?"
    rf"(?:(?:issues|discussions)/\d+|(?:blob|tree)/(?!(?:[^/]+/){{0,2}}readme\.){_NOTES}(?:#.*)?)"
)
_OF_PAPERS: Final = re.compile(r"(?i)(?:paper|publication)s?(?![a-z])|论文|論文|논문|arxiv")
"""Tells that what is in a folder or a repository is about papers: ``paper_note/x.md``."""
_NOTE_ON_PAPER: Final = re.compile(
    r"(?i)(?:papers?|论文|論文|논문)[-_ ]?(?:notes?|reviews?|reading|summar\w+|survey)|/\d+$"
)
_REMARK: Final = re.compile(r"(?<=[!-~]\s)\s*[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{1,4}\s*$")
"""How far its keeper has read: ``Kites of Clay at Sea 未完``."""
_TITLE_BEHIND: Final = re.compile(r"[\s|]+[^\W_a-z]\S* \S+ \S+ \S")
_INVERTED: Final = re.compile(r"[^\W\d_][\w’'-]*, [^\W\d_]\.")
_CLOSING: Final = (")", "]", "】", "）", ":", "：")
_WORD: Final = re.compile(r"[^\W_]+")
_OTHER_PART: Final = re.compile(
    r"(?i)(?:chapters?|lessons?|weeks?|parts?|sections?|units?|modules?|appendix|introduction to|getting started|how to"
    r"|第.{1,3}[章节課课讲回])\b"
)
"""Begins the title of a part of a book or a course."""


def without_notes(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], Link | None]:
    """Give pieces in which titles that lead to notes on them are no labels, and the first link of these.

    A title stands there set off, a reference in words, and a name before its title in brackets.
    """
    notes = [piece for piece in pieces if isinstance(piece, Link) and _leads_to_note(piece)]
    if not notes:
        return pieces, None
    following = chain(pieces[1:], (None,))
    return tuple(
        _without_address(piece, behind) if isinstance(piece, Link) and piece in notes else piece
        for piece, behind in zip(pieces, following, strict=True)
    ), notes[0]


def _leads_to_note(link: Link) -> bool:
    if link.href[:1] in {"", "#"}:
        return False
    is_local = link_kind(link.href) == "local"
    is_of_papers = _IN_REPOSITORY.fullmatch(link.href) and _OF_PAPERS.search(link.href)
    if is_of_papers or (is_local and _FILE.fullmatch(link.href)):
        return not is_label(link.text)
    return is_local and (is_reference(link.text) or ends_in_year(link.text))


def _without_address(link: Link, behind: Piece | None) -> Piece:
    text = _REMARK.sub("", link.text)
    is_set_off = not (is_reference(text) or begins_with_authors(text) or _INVERTED.match(text))
    if count_words(text) >= FULL_TITLE and is_set_off:
        return link._replace(href="", text=text)
    is_name = isinstance(behind, Text) and _TITLE_BEHIND.match(behind.text) and count_words(text) < FULL_TITLE
    return Text(f"[{text}]" if is_name else text)


def as_noted(entry: Entry, text: str, evidence: Evidence, note: Link | None) -> Evidence:
    """Give what a title shows that leads to notes on it, where nothing else shows a paper.

    It is a paper with its authors, or where the address tells that the notes are on papers; else its neighbours say so.
    """
    if evidence == "sure":
        return evidence
    note = (
        Link(entry.title, entry.link) if _IN_REPOSITORY.fullmatch(entry.link) and is_capitalized(entry.title) else note
    )
    if note is None or entry.link not in {"", note.href} or entry.title not in note.text:
        return evidence
    before = text.partition(entry.title)[0].rstrip()
    if any(map(str.isalpha, before)) and not before.endswith(_CLOSING):
        return evidence  # a sentence points at it
    words = count_words(entry.title)
    is_on_papers = _OF_PAPERS.search(note.href) is not None
    is_other = _OTHER_PART.match(entry.title) or EVENT.search(entry.title) or tells_of_papers(entry.title)
    if is_other or words < (1 if is_on_papers else FULL_TITLE):
        return evidence
    is_paper = (entry.authors and words >= FULL_TITLE) or (words >= LONG_TITLE and _is_on_one(note))
    return "sure" if is_paper else evidence if evidence == "likely" else "noted"


def _is_on_one(note: Link) -> bool:
    """Say whether an address tells that notes are on one paper: by its folder's name, or by the paper's own title."""
    if not _OF_PAPERS.search(note.href):
        return False
    named = set(_WORD.findall(unquote(note.href).casefold()))
    words = _WORD.findall(note.text.casefold())
    return bool(_NOTE_ON_PAPER.search(note.href)) or 3 * sum(word in named for word in words) >= 2 * len(words)
