"""References that are a title, who wrote it, and a journal with its volume, or a known venue and its year."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final, NamedTuple

from i2vbib.catalog.markdown.imprints.venue_forms import may_be_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import STRONG, STRONG_END
from i2vbib.catalog.markdown.inline.titles import NO_END, clean_title
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.first_authors import authors_at_start
from i2vbib.catalog.markdown.people.name_words import INITIALS_FIRST, is_surely_person
from i2vbib.catalog.markdown.references.comma_references import without_conference_volume
from i2vbib.catalog.markdown.references.reference_title import Reference
from i2vbib.facts.journal_titles import is_known_venue

_COUNTED: Final = r"(?:no\.\s?)?(?:pp?\.\s?)?[A-Z]{0,2}\d[\w.–-]*"
_JOURNAL_AT_END: Final = re.compile(
    r"(?P<before>[^\n]{8,400}?),\s+(?P<venue>[^\W\d_a-z][^,\d\n]{2,80}?)(?:,?\s+|(?<=[\s.][A-Z])|(?<=PoS)(?=\())(?:\(\d\)\s)?"
    r"(?P<rest>(?:[Vv]ol\.\s?)?(?:\d{1,4}[A-Z]?(?:\(\w{1,9}\))?|\(?[A-Z][A-Za-z-]{1,12}(?:20)?\d\d\)?)"
    rf"(?:,\s*[A-Z]{{0,2}}[\d\s–-]+\((?P<year>{ANY_YEAR})\)|[\s,]*\((?P<behind>{ANY_YEAR})\)(?:[\s,]*{_COUNTED}){{0,3}})"
    rf"|(?P<first>{ANY_YEAR}),\s+\d{{1,4}}(?:\(\d+\))?,\s*[\d\s–-]+)"
    r"[\s,.;]*(?:\[?arXiv[:\s](?:[\w./-]+\d|(?=\W*$))(?:\s\[[\w.-]+\])?\]?)?[\s,.;]*"
    r"(?:\((?:joint(?:ly)? )?with [^()\n]{3,120}\)[\s,.;]*)?"
)
"""``…, Phys. Rev. D 99 (2019) 1, arXiv:1801.01234``, ``…, Phys.Lett. B780, 12 (2018)``, ``…, Chem. Sci., 2021, 12``."""
_VENUE_LAST: Final = re.compile(
    rf"(?P<before>[^\n]{{8,400}}?),\s+(?P<venue>[^\W\d_a-z][^,\d\n]{{1,60}}?),?\s+(?P<year>{ANY_YEAR})\.?"
)
_COMMA: Final = re.compile(r",\s+")
_STOP: Final = re.compile(rf"(?<=[\w)]{{2}})(?:[?!:]|{NO_END}\.)\s+(?=[^\W\d_a-z]\.)")
_INITIALLED: Final = re.compile(INITIALS_FIRST)
_BOLD: Final = re.compile(f"[{STRONG}{STRONG_END}]")
"""Marks of a volume."""
_NAME_AND_STOP: Final = re.compile(rf"(?!J\.){INITIALS_FIRST}(?:\.\s| (?:and|&)\s)")
_MOST_MARKS: Final = 30
_FEW_WORDS: Final = 3


def names_between(text: str) -> Reference | None:
    """Read ``Kite Theory, Havel & Qian, Rev. Mod. Phys. 82, 3045 (2010)``, ``…, A. Lee, Phys. Rev. D 99 (2019) 1``.

    Behind people for certain the journal may be any: ``Kite Theory, A. Lee et al., Jour. of Kites 10, P3 (2015)``.
    """
    cut = _at_journal(_BOLD.sub("", text))
    title, names = _title_and_names(cut.before) if cut else ("", ())
    if not cut or not names:
        return None
    is_sure = is_known_venue(cut.venue) or (_are_people(names) and not _begins_with_names(cut.venue, text))
    return Reference(title, names, cut.year, f", {without_conference_volume(cut.imprint)}") if is_sure else None


def names_before_venue(text: str) -> Reference | None:
    """Read ``Kite Theory, Ann Lee, Bo Wu and Cy Ortiz, OSDI 2001``, which a link shows to be one work's."""
    found = _VENUE_LAST.fullmatch(text) if ", " in text else None
    title, names = _title_and_names(found["before"]) if found and is_known_venue(found["venue"]) else ("", ())
    if not found or len(names) <= 1 or not all(" " in name for name in names):
        return None
    return Reference(title, names, int(found["year"]), f", {found['venue']} {found['year']}")


def _title_and_names(text: str) -> tuple[str, tuple[str, ...]]:
    """Cut a title and who wrote it: behind a stop all with initials, behind a comma several or a person for certain."""
    for stop in islice(_STOP.finditer(text), _MOST_MARKS):
        names, title = read_authors(text[stop.end() :]), text[: stop.start() + 1]
        if names and " " in title and all(name == OTHERS or _INITIALLED.fullmatch(name) for name in names):
            return clean_title(title), names
    for comma in islice(_COMMA.finditer(text), _MOST_MARKS):
        title, people = text[: comma.start()], text[comma.end() :]
        names = read_authors(people, families=" & " in people or " and " in people)
        are_sure = len(names) > 1 or (names and is_surely_person(people))
        if are_sure and " " in title and not read_authors(title):
            return clean_title(title), names
    return "", ()


def _begins_with_names(venue: str, text: str) -> bool:
    """Say whether a reference begins with who wrote it, or more who did stand before a journal: ``B. Wu. J. Kites``."""
    return _NAME_AND_STOP.match(venue) is not None or bool(authors_at_start(text)[0])


def _are_people(names: tuple[str, ...]) -> bool:
    """Say whether names are whole, and the first of them, or all, people's for certain."""
    return all(name == OTHERS or " " in name for name in names) and is_surely_person(names[0])


def title_before_journal(text: str) -> Reference | None:
    """Read ``On kites, Invent. Math. 150 (2002), 1-20``, of a page whose owner wrote it."""
    cut = _at_journal(text)
    if not cut or not is_known_venue(cut.venue) or cut.before.count(" ") < _FEW_WORDS:
        return None
    if authors_at_start(text)[0] or read_authors(cut.before):
        return None
    return Reference(clean_title(cut.before), (), cut.year, f", {cut.imprint}")


class _AtJournal(NamedTuple):
    """What stands before a journal that ends a text with its volume, and the journal."""

    before: str
    venue: str
    year: int
    imprint: str


def _at_journal(text: str) -> _AtJournal | None:
    """Cut a text at what ends it as a journal with its volume does."""
    found = _JOURNAL_AT_END.fullmatch(text) if ", " in text else None
    venue = found["venue"] if found else ""
    if not found or not (is_known_venue(venue) or may_be_venue(venue) or venue.startswith("J. ")):
        return None
    year = next(filter(None, found.group("year", "behind", "first")))
    return _AtJournal(found["before"], venue, int(year), f"{venue} {found['rest']}")
