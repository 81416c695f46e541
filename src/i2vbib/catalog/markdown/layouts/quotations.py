"""A title in quotation marks: ``Lee, "Kites of Paper", 2019``, ``李明《风筝史》``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.edited_books import ends_in_editors
from i2vbib.catalog.markdown.imprints.reference_venue import names_imprint
from i2vbib.catalog.markdown.imprints.venue_forms import is_proper, may_be_venue
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE, ends_as_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import (
    EMPHASIS,
    EMPHASIS_END,
    LABEL,
    STRONG,
    STRONG_END,
    TITLE,
    TITLE_END,
    Skeleton,
    unmarked,
)
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.layouts.reference_layouts import href_of, links_in
from i2vbib.catalog.markdown.layouts.words import Words
from i2vbib.catalog.markdown.people.author_year import is_family_alone
from i2vbib.catalog.markdown.people.authors import looks_like_authors, read_authors
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.people.name_words import is_surely_person
from i2vbib.catalog.markdown.references.comma_references import NAMES_WITH_INITIALS, reads_as_title
from i2vbib.catalog.markdown.references.reference_title import DASH_FOLLOWS, goes_on_quoted
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place

QUOTED_WORDS: Final = re.compile(
    r"“([^“”]{8,})”|\"(?! and )([^\"]{8,})\"|"
    r"``(.{8,}?)''|„([^“”]{8,})[“”]|«([^»]{8,})»|《([^《》]{2,})》|「([^「」]{2,})」|『([^『』]{2,})』|“([^\"“]{8,})\"|\"([^\"”]{8,})”"
)
OPENING_MARK: Final = re.compile(r"[“\"«「]")
_BEFORE_QUOTATION: Final = frozenset(":.,;)]-–—|*>，、：；。）】")
"""What a title in quotation marks may follow."""
_WITHIN: Final = ("[w:]", " in:", " In:", " W:", " en:", " En:")
"""Before it is a title, and behind it where that appeared."""
_ISSUE: Final = re.compile(r",?\s(?:(?:\d{4},?\s)?(?:nr|[tzRn][.°º])\s?\d|\d{1,4}(?:/\d{1,4})?\s?[(,]|[IVXLC]{1,7},\s)")
_SUBTITLE: Final = re.compile(r"[:：]\s*[A-Z][^\s.]*\s\S")
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
_TITLE_BEGUN: Final = re.compile(r"\W*(?:i>)?[^\W\d_a-z]\S*\s.*(?:[^\W\d_]{2}|[^\W\d_]\.? \d{1,3}):$")
"""``Comments on Lee:``, ``Kites. Chapter 1:``; ``See:`` and ``in Ghent:`` begin none."""
_WITHOUT_BLANKS: Final = re.compile("[\u3400-\u9fff\u3040-\u30ff]{4}")
"""Begins a title in Chinese or Japanese, whose words nothing parts."""
_YEAR_BEHIND: Final = re.compile(rf"\s*\(({ANY_YEAR})\)(?:[.,]|{TITLE_END})")
_SAYING: Final = re.compile(
    rf"[ \t]*{STRONG}([^{STRONG_END}\n]+){STRONG_END}[^\n{TITLE}{STRONG}]*{LABEL}[^\w\n]*[-–—:：][^\w\n]*"
)
"""Before what is quoted of a work whose title or name is in bold: ``**Warm Kites** [Paper] - "We fly them."``"""
_WORDS_BEHIND_QUESTION: Final = re.compile(
    rf"(?<=[?!][”\"])\s+(?P<words>(?!In\b)[^\W\d_a-z][\w’'-]*,?(?: [\w’'-]+,?){{2,30}})[^\n{EMPHASIS}]*"
)
_YEAR_FIRST: Final = re.compile(rf"{ANY_YEAR}[\s,.:–—-]+")
_YEAR_AND_NAME: Final = 5
"""Words of a year and a person before a quoted title."""
_PAGE_LAST: Final = re.compile(r"[^\W\d_] \d{1,4}(?:\(\d+\))?, ?[A-Z]{0,2}\d[\d–-]*$")
"""A journal's volume and page."""
_OPEN: Final = re.compile(rf"\s*[“\"](?P<title>[^“”\"\n{TITLE}{LABEL}{STRONG}{EMPHASIS}]{{8,300}})\s(?={TITLE})")
"""``"Kites of Tin [Letters on Lids (2021)](…)``: the closing mark is missing."""
_IMPRINT_LINK: Final = re.compile(
    rf"[\s,.]*{TITLE}(?P<name>[^\W\d_][^{TITLE_END}\d()\[\]]{{1,90}}?),?\s\(?(?P<year>{ANY_YEAR})\)?{TITLE_END}[\s.]*"
)
FEW_WORDS: Final = 3
"""Words of a quoted title that no link behind it outdoes."""
_JOINED: Final = re.compile(r"\s+(?:and|&)\s+")
_IN_BOOK: Final = re.compile(r",?\s+(?:[Cc]h(?:apter|\.) [\dIVX]{1,4},? )?[Ii]n:? [^\W\d_a-z]")
_OWNS: Final = ("'s", "’s")
"""Says whose it is: ``Abramsky and Jung's "Domain Theory"``."""


