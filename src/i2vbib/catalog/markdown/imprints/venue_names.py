"""The names of venues in running text: which words, at a place, are one.

What a venue is called, :mod:`i2vbib.facts.venues` knows; here is which of its names stand for it wherever they are
written, and which mean something else as well, so that a year must stand beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, MONTH, QUOTED_YEAR, SHORT_YEAR
from i2vbib.facts.common_words import english_words
from i2vbib.facts.venues import Venue, all_venues
from i2vbib.text.alternatives import in_any_case

GAP: Final = r"[\s,(\[{:-]*"
NEAR_YEAR: Final = (
    rf"(?:['’‘`]?{ANY_YEAR}(?!\d)|['’‘`]?{SHORT_YEAR}(?![\w.%]|\s+\d+\s?[-–—:(])|['’‘`]{QUOTED_YEAR}(?!\d))"
)
_VOLUME: Final = r"(?:,?\s+(?:vol\.?\s*)?\d[\d.,:()\s–-]{0,24}?(?=[(\s]))?"
MONTH_IN_FIGURES: Final = r"(?:0?[1-9]|1[0-2])[/.-](?=\d{4})"
IN_MONTH: Final = rf"(?:(?i:{MONTH})(?:\s+\d{{1,2}})?[\s,]+|{MONTH_IN_FIGURES})?"
"""``July 2022``, ``July 4, 2022``, ``7/2022``, but for the year."""
_YEAR_BESIDE: Final = re.compile(rf"{_VOLUME}{GAP}{IN_MONTH}{NEAR_YEAR}")
JOINS: Final = re.compile(r"(?i)\b(?:with|by|and|or|for|of|on|using|via|from|to|as|the|an?|than|vs\.?)$|[&+]$")
"""Joins an acronym to a title's other words, whatever year is behind it: ``Kites with SAC (2019)``."""
_BEFORE: Final = re.compile(r"ACM |U(?:SENIX|senix) |IEEE(?:/(?:CVF|ACM|RSJ))? |[Tt]he ")
_FIRST_BEFORE: Final = ("ACM ", "USENIX ", "Usenix ", "IEEE", "The ", "the ")
_AFTER: Final = re.compile(
    r"(?:[- ]?[Ww](?:orkshops?|kshps?|S)?\b|[- ]?D&B)?"
    r"(?:[- ](?:Findings|Workshops?|Datasets and Benchmarks|Demo|Asia|Security))?"
)
_FIRST_LETTERS: Final = re.compile(r"[^\W\d_]+|\d[^\W\d_]+")
ACRONYM: Final = r"(?!(?:USA|UAE|USSR|PRC)\b)[A-Z][A-Z&@/-]{2,11}s?"
"""A conference's short name, known or not; no country's."""
_COINED: Final = re.compile(
    r"(?:^|(?<=[,.;:|(\[\n])|(?<=[,.;:|-]\s)|(?<=\b[Ii]n\s)|(?<=\bat\s))"
    rf"(?!(?i:{MONTH}|Spring|Summer|Fall|Autumn|Winter)['’])[A-Z](?=[A-Za-z&/-]{{0,10}}[A-Z])[A-Za-z&/-]{{1,11}}"
    rf"(?=['’]{QUOTED_YEAR}(?![\w’']))"
)
"""A conference that no table knows, by its capitals and its short year behind a mark: ``EASE'23``, ``Q-SE'24``."""
_GOES_ON: Final = re.compile(r"[ /][A-Za-z]")
"""After ``Proceedings of the IEEE``: it is a conference's then."""
_IS_JOURNAL: Final = re.compile(r" (?:J\.?(?![\w'’-])|Open\b(?! Access| Review)|(?:Journal|Letters|Magazine)\b)")
"""``VLDB J.``, ``JAMIA Open``: a journal's name that begins with another venue's."""
_FIRST_OF_WORD: Final = re.compile(rf"(?<![\w-])(?:{_FIRST_LETTERS.pattern})")
_ARTICLE: Final = re.compile(r"^The (?=\S+ \S)")
"""It may be written or not: ``(The) Annals of Statistics``."""
_LONG: Final = 4
"""Words from which on a name is known in any case of its letters."""
_LONG_NAME: Final = 12
"""Characters from which on a name is looked for by its begin."""
_CASELESS: Final = 5
"""Letters from which on an acronym is known in capitals too (``INTERSPEECH``)."""
_ABROAD: Final = (
    r"revista|bolet[ií]n|boletim|anales|anais|cuadernos|cadernos|revue|annales|cahiers|zeitschrift|jahrbuch|archiv|rivista"
    r"|atti|annali|bollettino|quaderni|rocznik|czasopismo|jurnal|dergi\w*|tijdschrift|tidskrift|журнал|вестник|вісник|вопросы"
    r"|известия|труды|доклады|сборник|конференци\w*|περιοδικό|χρονικά|επιθεώρηση|збірник|праці|ჟურნალი|მოამბე|tạp chí"
)
JOURNAL: Final = "(?:Journal|Transactions|Annals|Bulletin|Archives)"
"""Begins a journal's name, before "of", "on" or "for"."""
SERIES: Final = rf"(?:{JOURNAL}|Proceedings|Conference|Symposium|Workshop) (?:of|on|for) "
"""Begins the name of a journal or of a conference."""
BEFORE_IN: Final = tuple(
    "Briefings Advances Trends Frontiers Methods Topics Studies Progress Reviews Perspectives Opinion".split()
)
"""Begin a journal's name with an "in" inside: ``Trends in Microbiology``."""
NAMES_JOURNAL_ABROAD: Final = re.compile(
    rf"(?i)(?:les? |la |die |das |der |los |il |gli |i |os |as |el )?(?:{_ABROAD})\s"
)
"""Begins a journal's name whose other words may be small: ``Annales de chimie``."""
_OF_VENUES: Final = (
    "journal|acta|transactions|letters|magazine|annals|memoirs|bulletin|conference|symposium|proceedings|workshops?"
    "|meeting|frontiers in|trends in|current opinion|advances in|communications|surveys|reports|reviews?|archive"
    f"|findings of|{_ABROAD}"
)
_OF_VENUES_IN_THE_EAST: Final = (
    "学报|學報|学刊|期刊|杂志|雜誌|会议|會議|雑誌|論文誌|学会|大会|シンポジウム|フォーラム|ワークショップ|コンファレンス|カンファレンス|講演会|年会|学術集会"
    "|研究会|発表会|論文集|要旨集|予稿集|講演集|紀要|研究報告|학회지?|논문지|저널|학술|심포지[엄움]|컨퍼런스|워크[숍샵]"
    "|مجلة|مؤتمر|مجله|نشریه|فصلنامه|วารสาร|כתב[ -]ה?עת|पत्रिका|जर्नल"
)
_FIRST_IN_THE_EAST: Final = "".join({word[0] for word in _OF_VENUES_IN_THE_EAST.split("|")})
NAMES_VENUE: Final = re.compile(
    rf"\b{in_any_case(_OF_VENUES.split('|'))}\b|(?=[{_FIRST_IN_THE_EAST}])(?:{_OF_VENUES_IN_THE_EAST})"
    r"|^(?i:nature|science|cell|ieee|acm|acs|bmc|plos|jmir|npj|physical review|lancet|robotics:) ?(?=.)"
)
"""What shows that several words are a venue's name and no title's."""
CUT_SHORT: Final = "Proc|Conf|Symp|Wkshp|Bull|Lett"
"""Words of venues' names and of nothing else, cut short; ``Trans. Ann Lee`` is a translator."""
NAMED_CUT_SHORT: Final = re.compile(
    rf"(?=J\. (?:of|on) |[^\n]{{0,60}}(?<![\w-])(?:{CUT_SHORT}|(?<=[A-Z] )Trans)\.)[^\W\d_a-z][\w&/-]*\.?"
    r"(?: (?:(?:of|on|for|in|and|&|the) ){0,2}(?:[^\W\d_a-z]|\d{1,3}(?:st|nd|rd|th)\b)[\w&/-]*\.?){0,8}"
)
"""``Proc. Kites``, ``Kite Lett.``, ``Asian Conf. on Kites``, ``J. of Kites``: one of these words shows it."""
ENDS_LIKE_VENUE: Final = re.compile(
    "(?:[月季周双]刊|丛刊|集刊|论丛|年鉴|研究|科学|技术|工程|世界|应用|通报|通讯|评论|论坛|大学|学院|导报|연구|과학)$"
)
"""Short names of journals that could be those of persons but for their end."""
ENDS_IN_SCIENCE: Final = re.compile(
    r"\b[A-Z][a-z]*(?:ology|ography|onomy|istry|omics|onics|ysics|amics|anics|atics|etics|erapy|iatry|icine|urgery)$"
)
"""A field's name, as nobody's family is called: ``Field Bryology``, ``Applied Optics``."""


