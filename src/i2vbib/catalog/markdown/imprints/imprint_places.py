"""Where a venue stands that no table knows: in italics, behind "in", in brackets with a year, before a volume."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.edited_books import ends_in_editors
from i2vbib.catalog.markdown.imprints.honours import HONOURS_BESIDE_VENUES, without_prizes
from i2vbib.catalog.markdown.imprints.law_citations import VOLUME_FIRST
from i2vbib.catalog.markdown.imprints.venue_forms import (
    FIRM,
    OF_PROCEEDINGS,
    begins_as_journal,
    is_proper,
    may_be_venue,
    names_joined,
    names_series,
)
from i2vbib.catalog.markdown.imprints.venue_names import (
    ACRONYM,
    BEFORE_IN,
    ENDS_IN_SCIENCE,
    ENDS_LIKE_VENUE,
    NAMED_CUT_SHORT,
    NAMES_VENUE,
    ends_as_venue,
)
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, MONTH_AT_END, PAGES_GO_ON, YEAR, split_year
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, STRONG, STRONG_END, unmarked
from i2vbib.catalog.markdown.inline.titles import IN_ABROAD, tidy
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.name_words import is_of_titles
from i2vbib.facts.journal_titles import is_journal_title, is_journal_word, is_known_venue
from i2vbib.facts.publishers import publishes_books
from i2vbib.facts.venue_kinds import is_preprint, is_unpublished
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from collections.abc import Iterator

FEWEST_LETTERS: Final = 2
"""Letters of an initial with its full stop: a longer word may be one cut short."""
_IN_ITALICS: Final = re.compile(rf"{EMPHASIS}(?!\()([^{EMPHASIS_END}]+){EMPHASIS_END}[\s,.(]*((?:{ANY_YEAR})(?!\d))?")
_DATED_IN_BRACKETS: Final = re.compile(rf"\s*\[([^\[\]\n]{{2,90}}?)[\s,]+({ANY_YEAR})\]\s*")
"""``*[Kite Lett. 2018]*``: italics around brackets with a year hold nothing but where and when."""
_NO_NAME_BEFORE: Final = "".join(rf"(?<!\b{word} )" for word in BEFORE_IN)
_OF_TITLES: Final = r"(?:Defen[cs]e|Search|Praise|Pursuit|Support|Light) of\b"
"""Behind "In", begins a title: ``In Defense of Kites (2017)``."""
_BEHIND_IN: Final = re.compile(
    rf"(?<![\w-])(?<!ing ){_NO_NAME_BEFORE}[Ii]n:?\s+(?!{_OF_TITLES})"
    r"((?:Proc(?:eedings|\.)(?: of)?(?: the)?\s+)?[A-Z0-9]"
    rf"[^.;\n{LABEL}{EMPHASIS}]{{1,100}}?)"
    rf"[\s,.(]+({ANY_YEAR})(?!\d)"
)
"""``in ICDM 2023``; ``Information Processing in Medical Imaging`` is a name with "in" inside."""
_IN_FIRST: Final = re.compile(rf"^[\s.,;:–—-]*{_BEHIND_IN.pattern}")
NAMES_ITSELF: Final = re.compile(
    rf"^\W*(?:{ANY_YEAR}\W*)?[A-Z][A-Z&@/-]+s?\b|(?i:{NAMES_VENUE.pattern.removeprefix('(?i)')})"
)
_IN_SET: Final = re.compile(
    rf"(?<![\w-]){IN_ABROAD}:?\s*[{EMPHASIS}{STRONG}]+([^{EMPHASIS_END}{STRONG_END}]+)[{EMPHASIS_END}{STRONG_END}]+"
    rf"[^\n{LABEL}{EMPHASIS}{STRONG}]{{0,40}}?[\s,.(]*({ANY_YEAR})(?!\d)"
)
"""``in *Numismatic Chronicle* 2007``: behind "in" and set off, whatever its words are."""
_BETWEEN_STROKES: Final = re.compile(
    rf"[|·•]\s*([^|·•\n{LABEL}]{{2,80}}?)\s*[|·•]\s*\(?({ANY_YEAR})(?!\d)"
    rf"|[|·•]\s*\(?(?P<first>{ANY_YEAR})\)?\s*[|·•]\s*(?P<name>[^|·•\n{LABEL}]{{2,80}}?)\s*(?=[|·•\n{LABEL}]|$)"
)
_YEAR_BEFORE: Final = re.compile(
    rf"(?:^|[,，、.。\s])\s*(?P<first>{ANY_YEAR})\s*年度?\s*(?P<name>[^\x00-\x7f，、。]{{4,60}})"
)
"""``2019年度 人工知能学会全国大会論文集``."""
_BEHIND_YEAR: Final = re.compile(rf"^\W*\((?P<first>{ANY_YEAR})\)[,.]\s+(?P<name>[^\W\d_a-z][^,.\n{LABEL}]{{2,60}}),\s")
"""``(2011), Lancet, Lengel, C., et al.``"""
_OF_EAST_ASIA: Final = re.compile(
    rf"(?:^|[，,。.、\s])\s*(?P<name>[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{{2,30}})[，,\s]*[（(]?(?P<first>{ANY_YEAR})(?!\d)"
)
"""``地理学报，2011``."""
_PAPER_LAST: Final = re.compile(r",? (?:Paper|Report)$")
"""``Cryptology ePrint Archive, Report 2020/123``."""
APPEARED: Final = "(?:[已曾]?(?:发表|發表|刊[载登載]?|收录|收錄|[载載])[于於在]?|见于?|見於?)"
"""``发表于``, ``载``: behind a title, before where it appeared."""
IN_CORNERS: Final = re.compile(
    rf"(?P<verb>{APPEARED})?\s*[《『](?P<name>[^《》『』\n]{{2,40}})[》』][^\n《》『』]{{0,20}}?(?P<first>{YEAR})"
)
"""``发表于《软件学报》2021年第3期``."""
_SHORTENED: Final = re.compile(
    r"(?:^[\s,.;:]*|[,;.]\s+|[|·•]\s*|\s[-–—]\s)((?:[^\W\d_a-z]\w*\.?\s+(?:of\s+)?){0,6}[^\W\d_a-z]\w*\.?)"
    rf"[\s,]*\(?({ANY_YEAR})(?![\d%]|e?[rs]\b|{PAGES_GO_ON})"
)
"""``Angew. Chem. 2018``, ``Phys. Rev. B 2016``: most of the words are cut short."""
_IN_BRACKETS: Final = re.compile(rf"[(\[（【]([^()\[\]（）【】{LABEL}{EMPHASIS}\n]{{2,90}})[)\]）】]")
_BEHIND_MARK: Final = re.compile(
    rf"^\W*\[[JDMR]\]\s*\.\s*([^.,\n{LABEL}]{{2,120}})[.,][^\n{LABEL}]{{0,120}}?({ANY_YEAR})(?!\d)"
)
_IN_VOLUME: Final = re.compile(
    rf"^\W*\[C\]\s*//\s*(?:{ANY_YEAR}\s+)?((?:Proc\. )?[^.\n{LABEL}]{{2,160}})\."
    rf"[^\n{LABEL}]{{0,120}}?({ANY_YEAR})(?!\d)"
)
"""``[J]. TAL, 2017``, ``[C]//2017 International Conference on … IEEE, 2017``: GB/T 7714."""
_NO_JOURNAL: Final = re.compile(r"(?:St|Mt|Ft|Dr|Mrs?|Ms|Prof)\.|(?![JQZ])[^\W\d_]\. ")
"""Begins a place's or a person's name: ``St. Louis``, ``B. Kim``."""
_WITH_YEAR: Final = re.compile(
    rf"(?:^,?|(?<!\bSt)(?<!\bFt)(?<!\bMt)(?<!\b[^\W\d_a-z])\.(?=\s|[^\x00-\x7f])|[|·•`\n{LABEL}]|\s[-–—])\s*"
    rf"((?:Proc\. (?:of )?(?:the )?)?[^\W\d_a-z][^.|·•`\n;({LABEL}{EMPHASIS}]{{1,90}}?)"
    rf",?\s+\(?({ANY_YEAR})(?![\d%]|e?[rs]\b|{PAGES_GO_ON})"
)
_ABBREVIATED: Final = re.compile(
    rf"(?:^[\s,.;:{STRONG}]*|[|·•`\n{LABEL}]|\s[-–—])\s*([^\W\d_a-z]\w*\.?\s[^|·•`\n;({LABEL}{EMPHASIS}]{{1,60}}?),?\s+\(?({ANY_YEAR})(?![\d%]|e?[rs]\b|{PAGES_GO_ON})"
)
"""A venue's name with full stops in it, which only a table tells from sentences: ``Phys. Rev. Lett. 120, 2018``."""
_ACRONYM: Final = re.compile(
    rf"[,.;|(\n]\s*(?:[Ii]n\s+)?({ACRONYM})[\s,'’]*({ANY_YEAR})(?![\d%]|e?[rs]\b|{PAGES_GO_ON})"
)
_ANYWHERE: Final = (_IN_BRACKETS, _WITH_YEAR)
"""Where firms and places stand too: only what is a venue's by its form is one there, or follows a full stop."""
_OF_AUTHORS: Final = (_IN_BRACKETS, _ACRONYM)
_SIGNED: Final = re.compile(r"[\s,.\"”]*[Bb]y:?\s[^()\n]{3,400}\((?:[^()\n]*,)?$")
"""``by Ann Lee (MIT, 2023)``: what stands in brackets behind names is where they work."""
_YEAR_FIRST: Final = (_YEAR_BEFORE, _BEHIND_YEAR)
_CUT_SHORT: Final = (_ABBREVIATED, _SHORTENED)
_SURE_PLACES: Final = (_IN_SET, _IN_FIRST, _IN_VOLUME, VOLUME_FIRST)
"""Where whatever is written like a name is a venue's."""
_PLACES: Final = (
    VOLUME_FIRST,
    _BEHIND_MARK,
    _IN_VOLUME,
    _IN_SET,
    _IN_FIRST,
    _IN_ITALICS,
    _BEHIND_IN,
    IN_CORNERS,
    _IN_BRACKETS,
    _ACRONYM,
    _BETWEEN_STROKES,
    _YEAR_BEFORE,
    _BEHIND_YEAR,
    _OF_EAST_ASIA,
    _ABBREVIATED,
    _SHORTENED,
    _WITH_YEAR,
)
_NOT_ASCII: Final = (_YEAR_BEFORE, _OF_EAST_ASIA, IN_CORNERS)
_UNDATED_PLACES: Final = (_IN_ITALICS, _IN_BRACKETS)
"""Where no year of four digits is asked for."""
_YEAR: Final = re.compile(ANY_YEAR)
_ASCII_PLACES: Final = tuple(pattern for pattern in _PLACES if pattern not in _NOT_ASCII)
_IN: Final = re.compile(r"^[Ii]n:?\s+(?=[A-Z])")
_ANOTHER: Final = re.compile(rf"(?<=\w)\s*(?:[&+/;]|,? and)\s*{ANY_YEAR} [A-Z].*$")
"""``2018 KITES & 2020 Kite Letters``: where it appeared again."""
_CITED: Final = re.compile(r"^[^,]{2,60}? (?:et al\.?|(?:&|and) [^\s,]+),\s+(?!\d{4}\W*$)")
"""Whom brackets name before the venue: ``(Fan et al., Annual Meeting of the … 2020)``."""
_JOINED: Final = re.compile(r", [A-Z]\w+,? and [A-Z]")
"""``Automata, Languages and Programming``, not a place: ``ICDM, San Diego``."""
_VOLUME: Final = re.compile(
    rf"(?<=[\w{EMPHASIS_END}])[\s,]+(?:[Vv]ol\.?\s*)?(?!{ANY_YEAR}\b)\d+(?=[\s(,:.–-]|{EMPHASIS}|$)"
)
_WITH_VOLUME: Final = re.compile(r"([^\W\d_a-z][^\d\n]{1,80}?)[\s,]+\d{1,4}[\s,:;(]+\d[\d\s():,;–-]*")
"""``Rev. Mod. Phys. 83, 863``: no year beside it."""
_ACRONYM_AND_YEAR: Final = re.compile(rf"\s*({ACRONYM}|npj(?: [A-Z]\w+){{1,4}}) ({ANY_YEAR})\s*")
"""What a badge tells of a conference that no table knows."""
_LAST_IN_ITALICS: Final = re.compile(
    rf"(?:^|[.,;:)”\"’'])\s*{EMPHASIS}([^{EMPHASIS_END}\n]{{3,80}}){EMPHASIS_END}[\s.,;:)]*(?=$|[\n(\d{LABEL}]|[Vv]ol\b|[Nn]o\b|pp?\b)"
)
"""Where nothing but numbers, a link or the end follows."""
EMPTY_BRACKETS: Final = re.compile(r"\(\s*\)|\[\s*\]|（\s*）|【[^【】]*】")
_CUT_SHORT_ON_LABEL: Final = re.compile(rf"\s*({NAMED_CUT_SHORT.pattern})(?:,? {ANY_YEAR}|['’]\d\d)?\s*")
_ENDS_IN_NUMBER: Final = re.compile(r"\d[\s.,:()/–-]*$")
_NUMBERS_AT_END: Final = re.compile(
    r"[\s,.:]*(?:\b(?:vol(?:ume)?|no|nr|pp?|pages?|issue|art(?:icle)?|n[°º])(?!\w)\.?\s*|№\s*)?"
    r"(?:(?<![^\W_])(?-i:[a-z]))?\d(?:[\d\s.,:()/–-]|(?<![^\W\d_])[a-z](?=\d))*$",
    re.IGNORECASE,
)


