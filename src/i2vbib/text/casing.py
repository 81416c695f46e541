"""Capitals that are a typesetter's and not the author's: seen, and names written again without them."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import Final
from unicodedata import normalize

from msgspec.structs import replace

from i2vbib.text.names import NEVER_SMALL, PARTICLES, Name
from i2vbib.text.richtext import plain

ACRONYM_LETTERS: Final = 10
"""A title of no more letters may be an acronym, rightly in capitals."""

_ACRONYMS: Final = frozenset(
    "IEEE ACM SIAM AIP IOP IET IFAC IFIP IEICE AIAA ASME ASCE BMC BMJ JAMA PLOS PNAS EMBO NATO USA UK EU II III IV VI "
    "XII".split()
)
"""Acronyms in the names of journals and series."""
_SMALL: Final = frozenset(
    "a an and at by de del della den der des di du el en et for from für het im in la las le les los och of og on or "
    "the to und van y zum zur".split()
)

_GERMAN: Final = frozenset(
    "und im vom zum zur beim für über mit auf dem eine einer eines einem zwischen durch nach bei gegen unter nicht "
    "ist aus".split()
)
"""Small words of German alone, whose nouns have capitals anywhere in a title."""
_NOT_GERMAN: Final = frozenset("of the and for on to with by from van het een de et en la le les i y e".split())

_INITIALS: Final = 2
"""A given name of no more letters in capitals may be initials (``JP``)."""
_MANY_INITIALS: Final = 3
"""And of no more beside a family name that is not in capitals (``AJS``)."""

_SCOTTISH: Final = r"\b(Ma?c)([A-Z]{3,})\b"
"""A family name that is in capitals but for its first letters: ``McDONALD``."""

_VOWELS: Final = frozenset("AEIOUYØÆАЕИОУЫЭЮЯІЄΑΕΗΙΟΥΩ")
"""Without their accents."""
_TURKISH: Final = frozenset("İĞŞ")
"""Capitals of Turkish names, where ``I`` is the capital of ``ı``."""


def in_capitals(title: str) -> bool:
    """Say whether a title is in capitals, and is more than an acronym."""
    text = plain(title)
    return text.isupper() and sum(map(str.isalpha, text)) > ACRONYM_LETTERS


def proper_title(text: str) -> str:
    """Give a journal's or a book's name in capitals as it is written: ``IEEE Transactions on Things``, ``JMLR``."""
    if not in_capitals(text):
        return text
    words = [_proper_word(word) for word in text.split()]
    for place, word in enumerate(words):
        if place == 0 or words[place - 1].endswith(":"):
            words[place] = word[:1].upper() + word[1:]
    if len(words[-1]) == 1:  # a journal's part: Physical Review A
        words[-1] = words[-1].upper()
    return " ".join(words)


def _proper_word(word: str) -> str:
    bare = word.strip("()[].,:;&")
    if bare in _ACRONYMS or not bare.isupper() or (bare != word and word.startswith("(")):
        return word
    return word.lower() if bare.lower() in _SMALL else re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)


def loses_capitals(title: str, other: str) -> bool:
    """Say whether a title has lost capitals that the same one elsewhere has: ``Bert reads dna``, ``BERT Reads DNA``.

    Only a title without any capital inside a word has lost some; a German one also those of its nouns.
    """
    words = plain(title).split()
    if any(map(_has_inner_capital, words)):
        return False
    others = plain(other).split()
    if len(words) != len(others) or plain(other).isupper():
        return False
    return any(map(_has_inner_capital, others)) or (
        is_german(others) and all(map(str.islower, words[1:])) and not all(map(str.islower, others[1:]))
    )


def is_german(words: Collection[str]) -> bool:
    """Say whether a title's words are German, by the small ones."""
    return not _GERMAN.isdisjoint(words) and _NOT_GERMAN.isdisjoint(words)


@lru_cache(maxsize=8192)  # titles of a field are made of few words
def _has_inner_capital(word: str) -> bool:
    return not word[1:].islower() and any(any(map(str.isupper, part[1:])) for part in word.split("-"))


_WITHIN_GIVEN: Final = r"(?i)(?<=\w )(?:de(?: l[ao]s?)?|del|dos|das)(?= \w)"
"""What is small between given names of Spanish and Portuguese: ``María del Carmen``, ``João dos Santos``."""


def name_in_capitals(name: Name) -> bool:
    """Say whether a person's family or given name is in capitals: ``YU``, not ``GV``; ``JOHN``, not ``JP``."""
    return _family_in_capitals(name.family) or any(map(_is_shouted, name.given.split()))


def proper_name(name: Name) -> Name:
    """Give a name in capitals as people write it: ``van der Berg``, ``O'Brien``, ``McDonald``, ``Farach-Colton``.

    Initials, numerals and short names without a vowel (``NG``) stay, the last unless the given name is in capitals.
    """
    family = re.sub(_SCOTTISH, lambda part: part[1] + part[2].capitalize(), name.family)
    given = name.given.split()
    if not name.given or not (_family_in_capitals(family) or any(map(_is_shouted, given))):
        return name if family == name.family else replace(name, family=family)
    is_turkish = not _TURKISH.isdisjoint(name.family + name.given)
    if family.isupper():
        family = _proper(family, is_turkish=is_turkish)
        given = [word if _may_be_initials(word) else _proper(word, is_turkish=is_turkish) for word in given]
        given = re.sub(_WITHIN_GIVEN, lambda small: small[0].lower(), " ".join(given)).split()
    else:
        given = [_proper(word, is_turkish=is_turkish) if _is_shouted(word) else word for word in given]
    return replace(name, family=family, given=" ".join(given))


def _family_in_capitals(family: str) -> bool:
    letters = [character for character in family if character.isalpha()]
    is_name = len(letters) > _INITIALS or _has_vowel("".join(letters))
    return is_name and len(letters) > 1 and all(map(str.isupper, letters))


def _has_vowel(word: str) -> bool:
    return not _VOWELS.isdisjoint(normalize("NFD", word))


def _is_shouted(word: str) -> bool:
    """Say whether a given name is in capitals and no initials: it has more letters than those, and a vowel."""
    letters = word.replace("-", "")
    return letters.isalpha() and letters.isupper() and len(letters) > _MANY_INITIALS and _has_vowel(word)


def _may_be_initials(word: str) -> bool:
    most = _INITIALS if _has_vowel(word) else _MANY_INITIALS
    return "." in word or len(word) <= most or not word.isupper()


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
