"""Venues in running text: ``CVPR'23``, ``NeurIPS2022 (Oral)``, ``Proceedings of ICML 2021``.

What a venue is called in full, :mod:`i2vbib.facts.venues` knows; here is only what shows that words are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from i2vbib.catalog.markdown.imprints.honours import HONOUR, HONOURS
from i2vbib.catalog.markdown.imprints.venue_names import (
    ACRONYM,
    BEFORE_IN,
    GAP,
    IN_MONTH,
    JOINS,
    JOURNAL,
    MONTH_IN_FIGURES,
    NAMED_CUT_SHORT,
    NAMES_VENUE,
    NEAR_YEAR,
    coined_end,
    may_hold_venue,
    venue_end,
    venue_starts,
)
from i2vbib.catalog.markdown.inline.dates import (
    ANY_YEAR,
    MONTH,
    QUOTED_YEAR,
    SHORT_YEAR,
    YEAR,
    full_year,
    is_date,
    read_year,
    split_year,
)
from i2vbib.catalog.markdown.inline.short_years import whole_year_last
from i2vbib.catalog.markdown.inline.titles import BRACKETS, meaning, tidy
from i2vbib.facts.identifier_forms import ARXIV_ID
from i2vbib.facts.venue_kinds import is_preprint
from i2vbib.facts.venues import lookup

_NAME_BEFORE: Final = re.compile(
    r"(?<![.\w])(?!In\b|The\b|At\b)[A-Z][a-z]+[^\S\n]$|\b(?:of|and|&)\s$"
    rf"|\b(?:{'|'.join(BEFORE_IN)}) in\s$"
)
_OFTEN_LONGER: Final = ("Journal ", "Review ", "Annals ", "Bulletin ", "Archives ")
_ADJECTIVE_BEFORE: Final = re.compile(r"\b[A-Z][a-z]+(?:an|al|ish|ese|ic|ern)\s$")
"""``European Journal of Law and Economics`` is not that of Law and Economics."""
_FIRST_BEFORE: Final = re.compile(r"(?:^|[.,;:|(\[–—-]\s*|\n)(?!(?:In|The|At|To|From|See|Also)\b)[A-Z][a-z]+\s$")
"""``Oxford Journal of Legal Studies`` is not that of Legal Studies."""
_CUT_BEFORE: Final = re.compile(r"(?:^|[\[(【])[A-Z][a-z]{1,6}\. $|\bnpj $")
"""``[Nat. Methods 2023]`` is not Methods, ``npj Quantum`` no ``Quantum``."""
_JOURNAL_INSIDE: Final = re.compile(r"[^\W\d_] (?:of|for|and|&)(?: the)? $")
"""``Association for Computational Linguistics`` ends like a journal's name."""
_BESIDE: Final = re.compile(r"\b(?:associated|co-?located|in conjunction) with (?:the )?$")
"""A workshop's name goes on with the conference's beside which it was held."""
_JOURNAL_BEGUN: Final = re.compile(
    rf"\b(?:{JOURNAL}|Archive|Advances|Trends|Progress|Frontiers|Studies)"
    r" (?:of|in|on|for)(?: the)?(?: (?:[A-Z][\w-]*|and|&),?)* $"
)
"""``Journal of Applied Remote Sensing`` is not Remote Sensing."""
_JOINING: Final = (" of ", " in ", " on ", " for ", " with ")
"""One of these is in every name that has been begun before its last words."""
_YEAR_BEFORE: Final = re.compile(rf"(?<!\w)({YEAR})[\s,-]*$")
_YEAR_IN_BRACKETS: Final = re.compile(rf"[(\[]?{YEAR}(?:[)\]]|,?\s|$)")
_YEAR_AFTER: Final = re.compile(
    rf"{GAP}(?:{IN_MONTH}['’‘`]?(?P<year>{ANY_YEAR})(?!\d)"
    rf"|(?:0[1-9]/|1[0-2]/|['’‘`] ?)?(?P<short>{SHORT_YEAR})"
    rf"(?![\w.%/]|-(?:19|20)\d\d|[-–]\d{{1,3}}[,:]\s|\s+(?i:{MONTH})|\s*(?:[:(]\s*|,?\s*(?i:no|nr|issue|pp?|art)\b\.?\s*|,\s*(?:e|[A-Z]{{1,3}})?)\d)"
    rf"|['’‘`](?P<quoted>{QUOTED_YEAR})(?!\d))"
)
"""``20, no. 1`` is a volume, and so is ``20-1,``."""
_YEAR_BEHIND_VOLUME: Final = re.compile(
    rf"[\s,.]*(?:(?i:vol)\.?\s*)?\d(?:[^()\n|;]|\(\d+\)){{0,40}}\((?:(?i:{MONTH})\s)?({YEAR})[),\s]"
)
"""``20, no. 1 (2012)``, ``15, 2010 (2024)``, ``12 (March 2014)``."""
_TO_APPEAR: Final = re.compile(
    r"(?i)^(?:(?:to appear (?:in|at)|accepted (?:by|to|at|in)|published (?:in|at)|presented at|in) "
    rf"|{HONOUR}(?:\s*[,;:@–-]\s*|\s+(?:at|in)\s+))?(?:Proc\.? (?:of )?(?:the )?(?!IEEE\b)(?-i:(?=[A-Z]{{3}})))?"
)
"""``accepted to``; an honour, set off from the venue behind it."""
_FIRST_YEAR: Final = re.compile(rf"(?:{YEAR}[\s,_-]*)?")
_YEAR_AND_NAME: Final = re.compile(
    rf"[(\[]?(?P<year>{YEAR})[)\]]?(?:\s?[-–—:：/年]\s?|\s)(?P<name>[^\W\d_][^\n]{{1,100}})"
)
_REST_OF_WHOLE: Final = re.compile(
    rf"(?:{GAP}(?:(?:\d{{1,2}}\.?\s+)?{MONTH}[\s,]+|{MONTH_IN_FIGURES})?{NEAR_YEAR})?[\s)\]）]*(?:[,;(，；、（]?\s*(?i:{HONOUR})[)）]?){{0,3}}"
    rf"|{GAP}{NEAR_YEAR}(?:\s+[\w()-]+){{0,4}}?\s+\(?(?i:{HONOUR}|track|candidate|paper)\)?(?:\s+[\w()-]+){{0,2}}",
    re.IGNORECASE,
)
_ARXIV_ID: Final = re.compile(rf"(?i)(?<![\w./])(?:arxiv\s*:?\s*)?(?:{ARXIV_ID})(?:v\d+)?\b")
_EMPTY_BRACKETS: Final = re.compile(r"\(\s*\)|\[\s*\]")
_PERIOD_WORDS: Final = re.compile(
    r"(?i)\b(?=[ypiaobjrnέгрсعسשवწ])"  # at no other letter anything is tried
    r"(?:years?|papers?|published|in|accepted|and before|or earlier|before"
    r"|año|année|jahr|anno|ano|rok|yılı?|năm|έτος|год[аы]?|рік|року|سال|سنة|عام|שנת|वर्ष|წელი)\b"
    r"|\s[гр]\.|论文|論文|논문|ปี"
)
_NO_PLACE: Final = (
    r"(?i:present|now|today|ongoing|current|onwards?|related|early|other|not|reject\w*|withdrawn|submi\w+|workshops?"
    r"|tutorials?)\b"
)
"""Begins a remark behind a year: ``CVPR 2020, Not Accepted``."""
_PLACE_AT_END: Final = re.compile(
    rf"[,\s](?:(?:(?<={YEAR},)|(?<=['’]\d\d,))\s+|(?:(?<={YEAR}\s)|(?<=['’]\d\d\s))\s*\()(?!{_NO_PLACE})[^\W\d_a-z][^\W\d_]*(?:[\s,.]+[^\W\d_a-z][^\W\d_]*){{0,3}}\.?$"
)
"""Where a conference was held: ``ICDE 2017, San Diego``."""
_EDGES: Final = " \t,;:.|-–—'’()[]"
_IN: Final = (
    r"(?:(?:[Ii]n:?|at|(?i:to appear in|accepted (?:by|to|at|in)))\s+)?(?:Proc(?:eedings|\.)(?: of)?(?: the)?\s+)?"
)
_SEPARATED: Final = re.compile(
    rf"(?:\.(?:(?<=\bal\.),|(?<=[a-z]{{4}}\.),|\s+[-–—|])|\s*[,.;:|(\[（【–—，；。、]|\s+-|(?<=[\u3040-\u30ff\u4e00-\u9fff])\s(?={YEAR}))\s*{_IN}"
)
_BEHIND_BLANK: Final = re.compile(rf"\s+{_IN}")
_DATE_AT_END: Final = re.compile(
    rf"(?:{YEAR}(?:年|(?:\s*[-/.]\s*\d{{1,2}}){{0,2}})|(?i:{MONTH})\s*\d{{0,2}},?\s*{YEAR})\s*[)\]]*[\s.,;]*$"
)
_ACRONYM_AT_END: Final = re.compile(rf"[,.](?<=\w[ \w]{{8}}.)\s+(?:[Ii]n\s+)?{ACRONYM}[\s,'’]*{YEAR}\s*[.,]?$")
"""A conference that no table knows, with its year: ``…, ICONIP 2019``."""
_ACRONYM_AND_YEAR: Final = re.compile(rf"{ACRONYM} {YEAR}(?=, [A-Z])")
_AND_PREPRINT: Final = re.compile(rf"\s*(?:\(?(?i:{HONOUR})\)?)?\s*[,;/|]\s*arXiv")
"""``CoRL (Oral), arXiv, 2023.06``."""
_CLOSED: Final = re.compile(r"[\s.,;)]*$")
_DIGIT: Final = re.compile(r"\d")
_MAY_TRAIL: Final = re.compile(r"(?=[\s,.;:|(\[（【–—，；。、])(?<=[^\s,.;:|(\[（【–—-])")
_LONGEST_TRAIL: Final = 160
"""Characters of the end of a text in which a venue may trail it."""
_BEHIND_VENUE: Final = 60
"""Characters that may follow a venue's name up to the end: its year, pages, honours."""
_BEHIND_COINED: Final = 6
"""And behind one that no table knows: its short year alone."""
_LONGEST_CUT: Final = 60
_PART: Final = re.compile(
    r"[\s:,-]{1,3}([Ww]orkshops?|Findings|Datasets and Benchmarks|(?:[Ss]ystem )?[Dd]emo(?:s|nstrations?)?)\b"
)
"""``ICLR 2021 Workshop``, ``ACL 2021 Findings``, ``ACL 2021 demo``."""
_WORKSHOP_AT: Final = re.compile(r"(?<![\w@-])[A-Za-z][\w-]{1,14}@$")
"""``aiDM@SIGMOD 2018`` is in a workshop's proceedings, not in those of the conference."""
_OF_REGION: Final = re.compile(
    r"(?:^|(?<=[(\[,.;:|\n])|(?<=[,.;:|–—-] )|(?<=\b[Ii]n )|(?<=ACM ))"
    r"(?:(?:Latin|North|South)[ -]American?|(?i:Asia[- ]Pacific|Asian?|European?|Euro|Nordic|Baltic|Iberian|Balkan"
    r"|African?|Australasian?))\s$"
)
"""``Nordic CHI 2020`` is not CHI."""


