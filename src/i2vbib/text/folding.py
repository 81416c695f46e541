"""The skeleton of a name or a title, by which the same one in another dress is known again."""

from __future__ import annotations

import unicodedata
from typing import Final

from i2vbib.text.richtext import plain

_SPELLED: Final = str.maketrans(
    {"+": "plus", "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l",
     "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i", "ħ": "h", "Ħ": "h"}
)  # fmt: skip


def fold(text: str) -> str:
    """Give the ``[a-z0-9]`` skeleton of a name: markup removed, ``²`` → ``2``, ``+`` → ``plus``, accents folded.

    >>> fold("R<sup>2</sup>-Tuning"), fold("OV-DVIS++"), fold("Müller")
    ('r2tuning', 'ovdvisplusplus', 'muller')
    """
    spelled = unicodedata.normalize("NFKD", plain(text).translate(_SPELLED))
    return "".join(_letter(character) for character in spelled.lower() if character.isalnum())


def _letter(character: str) -> str:
    if character.isascii():
        return character
    name = unicodedata.name(character, "")
    if name.startswith("GREEK") and "LETTER" in name:
        return name.split("LETTER ")[1].split()[0].lower().replace("lamda", "lambda")
    return ""