def without_numbers(text: str) -> str:
    """Give a text without the last of the numbers that it ends in, a volume or pages.

    >>> without_numbers("Kite Letters, vol. 3, pp. 5-6"), without_numbers("Kite Letters, vol. 3")
    ('Kite Letters, vol. 3', 'Kite Letters')
    """
    return _NUMBERS_AT_END.sub("", text) if _ENDS_IN_NUMBER.search(text) else text


def shown_venues(*parts: str) -> Iterator[tuple[str, int | None]]:
    """Give what its place shows for a venue, with the year beside it."""
    for part in filter(None, parts):
        places = _UNDATED_PLACES if not _YEAR.search(part) else _ASCII_PLACES if part.isascii() else _PLACES
        for pattern in places:
            for found in pattern.finditer(part):
                is_sure = pattern is _IN_ITALICS and _is_shown(part, found)
                venue, year = _venue_of(*_name_and_year(found), is_sure=is_sure, is_named=pattern in _SURE_PLACES)
                if found[0][:1] == "." and venue[1:2] == " " and not lookup(venue):
                    continue  # ``Phys. Rev. B Letters``: the full stop is an abbreviation's
                if pattern in _CUT_SHORT and max(map(len, venue.split()), default=0) <= FEWEST_LETTERS:
                    continue
                is_venue = (
                    is_known_venue(venue)
                    or is_journal_word(venue)
                    or (
                        (
                            pattern not in _ANYWHERE
                            or found[0][:1] in {".", "|"}
                            or (plain := without_prizes(found[1])) != found[1]
                            or bool(NAMES_ITSELF.search(plain) or ENDS_LIKE_VENUE.search(venue))
                            or (" " in venue and ENDS_IN_SCIENCE.search(venue) is not None)
                            or names_joined(unmarked(found[1]))
                            or begins_as_journal(venue)
                            or NAMED_CUT_SHORT.fullmatch(venue)
                        )
                        and pattern is not _ABBREVIATED
                        and not (pattern in _OF_AUTHORS and _is_workplace(venue, part, found.start()))
                        and (pattern is not _SHORTENED or _is_shortened(venue))
                        and (pattern not in _YEAR_FIRST or bool(NAMES_VENUE.search(venue)))
                        and (
                            pattern not in _NOT_ASCII[1:]
                            or (pattern is IN_CORNERS and found["verb"])
                            or ends_as_venue(venue)
                            or bool(ENDS_LIKE_VENUE.search(venue))
                        )
                    )
                )
                is_said = pattern is _IN_ITALICS and (is_sure or lookup(venue) or NAMES_VENUE.search(venue))
                is_said = is_said or (pattern is _IN_BRACKETS and names_series(venue))
                if venue and is_venue and (year or is_said):
                    yield venue, year


