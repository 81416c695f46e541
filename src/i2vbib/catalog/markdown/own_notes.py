"""Titles that lead to what the list's keeper wrote about their papers: a file beside the list, or an issue of it."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.heading_subjects import tells_of_papers
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import Link, Piece, Text
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.kept_notes import IN_REPOSITORY, NOTE_FILE, OF_PAPERS
from i2vbib.catalog.markdown.layouts.link_layouts import LONG_TITLE, is_capitalized
from i2vbib.catalog.markdown.paper_signs import EVENT, FULL_TITLE, SHORT_TITLE, Evidence
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors, is_reference
from i2vbib.catalog.markdown.references.reference_title import ends_in_year
from i2vbib.catalog.markdown.titled_folders import read_folder_row

if TYPE_CHECKING:
    from i2vbib.model.entry import Entry

_NOTE_ON_PAPER: Final = re.compile(
    r"(?i)(?:papers?|论文|論文|논문)[-_ ]?(?:notes?|reviews?|reading|summar\w+|survey)|/\d+$"
)
_REMARK: Final = re.compile(r"(?<=[!-~]\s)\s*[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{1,4}\s*$")
"""How far its keeper has read: ``Kites of Clay at Sea 未完``."""
_TITLE_BEHIND: Final = re.compile(r"[\s|]+[^\W_a-z]\S* \S+ \S+ \S")
_INVERTED: Final = re.compile(r"[^\W\d_][\w’'-]*, [^\W\d_]\.")
_NAMED: Final = re.compile(
    r"\[(?P<name>[^\W_][^\[\]]{0,40})\]\s*(?P<title>[^\W_][^\s\[\]]*\s[^\[\]]+)"
    r"|(?P<before>[^\W_][^\s\[\]]{0,30}(?: [^\W_][^\s\[\]]{0,20})?)\s"
    r"\[(?P<behind>(?:[^\W_][^\s\[\]]*\s){2,40}[^\s\[\]]+)\]"
)
"""``[KiteNet] Kites of Tin``, ``KiteNet [Kites of Tin at Sea]``: a name beside a title."""
_CLOSING: Final = (")", "]", "】", "）", ":", "：")
_WORD: Final = re.compile(r"[^\W_]+")
_OTHER_PART: Final = re.compile(
    r"(?i)(?:chapters?|lessons?|weeks?|parts?|sections?|units?|modules?|appendix|introduction to|getting started|how to"
    r"|第.{1,3}[章节課课讲回])\b"
)
"""Begins the title of a part of a book or a course."""


class Note(NamedTuple):
    """A title that leads to a note on it, and where; ``is_kept`` says that its list has many by the same keeper.

    ``is_said`` that its row says in words that it is a paper.
    """

    text: str
    href: str
    is_kept: bool = False
    is_said: bool = False


def without_notes(
    pieces: tuple[Piece, ...], keepers: frozenset[str] = frozenset(), *, has_folders: bool = False
) -> tuple[tuple[Piece, ...], Note | None]:
    """Give pieces in which titles that lead to notes on them are no labels, and the first of these.

    A title stands there set off, a reference in words, and a name before its title in brackets. ``keepers`` are those
    whose notes many titles lead to; ``has_folders`` says that the list's rows lead to folders beside it.
    """
    row = read_folder_row(pieces) if has_folders else None
    if row:
        return row.pieces(), Note(row.title, row.href, is_kept=True, is_said=True)
    notes = [piece for piece in pieces if isinstance(piece, Link) and _leads_to_note(piece, keepers)]
    if not notes:
        return pieces, None
    parts = zip(pieces, chain(pieces[1:], (None,)), strict=True)
    without = (
        _without_address(piece, behind, is_kept=_is_kept(piece, keepers))
        if isinstance(piece, Link) and piece in notes
        else (piece,)
        for piece, behind in parts
    )
    first = notes[0]
    return tuple(chain.from_iterable(without)), Note(first.text, first.href, _is_kept(first, keepers))


def _is_kept(link: Link, keepers: frozenset[str]) -> bool:
    found = IN_REPOSITORY.fullmatch(link.href) if keepers else None
    return found is not None and found["owner"].casefold() in keepers


def _leads_to_note(link: Link, keepers: frozenset[str]) -> bool:
    if link.href[:1] in {"", "#"}:
        return False
    is_local = link_kind(link.href) == "local"
    is_of_papers = IN_REPOSITORY.fullmatch(link.href) and OF_PAPERS.search(link.href)
    if is_of_papers or (is_local and NOTE_FILE.fullmatch(link.href)) or _is_kept(link, keepers):
        return not is_label(link.text)
    return is_local and (is_reference(link.text) or ends_in_year(link.text))


def _without_address(link: Link, behind: Piece | None, *, is_kept: bool) -> tuple[Piece, ...]:
    text = _REMARK.sub("", link.text)
    named = _NAMED.fullmatch(text)
    name, title = (named["name"] or named["before"], named["title"] or named["behind"]) if named else ("", "")
    if title and (is_kept or count_words(title) >= FULL_TITLE):
        return Text(f"[{name}] "), link._replace(href="", text=title)
    is_set_off = not (is_reference(text) or begins_with_authors(text) or _INVERTED.match(text))
    words = count_words(text)
    is_name = isinstance(behind, Text) and _TITLE_BEHIND.match(behind.text) and words < FULL_TITLE
    if is_set_off and not is_name and words >= (SHORT_TITLE if is_kept else FULL_TITLE):
        return (link._replace(href="", text=text),)
    return (Text(f"[{text}]" if is_name else text),)


def as_noted(entry: Entry, text: str, evidence: Evidence, note: Note | None) -> Evidence:
    """Give what a title shows that leads to notes on it, where nothing else shows a paper.

    It is a paper with its authors, or where the address tells that the notes are on papers; else its neighbours say so.
    """
    if evidence == "sure":
        return evidence
    note = (
        Note(entry.title, entry.link) if IN_REPOSITORY.fullmatch(entry.link) and is_capitalized(entry.title) else note
    )
    if note is None or entry.link not in {"", note.href} or entry.title not in note.text:
        return evidence
    before = text.partition(entry.title)[0].rstrip()
    if any(map(str.isalpha, before)) and not before.endswith(_CLOSING):
        return evidence  # a sentence points at it
    words = count_words(entry.title)
    is_on_papers = note.is_kept or OF_PAPERS.search(note.href) is not None
    is_other = _OTHER_PART.match(entry.title) or EVENT.search(entry.title) or tells_of_papers(entry.title)
    if (is_other and not note.is_said) or words < (1 if is_on_papers else FULL_TITLE):
        return evidence
    is_paper = (entry.authors and words >= FULL_TITLE) or (words >= LONG_TITLE and _is_on_one(note))
    is_paper = is_paper or (note.is_kept and words >= SHORT_TITLE)
    return "sure" if is_paper else evidence if evidence == "likely" else "noted"


def _is_on_one(note: Note) -> bool:
    """Say whether an address tells that notes are on one paper: by its folder's name, or by the paper's own title."""
    if not OF_PAPERS.search(note.href):
        return False
    named = set(_WORD.findall(unquote(note.href).casefold()))
    words = _WORD.findall(note.text.casefold())
    return bool(_NOTE_ON_PAPER.search(note.href)) or 3 * sum(word in named for word in words) >= 2 * len(words)
