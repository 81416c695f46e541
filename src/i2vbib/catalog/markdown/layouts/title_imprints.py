"""Venue and date at a title's ends: ``[ICCV19] Title (Oral)``, ``Title, ICLR, 2019``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.honours import HONOUR, without_prizes
from i2vbib.catalog.markdown.imprints.imprint import begins_with_thesis
from i2vbib.catalog.markdown.imprints.imprint_places import APPEARED, IN_CORNERS
from i2vbib.catalog.markdown.imprints.listed_journals import without_small_venue
from i2vbib.catalog.markdown.imprints.stated_venues import without_statement
from i2vbib.catalog.markdown.imprints.venue_finder import is_cut_short, is_venue, trim_venue
from i2vbib.catalog.markdown.imprints.venue_forms import is_proper, names_joined, names_series
from i2vbib.catalog.markdown.imprints.venue_names import ENDS_LIKE_VENUE, NAMES_VENUE, ends_as_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, YEAR, is_date, read_year, speaks_of_months
from i2vbib.catalog.markdown.layouts.close_imprints import close_imprint
from i2vbib.facts.identifier_forms import ARXIV_ID
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.venues import lookup

WHOLE_HONOUR: Final = re.compile(rf"{HONOUR}(?: award)?", re.IGNORECASE)
NAME_AND_YEAR: Final = re.compile(
    rf"[A-Za-z]{{0,3}}[A-ZА-ЯΑ-Ω][\w&.@-]*"
    rf"(?: (?:(?:and|&|of|on|for|in|the|и|в|на) )*[A-ZА-ЯΑ-Ω][\w&.@-]*){{0,4}},? ?{YEAR}"
)
"""Where and when it was written, in brackets: ``(Alibaba 2018)``, ``(aiDM@SIGMOD 2018)``."""
_IN_BRACKETS_AT_END: Final = re.compile(r"[(\[（【]((?:[^()\[\]（）【】]|(?<=\d)\(\d{1,3}\)){3,80})[)\]）】]\s*$")
_YEAR_ALONE: Final = re.compile(ANY_YEAR)
_DASHED_AT_END: Final = re.compile(rf"\s+[-–—|·]\s+([^|·–—\n]{{2,80}}?,?\s+[(']?{YEAR}\)?)$")
"""A venue's name with commas in it: ``… — Water Resources Research, 2019``."""
_CORNERS_AT_END: Final = re.compile(rf"[\s,，、;；。.(（—–-]*{IN_CORNERS.pattern}[^\n《》『』]{{0,24}}$")
_APPEARED_AT_END: Final = re.compile(rf"(?<![\s,，、(（])[\s,，、(（]+{APPEARED}$")
_LONGEST_EAST_ASIAN: Final = 20
"""Letters of a journal's name between full-width commas."""
_CLOSING: Final = (")", "]", "）", "】")
_FILE: Final = re.compile(rf"(?i)pdf|html|ps|djvu|epub|arxiv:\s?(?:{ARXIV_ID})(?:v\d+)?")
_AT_TRACK: Final = re.compile(
    rf"([^,]{{2,40}}{YEAR})(?:, [A-Z][\w&]+(?: [A-Z&][\w&]*){{0,3}}"
    r"|(?: [A-Z][^,]{0,40})? Workshops?(?: [^,]{2,60})?)"
)
_BETWEEN_VENUES: Final = re.compile(r"\s*[/+&]\s*")
_PART_AT_END: Final = re.compile(
    r"[,.\s](?:(?<=,)\s+|(?<=\w{2}\.)\s+(?=[A-Z])|(?<=\s)\s*[-–—|·]\s+)"
    rf"([^,|·]{{0,40}}?(?:{YEAR}|['’‘]\d\d)|arXiv)\)?"
    rf"(?:(?:\s*[,|(]\s*|\s+)(?i:{HONOUR})\)?)?$"
)
"""What follows a comma, a dash or a stroke and ends in a year: ``… - ICLR 2019``, ``… | ECCV 2022 | Oral``."""
_VENUE_AND_YEAR_AT_END: Final = re.compile(rf",\s(?:in\s)?([^,]{{2,80}},\s?{YEAR}|{YEAR},\s?[^,]{{2,40}})$")
"""What is a known venue and its year, a comma between: ``…, ICLR, 2019``, ``…, in ICDE, 2013``, ``…, 2014, SIGMOD``."""
_NAMED_AT_END: Final = re.compile(rf"(?:,|\s[-–—])\s(?=[^\W\d_a-z])([^,:\d\n–—]{{4,60}}?),?\s{ANY_YEAR}$")
"""``Kites at Sea, Kite Letters 2013``: a name that ends as those of venues do."""
_JOURNAL_AND_YEAR: Final = re.compile(
    r"(?:Int(?:\.|ernational)?\s)?J(?:\.|ourn(?:\.|al(?: of)?))"
    rf"\s[^\W\d_][\w.&-]*(?: [^\W\d_][\w.&-]*){{0,7}},?\s{YEAR}"
)
"""``J. humanoid robot 2015``, ``Journal of social robotics 2015``: in small letters too."""
_VENUE_BEFORE_VOLUME: Final = re.compile(r"([^,]{2,80}),?\s+(?:(?:[Vv]ol|[Nn]o)(?=(?:ume)?\.?\s*\d)|\d{1,3}(?!\d))")
"""Not ``North`` and ``Volcanoes``: ``Slow Winds of the North Sea in 2023`` is a title."""
_YEAR_ENDS: Final = re.compile(rf"[\s,，]{YEAR}(?::\s*\d+\s*[-–]\s*\d+)?\.?$")
_YEARS: Final = re.compile(r"\d{4}\s*[-–—/]\s*\d{2,4}")