def _is_workplace(venue: str, part: str, place: int) -> bool:
    """Say whether brackets behind ``by`` and names tell where these work: no word of a venue is in them."""
    return not NAMES_VENUE.search(venue) and _SIGNED.match(part, 0, place + 1) is not None


def publisher_in_brackets(*parts: str) -> tuple[str, int | None]:
    """Give the publisher and the year that stand in brackets: ``(Oxford: Oxford University Press, 2016)``."""
    found = (split_year(brackets[1]) for part in parts for brackets in _IN_BRACKETS.finditer(part))
    named = ((tidy(name).rpartition(": ")[2].strip(" ,.:"), year) for name, year in found if year)
    return next(((name, year) for name, year in named if publishes_books(name)), ("", None))


def whole_name(text: str, venue: str) -> str:
    """Give the name set off behind "in" that has a known one inside: ``in *ICML Workshop on AI for Science* 2022``."""
    found = _IN_SET.search(text) if EMPHASIS in text or STRONG in text else None
    name = tidy(unmarked(found[1])) if found else ""
    return name if venue in name.split(" ", 1)[-1] and NAMES_VENUE.search(name) and not lookup(name) else ""


def venue_in_italics(text: str) -> str:
    """Give the journal that is set in italics behind who wrote it, whatever its words are: ``*Evolution*, 25``."""
    found = _LAST_IN_ITALICS.search(text)
    written = unmarked(found[1]).strip(" ,") if found else ""
    name = written.rstrip(".")
    name = written if "." in name else name  # a name cut short
    is_name = name and is_proper(name) and may_be_venue(name, is_sure=True) and not HONOURS_BESIDE_VENUES.search(name)
    return name if is_name and not (FIRM.search(name) or is_label(name) or len(read_authors(name)) > 1) else ""


