"""Where those who wrote a paper work, in brackets behind its title: ``Kites of Tin (MIT, Lid Labs)``.

One row leaves open whether such words belong to the title, or name the system that it tells of; where most of a list's
rows end so, and many of the words recur, they are institutions and firms.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.inline.block_kinds import Block, Item
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import LINE_END, plain_text
from i2vbib.facts.journal_titles import is_known_venue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from i2vbib.model.entry import Entry

_AT_END: Final = re.compile(r"(?<=[\w.!?)”\"’'])\s{0,4}\((?P<places>[^\W\d_][^()\d\n]{1,80})\)[.\s]{0,4}$")
_BETWEEN: Final = re.compile(r"\s*,\s*|\s+(?:and|&)\s+|\s+et al\.?$")
_LONGEST: Final = 600
_FEWEST_ROWS: Final = 20
_FEWEST_PLACES: Final = 8
"""Places that recur: a list that names what kind of paper each is has less of them, ``(Oral)``."""
_MOST_OTHERS: Final = 0.25
"""Rows that end in brackets of which no words recur, to all that do."""


def name_workplaces(blocks: Iterable[Block]) -> bool:
    """Say whether a list's rows end in brackets with those for whom their authors work."""
    ends = [places for block in blocks if isinstance(block, Item) and (places := _places(_first_line(block)))]
    if len(ends) < _FEWEST_ROWS:
        return False
    counted = Counter(place for places in ends for place in places)
    recurring = {place for place, count in counted.items() if count > 1}
    rows = sum(1 for places in ends if not recurring.isdisjoint(places))
    return len(recurring) >= _FEWEST_PLACES and rows >= (1 - _MOST_OTHERS) * len(ends)


def without_workplace(entry: Entry) -> Entry:
    """Give an entry of such a list without the brackets at its title's end, if they do not abbreviate its words."""
    found = _AT_END.search(entry.title[-_LONGEST:]) if entry.title.endswith(")") else None
    if not found or not _places(entry.title) or not found["places"][0].isupper():
        return entry
    title = entry.title[: len(entry.title) - len(found[0])].rstrip(" .")
    return entry if _abbreviates(found["places"], title) else replace(entry, title=title)


def _first_line(item: Item) -> str:
    pieces = item.pieces
    return plain_text(pieces[: pieces.index(LINE_END)] if LINE_END in pieces else pieces)[-_LONGEST:]


def _places(text: str) -> frozenset[str]:
    """Give the places in the brackets that end a text: no label, ``(PDF)``, and no venue."""
    found = _AT_END.search(text[-_LONGEST:]) if text.rstrip(" .").endswith(")") else None
    words = found["places"] if found else ""
    if not words or is_label(words) or is_known_venue(words):
        return frozenset()
    return frozenset(filter(None, _BETWEEN.split(words)))


def _abbreviates(word: str, title: str) -> bool:
    """Say whether the words before brackets begin with the letters in them: ``Kite Steering Nets (KSN)``."""
    letters = [letter for letter in word if letter.isupper()]
    words = re.split(r"[\s-]+", title)[-len(letters) :]
    return len(letters) > 1 and [each[:1].upper() for each in words] == letters
