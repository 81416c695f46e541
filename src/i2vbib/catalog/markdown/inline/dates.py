"""Years and dates, as lists write them: ``2023/05``, ``23.05``, ``May 2023``, ``(Dec., 2024)``, ``CVPR'23``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from i2vbib.catalog.markdown.inline.titles import tidy
from i2vbib.facts.bibtex_fields import MONTH_NAMES

YEAR: Final = r"(?:19[6-9]\d|20[0-4]\d|(?<![-–—])19[0-5]\d(?![-–—]\d\d\d))"
"""A year; in the first half of the last century many a page is too: ``1942–1953``."""
ANY_YEAR: Final = r"(?:1[89]\d\d|20[0-4]\d)"
"""A year where only a year can stand: in brackets behind an author, for one."""
CITED_YEAR: Final = r"(?:1(?:(?<=[(\[（]1)[0-7]|[89])\d\d|20[0-4]\d)"
"""A year behind an author's name: in brackets, a work's of any century of the last ten."""
SHORT_YEAR: Final = r"(?:9\d|[0-3]\d)"
QUOTED_YEAR: Final = r"(?:[5-9]\d|[0-3]\d)"
"""Two digits that an apostrophe shows to be a year: ``STOC'71``."""
_MONTH: Final = rf"(?:{'|'.join(MONTH_NAMES)})\b"
MONTH: Final = rf"{_MONTH}\.?"
_MONTH_IN_BRACKETS: Final = re.compile(r"(?<=[\w.],\s)(?:0?[1-9]|1[0-2])[-/.](?=(?:19|20)\d\d\))")
_MONTH_BEFORE_NAME: Final = re.compile(
    r"(?<=\b\d{4}),? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\.(?=\s[^\W\d_a-z][\w’'-]+,? [A-Z])"
)
WEEKDAY: Final = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch"
    r"|(?:Lun|Mar|Mercre|Jeu|Vendre|Same)di|(?:Lune|Marte|Miércole|Jueve|Vierne)s"
)
MONTH_AT_END: Final = re.compile(rf"(?<=\w)[.,]?\s+(?:\d{{1,2}}\s+)?{MONTH}$", re.IGNORECASE)
"""``Nature, 20 February, 2019``, ``AAAI Jan 2024``, but for the year."""
_MONTHS_OF_WORDS: Final = re.compile(
    rf"\b(?:of|in|from|between|during|to|until|till|since|through|for|and)\s+(?:{MONTH}\s?(?:[-–—]|to|and)\s?)?{MONTH},?\s*$",
    re.IGNORECASE,
)
CENTURY: Final = 50
"""Two digits from which on a year is one of the nineteen hundreds."""

