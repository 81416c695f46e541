"""Reads a curated list of papers: any Markdown with tables, bullets or paragraphs of papers.

:func:`read_catalog` is the whole interface.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from i2vbib.catalog.blocks import read_blocks
from i2vbib.catalog.papers import PaperReader
from i2vbib.catalog.repeats import join_repeated
from i2vbib.catalog.skeleton import PRIVATE
from i2vbib.entry import Catalog

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["read_catalog"]


def read_catalog(text: str, slugs: Mapping[str, str] | None = None) -> Catalog:
    """Give the sections and papers of a Markdown list, in its order.

    ``slugs`` are section titles with the slug that a person chose for each. No text is an error: what looks like a
    paper and cannot be read is among ``problems``, and a text without papers gives a catalog without entries.
    """
    reader = PaperReader(slugs or {})
    reader.read(read_blocks(text.translate(PRIVATE).removeprefix("\ufeff")))
    entries, repeated = join_repeated(reader.entries)
    return Catalog(
        title=reader.outline.title,
        sections=tuple(reader.outline.sections),
        entries=entries,
        survey=reader.survey,
        problems=tuple(reader.problems),
        repeated=repeated,
    )
