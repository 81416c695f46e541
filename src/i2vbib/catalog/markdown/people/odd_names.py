"""Names that are written as few are, between others that tell that they are names: ``JingCheng``, ``Li zhang``.

People sign in systems of submission as they like: with no capital, or with both names in one word.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.people.name_words import is_name, is_name_word, is_organization, may_stand_between
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from collections.abc import Iterable

_FEWEST: Final = 4
"""Whole names of a list from which on others may stand between them."""
_FOR_EACH: Final = 3
"""Whole names that there must be for each other one."""
_ODD: Final = re.compile(r"[^\W\d_]{2,12}(?:[A-Z]?[^\W\d_A-Z]{2,12})?(?: [^\W\d_]{2,12})?")
"""``liyun``, ``JingCheng``, ``ming li``, ``Li zhang``."""


@lru_cache(maxsize=16)  # each of them asks
def odd_names(parts: tuple[str, ...]) -> frozenset[str]:
    """Give the parts of a list that are names, though written as few are; neither the first nor the last is one.

    >>> sorted(odd_names(("Ann Lee", "liyun", "Bo Wu", "Cy Kim", "JingCheng", "Ed Zho", "Fay Hu", "Gil Ma")))
    ['JingCheng', 'liyun']
    """
    written = [part for part in parts if part]
    if len(written) <= _FEWEST:
        return frozenset()
    others = {part for part in written if not is_name(part)}
    whole = len(written) - len(others)
    if not others or whole < max(_FEWEST, _FOR_EACH * len(others)) or others & {written[0], written[-1]}:
        return frozenset()
    return frozenset(others) if all(map(_may_be_odd, others)) else frozenset()


def of_common_words(parts: Iterable[str]) -> tuple[str, ...]:
    """Give names that a column of authors holds, of which some begin in a common word: one must be a name for sure.

    >>> of_common_words(["Sunrise Kerk", "Ann Lee", ""]), of_common_words(["Sunrise Kerk"])
    (('Sunrise Kerk', 'Ann Lee'), ())
    """
    written = tuple(filter(None, parts))
    are_set = all(is_name(part) or may_stand_between(part) for part in written)
    return written if are_set and any(map(is_name, written)) else ()


def _may_be_odd(part: str) -> bool:
    """Say whether one or two words may be somebody's: letters alone, no acronym, and no words of titles or venues."""
    if not _ODD.fullmatch(part) or part.isupper() or lookup(part) or is_organization(part):
        return False
    return all(map(is_name_word, part.title().split()))
