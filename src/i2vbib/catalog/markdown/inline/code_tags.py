"""Words that a list sets as code beside a title: a year, a venue, a firm, a subject, as on a badge."""

from __future__ import annotations

import re
from itertools import groupby, takewhile
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.venue_finder import is_cut_short, is_venue
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.addresses import MAY_HOLD_ADDRESS
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, is_date
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import Break, Image, Link, Piece, Text
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.name_words import has_common_given_name
from i2vbib.facts.journal_titles import is_known_venue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST_WORDS: Final = 3
"""Words of a tag; more of them are a title."""
_NAME_AND_YEAR: Final = re.compile(r"[^\W\d_].*(?:(?:19|20)\d\d|['’]\d\d)$")
_DATED_NAME: Final = re.compile(rf"[A-Z][^()\[\]\d:?!]{{1,60}}?(?:(?:,? |-| ?\(){ANY_YEAR}|['’]\d\d)")
"""``KITES (2013``, ``Kite Letters'13``: the name of a venue, if any, that is set off as one in bold is."""
_NAME_THEN_YEAR: Final = re.compile(rf"(?P<name>[^\W\d_][^()\[\]\d]{{1,60}}?)[ ,]+(?P<year>{ANY_YEAR})")
_YEAR: Final = re.compile(ANY_YEAR)
_YEAR_FIRST: Final = re.compile(rf"^{ANY_YEAR}\s+")
"""``2024 International Conference on Kites``."""
_YEAR_IN_BRACKETS: Final = re.compile(rf"[(（\[](?P<year>{ANY_YEAR})(?:,\s[^()（）\[\]\n]{{2,24}})?[)）\]]")
"""``(2024)``, ``(2025, accepted)``."""
_IMPRINT: Final = re.compile(r"[^\W\d_][^()\[\]\d]{1,80}[ ,](?:19|20)\d\d")
_NEAR: Final = 12
"""Pieces before and behind a tag among which a title is looked for."""
_PLAIN: Final = (False, False)
_COINED: Final = re.compile(r"\s*[a-z]+[A-Z\d]")
"""``xTailLM`` begins titles too."""
_AROUND: Final = " []()【】（）"
_OPEN: Final = ("(", "[", "（", "【", "|", "·", "-", ":")
_CLOSING: Final = (")", "]", "}", "）", "】", "|", "·")


