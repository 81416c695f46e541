"""Boxes to tick behind which stands a title alone, in a list whose boxes are papers for the most part.

A box may be anything that is to be done; where most boxes of a list are works to read, the others are named.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.groups import LONG_PROSE
from i2vbib.catalog.markdown.inline.block_kinds import Block, leaves
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import Text, plain_text
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.paper_signs import SHORT_TITLE, TITLE_ALONE
from i2vbib.model.entry import PassedOver

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

_FEWEST: Final = 8
"""Papers behind a box, from which on the boxes beside them are named."""
_BOX: Final = re.compile(r"\s*\[[ xX]\]\s+(?=\S)")


def unread_tasks(blocks: Sequence[Block], papers: Container[int], named: Container[int]) -> Iterator[PassedOver]:
    """Give the boxes of a list that nothing was read from, where most are ``papers``, both told by their lines."""
    tasks = [
        (item.line, text)
        for item in leaves(blocks)
        if all(isinstance(piece, Text) for piece in item.pieces) and (text := _behind_box(plain_text(item.pieces)))
    ]
    read = sum(line in papers for line, _ in tasks)
    if read < _FEWEST or 2 * read < len(tasks):
        return
    for line, text in tasks:
        if line not in papers and line not in named and count_words(text) >= SHORT_TITLE and not is_label(text):
            yield PassedOver(text[:LONG_PROSE], TITLE_ALONE, line)


def _behind_box(text: str) -> str:
    box = _BOX.match(text)
    return text[box.end() :].strip() if box else ""
