"""Venue and year that no blank parts from the title before them: ``Title，ACL2019``, ``Title,KDD17``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_finder import find_venue, is_venue
from i2vbib.catalog.markdown.imprints.venue_names import ACRONYM, ends_as_venue
from i2vbib.catalog.markdown.inline.dates import YEAR
from i2vbib.facts.journal_titles import is_known_venue

_NAME: Final = r"[^\W\d_][^\n,，、；。;|｜]"
_TRACK: Final = r"[- ]?[(（]?(?:long|short|full|industry|resource|demo|SRW|[Ww]orkshop|[Ff]indings)[)）]?"
_AT_END: Final = re.compile(
    rf"(?:(?<!\d)[,，]|[、；。｜;|]|(?<=[a-z])[.-](?=[A-Z]{{2}}[A-Z&/'’-]*[a-z]? ?{YEAR}$))\s*"
    rf"({YEAR}年?|(?P<venue>{_NAME}{{1,50}}?(?:[,，]?\s?{YEAR}年?|\d\d)|{YEAR}[,，]\s?{_NAME}{{1,20}})(?:{_TRACK})?)$"
)
"""``…，ACL2019``, ``…,KDD17``, ``…。SIGIR2020 short``, ``…,2019,ACL``; a year alone too."""
_MARK: Final = re.compile(r"[，、；。｜]|[,;|](?=\S)|(?<=[a-z])[.-](?=[A-Z]{2})")
_DIGIT: Final = re.compile(r"\d")
_LONGEST: Final = 80
_LONGEST_TRACK: Final = 20
"""Letters of what follows the year: a comma and the venue, or its part."""
_ACRONYM_AND_YEAR: Final = re.compile(rf"{ACRONYM}[ -]?{YEAR}")
_YEAR_GLUED: Final = re.compile(rf"[,\s]*{YEAR}年?$")
_BETWEEN: Final = re.compile(r"[/+&]")


def close_imprint(words: str) -> re.Match[str] | None:
    """Find a venue and its year that end a title behind a mark without a blank, or a wide one: ``…，ACL 2019``.

    Behind a comma a year alone may stand; what it is, stands in group 1.
    """
    if not (_DIGIT.search(words, max(len(words) - _LONGEST_TRACK, 0)) and _MARK.search(words, 1)):
        return None
    found = _AT_END.search(words, max(len(words) - _LONGEST, 1))
    while found and not (_tells_venue(found["venue"]) if found["venue"] else found[0][0] in ",，"):
        found = _AT_END.search(words, found.start() + 1)
    return found


def hidden_imprint(written: str, kept: str) -> str:
    """Give the venue cut from a title's end that is not seen in running text: ``…-ACL2017``, ``…，emnlp2017``."""
    close = close_imprint(written) if kept != written else None
    return close[1].replace("，", ", ") if close and close.start() == len(kept) and not find_venue(close[0])[0] else ""


def _tells_venue(words: str) -> bool:
    """Say whether words are a venue and its year, or two venues: ``ACL2019``, ``2019，ACL``, ``地理学报2019``."""
    words = words.replace("，", ", ")
    if is_venue(words) or _ACRONYM_AND_YEAR.fullmatch(words) or all(map(is_venue, _BETWEEN.split(words))):
        return True
    name = _YEAR_GLUED.sub("", words)
    return not name.isascii() and bool(ends_as_venue(name) or is_known_venue(name))