@lru_cache(maxsize=512)
def read_venue(text: str) -> tuple[str, int | None]:
    """Give venue and year of a text that holds nothing else; the venue stays as it is written."""
    text = whole_year_last(meaning(text))
    written = _ARXIV_ID.sub(lambda found: "arXiv" if "arxiv" in found[0].lower() else "", text)
    without, year = split_year(written)
    if year is None and written == text and not HONOURS.search(text):
        return text, None
    venue = _EMPTY_BRACKETS.sub("", tidy(HONOURS.sub(" ", without)).strip(_EDGES))
    return _closed(tidy(venue).strip(_EDGES)), year


def _closed(venue: str) -> str:
    """Give back the bracket that trimming took from ``Conference on … (CVPR)``."""
    return venue + ")" * max(venue.count("(") - venue.count(")"), 0)


DAY: Final = re.compile(
    r"\d[./-]\d{1,2}[./-]\d{4}|\d{4}[./-]\d{1,2}[./-]\d"
    rf"|(?i:\b{MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{YEAR}|\d(?:st|nd|rd|th)?\.?\s+(?i:{MONTH}),?\s+{YEAR}"
    rf"|{YEAR}\s?[年년]\s?\d{{1,2}}\s?[月월]\s?\d"
)
"""``12.07.2021``, ``July 12, 2021``, ``2021年7月12日``: the day of a meeting or a note, whatever year papers are of."""


