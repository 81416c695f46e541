"""Reads a curated list of papers: any Markdown with tables, bullets or paragraphs of papers.

:func:`read_catalog` is the whole interface.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from unicodedata import is_normalized, normalize

from msgspec.structs import replace

from i2vbib.model.entry import Catalog, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["READER", "read_catalog"]

READER: Final = 17
"""The number of this reader: another one whenever a list may be read in another way than before.

A library keeps the number of the reader that it was read by; ``i2vbib sync`` reads its list anew when that is another,
and says what changes.
"""

LONGEST_LIST: Final = 32_000_000
"""Characters of a list that are read: those of a hundred thousand papers."""
MOST_LINES: Final = 150_000
"""Lines of a list that are read."""

_LINE_END: Final = re.compile(r"\r\n?")
_BLANKS: Final = re.compile("[\x0b\x0c\x85\u2028\u2029]")
"""Line ends of other systems, which editors show as a blank within a line."""
_IN_PARTS: Final = re.compile(
    r"(?P<address>\]\([^()\s]*|https?://\S+)|[^\W\d_]?[\u0300-\u036f\u3099\u309a]+|[\u1100-\u11ff]+"
)
"""A letter and what stands above it, or a syllable's parts, each a character of its own, as macOS writes names."""
_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ue000-\ue006\ufeff\ufffc]")
"""What no list means: control characters, half surrogates, byte order marks, what stands for a pasted picture, and
the private marks of the skeleton."""


def read_catalog(text: str, slugs: Mapping[str, str] | None = None) -> Catalog:
    """Give the sections and papers of a Markdown list, in its order.

    ``slugs`` are section titles with the slug that a person chose for each. No text is an error: what looks like a
    paper and cannot be read is among ``passed_over``, and a text without papers gives a catalog without entries.
    """
    cut = text[:LONGEST_LIST]
    composed = _composed(_UNPRINTABLE.sub("", _BLANKS.sub(" ", _LINE_END.sub("\n", cut))))
    lines = composed.split("\n", MOST_LINES)
    catalog = _read("\n".join(lines[:MOST_LINES]), slugs or {})
    if len(cut) == len(text) and len(lines) <= MOST_LINES:
        return catalog
    last = min(len(lines), MOST_LINES)
    problem = Problem(last, f"the list is too long: nothing after line {last} is read; make several lists of it")
    return replace(catalog, problems=(*catalog.problems, problem))


def _composed(text: str) -> str:
    """Give a text with each letter and its accents as one character (NFC), but in addresses, which are kept."""
    if is_normalized("NFC", text):
        return text
    return _IN_PARTS.sub(lambda found: found[0] if found["address"] else normalize("NFC", found[0]), text)


def _read(text: str, chosen: Mapping[str, str]) -> Catalog:
    from i2vbib.catalog.markdown.blocks import read_blocks  # a bibliography is read without these
    from i2vbib.catalog.markdown.families_alone import (
        with_families_apart,
        with_families_before_years,
        with_names_in_pairs,
    )
    from i2vbib.catalog.markdown.imprints.editions import without_raised
    from i2vbib.catalog.markdown.imprints.listed_conferences import listed_conferences
    from i2vbib.catalog.markdown.inline.eastern_digits import with_western_years
    from i2vbib.catalog.markdown.inline.footnotes import set_footnotes
    from i2vbib.catalog.markdown.inline.quotation_marks import with_one_kind_of_quotes
    from i2vbib.catalog.markdown.names_first import with_names_first
    from i2vbib.catalog.markdown.paper_lists import read_papers
    from i2vbib.catalog.markdown.people.recurring_families import without_marks_of_families
    from i2vbib.catalog.markdown.people.recurring_names import without_marks_of_names
    from i2vbib.catalog.markdown.people.row_heads import with_plain_heads
    from i2vbib.catalog.markdown.shared_abbreviations import with_whole_names
    from i2vbib.catalog.markdown.whole_volumes import without_volume
    from i2vbib.catalog.repeats import join_repeated

    text = without_marks_of_names(with_plain_heads(without_marks_of_families(set_footnotes(text))))
    text = without_raised(with_one_kind_of_quotes(with_western_years(text)))
    reader = read_papers(read_blocks(text), chosen, listed_conferences(text))
    slugs = reader.outline.name_sections()
    named = with_families_before_years(with_families_apart(with_names_first(reader.entries, text)), text)
    entries, repeated = join_repeated(
        without_volume(replace(entry, sections=(slugs[entry.sections[0]],)))
        for entry in with_whole_names(with_names_in_pairs(named, text))
    )
    return Catalog(
        title=reader.outline.title,
        sections=tuple(reader.outline.sections),
        entries=entries,
        survey=reader.survey,
        repeated=repeated,
        passed_over=tuple(reader.passed_over),
    )
