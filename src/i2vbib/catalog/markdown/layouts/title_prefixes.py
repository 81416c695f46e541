"""What stands before a title and is no part of it: a date, a venue, a number, a name in brackets."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_finder import is_venue
from i2vbib.catalog.markdown.inline.chemical_brackets import is_chemical
from i2vbib.catalog.markdown.inline.dates import is_date, read_year
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.titles import meaning
from i2vbib.catalog.markdown.layouts.title_imprints import NAME_AND_YEAR, is_at_track
from i2vbib.catalog.markdown.people.author_year import read_author_year
from i2vbib.catalog.markdown.people.coauthors import are_coauthors
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.venues import lookup

_FIRST_AUTHOR: Final = re.compile(r"\s*(?:[\w.+-]{2,24}:\s+)?[^\W\d_][\w’'-]+ et al\.?[,:]?\s+(?=[A-Z])")
_PREFIX: Final = re.compile(
    r"\s*(?:[\[(【（](?!\d+\+)([^\[\]()【】（）]{1,80})[\])】）](?!(?<=\))-\w|(?<=[a-z]\))[a-z])|([^\s:|]+(?:\s+[^\s:|]+){0,4}?)(?P<mark>\s*[:|]|\s+[-–—]\s))[\s:：.,-]*"
)
"""``[2023.05] ``, ``(CVPR 2023) ``, ``Title: ``; the brackets of ``(In)visible Kites`` are the word's own."""
_IN_PREFIX: Final = re.compile(r"[\[(【（:|–—-]")
"""What every prefix has."""
_KEY: Final = re.compile(r"[A-Z][a-z]+(?:19|20)\d\d[a-z]?")
"""``Lee2018``: before a dash, what a paper is cited by."""
_LONGEST_NAME: Final = 40
"""Letters in brackets before a title that may be its name."""
_FEW_BLANKS: Final = 3
"""Between the words of a title, from which on brackets that stand alone hold one."""
_VENUE_AND_SHORT_YEAR: Final = re.compile(
    r"(?:[A-Z][A-Za-z&]{2,11}(?:\s?['’‘]\d\d|(?:19|20)\d\d(?![\W_]+(?i:shared|task|challenge|competition|workshop|tutorial)))"
    r"|ar[Xx]iv 20\d\d(?:[./-]\d\d?)?)[\s,:.|，、；：｜-]+(?=\w)"
)
"""``ICLR'23 …``, ``ICASSP2023 …``, ``arXiv 2023 …``: no title of its own begins so, but for a challenge's."""
_VENUE_AND_COMMA: Final = re.compile(
    r"([^\W\d_a-z][^,，:\n]{0,60}?(?:19|20)\d\d[^,，:\n]{0,48})(?:[,;]\s+|[，；、｜]\s*)(?=\w)"
)
"""``CoRL 2022 oral, …``: a comma shows that the title's words are behind it."""
_DATE_AND_VENUE: Final = re.compile(
    r"(?P<date>(?:19|20)\d\d(?:[./-]\d\d?)?)(?:\s*[-–—|·•,]\s*|\s+)"
    r"(?P<venue>(?P<whole>(?:(?:IEEE|ACM) )?[A-Za-z]{2,}(?:-[A-Z])?)(?=\s+[-–—|·•]\s)"
    r"|[A-Za-z]{3,}(?=\s*[-–—|·•,]\s)|(?=[A-Z][a-z]{0,9}[A-Z])[A-Za-z]{3,})(?:\s*[-–—|·•,]\s+|\s+)(?=\w)"
    r"|(?P<first>[A-Za-z]{3,})\s*[-–—|·•,]\s*(?P<year>(?:19|20)\d\d)\s*[-–—|·•,]\s+(?=\w)"
)
"""``2023 CVPR …``, ``2020 - ICDE - …``, ``ICDE | 2020 | …``; ``2022 Fast Fuzzing`` begins with no conference."""
_NUMBER: Final = re.compile(
    r"\s*(?:(?:\d{1,3}|[ivx][ivxIVX]{0,3})[.)、]\s+|(?:Week|Session|Meeting) \d{1,2}\s?[:–—-]\s+)?"
    r"(?:(?!(?<!\S)\.(?:\.\.\s?)?[^\W\d_])[\s\-–—•·*:|,.])*"
)
"""What a title is counted with; the full stops of ``.NET`` and ``...And Then`` are its own."""
_TITLE_LABELS: Final = frozenset({"title", "paper", "article", "new", "arxiv", "pdf", "论文", "标题"})
"""Words that stand with a colon before a title."""