def with_tags(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Give pieces in which code that stands beside a title is a badge, and other code is words of its line.

    ``2024`` and ``GNN`` are badges in `` `2024` [Kites](…) `GNN` ``, ``kite`` in ``The `kite` package`` is none.
    """
    if not any(isinstance(piece, Text) and piece.code for piece in pieces):
        return pieces
    return list(_joined(_as_badge(pieces, place) for place in range(len(pieces))))


def _as_badge(pieces: Sequence[Piece], place: int) -> Piece:
    """Give code as a badge, which tells a venue or a date at most, or as words."""
    piece = pieces[place]
    if not isinstance(piece, Text) or not piece.code:
        return piece
    words = piece.text.strip(_AROUND)
    if venue := _venue_at_head(words, pieces, place):
        return piece._replace(code=False, text=f"({venue}) ")
    is_told = is_venue(words) or is_cut_short(words) or is_date(words)
    if not is_told and _DATED_NAME.fullmatch(words):
        return piece._replace(code=False, strong=True)
    is_long = not is_told and (count_words(words) > MOST_WORDS or _names_people(words))
    may_be_tag = words and not (is_long or MAY_HOLD_ADDRESS.search(words))
    if may_be_tag and not is_told and _closes_title(words, pieces, place):
        return Image("", "")
    if not may_be_tag or not _is_beside_title(piece, pieces, place, is_told=is_told):
        is_imprint = not is_told and words == piece.text and _IMPRINT.fullmatch(words)
        return piece._replace(
            code=False, text=f" ({words})" if is_imprint and _ends_words(pieces, place) else piece.text
        )
    return Image(words if is_told else "", "")


def _venue_at_head(words: str, pieces: Sequence[Piece], place: int) -> str:
    """Give the journal in code that begins a line with its year, in the same code or beside it, and that year.

    A name that may be a person's is one as well where a table knows it: ``Silva Fennica``. The year may be in brackets
    behind it: `` `Kite Journal` **(2024)** [A title](…)``.
    """
    dated = _NAME_THEN_YEAR.fullmatch(words)
    name = dated["name"] if dated else _YEAR_FIRST.sub("", words)
    if name[:1].islower() or not (is_known_venue(name) or NAMES_VENUE.search(name)):
        return ""
    line = list(takewhile(lambda piece: not isinstance(piece, Break), pieces[max(place - _NEAR, 0) :][: 2 * _NEAR]))
    head = list(takewhile(lambda piece: _is_code_or_mark(piece) or _is_bracketed_year(piece), line))
    codes = [piece.text.strip(_AROUND) for piece in head if isinstance(piece, Text) and piece.code]
    beside = "".join(piece.text for piece in head if isinstance(piece, Text) and not piece.code)
    bracketed = None if dated else _YEAR_IN_BRACKETS.fullmatch(beside.strip(" :："))
    year = dated["year"] if dated else bracketed["year"] if bracketed else next(filter(_YEAR.fullmatch, codes), "")
    if not (dated or bracketed or is_known_venue(name)):
        return ""
    is_title = len(head) < len(line) and (isinstance(line[len(head)], Link) or _is_strong(line[len(head)]))
    return f"{name} {year}" if year and is_title and words in codes else ""


def _is_code_or_mark(piece: Piece) -> bool:
    return isinstance(piece, Text) and (piece.code or not any(map(str.isalnum, piece.text)))


def _is_bracketed_year(piece: Piece) -> bool:
    return isinstance(piece, Text) and _YEAR_IN_BRACKETS.fullmatch(piece.text.strip(" :：")) is not None


def _is_strong(piece: Piece) -> bool:
    return isinstance(piece, Text) and piece.strong


def _ends_words(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether code stands behind words and before none: where what is before it appeared."""
    last = pieces[place - 1] if place else None
    after = next(_beside(pieces[place + 1 : place + _NEAR]), None)
    is_behind = isinstance(last, Text) and not last.text.rstrip().endswith(_OPEN)
    return is_behind and (after is None or (isinstance(after, Link) and is_label(after.text)))


def _closes_title(words: str, pieces: Sequence[Piece], place: int) -> bool:
    """Say whether one word as code stands behind a whole title's last word, set as titles are, and before none.

    ``Steering Kites at Sea `XYZW` [paper]``; ``A Guide to Flying `kite` `` goes on in it.
    """
    if " " in words or _NAME_AND_YEAR.search(words) or not _ends_words(pieces, place):
        return False
    before = (piece for piece in pieces[max(place - _NEAR, 0) : place][::-1] if not _is_code_or_mark(piece))
    last = next(before, None)
    if not isinstance(last, Text) or not last.text.endswith(" "):
        return False
    *others, end = last.text.split()
    return len(others) > MOST_WORDS and end[:1].isupper() and not end.endswith("ing")


def _is_beside_title(code: Text, pieces: Sequence[Piece], place: int, *, is_told: bool) -> bool:
    """Say whether code is at a line's begin before a title, or behind what is set off; a venue or date in any place.

    A name with its year is where a paper appeared, known or not, and stays among the words.
    """
    last = next(_beside(pieces[max(place - _NEAR, 0) : place][::-1]), None)
    after = next(_beside(pieces[place + 1 : place + _NEAR]), None)
    is_before_words = last is None and isinstance(after, Text) and not after.strong
    if is_before_words and isinstance(after, Text):
        begin = after.text.lstrip()[:1]
        may_begin = not begin.islower() or (is_told and _COINED.match(after.text))
        return (is_told or code.text.strip()[:1].isupper()) and begin.isalnum() and bool(may_begin)
    if _NAME_AND_YEAR.search(code.text):
        return False
    if last is None:
        return isinstance(after, Text) or (after is not None and not is_label(after.text))
    is_set = isinstance(last, Link) or (last.strong, last.emphasis) not in {_PLAIN, (code.strong, code.emphasis)}
    return is_told or is_set or last.text.rstrip().endswith(_CLOSING)


def _names_people(words: str) -> bool:
    return len(read_authors(words)) > 1 or has_common_given_name(words)


def _beside(pieces: Iterable[Piece]) -> Iterator[Link | Text]:
    """Give the links and words of the line, without other tags and marks."""
    line = takewhile(lambda piece: not isinstance(piece, Break), pieces)
    for piece in line:
        if isinstance(piece, Link) or (
            isinstance(piece, Text) and not piece.code and any(map(str.isalnum, piece.text))
        ):
            yield piece


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Put words of one kind together that code has parted."""
    for kind, run in groupby(pieces, lambda piece: piece._replace(text="") if isinstance(piece, Text) else None):
        if isinstance(kind, Text):
            yield kind._replace(text="".join(piece.text for piece in run if isinstance(piece, Text)))
        else:
            yield from run
