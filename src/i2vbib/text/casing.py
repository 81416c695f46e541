"""Capitals that are a typesetter's and not the author's: seen, and names written again without them."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.text.names import NEVER_SMALL, PARTICLES, Name
from i2vbib.text.richtext import plain

ACRONYM_LETTERS: Final = 10
"""A title of no more letters may be an acronym, rightly in capitals."""

_INITIALS: Final = 2
"""A given name of no more letters in capitals may be initials (``JP``)."""
_MANY_INITIALS: Final = 3
"""And of no more beside a family name that is not in capitals (``AJS``)."""

_VOWELS: Final = frozenset("AEIOUYÄÖÜÅØÆ")
_TURKISH: Final = frozenset("İĞŞ")
"""Capitals of Turkish names, where ``I`` is the capital of ``ı``."""


def in_capitals(title: str) -> bool:
    """Say whether a title is in capitals, and is more than an acronym."""
    letters = [character for character in plain(title) if character.isalpha()]
    return len(letters) > ACRONYM_LETTERS and all(map(str.isupper, letters))


def name_in_capitals(name: Name) -> bool:
    """Say whether a person's family or given name is in capitals: ``YU``, not ``GV``; ``JOHN``, not ``JP``."""
    return _family_in_capitals(name.family) or any(map(_is_shouted, name.given.split()))


def proper_name(name: Name) -> Name:
    """Give a name in capitals as people write it: ``van der Berg``, ``O'Brien``, ``McDonald``, ``Farach-Colton``.

    Initials, numerals and short names without a vowel (``NG``) stay, the last unless the given name is in capitals.
    """
    given, family = name.given.split(), name.family
    if not name.given or not (_family_in_capitals(family) or any(map(_is_shouted, given))):
        return name
    is_turkish = not _TURKISH.isdisjoint(name.family + name.given)
    if family.isupper():
        family = _proper(family, is_turkish=is_turkish)
        given = [word if _may_be_initials(word) else _proper(word, is_turkish=is_turkish) for word in given]
    else:
        given = [_proper(word, is_turkish=is_turkish) if _is_shouted(word) else word for word in given]
    return name._replace(family=family, given=" ".join(given))


def _family_in_capitals(family: str) -> bool:
    letters = [character for character in family if character.isalpha()]
    is_name = len(letters) > _INITIALS or not _VOWELS.isdisjoint(letters)
    return is_name and len(letters) > 1 and all(map(str.isupper, letters))


def _is_shouted(word: str) -> bool:
    """Say whether a given name is in capitals and no initials: it has more letters than those, and a vowel."""
    letters = word.replace("-", "")
    return letters.isalpha() and letters.isupper() and len(letters) > _MANY_INITIALS and not _VOWELS.isdisjoint(word)


def _may_be_initials(word: str) -> bool:
    return "." in word or len(word) <= _INITIALS or not word.isupper()


def _proper(text: str, *, is_turkish: bool) -> str:
    words = [
        word.lower() if word.lower() in PARTICLES - NEVER_SMALL else _capitalised(word, is_turkish=is_turkish)
        for word in text.split()
    ]
    if words[-1].islower():
        words[-1] = words[-1].capitalize()
    return " ".join(words)


def _capitalised(word: str, *, is_turkish: bool) -> str:
    def capitalise(part: re.Match[str]) -> str:
        text = part[0]
        if text.startswith("MC") and len(text) > len("MC") + 1:
            return "Mc" + text[2:].capitalize()
        lowered = text[1:].replace("I", "ı").replace("İ", "i").lower() if is_turkish else text[1:].lower()
        return text[0] + lowered

    return re.sub(r"[^\W\d_]+", capitalise, word)