def _name_and_year(found: re.Match[str]) -> tuple[str, str | None]:
    """Give the name and the year beside it, in whichever order they stand."""
    if bracketed := _DATED_IN_BRACKETS.fullmatch(found[1] or ""):
        return bracketed[1], bracketed[2]
    if "first" in found.re.groupindex and found["first"]:
        return found["name"], found["first"]
    return found[1], found[2] if found.re.groups > 1 else None


def _is_shortened(venue: str) -> bool:
    """Say whether a name is an abbreviated title (ISO 4), and no person's."""
    words = venue.split()
    if _NO_JOURNAL.match(venue):
        return False
    short = [word for word in words if word.endswith(".")]
    is_cut = (
        not is_preprint(venue) and len(words) > 1 and 2 * (len(short) + 1) > len(words)
    )  # its own full stop is off the last
    return is_cut and any(len(word) > FEWEST_LETTERS for word in words) and not read_authors(f"{venue}.")


def _is_shown(part: str, italics: re.Match[str]) -> bool:
    """Say whether a volume beside words in italics shows that they are a journal, or editors before them, a book.

    So do brackets around them and a year, but for somebody's: ``*[Ann Lee, 2018]*``.
    """
    if bracketed := _DATED_IN_BRACKETS.fullmatch(italics[1]):
        return not read_authors(bracketed[1], families=True)
    volume = _VOLUME.search(italics[1]) or _VOLUME.match(part, italics.end(1) + 1)
    is_whole = OF_PROCEEDINGS.match(_IN.sub("", italics[1])) is not None
    return bool(volume) or is_whole or bool(ends_in_editors(part[: italics.start()].rstrip()))


