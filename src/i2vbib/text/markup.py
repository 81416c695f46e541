"""Text as publishers register it, made clean: HTML, JATS and MathML, entities, line breaks, stray tags."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from i2vbib.text.mathml import without_mathml
from i2vbib.text.richtext import from_markup

_PAIRED: Final = r"</?(?:[ib]|su[bp])>|<span [^<>]{0,40}>|</span>"
_BEFORE: Final = r"\s*\n\s*(?=[)\]/,;:.])"
_AFTER: Final = r"(?<=[(\[/])\s*\n\s*"
_FOOTNOTE: Final = r"(?s)<(?:jats:)?(xref|fn)\b[^<>]*>.*?</(?:jats:)?\1>|<sup>[*†‡§¶#]+</sup>\s*$"
_JATS: Final = (
    r"</?(?:jats:)?(?:alternatives|disp-formula|email|ext-link|fn|inline-(?:formula|graphic)|monospace|named-content"
    r"|overline|roman|sans-serif|sec|strike|styled-content|tex-math|title|underline|uri|xref)\b[^<>]*>"
)
_ANY_TAG: Final = r"</?[A-Za-z][^<>]*>"


def clean_title(text: str) -> str:
    """Give a title in the form of :mod:`i2vbib.text.richtext`, from HTML, JATS and MathML as Crossref has them.

    Publishers put tags on lines of their own: a line break beside a bracket or a slash is no blank.
    """
    text = unicodedata.normalize("NFC", without_mathml(text))
    text = re.sub(_BEFORE, "", re.sub(_AFTER, "", text))
    text = re.sub(_JATS, "", re.sub(_FOOTNOTE, "", text))
    text = from_markup(text.replace("\u00ad", ""))
    if "<" in text:
        text = re.sub(r"(<(?:[ib]|su[bp])>)\s+", r" \1", text)
        text = re.sub(r"\s+(</(?:[ib]|su[bp])>)", r"\1 ", text)
        text = _without_halves(text)
    return " ".join(text.split()).removesuffix(" /")


def plain_text(text: str) -> str:
    """Give a text without markup: all tags are gone, entities are characters, one blank parts two words."""
    text = re.sub(_ANY_TAG, "", from_markup(text))
    return " ".join(unicodedata.normalize("NFC", text).replace("\u00ad", "").split())


def _without_halves(text: str) -> str:
    """Take out tags that are not paired or hold nothing."""
    pieces = re.split(f"({_PAIRED})", text)
    opened: list[int] = []
    for place in range(1, len(pieces), 2):
        tag = pieces[place]
        if not tag.startswith("</"):
            opened.append(place)
        elif opened and _name(pieces[opened[-1]]) == _name(tag):
            start = opened.pop()
            if not "".join(pieces[start + 1 : place]).strip():
                pieces[start] = pieces[place] = ""
        else:
            pieces[place] = ""
    for place in opened:
        pieces[place] = ""
    return "".join(pieces)


def _name(tag: str) -> str:
    return tag.strip("</>").split()[0]
