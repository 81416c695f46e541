"""Rows of one person's works that a year and a letter count: ``2019d: Kites at Sea. In: Bo Kim (ed.): Winds. …``.

The owner of the list, who wrote them all, is nowhere named; whom they were written with stands in brackets, and is not
who wrote them first. One such row may be a day of a timeline; several of which some have letters are works.
"""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.imprints.chapters import is_in_book
from i2vbib.catalog.markdown.imprints.listed_journals import has_volumes
from i2vbib.catalog.markdown.imprints.reference_venue import venue_behind
from i2vbib.catalog.markdown.inline.block_kinds import Item
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.pieces import Break, Image, Link, Piece, Text, plain_text
from i2vbib.catalog.markdown.inline.titles import IN_ABROAD, clean_title
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.people.name_words import is_surely_person
from i2vbib.catalog.markdown.references.reference_forms import read_reference
from i2vbib.facts.publishers import is_place, publishes_books
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from i2vbib.catalog.markdown.inline.block_kinds import Block

_FEWEST: Final = 4
"""Works from which on a list has this form."""
_PREFIX: Final = re.compile(
    rf"[\s\u200b]*(?:(?P<year>{ANY_YEAR})(?P<letter>[a-z])?\s?[:–—-]"
    rf"|[(\[](?P<set>{ANY_YEAR})(?P<small>[a-z])?[)\]][:.]?)\s+(?=\S)"
)
_WITHIN: Final = re.compile(rf"(?:[.,]|(?<=[?!)»”\"“…]))\s+{IN_ABROAD}(?:\s?:\s+|(?<=[IEWDN]n)\s+(?=[^\W\d_a-z]))")
_PRINTED: Final = re.compile(
    r"[.?!]\s+(?P<place>[^\W\d_a-z][^.:\d\n]{2,40}?)\s?: (?P<printer>[^\W_][^.,:()\d\n]{1,60}?)"
    rf"(?=\s*(?:[.,(]|(?P<year>{ANY_YEAR})|$))"
)
"""``. Ghent: Lidpress 2019``: a place or a printer that is known, or the year of the row again."""
_ISSUE: Final = re.compile(r"(?P<journal>[^\W\d_a-z][^.:,()\d\n]{3,80}?)[.,]?\s+\d{1,4}/\d{1,4}(?:[–-]\d{1,2})?[,.]\s")
"""``Kite Letters. 2021/2, ``."""
_COUNTED: Final = re.compile(r"[,.]?\s+(?:(?:Nr|No|H|Heft|Bd|Jg|[Vv]ol|núm|nº|n°|tome|t)\b\.?\s*)?\d")
_PAGES: Final = re.compile(r"\b(?:S|pp?|s|págs?|str)\.\s?\d{1,5}(?:\s?[–—-]\s?\d{1,5})?\b")
_STAND_IN: Final = "Lee, A. (2001): "
"""What is read like a work of one's own with who wrote it before it."""
_AROUND: Final = " .,;"


def lettered_years(blocks: Iterable[Block]) -> dict[int, Entry]:
    """Give the works of this form by their lines, if a list has it."""
    rows = [
        (block, prefix) for block in blocks if isinstance(block, Item) and (prefix := _prefix(_worded(block.pieces)))
    ]
    if len(rows) < _FEWEST or not any(prefix["letter"] or prefix["small"] for _, prefix in rows):
        return {}
    works = {item.line: work for item, prefix in rows if (work := _read(_worded(item.pieces), prefix))}
    told = sum(bool(work.title and work.venue) for work in works.values())
    return works if told >= _FEWEST and 2 * told >= len(rows) else {}


def _worded(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Give pieces from the first words on: a cover or an invisible mark may stand before them."""
    return tuple(dropwhile(_is_empty, pieces))


def _is_empty(piece: Piece) -> bool:
    return isinstance(piece, Break | Image) or (isinstance(piece, Text) and not piece.text.strip(" \n\u200b"))


def _prefix(pieces: Sequence[Piece]) -> re.Match[str] | None:
    return _PREFIX.match(f"{pieces[0].text} .") if pieces and isinstance(pieces[0], Text) else None


def _read(pieces: Sequence[Piece], prefix: re.Match[str]) -> Entry | None:
    """Give a work; one without a title where nothing tells that from its venue, though pages show that it is one."""
    first = pieces[0]
    begun = first.text[prefix.end() :] if isinstance(first, Text) else ""
    linked = "" if begun.strip() or len(pieces) == 1 or not isinstance(pieces[1], Link) else pieces[1].text
    behind = takewhile(lambda piece: isinstance(piece, Text | Break), pieces[1 + bool(linked) :])
    text = " ".join(f"{begun}{linked}{plain_text(tuple(behind))}".replace("\u200b", "").split())
    names = read_first_authors(text)[0]
    if any("," in name for name in names) or (len(names) > 1 and all(map(is_surely_person, names))):
        return None
    year = int(prefix["year"] or prefix["set"])
    told = _chapter(text) or _book(text, year) or _article(text)
    if told is None:
        return Entry(year=year) if _PAGES.search(text) else None
    return replace(told, year=year)


def _chapter(text: str) -> Entry | None:
    found = _WITHIN.search(text)
    if not found:
        return None
    behind = f". In: {text[found.end() :]}"
    issue = _ISSUE.match(text, found.end())
    venue = venue_behind(behind) or (issue["journal"] if issue else "")
    title = clean_title(text[: found.start()].strip(_AROUND))
    is_chapter, is_article = is_in_book(behind, venue), has_volumes(venue, behind)
    return Entry(title, venue=venue, is_chapter=is_chapter, is_article=is_article) if title else None


def _book(text: str, year: int) -> Entry | None:
    found = _PRINTED.search(text)
    is_again = found and found["year"] == str(year)
    if not found or not (is_again or is_place(found["place"]) or publishes_books(found["printer"])):
        return None
    return Entry(clean_title(text[: found.start()]), venue=found["printer"], is_book=True)


def _article(text: str) -> Entry | None:
    """Read a title before a journal with its number, where but one stop parts them."""
    reference = read_reference(f"{_STAND_IN}{text}") if _PAGES.search(text) else None
    venue = venue_behind(reference.rest) if reference else ""
    if not reference or not venue or not _COUNTED.match(reference.rest.lstrip(_AROUND).removeprefix(venue)):
        return None
    is_begun = reference.rest.lstrip(_AROUND).startswith(venue)
    return Entry(reference.title, venue=venue, is_article=True) if is_begun and reference.title else None
