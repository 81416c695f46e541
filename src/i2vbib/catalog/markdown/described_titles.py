"""Titles that rows part from what they say of a paper by blanks or a dash alone: ``Kites of Tin  We fly a kite. …``.

One row leaves open where its title ends; where several rows of a list have a description there, all of them do.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.inline.block_kinds import Block, Row
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import Link, Text, plain_text
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.layouts.descriptions import is_prose
from i2vbib.catalog.markdown.paper_signs import FEW_WORDS
from i2vbib.catalog.markdown.people.authors import read_authors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from i2vbib.catalog.markdown.inline.pieces import Piece

_Mark: TypeAlias = Literal["blanks", "dash", "bold", "none"]

FEWEST: Final = 5
"""Rows with a description behind one mark, from which on a list sets its titles off by it."""
_LONGEST: Final = 200
"""Characters in which a title ends."""
_SHORTEST: Final = 20
"""Characters of a description."""
_FEWEST_WORDS: Final = 6
"""Words of a description that begins as one, as most do."""
_MANY_WORDS: Final = 12
"""And of sentences that begin otherwise: ``A team at the Lid Institute flies kites. …``."""
_MORE_THAN_TITLE: Final = 24
"""Words that no title behind a name has, set off by a mark that may stand before one."""
_NUMBER: Final = re.compile(r"\s*(?:\(?\d{1,3}[.):]\s+)?")
_MARK: Final = re.compile(r"(?<=\S)(?:(?P<blanks>\s{2,})|\s[-–—]\s?)(?=\S|$)")
_DASH: Final = re.compile(r"\s*[-–—]+\s*(?=\S)")
_SENTENCE: Final = re.compile(r"[.!?:;](?:\s|$)")
_BEGIN: Final = re.compile(
    r"(?<=[^\W_]) (?=(?:Introduces|Proposes|Presents|Investigates"
    r"|This (?:paper|work|study|survey|article) [a-z]{3,20}s) (?:an?|the|whether|how|new|novel)\b)"
)
"""Before a description whose mark somebody left out: ``Kites of Tin Introduces a kite …``."""


class _Part(NamedTuple):
    """A cell's title, what is said behind it, and the mark between them."""

    title: str
    said: str
    mark: _Mark

    def is_description(self) -> bool:
        """Say whether what stands behind the mark is no more of the title."""
        if self.mark == "none" or (is_prose(self.said) and count_words(self.said) >= _FEWEST_WORDS):
            return True
        fewest = _MANY_WORDS if self.mark == "blanks" else _MORE_THAN_TITLE
        return count_words(self.said) >= fewest and _SENTENCE.search(self.said) is not None

    def may_stand_alone(self) -> bool:
        """Say whether the title is read as one without its description: ``Slower, Weaker, Yet Better`` is names."""
        return self.is_description() and not read_authors(self.title)


class _Cell(NamedTuple):
    """A cell of a row, by their places, that may hold a title and a description."""

    row: int
    place: int
    part: _Part
    labels: tuple[Piece, ...]
    """What stands behind both, from the first label on."""


def with_titles_alone(blocks: Sequence[Block]) -> list[Block]:
    """Give a list's blocks without what its tables say of their papers behind such titles, which are in bold then.

    ``| 1) KiteNet  Introduces KiteNet, a net that flies. It is fast. | [Paper](…) |``, ``| 2) Tin - a kite. | … |``.
    """
    cells = [cell for place, block in enumerate(blocks) if isinstance(block, Row) for cell in _cells(block, place)]
    marks = [cell.part.mark for cell in cells]
    told = [cell.part.mark for cell in cells if cell.part.mark != "none" and is_prose(cell.part.said)]
    habits = {mark for mark in told if told.count(mark) >= FEWEST and 2 * told.count(mark) >= marks.count(mark)}
    changed = list(blocks)
    for cell in cells if habits else ():
        row = blocks[cell.row]
        if cell.part.mark in {*habits, "none"} and cell.part.may_stand_alone() and isinstance(row, Row):
            alone = (Text(cell.part.title, strong=True), *cell.labels)
            changed[cell.row] = row._replace(cells=(*row.cells[: cell.place], alone, *row.cells[cell.place + 1 :]))
    return changed


def _cells(row: Row, number: int) -> Iterator[_Cell]:
    """Give the first cell of a row that has such a title, if the row leads somewhere beside what is said of it.

    A short title must lead to a paper: without one, what is said of it tells what was passed over.
    """
    for place, pieces in enumerate(row.cells):
        if not any(isinstance(piece, Text) and len(piece.text) >= _SHORTEST for piece in pieces):
            continue
        end = next((k for k, piece in enumerate(pieces) if isinstance(piece, Link) and is_label(piece.text)), None)
        parts = list(_parts(pieces[:end]))
        if not parts:
            continue
        part = next(filter(_Part.is_description, parts), parts[0])
        labels = () if end is None else pieces[end:]
        others = (cell for k, cell in enumerate(row.cells) if k != place)
        kinds = {link_kind(piece.href) for piece in chain(labels, *others) if isinstance(piece, Link)}
        if "paper" in kinds or (kinds and count_words(part.title) >= FEW_WORDS):
            yield _Cell(number, place, part, labels)
        return


def _parts(pieces: Sequence[Piece]) -> Iterator[_Part]:
    """Give the ways in which pieces may be a title and what is said of it."""
    words = [piece for piece in pieces if not (isinstance(piece, Text) and _NUMBER.fullmatch(piece.text))]
    first = words[0] if words else None
    if not isinstance(first, Text) or first.emphasis:
        return
    behind = plain_text(words[1:])
    if first.strong and (dash := _DASH.match(behind)):
        yield _Part(first.text.strip(), behind[dash.end() :], "bold")
    if first.strong:
        return
    number = _NUMBER.match(first.text)
    start = number.end() if number else 0
    end = start + _LONGEST
    if begin := _BEGIN.search(first.text, start, end):
        end = begin.start()
    for mark in _MARK.finditer(first.text, start, end):
        said = f"{first.text[mark.end() :]} {behind}".strip()
        yield _Part(first.text[start : mark.start()], said, "blanks" if mark["blanks"] else "dash")
    if begin:
        yield _Part(first.text[start:end], first.text[begin.end() :], "none")
