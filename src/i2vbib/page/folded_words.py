"""Titles, names and places of publication as a page shows them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

from markupsafe import Markup, escape

from i2vbib.export.fields import line, particle_and_family
from i2vbib.facts.venues import lookup
from i2vbib.model.record import Record
from i2vbib.text import tex_math
from i2vbib.text.names import Name
from i2vbib.text.richtext import Span, parse, plain

_ELEMENTS: Final = {"italic": "i", "bold": "b", "sub": "sub", "sup": "sup"}
"""HTML's elements by the kind of a title's piece; the other kinds change no letter of it."""

_FAMILY_FIRST: Final = ("CJK", "HANGUL", "HIRAGANA", "KATAKANA")
"""Scripts in which the family name stands first, without a blank (CSL 1.0.2, "non-Western names")."""

ARXIV: Final = "arXiv"


def marked_up(title: str) -> Markup:
    """Give a title as HTML: its own markup as elements, everything else as text."""
    return _joined(map(_marked_up, parse(line(title))))


def _marked_up(span: Span) -> Markup:
    if span.kind == "text":
        return escape(span.text)
    if span.kind == "math":
        return _joined(_element(kind, escape(text)) for kind, text in tex_math.pairs(span.text))
    return _element(_ELEMENTS.get(span.kind, ""), _joined(map(_marked_up, span.children)))


def _element(name: str, content: Markup) -> Markup:
    return Markup("<{0}>{1}</{0}>").format(name, content) if name in _ELEMENTS.values() else content


def _joined(pieces: Iterable[Markup]) -> Markup:
    return Markup("").join(pieces)


def in_order(name: Name) -> str:
    """Give a name as one reads it: ``Luc Van Gool``, ``Martin Luther King Jr.``, ``王小明``."""
    if name.literal and not name.family:
        return line(name.literal)
    particle, family = particle_and_family(name)
    if name.family and name.given and unicodedata.name(name.family[0], "").startswith(_FAMILY_FIRST):
        return line(f"{family}{name.given}")
    return line(" ".join(part for part in (name.given, particle, family, name.suffix) if part))


def venue(record: Record) -> str:
    """Give where a paper appeared, by the venue's short name where it has one.

    What the list says comes first; a preprint without a venue is its server's.
    """
    for words in (record.entry.venue, record.text("container-title")):
        if found := lookup(words) if words else None:
            return found.key
    words = record.entry.venue or record.text("container-title")
    if not words and record.text("type") == "article":
        words = record.text("publisher") or (ARXIV if record.text("arxiv") else "")
    return line(plain(words))
