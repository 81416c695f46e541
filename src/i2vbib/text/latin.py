"""Text of every script in Latin letters, for citation keys and slugs.

:mod:`anyascii` (ISC licence) knows how a letter is written in Latin ones. Its version is pinned: another one might give
a paper that returns, or a section, another word.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Final
from unicodedata import category

from i2vbib.text.folding import fold_latin
from i2vbib.text.richtext import plain

_GREEK: Final = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]+")
LONGEST_SYMBOL: Final = 2
"""Greek letters that stand for themselves (``α-Net``, ``ΔE``): more of them are a word."""

_SYLLABLE: Final = re.compile(r"[A-Z]?[^A-Z]+|[A-Z]")


def latin(text: str) -> str:
    """Give a text's letters and digits as ``[a-z0-9]``: accents folded, other scripts transliterated.

    >>> latin("Müller"), latin("α-Net"), latin("Ανάλυση κυμάτων"), latin("深海"), latin("고래의")
    ('muller', 'alphanet', 'analysikymaton', 'shenhai', 'golaeui')
    """
    return fold_latin(_transliterated(plain(text)))


def latin_start(text: str, longest: int) -> str:
    """Give the beginning of :func:`latin`, of so many letters at most; other scripts are cut between syllables.

    >>> latin_start("深海鱼类的视觉系统", 12), latin_start("audio-visual", 7)
    ('shenhaiyulei', 'audiovi')
    """
    whole = latin(text)
    if len(whole) <= longest or text.isascii():
        return whole[:longest]
    start = ""
    for syllable in _SYLLABLE.findall(_transliterated(plain(text))):
        longer = start + fold_latin(syllable)
        if len(longer) > longest:
            break
        start = longer
    return start or whole[:longest]


def _transliterated(text: str) -> str:
    if text.isascii():
        return text
    from anyascii import anyascii

    runs = ((is_foreign, "".join(run)) for is_foreign, run in groupby(text, _is_foreign))
    return "".join(anyascii(run) if is_foreign and not _is_symbol(run) else run for is_foreign, run in runs)


def _is_foreign(character: str) -> bool:
    """Whether a character is a letter, a sign of one or a digit that :func:`fold_latin` does not know."""
    is_latin = character < "\u0370" or "\u1e00" <= character <= "\u1eff"
    return not is_latin and (character.isalnum() or category(character) in {"Mn", "Mc"})


def _is_symbol(run: str) -> bool:
    return len(run) <= LONGEST_SYMBOL and bool(_GREEK.fullmatch(run))
