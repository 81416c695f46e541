"""Names whose given names stand in brackets, as jurists of France write them: ``LEE (A.) et KIM (B.)``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.marks import EMPHASIS
from i2vbib.catalog.markdown.people.name_words import is_name_word
from i2vbib.catalog.markdown.people.others import AND_ABROAD
from i2vbib.facts.common_words import is_given_name
from i2vbib.text.names import PARTICLES

_SMALL: Final = "|".join(sorted(PARTICLES, key=len, reverse=True))
_PARTICLE: Final = rf"(?i:{_SMALL})"
_WORD: Final = r"[^\W\d_a-z][\w’'-]{1,40}"
_INITIAL: Final = r"[^\W\d_a-z](?:h|hr|hil|l)?\."
"""``P.``, ``Ph.``, ``Chr.``, ``Phil.``, ``Cl.``."""
_INITIALS: Final = (
    rf"(?!U\. ?[SKN]\.|E\. ?U\.|D\. ?C\.|N\. ?Y\.){_INITIAL}(?:[ -]{{0,2}}(?:{_INITIAL}|[A-Z]\b)){{0,3}}|[A-Z]-[A-Z]"
)
"""No ``Congress (U.S.)``."""
_GIVEN: Final = rf"[^\W\d_a-z][^\W\d_A-Z]{{1,20}}(?:[ -][^\W\d_a-z][^\W\d_A-Z]{{1,20}}){{0,2}}(?: (?:{_INITIALS}))?"
_NAME: Final = (
    rf"(?P<family>(?:{_PARTICLE} ){{0,3}}{_WORD}(?:(?: | ?- ?){_WORD}){{0,2}}?)"
    rf" ?\(\s?(?:(?P<initials>{_INITIALS})|(?P<given>{_GIVEN}))\s?\)"
)
_NAME_AT: Final = re.compile(_NAME)
_BETWEEN: Final = re.compile(rf",? (?:and|et|und|&|{AND_ABROAD}) (?!al\b)|[,;] | [/–-] ")
_END: Final = re.compile(
    rf"\s*(?:[,.:]|{EMPHASIS}|,? et al\b|\(?{ANY_YEAR}|\((?:sous la )?(?:[dD]ir|[éeEÉ]ds?|coord)\b)"
)
_WORDS_FOLLOW: Final = re.compile(rf",(?= (?!{ANY_YEAR}|(?i:in|dans|dir|eds?|coord)\b)[^\W_])")
"""Behind a comma no year, no quotation mark and no italics: the title itself."""
_MOST_NAMES: Final = 60


def with_given_names_out(line: str, begin: int) -> str | None:
    """Give a line whose names at a place have their given names behind commas, nothing if there are none.

    >>> with_given_names_out("LEE (A.-B.), KIM (C. ) et MOLL (D.), Les vents, Lidpress, 1999", 0)
    'LEE, A.-B.; KIM, C.; MOLL, D., Les vents, Lidpress, 1999'
    """
    names: list[str] = []
    place = end = begin
    while len(names) < _MOST_NAMES and (found := _NAME_AT.match(line, place)):
        family = re.sub(r"\s?-\s?", "-", found["family"])
        if found["given"] and not _is_person(family, found["given"]):
            return None
        given = found["given"] or f"{found['initials'].rstrip('.')}."
        names.append(f"{family}, {given}")
        end = found.end()
        between = _BETWEEN.match(line, end)
        if not between:
            break
        place = between.end()
    if not names or not _END.match(line, end):
        return None
    if (
        _WORDS_FOLLOW.match(line, end) and EMPHASIS in line[end:]
    ):  # ``LEE (A.), Droit civil, *Les vents*, 1999``: which is the title?
        return None
    return f"{line[:begin]}{'; '.join(names)}{line[end:]}"


def _is_person(family: str, given: str) -> bool:
    """Say whether a given name in full is one, and what stands before it no common word: no ``Spring (Ann)``."""
    first = given.partition(" ")[0].partition("-")[0]
    return is_given_name(first) and is_name_word(family.rpartition(" ")[2])
