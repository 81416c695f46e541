"""Titles with inline markup: CSL's tags and TeX mathematics, read once and given in each reader's way.

A title may hold the tags of CSL's rich text (the citeproc-js manual: ``<i>``, ``<b>``, ``<sub>``, ``<sup>``,
``<span class="nocase">``, ``<span style="font-variant:small-caps;">``), nested or not, and formulas between
dollars (:mod:`i2vbib.text.tex_math`). Everything else is text: an unknown tag, a tag without its other half, a lone
``<``, dollars that are money.
"""

# Annotations are no text here (PEP 563): a named tuple compiles each that is, which takes long at the start.

import re
from typing import Final, Literal, TypeAlias

from msgspec import Struct

from i2vbib.text import tex_math as texmath

Kind: TypeAlias = Literal["text", "italic", "bold", "sub", "sup", "smallcaps", "nocase", "math"]


class Span(Struct, frozen=True):
    """A piece of a title: ``text`` and ``math`` hold their characters, all other kinds their ``children``."""

    kind: Kind
    text: str = ""
    children: tuple["Span", ...] = ()

    def flat(self) -> str:
        """Give the characters alone, a formula's in Unicode."""
        if self.kind == "math":
            return "".join(text for _, text in texmath.pairs(self.text))
        return self.text + "".join(child.flat() for child in self.children)


TAGS: Final[dict[Kind, tuple[str, str]]] = {
    "italic": ("<i>", "</i>"),
    "bold": ("<b>", "</b>"),
    "sub": ("<sub>", "</sub>"),
    "sup": ("<sup>", "</sup>"),
    "nocase": ('<span class="nocase">', "</span>"),
    "smallcaps": ('<span style="font-variant:small-caps;">', "</span>"),
}
_OPENING: Final[dict[str, Kind]] = {opening: kind for kind, (opening, _) in TAGS.items()}
_MARK: Final = r"\$|</?(?:[ib]|su[bp])>|</?span[^<>]{0,40}>"
_DEEPEST: Final = 8

SUPERSCRIPTS: Final = dict(zip("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", strict=True))
SUBSCRIPTS: Final = dict(zip("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", strict=True))
_MARKS: Final = frozenset("*∗⋆†‡")
"""Stand above the line by themselves."""
_SCRIPTS: Final[dict[str, tuple[dict[str, str], str]]] = {"sup": (SUPERSCRIPTS, "^"), "sub": (SUBSCRIPTS, "_")}


def parse(text: str) -> tuple[Span, ...]:
    """Give a title's pieces in their order; no piece is empty, and no two texts stand side by side."""
    if "<" not in text and "$" not in text:
        return (Span("text", text),) if text else ()
    open_spans: list[tuple[str, list[Span]]] = [("", [])]
    taken = 0
    for mark in re.finditer(_MARK, text):
        start = mark.start()
        formula = texmath.formula_at(text, start) if mark[0] == "$" and start >= taken else ""
        if start < taken or not (formula or _is_tag(open_spans, mark[0])):
            continue  # inside a formula, or text
        _add(open_spans[-1][1], Span("text", text[taken:start]))
        taken = mark.end()
        if formula:
            _add(open_spans[-1][1], Span("math", formula))
            taken += len(formula) + 1
        elif mark[0] in _OPENING:
            open_spans.append((mark[0], []))
        else:
            _close(open_spans, mark[0])
    _add(open_spans[-1][1], Span("text", text[taken:]))
    while len(open_spans) > 1:
        _give_up(open_spans)
    return tuple(open_spans[0][1])


def _is_tag(open_spans: list[tuple[str, list[Span]]], mark: str) -> bool:
    if mark in _OPENING:
        return len(open_spans) <= _DEEPEST
    return any(_end(opening) == mark for opening, _ in open_spans[1:])


def _end(opening: str) -> str:
    return TAGS[_OPENING[opening]][1]


def _close(open_spans: list[tuple[str, list[Span]]], tag: str) -> None:
    while _end(open_spans[-1][0]) != tag:
        _give_up(open_spans)
    opening, children = open_spans.pop()
    if children:
        _add(open_spans[-1][1], Span(_OPENING[opening], children=tuple(children)))


def _give_up(open_spans: list[tuple[str, list[Span]]]) -> None:
    """Make a tag that is never closed into text."""
    opening, children = open_spans.pop()
    for span in (Span("text", opening), *children):
        _add(open_spans[-1][1], span)


def _add(spans: list[Span], span: Span) -> None:
    if span.kind == "text" and spans and spans[-1].kind == "text":
        spans[-1] = Span("text", spans[-1].text + span.text)
    elif span.text or span.children:
        spans.append(span)


def plain(text: str) -> str:
    """Give a title in plain Unicode: ``R²-Tuning``, ``α``, ``O(n^k)``; tags are gone."""
    if "<" not in text and "$" not in text:
        return text
    return "".join(_plain(span) for span in parse(text))


def _plain(span: Span) -> str:
    if span.kind == "math":
        return "".join(
            piece if kind == "text" or piece in _MARKS else script(kind, piece) or _SCRIPTS[kind][1] + piece
            for kind, piece in texmath.pairs(span.text)
        )
    content = span.text + "".join(_plain(child) for child in span.children)
    return (script(span.kind, content) or content) if span.kind in _SCRIPTS else content


def script(kind: str, text: str) -> str:
    """Give a text in superscript (``sup``) or subscript (``sub``) characters, or nothing if Unicode lacks one."""
    characters = _SCRIPTS[kind][0]
    return "".join(map(characters.__getitem__, text)) if all(map(characters.__contains__, text)) else ""


def csl(text: str) -> str:
    """Give a title in CSL's rich text: its tags kept, its formulas as text with ``<sup>`` and ``<sub>``."""
    if "<" not in text and "$" not in text:
        return text
    return "".join(_csl(span) for span in parse(text))


def _csl(span: Span) -> str:
    if span.kind == "text":
        return span.text
    if span.kind == "math":
        return "".join(piece if kind == "text" else tagged(kind, piece) for kind, piece in texmath.pairs(span.text))
    return tagged(span.kind, "".join(_csl(child) for child in span.children))


def tagged(kind: Kind, text: str) -> str:
    """Give text between the tags of a kind."""
    opening, closing = TAGS[kind]
    return opening + text + closing


_PAIRED: Final = r"</?(?:[ib]|su[bp])>|<span [^<>]{0,40}>|</span>"


def without_halves(text: str) -> str:
    """Take out tags that are not paired or hold nothing."""
    pieces = re.split(f"({_PAIRED})", text)
    opened: list[int] = []
    for place in range(1, len(pieces), 2):
        tag = pieces[place]
        if not tag.startswith("</"):
            opened.append(place)
        elif opened and _tag_name(pieces[opened[-1]]) == _tag_name(tag):
            start = opened.pop()
            if not any(piece.strip() for piece in pieces[start + 1 : place]):
                pieces[start] = pieces[place] = ""
        else:
            pieces[place] = ""
    for place in opened:
        pieces[place] = ""
    return "".join(pieces)


def _tag_name(tag: str) -> str:
    return tag.strip("</>").split()[0]