@lru_cache(maxsize=512)  # of every heading above a paper it is asked again
def read_heading_date(text: str) -> tuple[str, int | None] | None:
    """Give venue and year of a heading that is nothing else (``Year 2023``, ``CVPR 2023 Papers``)."""
    text = tidy(_PERIOD_WORDS.sub(" ", text)).strip(_EDGES)
    place = _PLACE_AT_END.search(text)
    venue = text[: place.start()] if place else text
    venue = venue if is_venue(venue) else year_last(venue)
    if is_venue(venue):
        return read_venue(venue)
    return ("", read_year(text)) if is_date(text) and read_year(text) and not DAY.search(text) else None


def year_last(heading: str) -> str:
    """Give ``DAC 2015`` for ``2015 DAC``, ``[2015] DAC``, ``2015-DAC``, ``2015: DAC``."""
    found = _YEAR_AND_NAME.fullmatch(heading)
    return f"{found['name']} {found['year']}" if found else heading


@lru_cache(maxsize=512)
def is_venue(text: str) -> bool:
    """Say whether a text is nothing but a known venue, with or without its year."""
    text = whole_year_last(tidy(text))
    text = text[before.end() :] if (before := _TO_APPEAR.match(text)) else text
    year = _FIRST_YEAR.match(text)
    end = venue_end(text, year.end() if year else 0, in_any_case=True)
    return bool(end and _REST_OF_WHOLE.fullmatch(text, end))