def venues_on_labels(labels: str) -> Iterator[tuple[str, int | None]]:
    """Give the journals that labels name by their abbreviations: ``Nat Commun 14, 2625 (2023)``, badges ``QCE 2025``.

    What is a title's word elsewhere is a journal there: ``[Nature]``, ``[Science, code]``.
    """
    for label in labels.split("\n"):
        found = _ABBREVIATED.match(label)
        venue, year = _venue_of(*found.groups()) if found else ("", None)
        volume = None if venue else _WITH_VOLUME.fullmatch(label.strip("[]() "))
        venue = volume[1] if volume else venue
        if venue and lookup(venue):
            yield venue, year
        elif named := _CUT_SHORT_ON_LABEL.fullmatch(label):
            yield named[1], split_year(label)[1]
        elif (alone := _ACRONYM_AND_YEAR.fullmatch(label)) and not (is_label(alone[1]) or is_of_titles([alone[1]])):
            yield alone[1], int(alone[2])
        elif (known := lookup(label.partition(",")[0].strip("[]() "))) and known.ambiguous:
            yield known.name, split_year(label)[1]


def _is_last_cut(venue: str) -> bool:
    """Say whether the last word of a known journal's name is cut short: ``ACS Catal``."""
    known = lookup(venue) if " " in venue else None
    return known is not None and known.kind == "journal" and venue.rpartition(" ")[2] not in known.name.split()


