"""Works as readers in the humanities note them: who wrote a work, and its title, and neither year nor link.

``Rahn, "Kites and Freedom"``, ``Rahn, *The Wind*, pp. 3–9``, ``Rahn, ON WIND, ON TAILS``: only the rows beside tell
that a line of that form is a work; a band and its album look the same.
"""

from __future__ import annotations

import re
from functools import partial
from typing import Final, NamedTuple

from i2vbib.catalog.markdown.imprints.editions import EDITION_LAST
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, MONTH, WEEKDAY, is_date
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, STRONG, STRONG_END, TITLE, unmarked
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.layouts.italic_books import who_wrote
from i2vbib.catalog.markdown.layouts.link_layouts import is_capitalized
from i2vbib.catalog.markdown.paper_signs import EVENT, FEW_WORDS, SEE, SHORT_TITLE
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.family_names import families_alone
from i2vbib.catalog.markdown.people.name_words import is_institution, is_known_person, is_organization
from i2vbib.catalog.markdown.references.title_tails import printer_of
from i2vbib.catalog.markdown.signed_titles import OF_NO_PAPER
from i2vbib.facts.publishers import is_place, publishes_books
from i2vbib.facts.venues import lookup

_LONGEST: Final = 400
"""Characters of a row."""
_LONGEST_NAMES: Final = 120
_MOST_PARTS: Final = 12
"""Marks behind which a title may begin, and works of one row."""
_MOST_TAILS: Final = 6
_COUNT: Final = r"(?:\d{1,4}|[IVXLC]{1,7})[a-z]?"
_PLACE: Final = (
    rf"(?:(?:[^\W\d_]{{1,9}}\.?\s?|§{{1,2}}\s?){_COUNT}|\d{{1,3}}|[IVXLC]{{1,7}})"
    rf"(?:[\s,;&–-]{{1,4}}(?:(?:and|und|et|y|e|to)\s)?{_COUNT}){{0,30}}"
)
"""``chs. 1-3``, ``Bk II``, ``§§ 3-9``, ``Kap. 4``, ``pp. 361-84, 417-19``: what of a work is to be read."""
_PART: Final = re.compile(r"§|(?:\d|\b[IVXLC]{1,7})\s?[–-]\s?[\dIVXLC]|\d,\s\d")
"""Of one number much else is told: ``No. 5``, ``room 12``."""
_TAIL: Final = re.compile(
    rf"(?:(?:^|[,;.])\s*(?:[-–—]\s+)?{_PLACE}|\s[-–—]\s+(?:{_PLACE}|(?i:{MONTH}))|,\s[^\W\d_A-Z]{{1,6}}\.\s[^,;()\d\n]{{3,60}}"
    rf"|\s[(\[](?:{_PLACE}|[^\W\d_A-Z][^()\[\]\n]{{1,60}})[)\]]|{EDITION_LAST})[\s,;.]*$"
)
"""That, when it is to be read, who translated it or another remark in small letters: all behind a title."""
_BEHIND: Final = r"(?P<behind>[^\n]*)"
_QUOTED: Final = re.compile(
    rf"(?P<names>[^“”\"«»„(\n]{{2,{_LONGEST_NAMES}}}?)[“\"«„](?P<title>[^“”\"«»„\n]{{2,200}})[”\"»“]{_BEHIND}"
)
_NAMES: Final = rf"(?P<names>[^{EMPHASIS}{STRONG}“”\"«»„(\n]{{2,{_LONGEST_NAMES}}}?)"
_IN_ITALICS: Final = re.compile(rf"{_NAMES}{EMPHASIS}(?P<title>[^{EMPHASIS_END}\n]{{2,200}}){EMPHASIS_END}{_BEHIND}")
_IN_BOLD: Final = re.compile(rf"{_NAMES}{STRONG}(?P<title>[^{STRONG_END}\n]{{2,200}}){STRONG_END}{_BEHIND}")
_TITLE_SET: Final = re.compile(rf"{EMPHASIS}[^{EMPHASIS_END}\n]*{EMPHASIS_END}|[“\"«„][^“”\"«»„\n]*[”\"»“]")
_MARKS: Final = re.compile(rf"[{EMPHASIS}{STRONG}“”\"«»„]")
_REMARK: Final = re.compile(r"[\s,;.:]*(?:$|[(\[§\d]|(?<=\s)[-–—]\s|(?<=\s)[IVXLC]{1,7}\b)")
"""Behind a title that is set off: where in it, or anything in brackets or behind a dash."""
_PARTING: Final = re.compile(r"(?:,|(?P<colon>:))\s+")
_PART_OF_WORK: Final = re.compile(
    r",\s(?P<part>(?:Part|Vol\.|Volume|Book|Teil|Band|Bd\.|[Tt]ome|[Pp]arte?|[Tt]omo|[Ll]ivre)\s[\dIVXLC]{1,6}),\s(?:pp?|SS?)\.\s?\d"
)
"""``, Vol. I, pp. 294-344`` behind a work in another book: the book's pages, and which part of the work is in it."""
_LITTLE_FIRST: Final = re.compile(
    r"(?:A|An|The|On|Of|After|Against|Before|Beyond|For|From|In|Into|To|Towards?|What|Why|How|Without|With|Being"
    r"|Über|Gegen|Sur|Contre|Sobre|Contra) "
)
"""Begins a title of two words that is no name: ``After Virtue``."""
_DIGITS: Final = re.compile(rf"(?<!\d){ANY_YEAR}(?!\d)|https?:|www\.|@")
_OWN_WORDS: Final = re.compile(r"(?:[^\W\d_A-Z]+ )+(?=[^\W\d_a-z])")
"""``the EUTHYMUS``, ``and CRITON``: a list's own words before a title in capitals."""
_FEWEST_CAPITALS: Final = 5
_NO_TITLE: Final = re.compile(r"[^\W\d_]{2}[.!?;]\s+\S|\s[-–—]\s|[\d|=→<>{}]|\s[/+]\s")
_ROW: Final = re.compile(r"[^,]+(?:, [^,]+)*,? (?:and|or|und|oder|et|ou|y|o|e|&) [^,]+")
"""``Kites, Winds, and Waves``: other commas in a title may part two works, or a work and what prints it."""


