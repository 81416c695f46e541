"""Where and when a paper appeared, as a remark on it tells before or behind other things.

``CVPR 2017. ETH Zurich``, ``Accepted to ICML 2023; 12 pages``, ``steers kites in small rooms (NIPS 2018)``.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_finder import find_venue, is_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, read_year
from i2vbib.facts.venue_kinds import is_preprint

_LONGEST: Final = 300
"""Characters of a remark that are looked at."""
_SENTENCE_END: Final = re.compile(r"(?<=[^\W_]{2}|.[)）])\.\s+|[;；。|]\s*|\s/\s")
_COMMA: Final = re.compile(r"[,，]\s*")
_OF_ANOTHER: Final = re.compile(
    r"(?i)\b(?:exten(?:d|sion|ded|ds)|versions? of|previous|earlier|winn\w+|won|challenges?|competitions?|compared"
    r"|rejected)\b"
)
"""``an extension of our CVPR 2016 paper``: where another work appeared, or what a system won."""
_SUBMITTED: Final = re.compile(r"(?i)\b(?:submitted|under (?:review|submission)|in (?:submission|review))\b")
_WORKSHOP_FIRST: Final = re.compile(rf"(?i)[A-Z][\w-]{{2,11}}(?: {ANY_YEAR})? workshops?\b")
"""``ECCV 2018 Workshop Kites for Art``."""
_BRACKETS_AT_END: Final = re.compile(
    rf"\s[a-z][a-z-]+\s?[(（]([^()（）]{{2,60}}{ANY_YEAR}[^()（）]{{0,30}})[)）][.\s]*$"
)
"""Behind a name they would tell where that is from: ``better than Kite-Net (NIPS 2015)``."""


def imprint_of_remark(text: str) -> tuple[str, int | None]:
    """Give venue and year that a part of a remark is, if it is nothing else; what was but sent somewhere has a year.

    >>> imprint_of_remark("CVPR 2017. ETH Zurich"), imprint_of_remark("Submitted to IJCV 2018")
    (('CVPR', 2017), ('', 2018))
    """
    text = text[:_LONGEST]
    undated = ""
    for sentence in _SENTENCE_END.split(text):
        if _OF_ANOTHER.search(sentence):
            continue
        if _SUBMITTED.search(sentence):
            return "", read_year(sentence)
        bracketed = _BRACKETS_AT_END.search(sentence)
        for part in (sentence, *_COMMA.split(sentence), bracketed[1] if bracketed else ""):
            is_told = part and (is_venue(part) or (part is sentence and _WORKSHOP_FIRST.match(part)))
            venue, year = find_venue(part) if is_told else ("", None)
            if venue and not is_preprint(venue):
                if year:
                    return venue, year
                undated = undated or venue
    return undated, None
