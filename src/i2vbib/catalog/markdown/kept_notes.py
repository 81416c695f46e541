"""Whose notes on papers the titles of a list lead to, where many do: ``[Kites of Tin](…/lee/papers/issues/12)``."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.block_kinds import Block, Heading, Item, Row
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import Link, plain_text
from i2vbib.catalog.markdown.inline.titles import count_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FEWEST: Final = 5
"""Titles that lead to notes of one keeper, from which on all that do are papers."""
_SHARE: Final = 4
"""Of so many titles with links one at least leads to the notes: a tool's own issues are few beside what else it has."""
_NOTES: Final = r"[^#?]+\.(?:md|markdown|txt|html?)"
NOTE_FILE: Final = re.compile(f"(?i){_NOTES}")
IN_REPOSITORY: Final = re.compile(
    r"(?i)https?://(?:www\.)?git(?:hub|ee|lab)\.com/(?P<owner>[^/]+)/(?P<name>[^/]+)/(?:-/)?"
    rf"(?:(?P<thread>(?:issues|discussions)/\d+(?:#.*)?)|(?:blob|tree)/(?!(?:[^/]+/){{0,2}}readme\.){_NOTES}(?:#.*)?)"
)
OF_PAPERS: Final = re.compile(r"(?i)(?:paper|publication)s?(?![a-z])|论文|論文|논문|arxiv")
"""Tells that what is in a folder or a repository is about papers: ``paper_note/x.md``."""


def note_keepers(blocks: Sequence[Block]) -> frozenset[str]:
    """Give whose notes on papers several titles lead to: a repository tells of papers by its name, or the list by its.

    ``# 論文まとめ`` may have them in its keeper's ``notes``.
    """
    links = [link for block in blocks if not isinstance(block, Heading) for link in _links(block)]
    if sum(IN_REPOSITORY.fullmatch(link.href) is not None for link in links) < FEWEST:
        return frozenset()  # most lists: what their links say need not be read
    title = next((block for block in blocks if isinstance(block, Heading)), None)
    is_of_papers = title is not None and OF_PAPERS.search(plain_text(title.pieces)) is not None
    links = [link for link in links if count_words(link.text) > 1 and not is_label(link.text)]
    texts = {link.text.casefold(): link.href for link in links}  # ``Notes by Lee`` below each paper is one
    found = [note for href in texts.values() if (note := IN_REPOSITORY.fullmatch(href))]
    notes = [note for note in found if OF_PAPERS.search(note["name"]) or (is_of_papers and note["thread"])]
    counts = Counter(note["owner"].casefold() for note in notes)
    return frozenset(owner for owner, count in counts.items() if count >= FEWEST and _SHARE * count >= len(links))


def _links(block: Item | Row) -> Iterator[Link]:
    for cell in (block.pieces,) if isinstance(block, Item) else block.cells:
        yield from (piece for piece in cell if isinstance(piece, Link) and piece.href[:1] not in {"", "#"})