def is_cut_short(text: str) -> bool:
    """Say whether a text is a venue's name cut short, in whatever form, with its year: ``Auton. Robots 2019``.

    One that no table knows is told by its words: ``Proc. Kites 2013``, ``Kite Lett.'13``.
    """
    if not 0 < text.find(".") < len(text) - 1 or len(text) > _LONGEST_CUT:
        return False
    name, year = split_year(text)
    venue = lookup(name.strip(_EDGES)) if year else None
    if venue is not None and venue.kind == "journal":
        return True
    return bool(year) and NAMED_CUT_SHORT.fullmatch(name.strip(" ,-–(")) is not None


def find_venue(text: str) -> tuple[str, int | None]:
    """Give the first known venue in running text, and the year beside it, else the text's own date."""
    return first_venue(text, venues_in(text))


def first_venue(text: str, known: Iterable[tuple[str, int | None]]) -> tuple[str, int | None]:
    """Give of the known venues in a text the first that has its year, else the first, and the text's own date."""
    if (plain := _ARXIV_ID.sub("arXiv ", text)) != text:  # ``arXiv:2023.01234`` has no year
        text, known = plain, venues_in(plain)
    first = ""
    for venue, year in known:
        if year:
            is_second = first and is_preprint(venue) and _AND_PREPRINT.match(text, text.find(first) + len(first))
            return first if is_second else venue, year
        first = first or venue
    return first, read_year(text)


def venues_in(text: str) -> Iterator[tuple[str, int | None]]:
    """Give the known venues in a text, each with the year beside it."""
    place = 0
    for start in venue_starts(text):
        if start < place or not (end := venue_end(text, start)) or _is_part_of_name(text, start, end):
            continue
        place = end
        at = _WORKSHOP_AT.search(text, 0, start) if text[:start].endswith("@") else _region_before(text, start, end)
        name = tidy(text[at.start() if at else start : end])
        yield f"{name}{_part_behind_year(text, end, name)}", _year_beside(text, start, end)


