"""Names and a year in a bullet of their own, over the linked title of what they wrote.

``* Ann Lee, Bo Wu (2013)``, then ``  * [Kites of Tin](…)``: the next such names are no one's of the title above them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from i2vbib.catalog.markdown.imprints.signatures import dated_names
from i2vbib.catalog.markdown.inline.block_kinds import Block, Item
from i2vbib.catalog.markdown.inline.pieces import LINE_END, plain_text
from i2vbib.catalog.markdown.inline.skeleton import TITLE, Skeleton, read_skeleton

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.open_paper import OpenPaper


def are_over_title(item: Item, skeleton: Skeleton, text: str, following: Block | None) -> bool:
    """Say whether a bullet is names and a year, and a linked title is below it."""
    if not item.depth or not isinstance(following, Item) or following.depth <= item.depth or skeleton.addresses:
        return False
    return text.endswith(")") and dated_names(text) is not None and _is_linked(read_skeleton(following.pieces))


def is_below_names(above: OpenPaper, item: Item, skeleton: Skeleton) -> bool:
    """Say whether a linked title is the first below such names."""
    if not item.depth > above.depth > 0 or not _is_linked(skeleton) or LINE_END in above.pieces:
        return False
    text = plain_text(above.pieces).strip()
    return text.endswith(")") and dated_names(text) is not None


def _is_linked(skeleton: Skeleton) -> bool:
    return TITLE in skeleton.line and bool(skeleton.addresses)
