"""Keys that stand before the titles of a list and tell who wrote them and when: ``Leeetal2010 - Kites of Tin``.

They glue what a bibliography's keys are made of: ``LeeandKim2019``, ``Lee_2020``, ``Lee_et_al_2020``; a preprint's may
have no year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.inline.block_kinds import Block, Item, Row
from i2vbib.catalog.markdown.inline.pieces import WORDED, Link, Piece, Text
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.people.author_year import is_family_alone
from i2vbib.catalog.markdown.people.authors import OTHERS
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors, is_reference
from i2vbib.facts.common_words import english_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from i2vbib.model.entry import Entry

FEWEST: Final = 3
"""Keys of a list, each with names of its own, from which on it is known to write such."""
FEWEST_ALONE: Final = 5
"""And where all of them are one name and a year, as versions are too."""
FEWEST_WORDS: Final = 2
"""Words of a title behind a key."""
_BRACKETED: Final = 3
"""Pieces of a key that brackets enclose and what is behind it."""
_YEAR: Final = r"(?:19|20)\d\d(?!\d)"
_KEY: Final = (
    r"(?P<names>[^\W\d_a-z](?:[^\W\d_]|[’'&_+-](?=[^\W\d_])){1,60}?)"
    rf"(?:(?P<others>[_+-]?[Ee][Tt][_.-]?[Aa][Ll]\.?|\+)(?:[_-]?(?P<year>{_YEAR})[a-z]?)?|[_-]?(?P<alone>{_YEAR})[a-z]?)"
)
_FIRST: Final = re.compile(
    rf"\s*(?P<open>[\[(【])?{_KEY}(?P<close>[\])】])?(?:\s?[:：|]\s*|\s[-–—]+(?:\s+|$)|[.,]\s+|\s+(?=\S)|\s*$)"
)
_MAY_HOLD_KEY: Final = re.compile(rf"{_YEAR}|[Aa][Ll]|\+")
"""One of these is in every key."""
_BEHIND: Final = re.compile(r"\s*[:：|]|\s")
_SPACED: Final = re.compile(
    rf"(?P<names>[^\W\d_a-z][\w’'-]{{1,40}}(?: (?:and|&) [^\W\d_a-z][\w’'-]{{1,40}})?)(?P<others>(?!))?(?P<year>(?!))?"
    rf",? \(?(?P<alone>{_YEAR})[a-z]?\)?(?: [-–—]+|:) "
)
"""``Lee and Kim 2019 - Kites of Tin``, as notes are linked."""
_AND: Final = re.compile(r"(?<=[^\W\d_A-Z])(?: and | & |[Aa]nd(?=[^\W\d_a-z])|_?&_?|_and_|_|\+)")
_PARTICLE: Final = re.compile(r"(?<=[^\W\d_A-Z])(del|della|der|den|dos|da|de|van|von)(?=[^\W\d_a-z])")
_NEXT_WORD: Final = re.compile(r"(?<=[^\W\d_A-Z])(?=[^\W\d_a-z])")
_BOUND: Final = re.compile(r"(?:De|Di|Du|La|Le|Van|Von|Mac|Mc|Fitz)(?=[^\W\d_a-z])")
"""Begins a family name of two capitals: ``DeLong``."""


class GluedKey(NamedTuple):
    """Who wrote a work and when, by the key before its title."""

    authors: tuple[str, ...]
    year: int | None


def are_keyed(blocks: Iterable[Block]) -> bool:
    """Say whether a list begins items with keys: several, with names of their own that are no words nor venues."""
    cells = [cell for cell in _cells(blocks) if _first_key(_without_brackets(cell))]
    keys = [key for cell in cells if (key := without_key(cell, are_keyed=True)[1])]
    if 2 * len(keys) <= len(cells):
        return False  # whole references follow them, or they are venues
    whose = {key.authors for key in keys}
    if any(len(authors) > 1 for authors in whose):
        return len(whose) >= FEWEST
    named = {authors for authors in whose if authors[0][:-1].casefold() not in english_words()}
    return len(named) >= FEWEST_ALONE and 2 * len(whose) > len(keys)


def without_key(whole: tuple[Piece, ...], *, are_keyed: bool) -> tuple[tuple[Piece, ...], GluedKey | None]:
    """Give pieces without the key before their title, and it; they stay whole where a reference follows it.

    One that cites others is one anywhere; a name and a year may be a version, and are one where ``are_keyed`` says that
    the list has such.
    """
    cell = _without_brackets(whole)
    found = _first_key(cell)
    if not found:
        return whole, None
    key = _read(found)
    if not key or not (are_keyed or (OTHERS in key.authors and key.year)):
        return whole, None
    text = found.string[found.end() :]
    first = (cell[0]._replace(text=text),) if text.strip() and isinstance(cell[0], (Text, Link)) else ()
    kept = (*first, *cell[1:])
    title = "".join(piece.text for piece in kept if isinstance(piece, WORDED))
    is_title = count_words(title) >= FEWEST_WORDS and not (begins_with_authors(title) or is_reference(title))
    return (kept, key) if is_title else (whole, None)


def without_row_key(row: Row, *, are_keyed: bool) -> tuple[Row, GluedKey | None]:
    """Give a row without the key before its title, where its list has such, and it."""
    for place, cell in enumerate(row.cells if are_keyed else ()):
        kept, key = without_key(cell, are_keyed=True)
        if key:
            return row._replace(cells=(*row.cells[:place], kept, *row.cells[place + 1 :])), key
    return row, None


def with_key(entry: Entry, key: GluedKey | None) -> Entry:
    """Give an entry whom its key names, and when, where nothing else does."""
    if key is None or not entry.title:
        return entry
    return replace(entry, authors=entry.authors or key.authors, year=entry.year or key.year)


def _cells(blocks: Iterable[Block]) -> Iterator[tuple[Piece, ...]]:
    for block in blocks:
        if isinstance(block, Item):
            yield block.pieces
        elif isinstance(block, Row):
            yield from block.cells


def _without_brackets(cell: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give ``[[Lee2020](notes/lee.md)] Kites of Tin`` without the brackets around the link."""
    if len(cell) < _BRACKETED or not (isinstance(cell[0], Text) and cell[0].text.strip() == "["):
        return cell
    behind = cell[2]
    if not (isinstance(cell[1], Link) and isinstance(behind, Text) and behind.text.startswith("]")):
        return cell
    return (cell[1], behind._replace(text=behind.text[1:]), *cell[3:])


