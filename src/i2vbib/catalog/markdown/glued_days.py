"""Days, years and venues that a list glues before its titles: ``2025-09-26-SOSP23-Kites of Tin``, ``2020_CVPR_Kites``.

Such are files' names; each is set in brackets, which all other rules know. A day is when notes were written, and tells
no year; a month does, unless venues of earlier years stand behind some of the list's days and months.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.markdown.imprints.glued_venues import BARE_ACRONYM, EVENT, YEAR
from i2vbib.catalog.markdown.inline.block_kinds import Block, Item
from i2vbib.catalog.markdown.inline.dates import SHORT_YEAR, full_year
from i2vbib.catalog.markdown.inline.pieces import WORDED, Piece
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FEWEST: Final = 3
"""Rows with known venues before their titles, from which on acronyms that no table knows are venues in others."""
FEWEST_READ: Final = 2
"""Days behind the year of a work's venue, from which on a list's days are of reading."""
_FEWEST_WORDS: Final = 2
_IN_YEAR: Final = r"(?:0[1-9]|1[0-2])"
_DAY: Final = (
    rf"(?P<day>(?P<of>{YEAR})(?:(?P<mark>[-./_])(?:0?[1-9]|1[0-2])(?P=mark)(?:[12]\d|3[01]|0?[1-9])"
    rf"|{_IN_YEAR}(?:[12]\d|3[01]|0[1-9])|(?P<month>[-.]{_IN_YEAR}(?![-./]\d)))"
    rf"|(?P<short_of>{SHORT_YEAR})[-.]{_IN_YEAR}[-.](?:[12]\d|3[01]|0[1-9]))"
)
"""``2025-09-26``, ``20250926``, ``2025-09``, ``25-09-26``."""
_GLUE: Final = r"(?:[-_]|\s?[–—])"
_NAME: Final = r"[A-Za-z][A-Za-z&+]{1,15}(?:-[A-Z]{1,5}(?=[_ ]))?"
"""``SOSP``, ``ICSE-SEIP`` before ``_``: behind a hyphen a title may begin."""
_TITLE: Final = r"(?=[^\W_a-z])"
_PREFIX: Final = re.compile(
    rf"\s*(?:{_DAY}{_GLUE})?(?:"
    rf"(?P<venue>{_NAME}(?: [A-Z][A-Za-z]{{1,14}}){{0,2}})"
    rf"(?:[ _]?['’]?(?P<short>{SHORT_YEAR})|[ _-]?(?P<year>{YEAR})){_GLUE}{_TITLE}"
    rf"|(?P<first>{YEAR}|{SHORT_YEAR}(?=[-_][A-Z]))[-_](?P<behind>{_NAME}){_GLUE}(?:(?P=behind){_GLUE})?{_TITLE}"
    rf"|(?P<alone>{_NAME}){_GLUE}{_TITLE}|(?P<none>{_TITLE}))"
)
_MAY_BE: Final = re.compile(
    r"\s*(?:\d{2,4}[-./_]?[\dA-Za-z]|[A-Za-z][A-Za-z&+]{1,15}[-A-Za-z _]{0,33}['’]?\d\d(?:\d\d)?(?:[-_]|\s?[–—]))"
)
"""What a line begins with before all else is tried."""


class Prefix(NamedTuple):
    """What is glued before a title: its day's year, a venue and its year, how long all is; if the venue is known."""

    day: int | None
    venue: str
    year: int | None
    end: int
    is_known: bool
    is_month: bool


def with_prefixes_apart(blocks: Sequence[Block]) -> tuple[list[Block], bool]:
    """Give blocks with what is glued before their titles in brackets, and whether their days are those of reading.

    ``- [2025-09-26-SOSP23-Kites of Tin](…)`` becomes ``- [(SOSP 2023) Kites of Tin](…)``.
    """
    found = [_prefix(block) for block in blocks]
    prefixes = [prefix for prefix in found if prefix]
    if not prefixes:
        return list(blocks), False
    known = sum(prefix.is_known for prefix in prefixes)
    are_known = known >= FEWEST and 2 * known >= sum(bool(prefix.venue) for prefix in prefixes)
    years = [(prefix.day, prefix.year) for prefix in prefixes if prefix.day and prefix.year]
    are_read = sum(year < day for day, year in years) >= FEWEST_READ
    changed = (
        _apart(block, prefix, are_known=are_known, are_read=are_read) if prefix and isinstance(block, Item) else block
        for block, prefix in zip(blocks, found, strict=True)
    )
    return list(changed), are_read


def _prefix(block: Block) -> Prefix | None:
    """Give what is glued before the title that an item begins with, unless a whole reference does."""
    first = block.pieces[0] if isinstance(block, Item) and block.pieces else None
    if not isinstance(first, WORDED) or not _MAY_BE.match(first.text):
        return None
    found = _PREFIX.match(first.text)
    if not found or count_words(title := first.text[found.end() :]) < _FEWEST_WORDS:
        return None
    if EVENT.match(title) or begins_with_authors(title):
        return None
    return _read(found)


def _read(found: re.Match[str]) -> Prefix | None:
    day = int(found["of"]) if found["of"] else full_year(found["short_of"]) if found["short_of"] else None
    is_month = found["month"] is not None
    if name := found["venue"] or found["behind"]:
        digits = found["year"] or found["short"] or found["first"]
        year = int(digits) if len(digits) > len("20") else full_year(digits)
        is_known = _is_venue(name, is_dated=day is not None or found["short"] is None or name.isupper())
        if is_known or BARE_ACRONYM.fullmatch(name):
            return Prefix(day, name, year, found.end(), is_known, is_month)
    if not day:
        return None
    is_venue = found["alone"] and found["alone"].isupper() and _is_venue(found["alone"], is_dated=False)
    begin = found.end() if is_venue or found["none"] is not None else found.end("day") + 1
    return Prefix(day, found["alone"] if is_venue else "", None, begin, bool(is_venue), is_month)


def _is_venue(name: str, *, is_dated: bool) -> bool:
    """Say whether a name is a venue's; of several things that it may be, a year tells that it is one.

    What is held beside a conference has its name: ``ICSE-SEIP``.
    """
    known = lookup(name) or lookup(name.partition("-")[0])
    return known is not None and (is_dated or not known.ambiguous) and (name.isupper() or not name.istitle())


def _apart(item: Item, prefix: Prefix, *, are_known: bool, are_read: bool) -> Item:
    first = item.pieces[0]
    is_venue = prefix.venue and (prefix.is_known or are_known or (prefix.day and prefix.year))
    if not isinstance(first, WORDED) or not (is_venue or prefix.day):
        return item
    month = prefix.day if prefix.is_month and not are_read else None
    year = prefix.year if is_venue and prefix.year else month
    venue = prefix.venue if is_venue else ""
    told = f"{venue} {year or ''}".strip()
    words = first.text[prefix.end :]
    text = f"({told}) {words}" if told else words
    pieces: Iterable[Piece] = chain((first._replace(text=text),), item.pieces[1:])
    return item._replace(pieces=tuple(pieces))
