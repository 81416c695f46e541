"""Where and when a paper appeared, as a remark on it tells before or behind other things.

``CVPR 2017. ETH Zurich``, ``Accepted to ICML 2023; 12 pages``, ``steers kites in small rooms (NIPS 2018)``.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_finder import find_venue, is_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, read_year
from i2vbib.facts.venue_kinds import is_preprint
from i2vbib.facts.venues import lookup

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
_OWN_VERSION: Final = re.compile(
    r"(?i)\b(?:initial|accepted|preprint|authors?|author['’]s|final|submitted) (?:version|manuscript|draft) of"
    r" (?:an?|the|this|our) (?:article|paper|manuscript|letter)\b"
)
"""``Initial version of an article published in Kite News``: the very paper."""
_PUBLISHED_IN: Final = re.compile(
    r"(?i)(?:^|\s)(?:accepted|published|to appear|appeared|in press|发表|已发表|已接收|被)(?: for publication)?"
    r"\s?(?:in|by|at|to|于|在)\s?(?:the )?(?P<venue>(?-i:[^\W\d_a-z])[^\d]{1,80}?)(?:接收)?[.\s]*$"
)
"""``12 pages, accepted for publication in MNRAS``."""
_BRACKETS_AT_END: Final = re.compile(
    rf"\s[a-z][a-z-]+\s?[(（]([^()（）]{{2,60}}{ANY_YEAR}[^()（）]{{0,30}})[)）][.\s]*$"
)
"""Behind a name they would tell where that is from: ``better than Kite-Net (NIPS 2015)``."""


def imprint_of_remark(text: str) -> tuple[str, int | None]:
    """Give venue and year that a part of a remark is, if it is nothing else; what was but sent somewhere has a year.

    >>> imprint_of_remark("CVPR 2017. ETH Zurich"), imprint_of_remark("Submitted to IJCV 2018")
    (('CVPR', 2017), ('', 2018))
    """
    text = _OWN_VERSION.sub("", text[:_LONGEST])
    sentences = [sentence for sentence in _SENTENCE_END.split(text) if not _OF_ANOTHER.search(sentence)]
    undated = ""
    for sentence in sentences:
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
    return undated or _published_in(sentences), None


def _published_in(sentences: list[str]) -> str:
    """Give the known venue that a remark without a year says a paper to be in: ``accepted in AJ``."""
    parts = (part for sentence in sentences for part in _COMMA.split(sentence))
    names = (found["venue"].strip(" .") for part in parts if (found := _PUBLISHED_IN.search(part)))
    return next((name for name in names if lookup(name) and not is_preprint(name)), "")
