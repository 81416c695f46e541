"""Who wrote a paper and where it appeared, in a line of its own below a title in bold, mostly in italics.

``*Ann Lee, Bo Wu. Kites, 1996.* [[paper]](…)``, ``Lee, A. and Wu, B., *Kite Letters*, 2019, 49, pp. 39-65``.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from i2vbib.catalog.markdown.imprints.honours import without_prizes
from i2vbib.catalog.markdown.imprints.reference_venue import venue_behind
from i2vbib.catalog.markdown.imprints.venue_finder import find_venue
from i2vbib.catalog.markdown.imprints.venue_forms import may_be_venue
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, MONTH
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, TITLE, unmarked
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import authors_at_start, read_first_authors
from i2vbib.catalog.markdown.people.inverted_names import dotted
from i2vbib.catalog.markdown.people.name_words import has_common_given_name, is_surely_person
from i2vbib.catalog.markdown.people.names_at_venue import names_at_venue
from i2vbib.facts.journal_titles import is_journal_word, is_known_venue
from i2vbib.facts.venues import lookup

_LONGEST: Final = 2000
_MOST_ENDS: Final = 80
"""Places that are tried as the end of the names."""
_IN_ITALICS: Final = re.compile(rf"\s*{EMPHASIS}[^{EMPHASIS}{EMPHASIS_END}\n]+{EMPHASIS_END}[\s.,\d–-]*")
_ENDS_NAMES: Final = re.compile(r"(?<!\bProc)(?<!\bJ)[.,]\s+(?=[a-z]{0,3}[^\W\d_a-z][^\W_])")
_NUMBERS: Final = r"(?:[\s,.;:]+\(?(?:(?i:vol|no|pp?|pages?)\.?\s?)?\d[\d():–/-]*){0,4}"
_VENUE: Final = r"(?:[Ii]n:?\s+)?(?P<venue>[a-z]{0,3}[^\W\d_a-z][^\d\n()\[\]:;“”\"/|]{1,100}?)"
_IMPRINT: Final = re.compile(
    rf"{_VENUE}{_NUMBERS}[\s,.]+\(?(?:(?i:{MONTH})\s)?(?P<year>{ANY_YEAR})\)?(?:{_NUMBERS}|\s?\((?:pp?\.\s?)?\d[\d–-]*\))[\s.]*"
)
"""``Kite Letters, 11(7):800-812, 2018``, ``ICRA, 2018 (pp. 191-203)``."""
_UNDATED: Final = re.compile(rf"{_VENUE}(?P<year>){_NUMBERS}[\s.]*")
"""The year may stand in the heading."""
_DATED_NAMES: Final = re.compile(rf"(?<=[\w.])(?:\s?\({ANY_YEAR}\)|\.\s{ANY_YEAR})\.?$")
_NAMES_AND_YEAR: Final = re.compile(rf"(?P<names>[^\W\d_a-z][^\d()\n]{{3,300}}?),?\s\((?P<year>{ANY_YEAR})\)")
_PAIR: Final = (
    r"(?:[^\W\d_A-Z]{1,4} ){0,3}[^\W\d_a-z][\w’'-]+(?: [\w’'-]+){0,3},"
    r" [^\W\d_a-z][\w’'.-]*(?: [^\W\d_a-z][\w’'.-]*){0,3}"
)
_BIBTEX: Final = re.compile(rf"{_PAIR}(?: and {_PAIR}){{1,80}}(?: and others)?")
"""``Holm, Ann and Berg, Bo``, as BibTeX has names: whatever words they are."""


def signature_of(line: str) -> tuple[tuple[str, ...], str, int | None] | None:
    """Read names, a venue and its year in a line that is nothing else but labels behind them.

    In italics the venue may be any, and the names words that titles have too: ``*Field, Ann and Berg, Bo. Top, 1996*``.
    """
    shown, _, behind = line.partition(LABEL)
    if TITLE in line or unmarked(behind.replace(LABEL, " ")).strip(" .,;|/"):
        return None
    text = without_prizes(unmarked(shown).strip(" .,"))
    if told := names_at_venue(text) or dated_names(text):
        return told
    if len(text) > _LONGEST or not text[:1].isalpha():
        return None
    is_set = _IN_ITALICS.fullmatch(shown) is not None
    names, end = authors_at_start(text)
    places = [(end, names)] if names else []
    places += [(found.end(), ()) for found in reversed(list(islice(_ENDS_NAMES.finditer(text), _MOST_ENDS)))]
    for end, names in places:
        imprint = _IMPRINT.fullmatch(text, end) or _UNDATED.fullmatch(text, end)
        written = text[:end].rstrip()
        is_ended = written.endswith((".", ".,")) and (written[-1] == "." or (imprint and " " in imprint["venue"]))
        is_told = imprint and (
            (imprint["year"] and written.endswith(".") and is_journal_word(imprint["venue"]))
            or _names_place(imprint, is_set=is_set and bool(is_ended))
        )
        if imprint and is_told:
            read = names or _names(written, is_set=is_set)
            if read:
                return read, _without_name(imprint["venue"]), int(imprint["year"]) if imprint["year"] else None
    return _dated_first(text) if is_set else None


def dated_names(text: str) -> tuple[tuple[str, ...], str, int] | None:
    """Read ``Ann B. Lee (2015)``, ``Ann Lee and Bo Wu (2015)``: nothing says where it appeared, as of books."""
    found = _NAMES_AND_YEAR.fullmatch(text) if text.endswith(")") else None
    names = read_authors(found["names"]) if found else ()
    is_sure = len(names) > 1 or any(is_surely_person(name) or has_common_given_name(name) for name in names)
    return (names, "", int(found["year"])) if found and is_sure else None


def _dated_first(text: str) -> tuple[tuple[str, ...], str, int] | None:
    """Read ``Ann Lee and Bo Wu. 2022. In Proceedings of the 31st … on Kites (HPK '22). New York, 50–58``."""
    names, year, end = read_first_authors(text)
    venue = find_venue(text[end:])[0] or venue_behind(text[end:]) if names and year else ""
    if year and lookup(venue):
        return names, venue, year
    return (names, venue, year) if year and NAMES_VENUE.search(venue) else None


def _without_name(venue: str) -> str:
    """Give the venue of ``KiteFS. SIGMOD``: before a known one that no abbreviation precedes, a system may be named."""
    name, _, last = venue.rpartition(". ")
    is_apart = name and not is_known_venue(venue) and is_known_venue(last) and "." not in name
    return last if is_apart and name not in {"Proc", "Trans", "J"} else venue


def _names_place(imprint: re.Match[str], *, is_set: bool) -> bool:
    """Say whether words are a known venue, or where only one can stand, any that may be and has a year."""
    words = imprint["venue"]
    if is_known_venue(words):
        return is_set or bool(imprint["year"] and "." not in words)  # cut short, it may lack its last stop
    if not is_set or not may_be_venue(words, is_sure=True):
        return False
    return bool(NAMES_VENUE.search(words) or (imprint["year"] and not _is_person(words)))


def _is_person(words: str) -> bool:
    return is_surely_person(words) or bool(" " in words and read_authors(words))


def _names(text: str, *, is_set: bool) -> tuple[str, ...]:
    text = _DATED_NAMES.sub("", text.rstrip(" ,"))
    if names := read_authors(text, families=is_set and "et al" in text):
        return names
    if is_set and _BIBTEX.fullmatch(text.rstrip(".")):
        return tuple(map(dotted, text.rstrip(".").split(" and ")))
    return ()