_COUNT: Final = (
    r"(?!(?<=[a-z] \d{4}) (?-i:(?!(?:workshops|proceedings|findings|papers|tracks|news|this"
    r"|shows|proposes|presents|introduces|describes|uses|studies|develops|provides)\b)[a-z]{3,}s\b))"
)
"""Not behind a number of things in a sentence: ``bends 2001 spoons``, ``three of 1987 prongs``."""
_OF_ARTICLE: Final = r"(?-i:[A-Z]{2})\d{6}\b"
"""Behind the year that an article's number begins with, no date: ``e2022RG000781``."""
_PAGES_BEHIND: Final = r"(?:(?<=[\d)][,:] \d{4})|(?<=\d:\d{4}))[–-]\d{3,6}(?!\d)"
"""Behind a page that is behind a volume: ``52, 1837–1855``, ``52(3), 2001-2015``."""
_LAST_PAGE: Final = r"(?<![\d)][,:] \d{4}[–-])(?<!\d:\d{4}[–-])"
_NO_VENUE: Final = "".join(f"(?<!{name})" for name in ("CIFAR", "COVID", "VGG", "YOLO"))
"""Acronyms before other numbers of two digits: ``CIFAR-10``, ``VGG-16``."""
_DATES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d)(?P<year>{YEAR})\s*[-/.年년]\s*\d{{1,2}}(?:\s*[-/.月월]\s*\d{{1,2}}[日일]?|\s?[月월])?(?![\d.]\d)",
        rf"(?<![\d.])(?:\d{{1,2}}[-/.])?\d{{1,2}}[-/.](?P<year>{YEAR})(?!\d)",
        rf"(?:(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?\s+)?\b{MONTH}(?:\s*\d{{1,2}})?,?\s*['’]?(?P<year>{YEAR})(?!\d)",
        rf"(?<!\d)(?P<year>{YEAR}),?\s*{MONTH}(?:\s*\d{{1,2}}(?!\d))?",
        (
            rf"(?:^|(?<=[\[(【（`|])|(?<=arXiv ))\s*(?P<short>{SHORT_YEAR})[./-](?:0?[1-9]|1[0-2])"
            r"(?:[./-]\d{1,2})?(?![\d.%])"
        ),
        rf"(?<![\d.,$€£#]){_LAST_PAGE}(?P<year>{YEAR})(?:年度?|년도?)?(?![\d%]|[.,]\d|{_OF_ARTICLE}|{_PAGES_BEHIND}){_COUNT}",
        rf"(?<=[(\[（【])(?P<year>{ANY_YEAR})(?=[)\]）】])",
        rf"(?:(?<=[A-Za-z])\s*|(?<!\w))['’‘`](?P<short>{QUOTED_YEAR})(?!\d)",
        rf"(?-i:(?<=[A-Z]{{3}}){_NO_VENUE}|(?<=[A-Z]{{2}}s))[- ]?(?P<short>{SHORT_YEAR})(?![\w.])",
    )
)
MONTHS_ABROAD: Final = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|hiver|printemps|été|automne"
    "|januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember|enero|febrero|marzo|abril|mayo"
    "|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio"
    "|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro"
)
_SEVERAL_MONTHS: Final = re.compile(
    rf"(?i)(?:(?:{MONTHS_ABROAD}|{'|'.join(MONTH_NAMES)}|et|und|y|e|and|\d+(?!\d))[\W_]*)+"
)
"""``Juin, juillet, août (2017)``."""
_SHORT_DATES: Final = tuple(date for date in _DATES if "short" in date.groupindex)
_DATES_IN_FIGURES: Final = tuple(date for date in _DATES if MONTH not in date.pattern)
_MONTHS: Final = tuple(name[:3] for name in MONTH_NAMES)
"""One of these is in every month's name."""
PAGES_GO_ON: Final = rf"(?:(?:[–-]\d{{1,6}})?,?\s*\({ANY_YEAR}\)|{_PAGES_BEHIND}|{_OF_ARTICLE})"
"""Behind what looks like a year, and is a page: ``13, 1915–1919 (2013)``, ``87, 2001 (2000)``."""
_SHORT_BEHIND_NAME: Final = re.compile(rf"(?<=[A-Z]{{3}})\s?['’]({QUOTED_YEAR})(?!\w)")
_A_YEAR: Final = re.compile(rf"{YEAR}|[(\[（【]{ANY_YEAR}[)\]）】]")
_ONLY_YEAR: Final = re.compile(rf"\W*(1[4-7]\d\d|{ANY_YEAR})\W*")
_FIRST_YEAR: Final = re.compile(rf"({ANY_YEAR})(?<!\d{{5}})(?!\d)")
"""A year's first figure is looked for, then what is before it: the other way round each letter is tried."""
_YEAR_BEFORE: Final = {"令和": 2018, "平成": 1988, "昭和": 1925}
"""The year before an era's first, as Japan counts them: ``平成30年``."""
ERAS: Final = "|".join(_YEAR_BEFORE)
_ERA: Final = re.compile(rf"({ERAS})\s?(元|\d{{1,2}})\s?年")
_SHORT_DATE: Final = re.compile(rf"\s*\d{{1,2}}[ -]{MONTH}[ -](\d\d)\s*", re.IGNORECASE)
_TWO_DIGITS: Final = re.compile(QUOTED_YEAR)
_NO_LETTERS: Final = re.compile(rf"(?:[\W\d_]|{_MONTH})*", re.IGNORECASE)
_LETTERS_OF_DATES: Final = re.compile(
    rf"(?:[\W\d_]|{'|'.join(MONTH_NAMES)}|st|nd|rd|th|[年月日度년월일도])*", re.IGNORECASE
)
"""Has no other letters than dates have: few texts, and the others need no search for a date."""


