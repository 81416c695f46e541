"""What styles leave at the end of a title by a comma or in brackets: who printed it, its kind, its number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.venue_forms import is_proper
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.references.reference_title import Reference
from i2vbib.facts.publishers import is_place, publishes_books
from i2vbib.facts.venue_kinds import DEGREE
from i2vbib.text.name_reader import ORGANISATION

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBER: Final = r"(?:(?:No|Nr|Num)\.\s?|№\s?|#|n[°º]\s?)?[A-Z]{0,6}[-/]?\d[\w/.-]{0,14}"
_KIND: Final = (
    r"(?:(?:Technical|Tech\.|Research|Internal|Final|Project) (?:[Rr]eport|[Nn]ote|[Mm]emo(?:randum)?)"
    r"|(?:Working|Discussion|White|Policy) [Pp]aper|Report|Working Paper Series)"
)
_THESIS: Final = rf"(?:{DEGREE}\.?\s(?:[Tt]hesis|[Dd]issertation)|[Tt]hesis|[Dd]issertation)"
_REPORT: Final = re.compile(
    rf"(?:\.?[:,]\s+{_KIND},?\s+{_NUMBER}|,\s+{_KIND}|\s+[(\[]{_KIND}(?:,?\s+{_NUMBER})?[)\]])$"
)
"""``…, Technical Report No. 45``, ``…: Technical Report 45``, ``… (Technical Report 45)``, ``… [Technical Report]``."""
_WRITTEN: Final = re.compile(rf"(?:\.?[:,]|(?=\s[(\[]))\s*[(\[]?(?P<thesis>{_THESIS})[)\]]?$")
"""``…: PhD thesis``, ``… [PhD thesis]``."""
_ISSUED: Final = re.compile(rf",\s+{_KIND},?\s+{_NUMBER}(?:,\s+|:\s+)(?P<by>[^\W\d_a-z][^:;()\d]{{2,80}})$")
"""``…, Technical Report No. 45, World Bank``: what a number parts from the title."""
_SERVER: Final = re.compile(
    r"[.,]\s+(?:(?P<first>\w{0,10}[xX]iv)(?:\s(?:e-?prints?|preprints?))?(?:[\s:,.]+\d{4}\.\d{4,5}(?:v\d+)?)?"
    r"|\d{4}\.\d{4,5}(?:v\d+)?[.,]\s+(?P<last>\w{0,10}[xX]iv))\.?$"
)
"""``…. arXiv 2106.01234``, ``…, arXiv``, ``…. 2106.01234, arXiv``."""
_YEAR_LAST: Final = re.compile(rf",\s+(?P<year>{ANY_YEAR})$")
_NUMBER_LAST: Final = re.compile(r",\s+\d{1,4}$")
_IN_LAST: Final = re.compile(r"[,.]\s+[Ii]n:?$")
_IN_BRACKETS: Final = re.compile(r"\s+\((?:(?P<place>[^():]{2,40}):\s)?(?P<name>[^():,]{3,60})\)$")
"""``… (Cambridge University Press)``, ``… (Cambridge: Cambridge University Press)``."""
_SCHOOL: Final = re.compile(
    r"Universi(?:ty|t[éàä]t?|dade?|tà) (?:of |de |di )?[^\W\d_a-z][\w ’'-]+"
    r"|[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)? (?:University|College)"
)
_BODY_LAST: Final = re.compile(r"\b(?:Bank|Fund|Nations|Bureau|Survey|Board|Service|Union)$")
"""``World Bank``: words that end the names of bodies, and of people too; only a place beside it tells them apart."""
_COMMA: Final = re.compile(r",\s+")
_FEWEST_WORDS: Final = 2
"""Words of the title that is left."""
_MOST_TAILS: Final = 3
_MOST_PARTS: Final = 4
"""Commas from the end at which a publisher and its place may begin: ``…, World Bank, Washington, DC``."""


def without_tail(reference: Reference) -> Reference:
    """Take from a title's end what is none of it: who printed a book, and where; a report's number; a thesis.

    ``Lee, A. (1987). Kites of the north (Nordlys Press).``, ``Lee A: Kites of the north, Oslo, Nordlys Press, 1987``.
    """
    title, authors, year, rest = reference
    if authors and (within := _IN_LAST.search(title)):
        title = title[: within.start()]
        return Reference(title, authors, year, rest)
    dated = _YEAR_LAST.search(title) if authors and not (year or rest.strip(" .;")) else None
    whole = title
    if dated and _tail(undated := title[: dated.start()].rstrip(" .")):
        title, year = undated, int(dated["year"])
    if not authors or not (title.endswith((")", "]")) or "," in title or ":" in title or "iv" in title):
        return reference
    told: list[str] = []
    for _ in range(_MOST_TAILS):
        cut = _tail(title)
        if not cut or count_words(title[: cut[0]]) < _FEWEST_WORDS:
            break
        title = title[: cut[0]].rstrip(" ,")
        told.insert(0, cut[1])
    if title == whole:
        return reference
    imprint = ", ".join(filter(None, told))
    return Reference(title, authors, year, f". {imprint}, {year or ''}{rest}" if imprint else rest)


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


def _printer_behind_commas(title: str) -> tuple[int, str] | None:
    """Give where a publisher and its place begin, in either order; a body that is no publisher needs its place."""
    number = _NUMBER_LAST.search(title)
    title = title[: number.start()] if number else title
    commas = list(_COMMA.finditer(title))[-_MOST_PARTS:]
    for comma in commas:
        parts = title[comma.end() :]
        first, _, others = parts.partition(", ")
        if publishes_books(first) and (not others or is_place(others)):
            return comma.start(), first
        if others and is_place(others) and _is_body(first):
            return comma.start(), f"{others}: {first}"
        place, _, last = parts.rpartition(", ")
        if place and is_place(place) and (publishes_books(last) or _is_body(last)):
            return comma.start(), last if publishes_books(last) else f"{place}: {last}"
    return None


def _is_body(name: str) -> bool:
    return " " in name and is_proper(name) and bool(ORGANISATION.search(name) or _BODY_LAST.search(name))


_TAILS: Final[tuple[Callable[[str], tuple[int, str] | None], ...]] = (_kind, _in_brackets, _printer_behind_commas)