def venue_between(line: str, first: int, begin: int) -> str:
    """Give the venue before a title that dashes set off behind a year, though its letters may be of others too."""
    found = _DATE_AND_VENUE.match(line, first) if first < begin else None
    return found["whole"] if found and found["whole"] and found.end() <= begin else ""


def _after_date_and_venue(line: str, begin: int, end: int) -> int:
    """Step over ``2023 CVPR``, ``CVPR 2023, `` and ``CVPR'23``; ``CVPR 2023`` begins titles too: a challenge's."""
    dated = _DATE_AND_VENUE.match(line, begin, end)
    if dated:
        imprint = f"{dated['venue'] or dated['first']} {(dated['date'] or dated['year'])[:4]}"
        is_known = is_venue(imprint) or (dated["whole"] and is_known_venue(dated["whole"]))
        return dated.end() if is_known else begin
    before = _VENUE_AND_COMMA.match(line, begin, end)
    if before and is_venue(before[1]):
        return before.end()
    found = _VENUE_AND_SHORT_YEAR.match(line, begin, end)
    is_known = found and (found[0].startswith("ar") or is_venue(found[0].rstrip(" ,:.|，、；：｜-")))
    return found.end() if found and is_known else begin


def after_prefixes(line: str, begin: int, end: int, *, names: bool = True) -> int:
    """Step over ``[2023.05]``, ``(CVPR 2023)``, ``3.`` and the like, and over ``[Name]``."""
    while True:
        number = _NUMBER.match(line, begin, end)
        begin = _after_date_and_venue(line, number.end() if number else begin, end)
        author = _FIRST_AUTHOR.match(line, begin, end)
        begin = author.end() if author else begin
        found = _PREFIX.match(line, begin, end) if _IN_PREFIX.search(line, begin, end) else None
        if not found or not _is_prefix(found, names=names) or is_chemical(line, begin) or _is_title(found, end):
            return begin
        begin = found.end()


def _is_title(found: re.Match[str], end: int) -> bool:
    """Say whether brackets with several words are all there is, and none of them a venue's or a date's."""
    words = found[1] or ""
    is_all = words.count(" ") >= _FEW_BLANKS and not found.string[found.end() : end].strip()
    return is_all and not (is_venue(words) or is_date(words) or is_label(words) or read_author_year(words))


def _is_prefix(found: re.Match[str], *, names: bool) -> bool:
    in_brackets = found[1] is not None
    words = found[1] or found[2]
    if (found["mark"] or "").strip() in {"-", "–", "—"}:
        is_range = found.string[found.end() : found.end() + 1].isdigit()  # ``1984 - 2004: Two Decades``
        is_dated = is_venue(words) or (is_date(words) and not is_range) or _KEY.fullmatch(words)
        return (bool(is_dated) and read_year(words) is not None) or _is_acronym(words)
    if words == "Re" or (not in_brackets and not names and words.isdigit()):
        return False  # a replication's title begins with it, others with a year: ``2001: Boats in Space``
    if (
        not meaning(words)
        or is_venue(words)
        or (in_brackets and (is_at_track(words) or NAME_AND_YEAR.fullmatch(words)))
        or (is_date(words) and (in_brackets or read_year(words)))
    ):
        return True
    if not in_brackets:
        return words.casefold() in _TITLE_LABELS
    if read_author_year(words) or are_coauthors(words):
        return True
    may_be_name = len(words) <= _LONGEST_NAME or read_year(words) is not None
    return is_label(words) or (names and may_be_name and found[0].lstrip().startswith(("[", "【")))


def _is_acronym(words: str) -> bool:
    """Say whether words before a dash are a venue's capitals, which mean nothing else: ``IJRR - Kites at Sea``."""
    known = lookup(words) if words.isalpha() and words.isupper() and len(words) > len("AI") else None
    return known is not None and not known.ambiguous and known.kind in {"conference", "journal"}
