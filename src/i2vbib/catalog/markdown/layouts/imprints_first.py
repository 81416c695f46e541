"""A year and a venue between who wrote a paper and its title, as astronomers set it: ``Lee, A. 2021, ApJ, "Kites"``."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.venue_forms import is_named_venue
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
from i2vbib.catalog.markdown.layouts.quotations import QUOTED_WORDS
from i2vbib.catalog.markdown.layouts.words import Words
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from collections.abc import Iterator

_DATED: Final = re.compile(rf"[^\d\n{TITLE}\"“«]{{3,800}}(?<=\D){ANY_YEAR}(?!\d)")
"""Before the first digit and the title names stand, and that is a year's."""
_YEAR: Final = rf"(?P<year>{ANY_YEAR})[a-z]?"
_VENUE: Final = r"(?P<venue>[^\W\d_][^,.:;\d\n\"“«()\[\]]{0,80}?)"
_BEHIND: Final = (
    r"(?:,? ?[A-Z]?\d[\w–-]{0,12}(?:\(\d{1,4}\))?){0,3}(?:,? \(?(?:in press|accepted|submitted|arXiv)\)?)?[\s,.:;–—|-]*"
)
"""Volume and pages, if any, before the title."""
_FORMS: Final = (
    re.compile(
        rf"(?P<names>[^\W\d_][^\d\n]{{2,800}}?)[\s,.:;(\[]*{_YEAR}(?:[)\]][,.:;]?|[,.:;])?\s+(?:[-–—|]\s+)?{_VENUE}{_BEHIND}"
    ),
    re.compile(rf"(?P<names>[^\W\d_][^\d\n]{{2,800}})[\s,.:;]*[(\[]{_YEAR}[,:]?\s+{_VENUE}{_BEHIND}[)\]]{_BEHIND}"),
    re.compile(rf"(?P<names>[^\W\d_][^\d\n()\[\]]{{2,800}})\s[(\[]{_VENUE},?\s{_YEAR}[)\]]{_BEHIND}"),
)
"""``Lee, A. (2021), SSRv, 7, 12,``, ``Lee, A. (2021, SSRv)``, ``Lee, A. (SSRv 2021)``."""
_BEHIND_BOLD: Final = re.compile(rf"[\s,.:;]*{_VENUE},?\s[(\[]?{_YEAR}[)\]]?{_BEHIND}")
"""``**Lee, A.** SSRv, 2021,``: bold shows where the names end."""
_BOLD: Final = re.compile(rf"\s*{STRONG}(?P<names>[^\W\d_][^\d\n{STRONG_END}]{{2,800}}){STRONG_END}")
_SET: Final = re.compile(
    rf"{EMPHASIS}(?P<set>[^{EMPHASIS_END}\n]{{8,300}}){EMPHASIS_END}|{TITLE}(?P<linked>[^{TITLE_END}\n]{{8,300}}){TITLE_END}"
)
_GOES_ON: Final = re.compile(rf"[\s{EMPHASIS_END}{STRONG_END}]*(?:[^\W\d_]|[:：–—-]\s*[^\W\d_])")
"""Words behind a quotation which are the title's."""
_MOST_SET: Final = 3
"""Words in italics or links that are tried for the title."""
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
    line = skeleton.line.partition("\n")[0]
    dated = _DATED.match(line)
    for title in _titles(line) if dated else ():
        head = line[: title.start()].rstrip(f"{EMPHASIS}{STRONG}{TITLE} ")
        found = _read_head(head) if dated and len(head) > dated.end() and TITLE not in head else None
        if not found or _GOES_ON.match(line, title.end()):
            continue
        names, venue, year = found
        is_slanted = title.re is _SET and bool(title["set"])
        text = clean_title(unmarked(next(filter(None, title.groups()))))
        is_one = count_words(text) >= _FEWEST and LABEL not in title[0]
        authors = _authors(names, year) if is_one and (lookup(venue) if is_slanted else _is_venue(venue)) else ()
        if authors:
            return Words(text, 0, title.end(), authors=authors, venue=venue, year=int(year))
    return None


def _titles(line: str) -> Iterator[re.Match[str]]:
    """Give what may be the title: the first quotation, else words in italics or a link."""
    quoted = QUOTED_WORDS.search(line)
    return iter((quoted,)) if quoted else islice(_SET.finditer(line), _MOST_SET)


def _read_head(head: str) -> tuple[str, str, str] | None:
    """Give names, venue and year of all that stands before a title."""
    bold = _BOLD.match(head)
    behind = _BEHIND_BOLD.fullmatch(_plain(head[bold.end() :])) if bold else None
    if bold and behind:
        return unmarked(bold["names"]), behind["venue"].strip(), behind["year"]
    text = _plain(head)
    found = next(filter(None, (form.fullmatch(text) for form in _FORMS)), None)
    return (found["names"], found["venue"].strip(), found["year"]) if found else None


def _plain(words: str) -> str:
    return unmarked(words.replace(LABEL, " "))


def _authors(names: str, year: str) -> tuple[str, ...]:
    """Give whom all of the words before a year name; one word alone may be a system's: ``KiteNet. 2019, ICML, "…"``."""
    written = names.rstrip(" ,.:;([")
    authors, _, end = read_first_authors(f"{written}. ({year}). …")
    is_name = len(authors) == 1 and not {" ", ",", "{"}.intersection(authors[0])
    return () if is_name or end < len(written) else authors


def _is_venue(text: str) -> bool:
    """Say whether words between a year and a title are where it appeared, and no other title: ``SSRv``."""
    if is_known_venue(text):
        return True
    if " " in text:
        return is_named_venue(text)
    return text in _STEMS or _LETTERS.fullmatch(text) is not None
