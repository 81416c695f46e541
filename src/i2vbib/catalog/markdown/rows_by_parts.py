"""Rows that no reader of a layout knows, as the parts tell which most rows of their section have.

Marks, line ends and a known venue at the end part a row: ``[ISCA 2008][Kites of Tin]``, ``Kites of Tin ICML 2024``,
``Kites of Tin`` over ``Kite Letters`` and ``Ann Lee & Bo Kim - 2015``. Where nearly every row of a section has but one
part that is no venue, no date and nobody's name, that part is its title.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby, islice, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from i2vbib.catalog.markdown.imprints.venue_finder import is_venue, read_venue
from i2vbib.catalog.markdown.imprints.venue_forms import is_named_venue
from i2vbib.catalog.markdown.inline.block_kinds import Block, Heading, Item
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, is_date, split_year
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import Break, Link, Text, plain_text
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.paper_signs import FULL_TITLE, SHORT_TITLE
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.name_words import is_surely_person
from i2vbib.catalog.markdown.signed_titles import is_of_others
from i2vbib.facts.publishers import publishes_books
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FEWEST: Final = 5
"""Rows of a list from which on their parts tell what they are."""
_FEWEST_OF_SECTION: Final = 3
_FEWEST_LINES: Final = 3
"""Lines of a paragraph from which on each may be a row."""
_TOLD: Final = 0.4
"""How many of a section's rows have a title and more, at least."""
_TITLED: Final = 0.7
"""And how many a title, alone or not."""
_PAIRED: Final = 0.6
"""How many are a title alone, or the line below it that tells more, from which on what that has beside is a venue."""
_LONGEST: Final = 400
"""Characters of a part; longer ones are prose."""
_MOST_PARTS: Final = 12
_MARKS: Final = re.compile(r"\t|\s[|｜]\s|\s[-–—]{1,2}\s|\s?//\s|[【】\[\]]|[;；]\s")
_WORDS_OF_VENUE: Final = 3
"""Words that may be a venue which no table knows, beside its year."""
_TAIL_WORDS: Final = 6
"""Words that a venue and its year at the end of a title may have."""
_YEAR: Final = re.compile(ANY_YEAR)
_BEFORE_VENUE: Final = re.compile(
    r"\s(?i:(?:submission|submitted|under review|accepted|to appear) (?:at|by|for|to|in)|in|at)$"
)
_BEHIND_VENUE: Final = re.compile(r"(?:\s+(?:\([^()]{1,40}\)|[Ww]orkshop|[Oo]ral|[Ss]potlight|[Pp]oster))+$")


_Form: TypeAlias = "tuple[int, str]"


class _Row(NamedTuple):
    """What the parts of a row tell: its title, or none; ``is_sure`` says that a known venue or several names do."""

    title: str = ""
    authors: tuple[str, ...] = ()
    venue: str = ""
    year: int | None = None
    is_sure: bool = False

    @property
    def is_told(self) -> bool:
        return bool(self.authors or self.venue or self.year)


def in_lines(blocks: Iterable[Block], unread: frozenset[int]) -> list[Block]:
    """Give the blocks with each line of a paragraph that no reader knows as one of its own."""
    return [part for block in blocks for part in (_lines(block) if block.line in unread else (block,))]


class RowsByParts(NamedTuple):
    """Works by their lines, the lines of what stands below their titles, and rows that are like them and tell none."""

    works: dict[int, Entry]
    beside: frozenset[int]
    others: frozenset[int]


def rows_by_parts(blocks: Iterable[Block], unread: frozenset[int]) -> RowsByParts:
    """Give what the rows in ``unread`` are; a section of a few rows has the form that others show."""
    works: dict[int, Entry] = {}
    beside: set[int] = set()
    others: set[int] = set()
    known: Counter[_Form] = Counter()
    few: list[tuple[_Form, list[tuple[int, _Row]]]] = []
    for form, rows in _sections(blocks, unread):
        told, below = _works(rows)
        known[form] += len(told)
        works |= told
        beside |= below
        others.update(line for line, _ in rows if told)
        few += () if len(rows) >= _FEWEST_OF_SECTION else ((form, rows),)
    if len(works) < FEWEST:
        return RowsByParts({}, frozenset(), frozenset())
    for form, rows in few:
        works |= {line: _entry(row) for line, row in rows if known[form] >= FEWEST and row.title and row.is_told}
    return RowsByParts(works, frozenset(beside), frozenset(others - works.keys() - beside))


def _lines(block: Block) -> Iterator[Block]:
    ends = sum(isinstance(piece, Break) for piece in block.pieces) if isinstance(block, Item) else 0
    if not isinstance(block, Item) or ends < _FEWEST_LINES - 1:
        yield block
        return
    line = block.line
    for is_end, pieces in groupby(block.pieces, lambda piece: isinstance(piece, Break)):
        if is_end:
            line += 1  # ``<br>`` at a line's end is one with it
        else:
            yield Item(tuple(pieces), line, block.depth)


def _sections(blocks: Iterable[Block], unread: frozenset[int]) -> Iterator[tuple[_Form, list[tuple[int, _Row]]]]:
    """Give the unread rows of each section that may hold papers, those that begin alike together."""
    forms: dict[_Form, list[tuple[int, _Row]]] = {}
    heading = ""
    for block in (*blocks, Heading(1, (), 0)):
        if isinstance(block, Item) and block.line in unread:
            forms.setdefault(_form(block), []).append((block.line, _read(block) or _Row()))
        elif isinstance(block, Heading):
            if not is_of_others(heading):
                yield from forms.items()
            heading, forms = plain_text(block.pieces), {}


