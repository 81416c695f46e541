"""Text as publishers register it, made clean: HTML, JATS, MathML and TeX, entities, line breaks, stray tags."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Final

from i2vbib.text.mathml import without_mathml
from i2vbib.text.richtext import from_markup, without_halves
from i2vbib.text.tex_formulas import with_formulas
from i2vbib.text.tex_math import formula_at
from i2vbib.text.tex_reader import decode_rich, is_tex

LONGEST: Final = 20_000
"""Characters of a title; what is longer is a text, and is cut."""

_NOTES: Final = frozenset({"xref", "fn", "title-note", "titlenote", "note"})
"""Elements that hold footnotes and the marks of them."""

_JATS: Final = frozenset(
    "alternatives disp-formula email ext-link fn inline-formula inline-graphic monospace named-content overline roman "
    "sans-serif sec strike styled-content tex-math title subtitle underline uri xref".split()
)
"""Elements of JATS whose tags say nothing of a title; what stands between them does."""

_TAG: Final = re.compile(r"<(/?)(?:jats:)?([A-Za-z][\w:.-]*)([^<>]*)>")
_CSL_TAG: Final = re.compile(r"</?(?:[ib]|su[bp])>|<span [^<>]{0,40}>|</span>")
_ANY_TAG: Final = r"</?[A-Za-z][^<>]*>"
_WITH_VALUES: Final = re.compile(r"""\s[\w:.-]+\s?=\s?["'].*|\s?/""", re.DOTALL)
_MARKS_AT_THE_END: Final = r"<sup>[*†‡§¶#]+</sup>$"
_COMMAND: Final = r"\\([A-Za-z]+)\s?"
_COMMAND_WITH_ARGUMENT: Final = r"\\([A-Za-z]+)\s?(?=\{)"
_RELATIONS: Final = {"lesssim": "≲", "gtrsim": "≳", "lessapprox": "⪅", "gtrapprox": "⪆", "rightleftharpoons": "⇌"}
"""What only the AMS packages have: it is written as a character."""

_PLACE: Final = "\ue000"
"""Stands for a formula while the text about it is read."""

_PREAMBLE: Final = (r"\documentclass", r"\begin{document}")


def clean_title(text: str) -> str:
    """Give a title in the form of :mod:`i2vbib.text.richtext`, from HTML, JATS, MathML and TeX as Crossref has them.

    Publishers put tags on lines of their own: a line break beside a bracket or a slash is no blank. A tag that no
    table knows is gone if it has its other half, an attribute or a slash at its end; else it is text.
    """
    text = re.sub(r"\s+", _blank, unicodedata.normalize("NFC", _whole(text[:LONGEST])).replace("\u00ad", ""))
    written_twice = _NOTES | ({"tex-math"} if re.search(r"<(?:mml:)?math\b", text) else set())
    text = re.sub(r"\n(?=[)\]/,;:.])|(?<=[(\[/])\n", "", without_mathml(text))
    text = from_markup(_without_preambles(text))
    if "<" in text:
        text = from_markup(_without_foreign_tags(text, written_twice))
        text = re.sub(r"(<(?:[ib]|su[bp])>) +", r" \1", text)
        text = re.sub(r" +(</(?:[ib]|su[bp])>)", r"\1 ", text)
        text = re.sub(_MARKS_AT_THE_END, "", without_halves(text).rstrip())
    if "\\" in text or "$" in text:
        text = clean_tex(text)
    return " ".join(text.split()).removesuffix(" /")


def clean_tex(text: str) -> str:
    """Give a title without TeX, where it holds some that is known; its formulas as titles may hold them."""
    text, formulas = _apart(text)
    if is_tex(text):
        return _put_back(_without_commands(decode_rich(text), _COMMAND), formulas)
    return _put_back(_without_commands(text, _COMMAND_WITH_ARGUMENT), formulas)  # AC\DC stays


def clean_tex_title(tex: str) -> str:
    """Give a title that is TeX throughout, as arXiv's are: ``--`` is a dash, ``~`` a blank, but before a number."""
    tex, formulas = _apart(tex)
    text = decode_rich(re.sub(r"(^|\s)~(?=\d)", r"\1\\textasciitilde{}", tex))
    return clean_title(_put_back(_without_commands(text, _COMMAND), formulas))


def _apart(text: str) -> tuple[str, list[str]]:
    """Put formulas, which are not to be read as text, aside: each leaves a mark in its place."""
    pieces = re.split(r"(\$[^$]{1,400}\$)", with_formulas(text.replace(_PLACE, "")))
    formulas = []
    for place in range(1, len(pieces), 2):
        if formula_at(pieces[place], 0):
            formulas.append(pieces[place])
            pieces[place] = _PLACE
        elif "\\" in pieces[place]:
            pieces[place] = _without_commands(pieces[place].strip("$"), _COMMAND)
    return "".join(pieces), formulas


def _put_back(text: str, formulas: Iterable[str]) -> str:
    left = iter(formulas)
    return re.sub(_PLACE, lambda _: next(left, ""), text)


def _without_commands(text: str, pattern: str) -> str:
    """Take out commands that nobody knows, with the braces about their arguments."""
    if not re.search(pattern, text):
        return text
    return re.sub(r"[{}]", "", re.sub(pattern, lambda command: _RELATIONS.get(command[1], ""), text))


def plain_text(text: str) -> str:
    """Give a text without markup: all tags are gone, entities are characters, one blank parts two words."""
    text = re.sub(_ANY_TAG, "", from_markup(_whole(text[:LONGEST])))
    return " ".join(unicodedata.normalize("NFC", text).replace("\u00ad", "").split())


def _whole(text: str) -> str:
    """Leave out halves of surrogate pairs, which no file can hold."""
    return text if text.isascii() else re.sub("[\ud800-\udfff]", "", text)


def _blank(run: re.Match[str]) -> str:
    return "\n" if "\n" in run[0] else " "


def _without_preambles(text: str) -> str:
    """Take out the heads of LaTeX documents that Springer puts round a formula, and their ends."""
    begin, end = _PREAMBLE
    while begin in text and (stop := text.find(end, start := text.index(begin))) >= 0:
        text = text[:start] + text[stop + len(end) :]
    return text.replace(r"\end{document}", "") if end not in text else text


def _without_foreign_tags(text: str, emptied: AbstractSet[str]) -> str:
    """Take out tags that are neither CSL's nor text, and of some elements what stands in them."""
    found = [tag for tag in _TAG.finditer(text) if not _CSL_TAG.fullmatch(tag[0])]
    halves: dict[str, list[re.Match[str]]] = {}
    cuts = [tag.span() for tag in found if tag[2].lower() in _JATS or _WITH_VALUES.fullmatch(tag[3])]
    for tag in found:
        name = tag[2].lower()
        if not tag[1]:
            halves.setdefault(name, []).append(tag)
        elif halves.get(name):
            opening = halves[name].pop()
            cuts += [(opening.start(), tag.end())] if name in emptied else [opening.span(), tag.span()]
    kept, place = "", 0
    for start, end in sorted(cuts):
        kept += text[place : max(start, place)]
        place = max(place, end)
    return kept + text[place:]
