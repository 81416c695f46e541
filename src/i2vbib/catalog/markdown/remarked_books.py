"""Books that a list of readings names in italics with who wrote them, before what it thinks of them.

``*Kites at Sea*, Ann Lee and Bo Kim- A good first read``, ``Ann Lee: *Kites at Sea*`` over a line of remarks. One such
row may be a film; where several of a list are so and most of its people show themselves, they are works.
"""

from __future__ import annotations

import re
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.markdown.heading_subjects import tells_of_books
from i2vbib.catalog.markdown.headings import heading_title
from i2vbib.catalog.markdown.inline.block_kinds import Block, Heading, Item
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.pieces import Link, Piece, Text, end_of_line, plain_text
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.paper_signs import SHORT_TITLE
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.name_words import is_institution, is_known_person, is_organization, may_be_name
from i2vbib.catalog.markdown.signed_titles import is_of_others
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FEWEST: Final = 4
"""Rows of this form, from which on they are a list's works."""
_FEWEST_BY_SEVERAL: Final = 2
"""Of which so many have several authors, for films and songs are said to be one person's."""
_STARS: Final = " *★⭐†"
"""What marks a work before its title: ``\\*_Kites at Sea_``."""
_NAMES: Final = r"(?P<names>[^\n()\[\]“”\"\d:;]{3,160}?)"
_BEHIND: Final = re.compile(
    r"\s*(?:\((?P<series>[^\W\d_a-z][^()\n]{2,80})\)\s*)?(?:[,.;:]\s*(?:by\s)?|by\s|[-–—]\s)\s*"
    rf"{_NAMES}(?:[\s.]*$|\s?[-–—:]\s[^\n]*|\s[-–—][^\n]*|\s\([^()\n]{{3,200}}\)[\s.]*|(?<=[^\W\d_]{{2}})\.\s[^\n]{{25,}})"
)
"""``, Ann Lee- A good first read``, `` (Kite Primers, 37) by Ann Lee. It tells of tails in few words.``."""
_BEFORE: Final = re.compile(rf"{_NAMES}\s*[:,–—-]\s*")
_COUNT: Final = re.compile(r"(?:,\s*(?:[Vv]ol\.?|[Nn]o\.?)?\s*\d{1,4})$")
_BEFORE_LINK: Final = re.compile(r"\s?[-–—.:,]?\s?(?:Available(?: here| at)?:?)?$")
_PART: Final = re.compile(r"[:,]\s+")
_MOST_PARTS: Final = 6
_LINKED: Final = 2
"""Pieces of a row: names and title, and a link; what is thought of it stands behind."""
_YEAR: Final = re.compile(ANY_YEAR)


class _Row(NamedTuple):
    title: str
    authors: tuple[str, ...]
    venue: str = ""

    def entry(self) -> Entry:
        return Entry(self.title, authors=self.authors, venue=self.venue, is_book=bool(self.venue))


def remarked_books(blocks: Iterable[Block]) -> dict[int, Entry]:
    """Give such works by their lines, if a list has several."""
    rows: dict[int, _Row] = {}
    linked: dict[int, _Row] = {}
    others = 0
    is_of_works = True
    for block in blocks:
        if isinstance(block, Heading):
            heading = heading_title(block.pieces)
            is_of_works = tells_of_books(heading) or not is_of_others(heading)
        elif is_of_works and isinstance(block, Item):
            line = block.pieces[: end_of_line(block.pieces)]
            if (place := _title_at(line)) is None:
                linked |= {block.line: row} if (row := _read_linked(line)) else {}
                continue
            row = _read(line, *place, is_remarked=len(line) < len(block.pieces))
            others += row is None
            rows |= {block.line: row} if row else {}
    several = sum(len(row.authors) > 1 for row in rows.values())
    sure = sum(any(map(is_known_person, row.authors)) for row in rows.values())
    if len(rows) < max(_FEWEST, others) or several < _FEWEST_BY_SEVERAL or 2 * sure < len(rows):
        return {}
    return {line: row.entry() for line, row in sorted({**rows, **linked}.items())}


def _title_at(line: Sequence[Piece]) -> tuple[int, int] | None:
    """Give where the title in italics stands in a line, that begins with it, or with words, and has others too."""
    begin = int(bool(line) and isinstance(line[0], Text) and not _is_slanted(line[0]))
    end = begin + len(list(takewhile(_is_slanted, line[begin:])))
    return (begin, end) if begin < end and len(line) > 1 else None


def _is_slanted(piece: Piece) -> bool:
    return isinstance(piece, Text | Link) and piece.emphasis and not piece.strong


def _read(line: Sequence[Piece], begin: int, end: int, *, is_remarked: bool) -> _Row | None:
    """Give the title and who stands before or behind it; before it where its line or a remark ends with it."""
    title = clean_title(plain_text(line[begin:end]).strip(" ,.;"))
    before = plain_text(line[:begin]).strip(_STARS)
    behind = plain_text(takewhile(lambda piece: isinstance(piece, Text), line[end:])).strip()
    if count_words(title) < SHORT_TITLE or _YEAR.search(before + behind):
        return None
    if before:
        found = _BEFORE.fullmatch(before)
        is_remarked &= not behind.strip(" .,;:")
        is_told = is_remarked or behind.startswith(("-", "–", "—"))
        names = _names(found["names"]) if found and is_told else ()
        return _Row(title, names) if names else None
    found = _BEHIND.fullmatch(behind)
    names = _names(found["names"]) if found else ()
    series = _COUNT.sub("", found["series"]) if found and found["series"] else ""
    return _Row(title, names, series) if names else None


def _read_linked(line: Sequence[Piece]) -> _Row | None:
    """Read ``Ann Lee, Kites at Sea. Available: <…> -A good first read``, as such a list has what a link leads to."""
    if len(line) < _LINKED or not (isinstance(line[0], Text) and isinstance(line[1], Link)):
        return None
    text = _BEFORE_LINK.sub("", plain_text(line[:1]).strip(_STARS), count=1)
    remark = plain_text(line[2:]).strip()
    if _YEAR.search(text) or (remark and not remark.startswith(("-", "–", "—"))):
        return None
    parts = list(islice(_PART.finditer(text), _MOST_PARTS))
    signed = ((_names(text[: part.start()]), text[part.end() :]) for part in reversed(parts))
    names, title = next(((names, title) for names, title in signed if names), ((), ""))
    is_title = title[:1].isupper() and count_words(title) >= SHORT_TITLE and any(map(is_known_person, names))
    return _Row(clean_title(title), names) if is_title else None


def _names(text: str) -> tuple[str, ...]:
    """Give who wrote a work: several names or families, or one whole name; no firm."""
    names = read_authors(text.strip(" ,.;"), families=True)
    people = [name for name in names if name != OTHERS]
    is_body = any(name.startswith("{") or is_organization(name) or is_institution(name) for name in people)
    is_whole = len(names) > 1 or (names and " " in names[0] and may_be_name(names[0]))
    return names if is_whole and not is_body else ()
