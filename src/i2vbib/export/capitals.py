"""Which capitals of a title a BibTeX style must not lower, and the title as TeX with braces around them.

Most styles write titles in sentence case (BibTeX's ``change.case$`` with ``t``): every letter outside braces is
lowered, but for the first character of the title and the first one after a colon and a blank. So braces go
around acronyms (CLIP, LLMs, 3D), words in mixed case (SwinBERT, mPLUG), words with a digit (Vid2Seq, H2O), single
capitals (Vitamin C, Q-Former), the names that the list gives, and the first letter of a sentence that BibTeX does
not see as one. A title that is in sentence case itself tells which of its other words are proper names, or, where it
is German, nouns. In one that is not, ordinary words stay free, but for a table of those that titles of the field are
full of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from i2vbib.text.casing import is_german
from i2vbib.text.tex_tables import MARKS
from i2vbib.text.tex_titles import FORMULA, encode_rich, seen

Part: TypeAlias = tuple[int, int]
"""Where a part of a text starts and ends."""

PROPER: Final = frozenset(
    "Bayes Bayesian Bernoulli Boltzmann Brownian Carlo Cauchy Dirichlet Euclidean Fourier Frobenius Gaussian Gibbs "
    "Grassmann Hadamard Hamiltonian Hausdorff Hermitian Hessian Hilbert Hopfield Jacobian Jensen Kalman Kronecker "
    "Lagrangian Langevin Laplace Laplacian Leibler Lipschitz Mahalanobis Mamba Markov Markovian Monte Nash Newton "
    "Poisson Riemannian Shannon Sinkhorn Stein Taylor Turing Voronoi Wasserstein Zipf "
    "Arabic Chinese Dutch English French German Greek Hindi Italian Japanese Korean Latin Portuguese Russian Spanish "
    "Turkish Vietnamese African American Asian European Google Python Wikipedia".split()
)
"""Names of people, languages, places and systems; ``Bridge of Brownian Motion`` keeps its capital B."""

_SMALL: Final = frozenset(
    "about across after against along among around based before behind below beside besides between beyond during from "
    "given inside into near onto over since than that their this through toward towards under until upon using versus "
    "when where which while whose with within without your".split()
)
"""Words of four letters and more that a title with capitals writes small."""
_SHORTEST: Final = 4

_COMPOUND: Final = re.compile(rf"[\w{FORMULA}](?:[\w{FORMULA}{MARKS}'’.\-‐‑]*[\w{FORMULA}{MARKS}])?")
_CAPITALISED: Final = r"(?<![\w-])[^\W\d_a-z][^\W\d_]+(?:[-‐‑][^\W\d_]+)*(?:['’]s)?"  # few titles need it
_ENDS: Final = frozenset(":.?!—–")
_PART: Final = re.compile(r"[^\-‐‑]+")
_SENTENCE: Final = re.compile(rf"[:.?!](?!(?<=:) \w)([^\w\s:.?!]*)\s+([^\w\s]*)([^\W\d_][{MARKS}]*)")
"""The end of a sentence, and the first letter of the next; behind a colon and a blank BibTeX sees one itself."""
_CLOSING_MARKS: Final = frozenset("\"'”’)]")
_OPENING_MARKS: Final = frozenset("\"'“‘([¿¡")
_OPENING: Final = rf"([^\w\s]+)([^\W\d_][{MARKS}]*)"
_ABBREVIATION: Final = 3  # letters: "vs. Humans" is one sentence, "Part. Whole" are two
_LONGEST_IN_CAPITALS: Final = 3  # words: more of them, all in capitals, are shouting and no acronyms


def title_to_tex(title: str, *, names: Iterable[str] = (), ascii_only: bool = True) -> str:
    """Give a title (:mod:`i2vbib.text.richtext`) as TeX, with braces around the capitals that must stay.

    ``names`` are what the title's systems are called (the entry's ``name``), with the same markup; one that the
    title writes in the same way stays as it is.
    """
    return encode_rich(title, ascii_only=ascii_only, protect=lambda text: protected(text, map(seen, names)))


def container_to_tex(title: str, *, ascii_only: bool = True) -> str:
    """Give a volume's, a journal's or a series' title as TeX, with braces around acronyms and proper names alone.

    Styles that put these into sentence case are few (apacite). A full stop in them is an abbreviation's.
    """
    return encode_rich(title, ascii_only=ascii_only, protect=acronyms, has_markup=False)


def acronyms(text: str) -> list[Part]:
    """Give the acronyms, proper names and words in mixed case, in order, apart from each other."""
    return _merged(_in_words(text, text.split(" ")))


def protected(text: str, names: Iterable[str] = ()) -> list[Part]:
    """Give the parts of a text whose capitals must stay, in order, apart from each other."""
    words = text.split(" ")
    parts = _in_words(text, words)
    if parts and parts[0][0] < text.find(":") and (own := _own_name(text)):
        parts.append(own)
    for name in names:
        parts += _occurrences(name, text)
    parts += _sentences(text)
    if is_german(words):
        parts += [found.span() for found in re.finditer(_CAPITALISED, text)]
    return _merged([part for part in set(parts) if _is_lowered(text, *part)])


def _in_words(text: str, words: Sequence[str]) -> list[Part]:
    parts: list[Part] = []
    if _is_shouted(text):
        return parts
    start = 0
    for word in words:
        if special := _in_word(word):
            parts += [(start + first, start + last) for first, last in special]
        start += len(word) + 1
    return parts + _proper_names(words)


def _proper_names(words: Iterable[str]) -> list[Part]:
    """Give the other words with a capital of a title in sentence case; of one that is not, none."""
    ordinary: list[tuple[int, str]] = []
    small, start, before = 0, 0, ":"
    for word in words:
        if word == word.lower():
            small += len(word) >= _SHORTEST and word not in _SMALL and word.isalpha()
        elif not _in_word(word):
            if start and not small and len(word) >= _SHORTEST:
                return []  # the first words tell: this title writes its words with capitals
            if small and before[-1:] not in _ENDS:
                ordinary.append((start, word))
        start += len(word) + 1
        before = word
    if small <= 1:
        return []
    proper = [(place + first, place + last) for place, word in ordinary for first, last in _capitalised(word)]
    return proper if 2 * small >= len(proper) else []


def _capitalised(word: str) -> Iterator[Part]:
    """Give the words with a capital in what stands between two blanks: ``Purkinje``, ``Saint-Venant``."""
    for found in re.finditer(_CAPITALISED, word):
        if found[0][0].isupper():
            yield found.start(), _end(word, *found.span())


def _is_shouted(text: str) -> bool:
    return text.isupper() and len(_COMPOUND.findall(text)) > _LONGEST_IN_CAPITALS


def _occurrences(name: str, text: str) -> list[Part]:
    parts: list[Part] = []
    start = text.find(name) if len(name) > 1 and name != text else -1
    while start >= 0:
        end = start + len(name)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            parts.append((start, end))
        start = text.find(name, end)
    return parts


def _own_name(text: str) -> Part | None:
    """Give the word before a title's first colon: the name of the work, which stays whole."""
    name, colon, _ = text.partition(":")
    return (0, len(name)) if colon and _COMPOUND.fullmatch(name) else None


