"""What styles leave at the end of a title by a comma or in brackets: who printed it, its kind, its number."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.venue_forms import is_proper
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.references.reference_title import Reference
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place, publishes_books
from i2vbib.facts.venue_kinds import DEGREE
from i2vbib.text.name_reader import ORGANISATION

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBER: Final = r"(?:(?:[Nn]o|[Nn]r|Num)\.\s?|№\s?|#|n[°º]\s?)?[A-Z]{0,6}[-/]?\d[\w/.-]{0,14}"
_KIND: Final = (
    r"(?:(?:Technical|Tech\.|Research|Internal|Final|Project) (?:[Rr]eport|[Nn]ote|[Mm]emo(?:randum)?)"
    r"|(?:Working|Discussion|White|Policy) [Pp]aper|Report|Working Paper Series)"
)
_THESIS: Final = rf"(?:{DEGREE}\.?\s(?:[Tt]hesis|[Dd]issertation)|[Tt]hesis|[Dd]issertation)"
_REPORT: Final = re.compile(
    rf"(?:\.?[:,;]\s+{_KIND},?\s+{_NUMBER}|,\s+{_KIND}|\s+[(\[]{_KIND}(?:,?\s+{_NUMBER})?[)\]])$"
)
"""``…, Technical Report No. 45``, ``…: Technical Report 45``, ``… (Technical Report 45)``, ``… [Technical Report]``."""
_SCHOOL: Final = re.compile(
    r"Universi(?:ty|t[éàä]t?|dade?|tà) (?:of |de |di )?[^\W\d_a-z][\w ’'-]+"
    r"|[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)? (?:University|College|Institute of (?:Science and )?Technology)"
)
_WRITTEN: Final = re.compile(
    rf"(?:,\s+(?:{_SCHOOL.pattern}))?(?:\.?[:,]|(?=\s[(\[])|(?<=[a-z]{{3}})(?<!\b(?:the|our|how))(?<!\b(?:your|good|with|from))(?=\sPhD))"
    rf"\s*[(\[]?(?P<thesis>(?i:{_THESIS}))[)\]]?(?:(?:,\s+|(?<=[)\]])\s)(?:{_SCHOOL.pattern}))?$"
)
"""``…: PhD thesis``, ``… [PhD thesis]``, ``… (PhD thesis), University of Oslo``, ``Kites at sea PhD thesis``."""
_ISSUED: Final = re.compile(rf",\s+{_KIND},?\s+{_NUMBER}(?:,\s+|:\s+)(?P<by>[^\W\d_a-z][^:;()\d]{{2,80}})$")
"""``…, Technical Report No. 45, World Bank``: what a number parts from the title."""
_SERVER: Final = re.compile(
    r"[.,]\s+(?:(?P<first>\w{0,10}[xX]iv)(?:\s(?:e-?prints?|preprints?))?(?:[\s:,.]+\d{4}\.\d{4,5}(?:v\d+)?)?"
    r"|\d{4}\.\d{4,5}(?:v\d+)?[.,]\s+(?P<last>\w{0,10}[xX]iv))\.?$"
)
"""``…. arXiv 2106.01234``, ``…, arXiv``, ``…. 2106.01234, arXiv``."""
_YEAR_LAST: Final = re.compile(rf"[,;]?\s+(?P<year>{ANY_YEAR})$")
_NUMBER_LAST: Final = re.compile(r",\s+\d{1,4}$")
_IN_LAST: Final = re.compile(r"[,.]\s+[Ii]n:?$")
_WITHIN: Final = re.compile(r"(?<=[\w)”\"’?!])[.,]?\s+In:\s+(?=[^\W\d_a-z])")
"""``Kites at sea. In: Proceedings of Kites``, which forms that know commas alone leave in the title."""
_IN_BRACKETS: Final = re.compile(r"\s+\((?:(?P<place>[^():]{2,40}):\s)?(?P<name>[^():,]{3,60})\)$")
"""``… (Cambridge University Press)``, ``… (Cambridge: Cambridge University Press)``."""
_LEFT_OPEN: Final = re.compile(rf",?\s+\((?:(?P<thesis>{_THESIS}),\s)?(?P<imprint>[^()]{{3,120}})$")
"""``… (Cambridge University Press, Cambridge``, ``… (PhD thesis, University of Oslo``, where the year is cut off."""
_SERVED: Final = re.compile(
    r"\s+(?:\((?:(?:[Nn]o|[Nn]r)\.\s?)?(?:arXiv:)?\d{4}\.\d{4,5}(?:v\d+)?\)"
    r"|\[\s?(?i:en ligne|en línea|online|internet|em linha)\s?\](?:[.,]?\s[a-zà-ÿ]{3,10}\.?\s\d{4})?)$"
)
"""``… (2106.01234)``, ``… (No. 2106.01234)``, ``… [en ligne]. juin 2021``: where it can be got."""
_MARK: Final = re.compile(r"(?P<sure>[,;.]|(?<=[)\]]))\s+|:\s+")
_UNPARTED: Final = re.compile(r"(?<=[a-zà-ÿ])\s((?:[A-Z][a-z]+ ){1,2}University Press)$")
_BODY_LAST: Final = re.compile(r"\b(?:Bank|Fund|Nations|Bureau|Survey|Board|Service|Union)$")
"""``World Bank``: words that end the names of bodies, and of people too; only a place beside it tells them apart."""
_FEWEST_WORDS: Final = 2
"""Words of the title that is left."""
_FIRST_PART: Final = re.compile(r"[,;:.](?:\s|$)")
_PLACE_LAST: Final = re.compile(r",\s+([^\W\d_a-z][^\d,.;:()\n]{1,30}(?:,\s[A-Z]{2})?)$")
_IS_THESIS: Final = re.compile(rf"(?i:{_THESIS})\b")
_SCHOOL_LAST: Final = re.compile(rf",\s+(?:{_SCHOOL.pattern})$")
_VOLUME_LAST: Final = re.compile(r",?\s\d{1,4}(?:\s?\(\w{1,9}\))?[,:]?\s[A-Z]?\d[\d–-]*(?:\sDOI)?$")
_LONGEST_JOURNAL: Final = 8
_SHORTEST_JOURNAL: Final = 2
"""Words of a journal's name that no mark parts from a title."""
_MOST_TAILS: Final = 3
_MOST_PARTS: Final = 5
"""Marks from the end at which a publisher and its place may begin: ``…; World Bank: Washington, DC``."""
_GATES: Final = ",:;("


@lru_cache(maxsize=64)  # one reader of references after the other asks about the same one
def without_tail(reference: Reference) -> Reference:
    """Take from a title's end what is none of it: who printed a book, and where; a report's number; a thesis.

    ``Lee, A. (1987). Kites of the north (Nordlys Press).``, ``Lee A: Kites of the north, Oslo, Nordlys Press, 1987``.
    """
    title, authors, year, rest = reference
    if authors and (within := _IN_LAST.search(title)):
        title = title[: within.start()]
        return Reference(title, authors, year, rest)
    within = _WITHIN.search(title) if authors and " In: " in title else None
    if within and count_words(title[: within.start()]) >= _FEWEST_WORDS:
        return Reference(title[: within.start()], authors, year, f"{title[within.start() :]}{rest}")
    dated = _YEAR_LAST.search(title) if authors and not (year or rest.strip(" .;")) else None
    whole = title
    if dated and _tail(undated := title[: dated.start()].rstrip(" .")):
        title, year = undated, int(dated["year"])
    may_have = (
        title.endswith("]")
        or title[-1:].isdigit()
        or "iv" in title
        or "hesis" in title
        or any(mark in title for mark in _GATES)
    )
    if not authors or not (may_have or ". " in title):
        return reference
    told: list[str] = []
    for _ in range(_MOST_TAILS):
        cut = _tail(title)
        if not cut or count_words(title[: cut[0]]) < _FEWEST_WORDS:
            break
        title = title[: cut[0]].rstrip(" ,")
        told.insert(0, cut[1])
    title = _without_place(title, rest, year)
    if title == whole:
        return reference
    imprint = ", ".join(filter(None, told))
    return Reference(title, authors, year, f". {imprint}, {year or ''}{rest}" if imprint else rest)


def _without_place(title: str, rest: str, year: int | None) -> str:
    """Give a title without the place before who printed it, or a thesis' school: ``…, Oslo. Lid Press``."""
    first = _FIRST_PART.split(rest.lstrip(" .,;"), maxsplit=1)[0]
    if _IS_THESIS.match(first) and (school := _SCHOOL_LAST.search(title)):
        return title[: school.start()]
    place = _PLACE_LAST.search(title)
    if not place or not is_place(place[1]):
        return title
    is_book = publishes_books(first) or _is_body(first) or (year and not rest.strip(" .;"))
    return title[: place.start()] if is_book else title


def _tail(title: str) -> tuple[int, str] | None:
    """Give where the last thing begins that is none of a title, and what of it tells where the work appeared."""
    return next((cut for tail in _TAILS if (cut := tail(title))), None)


def _kind(title: str) -> tuple[int, str] | None:
    found = _ISSUED.search(title) or _SERVER.search(title) or _REPORT.search(title) or _WRITTEN.search(title)
    return (found.start(), next(filter(None, found.groups()), "")) if found else None


def _in_brackets(title: str) -> tuple[int, str] | None:
    found = _IN_BRACKETS.search(title) if title.endswith(")") else None
    return (found.start(), found["name"]) if found and _prints(found["name"], found["place"] or "") else None


def _prints(name: str, place: str) -> bool:
    is_told = is_place(place) and is_proper(name)
    return is_told or publishes_books(name) or bool(_SCHOOL.fullmatch(name))


def _left_open(title: str) -> tuple[int, str] | None:
    found = _LEFT_OPEN.search(title) if title.count("(") > title.count(")") else None
    if not found:
        return None
    name = found["imprint"] if found["thesis"] or _SCHOOL.fullmatch(found["imprint"]) else printer_of(found["imprint"])
    return (found.start(), found["thesis"] or name) if name else None


def _unparted_journal(title: str) -> tuple[int, str] | None:
    """Find a known journal and its volume that no mark parts: ``Kites at sea Journal of Applied Physics 97 450–70``."""
    volume = _VOLUME_LAST.search(title) if title[-1:].isdigit() or title.endswith("DOI") else None
    words = title[: volume.start()].split() if volume else []
    for count in range(min(_LONGEST_JOURNAL, len(words) - 1), _SHORTEST_JOURNAL - 1, -1):
        journal = " ".join(words[-count:])
        if journal[0].isupper() and words[-count - 1].islower() and is_known_venue(journal):
            return len(" ".join(words[:-count])), journal
    return None


def _served(title: str) -> tuple[int, str] | None:
    found = _SERVED.search(title)
    return (found.start(), "") if found else None


def _printer_behind_marks(title: str) -> tuple[int, str] | None:
    """Give where a publisher and its place begin, in either order; behind a colon both have to be told."""
    if unparted := _UNPARTED.search(title):
        return unparted.start(), unparted[1]
    number = _NUMBER_LAST.search(title)
    title = title[: number.start()] if number else title
    for mark in list(_MARK.finditer(title))[-_MOST_PARTS:]:
        words = title[mark.end() :]
        if (mark["sure"] is not None or ", " in words) and (name := printer_of(words)):
            number = _NUMBER_LAST.search(title, 0, mark.start())
            return (number or mark).start(), name
    return None


def printer_of(words: str) -> str:
    """Give the publisher that words are, with or without its place; a body that is no publisher needs its place.

    ``Nordlys Press``, ``Nordlys Press, Oslo``, ``Oslo, Nordlys Press``, ``Kite Bank: Oslo``.
    """
    if publishes_books(words):
        return words
    for mark in (": ", ", "):
        first, _, others = words.partition(mark)
        place, _, last = words.rpartition(mark)
        for name, town in ((first, others), (last, place)):
            if town and is_place(town) and (publishes_books(name) or _is_body(name)):
                return name if publishes_books(name) else f"{town}: {name}"
    return ""


def _is_body(name: str) -> bool:
    return " " in name and is_proper(name) and bool(ORGANISATION.search(name) or _BODY_LAST.search(name))


_TAILS: Final[tuple[Callable[[str], tuple[int, str] | None], ...]] = (
    _kind,
    _in_brackets,
    _left_open,
    _served,
    _unparted_journal,
    _printer_behind_marks,
)