def _form(item: Item) -> _Form:
    """Give how a row begins: its depth, and the kind of its first mark."""
    first = plain_text(item.pieces).lstrip()[:1]
    return item.depth, type(item.pieces[0]).__name__ + ("" if first.isalnum() else first)


def _works(rows: Sequence[tuple[int, _Row]]) -> tuple[dict[int, Entry], set[int]]:
    """Give the works of rows, where most of them are one, and the lines of what goes on below a title."""
    joined: list[tuple[int, _Row]] = []
    below: set[int] = set()
    pairs = sum(_is_alone(above) and row.is_told for (_, above), (_, row) in pairwise(rows))
    are_pairs = 2 * pairs >= _PAIRED * len(rows)
    for line, row in rows:
        last = joined[-1][1] if joined else _Row()
        if _is_alone(last) and row.is_told and (are_pairs or not row.title):
            names = row.authors or read_authors(row.title)
            venue = row.venue or ("" if names and not row.authors else row.title)
            joined[-1] = joined[-1][0], row._replace(title=last.title, authors=names, venue=venue)
            below.add(line)
        else:
            joined.append((line, row))
    told = [row for _, row in joined if row.title and row.is_told]
    titled = sum(bool(row.title) for _, row in joined)
    is_form = len(told) >= max(_FEWEST_OF_SECTION, _TOLD * len(joined)) and titled >= _TITLED * len(joined)
    if not is_form or 2 * sum(row.is_sure for row in told) < len(told):
        return {}, set()
    works = ((line, row) for line, row in joined if row.title and (row.is_told or _is_whole(row.title)))
    return {line: _entry(row) for line, row in works}, below


def _entry(row: _Row) -> Entry:
    return Entry(row.title, authors=row.authors, venue=row.venue, year=row.year)


def _is_alone(row: _Row) -> bool:
    return bool(row.title) and not row.is_told


def _is_whole(title: str) -> bool:
    return count_words(title) >= FULL_TITLE and not title.endswith((".", ":", "："))


def _read(item: Item) -> _Row | None:
    """Give what a row's parts tell; nothing where two of them may be its title."""
    titles: list[str] = []
    row = _Row()
    parts = list(islice(_parts(item), _MOST_PARTS + 1))
    if len(parts) > _MOST_PARTS or max(map(len, parts), default=0) > _LONGEST:
        return None
    for part in parts:
        told = _told_in(part)
        if told is None:
            titles += () if is_label(part) else (part,)
        else:
            row = _Row(
                "",
                row.authors + told.authors,
                row.venue or told.venue,
                row.year or told.year,
                row.is_sure or told.is_sure,
            )
    titles = [title for title in titles if count_words(title) >= SHORT_TITLE] or ([] if row.is_told else titles)
    if len(titles) > 1:
        return None
    title = titles[0] if titles else ""
    if title and not row.venue:
        title, at_end = _without_tail(title)
        row = row._replace(venue=at_end.venue, year=row.year or at_end.year, is_sure=row.is_sure or at_end.is_sure)
    return row._replace(title=clean_title(title))


def _parts(item: Item) -> Iterator[str]:
    """Give the runs of words between a row's marks: ends of lines, brackets, dashes, and what is set otherwise."""
    for style, pieces in groupby(item.pieces, _style):
        if style is not None:
            yield from filter(_is_worded, (part.strip(" ,.:：，。") for part in _MARKS.split(plain_text(pieces))))


def _style(piece: object) -> tuple[bool, bool, str] | None:
    if not isinstance(piece, Text | Link):
        return None
    return piece.strong, piece.emphasis, piece.href if isinstance(piece, Link) else ""


def _is_worded(part: str) -> bool:
    return any(map(str.isalnum, part))


def _told_in(part: str) -> _Row | None:
    """Give what a part tells beside a title: a venue, a date, names; nothing where it is other words."""
    words, year = split_year(part)
    words = words.strip(" ,.:;()’'-–—")
    if is_date(part) or not words:
        return _Row(year=year)
    if is_venue(part) or (is_named_venue(words) and not _without_tail(part)[1].venue):
        venue, at = read_venue(part)
        return _Row(venue=venue, year=at or year, is_sure=True)
    if year and len(words.split()) <= _WORDS_OF_VENUE and (words[0].isupper() or words[0].isdigit()):
        return _Row(venue=words, year=year)
    if publishes_books(words):
        return _Row(venue=words, year=year)
    names = read_authors(words.replace(" & ", ", "))
    if len(names) > 1 or (names and is_surely_person(words)):
        return _Row(authors=names, year=year, is_sure=len(names) > 1)
    return None


def _without_tail(title: str) -> tuple[str, _Row]:
    """Part a title from the known venue at its end, which no mark sets off: ``Kites of Tin ICML 2024 (Oral)``."""
    short = _BEHIND_VENUE.sub("", title)
    words = short.split()
    year = _YEAR.search(words[-1]) if words else None
    for place in range(max(len(words) - _TAIL_WORDS, SHORT_TITLE), len(words)):
        tail = " ".join(words[place:])
        is_named = (year and not tail[0].islower()) or tail.casefold() == "arxiv"
        if is_named and is_venue(tail):
            venue, at = read_venue(tail)
            title = _BEFORE_VENUE.sub("", " ".join(words[:place]))
            return title.rstrip(" :,;-–—"), _Row(venue=venue, year=at, is_sure=True)
    return title, _Row()
