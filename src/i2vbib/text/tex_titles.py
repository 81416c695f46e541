r"""Titles with markup as TeX: ``\textit{C. elegans}``, ``R$^{2}$``, ``{$O(n^2)$}``, with braces where asked for.

These are the forms that Zotero reads. BibTeX would lower the case of a formula that has no braces, and of what
begins with a command inside a brace (``{\x…}`` is one "special character" to it).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final, TypeAlias
from unicodedata import normalize

from i2vbib.text.richtext import Span, parse
from i2vbib.text.tex_tables import SPECIALS, SUBSCRIPT_DIGITS, SUPERSCRIPT_DIGITS
from i2vbib.text.tex_writer import code_point, encode, is_plain, tex_script

Protect: TypeAlias = Callable[[str], Sequence[tuple[int, int]]]
"""Gives the parts of a text that go between braces: (start, end), in order, apart from each other."""

FORMULA: Final = "\uffff"
"""What :class:`Protect` sees of a formula, or of a script longer than one character."""
TAG: Final = "\ufffe"
"""What :class:`Protect` sees of italics, bold and the like: all in them is between braces already."""

_OPENING: Final = {"italic": "\\textit{", "bold": "\\textbf{", "smallcaps": "\\textsc{", "nocase": "{"}
_SCRIPT_SIGNS: Final = {"sup": "^", "sub": "_"}
_FIRST_PLACE: Final = 0xF0000
_LONGEST: Final = 0x1FFFF  # characters: a longer title could have more marks than there are places
_PLACE: Final = "([\U000f0000-\U0010ffff])"
_SCRIPT_ONLY: Final = r"([\^_])(?:([A-Za-z0-9])|\{([A-Za-z0-9+\-=().,/*]+)\})"
_PLAIN_COMMANDS: Final = ((r"\text{", r"\mbox{"), (r"\operatorname{", r"\mathrm{"))  # LaTeX without the AMS
_DIGITS: Final = str.maketrans(SUPERSCRIPT_DIGITS | SUBSCRIPT_DIGITS)


def encode_rich(text: str, *, ascii_only: bool = True, protect: Protect | None = None, has_markup: bool = True) -> str:
    """Give a title (:mod:`i2vbib.text.richtext`) as TeX; one that has no markup is all text.

    ``protect`` sees the title as one text, a formula or a script as one character (a single digit as itself, else
    :data:`FORMULA`), all that is in another tag as :data:`TAG`; no part it gives may hold that.
    """
    if is_plain(text):
        return _braced(text, protect(text), str) if protect else text
    if not text.isascii():
        text = re.sub(_PLACE, lambda private: code_point(private[0]), normalize("NFC", text))
    layout = _Layout(text, has_markup=has_markup)
    return _braced(layout.line, protect(layout.seen) if protect else (), partial(layout.tex, ascii_only=ascii_only))


def _braced(line: str, parts: Iterable[tuple[int, int]], to_tex: Callable[[str], str]) -> str:
    tex, done = "", 0
    for start, end in parts:
        inside = to_tex(line[start:end])
        tex += f"{to_tex(line[done:start])}{{{_guard(inside)}{inside}}}"
        done = end
    return tex + to_tex(line[done:])


def seen(text: str) -> str:
    """Give a title as :class:`Protect` sees it."""
    return text if text.isascii() and "<" not in text and "$" not in text else _Layout(text).seen


def _guard(tex: str) -> str:
    """Give what keeps BibTeX from taking a brace and a command after it for one character."""
    return "{}" if tex.startswith("\\") else ""


class _Layout:
    """A title as one line, in which each formula, script, opening and closing tag is one private character."""

    __slots__ = ("line", "places", "seen")

    def __init__(self, text: str, *, has_markup: bool = True) -> None:
        self.places: list[str] = []
        self.line, self.seen = "", ""
        if has_markup and ("<" in text or "$" in text) and len(text) <= _LONGEST:
            self._lay(parse(text))
        else:
            self.line, self.seen = text, text if text.isascii() else text.translate(_DIGITS)

    def tex(self, line: str, *, ascii_only: bool) -> str:
        """Give a part of the line as TeX."""
        if not self.places:
            return encode(line, ascii_only=ascii_only)
        pieces = re.split(_PLACE, line)
        pieces[::2] = [encode(piece, ascii_only=ascii_only) for piece in pieces[::2]]
        pieces[1::2] = [self.places[ord(place) - _FIRST_PLACE] for place in pieces[1::2]]
        return "".join(pieces)

    def _lay(self, spans: Sequence[Span]) -> None:
        for span in spans:
            if span.kind == "text":
                self.line += span.text
                self.seen += span.text.translate(_DIGITS)
            elif span.kind == "math":
                self._place(_formula(span.text), span.flat())
            elif span.kind in _SCRIPT_SIGNS:
                self._place(tex_script(_SCRIPT_SIGNS[span.kind], span.flat()), span.flat())
            else:
                self._lay_between(_OPENING[span.kind], span.children)

    def _lay_between(self, opening: str, children: Sequence[Span]) -> None:
        place, begin = len(self.places), len(self.line)
        self._place(opening, TAG)
        self._lay(children)
        self.places[place] += _guard(self._tex_of(self.line[begin + 1]))
        self._place("}", TAG)
        self.seen = self.seen[:begin] + TAG * (len(self.line) - begin)

    def _tex_of(self, character: str) -> str:
        if ord(character) < _FIRST_PLACE:
            return SPECIALS.get(character, "")
        return self.places[ord(character) - _FIRST_PLACE]

    def _place(self, tex: str, seen: str) -> None:
        self.line += chr(_FIRST_PLACE + len(self.places))
        self.places.append(tex)
        self.seen += seen if len(seen) == 1 else FORMULA


def _formula(formula: str) -> str:
    if alone := re.fullmatch(_SCRIPT_ONLY, formula):
        return tex_script(alone[1], alone[2] or alone[3])
    for ours, plain in _PLAIN_COMMANDS:
        formula = formula.replace(ours, plain)
    return f"{{${formula}$}}"
