"""Bullets that tell nothing by themselves, and are named where the bullets beside them are papers.

So are titles that lead to posts, as one on a paper is called by its title: ``[Kites of Tin](https://blog.example/p/1)``.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import Link, Piece, Text, end_of_line, has_isbn, plain_text
from i2vbib.catalog.markdown.inline.skeleton import read_skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.layouts.labelled_fields import is_other_field
from i2vbib.catalog.markdown.layouts.link_layouts import is_capitalized
from i2vbib.catalog.markdown.paper_signs import FULL_TITLE, SHORT_TITLE, UNTOLD, is_in_other_media
from i2vbib.catalog.markdown.people.name_words import EAST_ASIAN
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors
from i2vbib.model.entry import PassedOver

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from i2vbib.catalog.markdown.candidates import Candidate

_FEWEST: Final = 2
"""Papers beside a bullet from which on it is named."""
_AT_LEAST: Final = 0.5
"""How many papers must stand beside each bullet with a sign of a title."""
_MOSTLY: Final = 4
"""And beside each that no sign tells from notes."""
_LONGEST: Final = 200
"""Characters of a bullet that may be a title."""
_SET_OFF: Final = re.compile(
    r"[《「『“\"«„]|(?:[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)?(?: [A-Z]\.?)*(?: & | and )?){1,2}: [A-Z][^\W\d_]"
)
"""A title in quotation marks, or a name before a colon: ``Lee: Kites``."""
_CITED: Final = re.compile(rf"[A-Z][^\W\d_]+ (?:et al\.? )?\({ANY_YEAR}[a-z]?\)")
"""What a work is cited by: ``see also Lee (1990)``."""


_DAY: Final = re.compile(r"^\W*\d{4}[-./]\d{1,2}[-./]\d{1,2}\W*")
_DIGITS: Final = re.compile(r"\d+")


class Bullet(NamedTuple):
    """A bullet without a link that was read as nothing; ``is_set`` says that a sign of a title is in it.

    ``is_named`` says that it is named among papers, ``pieces`` are what it is, as its neighbours may tell more of it.
    ``post`` is the page of other media that all of it leads to.
    """

    line: int
    depth: int
    text: str
    is_set: bool
    is_named: bool
    pieces: tuple[Piece, ...]
    post: str = ""


def silent_bullet(pieces: tuple[Piece, ...], line: int, depth: int) -> Iterator[Bullet]:
    """Give a bullet that may be a title: words that lead nowhere, and neither a label nor the head of a list."""
    skeleton = read_skeleton(pieces)
    own = pieces[: end_of_line(pieces)] if has_remark(pieces) else pieces
    text, is_book = unmarked(read_skeleton(own).line if own is not pieces else skeleton.line), has_isbn(pieces)
    if skeleton.addresses and (post := _post(pieces)):
        yield Bullet(line, depth, text, is_set=False, is_named=True, pieces=(), post=post)
        return
    is_other = skeleton.addresses or text.endswith((":", "：")) or is_other_field(text) or len(text) > _LONGEST
    if is_other or "\n" in text or not (is_book or (count_words(text) >= SHORT_TITLE and not is_label(text))):
        return
    first = pieces[0]
    is_set = isinstance(first, Text) and (first.strong or first.emphasis) and len(pieces) > 1
    is_set |= is_book or bool(_SET_OFF.match(text) or _CITED.search(text)) or begins_with_authors(text)
    is_whole = count_words(text) >= FULL_TITLE and not text.endswith((".", "?", "!", ",", ";", "。", "；", "？"))
    yield Bullet(line, depth, plain_text(own), is_set, is_set or is_whole, pieces)


def _post(pieces: tuple[Piece, ...]) -> str:
    """Give the page of other media that a bullet leads to which is a whole title, set as titles are, and no more."""
    linked = [piece for piece in pieces if not (isinstance(piece, Text) and not piece.text.strip())]
    link = linked[0] if len(linked) == 1 else None
    if not isinstance(link, Link) or link.written or not is_in_other_media(link.href):
        return ""
    title = _DAY.sub("", link.text)
    return link.href if count_words(title) >= FULL_TITLE and is_capitalized(title) else ""


def has_remark(pieces: tuple[Piece, ...]) -> bool:
    """Say whether what stands below a bullet's first line is a remark in Chinese or Japanese, and that line is not."""
    end = end_of_line(pieces)
    below = plain_text(pieces[end:]) if end < len(pieces) else ""
    return bool(EAST_ASIAN.search(below)) and not EAST_ASIAN.search(plain_text(pieces[:end]))


def among_siblings(silent: Sequence[Bullet], run: Sequence[Candidate]) -> list[PassedOver]:
    """Name the bullets of a run of which those at the same depth are papers, for the most part."""
    if not silent:
        return []
    silent = [bullet for bullet in silent if bullet.is_named]
    papers = Counter(candidate.depth for candidate in run if candidate.evidence == "sure")
    beside = Counter((bullet.depth, bullet.is_set, not bullet.post) for bullet in silent)
    forms = Counter(_DIGITS.sub("", bullet.text) for bullet in silent)  # ``Lab of week 3`` recurs
    return [
        PassedOver(text, f"among papers, but {post} is a page of other media" if post else UNTOLD, line)
        for line, depth, text, is_set, _, _, post in silent
        if papers[depth] >= max(_FEWEST, beside[depth, is_set, not post] * (_AT_LEAST if is_set else _MOSTLY))
        and forms[_DIGITS.sub("", text)] == 1
    ]