def _venue_of(
    words: str, beside: str | None = None, *, is_sure: bool = False, is_named: bool = False
) -> tuple[str, int | None]:
    written, year = split_year(
        HONOURS_BESIDE_VENUES.sub(" ", without_prizes(_CITED.sub("", _IN.sub("", _ANOTHER.sub("", unmarked(words))))))
    )
    venue = tidy(EMPTY_BRACKETS.sub("", written)).strip(" ,.;:-–—'’")
    venue = MONTH_AT_END.sub("", without_numbers(venue)).strip(" ,.;:-–—")
    bare = without_numbers(venue).rstrip(" ,")  # ``PloS one 11, no. 4``: a volume before its issue
    venue = bare if bare and bare != venue and is_known_venue(bare) and not is_journal_title(venue) else venue
    venue = "" if len(venue) == 1 and venue < "\u3000" else venue  # ``C0303241``, a meeting's number; ``1974 г.``
    venue = venue[: venue.rindex("(")].rstrip() if venue.count("(") > venue.count(")") else venue  # … (ACAT 2017)
    if f"{venue}." in written and ("." in venue or NAMED_CUT_SHORT.fullmatch(f"{venue}.") or _is_last_cut(venue)):
        venue = f"{venue}."
    if lookup(before := _PAPER_LAST.sub("", venue)):
        venue = before
    if is_named and not may_be_venue(venue) and not (NAMES_VENUE.search(venue) or _JOINED.search(venue)):
        venue = venue.partition(", ")[0]
    year = int(beside) if beside else year
    if ")" in venue and "(" not in venue:
        return "", None  # the end of what brackets say of a venue before it
    is_shown = is_named and (is_proper(venue) or is_unpublished(venue))
    is_venue = may_be_venue(venue, is_sure=is_sure) or is_shown or is_journal_word(venue)
    return (venue, year) if is_venue else ("", None)
