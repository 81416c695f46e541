"""Which rows of names and titles alone are works: those among rows that are references and begin with names too.

``Rahn, *The Wind*`` may be a band and its album; where the rows beside it are ``Lee, A. (2001). *Tin*. Lidpress``, it
is a work, though no year and no link is given.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.markdown.authored_works import read_works
from i2vbib.catalog.markdown.candidates import Candidate
from i2vbib.catalog.markdown.imprints.unpublished import says_no_date
from i2vbib.catalog.markdown.inline.skeleton import read_skeleton
from i2vbib.catalog.markdown.neighbours import is_signed_first
from i2vbib.catalog.markdown.signed_titles import is_of_others
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from i2vbib.catalog.markdown.authored_works import Work
    from i2vbib.catalog.markdown.inline.pieces import Piece
    from i2vbib.catalog.markdown.silent_bullets import Bullet

_FEWEST: Final = 3
"""References of the same list that begin with names."""
_MOST_EACH: Final = 2
"""Rows of names and titles alone to each reference."""
_FEWEST_OF_BOOK: Final = 2
"""Works that stand behind the same name and the same words, which are a book's then."""


class _Row(NamedTuple):
    """A row that nothing tells for certain."""

    line: int
    text: str
    depth: int
    pieces: tuple[Piece, ...]


def works_among(run: list[Candidate], silent: list[Bullet], heading: str) -> tuple[list[Candidate], list[Bullet]]:
    """Give a run with its rows of names and titles alone as works, where they are, and what is silent all the same.

    References stand beside them that begin with names too, and half of all that is open beside them is of their form.
    """
    rows = [_Row(row.entry.line, row.text, row.depth, row.pieces) for row in run if _is_open(row)]
    rows += [_Row(bullet.line, bullet.text, bullet.depth, bullet.pieces) for bullet in silent if not bullet.post]
    known = _references(run) if rows and not is_of_others(heading) else {}
    read = [(row, read_works(read_skeleton(row.pieces).line)) for row in rows if row.depth in known]
    books = _books(work for _, works in read for work in works)
    read = [(row, works) for row, works in read if works and all(_is_told(work, books) for work in works)]
    are_open, are_read = Counter(row.depth for row in rows), Counter(row.depth for row, _ in read)
    most = {depth: count for depth, count in are_read.items() if 2 * count >= are_open[depth]}
    depths = {depth for depth, count in most.items() if count <= _MOST_EACH * known[depth]}
    told = {row.line: (row, works) for row, works in read if row.depth in depths}
    if not told:
        return run, silent
    found = [row for row in run if row.entry.line not in told]
    for (line, text, depth, _), works in told.values():
        found += (Candidate(_entry(line, work), text, "sure", depth) for work in works)
    found.sort(key=lambda row: row.entry.line)
    return found, [bullet for bullet in silent if bullet.line not in told]


def _is_open(row: Candidate) -> bool:
    """Say whether a bullet leads nowhere, and nothing tells where its work appeared and when, or that it did not."""
    entry = row.entry
    is_told = row.evidence == "sure" or entry.link or entry.links or entry.code or entry.year
    return bool(row.pieces) and not (is_told or (entry.authors and (entry.venue or says_no_date(row.text))))


def _references(run: list[Candidate]) -> dict[int, int]:
    """Give how many papers begin with who wrote them at each depth of lists, where they are half of all or more."""
    papers = Counter(row.depth for row in run if row.evidence == "sure")
    known = Counter(row.depth for row in run if row.evidence == "sure" and row.entry.title and is_signed_first(row))
    return {depth: count for depth, count in known.items() if count >= _FEWEST and 2 * count >= papers[depth]}


def _books(works: Iterable[Work]) -> set[tuple[tuple[str, ...], str]]:
    """Give the books that several works name before them: ``Rahn, The Kite Reader, Winds``."""
    counts = Counter((work.authors, work.venue) for work in set(works) if work.is_chapter)
    return {book for book, count in counts.items() if count >= _FEWEST_OF_BOOK}


def _is_told(work: Work, books: set[tuple[tuple[str, ...], str]]) -> bool:
    return not work.is_in_row or (work.authors, work.venue) in books


def _entry(line: int, work: Work) -> Entry:
    title, authors, venue, is_chapter, _ = work
    return Entry(
        title=title,
        authors=authors,
        venue=venue,
        line=line,
        is_chapter=is_chapter,
        is_book=bool(venue) and not is_chapter,
    )
