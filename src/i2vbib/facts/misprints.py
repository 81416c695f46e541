"""Are two titles one before and after a misprint was mended? Letter by letter, for titles too short to be measured.

:mod:`i2vbib.facts.likeness` measures whole titles, of which one of three words has too few letters.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.facts.title_words import ARTICLES, is_part_number, title_key, title_words

SHORTEST_WORD: Final = 6
"""Letters of a word that is another one's misprint: of shorter ones most neighbours are words too (``sand, hand``)."""

LONG_WORD: Final = 8
SAME_BEGINNING: Final = 4
"""A word so long, that begins with so many of the same letters, may have two letters wrong."""

SHORTEST_PLURAL: Final = 3
"""Letters of the shortest word that a mere ``s`` makes a plural of."""

_OPPOSITES: Final = (
    ("macro", "micro"),
    ("absor", "adsor"),
    ("hyper", "hypo"),
    ("inter", "intra"),
    ("adapt", "adopt"),
    ("pre", "per"),
    ("pre", "pro"),
)
"""Beginnings of words that differ by a letter or two, and mean another thing."""
_ENDINGS: Final = re.compile(r"(?:ate|ite|ide|ane|ene|yne|ine|one|ose|ase|ol|er|ee|or|ed|ing|al|ic|um|on)s?$")
"""What tells a chemist's words, or a doer and what is done, from those of the same stem (``nitrate, nitrite``)."""


def is_misprint(one: str, other: str) -> bool:
    """Say whether two titles differ by misprints, plurals and articles alone, word by word.

    A pair like ``nitrate`` and ``nitrite`` is of two words. Ask only where all else that two rows say is the same.

    >>> is_misprint("Weathring kites", "Weathering kites"), is_misprint("Nitrate in kites", "Nitrite in kites")
    (True, False)
    """
    ours, theirs = ([word for word in title_words(title) if word not in ARTICLES] for title in (one, other))
    return len(ours) == len(theirs) and all(map(_is_misprinted, ours, theirs))


def numbers_of(title: str) -> list[str]:
    """Give the numbers in a title, as parts of a work, years and versions have them.

    >>> numbers_of("Kites, Part II (2019)")
    ['ii', '2019']
    """
    numerals = [word for word in title_words(title) if is_part_number(word) and word.isalpha()]
    return numerals + re.findall(r"\d+", title_key(title))


def _is_misprinted(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if one == other or (longer == f"{shorter}s" and len(shorter) >= SHORTEST_PLURAL and longer.isalpha()):
        return True
    if not (one.isalpha() and other.isalpha()) or len(shorter) < SHORTEST_WORD or one[0] != other[0]:
        return False
    may_be_two = len(shorter) >= LONG_WORD and one[:SAME_BEGINNING] == other[:SAME_BEGINNING]
    return not _are_two_words(one, other) and _wrong_letters(one, other) <= 1 + may_be_two


def _wrong_letters(one: str, other: str) -> int:
    """Count the letters left out, added or mistaken, and those that changed places."""
    from rapidfuzz.distance import OSA  # only a paper whose title was mended needs it

    return OSA.distance(one, other)


def _are_two_words(one: str, other: str) -> bool:
    pair = sorted((one, other))
    if any(pair[0].startswith(begin) and pair[1].startswith(begun) for begin, begun in map(sorted, _OPPOSITES)):
        return True
    stems, ends = zip(*((_ENDINGS.sub("", word), _ENDINGS.search(word)) for word in pair), strict=True)
    return stems[0] == stems[1] and all(ends)
