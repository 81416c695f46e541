"""Papers of a list that lead to what is told of them further down its page: ``[Kites of Tin](#lee2019)``, their names.

A link within the page is no paper's, but where who wrote the title and when stand beside it, that is a paper; the
heading it leads to is the same one again, with its abstract and links. A table of contents has no names.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import Break, Link, Piece, Text, plain_text
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.items import read_items
from i2vbib.catalog.markdown.paper_signs import SHORT_TITLE
from i2vbib.catalog.markdown.references.reference_forms import is_reference

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.headings import Outline
    from i2vbib.model.entry import Entry

_WORD: Final = re.compile(r"[^\W_]+")
_BEGIN: Final = 2
"""Words of a title that it is found by; one in scripts without blanks may be its only one."""
_MOST_ALIKE: Final = 16
"""Titles of one begin that a heading is compared with."""


class AnchoredTitles:
    """The titles so far that lead within the page, each with its row and its section."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, ...], tuple[Piece, ...]] = {}
        self._by_begin: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
        self._sections: dict[tuple[str, ...], tuple[str, ...]] = {}

    def with_title(self, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
        """Give an item whose one title leads within the page as one without an address, if it is a paper."""
        anchored = [link for link in pieces if isinstance(link, Link) and _may_be_title(link)]
        if len(anchored) != 1:
            return pieces
        title = anchored[0]
        is_whole = is_reference(title.text)
        bare = Text(title.text) if is_whole else title._replace(href="")
        own = tuple(bare if piece is title else piece for piece in pieces)
        entries = read_items(own)
        words = _words(entries[0].title) if entries else ()
        is_paper = len(entries) == 1 and entries[0].year and (entries[0].authors or entries[0].venue)
        if not is_paper or not words or not (is_whole or words == _words(title.text)):
            return pieces
        if words not in self._rows:
            self._rows[words] = own
            self._by_begin.setdefault(words[:_BEGIN], []).append(words)
        return own

    def told_again(self, heading: tuple[Piece, ...], level: int, outline: Outline) -> tuple[Piece, ...] | None:
        """Give the row of the paper that a heading names again, by its title alone or among names and venue.

        What is deeper was below the paper before it.
        """
        words = _words(plain_text(heading)) if self._rows else ()
        for place, length in product(range(len(words)), (1, _BEGIN)):
            for title in self._by_begin.get(words[place : place + length], ())[:_MOST_ALIKE]:
                if words[place : place + len(title)] == title:
                    outline.leave_below(level)
                    return (*self._rows[title], Break())
        return None

    def placed(self, entry: Entry, outline: Outline) -> Entry:
        """Give an entry its section; one that is told again stands in its first."""
        words = _words(entry.title) if self._rows else ()
        sections = self._sections.get(words) or (outline.section().slug,)
        if words in self._rows:
            self._sections.setdefault(words, sections)
        return replace(entry, sections=sections)


def _may_be_title(link: Link) -> bool:
    return link.href.startswith("#") and count_words(link.text) >= SHORT_TITLE and not is_label(link.text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))