def _sentences(text: str) -> Iterator[Part]:
    if not text[:1].isalnum() and (opening := re.match(_OPENING, text)) and _OPENING_MARKS.issuperset(opening[1]):
        yield opening.span(2)
    for sentence in _SENTENCE.finditer(text):
        if not (_CLOSING_MARKS.issuperset(sentence[1]) and _OPENING_MARKS.issuperset(sentence[2])):
            continue
        end = sentence.start()
        before = text[max(0, end - _ABBREVIATION - 1) : end]
        if text[end] != "." or (before.isalpha() and before.islower() and len(before) > _ABBREVIATION):
            yield sentence.span(3)


@lru_cache(maxsize=8192)
def _in_word(word: str) -> tuple[Part, ...]:
    """Give the parts of what stands between two blanks: ``({X-CLIP},``, ``{CLIP}-Based``, ``{Q-Former}``."""
    if word == word.lower():
        return ()
    alone = word.rstrip(":,")
    if alone.isalnum():
        return ((0, len(alone)),) if _is_special(alone, alone=True) else ()
    parts: list[Part] = []
    for compound in _COMPOUND.finditer(word):
        begin = compound.start()
        parts += [(begin + start, begin + end) for start, end in _in_compound(compound[0])]
    return tuple(parts)


def _in_compound(word: str) -> list[Part]:
    parts = [found.span() for found in _PART.finditer(word)]
    special = [_is_special(word[slice(*part)], alone=len(parts) == 1) for part in parts]
    if len(parts) > 1 and _is_letter_name(word, parts):
        special = [True] * len(parts)
    joined: list[Part] = []
    for place, (start, end) in enumerate(parts):
        if special[place]:
            first = joined.pop()[0] if place and special[place - 1] else start
            joined.append((first, end))
    return [(start, _end(word, start, end)) for start, end in joined]


def _is_letter_name(word: str, parts: list[Part]) -> bool:
    """Say whether a word is like Q-Former or R2-Tuning: a capital, perhaps a digit, and a capitalised word."""
    head, second = (word[slice(*part)] for part in parts[:2])
    return head[0].isupper() and (len(head) == 1 or head[1:].isdigit()) and second[0].isupper()


def _is_special(part: str, *, alone: bool) -> bool:
    rest = part[1:]
    if rest != rest.lower():
        return True
    if not part[0].isupper():
        return False
    if part in PROPER:
        return True
    if not rest:
        return part != "A" or not alone
    if rest.isalpha():
        return False
    return any(character.isdigit() or character == FORMULA for character in rest) or part[:2] in {"I'", "I’"}


def _end(word: str, start: int, end: int) -> int:
    """Give a part's end, before a genitive's apostrophe."""
    return end - 2 if word[start:end].endswith(("'s", "’s")) else end


def _is_lowered(text: str, start: int, end: int) -> bool:
    part = text[start:end]
    if part[1:] != part[1:].lower():
        return True
    return part[:1].isupper() and start > 0 and text[start - 2 : start] != ": "


def _merged(parts: list[Part]) -> list[Part]:
    if len(parts) <= 1:
        return parts
    merged: list[Part] = []
    for start, end in sorted(parts):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
