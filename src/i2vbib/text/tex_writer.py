r"""Unicode to TeX: 7-bit text, or Unicode with TeX's own characters escaped.

What is written survives BibTeX, Biber, pdfLaTeX and Zotero's reader, stays balanced as BibTeX counts braces, and
holds no command but those of :mod:`i2vbib.text.tex_tables` and :mod:`i2vbib.text.tex_math`. An accented letter is
one "special character" of BibTeX (``{\"u}``; Oren Patashnik, *Designing BibTeX Styles*, section 4).

What 7-bit TeX has no letter for is written as near as may be: Cyrillic in Latin letters, a Latin letter without
the mark that TeX lacks (hooks and horns of Vietnamese, the stroke of ħ), a compatibility character as its plain
one (ﬁ, Ⅳ), and anything else, such as Chinese, by its code point: ``[U+4E2D]``. Invisible characters are left out.
Two accents on one letter (``{\~{\^e}}``) stand one above the other in the font encoding T1 only.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from unicodedata import category, name, normalize

from i2vbib.text import tex_math as texmath
from i2vbib.text.tex_tables import (
    ACCENTS,
    ALIKE,
    BELOW,
    CYRILLIC,
    DEFINITIONS,
    FORMULAS,
    KEEP_DOTLESS,
    LETTERS,
    LIGATURES,
    MARKS,
    SIGN_FORMULAS,
    SIGNS,
    SPECIALS,
    SUBSCRIPT_DIGITS,
    SUPERSCRIPT_DIGITS,
)

_PLAIN: Final = re.compile(r"[ !\"'()*+,\-./0-9:;=?@A-Z\[\]a-z]*")
_WHITE: Final = r"(?<! ) *[\t-\r\x1c-\x1e\x85\u2028\u2029]\s*"
_GROUPS: Final = (
    f"([{''.join(SUPERSCRIPT_DIGITS)}]+|[{''.join(SUBSCRIPT_DIGITS)}]+|[^{MARKS}][{MARKS}]+|['’](?=”)|[`‘](?=“))"
)
_IN_GROUPS: Final = frozenset(map(chr, range(0x300, 0x370))).union(SUPERSCRIPT_DIGITS, SUBSCRIPT_DIGITS)
_QUOTES_IN_GROUPS: Final = ("'”", "’”", "`“", "‘“")
"""One of these stands in every group; most texts beyond ASCII hold none of them."""
_GREEK: Final = "[\u0370-\u03ff\u1f00-\u1fff]"
_JOINERS: Final = "\u200c\u200d"  # they shape Persian, and Indian scripts
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zs"})  # categories: controls, formats, surrogates, blanks


def encode(text: str, *, ascii_only: bool = True) -> str:
    r"""Give plain text as TeX: one line, balanced, without live commands.

    With ``ascii_only`` the result is 7-bit; else letters stay, and only what pdfLaTeX does not know in UTF-8 is
    written as TeX (a lone Greek letter, mathematical signs). :func:`i2vbib.text.tex_reader.decode` reads it
    back, but for what the module's head names, and quotes and dashes, which are those that TeX makes: ``’`` is
    ``'``, ``--`` is ``–``.
    """
    if is_plain(text):
        return text
    if not text.isprintable():
        text = re.sub(_WHITE, " ", text)
    if text.isascii():
        tex = text.translate(_ASCII)
    else:
        text = normalize("NFC", text)
        pieces = re.split(_GROUPS, text) if _has_groups(text) else [text]
        pieces[::2] = [piece.translate(_ASCII) if ascii_only else _unicode_text(piece) for piece in pieces[::2]]
        pieces[1::2] = (_group(piece, ascii_only=ascii_only) for piece in pieces[1::2])
        tex = "".join(pieces)
    return tex.replace("?`", "?{}`").replace("!`", "!{}`") if "`" in tex else tex


def _has_groups(text: str) -> bool:
    return not _IN_GROUPS.isdisjoint(text) or any(quotes in text for quotes in _QUOTES_IN_GROUPS)


def is_plain(text: str) -> bool:
    """Say whether a text is the same in TeX."""
    return _PLAIN.fullmatch(text) is not None


def _unicode_text(text: str) -> str:
    pieces = re.split(f"({_GREEK}{{2,}})", text)
    pieces[::2] = (piece.translate(_UNICODE) for piece in pieces[::2])
    return "".join(pieces)


def _group(group: str, *, ascii_only: bool) -> str:
    if group[0] in SUPERSCRIPT_DIGITS:
        return tex_script("^", "".join(SUPERSCRIPT_DIGITS[digit] for digit in group))
    if group[0] in SUBSCRIPT_DIGITS:
        return tex_script("_", "".join(SUBSCRIPT_DIGITS[digit] for digit in group))
    if len(group) == 1:  # a quote before another one
        return f"{group.translate(_ASCII)}{{}}" if ascii_only else group
    if ascii_only or (group[0].isascii() and ACCENTS.keys() >= set(group[1:])):
        return _accented(group[0], group[1:])
    return _unicode_text(group[0]) + group[1:]


def _accented(base: str, marks: str) -> str:
    tex = base.translate(_ASCII)
    if tex.startswith("{$"):
        return _accented_formula(tex, marks)
    letter = tex[1:-1] if tex.startswith("{\\") else tex
    if not (letter.isalpha() and len(letter) == 1) and not tex.startswith("{\\"):
        return tex
    known = sorted(filter(ACCENTS.__contains__, marks), key=BELOW.__contains__)
    if known and ((letter == "i" and known[0] in KEEP_DOTLESS) or (letter == "j" and known[0] not in BELOW)):
        letter = f"\\{letter}"
    for mark in known:
        letter = _command(ACCENTS[mark], letter)
    return f"{{{letter}}}" if known else tex


def _command(accent: str, letter: str) -> str:
    if len(letter) == 1:
        return f"\\{accent} {letter}" if accent.isalpha() else f"\\{accent}{letter}"
    return f"\\{accent}{letter}" if letter[1:].isalpha() else f"\\{accent}{{{letter}}}"


def _accented_formula(tex: str, marks: str) -> str:
    formula = tex[2:-2]
    for command, mark in texmath.ACCENTS.items():
        if mark in marks:
            formula = f"\\{command}{{{formula}}}"
    return f"{{${formula}$}}"


def tex_script(sign: str, text: str) -> str:
    r"""Give a superscript (``^``) or a subscript (``_``) as ``$^{2}$``."""
    tex = text if re.fullmatch(r"[A-Za-z0-9+\-=().,/*]+", text) else f"{{}}{_script_text(text)}"
    return f"${sign}{{{tex}}}$"


def _script_text(text: str) -> str:
    return _SCRIPTS[text] if text in _SCRIPTS else f"\\mbox{{{{}}{encode(text)}}}"


_STROKE: Final = "\u0338"
"""Strikes a relation out (``∄``)."""


class _Ascii(dict[int, str]):
    """A table for ``str.translate`` that works out a character when it first meets it."""

    def __missing__(self, code: int) -> str:
        tex = self[code] = _ascii_character(chr(code))
        return tex


def code_point(character: str) -> str:
    """Give a character that TeX has no sign for: ``[U+4E2D]``."""
    return f"[U+{ord(character):04X}]"


def _ascii_character(character: str) -> str:
    kind = category(character)
    if kind in _UNSEEN or kind in {"Mn", "Me"}:
        return " " if kind == "Zs" else ""
    decomposed = normalize("NFD", character)
    if decomposed[1:] == _STROKE:  # ``≮`` without its stroke would say the contrary
        return f"{{$\\not{FORMULAS[decomposed[0]]}$}}" if decomposed[0] in FORMULAS else code_point(character)
    if re.fullmatch(f".[{MARKS}]+", decomposed):
        return _accented(decomposed[0], decomposed[1:])
    if (plain := normalize("NFKC", character)) != character:
        return encode(plain)
    if named := re.match("LATIN (SMALL|CAPITAL) LETTER ([A-Z])(?= )", name(character, "")):
        return named[2].lower() if named[1] == "SMALL" else named[2]
    return code_point(character)


@lru_cache(maxsize=4096)  # a text has few letters
def is_near(character: str) -> bool:
    """Say whether 7-bit TeX has another letter in the place of one that looks otherwise: ``Ивəơ``, not ``ßé``."""
    decomposed = normalize("NFD", character)
    base, marks = decomposed[0], set(decomposed[1:])
    if _is_greek(base) or not base.isalpha() or normalize("NFKC", base) != base:
        return False
    is_other = re.fullmatch("[A-Za-z']*", base.translate(_ASCII)) and not base.isascii()
    return bool(is_other) or not ACCENTS.keys() >= marks


class _Unicode(dict[int, str]):
    """The same for text in UTF-8: a character stays, unless pdfLaTeX stops at it."""

    def __missing__(self, code: int) -> str:
        tex = self[code] = _unicode_character(chr(code))
        return tex


def _unicode_character(character: str) -> str:
    kind = category(character)
    if kind in _UNSEEN and character not in _JOINERS:
        return " " if kind == "Zs" else ""
    return _ascii_character(character) if _is_greek(character) else character


def _is_greek(character: str) -> bool:
    return "\u0370" <= character <= "\u03ff" or "\u1f00" <= character <= "\u1fff"


_SCRIPTS: Final = FORMULAS | SIGN_FORMULAS
_COMMON: Final = {ord(character): tex for character, tex in SPECIALS.items()} | {
    ord(character): f"{{${formula}$}}" for character, formula in FORMULAS.items()
}
_UNICODE: Final = _Unicode(
    _COMMON | {ord(character): tex for character, tex in ALIKE.items() if not character.isalpha()}
)
_ASCII: Final = _Ascii(
    _COMMON
    | {code: chr(code) for code in range(0x20, 0x7F) if chr(code) not in SPECIALS}
    | {ord(character): tex for character, tex in (ALIKE | LIGATURES).items()}
    | {ord(character): f"{{${formula}$}}" for character, formula in SIGN_FORMULAS.items()}
    | {ord(character): f"{{\\{command}}}" for character, command in (LETTERS | SIGNS).items()}
    | {ord(letter): latin for letter, latin in CYRILLIC.items()}
    | {ord(letter.upper()): latin.capitalize() for letter, latin in CYRILLIC.items()}
)


def tex_definitions(tex: str) -> str:
    r"""Give what defines the commands in ``tex`` that not every document has, for BibTeX's ``@preamble``.

    A document in LaTeX's old font encoding stops at ``{\k a}`` and ``{\dj}``, one without amssymb at ``\mathbb``;
    where a document defines them, its own definition stays. The lines hold no quotation mark.
    """
    commands = frozenset(re.findall(r"\\[A-Za-z]+", tex))
    return "\n".join(definition for command, definition in DEFINITIONS.items() if command in commands)
