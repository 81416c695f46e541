"""Theses on a scholar's own page, which names no author: a title, the kind of thesis, the school."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_forms import is_proper
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, TITLE, Skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.layouts.reference_layouts import first_link, within_labels
from i2vbib.catalog.markdown.layouts.words import FEW_WORDS, Words, may_be_title
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.people.inverted_names import inverted_before_title
from i2vbib.catalog.markdown.people.name_words import is_surely_person
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors
from i2vbib.facts.venue_kinds import DEGREE

_LONGEST: Final = 600
"""Characters of a line that is a reference."""
_NAME: Final = r"[^,，./:()（）\d\n]"
_KIND: Final = r"(?:[Tt]hesis|[Dd]issertation)"
_LINE: Final = re.compile(
    r"(?P<title>[^\n]{4,300}?)(?:[,.]\s|，\s?)(?P<thesis>"
    rf"{_NAME}{{2,60}}?\s?(?:[박석학]사\s?(?:학위)?|학위)\s?논문|{_NAME}{{2,60}}?(?:博士|[硕碩修]士|学士|學士)(?:学位|學位)?[论論]文"
    rf"|{DEGREE}\.?\s{_KIND}(?:,\s[^/()\d\n]{{3,100}}?)?|[^\W\d_a-z]{_NAME}{{2,60}}?\s{DEGREE}\.?\s{_KIND})"
    r"(?:\s?[/,(]\s?(?:지도\s?교수|导师|導師|指導教[授員员]|(?:[Aa]dvis[eo]r|[Ss]upervisor)s?)\s?[:：]\s?[^/()\d\n]{2,60}?\)?)?"
    rf"[\s,，.]{{0,3}}(?:[(（]?(?P<year>{ANY_YEAR})[年년.]{{0,2}}(?:\d{{1,2}}[月월.]?)?[)）]?)?[\s.]*(?:\([A-Za-z]{{3,8}}\))?"
)
"""``…, 연대학교 박사학위논문 / 지도교수: 이바람``, ``…, Ph.D. Dissertation, Kite University, 2017``."""
_AT_SCHOOL: Final = re.compile(
    rf"(?P<before>[^\n{EMPHASIS}{LABEL}{TITLE}]{{8,500}}?)[,.]\s*{EMPHASIS}(?P<school>[^\n{EMPHASIS_END}]{{4,90}}){EMPHASIS_END}"
    rf"(?![\s,.(]*\d)(?:[\s,.;(]*(?:[Aa]dvis[eo]r|[Ss]upervisor)s?:?\s[^\n{LABEL}{TITLE}]{{2,90}})?"
)
_SCHOOL: Final = re.compile(r"(?i)\b(?:universi\w+|institut\w*|college|polytechni\w*|école|hochschule)\b")
_BEFORE_NAMES: Final = re.compile(r",\s+(?=[^\W\d_a-z])|(?<=[\w)]{2})[.:;]\s+(?=[^\W\d_a-z])|\s[-–—]\s")
_MOST_MARKS: Final = 12
_PARTS: Final = re.compile(r"[,，.:：]\s|[,，：]")


def thesis_line(skeleton: Skeleton) -> Words | None:
    """Read ``Kites on Roofs, PhD thesis, Kite University, 2011``, ``[연의 역사, 연대학교 박사학위논문](…) (2017)``.

    Behind one name too, as catalogues have it: ``Moll, Anna Berta. Kites on Roofs, PhD thesis, Kite University, 2011``,
    or before names: ``Kites on Roofs, A. Moll, PhD thesis (2011)``.
    """
    begin, line = within_labels(skeleton.line[:_LONGEST])
    text = unmarked(line)
    found = _LINE.fullmatch(text)
    title = clean_title(found["title"]) if found else ""
    if not found or begins_with_authors(text):
        return None
    name, end = inverted_before_title(title)
    title = title[end:]
    title, names = (title, (name,)) if name else _signed(title)
    if (not names and _may_be_signed(title)) or not may_be_title(title):
        return None
    linked, href = first_link(skeleton, line)
    if linked and found["thesis"] not in unmarked(linked):
        return None  # other layouts read what stands behind a linked title
    year = int(found["year"]) if found["year"] else None
    return Words(title, begin, begin + len(line), href, venue=found["thesis"].strip(), year=year, authors=names)


def written_at_school(skeleton: Skeleton) -> Words | None:
    """Read ``Lee A. B. (2016) Kites on Roofs, *Kite University*, Supervisor: Bo Kim``: a school is no journal."""
    found = _AT_SCHOOL.match(skeleton.line)
    school = unmarked(found["school"]) if found else ""
    if not found or not _SCHOOL.search(school) or NAMES_VENUE.search(school) or not is_proper(school):
        return None
    before = unmarked(found["before"])
    names, year, end = read_first_authors(before)
    title = clean_title(before[end:])
    is_one = len(names) == 1 and year is not None and count_words(title) >= FEW_WORDS
    return Words(title, 0, found.end(), authors=names, year=year) if is_one and may_be_title(title) else None


def _signed(title: str) -> tuple[str, tuple[str, ...]]:
    """Part a title from those behind it who are people for certain: ``Kites on Roofs, A. Moll``."""
    for mark in islice(_BEFORE_NAMES.finditer(title), _MOST_MARKS):
        names = read_authors(title[mark.end() :])
        if names and all(" " in name and is_surely_person(name) for name in names):
            return title[: mark.start()], names
    return title, ()


def _may_be_signed(title: str) -> bool:
    """Say whether a title tells who wrote it, or nothing else: ``Kites by Ann Lee``, ``김연화. 연의 역사``."""
    first = _PARTS.split(title, maxsplit=1)[0]
    if " by " in title or (title.isascii() and count_words(title) < FEW_WORDS):
        return True
    return is_surely_person(first) or bool(read_authors(first, east_asian=True))