def quoted_title(skeleton: Skeleton) -> Words | None:
    """Give the first quotation that is set as a title, and whose it is said to be."""
    for found in QUOTED_WORDS.finditer(skeleton.line):
        words = next(filter(None, found.groups()))
        text = clean_title(unmarked(words))
        before = unmarked(skeleton.line[: found.start()])
        names_work = found[0][0] in "《「『"
        is_journal = (names_work and ends_as_venue(text)) or _is_dated_journal(skeleton.line, found)
        is_journal = is_journal or (NAMES_VENUE.search(text) is not None and _ends_title(before))
        end = _end_of_italics(skeleton.line, found)
        if end and not before:
            return Words(clean_title(unmarked(skeleton.line[found.start() : end])), 0, end)
        if is_journal or end or _is_behind_title(before) or _is_said_of_title(skeleton.line, found, words):
            continue
        is_whole = not _goes_on(skeleton.line, found.end(), names_work)
        is_set = count_words(text) > 1 or STRONG in words or _WITHOUT_BLANKS.match(text) is not None
        may_precede = _may_precede_quotation(before) or _cites_book(before, skeleton.line[found.end() :])
        if is_set and LABEL not in words and is_whole and may_precede:
            owners = read_authors(before[:-2], families=True) if before.endswith(_OWNS) else ()
            dated = _YEAR_BEHIND.match(skeleton.line, found.end())
            words = Words(text, 0 if owners else found.start(), found.end(), authors=owners)
            return _with_link(skeleton, words._replace(year=int(dated[1])), dated.end()) if dated else words
    return None


def quotation_before_imprint(skeleton: Skeleton) -> Words | None:
    """``"Kites of Tin and Paper" [Letters on Lids (2021)](…)``: a link that is a name and a year is where it appeared.

    The closing mark may be missing: ``"Kites of Tin and Paper [Letters on Lids (2021)](…)``.
    """
    opened = _OPEN.match(skeleton.line)
    title = Words(clean_title(unmarked(opened["title"])), 0, opened.end()) if opened else quoted_title(skeleton)
    found = _IMPRINT_LINK.fullmatch(skeleton.line, title.end) if title else None
    if not title or not found or unmarked(skeleton.line[: title.start]) or count_words(title.text) < FEW_WORDS:
        return None
    name = found["name"].strip(" ,.:")
    if not (is_proper(name.removeprefix("npj ")) and may_be_venue(name, is_sure=True)):
        return None
    href = href_of(skeleton, skeleton.line[found.start() : found.end()].partition(TITLE)[2].partition(TITLE_END)[0])
    return title._replace(end=found.end(), href=href, venue=name, year=int(found["year"]))


def _with_link(skeleton: Skeleton, words: Words, end: int) -> Words:
    """Give a title and the year behind it the link that they are, if they are one: ``[“Kites at Sea” (2020)](…)``."""
    link = next((link for link in links_in(skeleton.line) if link.start() <= words.start < link.end() <= end), None)
    return words._replace(end=link.end(), href=href_of(skeleton, link[1])) if link else words


def signed_quotation(skeleton: Skeleton) -> Words | None:
    """``Ann Lee and Bo Wu (2019) "Kites of Tin." Kite Letters 7(2). [Data](…)``: no link behind it is the title."""
    title = quoted_title(skeleton)
    if not title or TITLE in skeleton.line[: title.start] or count_words(title.text) < FEW_WORDS:
        return None
    before = unmarked(skeleton.line[: title.start])
    names, year, end = read_first_authors(before)
    return title if names and year and not before[end:].strip(" .,:") else None


