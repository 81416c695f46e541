"""Labels that notes below a list's papers begin with again and again: ``- Key: …``, ``- ExpEnv: …``."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.block_kinds import Block, Item
from i2vbib.catalog.markdown.inline.pieces import Link, plain_text
from i2vbib.catalog.markdown.layouts.labelled_fields import field_kind
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from collections.abc import Iterable

FEWEST: Final = 3
"""Bullets below others that begin with one label, from which on it is one of notes."""
_LABEL: Final = re.compile(r"\s*(?P<label>[^\W\d_][\w-]*(?: [\w-]+){0,2})\s?[:：](?!//)")


def note_labels(blocks: Iterable[Block]) -> frozenset[str]:
    """Give the labels that several bullets below others begin with, no venues and no fields of a paper.

    Bullets may stand below paragraphs that are papers: then the label recurs below several of these, and leads nowhere;
    ``- blog: https://…`` is a link of the paper's.
    """
    counts: Counter[str] = Counter()
    below_paragraph: set[str] | None = None
    for block in blocks:
        if not isinstance(block, Item) or not block.depth:
            below_paragraph = set() if isinstance(block, Item) else None
        elif block.depth > 1:
            counts[label_of(block)] += 1
        elif below_paragraph is not None and not any(isinstance(piece, Link) for piece in block.pieces):
            label = label_of(block)
            counts[label] += label not in below_paragraph
            below_paragraph.add(label)
    recurring = (label for label, count in counts.items() if label and count >= FEWEST)
    return frozenset(label for label in recurring if not (field_kind(label) or _is_published(label)))


def _is_published(label: str) -> bool:
    """Say whether a label is a venue, under which a title may stand: ``OpenReview: 6, 6, 8`` is none."""
    venue = lookup(label)
    return venue is not None and venue.kind != "preprint"


def label_of(item: Item) -> str:
    """Give the words before the first colon of a bullet, if they are three at most."""
    found = _LABEL.match(plain_text(item.pieces[:2]))
    return found["label"] if found else ""
