"""A list's blocks as its papers: read once, and once more where most rows of a section were no paper to any reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from i2vbib.catalog.markdown.groups import LONG_PROSE
from i2vbib.catalog.markdown.inline.block_kinds import Item
from i2vbib.catalog.markdown.inline.pieces import plain_text
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.list_forms import prepared
from i2vbib.catalog.markdown.paper_signs import FULL_TITLE, UNTOLD
from i2vbib.catalog.markdown.papers import PaperReader
from i2vbib.catalog.markdown.rows_by_parts import in_lines, rows_by_parts
from i2vbib.catalog.markdown.unread_tasks import unread_tasks
from i2vbib.model.entry import PassedOver

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from i2vbib.catalog.markdown.inline.block_kinds import Block


def read_papers(blocks: Iterable[Block], slugs: Mapping[str, str], conferences: frozenset[str]) -> PaperReader:
    """Give the reader of a list's papers, with all that it found; ``slugs`` are those that a person chose."""
    blocks, forms = prepared(blocks)
    reader = PaperReader(slugs, conferences, forms)
    reader.read(blocks)
    unread = reader.unread()
    if not unread:
        return _with_tasks_named(reader, blocks)
    lines = in_lines(blocks, unread)
    rows = rows_by_parts(lines, unread | {block.line for block in lines} - {block.line for block in blocks})
    if not rows.works:
        return _with_tasks_named(reader, blocks)
    again = PaperReader(
        slugs, conferences, forms._replace(told={**rows.works, **forms.told}, beside=rows.beside | forms.beside)
    )
    again.read(lines)
    named = {passed.line for passed in again.passed_over}
    again.passed_over += (
        PassedOver(text, UNTOLD, block.line)
        for block in lines
        if block.line in rows.others - named and isinstance(block, Item)
        if count_words(text := plain_text(block.pieces)[:LONG_PROSE]) >= FULL_TITLE
    )
    return _with_tasks_named(again, lines)


def _with_tasks_named(reader: PaperReader, blocks: Sequence[Block]) -> PaperReader:
    papers = {entry.line for entry in reader.entries}
    reader.passed_over += list(unread_tasks(blocks, papers, {passed.line for passed in reader.passed_over}))
    return reader
