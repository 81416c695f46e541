"""Who wrote a work, in brackets at its title's end: ``Kites at Sea (Ann Lee, Bo Kim, 2020)``, ``… (John Gardner)``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import unmarked
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.people.author_year import read_author_year
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.name_words import is_institution, is_surely_person
from i2vbib.facts.common_words import is_given_name
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place

_AT_END: Final = re.compile(
    r"(?P<title>[^\n]{1,600}?)\s*[(\[（【]\s*(?:[Bb]y\s+)?(?P<names>[^()\[\]（）【】\n]{4,160}?)\s*[)\]）】]"
)
_CLOSING: Final = (")", "]", "）", "】")
_COMMA_BEFORE_YEAR: Final = re.compile(rf"[,.]\s+{ANY_YEAR}[a-z]?$")
_INITIALS_LAST: Final = re.compile(
    rf"[^\W\d_a-z][^\W\d_A-Z][\w’'-]*,? (?:[^\W\d_a-z]\.[\s-]?){{1,3}}(?:,? \(?{ANY_YEAR}[a-z]?)?"
)
"""``Ветров С. Э.``."""
_FEWEST_WORDS: Final = 4
"""Words of a title that one person, or people without a year, may stand behind; ``Kites (Ann Lee)`` is of her."""


def signed_in_brackets(text: str) -> tuple[str, tuple[str, ...], int | None] | None:
    """Give a title, and who wrote it and when, in brackets behind it; one alone must be a person for certain."""
    found = _AT_END.fullmatch(text) if text.endswith(_CLOSING) else None
    if not found or not unmarked(found["title"]):
        return None
    signed = who_and_when(found["names"])
    is_cited = signed and signed[1] and len(signed[0]) > 1  # ``Kites (Roe et al., 1999)``
    if not signed or not (is_cited or count_words(found["title"]) >= _FEWEST_WORDS):
        return None
    return found["title"], *signed


def ends_in_one_name(text: str) -> bool:
    """Say whether a text ends in one person in brackets, with a year or without: ``How I fly (Ann Lee, 2020)``."""
    found = _AT_END.fullmatch(text) if text.endswith(_CLOSING) else None
    signed = who_and_when(found["names"]) if found else None
    return signed is not None and len(signed[0]) == 1


def who_and_when(written: str) -> tuple[tuple[str, ...], int | None] | None:
    """Read what stands in brackets: several and a year, or whole names, of which one is a person's for certain."""
    cited = read_author_year(written)
    names, year = cited or (read_authors(written), None)
    if not names or all(map(is_place, names)) or any(map(is_institution, names)) or is_known_venue(written):
        return None
    if len(names) > 1:
        are_whole = all(" " in name or "," in name or name == OTHERS for name in names)
        return (names, year) if year or are_whole else None
    if " " not in (name := names[0]) or is_place(name.rpartition(" ")[2]):
        return None
    is_person = is_surely_person(name) or _INITIALS_LAST.fullmatch(written) is not None
    is_told = _COMMA_BEFORE_YEAR.search(written) if year else "." in name or _is_no_firm(name)
    return (names, year) if is_person and is_told else None


def _is_no_firm(name: str) -> bool:
    """Say whether two words that are a person's are no firm's or school's: ``Morgan Stanley``, ``Stanford Law``."""
    first, *_, last = name.split()
    return not (is_place(first.rstrip(",")) or is_given_name(last))
