"""May these titles, names and years be one paper's? Each question with its threshold and its reason.

Plain values come in. Who asks: :mod:`i2vbib.catalog.repeats` (does a list show a paper twice),
:mod:`i2vbib.library.recognition` (which paper of the register is a row), :mod:`i2vbib.library.merge` (do two sources
speak of the same title, the same people), :mod:`i2vbib.enrich.matching` (is an answer the paper) and the rules of
:mod:`i2vbib.check`. Each risks another error, so each has its own threshold; all compare in the same way.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from i2vbib.facts.identifiers import EXCLUSIVE_KINDS
from i2vbib.text.folding import fold
from i2vbib.text.names import PARTICLES, Name
from i2vbib.text.richtext import plain

SAME_TITLE: Final = 96.0
"""Recognition: titles this near (0 to 100) differ by a misprint, a plural, an article."""

CORRECTED_TITLE: Final = 75.0
"""Recognition: titles this near, under one short name, are one title before and after a correction."""

RELATED_TITLE: Final = 50.0
"""Recognition: below this, one identifier under two titles is a slip of the list, not one paper."""

NEAR_TITLE: Final = 95.0
"""An answer: below this its title is not the list's, and a person decides."""

RESEMBLING_TITLE: Final = 80.0
"""An answer: below this it is of another paper."""

ANSWERED_WORDS: Final = 0.6
"""A search: the part of the words asked for that a title must hold to be an answer to it, and not to another."""

SHORT_TITLE_WORDS: Final = 4
"""A title of fewer words is shared by different papers; alone it proves nothing."""

PREPRINT_YEARS: Final = (-3, 1)
PUBLISHED_YEARS: Final = (-1, 1)
"""How many years an answer may differ from the list's year: preprints come long before."""

YEARS_TO_PUBLISH: Final = 3
"""How many years after its preprint a paper may still be published."""

STOP_WORDS: Final = frozenset(
    (
        "a an and are as at based be by can do does for from how in into is it its of on or that the their this "
        "to towards toward using via we what when where which with without"
    ).split()
)
"""Words that carry no meaning of a title's own."""

ABOUT_ANOTHER: Final = (
    r"(?i)^(?:comments?|reply|response|discussion|rejoinder|note) (?:on|to|of)\b"
    r"|^(?:re|erratum|errata|correction|corrigendum|addendum|retraction|retracted|review|book review"
    r"|author response|decision letter|faculty opinions|supplementary|supplement|supporting information"
    r"|poster|abstract)\b[\s:]"
    r"|supplementa(?:ry|l) (?:materials?|information)|\(supplement(?:ary)?\b"
)
"""Titles of works about other works."""

TELLING_WORDS: Final = frozenset(
    "survey review supplementary supplemental supplement appendix erratum corrigendum correction extended revisited "
    "tutorial challenge comment reply demo demonstration poster thesis dissertation".split()
)
"""A title with one of these is of another work than the same title without it."""


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


def title_key(title: str) -> str:
    """Fold a title for comparison: two with one key are the same title in another dress; ``&`` is ``and``."""
    return fold(title.replace("&", " and ") if "&" in title else title)


def ratio(one: str, other: str) -> float:
    """Give 0 to 100: how near two folded titles are."""
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other)


def title_likeness(title: str, known_title: str) -> float:
    """Give 0 to 100; titles that differ in a number, a ``+`` or a telling word are of different works."""
    if _distinctive(title) != _distinctive(known_title):
        return 0.0
    return ratio(title_key(title), title_key(known_title))


def _distinctive(title: str) -> tuple[list[str], frozenset[str]]:
    text = plain(title).casefold()
    return re.findall(r"\d+|\++", text), TELLING_WORDS.intersection(re.findall(r"\w+", text))


def is_about_another(title: str, known_title: str) -> bool:
    """Say whether a title is that of a work about another one, as a reply is, and the known one's is not."""
    return bool(re.search(ABOUT_ANOTHER, plain(title))) and not re.search(ABOUT_ANOTHER, plain(known_title))


def is_short(title: str) -> bool:
    """Say whether different papers may bear this title."""
    return len(plain(title).split()) < SHORT_TITLE_WORDS


def significant_words(title: str) -> Iterator[str]:
    """Give the folded words of a title that carry meaning, in order; a hyphenated compound is one word."""
    for word in re.split(r"[\s/:;,.()]+", plain(title)):
        folded = fold(word)
        if folded and folded not in STOP_WORDS:
            yield folded


def share_words(one: str, other: str) -> bool:
    """Say whether two titles under one identifier have more than half of the shorter one's words in common."""
    words, others = set(significant_words(one)), set(significant_words(other))
    fewest = min(len(words), len(others))
    return fewest <= 1 or 2 * len(words & others) > fewest


def answers_words(asked: frozenset[str], title: frozenset[str]) -> bool:
    """Say whether a title of these words may answer a search for those."""
    return len(asked & title) >= ANSWERED_WORDS * len(asked)


def family_key(name: Name) -> str:
    """Fold a family name (with its particle) or an organisation's name for comparison."""
    return fold(name.non_dropping_particle + name.family) or fold(name.literal)


def same_family(one: str, other: str) -> bool:
    """Whether two folded family names are one; services part ``Van Gool`` from its particle in their own ways."""
    shorter, longer = sorted((one, other), key=len)
    return one == other or (longer.endswith(shorter) and longer.removesuffix(shorter) in _RUNS_OF_PARTICLES)


_RUNS_OF_PARTICLES: Final = PARTICLES | {f"van{particle}" for particle in ("de", "den", "der")} | {"vonder", "dela"}
"""Particles as they stand, folded, before a family name."""


def same_families(one: Sequence[Name], other: Sequence[Name]) -> bool:
    """Whether two lists of authors have the same family names in the same order."""
    return len(one) == len(other) and all(
        same_family(family_key(ours), family_key(theirs)) for ours, theirs in zip(one, other, strict=True)
    )


def share_families(known: Sequence[Name], found: Sequence[Name]) -> bool:
    """Whether half of the shorter list's families stand in the other; lists are cut and spelled differently."""
    ours, theirs = {family_key(name) for name in known}, {family_key(name) for name in found}
    shared = sum(one in theirs or any(same_family(one, other) for other in theirs) for one in ours)
    return 2 * shared >= min(len(ours), len(theirs))


def year_fits(year: int, known: Iterable[int], *, preprint: bool, known_preprint: bool) -> bool:
    """Whether a publication (or a ``preprint``) of this year may be a paper of one of the known years."""
    first, last = PREPRINT_YEARS if preprint else PUBLISHED_YEARS
    if known_preprint and not preprint:
        last = YEARS_TO_PUBLISH
    return any(first <= year - one <= last for one in known)
