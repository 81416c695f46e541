"""Lines below names that begin with a venue and end in a date: ``Kite Workshop, pp. 1–9, Ghent, Oct. 2005``."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_forms import is_named_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import unmarked
from i2vbib.catalog.markdown.people.name_words import EAST_ASIAN

_LONGEST: Final = 400
_OF_YEAR: Final = re.compile(rf"(?:(?<=^)|(?<=\s)){ANY_YEAR}(?:年度?|년도?|도)?\s+(?=\S)")
"""``2006년도 한국연학회 학술대회``, ``2014 International Conference on Kites``."""
_YEAR: Final = re.compile(rf"(?<![\w~∼〜–-])(?P<year>{ANY_YEAR})(?!\d|[~∼〜–-]\d{{3}}|-[A-Z])")
"""A year of a date; none of ``NC2012-127``, ``2013-MUS-101`` and ``pp. 1998~2003``."""
_END: Final = re.compile(
    r"\s*[,，]|\s+(?:[Vv]ol|[Nn]o|[Pp]{1,2})\.\s?[A-Z]?\d|\s*제?\s?\d{1,3}\s?[권호집](?=[\s,.\d]|$)"
    r"|\s*第?\s?\d{1,3}\s?[巻卷](?=[\s,，第\d]|$)|\s+\d{1,4}\s?[(（:]"
)
"""What is behind a venue's name: a comma, its volume, issue or pages."""
_ISSUE: Final = re.compile(r"\s*[,，]?\s*\d{1,4}\s?[(（]\d{1,3}[)）]")
_WHOLLY_ASIAN: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3·・ ]{3,24}")
"""``凧研究, 104(4)``: before a volume and its issue it is a journal, whatever its words."""
_SENTENCE: Final = re.compile(r"[^\W\d_]{4}\.\s|[。《》『』“”\"?]")
_MOST_ENDS: Final = 2
"""Commas before which a name may end: who pays for a meeting may stand before it."""
_BEGINS: Final = re.compile(r"[^\W_]")


def read_dated_line(line: str) -> tuple[str, int] | None:
    """Give venue and year of a line that begins with a name that says it is a venue's, and tells a date behind it.

    ``한국연학회 논문집(Kite News) 제12권 제3호, pp.19~26, 2008.9.``, ``凧研究会(KITE), KITE2012-87, 2012/11/8, 東京``.
    """
    if len(line) > _LONGEST:
        return None
    text = unmarked(line).strip()
    text = _OF_YEAR.sub("", text, count=1) if len(_YEAR.findall(text)) > 1 else text
    ends = (end for end in _END.finditer(text) if _is_closed(text[: end.start()]))
    found = (_venue(text, end) for end in islice(ends, _MOST_ENDS))
    return next(filter(None, found), None)


def _venue(text: str, end: re.Match[str]) -> tuple[str, int] | None:
    """Give what stands before a place of a line, if it is a venue's name, and the last year behind it."""
    name = text[: end.start()].strip(" .")
    years = _YEAR.findall(text, end.start())
    is_cut = _SENTENCE.search(name) or _YEAR.search(name) or ("," in name and not EAST_ASIAN.match(name))
    if not years or is_cut or not _BEGINS.match(name):
        return None
    is_named = is_named_venue(name)
    is_journal = _WHOLLY_ASIAN.fullmatch(name) and _ISSUE.match(text, end.start())
    return (name, int(years[-1])) if is_named or is_journal else None


def east_asian_line(after: str) -> tuple[str, int] | None:
    """Give venue and year of the first dated line in letters of East Asia among those below a title."""
    below = after.split("\n")[1:5] if EAST_ASIAN.search(after) else []
    found = (read_dated_line(line) for line in below if EAST_ASIAN.search(line))
    return next(filter(None, found), None)


def _is_closed(text: str) -> bool:
    return text.count("(") + text.count("（") == text.count(")") + text.count("）")
