"""Which section a paper stands in: the headings above it, as far as they were read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.inline.block_kinds import SUMMARY_LEVEL, Heading
from i2vbib.catalog.markdown.inline.dates import MONTH, YEAR
from i2vbib.catalog.markdown.inline.pieces import WORDED, Break, Piece, Text, end_of_line
from i2vbib.catalog.markdown.inline.pieces import Link as LinkPiece
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.slugs import choose_slugs
from i2vbib.model.entry import UNTITLED, Section

_NUMBER: Final = re.compile(
    r"^(?:\(?(?!\d{4}[:：])\d+(?:\.\d+)*[.)、:．](?!\d)\s*|[IVX]+\.\s+|[A-Z][.)]\s+|\d+(?:\.\d+)+\s+|\d{1,2}\s+(?=[A-Z])"
    rf"(?!(?i:{MONTH}),?\s+{YEAR}))(?=\S)"
)
"""``3.1 Kites at Sea``; the day of ``2 April 2019`` is none."""
_NO_SECTION: Final = re.compile(
    r"(?i)(?:abstract|(?:show |read |see )?more|click|expand|details?|bib ?tex|citation|toc|table of|full list)\b"
)
_BACK_LINK: Final = re.compile(r"(?i)^(?:back to .*|top|↑|🔝|back|\^)$")


class Outline:
    """The headings above the place that is being read, and the sections found so far."""

    def __init__(self, slugs: Mapping[str, str]) -> None:
        self.title = ""
        self.sections: list[Section] = []
        self._slugs = slugs
        self._path: list[tuple[int, str]] = []
        self._title_line = 0
        self._current: Section | None = None
        self._by_path: dict[tuple[str, ...], Section] = {}
        self._seen = False

    def enter(self, heading: Heading) -> None:
        """Go on under a heading; the first one, if it is of the first level, is the list's title."""
        title = heading_title(heading.pieces)
        if heading.level == SUMMARY_LEVEL and _NO_SECTION.match(title):
            return
        if not title:
            if heading.level == SUMMARY_LEVEL:
                self._leave(SUMMARY_LEVEL)
            return
        if not self._seen and heading.level == 1:
            self.title = title
            self._title_line = heading.line
        self._seen = True
        self._leave(heading.level)
        self._path.append((heading.level, title))

    def _leave(self, level: int) -> None:
        while self._path and self._path[-1][0] >= level:
            self._path.pop()
        self._current = None

    def leave_below(self, level: int) -> None:
        """Leave the headings that are deeper than one which is no section's."""
        if self._path and self._path[-1][0] > level:
            self._leave(level + 1)

    @property
    def path(self) -> list[str]:
        """The headings above the place that is being read, from the outermost."""
        return [title for _, title in self._path]

    def leave(self) -> None:
        """Take the nearest heading for something else than a section's."""
        self._path.pop()
        self._current = None

    @property
    def heading(self) -> str:
        """The nearest heading's words."""
        return self._path[-1][1] if self._path else ""

    @property
    def in_head(self) -> bool:
        """Whether nothing but the list's own title has been read so far."""
        return not self._path or (len(self._path) == 1 and self._path[0][1] == self.title and not self.sections)

    @property
    def has_no_sections(self) -> bool:
        """Whether all papers found so far stand under the list's own title, or under no heading."""
        return all(section.title in {self.title, UNTITLED} for section in self.sections)

    def section(self) -> Section:
        """Give the section of the place that is being read; it exists from its first paper on.

        Its slug is a mark of it alone until :meth:`name_sections`: what tells it from its neighbours is not known yet.
        """
        if self._current is None:
            self._current = self._find()
        return self._current

    def _find(self) -> Section:
        path = tuple(title for _, title in self._path) or (UNTITLED,)
        if path not in self._by_path:
            above = [title for _, title in self._path[:-1] if title != self.title]
            section = Section(str(len(self.sections)), path[-1], above[-1] if above else "")
            self._by_path[path] = section
            self.sections.append(section)
        return self._by_path[path]

    def name_sections(self) -> dict[str, str]:
        """Give the slugs that take the place of the sections' marks, once all of the list has been read."""
        slugs = choose_slugs(self.sections, self._slugs, self.title)
        named = {section.slug: slug for section, slug in zip(self.sections, slugs, strict=True)}
        self.sections = [replace(section, slug=named[section.slug]) for section in self.sections]
        return named


def heading_title(pieces: tuple[Piece, ...]) -> str:
    """Give a heading's words: no number, emoji or badge, no link back to the top."""
    words = (
        piece.text if isinstance(piece, WORDED) else " "
        for piece in pieces
        if isinstance(piece, (*WORDED, Break))
        and not (isinstance(piece, LinkPiece) and _BACK_LINK.match(clean_title(piece.text)))
    )
    return without_number("".join(words).strip().rstrip("#"))


def heading_pieces(title: str) -> tuple[Piece, ...]:
    """Give a heading as the first line of the paper that it may be."""
    return Text(title, strong=True), Break()


def heading_lines(pieces: tuple[Piece, ...], title: str) -> tuple[Piece, ...]:
    """Give a heading as the first lines of the paper that it may be: ``### Kites at Sea<br>Ann Lee, Bo Kim``."""
    if len(pieces) == 1 and isinstance(pieces[0], LinkPiece) and pieces[0].href:
        return *pieces, Break()
    first = end_of_line(pieces)
    more = pieces[first + 1 :]
    return (*heading_pieces(heading_title(pieces[:first])), *more, Break()) if more else heading_pieces(title)


def without_number(text: str) -> str:
    """Give a heading's words without its number: ``3.1 Kites at Sea``."""
    title = clean_title(text)
    without = _NUMBER.sub("", title)
    return title if without == title else clean_title(without)
