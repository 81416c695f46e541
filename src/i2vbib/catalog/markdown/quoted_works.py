"""Works that a list of readings names by a title in quotation marks and who wrote it: ``"Cometas lentas" de A. Lee``.

One such row may be a film or a song; where most rows of a list that begin with a quotation have this form, and several
of them several authors, they are works, in whatever language it says "by".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.markdown.heading_subjects import tells_of_books
from i2vbib.catalog.markdown.headings import heading_title
from i2vbib.catalog.markdown.inline.block_kinds import BOX, Block, Heading, Item
from i2vbib.catalog.markdown.inline.pieces import end_of_line, plain_text
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.paper_signs import SHORT_TITLE
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.signed_titles import is_of_others
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FEWEST: Final = 5
"""Rows of this form, from which on they are a list's works."""
_FEWEST_BY_SEVERAL: Final = 3
"""Of which so many have several authors, for films and songs are said to be one person's."""
_MARKS: Final = '"“«„'
_ROW: Final = re.compile(
    rf"\s*(?:{BOX})?"
    r"(?:\"(?P<straight>[^\"\n]{3,240})\"|“(?P<curled>[^“”\n]{3,240})”"
    r"|«\s?(?P<angled>[^«»\n]{3,240}?)\s?»|„(?P<low>[^„“”\n]{3,240})[“”])"
    r",?\s+(?:[Bb]y|[Dd]e|[Pp]or|[Pp]ar|[Dd]i|[Vv]on|[Dd]oor|[Aa]v|[Aa]f)\s+(?P<names>[^\n:()\d]{3,240}?)[\s.;]*"
)
"""``"Kites" by Ann Lee``, and with the word of Spain, Portugal, France, Italy, Germany, the Netherlands, Sweden."""
_LONGEST_HEAD: Final = 6
"""Characters in which a quotation begins, behind a box to tick."""


class _Row(NamedTuple):
    title: str
    authors: tuple[str, ...]


def quoted_works(blocks: Iterable[Block]) -> dict[int, Entry]:
    """Give such works by their lines, if a list has several."""
    quoted = list(_quoted(blocks))
    rows = {line: row for line, text in quoted if (row := _read(text))}
    by_several = sum(len(row.authors) > 1 for row in rows.values())
    if len(rows) < _FEWEST or by_several < _FEWEST_BY_SEVERAL or 2 * len(rows) < len(quoted):
        return {}
    return {line: Entry(row.title, authors=row.authors) for line, row in rows.items()}


def _quoted(blocks: Iterable[Block]) -> Iterator[tuple[int, str]]:
    """Give the bullets that begin with a quotation, but below headings of books, films and the like."""
    is_of_works = True
    for block in blocks:
        if isinstance(block, Heading):
            heading = heading_title(block.pieces)
            is_of_works = not (is_of_others(heading) or tells_of_books(heading))
        elif is_of_works and isinstance(block, Item) and end_of_line(block.pieces) == len(block.pieces):
            text = plain_text(block.pieces)
            if any(mark in text[:_LONGEST_HEAD] for mark in _MARKS):
                yield block.line, text


def _read(text: str) -> _Row | None:
    found = _ROW.fullmatch(text)
    names = read_authors(found["names"]) if found else ()
    if not found or not names or not all(" " in name for name in names):
        return None
    title = clean_title(next(filter(None, found.group("straight", "curled", "angled", "low"))))
    return _Row(title, names) if count_words(title) >= SHORT_TITLE else None
