"""What stands at the edges of a title that nothing sets off, and is no part of it."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_finder import is_cut_short
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, QUOTED_YEAR, YEAR
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, STRONG, STRONG_END
from i2vbib.catalog.markdown.inline.titles import IN_ABROAD
from i2vbib.catalog.markdown.people.author_year import read_author_year, read_cited
from i2vbib.facts.common_words import is_given_name
from i2vbib.facts.publishers import is_place

_NO_END: Final = rf"[^\n()\[\]（）【】:|{LABEL}]"
_CUT_SHORT_FIRST: Final = re.compile(
    rf"[\s(\[（【{STRONG}{EMPHASIS}]*(?P<venue>[^\W\d_a-z]{_NO_END}{{2,50}}?\.{_NO_END}{{0,40}}?"
    rf"(?:,? {YEAR}|['’]{QUOTED_YEAR}))"
    rf"[)\]）】:{STRONG_END}{EMPHASIS_END}][\s:–—-]*"
)
_NEAR: Final = 60
"""Characters in which a name that is cut short has its first full stop."""
_SIGNED_AT_END: Final = re.compile(
    rf"(?:;|\s[–—-])\s+(?P<cited>[^;–—\n]{{3,80}}(?:{ANY_YEAR}|[’']{QUOTED_YEAR})\)?)[.\s]*$"
)
"""``…; Dahl and Munro, 2018``, ``… - Dahl & Munro (2018)``."""
IN_AT_END: Final = re.compile(
    rf"(?:[,，]\s*|\s+(?:[-–—]\s+|\()?)(?:{IN_ABROAD}"
    r"|(?i:to appear|accepted|published|presented|appeared) (?:in|at|by|to)):?$"
    r"|(?:[,，]|\s[-–—]|\s\()\s*(?:at|@)$"
)
"""Before what is set off: ``Kites at Sea, in *KDD*``, ``…, presented at *KDD*``, ``… @ *KDD*``."""
WIDE_YEAR_AT_END: Final = re.compile(
    r"(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])"
    rf"(?:[．。，、,]\s?{ANY_YEAR}年?|[（(]\s?{ANY_YEAR}年?[）)])[\s．。，、,]*(?:arXiv\s*)?$"
)
"""``風の研究．2013．``, ``风筝研究（2018）arXiv``."""
_SERIES: Final = "(?:シリーズ|叢書|双書|丛书|选书|選書|講座|讲座|ライブラリー?|총서|문고)"
IN_SERIES: Final = re.compile(
    rf"[^「」『』《》\n]{{1,30}}{_SERIES}\s?[第・]?\d{{0,3}}\s?[「『《](?P<title>[^「」『』《》\n]{{4,120}})[」』》]"
    rf"|(?P<first>[^「」『』《》.。．\n]{{4,120}})[.。．]\s?[^「」『』《》.。．\n]{{1,30}}{_SERIES}\s?[第・]?\d{{1,3}}"
)
"""``凧のシリーズ26「凧の基礎」``, ``凧の基礎. 凧のシリーズ4``: the series that a book is in."""


def after_cut_short(line: str, start: int) -> int:
    """Step over a journal's name cut short and its year: ``(Auton. Robots 2019) Kites at Sea``.

    No full stop in it ends a title.
    """
    found = _CUT_SHORT_FIRST.match(line, start) if "." in line[start : start + _NEAR] else None
    return found.end() if found and is_cut_short(found["venue"]) else start


def without_signature(words: str) -> str:
    """Cut from the end who wrote it and when, behind a semicolon or a dash: several family names alone too."""
    signed = _SIGNED_AT_END.search(words)
    cited = (read_author_year(signed["cited"]) or read_cited(signed["cited"])) if signed else None
    is_sure = cited and (len(cited[0]) > 1 or "," in cited[0][0]) and not any(map(is_place, cited[0]))
    is_sure = is_sure and not (cited and is_given_name(cited[0][-1].rstrip(",")))  # ``Miller, Jason``
    return words[: signed.start()] if signed and is_sure else words
