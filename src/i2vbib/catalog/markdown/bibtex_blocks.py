"""BibTeX within a list: entries that stand by themselves below its headings are its papers.

One that stands below a paper is that paper's own, and one below a heading of citations cites the list: lists that are
read by themselves have several, right below headings or one another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.heading_subjects import tells_of_list
from i2vbib.catalog.markdown.inline.block_kinds import Heading, Item
from i2vbib.catalog.markdown.inline.pieces import Link, Text, plain_text
from i2vbib.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from i2vbib.catalog.markdown.inline.block_kinds import Block
    from i2vbib.model.entry import Entry

_FEWEST: Final = 3
"""Entries that stand by themselves, from which on they are a list's papers."""
_TITLE: Final = re.compile(r"(?i)\btitle\s*=\s*[{\"]+([^{}\"\n]{4,60})")
_BIBTEX: Final = re.compile(r"\s*@(?!string|comment|preamble)[A-Za-z]{3,20}\s*\{", re.IGNORECASE)


def is_bibtex(text: str) -> bool:
    """Say whether a text begins with an entry of BibTeX."""
    return "@" in text and _BIBTEX.match(text) is not None


def with_bibtex_apart(blocks: Iterable[Block]) -> tuple[list[Block], dict[int, Entry]]:
    """Give a list's blocks with each BibTeX entry that is a paper as one, and these papers by their lines.

    What else is BibTeX is left out: it tells again of what stands above it.
    """
    read: list[Block] = list(blocks)
    if not any(map(_written, read)):
        return read, {}
    told = {entry.line: entry for item in _papers(read) for entry in _entries(item)}
    apart: list[Block] = []
    for block in read:
        if not (written := _written(block)):
            apart.append(block)
            continue
        lines = range(block.line, block.line + written.count("\n") + 1)
        entries = (told[line] for line in lines if line in told)
        apart += (Item((_shown(entry),), entry.line, 1) for entry in entries)
    return apart, told


def _written(block: Block) -> str:
    """Give the BibTeX that a block holds, with its lines."""
    first = block.pieces[0] if isinstance(block, Item) and len(block.pieces) == 1 else None
    return first.text if isinstance(first, Text) and first.code and is_bibtex(first.text) else ""


def _papers(blocks: Iterable[Block]) -> list[Item]:
    """Give the items of BibTeX that are papers: those by themselves, where they are most also those below remarks."""
    alone: list[Item] = []
    below: list[Item] = []
    above = ""
    is_of_list = is_behind = False
    for block in blocks:
        if isinstance(block, Heading):
            above, is_behind = fold(plain_text(block.pieces)), False
            is_of_list = tells_of_list(plain_text(block.pieces))
        elif not (isinstance(block, Item) and (written := _written(block))):
            above += fold(plain_text(block.pieces)) if isinstance(block, Item) else ""
            is_behind = True
        else:
            title = _TITLE.search(written)
            is_new = title is not None and fold(title[1]) not in above and not is_of_list
            (below if is_behind else alone).extend((block,) if is_new else ())
            above, is_behind = "", False
    papers = sorted((*alone, *below), key=lambda item: item.line) if len(alone) >= len(below) else alone
    return papers if sum(len(_BIBTEX.findall(_written(item))) for item in papers) >= _FEWEST else []


def _entries(item: Item) -> Iterator[Entry]:
    from i2vbib.catalog.bibliography import row_of  # reads lists too: their modules come first
    from i2vbib.catalog.bibtex_reader import read_bibtex

    for imported in read_bibtex(_written(item)).items:
        entry = row_of(imported.claim, imported.key, item.line + imported.line - 1)
        names = imported.claim.values.get("author")
        authors = tuple(name.inverted() for name in names) if isinstance(names, tuple) else ()
        if entry.title:
            yield replace(entry, authors=authors)


def _shown(entry: Entry) -> Text | Link:
    return Link(entry.title, entry.link) if entry.link else Text(entry.title)
