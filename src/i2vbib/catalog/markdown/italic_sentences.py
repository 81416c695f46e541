"""Lists whose works are a title in italics with its stop and names behind it: ``*Kites at Sea.* (2002) Ann Lee``.

One such paragraph may be a sentence that is stressed, or a film with who plays in it; several with the names of several
people, where nearly nothing else begins so, are papers.
"""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.venue_forms import may_be_venue
from i2vbib.catalog.markdown.inline.block_kinds import Heading, Item
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.pieces import Break, Link, Piece, Text, end_of_line, plain_text
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.paper_signs import SHORT_TITLE
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.name_words import LONGEST_NAME, is_surely_person
from i2vbib.catalog.markdown.signed_titles import is_of_others
from i2vbib.model.entry import Entry
from i2vbib.text.names import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from i2vbib.catalog.markdown.inline.block_kinds import Block

_FEWEST: Final = 4
"""Works from which on a list has this form."""
_BEHIND: Final = re.compile(
    rf"\s*(?:[(\[](?P<year>{ANY_YEAR})[)\]][.,:]?\s+)?(?P<names>[^\d()\[\]“”\"]{{5,1500}}?)"
    r"(?:(?<=[^\W\d_]{2})\.\s+(?P<venue>[^\W\d_a-z][^\d()\[\]“”\".]{2,120}?),?)?"
    rf"(?:[.,]?\s*[(\[](?P<last>{ANY_YEAR})[)\]]|[.,]\s+(?P<bare>{ANY_YEAR}))?[.;]?(?:\s*[(\[][^()\[\]]{{3,200}}[)\]])?[.]?\s*"
)
"""``(2002) Ann Lee, Bo Kim. (827 citations)``, ``Ann Lee, Bo Kim (2002).``, ``Ann Lee. Kite Letters, 2002.``."""
_GROUP: Final = re.compile(rf"\W*{ANY_YEAR}\W*")
_PARTS: Final = re.compile(r",\s+(?:and\s+|&\s+|und\s+|et\s+|y\s+)?|\s+(?:and|&|und|et|y)\s+")
_STOP_WITHIN: Final = re.compile(r"[^\W\d_]{3}\.\s")
_STOPS: Final = (".", "?", "!")


def with_dates_on_own_lines(blocks: Sequence[Block]) -> list[Block]:
    """Part a year in bold from the work below it in its paragraph: it dates all that follow.

    ``**2018**`` over ``*Kites at Sea.* Ann Lee, Bo Kim.``, where the next works are paragraphs of their own.
    """
    if not italic_sentences(blocks):
        return list(blocks)
    return [part for block in blocks for part in (_parted(block) if isinstance(block, Item) else (block,))]


def italic_sentences(blocks: Iterable[Block]) -> dict[int, Entry]:
    """Give the works of this form by their lines, if a list has it."""
    works: dict[int, Entry] = {}
    others = stopped = 0
    is_elsewhere = False
    for block in blocks:
        if isinstance(block, Heading):
            is_elsewhere = is_of_others(plain_text(block.pieces))
        elif isinstance(block, Item) and not is_elsewhere:
            item = _parted(block)[-1]
            if not _begins_so(item.pieces):
                continue
            work = _read(item.pieces)
            if work:
                works[item.line] = work
                stopped += plain_text(item.pieces[:1]).rstrip().endswith(".")  # ``?`` ends titles of other lists too
            else:
                others += 1
    several = sum(len(work.authors) > 1 for work in works.values())
    are_several = several >= _FEWEST and 2 * several >= len(works)
    return works if are_several and 2 * stopped >= len(works) >= 4 * others else {}


def _parted(item: Item) -> tuple[Item, ...]:
    end = end_of_line(item.pieces)
    first, rest = item.pieces[:end], tuple(dropwhile(lambda piece: isinstance(piece, Break), item.pieces[end:]))
    is_date = len(first) == 1 and isinstance(first[0], Text) and _GROUP.fullmatch(first[0].text)
    if item.depth or not is_date or not _begins_so(rest):
        return (item,)
    return item._replace(pieces=first), item._replace(pieces=rest, line=item.line + 1)


def _begins_so(pieces: Sequence[Piece]) -> bool:
    first = pieces[0] if len(pieces) > 1 else None
    is_set = isinstance(first, Text | Link) and (first.emphasis or first.strong)
    return is_set and plain_text(pieces[:1]).rstrip(' ”"').endswith(_STOPS)


def _read(pieces: Sequence[Piece]) -> Entry | None:
    behind = plain_text(takewhile(lambda piece: isinstance(piece, Text | Break), pieces[1:]))
    title = plain_text(pieces[:1]).strip()
    found = _BEHIND.fullmatch(" ".join(behind.rstrip(" [(|").split()))
    names = _names(found["names"]) if found else ()
    venue = (found["venue"] or "") if found else ""
    if not found or not names or (venue and not may_be_venue(venue)) or count_words(title) < SHORT_TITLE:
        return None
    year = found["year"] or found["last"] or found["bare"]
    if len(names) == 1 and not (year or is_surely_person(names[0])):
        return None
    return Entry(clean_title(title), authors=names, venue=venue, year=int(year) if year else None)


def _names(text: str) -> tuple[str, ...]:
    """Give whole names that commas part, of which some may be one word: ``Simon, Ann Lee, and Bo Kim``."""
    parts = tuple(part.strip() for part in _PARTS.split(text.strip(" .;")) if part.strip())
    read = read_authors(text.strip(" ;"))
    whole = sum(" " in part and "." not in part.split()[-1] for part in parts)
    are_whole = all(map(_may_be_name, parts)) and 2 * whole > len(parts)
    if len(read) == len(parts) or not are_whole:
        return read
    return parts if len(parts) > 2 and 3 * whole >= 2 * len(parts) else read  # noqa: PLR2004  # ``Lee, Ann``


def _may_be_name(part: str) -> bool:
    words = part.split()
    if _STOP_WITHIN.search(part):
        return False  # ``Ann Lee. Kite Letters``
    return len(words) <= LONGEST_NAME and all(word[0].isupper() or word.casefold() in PARTICLES for word in words)
