"""Titles as they stand in Markdown, HTML or Crossref's JATS, in the form that :mod:`i2vbib.text.richtext` reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.text.richtext import TAGS, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

_ENTITY: Final = r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);"
_ESCAPED: Final = r"&(?:amp;)+(?=[#A-Za-z])"
_MOST_ESCAPES: Final = 4
"""How often a text may have been escaped in other ways than by ``&amp;`` alone."""
_NO_TEXT: Final = r"<!--.{0,300}?-->|<\?[^<>]{0,300}\?>|<!\[CDATA\[|\]\]>"
_HTML_TAG: Final = r"<(/?)((?:jats:|mml:|ce:)?[A-Za-z][A-Za-z0-9-]*)(\s[^<>]*)?/?>"
_UNSEEN: Final = "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\u2060\ufeff]+"
_SAME_AS: Final[dict[str, Kind]] = {
    "i": "italic", "em": "italic", "it": "italic", "ital": "italic", "italic": "italic", "italics": "italic",
    "b": "bold", "strong": "bold", "bold": "bold", "sub": "sub", "inf": "sub", "subscript": "sub", "sup": "sup",
    "superscript": "sup", "sc": "smallcaps", "scp": "smallcaps", "smallcaps": "smallcaps", "small-caps": "smallcaps",
}  # fmt: skip
_EMPHASES: Final = frozenset({"emph", "emphasis", "hi"})
"""Elements whose attribute says how they are set off, in slanted letters where it says nothing."""
_QUOTES: Final = frozenset({"q", "quote"})
_AS_BLANK: Final = frozenset({"br", "break", "lb", "p", "mml:math"})
_WITHOUT_MEANING: Final = frozenset({"a", "abbr", "big", "code", "font", "img", "mark", "small", "tt", "u", "wbr"})


def from_markup(text: str) -> str:
    """Give a title in Markdown, HTML or JATS in the form that :func:`~i2vbib.text.richtext.parse` reads.

    Entities are characters, however often they were escaped; tags are CSL's, whatever their case and attributes;
    tags without a meaning for a title are gone, as are Markdown's ``**``, control characters and zero-width
    blanks; any run of white space, no-break spaces too, is one blank. Formulas and ``²`` stay as they are.
    """
    if not text.isprintable():
        text = re.sub(_UNSEEN, "", text)
    if "&" in text:
        text = _without_entities(text)
    if "<" in text:
        text = re.sub(_HTML_TAG, _csl_tag(), re.sub(_NO_TEXT, "", text))
    if "**" in text:
        text = re.sub(r"\*\*(?=\S)(.{1,300}?)(?<=\S)\*\*", r"\1", text)
    return " ".join(text.split())


def _without_entities(text: str) -> str:
    from html import unescape

    for _ in range(_MOST_ESCAPES):
        before, text = text, re.sub(_ENTITY, lambda entity: unescape(entity[0]), re.sub(_ESCAPED, "&", text))
        if text == before:
            break
    return text


def _csl_tag() -> Callable[[re.Match[str]], str]:
    """Give the function that replaces one HTML tag after the other: it knows which ``</span>`` ends what."""
    spans: list[Kind | None] = []
    emphases: list[Kind] = []

    def replace(tag: re.Match[str]) -> str:
        closing, name, attributes = bool(tag[1]), tag[2].lower(), (tag[3] or "").lower()
        name = name.removeprefix("jats:").removeprefix("ce:")
        if name in _SAME_AS:
            return TAGS[_SAME_AS[name]][closing]
        if name == "span":
            if not closing:
                spans.append(_span_kind(attributes))
            kind = spans[-1] if spans else None
            if closing and spans:
                spans.pop()
            return TAGS[kind][closing] if kind else ""
        if name in _QUOTES:
            return "”" if closing else "“"
        if name in _EMPHASES:
            if not closing:
                emphases.append(_emphasis(attributes))
            kind = emphases.pop() if closing and emphases else emphases[-1] if not closing else "italic"
            return TAGS[kind][closing]
        if name in _AS_BLANK:
            return "" if closing else " "
        return "" if name in _WITHOUT_MEANING or name.startswith("mml:") else tag[0]

    return replace


def _span_kind(attributes: str) -> Kind | None:
    if "nocase" in attributes:
        return "nocase"
    return "smallcaps" if "small-caps" in attributes else None


def _emphasis(attributes: str) -> Kind:
    """Give what ``<emph type="smallcap">`` and its like stand for."""
    if "smallcap" in attributes or "small-cap" in attributes:
        return "smallcaps"
    for script in ("sub", "sup"):
        if script in attributes:
            return script
    return "bold" if "bold" in attributes else "italic"