def without_imprint_at_end(words: str) -> str:
    """Cut venue and year from the end, and a year in brackets before them; where it is another, it is the title's."""
    words = without_statement(words)
    corners = _CORNERS_AT_END.search(words) if words.count("》") == 1 or words.count("』") == 1 else None
    if corners and (corners["verb"] or ends_as_venue(corners["name"]) or is_known_venue(corners["name"])):
        return words[: corners.start()]
    if named := _named_at_end(words):
        return words[: named.start()]
    kept = trim_venue(without_small_venue(words))
    kept = kept if kept.isascii() else _APPEARED_AT_END.sub("", kept)
    is_closed = kept == words and words.rstrip().endswith(_CLOSING)
    in_brackets = _IN_BRACKETS_AT_END.search(words) if is_closed else None
    if in_brackets and (is_imprint(in_brackets[1]) or _YEAR_ALONE.fullmatch(in_brackets[1])):
        return words[: in_brackets.start()].rstrip()
    shorter = trim_venue(kept) if kept.endswith(")") else kept
    title, comma, last = kept.rpartition("，")  # 城市热岛效应，地理学报，2011
    if comma and kept != words and len(last) <= _LONGEST_EAST_ASIAN and NAMES_VENUE.search(last):
        return title
    close = close_imprint(words)
    if close and (kept == words or close.start() < len(kept)):
        return words[: close.start()]
    return shorter if read_year(words[len(kept) :]) in {None, read_year(kept[len(shorter) :])} else kept


def _named_at_end(words: str) -> re.Match[str] | None:
    """Find a known venue and its year at the end, or words that name one: ``, ICLR, 2019``, ``, Kite Letters 2013``."""
    known = _VENUE_AND_YEAR_AT_END.search(words)
    if known and is_known_venue(known[1].rpartition(",")[0]):
        return known
    named = _NAMED_AT_END.search(words) if words[-1:].isdigit() else None
    is_venue_named = named and is_proper(named[1]) and (ends_as_venue(named[1]) or names_series(named[1]))
    return named if is_venue_named else None


def imprint_at_end(words: str) -> re.Match[str] | None:
    """Find a venue, a date or an honour that ends a title, in brackets or behind a comma, a dash or a stroke."""
    in_brackets = _IN_BRACKETS_AT_END.search(words) if words.rstrip().endswith(_CLOSING) else None
    is_dated = words[-1:] == ")" or words[-1:].isdigit()
    dashed = _DASHED_AT_END.search(words) if is_dated else None
    named = _VENUE_AND_YEAR_AT_END.search(words) if "," in words else None
    named = named if named and is_venue(named[1]) else None
    ends = (in_brackets,) if in_brackets else (named, dashed, _PART_AT_END.search(words))
    may_end = (found for found in ends if found and is_imprint(found[1]))
    found = next((found for found in may_end if not found[0].startswith(".") or is_venue(found[1])), None)
    if found and _YEAR_ALONE.fullmatch(found[1]) and speaks_of_months(words[: found.start()]):
        return None
    return found or close_imprint(words)


def _names_preprint(text: str) -> bool:
    """Say whether words are what a preprint is called, however it is spelled: ``(pre-print)``."""
    venue = lookup(text) if "-" in text else None
    return venue is not None and venue.kind == "preprint"


def is_imprint(text: str) -> bool:
    """Say whether words in brackets are a venue, a date or an honour, not a title's own ``(110)``, ``(1914–1918)``."""
    return (
        is_venue(text)
        or _names_preprint(text)
        or begins_with_thesis(text)
        or bool(WHOLE_HONOUR.fullmatch(text) or _FILE.fullmatch(text))
        or (_names_volume(text) and bool(_YEAR_ENDS.search(text)))
        or names_joined(text)
        or is_cut_short(text)
        or _JOURNAL_AND_YEAR.fullmatch(text) is not None
        or bool(NAME_AND_YEAR.fullmatch(without_prizes(text)))
        or is_at_track(text)
        or _are_venues(text)
        or (is_date(text) and read_year(text) is not None and not _YEARS.fullmatch(text))
        or (text.startswith("aka") and is_imprint(text.partition("; ")[2]))  # ``(aka: KiteNet; J Kites 2018)``
    )


def is_at_track(text: str) -> bool:
    """Say whether words are a venue with its year and part: ``KDD 2019, Applied Data Science``, ``… Workshop``."""
    found = _AT_TRACK.fullmatch(text)
    return found is not None and is_venue(found[1])


def _are_venues(text: str) -> bool:
    """Say whether words are two known venues and a year: ``RA-L/ICRA 2021``, ``RA-L + IROS 2021``."""
    *first, last = _BETWEEN_VENUES.split(_YEAR_ENDS.sub("", text)) if _YEAR_ENDS.search(text) else [""]
    return len(first) == 1 and is_known_venue(first[0]) and is_known_venue(last)


def _names_volume(text: str) -> bool:
    """Say whether words tell of themselves that they are a venue's, or a known one's are before a volume."""
    before = _VENUE_BEFORE_VOLUME.match(text)
    if not text.isascii() and ENDS_LIKE_VENUE.search(_YEAR_ENDS.sub("", text).rstrip(" ,")):
        return True
    return bool(NAMES_VENUE.search(text) or (before and (before[0][-1].isalpha() or is_known_venue(before[1]))))
