"""Rows of who wrote a work, a comma and its title, where a section of papers has no others: ``Csaba Moll, Kites``.

One such row may be somebody and what they do; below a heading of papers or a bibliography's, where nearly all rows are
of this form and lead nowhere, they are works.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.heading_subjects import speak_of_papers, tells_of_books
from i2vbib.catalog.markdown.headings import heading_title
from i2vbib.catalog.markdown.inline.block_kinds import Heading, Item
from i2vbib.catalog.markdown.inline.pieces import Text, plain_text
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.layouts.link_layouts import is_capitalized
from i2vbib.catalog.markdown.paper_signs import EVENT, SHORT_TITLE
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.name_words import is_institution, is_organization
from i2vbib.catalog.markdown.signed_titles import OF_NO_PAPER, is_of_others
from i2vbib.catalog.markdown.stopped_names import is_someones
from i2vbib.facts.publishers import is_place, publishes_books
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from i2vbib.catalog.markdown.inline.block_kinds import Block

_FEWEST: Final = 3
"""Rows of a section that are of this form."""
_NEARLY_ALL: Final = 0.8
_LONGEST: Final = 300
_MOST_NAMES: Final = 8
_OTHER: Final = re.compile(r"[\d:=|@/]|[.!?;] \S|\s[-–—]\s|https?:")
"""What these rows have not: a year, other marks, a second sentence."""
_ROLE: Final = re.compile(
    r"(?i)\b(?:prof(?:essor)?|dr|director|head|dean|lead|founder|president|lecturer|researcher|scientist|engineer"
    r"|fellow|manager|candidate|postdoc\w*|university|institute|department|school|college|laboratory|lab|inc|ltd)\b"
)


def named_titles(blocks: Iterable[Block]) -> dict[int, Entry]:
    """Give such works by their lines."""
    told: dict[int, Entry] = {}
    rows: dict[int, list[Item]] = {}
    path: list[Heading] = []
    for block in (*blocks, Heading(1, (), 0)):
        if isinstance(block, Item):
            rows.setdefault(block.depth, []).append(block)
        elif isinstance(block, Heading):
            if rows and _may_be_of_works([heading_title(heading.pieces) for heading in path]):
                told |= {line: entry for of_depth in rows.values() for line, entry in _works(of_depth).items()}
            path = [*(heading for heading in path if heading.level < block.level), block]
            rows = {}
    return told


def _may_be_of_works(headings: Sequence[str]) -> bool:
    is_other = any(is_of_others(heading) or OF_NO_PAPER.search(heading) for heading in headings[-1:])
    return not is_other and (speak_of_papers(headings) or any(map(tells_of_books, headings[-1:])))


def _works(rows: Sequence[Item]) -> dict[int, Entry]:
    """Give the works of rows as deep in lists as one another, where nearly all are of the form, and half a person's."""
    if len(rows) < _FEWEST:
        return {}
    read = {row.line: work for row in rows if (work := _read(row))}
    sure = sum(map(is_someones, read.values()))
    return read if len(read) >= max(_FEWEST, _NEARLY_ALL * len(rows)) and 2 * sure >= len(read) else {}


def _read(row: Item) -> Entry | None:
    """Give the work of a row: as many whole names as there are before a comma, and a title behind it."""
    if not all(isinstance(piece, Text) and not (piece.strong or piece.code) for piece in row.pieces):
        return None
    text = plain_text(row.pieces).strip().rstrip(".")
    if ", " not in text or len(text) > _LONGEST or _OTHER.search(text) or EVENT.search(text):
        return None
    parts = text.split(", ")
    for count in range(min(len(parts) - 1, _MOST_NAMES), 0, -1):
        names, title = read_authors(before := ", ".join(parts[:count])), clean_title(", ".join(parts[count:]))
        are_whole = all(" " in name and "," not in name and name in before for name in names)
        if len(names) >= count and are_whole and _is_title(title):
            return Entry(title, authors=names)
    return None


def _is_title(title: str) -> bool:
    is_set = title[:1].isupper() and count_words(title) >= SHORT_TITLE and is_capitalized(title, fewest=1)
    is_other = OF_NO_PAPER.search(title) or _ROLE.search(title) or read_authors(title)
    is_body = is_institution(title) or is_organization(title) or publishes_books(title) or is_place(title)
    return is_set and not (is_other or is_body)