def _is_part_of_name(text: str, start: int, end: int) -> bool:
    """Say whether words are the last of a longer name: ``Computational Molecular Science``."""
    before, name = text[max(start - 40, 0) : start], text[start:end]
    if any(map(before.__contains__, _JOINING)) and (_JOURNAL_BEGUN.search(before) or _BESIDE.search(before)):
        return True
    if name.startswith(_OFTEN_LONGER) and (_ADJECTIVE_BEFORE.search(before) or _FIRST_BEFORE.search(before)):
        return True
    if _CUT_BEFORE.search(before):
        return True
    if " " in name:
        return bool(_JOURNAL_INSIDE.search(before)) and (venue := lookup(name)) is not None and venue.kind == "journal"
    if not name.istitle() or name.isupper() or is_preprint(name):  # ``S&P`` is both
        return False
    return bool(_NAME_BEFORE.search(before))


def _region_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find the part of the world whose conference is called as the one with the acronym is, and is another."""
    return _OF_REGION.search(text, max(start - 20, 0), start) if start and text[start:end].isupper() else None


def _part_behind_year(text: str, end: int, name: str) -> str:
    """Give which part of a conference is told behind its year, if it is one with proceedings of its own."""
    after = _YEAR_AFTER.match(text, end)
    part = _PART.match(text, after.end()) if after else None
    told = part[1] if part else ""
    behind = " Workshop" if told[:1] in {"W", "w"} else " Demos" if "emo" in told else f" {told}"
    return behind if told and lookup(f"{name}{behind}") else ""


def _year_beside(text: str, start: int, end: int) -> int | None:
    behind = _YEAR_BEHIND_VOLUME.match(text, end)
    if behind:
        return int(behind[1])
    after = _YEAR_AFTER.match(text, end)
    if after and after["year"]:
        return int(after["year"])
    before = _YEAR_BEFORE.search(text[max(start - 10, 0) : start])
    if before:
        return int(before[1])
    return full_year(after["short"] or after["quoted"]) if after else None


def _may_be_of_title(name: str) -> bool:
    """Say whether a venue's words are a title's last ones as well, where nothing parts them: ``Neural Networks``."""
    venue = lookup(name) if " " in name and not NAMES_VENUE.search(name) else None
    if venue and venue.kind == "conference":  # ``Financial Cryptography``, not ``ACM CCS``
        return name.replace(" and ", " ").istitle()
    return venue is not None and venue.kind == "journal" and name == venue.name


def imprint_end(text: str) -> int:
    """Give the end of the venue, the year, or both, that a text begins with; 0 where it begins with neither."""
    year = _YEAR_IN_BRACKETS.match(text)
    if year:
        return year.end()
    end = venue_end(text, 0)
    after = _YEAR_AFTER.match(text, end) if end else _ACRONYM_AND_YEAR.match(text)
    return after.end() if after else end


def trim_venue(text: str) -> str:
    """Cut venue and year from the end of a text: ``Title, CVPR 2023`` and ``Title (Dec., 2024)``."""
    text = _ACRONYM_AT_END.sub("", text)
    if not _DIGIT.search(text) and not may_hold_venue(text):
        return text
    for place in _MAY_TRAIL.finditer(text, max(len(text) - _LONGEST_TRAIL, 0)):
        if place.start() and _trails(text, place.start()):
            kept = text[: place.start()]
            for left, right in BRACKETS:
                kept = kept[: kept.rindex(left)] if kept.count(left) > kept.count(right) else kept
            return kept
    return text


def _trails(text: str, start: int) -> bool:
    separated = _SEPARATED.match(text, start)
    if separated:
        end = venue_end(text, separated.end())
        longest = _BEHIND_COINED if end == coined_end(text, separated.end()) else _BEHIND_VENUE
        if end and len(text) - end <= longest and "\n" not in text[end:]:
            return True
        if _DATE_AT_END.match(text, separated.end()):
            return True
    blank = _BEHIND_BLANK.match(text, start)
    end = venue_end(text, blank.end()) if blank else 0
    if not end or JOINS.search(text, 0, start) or _may_be_of_title(text[blank.end() if blank else start : end]):
        return False
    year = _YEAR_AFTER.match(text, end)
    return bool(_CLOSED.match(text, end)) or (year is not None and len(text) - year.end() <= _BEHIND_VENUE // 2)
