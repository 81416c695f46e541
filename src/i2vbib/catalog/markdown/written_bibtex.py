"""The BibTeX of a list taken apart: all of its blocks as one file, so that what one defines the others may use."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final, TypeAlias

from msgspec.structs import replace

from i2vbib.catalog.markdown.inline.block_kinds import Item
from i2vbib.catalog.markdown.inline.pieces import Text
from i2vbib.facts.title_words import title_key
from i2vbib.model.citation_keys import spellings
from i2vbib.model.entry import Entry, PassedOver

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from i2vbib.catalog.bibliography import Imported
    from i2vbib.catalog.markdown.inline.block_kinds import Block

Written: TypeAlias = "Entry | PassedOver"
"""An entry of BibTeX: what it tells, or why it tells nothing; by its line."""
_BIBTEX: Final = re.compile(r"(?:[ \t\n]*%[^\n]*\n)*\s*@[ \t]*[A-Za-z]{3,20}[ \t]*[{(]")
_BEHIND_WORDS: Final = re.compile(r"\n[ \t]*@[A-Za-z]{3,20}[ \t]*\{[^\s,{}]{1,90},")
_MOST_SHOWN: Final = 200
_UNTITLED: Final = "an entry of BibTeX without a title: give it one"


def is_bibtex(text: str) -> bool:
    """Say whether a text begins with an entry of BibTeX, or with what its entries use: ``@string{kl = …}``."""
    return "@" in text and _BIBTEX.match(text) is not None


def bibtex_apart(text: str) -> tuple[str, str]:
    """Part a paragraph's words from the BibTeX that begins in a line of its own; most have none."""
    if "@" not in text or is_bibtex(text):
        return ("", text) if "@" in text else (text, "")
    found = _BEHIND_WORDS.search(text)
    return (text[: found.start() + 1], text[found.start() + 1 :]) if found else (text, "")


def written_bibtex(block: Block) -> str:
    """Give the BibTeX that a block holds, with its lines."""
    first = block.pieces[0] if isinstance(block, Item) and len(block.pieces) == 1 else None
    return first.text if isinstance(first, Text) and first.code and is_bibtex(first.text) else ""


def read_written(blocks: Iterable[Block]) -> dict[int, list[Written]]:
    """Give the entries of the blocks of BibTeX, by the lines of these blocks, in their order."""
    from i2vbib.catalog.bibtex_reader import read_bibtex  # reads lists too: their modules come first

    places: list[tuple[int, int]] = []
    texts: list[str] = []
    for block in blocks:
        if text := written_bibtex(block):
            texts.append(text)
            places += ((block.line, line) for line in range(block.line, block.line + text.count("\n") + 1))
    bibliography = read_bibtex("\n".join(texts))
    found: list[tuple[int, Written]] = [
        (passed.line, replace(passed, text=passed.text[:_MOST_SHOWN])) for passed in bibliography.passed_over
    ]
    found += _entries(bibliography.items)
    written: dict[int, list[Written]] = defaultdict(list)
    for line, one in sorted(found, key=lambda of: of[0]):
        block_line, own_line = places[min(line, len(places)) - 1]
        written[block_line].append(replace(one, line=own_line))
    return written


def _entries(items: Sequence[Imported]) -> Iterator[tuple[int, Written]]:
    """Give each entry with its line; two works under one key are two, and the second's key gets a letter."""
    from i2vbib.catalog.bibliography import row_of

    titles: dict[str, str] = {}
    for item in items:
        entry = row_of(item.claim, item.key, item.line)
        names = item.claim.values.get("author")
        authors = tuple(name.inverted() for name in names) if isinstance(names, tuple) else ()
        if not item.claim.values.get("title"):
            told = ", ".join(filter(None, (item.key, entry.title, *authors)))
            yield item.line, PassedOver(told[:_MOST_SHOWN], _UNTITLED)
            continue
        title = title_key(entry.title)
        keys = spellings(entry.key) if entry.key else iter(("",))
        key = next(key for key in keys if not key or titles.setdefault(key.lower(), title) == title)
        yield item.line, replace(entry, key=key, authors=authors)