class Work(NamedTuple):
    """A work of a row, ``venue`` is the book it is in or who printed it.

    ``is_in_row`` says that a comma alone parts it from that book: only other rows with the same book show it.
    """

    title: str
    authors: tuple[str, ...]
    venue: str = ""
    is_chapter: bool = False
    is_in_row: bool = False


def read_works(line: str) -> tuple[Work, ...]:
    """Give the works of a row that begins with who wrote them, and tells nothing that their titles do not explain."""
    line = line.strip()
    if len(line) > _LONGEST or not line[:1].isalpha() or LABEL in line or TITLE in line or "\n" in line:
        return ()
    is_other = SEE.match(line) or EVENT.search(line) or OF_NO_PAPER.search(_TITLE_SET.sub("", line))
    if is_other or _DIGITS.search(line):
        return ()
    if _MARKS.search(line):
        found = _QUOTED.match(line) or _IN_ITALICS.match(line) or _IN_BOLD.match(line)
        return _set_off(found) if found else ()
    return _plain(line)


def _set_off(found: re.Match[str]) -> tuple[Work, ...]:
    """Read a title in italics, in bold or in quotation marks, and nothing behind it but a remark or who printed it."""
    title = clean_title(unmarked(found["title"]))
    names, book = _names_and_book(unmarked(found["names"]).rstrip(" ,.:–—-"), is_before_book=found.re is _IN_ITALICS)
    behind = _without_tails(found["behind"])
    printer = printer_of(behind.strip(" ,.;()"))
    if not names or EMPHASIS in behind or not (printer or _REMARK.match(behind)) or not title[:1].isupper():
        return ()
    if found.re is _QUOTED and (count_words(title) < SHORT_TITLE or _is_said(found)):
        return ()
    return (Work(title, names, venue=book or printer, is_chapter=bool(book)),)


def _is_said(found: re.Match[str]) -> bool:
    """Say whether words in quotation marks are somebody's: ``Rahn: "Kites are free"``; pages are a work's."""
    is_set = is_capitalized(found["title"], fewest=1) or _PART.search(found["behind"])
    return ":" in found["names"] and not is_set


