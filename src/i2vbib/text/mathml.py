"""MathML in titles, as TeX where the publisher gives it and else as text with ``<sub>`` and ``<sup>``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final
from xml.etree import ElementTree as ET

from i2vbib.text.tex_math import pairs

_MATH: Final = r"<(/?)(?:mml:)?math\b[^<>]*>"
_ESCAPED_MATH: Final = r"&lt;(?:mml:)?math\b"
_STRAY: Final = r"</?(?:mml:)?m(?:ath|frac|i|n|o|over|row|sqrt|style|sub|subsup|sup|text|under)\b[^<>]*>"
_ONLY_A_SCRIPT: Final = r"<(su[bp])>[^<>]*</\1>"
_SHAPES: Final = {
    ("msup", 2): "{}<sup>{}</sup>",
    ("msub", 2): "{}<sub>{}</sub>",
    ("msubsup", 3): "{}<sub>{}</sub><sup>{}</sup>",
    ("mfrac", 2): "{}/{}",
    ("msqrt", 1): "√{}",
}
"""How elements with so many children are written."""

_DECORATED: Final = frozenset({"mover", "munder", "munderover"})
_SILENT: Final = frozenset({"annotation", "annotation-xml", "mphantom", "none", "mprescripts", "mspace"})


def without_mathml(text: str) -> str:
    """Give a text with its formulas in the form of :mod:`i2vbib.text.richtext`, and blanks where they touched words."""
    if re.search(_ESCAPED_MATH, text):
        text = unescape(text)
    if "math" not in text:
        return text
    pieces: list[str] = []
    taken = 0
    for start, end in _places(text):
        formula = _formula(text[start:end])
        before, after = text[taken:start], text[end : end + 1]
        stands_alone = not re.fullmatch(_ONLY_A_SCRIPT, formula)
        pieces += [before, " " if stands_alone and before[-1:].isalnum() else "", formula]
        pieces.append(" " if stands_alone and after.isalnum() else "")
        taken = end
    return re.sub(_STRAY, "", "".join(pieces) + text[taken:])


def _places(text: str) -> Iterator[tuple[int, int]]:
    """Give where formulas begin and end, the outer ones."""
    start = -1
    for tag in re.finditer(_MATH, text):
        if not tag[1]:
            start = start if start >= 0 else tag.start()
        elif start >= 0:
            yield start, tag.end()
            start = -1


def _formula(markup: str) -> str:
    bare = re.sub(r"(</?)mml:|\s+xmlns(?::\w+)?\s*=\s*(?:\"[^\"]*\"|'[^']*')", r"\1", markup)
    try:
        math = ET.fromstring(bare)  # noqa: S314 - the markup begins with <math>: no document type, no entities
        return _tex(math) or " ".join(_text(math).split())
    except (ET.ParseError, RecursionError):
        return " ".join(unescape(re.sub(r"<[^<>]*>", "", markup)).split())


def _tex(math: ET.Element) -> str:
    """Give the TeX that stands beside the formula, if it is mathematics that titles may hold."""
    told = [math.get("alttext", ""), *(note.text or "" for note in math.iter("annotation") if _is_tex(note))]
    for tex in told:
        formula = tex.strip().strip("$").strip()
        if pairs(formula):
            return f"${formula}$"
    return ""


def _is_tex(note: ET.Element) -> bool:
    return "tex" in note.get("encoding", "").lower()


def _text(element: ET.Element) -> str:
    if element.tag in _SILENT:
        return ""
    parts = [_text(child) for child in element]
    shape = _SHAPES.get((element.tag, len(parts)))
    if shape:
        return shape.format(*parts).replace("<sub></sub>", "").replace("<sup></sup>", "")
    if element.tag == "mmultiscripts" and parts:
        return _multiscripts(element, parts[0])
    if element.tag in _DECORATED and parts:
        return parts[0]
    return (element.text or "").strip() + "".join(parts)


def _multiscripts(element: ET.Element, base: str) -> str:
    """Read base, then pairs of scripts below and above, then ``mprescripts`` and the pairs before the base."""
    tags = [child.tag for child in element]
    middle = tags.index("mprescripts") if "mprescripts" in tags else len(tags)
    after, before = list(element)[1:middle], list(element)[middle + 1 :]
    return _scripts(before) + base + _scripts(after)


def _scripts(children: list[ET.Element]) -> str:
    return "".join(_tagged(("sub", "sup")[place % 2], _text(child)) for place, child in enumerate(children))


def _tagged(tag: str, text: str) -> str:
    return f"<{tag}>{text}</{tag}>" if text else ""
