"""Venues that no table knows but that spell their acronym: ``Kite Safety and Winds (KSW) 2019``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_forms import LONGEST_NAME
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR

ACRONYM: Final = r"(?P<acronym>[A-Z][\w&@/+-]{1,11})"
_SPELLED: Final = (
    re.compile(
        rf"(?P<name>[A-Z][^()\n]{{5,150}}?)\s\({ACRONYM}(?:[\s’'-]{{1,2}}(?:{ANY_YEAR}))?\)[,:]?(?:[\s(’']{{1,3}}(?:{ANY_YEAR})\)?)?"
    ),
    re.compile(rf"{ACRONYM}[\s-](?:{ANY_YEAR}):\s(?P<name>[A-Z][^()\n]{{5,150}})"),
)
_WORD: Final = re.compile(r"[^\W\d_]+")


def spelled_venue(text: str) -> str:
    """Give the name of a venue in a line that is nothing but it, the acronym that its words make, and a year."""
    found = (
        next(filter(None, (form.fullmatch(text) for form in _SPELLED)), None) if "(" in text or ": " in text else None
    )
    if found is None or not _spells(found["name"], found["acronym"]):
        return ""
    return f"{found['name']} ({found['acronym']})"


def _spells(name: str, acronym: str) -> bool:
    """Say whether the letters of an acronym are those of a name's words in their order, most of them the first ones."""
    words = _WORD.findall(name.casefold())
    letters = "".join(_WORD.findall(acronym.casefold()))
    word = place = initials = 0
    for letter in letters:
        begun = next((number for number in range(word + bool(place), len(words)) if words[number][0] == letter), None)
        if begun is not None:
            word, place, initials = begun, 1, initials + 1
        elif place and (found := words[word].find(letter, place)) >= 0:
            place = found + 1
        else:
            return False
    return 1 < len(words) <= LONGEST_NAME and 2 * initials >= len(letters) > 1
