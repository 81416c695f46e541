"""Text of every script in Latin letters, for citation keys and slugs.

:mod:`anyascii` (ISC licence) knows how a letter is written in Latin ones. Its version is pinned: another one might give
a paper that returns, or a section, another word. Chinese characters are written as Chinese has them, but beside kana:
there as Japanese does, each by its commonest Sino-Japanese reading, since which one a word has would take a dictionary.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Final
from unicodedata import category

from i2vbib.text.folding import fold_latin
from i2vbib.text.richtext import plain

_KANA: Final = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
_GLIDE: Final = re.compile("([きしちにひみりぎじびぴキシチニヒミリギジビピ])([ゃゅょャュョ])")
_SOFT: Final = frozenset({"sh", "ch", "j"})
"""Consonants that have no ``y`` behind them."""
_REPEATED: Final = re.compile("([\u4e00-\u9fff])々")
_GREEK: Final = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]+")
LONGEST_SYMBOL: Final = 2
"""Greek letters that stand for themselves (``α-Net``, ``ΔE``): more of them are a word."""

LONGEST_SYLLABLE: Final = 6
"""Letters of one in any script that marks them: a longer run is of kana."""
_SYLLABLE: Final = re.compile(r"[A-Z]?[^A-Z]+|[A-Z]")


def latin(text: str) -> str:
    """Give a text's letters and digits as ``[a-z0-9]``: accents folded, other scripts transliterated.

    >>> latin("Müller"), latin("α-Net"), latin("Ανάλυση κυμάτων"), latin("深海"), latin("深海の書"), latin("고래의")
    ('muller', 'alphanet', 'analysikymaton', 'shenhai', 'shinkainosho', 'golaeui')
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
            start = longer[:longest] if len(syllable) > LONGEST_SYLLABLE else start
            break
        start = longer
    return start or whole[:longest]


def _transliterated(text: str) -> str:
    if text.isascii():
        return text
    from anyascii import anyascii

    text = _glided(_read_aloud(text)) if _KANA.search(text) else text
    runs = ((is_foreign, "".join(run)) for is_foreign, run in groupby(text, _is_foreign))
    return "".join(anyascii(run) if is_foreign and not _is_symbol(run) else run for is_foreign, run in runs)


def _read_aloud(text: str) -> str:
    """Give a Japanese text whose Chinese characters are read as Sino-Japanese words have them, each with a capital."""
    readings = _readings()
    return "".join(readings.get(character, character) for character in _REPEATED.sub(r"\1\1", text))


def _glided(text: str) -> str:
    """Give ``kyo`` and ``sho`` for the two signs ``キョ`` and ``ショ``, as Hepburn has them."""
    from anyascii import anyascii

    def glide(found: re.Match[str]) -> str:
        consonant = anyascii(found[1])[:-1]
        vowel = anyascii(found[2])[-1]
        return f"{consonant}{vowel}" if consonant in _SOFT else f"{consonant}y{vowel}"

    return _GLIDE.sub(glide, text)


@cache
def _readings() -> dict[str, str]:
    """Give for a Chinese character its commonest Sino-Japanese reading, as ``scripts/japanese-readings`` finds it."""
    lines = Path(__file__).with_name("japanese_readings.txt").read_text(encoding="utf-8").splitlines()
    told = (line.split(" ") for line in lines)
    return {character: reading.title() for reading, characters in told for character in characters}


def _is_foreign(character: str) -> bool:
    """Whether a character is a letter, a sign of one or a digit that :func:`fold_latin` does not know."""
    is_latin = character < "\u0370" or "\u1e00" <= character <= "\u1eff"
    return not is_latin and (character.isalnum() or category(character) in {"Mn", "Mc"})


def _is_symbol(run: str) -> bool:
    return len(run) <= LONGEST_SYMBOL and bool(_GREEK.fullmatch(run))
