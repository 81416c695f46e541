"""Rows that say of a folder beside the list that it is a paper's: ``*2016 paper* [Tin_Kites](wind/Tin_Kites)``."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.inline.block_kinds import Block, Item
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import Link, Piece, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST: Final = 5
"""Rows that say so, from which on all do that are written alike."""
_LONGEST: Final = 40
"""Characters of what a row says of its title."""
_SAID: Final = re.compile(
    rf"(?i)(?:(?P<first>{ANY_YEAR})[\s,/]+)?(?:[a-z]{{3,10}}[\s,/]+){{0,2}}(?:papers?|articles?|论文|論文|논문)(?:[\s,/]+[a-z]{{3,10}}){{0,3}}"
    rf"(?:[\s,/]+(?P<last>{ANY_YEAR}))?"
)
"""``2016 paper``, ``Paper 2016``, ``2019 slides paper video``."""
_FIRST: Final = 5
"""Pieces among which the title is: a rating and what the row says may be set off before it, with blanks between."""
_AROUND: Final = " \t*[]()【】（）:：,-–—|★☆⭐"
_ENDS: Final = re.compile(r"(?i)(?:[/\\]+(?:readme\.md)?|\.(?:md|markdown|txt|html?))$")
_SEPARATOR: Final = re.compile(r"[/\\]")
_WORD: Final = re.compile(r"[^\W_]+")
_LETTERS: Final = re.compile(r"[^\W\d_]")


class FolderRow(NamedTuple):
    """A paper's title, where it leads, and the year that the row tells, if any."""

    title: str
    href: str
    year: str

    def pieces(self) -> tuple[Piece, ...]:
        """Give the row as most lists write it: the title, and its year in brackets."""
        title = Link(self.title, "")
        return (title, Text(f" ({self.year})")) if self.year else (title,)


def leads_to_folders(blocks: Sequence[Block]) -> bool:
    """Say whether several of a list's rows are papers by what they say, and lead to folders named as they are."""
    rows = (block for block in blocks if isinstance(block, Item) and read_folder_row(block.pieces))
    return len(list(islice(rows, _FEWEST))) == _FEWEST


def read_folder_row(pieces: tuple[Piece, ...]) -> FolderRow | None:
    """Read a row that is a title, the name of the folder it leads to, and says before or behind it that it is a paper.

    Links that are labels may follow. A title that joins its words as files do has blanks between them.
    """
    link = next((piece for piece in pieces[:_FIRST] if isinstance(piece, Link)), None)
    if link is None or link.href[:1] in {"", "#"} or link_kind(link.href) != "local" or not _names_folder(link):
        return None
    around = [piece for piece in pieces if piece is not link]
    words = "".join(piece.text for piece in around if isinstance(piece, Text)).strip(_AROUND)
    are_labels = all(isinstance(piece, Text) or (isinstance(piece, Link) and is_label(piece.text)) for piece in around)
    said = _SAID.fullmatch(words) if are_labels and len(words) <= _LONGEST else None
    return FolderRow(_spaced(link.text), link.href, said["first"] or said["last"] or "") if said else None


def _names_folder(link: Link) -> bool:
    """Say whether a link's words are those of the folder's name, of which marks and a few words may be left out."""
    folder = _SEPARATOR.split(_ENDS.sub("", unquote(link.href)))[-1]
    named = set(_WORD.findall(folder.casefold()))
    words = _WORD.findall(link.text.casefold())
    return bool(_LETTERS.search(link.text)) and 3 * sum(word in named for word in words) >= 2 * len(words)


def _spaced(title: str) -> str:
    return title if " " in title else " ".join(title.replace("_", " ").split())
