"""What stands before a reference: a number, what it is cited by, how far its work is.

``[12] Lee, A. Kites``, ``**Lee2018**: Lee, A. Kites``, ``In press. Lee, A. Kites``.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.unpublished import STATE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, STRONG, STRONG_END
from i2vbib.catalog.markdown.people.authors import OTHERS
from i2vbib.catalog.markdown.people.first_authors import read_first_authors

_FAMILY: Final = r"(?:(?:[Dd][eE]|[Ll][aA]|[Vv][aA][nN]|[Vv][oO][nN]) ){0,2}[^\W\d_a-z][\w’'-]+"
CITED_KEY: Final = re.compile(
    rf"\s*{STRONG}?(?:[^\W\d_][\w+:-]*|[^\W\d_a-z][\w’'-]+(?: et al\.?| (?:and|&) [^\W\d_a-z]\w+)?, ){ANY_YEAR}[a-z]?"
    rf"{STRONG_END}?:\s+"
    rf"|\s*(?P<family>[^\W\d_a-z][\w’'-]+)(?: et al\.?|,? (?:and|&) [^\W\d_a-z][\w’'-]+)?,? \(?{ANY_YEAR}[a-z]?\)?"
    r" [-–—] (?=(?P=family)\b)"
    rf"|\s*(?P<first>{_FAMILY})(?P<more>(?:, | - | (?:&|and|und|et|y|e) ){_FAMILY}){{0,2}}"
    rf"(?:,? {EMPHASIS}?et al(?:\.|ii)?{EMPHASIS_END}?)? (?P<year>{ANY_YEAR})[a-z]?(?:\s?[=:]\s+|\s(?=[^\W\d_]))"
    r"(?=[^\n,\d]{0,24}?\b(?i:(?P=first))\b)"
)
"""``**Auro2018**: ``, ``Bodin, 2010: ``, ``Lee et al. 2010a - Lee, …``,
``Lee - Wu 2010 = A. Lee, …``, ``LEE et WU 2010 Lee A. et Wu B. - …``: what a work is cited by, before all else."""
_NUMBER: Final = re.compile(
    r"\s*(?:[\[(]\d{1,4}[\])]|\[(?:[A-Z]{1,2}|Conf|Jour|Tech|Thesis|Book|Chap)\.?[- ]?\d{1,3}\](?=\s+[^\W\d_a-z])"
    r"|\d{1,4}[.)]\s|\d{1,3}[.．、)](?=[\u3400-\u9fff]))\s*"
)
"""``[12] ``, ``3. ``, ``[C5] `` where each kind of works is counted apart; a blank may be missing before Chinese,
``3.王明. ``."""
_STATE_FIRST: Final = re.compile(rf"\s*(?i:{STATE})[.:]\s+(?:\([a-z][^()\n]{{2,60}}\)\s+)?(?=[^\W\d_])")
"""``In press. Lee, A. Kites.``, ``Accepted: …``: how far a work is, before who wrote it."""

_TIGHT_COMMA: Final = re.compile(r"(?P<family>[^\W\d_a-z][^\W\d_A-Z][\w’'-]{1,30}),(?=[^\W\d_a-z][^\W\d_A-Z]+[ .])")
"""``Lee,Ann Ida. Kites``: the blank behind the first comma is missing."""
_FIRST_YEAR: Final = rf"(?:(?:c|ca|cop|orig|first published|1re éd|1st ed)\b\.?\s?|©\s?)?{ANY_YEAR}"
_PRINT_BEHIND: Final = rf"[^\W\d_a-z][^\n]{{0,160}}(?<!\d){ANY_YEAR}(?!\d)"
_FIRST_PRINT: Final = re.compile(
    r"(?<=[.?!»”]\s)(?:[Rr]epr(?:int(?:ed)?|\.)?|[Rr][ée]impr(?:ession|\.)?|[Rr][ée]éd(?:ition|\.)?|[Nn]achdr(?:uck|\.)?"
    r"|[Nn]eudr(?:uck|\.)?|[Rr]eimpr(?:esión|\.)?|[Rr]ist(?:ampa|\.)?)"
    rf"(?:(?:,|\s(?:of|de|d[eu]s?|von|des))?\s*[(\[]?{_FIRST_YEAR}[)\]]?)?[.,;]\s+(?={_PRINT_BEHIND})"
    rf"|\s\[{_FIRST_YEAR}\](?=[.,]\s{_PRINT_BEHIND})|(?<=\d{{4}})\s\[{_FIRST_YEAR}\](?=[.,;:\s]|$)"
)
"""``Repr., c 1973. ``, ``Nachdruck von 1910. ``, `` [1973]``: when a work was first printed, before another year or
behind it, ``1967 [1916]``."""
_TWO_YEARS: Final = re.compile(r"(?<=\s\()(?P<year>(?:19|20)\d\d)/\d\d(?=\)[.,:]?\s)")
_PRINTED_AGAIN: Final = ("repr", "impr", "rééd", "reéd", "nachdr", "neudr", "rist")
_YEAR_IN_BRACKETS: Final = re.compile(r"\[[^\[\]]{0,20}\d{4}\]")

_EASTERN: Final = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_GOES_ON_EASTERN: Final = re.compile(rf"[^{_EASTERN}]+(?<=[)）])(?:[{_EASTERN}]|\s{{1,3}}[のがをは](?!じ))")
"""``Lee et al. (2014)の凧を``: no blank parts whom a sentence cites from its next word, or that is a particle."""

_SPOKEN_BELOW: Final = re.compile(
    rf"\n[^\W\d_a-z{_EASTERN}][^\n()（）{_EASTERN}]{{1,60}}?[ (（](?:19|20)\d\d[a-z]?[)）](?=[{_EASTERN}])"
)


def without_sentences_below(after: str) -> str:
    """Give what stands behind a title without a sentence on other works in East Asian letters, and all below it.

    ``Lee et al. (2014)の凧を改良した。`` tells nobody who wrote the paper above it.
    """
    found = None if after.isascii() else _SPOKEN_BELOW.search(after)
    return after[: found.start()] if found else after


def are_spoken_of(text: str, end: int, authors: tuple[str, ...]) -> bool:
    """Say whether a sentence in East Asian letters begins with whom it cites: ``Lee et al. (2014)に似た凧を``.

    ``end`` is that of the citation. It has families in Latin letters alone or is cut short; a reference may have
    initials: ``Lee, A. (2014)凧の歴史``.
    """
    found = None if text.isascii() else _GOES_ON_EASTERN.match(text)
    if not found or found.end() not in range(end, end + 2):
        return False
    return OTHERS in authors or all(" " not in name.rstrip(",") for name in authors)


def without_first_print(text: str) -> str:
    """Give a reference without when its work was first printed, where the year of this print follows.

    Of the two years of a volume it keeps the first: ``Lee A. (1995/96), ‘Kites’, Wind, 1``.
    """
    text = _TWO_YEARS.sub(r"\g<year>", text) if "/" in text else text
    may_be = any(map(text.lower().__contains__, _PRINTED_AGAIN)) or _YEAR_IN_BRACKETS.search(text)
    return _FIRST_PRINT.sub("", text) if may_be else text


def without_number(text: str) -> str:
    """Give a reference without what it is counted with or cited by, or how far it is."""
    if number := _NUMBER.match(text):
        text = text[number.end() :]
    if tight := _TIGHT_COMMA.match(text):
        text = f"{tight[0]} {text[tight.end() :]}"
    state = _STATE_FIRST.match(text)
    if state and read_first_authors(text[state.end() :])[0]:
        return text[state.end() :]
    if number:
        return text
    key = CITED_KEY.match(text)
    return text[key.end() :] if key and read_first_authors(text[key.end() :])[0] else text
