"""References whose authors nothing parts from each other: ``Ann B. Lee Bo Wu Cy Ortiz. Kites of Tin.. Proc. VLDB``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.people.name_words import is_name, is_name_word
from i2vbib.catalog.markdown.references.reference_title import Reference, title_at
from i2vbib.facts.common_words import is_given_name
from i2vbib.text.names import PARTICLES

_INITIAL: Final = r"[^\W\d_a-z]\."
_WORD: Final = r"[^\W\d_][\w’'-]{1,60}"
_NAMES: Final = re.compile(rf"(?P<names>(?:(?:{_INITIAL}|{_WORD})\s+){{3,60}}{_WORD})\.\s+(?=[^\sa-z])")
_A_NAME: Final = re.compile(
    rf"(?P<given>(?:{_INITIAL}\s+)+|{_WORD}\s+(?:{_INITIAL}\s+)*)(?P<family>(?:[a-z]{{1,3}}\s+){{0,2}}{_WORD})(?:\s+|$)"
)
_TWO_WITH_INITIALS: Final = re.compile(rf"{_INITIAL}\s+(?:{_INITIAL}\s+)*{_WORD}\s+{_WORD}\s+(?:{_WORD}\s+)*{_INITIAL}")
_PARTICLED: Final = re.compile(rf"(?:{_WORD} ){{2,4}}(?:d[aeo]s?|e|di|von|van) (?P<behind>{_WORD}(?: {_WORD}){{0,2}})")
FEWEST: Final = 2
"""Common given names that tell that words are several names, and words of a title."""
_MOST_OF_ONE: Final = 5
"""Words of one person's name."""


def unparted_names(text: str) -> Reference | None:
    """Read the title behind a sentence of nothing but names, and the names if each has its given and family name."""
    found = _NAMES.match(text)
    words = re.findall(_WORD, found["names"]) if found else []
    if not found or not all(map(_is_of_name, words, ("", *words))):
        return None
    are_given = sum(map(is_given_name, words)) >= FEWEST and len(words) >= 2 * FEWEST - ("." in found["names"])
    if not (are_given or len(words) > _MOST_OF_ONE or _TWO_WITH_INITIALS.match(found["names"])):
        return None
    title, end, _ = title_at(text, found.end())
    year = cited_year(text[end:])
    if not year or len(title.split()) < FEWEST:
        return None
    return Reference(title, _one(found["names"]) or _parted(found["names"]), year, text[end:])


def _is_of_name(word: str, before: str) -> bool:
    """Say whether a word is a name's; behind a common given name it may be any: ``Christian Convey``."""
    is_name = is_name_word(word) or is_given_name(word) or is_given_name(before)
    return word in PARTICLES or (word[0].isupper() and is_name)


def _one(written: str) -> tuple[str, ...]:
    """Give one name with several given ones, behind whose particle none stands: ``Marcos Alberto Prado de Lima``."""
    found = _PARTICLED.fullmatch(written) if is_name(written) else None
    is_one = found and not any(map(is_given_name, found["behind"].split()[1:]))
    return (written,) if is_one else ()


def _parted(written: str) -> tuple[str, ...]:
    """Part names where each begins with a given name or an initial; none where one may begin elsewhere."""
    names = list(_A_NAME.finditer(written))
    is_whole = sum(len(name[0]) for name in names) == len(written)
    known = sum(is_given_name(name["given"].split()[0]) or "." in name["given"] for name in names)
    is_shifted = any(
        is_given_name(name["family"]) and not ("." in name["given"] or is_given_name(name["given"].split()[0]))
        for name in names
    )
    return tuple(name[0].strip() for name in names) if is_whole and not is_shifted and 2 * known > len(names) else ()
