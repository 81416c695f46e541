"""Rows of books that commas alone part: who wrote one, its title, who printed it and when, as booksellers list them.

``Ann Lee et Bo Kim, Le vent au jardin, Cerf-volant, coll. “Vents”, 2e éd., 2009.``: what stands before the year may be
the title's last words too. Where printers recur in a list's rows of this form, or are known, all its rows of it are
books.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace

from i2vbib.catalog.markdown.imprints.editions import EDITION
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.block_kinds import Block, Item
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.pieces import Link, Piece, Text, plain_text
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.inverted_names import inverted_before_title
from i2vbib.catalog.markdown.people.name_words import LONGEST_NAME, is_name_word
from i2vbib.catalog.markdown.references.russian_books import russian_book
from i2vbib.catalog.markdown.references_in_line import split_references
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place, publishes_books
from i2vbib.text.names import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from i2vbib.model.entry import Entry

_LONGEST: Final = 500
_FEWEST: Final = 6
"""Rows whose printers are known or recur."""
_MOST_COMMAS: Final = 12
_SHORT: Final = 4
"""Letters of a state or a conference: ``FL``, ``ICRA``."""
_BESIDE: Final = (
    rf"(?:, (?:(?:coll(?:ection|ana|\.)|colección|coleção|Reihe|reeks) [“\"«„][^”\"»“\n]{{2,80}}[”\"»“]"
    rf"|{EDITION}(?: [a-zà-ÿ]{{4,14}})?))"
)
"""A series or an edition, between a printer and the year."""
_TAIL: Final = re.compile(
    r", (?:(?:édité|publié) par )?(?P<printer>[^\W\d_a-zà-ÿ][^,;:“”\"«»()\d\n]{1,60}?)"
    rf"(?P<beside>{_BESIDE}{{0,3}}), (?P<year>{ANY_YEAR})(?:, {ANY_YEAR}){{0,3}}(?P<behind>\.?\s*|\.\s[^\n]{{2,200}})$"
)
_COMMA: Final = re.compile(", ")
_DASH_LAST: Final = re.compile(r"[^\W\d_]\s+[-–—]\s*$")
_BEFORE_TITLE: Final = 2
"""Pieces around a title that is set off: names before it, and who printed it behind it."""
_ARTICLE: Final = re.compile(r"(?:L[ae]s?|Une?|Des|The|Das|Der|Die|El|Los|Las|Il|Gli|Os?|As?) |L['’]")
"""Begins a title, and a name of the second and later ones seldom."""
_PREPARED: Final = re.compile(
    r",? (?:édité|présenté|préfacé|traduit) par$|, (?:édité|présenté|préfacé|traduit|trad\.) [^,]{3,80}$"
)
_VOLUMES: Final = re.compile(r", \d{1,2} (?:tomes?|volumes?|vols?\.|Bände|volumi|volúmenes|tomos)$")
_THESIS: Final = re.compile(r"(?i)\b(?:thesis|dissertation|thèse|tesis|tese)\b")
_MAY_BE_GIVEN: Final = re.compile(r"[^\W\d_a-z][\w’'-]+, [^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z][\w.]*)?[:.]\s")
"""``Kerk, Wolfgang: Drachen im Wind``: a family alone with a title in two parts, or a whole name."""
_SEVERAL: Final = re.compile(r",? (?:et|und|y|e|and|i|&) ")


class BookRow(NamedTuple):
    """A row of a book: who wrote it, what it is called, who printed it, and the rest from its year on."""

    names: str
    title: str
    printer: str
    rest: str
    href: str = ""

    def pieces(self) -> tuple[Piece, ...]:
        """Give the row with its title in italics, as other lists set it, without series and edition."""
        title = Link(self.title, self.href, emphasis=True) if self.href else Text(self.title, emphasis=True)
        return Text(f"{self.names}, "), title, Text(f", {self.printer}, {self.rest}")

    def told_of(self, entry: Entry) -> Entry:
        """Give an entry of its year with who wrote it, its title, and who printed it."""
        authors = read_authors(self.names) or _with_families(_SEVERAL.split(self.names.removesuffix(" (dir.)")))
        return replace(entry, title=self.title, authors=authors, venue=entry.venue or self.printer, is_book=True)


def book_rows(blocks: Iterable[Block]) -> dict[int, BookRow]:
    """Give a list's rows of books by their lines: plain rows that end in a name and a year.

    There are some only where most of the names are known as printers or recur.
    """
    items = (block for block in blocks if isinstance(block, Item))
    tails = {item.line: (item.pieces, tail) for item in items if (tail := _tail_of(item.pieces))}
    books = {line: told for line, told in tails.items() if not _is_of_paper(told[1])}
    others = Counter(tail["printer"] for _, tail in books.values())
    sure = sum(
        bool(tail["beside"]) or others[tail["printer"]] > 1 or publishes_books(tail["printer"])
        for _, tail in books.values()
    )
    if sure < _FEWEST or 2 * sure < 2 * len(tails) - len(books):  # papers are listed so too
        return {}
    rows = ((line, _row_of(*told)) for line, told in books.items())
    return {line: row for line, row in rows if row}


def _is_of_paper(tail: re.Match[str]) -> bool:
    """Say whether a row ends in a journal, a conference or a place, not in who printed a book."""
    printer, before = tail["printer"], tail.string[: tail.start()]
    is_venue = is_known_venue(printer) or (printer.isupper() and len(printer) <= _SHORT)
    is_named = NAMES_VENUE.search(f"{before}, {printer}") or _THESIS.search(before)
    return not publishes_books(printer) and (is_venue or is_named is not None)


def _row_of(pieces: tuple[Piece, ...], tail: re.Match[str]) -> BookRow | None:
    set_off = _set_off(pieces)
    if set_off is None:
        names, title = _names_and_title(tail.string[: tail.start()])
    else:
        names, title = plain_text(pieces[:-2]).rstrip(" ,:-–—"), set_off.text.strip()
        names = names if read_authors(names) or _may_be_names(names) else ""
    title = _VOLUMES.sub("", _PREPARED.sub("", title)).rstrip(" ,")
    href = set_off.href if isinstance(set_off, Link) else ""
    rest = tail.string[tail.start("year") :]
    return BookRow(names, title, tail["printer"].strip(), rest, href) if names and title else None


def _set_off(pieces: tuple[Piece, ...]) -> Text | Link | None:
    """Give the title where a dash parts it from names, and it is a link or in italics: ``Ann Lee - *Le vent*, …``."""
    title = pieces[-2] if len(pieces) > _BEFORE_TITLE else None
    is_set = isinstance(title, Link) or (isinstance(title, Text) and title.emphasis)
    is_parted = is_set and _DASH_LAST.search(plain_text(pieces[:-2])) is not None
    return title if is_parted and isinstance(title, Text | Link) else None


def _tail_of(pieces: tuple[Piece, ...]) -> re.Match[str] | None:
    """Give who printed a book and when, at the end of a row of plain words, or of one whose title is set off."""
    is_plain = all(isinstance(piece, Text) and not (piece.strong or piece.emphasis or piece.code) for piece in pieces)
    if not is_plain and _set_off(pieces) is None:
        return None
    text = (plain_text(pieces) if is_plain else plain_text(pieces[-1:]).lstrip("* ")).strip()
    found = _TAIL.search(text) if ", " in text and len(text) <= _LONGEST else None
    if not found or is_place(found["printer"]):
        return None
    if is_plain and (split_references(pieces) or russian_book(text)):
        return None  # several works in one row, or whatever marks part one
    return found if (", " in text[: found.start()]) == is_plain and (is_plain or not found.start()) else None


def _names_and_title(text: str) -> tuple[str, str]:
    """Part a row before the comma behind the most names: a title may be of several words that commas part.

    A given name behind the first comma ends in a colon or a stop before the title: ``Börner, Katy: Drachen im Wind``.
    """
    name, begin = inverted_before_title(text)
    if name or _MAY_BE_GIVEN.match(text):
        return name, text[begin:]
    told = ("", "")
    for comma in islice(_COMMA.finditer(text), _MOST_COMMAS):
        names, title = text[: comma.start()].strip(" ,"), text[comma.end() :].strip(" ,")
        last = names.rpartition(", ")[2]
        if told[0] and _ARTICLE.match(last):
            break
        is_first = not told[0] and ", " not in names and _may_be_names(names)
        if title[:1].isupper() and (read_authors(names) or is_first):
            told = names, title
    return told


def _with_families(names: list[str]) -> tuple[str, ...]:
    """Give ``Ann Moll`` and ``Bo Moll`` for ``Ann et Bo Moll``."""
    family = names[-1].partition(" ")[2]
    return tuple(name if " " in name or not family else f"{name} {family}" for name in names)


def _may_be_names(text: str) -> bool:
    """Say whether words are somebody's, though titles have them too: ``Ann Small Wright``, ``Ann et Bo Kim``."""
    parts = [part.removesuffix(" (dir.)").split() for part in _SEVERAL.split(text)]
    are_names = all(0 < len(words) <= LONGEST_NAME and _are_set(words) for words in parts)
    return are_names and not _ARTICLE.match(text) and (" " in text or is_name_word(text))


def _are_set(words: list[str]) -> bool:
    return all(word[0].isupper() or word in PARTICLES for word in words)
