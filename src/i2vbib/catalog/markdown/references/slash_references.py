"""References with slashes, as GOST R 7.0.100 has them: ``Title / A. Lee // Journal. — 2015. — Vol. 3``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.cited_years import LONGEST_BEHIND, cited_year
from i2vbib.catalog.markdown.imprints.containers import COUNT
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.people.name_words import INITIALS_FIRST, is_surely_person
from i2vbib.catalog.markdown.references.reference_title import Reference

_NAMES: Final = rf"{INITIALS_FIRST}(?:(?:, | и | та | and ){INITIALS_FIRST}){{0,20}}"
_RESPONSIBLE: Final = re.compile(
    rf"(?P<before>(?:[^/\n]|(?<!/)/(?!/| [^\W\d_a-z]\.)){{4,400}}?)\s/\s"
    rf"(?P<role>[^/.;\n]{{2,30}}\.\s?)?(?P<names>{_NAMES})"
    r"(?P<others>,? (?:\[и др\.?\]|\[та ін\.?\]|\[et al\.?\]|и др\.?|та ін\.?|et al\.?))?"
    r"(?:\s?;[^/\n]{2,200}?|, (?:\d|ред|пер|под ред|упоряд|за ред)[^/\n]{1,120}?)?"
    r"(?P<rest>\s+//\s[^\n]+|\.?\s[-–—]\s(?:\d|[^\W\d_a-z][^:,\n]{0,60}(?:, [A-Z]{2})?(?:\s?:\s|, \d{4}\b))[^\n]*"
    r"|\.\s[^\W\d_a-z][\w.-]{0,20}\s?:\s[^\n]+)"
)
"""Who wrote it stands between the slash and two, or a dash and an edition, a year or a place; a role is an editor's."""
_UNPARTED: Final = re.compile(
    rf"(?P<names>{_NAMES})\s(?P<title>[^\W\d_a-z](?:[^/\n]|(?<=\w)/(?=\w)){{8,300}}?)(?P<rest>\s//\s[^\n]+)"
)
"""``A. M. Lee, N. M. Kim Kites at sea // Journal 20, 2015``: nothing parts the last name from the title."""
_IMPRINT_YEAR: Final = re.compile(
    rf"(?:[.,;:)]|[.,)]\s?[-–—])\s?(?P<year>{ANY_YEAR})[.,;]?\s?(?:[-–—]\s?)?(?={COUNT}|pp?\b|[Тт]ом\b|[Аа]rt|$)"
)
"""``…, KESW 2013, 2014, pp. 3-9``: what was printed when stands before what is counted."""
_TIGHT: Final = re.compile(
    r"(?<=[^\s:/\]])[ \t]{0,3}//[ \t]{0,3}(?=[^\W_a-z]|[«„“\"]|(?:npj|e[A-Z]|arXiv)\b|bioRxiv)(?!www\.|\w{1,12}:)"
)
"""Two strokes before a name; those of an address stand behind a colon, those of ``[C]//`` have a form of their own."""
_PARTS: Final = range(3, 5)
"""Title, names, venue, and the year where it stands apart."""


def strokes_apart(text: str) -> str:
    """Set blanks around two strokes that a line has without: ``Lee A. Kites at sea //Journal. – 2019``."""
    return _TIGHT.sub(" // ", text) if "//" in text else text


def signed_behind_slash(text: str) -> Reference | None:
    """Read ``Lee, A. Kites : a manual / A. Lee. — Ghent : Press, 2003``, ``Kites / A. Lee, B. Kim // Mind. — 2015``."""
    found = _RESPONSIBLE.fullmatch(text) if " / " in text else None
    if not found:
        return None
    first, _, end = read_first_authors(found["before"])
    end = end if found["before"][end:].strip() else 0
    cut = " et al." if found["others"] else ""
    behind = () if found["role"] else read_authors(found["names"] + cut)
    authors = first if end and len(first) >= len(behind) else behind
    year = cited_year(found["rest"])
    is_told = year and (authors or found["role"])
    return Reference(clean_title(found["before"][end:]), authors, year, found["rest"]) if is_told else None


def unparted_before_slashes(text: str) -> Reference | None:
    """Read ``A. M. Lee, N. M. Kim Kites at sea // Journal 20, 2015``."""
    found = _UNPARTED.fullmatch(text) if " // " in text else None
    authors = read_authors(found["names"]) if found else ()
    year = cited_year(found["rest"]) if found else None
    return Reference(clean_title(found["title"]), authors, year, found["rest"]) if found and authors and year else None


def in_slashes(text: str) -> Reference | None:
    """Read ``Kites at sea / Ann Lee, Bo Kim / ICRA 2019``, the title or the names first."""
    parts = text.split(" / ")
    year = cited_year(parts[-1]) if len(parts) in _PARTS else None
    if not year:
        return None
    for title, names in (parts[:2], parts[1::-1]):
        authors = read_authors(names)
        is_sure = len(authors) > 1 or any(map(is_surely_person, authors))
        if is_sure and " " in title and not read_authors(title):
            return Reference(clean_title(title), authors, year, f", {', '.join(parts[2:])}")
    return None


def year_of_imprint(rest: str) -> int | None:
    """Give the year of what follows two slashes: the last before a volume or pages, else one that stands alone."""
    years = [found["year"] for found in _IMPRINT_YEAR.finditer(rest[:LONGEST_BEHIND])]
    return int(years[-1]) if years else cited_year(rest)
