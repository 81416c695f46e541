"""May these titles, names and years be one paper's? Each question with its threshold and its reason.

Plain values come in. Who asks: :mod:`i2vbib.catalog.repeats` (does a list show a paper twice),
:mod:`i2vbib.library.recognition` (which paper of the register is a row), :mod:`i2vbib.library.merge` (do two sources
speak of the same title, the same people), :mod:`i2vbib.enrich.matching` (is an answer the paper) and the rules of
:mod:`i2vbib.check`. Each risks another error, so each has its own threshold; all compare in the same way.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate, zip_longest
from typing import Final, Literal, TypeAlias

from i2vbib.facts.identifiers import EXCLUSIVE_KINDS
from i2vbib.facts.title_words import (
    ARTICLES,
    EMPTY_WORDS,
    GENERIC_WORDS,
    is_part_number,
    significant_words,
    title_key,
    title_words,
)
from i2vbib.text.folding import fold, script_of
from i2vbib.text.lost_letters import LOST_LETTER, has_lost_letters
from i2vbib.text.names import PARTICLES, Name
from i2vbib.text.richtext import plain

TitleRelation: TypeAlias = Literal["same", "near", "longer", "other wording", "unrelated", "another script"]
"""How a title that a service has is to the list's: :func:`compare_titles`."""

SAME_TITLE: Final = 96.0
"""Recognition: titles this near (0 to 100) differ by a misprint, a plural, an article."""

CORRECTED_TITLE: Final = 75.0
"""Recognition: titles this near, under one short name, are one title before and after a correction."""

RELATED_TITLE: Final = 50.0
"""Recognition: below this, one identifier under two titles is a slip of the list, not one paper."""

SAME_WORD: Final = 85.0
"""An answer: words this near that begin alike are one word, misprinted or inflected (``colour``, ``images``)."""

SAME_BEGINNING: Final = 4
"""Letters that two such words begin with: what differs there tells works apart (``un``, ``non``, ``online``)."""

SHORTEST_PLURAL: Final = 3
"""Letters of the shortest word that a mere ``s`` makes a plural of (``LLMs``)."""

RESEMBLING_TITLE: Final = 80.0
"""A search: a title below this (0 to 100) is another paper's, and not worth a person's look."""

HARDLY_IN_COMMON: Final = 0.25
"""An identifier: no greater part of the shorter title's words in common, and the titles are of two papers."""

ANSWERED_WORDS: Final = 0.6
"""A search: the part of the words asked for that a title must hold to be an answer to it, and not to another."""

NAME_WORDS: Final = 2
"""A title of no more words may be a system's name, of which the paper's own title need hold nothing."""

SHORT_TITLE_WORDS: Final = 4
"""A title of fewer words is shared by different papers; alone it proves nothing."""

PREPRINT_YEARS: Final = (-3, 1)
PUBLISHED_YEARS: Final = (-1, 1)
"""How many years an answer may differ from the list's year: preprints come long before."""

YEARS_TO_PUBLISH: Final = 3
"""How many years after its preprint a paper may still be published."""


_DIVIDER: Final = r"[:：—–([{|]|\s-+\s|[.?!。]\s"
"""What parts a title from its subtitle, or a system's name from what it is."""


def identifiers_contradict(one: Iterable[str], other: Iterable[str]) -> bool:
    """Say whether two papers' identifiers (``kind:value``) are of different papers: one kind, and none in common.

    >>> identifiers_contradict(["doi:10.1/a", "arxiv:2001.00001"], ["doi:10.1/b", "arxiv:2001.00001"])
    True
    """
    ours, theirs = _by_kind(one), _by_kind(other)
    return any(ours[kind].isdisjoint(theirs[kind]) for kind in EXCLUSIVE_KINDS if kind in ours and kind in theirs)


def _by_kind(identifiers: Iterable[str]) -> dict[str, set[str]]:
    kinds: dict[str, set[str]] = defaultdict(set)
    for identifier in identifiers:
        kind, _, value = identifier.partition(":")
        kinds[kind].add(value)
    return kinds


def ratio(one: str, other: str) -> float:
    """Give 0 to 100: how near two folded texts are."""
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other)


def compare_titles(listed: str, found: str) -> TitleRelation:
    """Say how a title that a service has is to the list's, or the other way about.

    ``same``: but for markup, accents, case, punctuation, letters lost on the way. ``near``: but for misprints,
    plurals, articles. ``longer``: one is the other with a subtitle, or with a system's name before it.
    """
    key, other = title_key(listed), title_key(found)
    if key == other or _is_with_lost_letters(listed, found):
        return "same"
    words, others = title_words(listed), title_words(found)
    if _are_same_words(words, others):
        return "near"
    if _is_longer(listed, found):
        return "longer"
    scripts = {script_of(listed), script_of(found)} - {""}
    if len(scripts) > 1:
        return "another script"
    if _part_in_common(words, others) > HARDLY_IN_COMMON or ratio(key, other) >= RESEMBLING_TITLE:
        return "other wording"
    return "unrelated"


def resembles(title: str, known_title: str) -> bool:
    """Say whether a title that a search found is worth a person's look."""
    return ratio(title_key(title), title_key(known_title)) >= RESEMBLING_TITLE or _is_longer(title, known_title)


def _are_same_words(words: Sequence[str], others: Sequence[str]) -> bool:
    ours, theirs = ([word for word in side if word not in ARTICLES] for side in (words, others))
    return all(_is_same_word(one, other) for one, other in zip_longest(ours, theirs, fillvalue=""))


