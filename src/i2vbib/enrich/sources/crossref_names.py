"""Crossref's contributors as names: parts that are missing, misplaced, in capitals or in a second script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any, Final

from i2vbib.text.markup import plain_text
from i2vbib.text.names import NEVER_SMALL, PARTICLES, Name, parse_name

_SHORTEST_SHOUT: Final = 2
_INITIALS: Final = 2


def read_names(contributors: Any) -> tuple[Name, ...]:
    """Give the names in a list of Crossref's contributors; of authors in two scripts, the Latin ones."""
    if not isinstance(contributors, list):
        return ()
    names = [_name(one) for one in contributors if isinstance(one, Mapping)]
    return _in_one_script([name for name in names if name != Name()])


def _name(contributor: Mapping[str, Any]) -> Name:
    given, family, suffix, whole = (_part(contributor.get(part)) for part in ("given", "family", "suffix", "name"))
    if not family:
        return parse_name(given) if given else Name(literal=whole)
    is_shouted = family.isupper() and sum(map(str.isalpha, family)) >= _SHORTEST_SHOUT and bool(given)
    if is_shouted:
        family = _proper(family)
        given = " ".join(word if _is_initials(word) else _proper(word) for word in given.split())
    particle, family = _part_particle(family)
    return Name(family=family, given=given, non_dropping_particle=particle, suffix=_suffix(suffix))


def _part(value: Any) -> str:
    """Give a part of a name; one without a letter (``-``) is none."""
    text = plain_text(value) if isinstance(value, str) else ""
    return text if any(map(str.isalpha, text)) else ""


def _part_particle(family: str) -> tuple[str, str]:
    words = family.split()
    count = 0
    while count < len(words) - 1 and words[count].islower():
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _is_initials(word: str) -> bool:
    return "." in word or len(word) <= _INITIALS or not word.isupper()


def _proper(text: str) -> str:
    """Give a name in capitals as it is written: ``van der Berg``, ``O'Brien``, ``McDonald``, ``Farach-Colton``."""
    words = [
        word.lower() if word.lower() in PARTICLES - NEVER_SMALL else re.sub(r"[^\W\d_]+", _capitalised, word)
        for word in text.split()
    ]
    if words[-1].islower():
        words[-1] = words[-1].capitalize()
    return " ".join(words)


def _capitalised(word: re.Match[str]) -> str:
    text = word[0]
    if text.startswith("MC") and len(text) > len("MC") + 1:
        return "Mc" + text[2:].capitalize()
    return text.capitalize()


def _suffix(text: str) -> str:
    return text.capitalize() if text.upper().rstrip(".") in {"JR", "SR"} else text


def _in_one_script(names: list[Name]) -> tuple[Name, ...]:
    """Drop the second list of the same people: as many names in another script as in Latin letters."""
    latin = [name for name in names if _is_latin(name.family + name.literal)]
    return tuple(latin if 2 * len(latin) == len(names) else names)


def _is_latin(text: str) -> bool:
    return all(unicodedata.name(letter, "").startswith("LATIN") for letter in text if letter.isalpha())
