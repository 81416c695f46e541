"""A section's slug: the short word that stands for it on the command line and in citation keys."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Final

from i2vbib.facts.title_words import significant_words
from i2vbib.text.folding import fold_latin

_ACRONYM: Final = re.compile(r"[(（\[]\s*([^\s()（）\[\]]{2,20})\s*[)）\]]")
_CAPITALS: Final = 2
_FILLERS: Final = frozenset({"awesome", "paper", "papers", "list", "lists", "others"})
NO_WORDS: Final = "section"
"""Stands for a heading that has no Latin letter or digit."""


def make_slug(title: str, group: str, taken: Container[str]) -> str:
    """Give the slug of a heading that has none yet: lower-case letters and digits, not in ``taken``.

    ``Video Action Recognition (VAR)`` gives ``var``, ``General Video Understanding`` gives ``general``. A clash is
    the newcomer's to resolve, with more of its own words, then its group's, then a number; so the slugs of a list
    stay when a section is added after them.
    """
    return next(slug for slug in _candidates(title, group) if slug not in taken)


def acronym(title: str) -> str:
    """Give the acronym in a heading's parentheses, folded: ``(OV-MOT)`` gives ``ovmot``."""
    for found in _ACRONYM.finditer(title):
        if sum(letter.isupper() for letter in found[1]) >= _CAPITALS:
            return fold_latin(found[1])
    return ""


def _candidates(title: str, group: str) -> Iterator[str]:
    short = acronym(title)
    if short:
        yield short
    words = _words(title)
    for count in range(1, len(words) + 1):
        yield "".join(words[:count])
    stem = short or "".join(words[:1]) or NO_WORDS
    group_words = _words(group)
    if group_words:
        yield group_words[0] + stem
    if not words:
        yield stem
    number = 2
    while True:
        yield f"{stem}{number}"
        number += 1


def _words(title: str) -> list[str]:
    words = list(filter(None, map(fold_latin, significant_words(title)))) or list(filter(None, [fold_latin(title)]))
    return [word for word in words if word not in _FILLERS] or words
