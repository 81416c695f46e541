"""Whole names before a colon or a dash, a title behind it, and at the end where and when it was printed.

``Ann Lee: Kites at sea, Oslo 1987``, as German historians write; ``Ann Lee, Bo Kim: Kites over lakes (ICML 2013)``. A
title and its subtitle stand so too, ``KiteNet: A Slow Network (ICML 2013)``: the names must show themselves.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_finder import is_cut_short
from i2vbib.catalog.markdown.imprints.venue_forms import is_proper
from i2vbib.catalog.markdown.imprints.venue_names import ends_as_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, with_whole_years
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.inverted_names import inverted_before_title
from i2vbib.catalog.markdown.people.name_words import is_surely_person
from i2vbib.catalog.markdown.references.comma_references import FEW_WORDS, reads_as_title
from i2vbib.catalog.markdown.references.reference_title import Reference
from i2vbib.catalog.markdown.references.title_tails import printer_of
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place
from i2vbib.facts.venues import lookup

_NAMES: Final = re.compile(
    r"(?P<names>[^\W\d_][^:：\d()\[\]“”\"\n]{3,300}?)(?P<mark>\s?:\s|\s?：\s?|\s(?:--?|–|—)\s)(?=[^\sa-z])"
)
_IMPRINT: Final = rf"(?P<venue>[^\W\d_][^\d(),\n]{{1,80}}?)(?:,?\s(?P<year>{ANY_YEAR})|\s\((?P<closed>{ANY_YEAR})\))"
_BEHIND: Final = re.compile(
    rf"(?P<title>[^\n]{{8,300}}?)(?:\s(?P<open>[(\[])|,\s|(?P<mark>\s?:\s|\s?：\s?|\s(?:--?|–|—)\s))"
    rf"{_IMPRINT}(?(open)[)\]])\.?\s*"
)
_ACRONYM: Final = re.compile(r"[A-Z][A-Za-z&-]*[A-Z]{2}[A-Za-z-]*")

_SPOKEN: Final = re.compile(
    rf"(?P<names>[^\W\d_a-z][^:,;“”\"\n\d]{{3,80}}): (?P<words>[^\n“”\"]{{8,300}}?),?\s\(?(?P<year>{ANY_YEAR})\)?[.\s]*"
)
_AT_SCHOOL: Final = re.compile(
    rf"(?P<title>[^\n“”\"()]{{8,300}}?) \((?P<year>{ANY_YEAR})\),\s"
    r"(?P<school>[^\W\d_a-z][^,\n()\d]{3,90}?)(?:,[^\n]{0,120}|[.\s]*)"
)
_DATED: Final = re.compile(
    rf"(?P<names>(?!(?:An?|The)\s)[^\W\d_a-z](?:(?!,\s(?:An?|The)\s)[^:;#“”\"\n\d()]){{3,200}}): "
    rf"(?P<title>[^\n“”\"]{{8,300}}?),\s\(?(?P<year>{ANY_YEAR})\)?[.\s]*"
)
"""No name begins with an article: ``Ann Lee, A Dirty Dozen: Twelve Kites, 2008``."""
_LAST_JOINED: Final = re.compile(r"\s(?:and|&)\s[^,]+$")
_LAST_PART: Final = re.compile(r"[.,] (?P<venue>[^,\n]{2,80})$")
_COMMA: Final = re.compile(r", ")
_MOST_PARTS: Final = 3
"""Commas from the end at which a publisher or a place may begin."""


def spoken(text: str) -> Reference | None:
    """Read names before a colon or a dash, in front of a title with a venue and its year or a place and a year."""
    return spoken_at_venue(text) or _before_colon(text) or _inverted_before_colon(text) or _dated_alone(text)


def _dated_alone(text: str) -> Reference | None:
    """Read ``Ann Lee, et al.: Kites over lakes, 2014``, ``Ann Lee and Bo Kim: Kites over lakes, J. of Kites, 2014``.

    Where nothing but the year is behind a title, the names must show themselves, or that others are left out.
    """
    found = _DATED.fullmatch(text) if ": " in text and ", " in text else None
    names = read_authors(found["names"]) if found else ()
    people = [name for name in names if name != OTHERS]
    are_whole = people and all(" " in name and "," not in name and not is_place(name) for name in people)
    if not found or not are_whole or not (len(people) < len(names) or _are_told(people, found["names"])):
        return None
    parted = _LAST_PART.search(found["title"])
    venue = parted["venue"] if parted else ""
    is_venue = parted and _may_have_printed(venue, is_closed=False)
    title, venue = (found["title"][: parted.start()], venue) if parted and is_venue else (found["title"], "")
    if count_words(title) < FEW_WORDS or not reads_as_title(title):
        return None
    return Reference(clean_title(title), names, int(found["year"]), f". {venue}, {found['year']}" if venue else "")


def _are_told(people: list[str], written: str) -> bool:
    """Say whether all are persons for certain, or one beside the last, which a word joins to the names before it.

    The last of ``Ann Lee, Dry Lakes: A Study`` is none.
    """
    sure = [is_surely_person(name) for name in people]
    return all(sure) or (any(sure) and _LAST_JOINED.search(written) is not None)


def _inverted_before_colon(text: str) -> Reference | None:
    """Read ``Lee, Ann: Kites at sea (2011), University of Oslo, Norway``."""
    name, begin = inverted_before_title(text) if ": " in text and "), " in text else ("", 0)
    found = _AT_SCHOOL.fullmatch(text, begin) if name else None
    if not found or count_words(found["title"]) < FEW_WORDS:
        return None
    return Reference(clean_title(found["title"]), (name,), int(found["year"]), f". {found['school']}")


def _before_colon(text: str) -> Reference | None:
    """Read ``Ann Lee: Kites at sea, Oslo 1987``, ``Ann Lee: Kites at sea, Nordlys Press, Oslo, 1987``."""
    found = _SPOKEN.fullmatch(text) if ": " in text and ", " in text else None
    if not found or not is_surely_person(found["names"]):
        return None
    for comma in list(_COMMA.finditer(found["words"]))[-_MOST_PARTS:]:
        title, printed = found["words"][: comma.start()], found["words"][comma.end() :]
        name = printer_of(printed)
        if (name or is_place(printed)) and count_words(title) >= FEW_WORDS:
            return Reference(title, read_authors(found["names"]), int(found["year"]), f". {name}" if name else "")
    return None


def spoken_at_venue(text: str) -> Reference | None:
    """Read ``Ann Lee, Bo Kim: Kites over lakes (ICML 2013)``, ``Ann Lee – Kites over lakes, SIGMOD 2015``.

    One name is an author where a conference that is known stands behind: ``Ada Moll: A Life (Nature 2013)`` may tell of
    her. A colon or a dash before the venue is the one behind the names.
    """
    text = with_whole_years(text)
    found = _NAMES.match(text) if text.rstrip(" .")[-1:] in ")]" or text.rstrip(" .")[-1:].isdigit() else None
    behind = _BEHIND.fullmatch(text, found.end()) if found else None
    if not found or not behind or (behind["mark"] and behind["mark"].strip() != found["mark"].strip()):
        return None
    names, title, venue = read_authors(found["names"]), behind["title"].rstrip(" ,."), behind["venue"]
    if not _are_authors(names, found["names"], venue) or not _may_have_printed(venue, is_closed=bool(behind["open"])):
        return None
    if count_words(title) < FEW_WORDS or not reads_as_title(title):
        return None
    year = behind["year"] or behind["closed"]
    return Reference(clean_title(title), names, int(year), f". {venue}, {year}")


def _are_authors(names: tuple[str, ...], written: str, venue: str) -> bool:
    """Say whether names before a mark are people's: several whole ones, or one at a conference; none is a place.

    ``DBMS Fitting`` reads as a family in capitals; behind ``Kim Lee et al.`` nothing else is needed.
    """
    whole = [name for name in names if name != OTHERS]
    are_whole = whole and all(" " in name and not is_place(name) for name in whole)
    are_initialled = "," in written and any("," in name for name in whole)
    are_people = are_initialled or len(whole) < len(names) or any(map(is_surely_person, whole))
    if not are_whole or not are_people:
        return False
    known = lookup(venue)
    return len(names) > 1 or (known is not None and known.kind == "conference")


def _may_have_printed(venue: str, *, is_closed: bool) -> bool:
    """Say whether words before a year are a venue: known, called like one, an acronym, or any name in brackets."""
    if is_known_venue(venue) or ends_as_venue(venue) or is_cut_short(f"{venue} 2000"):
        return True
    return _ACRONYM.fullmatch(venue) is not None or (is_closed and is_proper(venue))