def read_year(text: str) -> int | None:
    """Give the year in a text that is a year, a date, or a venue with its year."""
    return split_year(text)[1]


def named_year(text: str) -> int | None:
    """Give the year of what a list itself calls one: of any century since printing, or of two digits, ``8 Dec 19``."""
    short = _SHORT_DATE.fullmatch(text)
    return full_year(short[1]) if short else year_alone(text) or read_year(text)


def year_alone(text: str) -> int | None:
    """Give the year that is all of a text, of any century since printing."""
    alone = _ONLY_YEAR.fullmatch(text)
    return int(alone[1]) if alone else None


def speaks_of_months(text: str) -> bool:
    """Say whether words end in months that they speak of, whose year is theirs: ``Tin, a study of January–April``."""
    return _MONTHS_OF_WORDS.search(text) is not None


def first_year(text: str) -> int | None:
    """Give the first year among the words of an imprint, where no other number is one; an era's where none is."""
    if found := _FIRST_YEAR.search(text):
        return int(found[1])
    era = _ERA.search(text)
    return _YEAR_BEFORE[era[1]] + (1 if era[2] == "元" else int(era[2])) if era else None


@lru_cache(maxsize=512)
def split_year(text: str) -> tuple[str, int | None]:
    """Give a text without its date, and the date's year."""
    for pattern in _dates_in(text):
        found = pattern.search(text)
        if found:
            groups = found.groupdict()
            year = int(groups["year"]) if groups.get("year") else full_year(groups["short"])
            return f"{text[: found.start()]} {text[found.end() :]}", year
    return text, None


def _dates_in(text: str) -> tuple[re.Pattern[str], ...]:
    """Give the forms of dates that a text may have."""
    if not _A_YEAR.search(text):
        return _SHORT_DATES if _TWO_DIGITS.search(text) else ()
    return _DATES if any(map(text.lower().__contains__, _MONTHS)) else _DATES_IN_FIGURES


def without_months(text: str) -> str:
    """Give a text without the month between a year and a name: ``**Kite Letters**. 2025 Feb. Lee AB, Kim C``.

    So ``(Kite Consortium, 05-2025)`` is who signs and a year.
    """
    text = _MONTH_IN_BRACKETS.sub("", text) if "(" in text else text
    return _MONTH_BEFORE_NAME.sub(".", text)


def full_year(digits: str) -> int:
    """Give the year that two digits stand for."""
    short = int(digits)
    return 1900 + short if short >= CENTURY else 2000 + short


def with_whole_years(text: str) -> str:
    """Give ``OSDI 2020`` for ``OSDI'20``, behind a name in capitals."""
    return _SHORT_BEHIND_NAME.sub(lambda found: f" {full_year(found[1])}", text) if "'" in text or "’" in text else text


def is_date(text: str) -> bool:
    """Say whether a text is nothing but a date, a year, or numbers."""
    text = tidy(text)
    return bool(_LETTERS_OF_DATES.fullmatch(text) and _NO_LETTERS.fullmatch(split_year(text)[0]))


def names_months(text: str) -> bool:
    """Say whether a text is months or a season and a year, in several languages: when something was read, or held."""
    return _SEVERAL_MONTHS.fullmatch(text) is not None
