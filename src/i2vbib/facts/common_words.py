"""Common English words that are hardly anyone's name, and given names beside which they are one all the same.

``scripts/common-words`` makes both: the words of pyspellchecker's table of frequencies (MIT) that Webster's or GCIDE
(public domain) have in small letters, without the names of the United States census of 1990 (public domain) and those
that gender-guesser knows; the census's given names.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from i2vbib.text.folding import fold_latin


@cache
def english_words() -> frozenset[str]:
    """Give some twenty-five thousand words, in small letters."""
    return _words("english_words.txt")


@cache
def given_names() -> frozenset[str]:
    """Give five thousand given names, in small letters."""
    return _words("given_names.txt")


def is_given_name(word: str) -> bool:
    """Say whether a word is a common given name, with or without its accents."""
    return word.casefold() in given_names() or fold_latin(word) in given_names()


def _words(file: str) -> frozenset[str]:
    return frozenset(Path(__file__).with_name(file).read_text(encoding="utf-8").split())