def _ends_title(before: str) -> bool:
    """Say whether who wrote a work, and a sentence that is its title, stand before a quotation: ``Lee A. Kites. …``."""
    names, _, end = read_first_authors(before) if before.rstrip().endswith(".") else ((), None, 0)
    return bool(names) and count_words(before[end:]) >= FEW_WORDS


def _is_dated_journal(line: str, found: re.Match[str]) -> bool:
    """Say whether a journal is quoted, as in Polish and Italian: ``„Przegląd” 2005``, ``«Rivista», n. 3``."""
    return found[0][0] in "„«" and _ISSUE.match(line, found.end()) is not None


def _end_of_italics(line: str, found: re.Match[str]) -> int:
    """Give where words in italics end that a quotation begins: ``*"Raw Data" Is an Oxymoron*``."""
    if not line.endswith(EMPHASIS, 0, found.start()):
        return 0
    more, _, _ = line[found.end() :].partition(EMPHASIS_END)
    return found.end() + len(more) + 1 if _LETTERS.search(more) else 0


def _is_behind_title(before: str) -> bool:
    """Say whether a title has begun before a quotation, behind authors and a year: ``… 2011. Comments on Lee: “…”``.

    Behind initials and a comma no year is needed: ``A. Lee, How to sew kites: “Beyond ropes”, Kite Letters 1 (2003)``.
    """
    names, year, end = read_first_authors(before) if before.endswith(":") else ((), None, 0)
    initials = NAMES_WITH_INITIALS.match(before) if before.endswith(":") and not (names and year) else None
    begun = before[initials.end() : -1] if initials else ""
    if count_words(begun) >= FEW_WORDS and reads_as_title(begun):
        return not (NAMES_VENUE.search(begun) or is_known_venue(begun) or begun[-1:].isdigit() or is_place(begun))
    return bool(names and year and _TITLE_BEGUN.match(before, end))


def _is_said_of_title(line: str, found: re.Match[str], words: str) -> bool:
    """Say whether a sentence is quoted, and nothing more, behind a title in bold and its label."""
    bold = _SAYING.fullmatch(line, 0, found.start())
    is_sentence = unmarked(words).strip()[-1:] in {".", "…", "!", "。"} and not _LETTERS.search(line, found.end())
    return bool(bold and is_sentence and not is_surely_person(unmarked(bold[1]).strip()))


def _goes_on(line: str, place: int, names_work: bool) -> bool:  # noqa: FBT001 - a mark of the quotation
    """Say whether the title goes on behind a quotation: ``"More Wind": Hearing Users``.

    ``《红楼梦》的版本`` is a title in which a work is named: words follow at once.
    """
    if names_work:
        return line[place : place + 1].isalpha()
    asked = _WORDS_BEHIND_QUESTION.match(line, place)  # ``"Why Not?" Children and Kites in the Street``
    more = asked["words"] if asked else ""
    is_more = asked and not (names_imprint(asked[0]) or read_authors(more) or is_surely_person(more))
    is_set = _SUBTITLE.match(line, place) or DASH_FOLLOWS.match(line, place)
    return bool(is_more or is_set or goes_on_quoted(line, place))


def _cites_book(before: str, behind: str) -> bool:
    """Say whether two families stand before a quotation, and its book behind: ``Moll and Berg "…" in …``."""
    families = _JOINED.split(before) if _IN_BOOK.match(behind) else []
    return len(families) == 2 and all(map(is_family_alone, families))  # noqa: PLR2004  # three have commas


def _may_precede_quotation(before: str) -> bool:
    if before.endswith(_WITHIN) or ends_in_editors(before):
        return False
    if before.endswith(_OWNS):
        return bool(read_authors(before[:-2], families=True))
    if _PAGE_LAST.search(before):
        return True  # ``A&A 650, A10 "Kite Winds of Stars"``
    dated = _YEAR_FIRST.match(before)
    if dated and len(before.split()) <= _YEAR_AND_NAME and is_surely_person(before[dated.end() :]):
        return True  # ``1951 Claude E. Shannock "A Theory of Kites"``
    if not before or before[-1] in _BEFORE_QUOTATION or len(before.split()) == 1 or looks_like_authors(before):
        return True
    return any("," in name for name in read_authors(before, families=True))  # one, inverted: Hall, Gwendolyn Midlo
