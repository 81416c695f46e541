r"""Letters that a list spells as TeX does, or with half an entity: ``Erd{\H o}s``, ``R\'{e}nyi``, ``M\"uller``.

Markdown takes the backslash before a mark away, so they are read before anything else. An accent without braces is
one only within a word; ``d\'eau`` and ``dell\'arte`` have an apostrophe.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final
from unicodedata import normalize

_ACCENT: Final = r"\\(?:[\"'`^~=.]|[Hcvukrd](?=[ {]))"
_LETTER: Final = r"\\?[A-Za-z]"
_TEX_LETTER: Final = re.compile(
    rf"\{{{_ACCENT} ?\{{?{_LETTER}\}}?\}}|{_ACCENT}\{{{_LETTER}\}}|\{{\\(?:ss|[oOlLij]|aa|AA|ae|AE|oe|OE)\}}"
    r"|(?<=[A-Za-z])\\[\"^`~][aeiouyAEIOU](?=[a-z])"
    r"|(?:(?<=[a-z]{2})(?<!ll)(?<!qu)|(?<=\b[B-CF-HJKMNP-TV-Z]))\\'[aeiou](?=[A-Za-z])"
)

_TEX_BLANK: Final = re.compile(r"(?<=[a-z]\.)\\ (?=[\w@])")
r"""``Proc.\ 2000 Conference``: a blank that is no sentence's end."""
_TEX_COMMAND: Final = re.compile(
    r"(?m)^[ \t]*(?:\\(?:noindent|indent|par|item|newline|linebreak|hangindent|hangafter|(?:small|med|big)skip"
    r"|footnotesize|small|bibitem(?:\[[^\]\n]{0,60}\])?|vspace\*?|hspace\*?)(?![A-Za-z])"
    r"(?:=?-?\d[\w.]{0,9})?(?:\{[^{}\n]{0,60}\})?[ \t]*)+"
)
r"""``\noindent [1] Lee, Ann. …``, ``\bibitem{lee2020} …``: how a line is set, in lists that are printed by TeX too."""

_ACCENT_ENTITY: Final = re.compile(r"[^\W\d_]&#(?:7[6-9]\d|8[0-6]\d|[xX]0?3[0-6][\da-fA-F]);")
"""``Falco&#769;n``: an accent behind its letter, as an entity of HTML."""
_CUT_ENTITY: Final = re.compile(r"(?<=[a-z])#(2[0-9]\d|3[0-7]\d);(?=[a-z,.;:)\s])")
"""``Kimi#350;``: an entity of HTML for a letter, whose first mark was lost; within a word it is small."""


def with_letters(text: str) -> str:
    r"""Give a text with its letters for what TeX makes them of.

    >>> with_letters(r"Erd{\H o}s, M\"uller and R\'{e}nyi, R\'enyi, d\'eau, \"a quotation\"")
    'Erdős, Müller and Rényi, Rényi, d\\\'eau, \\"a quotation\\"'
    """
    if "&#" in text:
        text = _ACCENT_ENTITY.sub(lambda found: normalize("NFC", unescape(found[0])), text)
    if "#" in text:
        text = _CUT_ENTITY.sub(lambda found: chr(int(found[1])).lower(), text)
    if "\\" not in text:
        return text
    return _TEX_LETTER.sub(_letter, _TEX_BLANK.sub(" ", _TEX_COMMAND.sub("", text)))


def _letter(found: re.Match[str]) -> str:
    from i2vbib.text.tex_reader import decode  # few lists need it

    letter = decode(found[0])
    return letter if len(letter) == 1 and letter.isalpha() else found[0]
