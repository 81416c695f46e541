"""Names of systems that a list sets in bold, in brackets behind its titles: ``Steering at Sea(**KiteNet**)``.

Plain brackets may be the title's own; where several rows have bold ones, these are what the work is called by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.imprints.venue_finder import is_venue
from i2vbib.catalog.markdown.inline.block_kinds import Block, Item
from i2vbib.catalog.markdown.inline.dates import is_date
from i2vbib.catalog.markdown.inline.pieces import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from i2vbib.catalog.markdown.inline.pieces import Piece
    from i2vbib.model.entry import Entry

_FEWEST: Final = 3
_MOST_WORDS: Final = 3
_PARTS: Final = 3
"""A title and what opens its bracket, the name, and what closes it."""
_OPEN, _CLOSED = ("(", "（"), (")", "）")


def bold_names(blocks: Iterable[Block]) -> dict[int, str]:
    """Give the names behind a list's titles by their lines, if several rows have one."""
    found = ((item.line, _name_in(item.pieces)) for item in blocks if isinstance(item, Item))
    names = {line: name for line, name in found if name}
    return names if len(names) >= _FEWEST else {}


def _name_in(pieces: tuple[Piece, ...]) -> str:
    before, name, behind = pieces[:_PARTS] if len(pieces) >= _PARTS else (None, None, None)
    if not (isinstance(before, Text) and isinstance(name, Text) and isinstance(behind, Text)):
        return ""
    is_set = name.strong and not before.strong
    is_within = before.text.rstrip().endswith(_OPEN) and behind.text.startswith(_CLOSED)
    if not (is_set and is_within and len(name.text.split()) <= _MOST_WORDS):
        return ""
    return "" if is_venue(name.text) or is_date(name.text) else name.text


def with_bold_name(entry: Entry, names: Mapping[int, str]) -> Entry:
    """Give an entry without the name that stands in brackets at its title's end."""
    name = names.get(entry.line, "")
    if not name or not entry.title.rstrip().endswith((f"({name})", f"（{name}）")):
        return entry
    return replace(entry, title=entry.title.rstrip()[: -len(name) - 2].rstrip(), name=entry.name or name)