def _is_same_word(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if one == other or (longer == f"{shorter}s" and len(shorter) >= SHORTEST_PLURAL):
        return True
    if one[:SAME_BEGINNING] != other[:SAME_BEGINNING] or not (one.isalpha() and other.isalpha()):
        return False
    return len(shorter) >= SAME_BEGINNING and ratio(one, other) >= SAME_WORD


def _part_in_common(words: Sequence[str], others: Sequence[str]) -> float:
    """Give the part of the shorter title's telling words that begin as one of the longer's does."""
    ours, theirs = ({word[:5] for word in side if word not in EMPTY_WORDS} for side in (words, others))
    fewest = min(len(ours), len(theirs))
    return len(ours & theirs) / fewest if fewest else 0.0


def _is_longer(one: str, other: str) -> bool:
    """Say whether one title is the other with something before or after it, parted by a colon or the like."""
    short, long = sorted((one, other), key=lambda title: len(title_key(title)))
    key, keys = title_key(short), [title_key(part) for part in re.split(_DIVIDER, plain(long))]
    ends, whole = set(accumulate(map(len, keys))), "".join(keys)
    begins = whole.startswith(key) and len(key) in ends
    return bool(key) and (begins or (whole.endswith(key) and len(whole) - len(key) in ends))


def _is_with_lost_letters(one: str, other: str) -> bool:
    """Say whether one title is the other with letters lost on the way, each one or two when folded."""
    if has_lost_letters(one) == has_lost_letters(other):
        return False
    lost, whole = (one, other) if has_lost_letters(one) else (other, one)
    first, *pieces = map(title_key, re.split(LOST_LETTER, lost))
    key, place, gap = title_key(whole), len(first), 0
    if not key.startswith(first):
        return False
    for piece in pieces:
        gap += 2
        start = key.find(piece, place, place + gap + len(piece)) if piece else place
        if start < 0:
            return False
        gap = gap if not piece else 0
        place = start + len(piece)
    return len(key) - place <= gap and 2 * (len(first) + sum(map(len, pieces))) >= len(key)


def may_be_system_name(title: str) -> bool:
    """Say whether a title may be a system's name; ``Editorial Board`` is none."""
    words = title_words(title)
    return len(words) <= NAME_WORDS and GENERIC_WORDS.isdisjoint(words)


def is_short(title: str) -> bool:
    """Say whether different papers may bear this title."""
    return len(title_words(title)) < SHORT_TITLE_WORDS


def share_words(one: str, other: str) -> bool:
    """Say whether two titles under one identifier have more than half of the shorter one's words in common.

    Parts of one work, which a number alone tells apart, are not one paper. One word may be the paper's name, but where
    it is written in other letters, a whole title may have no blank in it.
    """
    words, others = set(significant_words(one)), set(significant_words(other))
    if words != others and all(is_part_number(word) for word in words ^ others):
        return False
    fewest = min(len(words), len(others))
    scripts = {script_of(one), script_of(other)}
    if fewest <= 1 and len(scripts) == 1 and not scripts <= {"LATIN", ""}:
        key, found = title_key(one), title_key(other)
        return key in found or found in key or ratio(key, found) >= RELATED_TITLE
    return fewest <= 1 or 2 * len(words & others) > fewest


def answers_words(asked: frozenset[str], title: frozenset[str]) -> bool:
    """Say whether a title of these words may answer a search for those."""
    return len(asked & title) >= ANSWERED_WORDS * len(asked)


def family_key(name: Name) -> str:
    """Fold a family name (with its particle) or an organisation's name for comparison."""
    return fold(name.non_dropping_particle + name.family) or fold(name.literal)


_RUNS_OF_PARTICLES: Final = PARTICLES | {f"van{particle}" for particle in ("de", "den", "der")} | {"vonder"}
"""Particles as they stand, folded, before a family name."""


def _family_forms(key: str) -> set[str]:
    """Give a folded family name with and without what may be its particle (``vangool``, ``gool``)."""
    without = (key.removeprefix(particle) for particle in _RUNS_OF_PARTICLES if key.startswith(particle))
    return {key, *(form for form in without if len(form) > 1)}


def same_family(one: str, other: str) -> bool:
    """Whether two folded family names are one; services part ``Van Gool`` from its particle in their own ways."""
    return one == other or one in _family_forms(other) or other in _family_forms(one)


def same_families(one: Sequence[Name], other: Sequence[Name]) -> bool:
    """Whether two lists of authors have the same family names in the same order."""
    return len(one) == len(other) and all(
        same_family(family_key(ours), family_key(theirs)) for ours, theirs in zip(one, other, strict=True)
    )


def share_families(known: Sequence[Name], found: Sequence[Name]) -> bool:
    """Whether half of the shorter list's families stand in the other; lists are cut and spelled differently."""
    ours, theirs = {family_key(name) for name in known}, {family_key(name) for name in found}
    their_forms = {form for key in theirs for form in _family_forms(key)}
    shared = sum(key in their_forms or not theirs.isdisjoint(_family_forms(key)) for key in ours)
    return 2 * shared >= min(len(ours), len(theirs))


def year_fits(year: int, known: Iterable[int], *, preprint: bool, known_preprint: bool) -> bool:
    """Whether a publication (or a ``preprint``) of this year may be a paper of one of the known years."""
    first, last = PREPRINT_YEARS if preprint else PUBLISHED_YEARS
    if known_preprint and not preprint:
        last = YEARS_TO_PUBLISH
    return any(first <= year - one <= last for one in known)