def _first_key(cell: tuple[Piece, ...]) -> re.Match[str] | None:
    """Find a key at the beginning of a title or before it; a link of its own that leads to the paper is left alone."""
    first = cell[0] if cell else None
    if not isinstance(first, WORDED):
        return None
    spaced = _SPACED.match(first.text) if isinstance(first, Link) else None
    if spaced and isinstance(first, Link) and link_kind(first.href) in {"local", "code"}:
        return spaced
    found = _FIRST.match(first.text) if _MAY_HOLD_KEY.search(first.text) else None
    if not found or bool(found["open"]) != bool(found["close"]):
        return None
    if found.end() < len(first.text):
        return found
    behind = cell[1] if len(cell) > 1 else None
    is_parted = isinstance(behind, Link) or (isinstance(behind, Text) and _BEHIND.match(behind.text))
    is_paper = isinstance(first, Link) and link_kind(first.href) == "paper"
    return found if is_parted and not is_paper else None


def _read(found: re.Match[str]) -> GluedKey | None:
    """Read a key's names: each is one family's, of one word or glued of several."""
    year = found["year"] or found["alone"]
    families = tuple(map(_family, _AND.split(found["names"])))
    is_cited = found["others"] is not None
    if not all(_may_be_family(family, is_cited=is_cited) for family in families):
        return None
    if not is_cited and any(" " in family and family.istitle() for family in families):
        return None  # ``BlackKites2020``
    authors = tuple(f"{family}," for family in families)
    return GluedKey((*authors, OTHERS) if is_cited else authors, int(year) if year else None)


def _may_be_family(name: str, *, is_cited: bool) -> bool:
    """Say whether a key's word is no venue's nor another label; one that is cited may end as ``Teeling`` does."""
    last = name.rsplit(maxsplit=1)[-1]
    last = last.capitalize() if _BOUND.match(last) else last
    return is_family_alone(last) or (is_cited and last.endswith("ing") and is_family_alone(f"{last}s"))


def _family(glued: str) -> str:
    """Give a family name with its words parted: ``AyaladelRio`` is ``Ayala del Rio``, and ``DeLong`` stays."""
    parted = _PARTICLE.sub(r" \1 ", glued)
    return " ".join(word if _BOUND.match(word) else _NEXT_WORD.sub(" ", word) for word in parted.split())
