"""The skeleton of a name or a title, by which the same one in another dress is known again."""

from __future__ import annotations

from collections import Counter
from typing import Final
from unicodedata import category, name, normalize

from i2vbib.text.richtext import plain

_SPELLED: Final = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "+": "plus"
}  # fmt: skip
"""Latin letters that are no letter with an accent, and the one sign that tells names apart (``DVIS++``)."""

_OPTIONAL: Final = (range(0x0591, 0x05C8), range(0x0640, 0x0641), range(0x064B, 0x0653), range(0xFE00, 0xFE10))
"""Hebrew points, Arabic vowel signs and stretching, variation selectors: most texts leave them out."""


LONGEST_LOOKED_AT: Final = 1000
"""Characters that tell the script of a text."""


def fold(text: str) -> str:
    """Give the skeleton of a name or a title: letters and digits of every script, without markup, case and accents.

    ``²`` is ``2``, ``+`` is ``plus``, a Greek letter is its name. Only Latin and Greek letters lose their accents: in
    other scripts a mark makes another letter (``が``, ``й``).

    >>> fold("R<sup>2</sup>-Tuning"), fold("OV-DVIS++"), fold("Müller"), fold("β-Netze"), fold("深い 学習")
    ('r2tuning', 'ovdvisplusplus', 'muller', 'betanetze', '深い学習')
    """
    text = plain(text)
    if text.isascii():
        return "".join(filter(str.isalnum, text.lower().replace("+", "plus")))
    return normalize("NFKC", text).casefold().translate(_FOLDED)


def fold_latin(text: str) -> str:
    """Give the ``[a-z0-9]`` part of :func:`fold`.

    >>> fold_latin("Müller 学習 v2")
    'mullerv2'
    """
    folded = fold(text)
    return folded if folded.isascii() else "".join(filter(str.isascii, folded))


def script_of(text: str) -> str:
    """Give the script that most letters of a text are of, as Unicode's names call it; nothing without letters.

    >>> script_of("Attention"), script_of("Рост пшеницы"), script_of("基于CLIP的视频理解"), script_of("42")
    ('LATIN', 'CYRILLIC', 'CJK', '')
    """
    letters = [letter for letter in text[:LONGEST_LOOKED_AT] if letter.isalpha()]
    scripts = Counter(map(_script, letters))
    return scripts.most_common(1)[0][0] if scripts else ""


def _script(letter: str) -> str:
    script = "LATIN" if letter.isascii() else name(letter, "").partition(" ")[0]
    return "CJK" if script in {"HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"} else script


class _Folded(dict[int, str]):
    """A table for ``str.translate`` that works out a character when it first meets it."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


def _folded(character: str) -> str:
    if character in _SPELLED:
        return _SPELLED[character]
    if any(ord(character) in optional for optional in _OPTIONAL):
        return ""
    if not character.isalnum():
        is_vowel_sign = category(character) in {"Mn", "Mc"} and not name(character, "").startswith("COMBINING")
        return character if is_vowel_sign else ""
    script, _, letter = name(character, "").partition(" ")
    if script == "GREEK" and "LETTER " in letter:
        return letter.split("LETTER ")[1].split()[0].lower().replace("lamda", "lambda")
    base = normalize("NFKD", character)[0]
    return base if base.isascii() and base.isalnum() else character


_FOLDED: Final = _Folded()