def ends_as_venue(text: str) -> bool:
    """Say whether words are a venue's by their last one: ``考古学报``, not ``会议论文的传播``."""
    return any(found.end() == len(text) for found in NAMES_VENUE.finditer(text))


def ends_in_journal(text: str) -> bool:
    """Say whether a whole row ends in a journal or proceedings; ``논문집`` is so called by words apart from it."""
    text = text.rstrip(" .。)）")
    return text.endswith("논문집") or ends_as_venue(text)


class _Name(NamedTuple):
    text: str
    is_sure: bool
    is_caseless: bool
    is_journal: bool = False


def venue_starts(text: str) -> Iterator[int]:
    """Give the places where a venue's name may begin, by its first letters."""
    known = _first_letters()
    starts = (found.start() for found in _FIRST_OF_WORD.finditer(text) if found[0].casefold() in known)
    coined = [found.start() for found in _COINED.finditer(text)] if "'" in text or "’" in text else []
    return iter(sorted({*starts, *coined})) if coined else starts


def may_hold_venue(text: str) -> bool:
    """Say whether a venue's name may begin somewhere, behind a hyphen too."""
    return not _first_letters().isdisjoint(map(str.casefold, _FIRST_LETTERS.findall(text)))


def venue_end(text: str, start: int, *, in_any_case: bool = False) -> int:
    """Give the end of the venue's name that begins at a place, 0 where none does."""
    return _known_end(text, start, in_any_case=in_any_case) or coined_end(text, start)


