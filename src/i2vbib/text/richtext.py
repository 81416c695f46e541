"""Titles with inline markup: CSL's tags and TeX mathematics, read once and given in each reader's way.

A title may hold the tags of CSL's rich text (the citeproc-js manual: ``<i>``, ``<b>``, ``<sub>``, ``<sup>``,
``<span class="nocase">``, ``<span style="font-variant:small-caps;">``), nested or not, and formulas between
dollars (:mod:`i2vbib.text.tex_math`). Everything else is text: an unknown tag, a tag without its other half, a lone
``<``, dollars that are money.
"""

# Annotations are no text here (PEP 563): a named tuple compiles each that is, which takes long at the start.

import re
from collections.abc import Callable
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
    """Give a title as it stands in Markdown, HTML or Crossref's JATS in the form that :func:`parse` reads.

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