def _names_and_book(before: str, *, is_before_book: bool) -> tuple[tuple[str, ...], str]:
    """Give who is named before a title, and the book between them: ``Rahn, The Kite Reader, “Winds”``."""
    if names := _names(before, is_before_book=is_before_book):
        return names, ""
    first, _, book = before.partition(", ")
    names = _names(first) if count_words(book) >= SHORT_TITLE and is_capitalized(book, fewest=1) else ()
    return (names, book) if names else ((), "")


def _plain(text: str) -> tuple[Work, ...]:
    """Read titles that nothing sets off: all behind a name, but for what is to be read of it.

    Whole names stand before what somebody is, too; before a colon and one word, a subtitle.
    """
    words = _without_tails(text)
    is_part = _PART.search(text, len(words)) is not None
    part = _PART_OF_WORK.match(text, len(words))
    for mark in reversed(list(_PARTING.finditer(words[:_LONGEST_NAMES]))[:_MOST_PARTS]):
        title = words[mark.end() :]
        names = _names(words[: mark.start()], is_before_book=title.isupper())
        are_whole = all(" " in name and "," not in name for name in names)
        if names and (works := _in_capitals(title, names)):
            return works
        is_told = (is_part or not are_whole) and (are_whole or not mark["colon"])
        if names and is_told and (works := _titled(title, names, is_part=is_part)):
            return tuple(map(partial(_with_part, part["part"]), works)) if part else works
    return ()


def _in_capitals(rest: str, names: tuple[str, ...]) -> tuple[Work, ...]:
    """Read titles in capitals, a comma between each two."""
    titles = [_OWN_WORDS.sub("", part, count=1) for part in rest.strip(" .,").split(", ")]
    are_titles = all(len(title) >= _FEWEST_CAPITALS and title.isupper() for title in titles)
    return tuple(Work(title, names) for title in titles) if are_titles and not _NO_TITLE.search(rest) else ()


def _titled(title: str, names: tuple[str, ...], *, is_part: bool) -> tuple[Work, ...]:
    """Read a title that is set as titles are, or begins with a capital where it is told what of it is to be read."""
    is_set = title[:1].isupper() and (is_part or is_capitalized(title, fewest=1))
    if not is_set or _NO_TITLE.search(title) or _names_no_title(title):
        return ()
    if ", " not in title or _ROW.fullmatch(title):
        is_long = count_words(title) >= (SHORT_TITLE if is_part or _LITTLE_FIRST.match(title) else FEW_WORDS)
        return (Work(clean_title(title), names),) if is_long else ()
    book, _, title = title.partition(", ")
    is_book = count_words(book) >= SHORT_TITLE and is_capitalized(book, fewest=1)
    return (Work(clean_title(title), names, book, is_chapter=True, is_in_row=True),) if is_book else ()


def _with_part(part: str, work: Work) -> Work:
    """Give a work in another book with its part that is there; of a book, a part is what is to be read of it."""
    return work._replace(title=f"{work.title}, {part}") if work.is_chapter else work


def _names(text: str, *, is_before_book: bool = False) -> tuple[str, ...]:
    """Give who wrote a work: names, or one family alone with a comma behind it.

    One whole name must be somebody's, but before a title in italics or capitals: ``Group Work, "Kites"`` is no one's.
    """
    names = families_alone(who_wrote(text))
    is_whole = len(names) == 1 and " " in text and names[0] == text and "," not in text
    is_no_one = is_whole and not (is_before_book or is_known_person(text))
    return () if is_no_one or any(_is_body(name.rstrip(",")) for name in names) else names


def _is_body(name: str) -> bool:
    """Say whether words are a firm, where people work, a place, a venue or a day."""
    is_body = name.startswith("{") or is_institution(name) or is_organization(name) or publishes_books(name)
    return is_body or is_place(name) or lookup(name) is not None or is_date(name) or bool(WEEKDAY.fullmatch(name))


def _names_no_title(title: str) -> bool:
    """Say whether words behind a name are more people, a firm or a place."""
    return bool(read_authors(title, families=" and " in title)) or _is_body(title)


def _without_tails(rest: str) -> str:
    """Give what is behind names without what of it is to be read and when: ``, chs. 1-3``, ``(trans. Moll) - July``."""
    for _ in range(_MOST_TAILS):
        found = _TAIL.search(rest)
        if not found:
            break
        rest = rest[: found.start()]
    return rest.rstrip(" ,;.")