def coined_end(text: str, start: int) -> int:
    """Give the end of a name that its form alone shows to be a conference's, before its short year."""
    coined = _COINED.match(text, start)
    return coined.end() if coined else 0


def _known_end(text: str, start: int, *, in_any_case: bool) -> int:
    first = _FIRST_LETTERS.match(text, start)
    if not first or first[0].casefold() not in _first_letters():
        return 0
    end = _name_end(text, start, first[0].casefold(), in_any_case=in_any_case)
    if end or not text.startswith(_FIRST_BEFORE, start):
        return end
    before = _BEFORE.match(text, start)
    first = _FIRST_LETTERS.match(text, before.end()) if before else None
    return _name_end(text, first.start(), first[0].casefold(), in_any_case=in_any_case) if first else 0


def _name_end(text: str, start: int, first: str, *, in_any_case: bool) -> int:
    names = _names()
    for name in (*names.get(text[start : start + _LONG_NAME].casefold(), ()), *names.get(first, ())):
        end = start + len(name.text)
        if not text.startswith(name.text, start) and not (
            (name.is_caseless or in_any_case or _is_acronym(text[start:end]))
            and text[start:end].casefold() == name.text.casefold()
        ):
            continue
        after = None if name.is_journal else _AFTER.match(text, end)
        end = after.end() if after else end
        if _IS_JOURNAL.match(text, end) or (name.text.endswith("IEEE") and _GOES_ON.match(text, end)):
            continue
        if text[end : end + 1].isalpha() or (not name.is_sure and not _YEAR_BESIDE.match(text, end)):
            continue
        return end
    return 0


def _is_acronym(word: str) -> bool:
    """Say whether a word is an acronym of some letters by its capitals, whichever these are: ``NeurIPs``."""
    return len(word) >= _CASELESS and " " not in word and sum(map(str.isupper, word)) > 1


@cache
def _first_letters() -> frozenset[str]:
    names = (name.text for names in _names().values() for name in names)
    return frozenset(map(_first, (*names, *_FIRST_BEFORE)))


def _first(name: str) -> str:
    found = _FIRST_LETTERS.match(name)
    return found[0].casefold() if found else ""


@cache
def _names() -> dict[str, tuple[_Name, ...]]:
    """Give the names, the longest first, by their first letters up to a digit or a mark, long ones by their begin.

    Many begin with ``Journal``, few with ``journal of m``.
    """
    index: dict[str, dict[str, _Name]] = {}
    for venue in all_venues():
        for name in _written(venue):
            name = name._replace(text=_ARTICLE.sub("", name.text), is_journal=venue.kind == "journal")  # noqa: PLW2901
            if first := _first(name.text):
                begin = name.text[:_LONG_NAME].casefold() if len(name.text) >= _LONG_NAME else first
                index.setdefault(begin, {}).setdefault(name.text, name)
    return {begin: tuple(sorted(names.values(), key=lambda name: -len(name.text))) for begin, names in index.items()}


def _written(venue: Venue) -> Iterator[_Name]:
    for text in dict.fromkeys((venue.key, *venue.aliases, venue.name)):
        if text == "IEEE":  # whoever publishes a conference is no venue in running text
            continue
        of_venue = bool(NAMES_VENUE.search(text))
        if " " in text and text not in {venue.key, *venue.aliases}:
            yield _Name(text, of_venue, len(text.split()) >= _LONG)
            continue
        of_venue = of_venue or (" " in text and any(word.isupper() and len(word) > 1 for word in text.split()))
        is_sure = of_venue or not (venue.ambiguous or (venue.kind == "journal" and text == venue.name))
        for spelled in _spellings(text):
            if spelled != text and not spelled.isupper() and spelled.casefold() in english_words():
                continue  # ``Soups``, ``intense``
            yield _Name(spelled, is_sure, len(text.split()) >= _LONG)


def _spellings(text: str) -> Iterator[str]:
    yield text
    if len(text) >= _CASELESS and " " not in text:
        yield from (text.upper(), text.capitalize())
    if re.search("[ -]", text) and len(text.split()) < _LONG:
        joined = () if re.search(" [A-Z]$", text) else ("",)  # ``NIM A``; ``NIMA`` is another's name
        yield from (re.sub("[ -]", mark, text) for mark in ("-", " ", *joined))
    if re.search("[a-z][A-Z]|[A-Z]x", text) and " " not in text:
        yield from (text[0].upper() + text[1:], text.lower())
    if re.fullmatch("T[A-Z]{2,}", text):
        yield f"T-{text[1:]}"
