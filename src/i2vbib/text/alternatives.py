"""Patterns of many words: one letter tells which of them may stand at a place, so that most places cost nothing."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def in_any_case(words: Iterable[str]) -> str:
    """Give a pattern of words with large or small letters; each begins with one, and what follows may be a pattern.

    >>> in_any_case(["journal", "jurnal", "acta"])
    '(?:[Aa](?i:cta)|[Jj](?i:ournal|urnal))'
    """
    by_letter = groupby(sorted(words, key=lambda word: word[0]), key=lambda word: word[0])
    forms = ((letter, "|".join(word[1:] for word in same)) for letter, same in by_letter)
    return f"(?:{'|'.join(f'[{letter.upper()}{letter}](?i:{rest})' for letter, rest in forms)})"
