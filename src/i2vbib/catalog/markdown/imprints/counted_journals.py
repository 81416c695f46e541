"""Journals whose names go on in small letters, as in the languages of Romance, which a volume or a number tells.

``, Communication & langages, vol. 191, no. 1, 2017``, `` Questions de vent, no 4 (1 décembre 2003): 485‑86``.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_forms import is_proper
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, MONTH, MONTHS_ABROAD
from i2vbib.catalog.markdown.inline.titles import IN_ABROAD

_COUNT: Final = (
    r"(?:[Vv]ols?|[Tt]omes?|[Tt]|[Nn]os?|[Nn]|[Nn]rs?|[Nn][úu]m|[Bb]d|[Aa]nno|[Aa]ño|[Hh]eft)\b\.?\s?[°º]?\s?\d"
)
_COUNTED: Final = re.compile(
    rf"(?P<mark>[\s,.]*)(?!(?:{IN_ABROAD}|Chap|Chapitre|Vol|No)\b)"
    r"(?P<name>[^\W\d_a-z][^\d.,:;()«»“”\"\n/]{3,80}?),?\s+"
    rf"(?P<count>{_COUNT}[^\n]{{0,80}}?(?<!\d){ANY_YEAR}(?!\d)|\d{{1,4}},\s(?:(?i:{MONTH}|{MONTHS_ABROAD})\s)?{ANY_YEAR}(?!\d))"
)
_SECOND: Final = re.compile(rf"[,(]\s?{_COUNT}|\)\s?[:,]\s?(?:pp?\.\s?)?\d|\bpp?\.\s?\d")
"""A number within the volume, or pages: only a journal has them."""
_SMALL_AND_PAGES: Final = re.compile(
    r"[\s.]*(?!(?:in|on|and|by|pp?|vol|no|ed|eds|chapter|chap|ch|s|section)\b)(?P<name>[a-z][^\W\d_]+[^\d.,:;()\n]{1,60}),\s"
    r"(?:\d{1,4}(?:\s?\(\d{1,3}(?:[–/-]\d{1,3})?\))?,\s)?(?:S\.\s|pp?\.\s)?\d{1,5}\s?[–-]\s?\d{1,5}[\s.]*$"
)
"""``drachen + wind, 53(5), 50-56``, ``kite world, 46-51``: before pages that end a reference, all in small letters."""
_BEFORE_ARTICLE: Final = re.compile(
    r"[\s.]*(?P<name>[^\W\d_a-z][^\d.,:;()\n]{3,120}?)(?:,\s\d{1,4})?,\s[a-z]{1,8}\d{2,8}[\s.]*$"
)
"""``Kite Journal of Marine Winds, fsae181``, ``Kite Letters, btab123``: an article's number begins in small letters."""
_ACTS: Final = re.compile(
    r"[\s,.]*(?:(?:[Ii]n|[Dd]ans)\s)?(?P<name>(?:Actes|Actas|Anais|Atti) d[^,.;:\n]{4,140}?)(?=[,.(]|$)"
)
"""``Actes du colloque international Vent’09, Paris``: a meeting's papers."""
_MOST_WORDS: Final = 7


def counted_journal(rest: str) -> str:
    """Give a journal that what stands behind a title begins with, though its name goes on in small letters."""
    acts = _ACTS.match(rest)
    if acts:
        return acts["name"].strip()
    small = _SMALL_AND_PAGES.match(rest)
    if small:
        return small["name"].strip()
    article = _BEFORE_ARTICLE.match(rest)
    if article and is_proper(article["name"]):
        return article["name"].strip()
    found = _COUNTED.match(rest)
    if not found or len(words := found["name"].split()) > _MOST_WORDS or not any(word[0].islower() for word in words):
        return ""
    is_sure = "." not in found["mark"] or _SECOND.search(rest[found.start("count") : found.end() + 16]) is not None
    return found["name"].strip() if is_sure else ""
