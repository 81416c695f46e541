"""The titles of some fifty thousand journals, whole and abbreviated, of which no more is known than that they are ones.

They are the lists of abbrv.jabref.org (CC0 1.0) and the journals that citationstyles.org has a style for, folded, which
``scripts/journal-titles`` makes of them. Whole titles that say of themselves what they are, as ``Journal of Tea`` does,
are left out. Titles of one word mean other things too, and are asked for apart.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from i2vbib.facts.venues import folded_name, lookup

_PERSON: Final = re.compile(r"Ann [A-Z][a-z]+")
"""``Ann Dent`` is somebody's name, ``Ann. Dent.`` a journal's."""

_SEVERAL: Final = re.compile(r"[^\W\d_][\W_]+[^\W\d_]")
"""Words, and no single one with a number: ``Oikos 12, 3``."""


def is_journal_title(text: str) -> bool:
    """Say whether words are a journal's title or its abbreviation (ISO 4 or NLM), and nothing else.

    >>> is_journal_title("J. Pet. Sci. Eng."), is_journal_title("J Am Geriatr Soc"), is_journal_title("Ann Lee")
    (True, True, False)
    """
    return bool(_SEVERAL.search(text)) and not _PERSON.fullmatch(text) and folded_name(text) in _titles()


def is_journal_word(text: str) -> bool:
    """Say whether one word with a capital, which stands where a venue may, is a journal's title: ``Heredity``."""
    return text.isalpha() and text[0].isupper() and folded_name(text) in _titles()


@lru_cache(maxsize=4096)  # several layouts ask about the same words
def is_known_venue(text: str) -> bool:
    """Say whether words name a venue of the tables, or are a journal's title of which no more is known."""
    return lookup(text) is not None or is_journal_title(text)


@cache
def _titles() -> frozenset[str]:
    return frozenset(Path(__file__).with_name("journal_titles.txt").read_text(encoding="utf-8").split())
