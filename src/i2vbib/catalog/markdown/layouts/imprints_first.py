"""A year and a venue between who wrote a paper and its title, as astronomers set it: ``Lee, A. 2021, ApJ, "Kites"``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_forms import may_be_venue
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import (
    EMPHASIS,
    EMPHASIS_END,
    LABEL,
    STRONG,
    STRONG_END,
    TITLE,
    Skeleton,
    unmarked,
)
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.layouts.quotations import QUOTED_WORDS
from i2vbib.catalog.markdown.layouts.words import Words
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.venues import lookup

_YEAR: Final = rf"[(\[]?(?P<year>{ANY_YEAR})[a-z]?[)\]]?"
_VENUE: Final = rf"{EMPHASIS}?(?P<venue>[^\W\d_][^,.:;\d\n\"“«{EMPHASIS}{EMPHASIS_END}]{{0,80}}){EMPHASIS_END}?"
_BEFORE_TITLE: Final = (
    rf"(?:, ?[A-Z]?\d[\w–-]{{0,12}}(?:\(\d{{1,4}}\))?){{0,3}}[,.:;]\s+(?={EMPHASIS}?[\"“«]|{EMPHASIS})"
)
"""Volume and pages, if any."""
_YEAR_FIRST: Final = re.compile(
    rf"\s*{STRONG}?(?P<names>[^\W\d_][^\d\n\"“«{TITLE}{LABEL}{STRONG}{EMPHASIS}{STRONG_END}]{{2,800}})"
    rf"{STRONG_END}?[,.:;]?\s*{_YEAR}[,.:;]?{STRONG_END}?[,.:;]?\s+{_VENUE}{_BEFORE_TITLE}"
)
_VENUE_FIRST: Final = re.compile(
    rf"\s*{STRONG}(?P<names>[^\W\d_][^\d\n{STRONG_END}]{{2,800}}){STRONG_END}[,.:;]?\s+{_VENUE},?\s{_YEAR}{_BEFORE_TITLE}"
)
"""Where bold shows where the names end."""
_SET: Final = re.compile(rf"{EMPHASIS}(?P<title>[^{EMPHASIS_END}\n]{{8,300}}){EMPHASIS_END}")
_GOES_ON: Final = re.compile(rf"[\s{EMPHASIS_END}]*(?:[^\W\d_]|[:：–—-]\s*[^\W\d_])")
"""Words behind a quotation which are the title's."""
_FEWEST: Final = 2
"""Words of a title."""
_LETTERS: Final = re.compile(r"(?=[^a-z]*[a-z])(?:[^\W\d_]*[A-Z]){2}[^\W\d_]{0,4}|[A-Z&]{2,6}")
"""An abbreviation that no table knows: ``LRCA``, ``SSRv``, ``PhRvL``."""
_STEMS: Final = frozenset("Natur Sci Icar Astro Atmos Entrp Galax Metro Senso Symm Univ".split())
"""Abbreviations of the Astrophysics Data System that read like words."""


def imprint_first(skeleton: Skeleton) -> Words | None:
    """``**Lee, A., Kim, B.** 2021, SSRv, 7, 12, *"Kites. II. The Sea"*``: the quotation is the title, all of it.

    In italics alone, ``2021, MNRAS, *Kites at Sea*``, a known venue before it tells that it is none itself.
    """
    found = _YEAR_FIRST.match(skeleton.line) or _VENUE_FIRST.match(skeleton.line)
    if not found:
        return None
    start, line = found.end(), skeleton.line
    quoted = QUOTED_WORDS.match(line, start + line.startswith(EMPHASIS, start))
    title, venue = quoted or _SET.match(line, start), found["venue"].strip()
    if not title or _GOES_ON.match(line, title.end()) or not (_is_venue(venue) if quoted else lookup(venue)):
        return None
    text = clean_title(unmarked(next(filter(None, title.groups()))))
    names, year = found["names"].rstrip(" ,.:;(["), found["year"]
    authors, _, end = read_first_authors(f"{names}. ({year}). …")
    is_name = len(authors) == 1 and not {" ", ",", "{"}.intersection(authors[0])  # ``KiteNet. 2019, ICML, "Kites"``
    if count_words(text) < _FEWEST or LABEL in title[0] or not authors or is_name or end < len(names):
        return None
    return Words(text, 0, title.end(), authors=authors, venue=venue, year=int(year))


def _is_venue(text: str) -> bool:
    """Say whether words between a year and a title are where it appeared, and no other title: ``SSRv``."""
    if is_known_venue(text):
        return True
    if " " in text:
        return may_be_venue(text, is_sure=True) and NAMES_VENUE.search(text) is not None
    return text in _STEMS or _LETTERS.fullmatch(text) is not None
