"""References that name a book and then the chapter of it that is meant, with its pages, or several behind its year."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.editions import EDITION
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, TITLE
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.references.reference_title import Reference

_CHAPTER_LAST: Final = re.compile(
    r"(?P<names>[^\W\d_a-z][^:\n\d“”„«»\"]{1,160}?), (?P<book>[^\W\d_a-z]\S* [^\n\d]{4,240}?)"
    rf"(?:,\s\(?{EDITION}\)?)?[,.]\s[Cc]h(?:apter|ap\.|\.) \d{{1,2}}[:.,] (?P<title>[^\W_][^,\n]{{6,200}}?),\s"
    r"(?:ISBN[\s:-]*[\d-]{10,17}[\dXx]?,\s)?(?P<pages>(?:pp?\.|pages)\s?\d+\s?[–-]\s?\d+),?\s"
    rf"(?P<printed>[^\d\n]{{0,80}}?)\(?(?P<year>{ANY_YEAR})\)?[\s.]*"
)
_CHAPTERS_MEANT: Final = re.compile(
    rf"(?P<year>{ANY_YEAR}(?<!\d{{5}})[)\]]?)(?:\s?:|[,;])\s(?:see |cf\. |voir |siehe )?"
    r"(?:[Cc]h(?:ap(?:\.|itres?|ters?)|s?\.)|[Kk]ap(?:\.|itel)|[Cc]ap(?:\.|[íi]tulos?|itol[oi])|[Rr]ozdz(?:\.|iały?)"
    r"|[Hh](?:fst\.|oofdstuk)|[Гг]л(?:\.|ав[аы]))\s"
    r"(?:\d{1,2}\b|[IVX]{1,5}\b|[«“„\"])(?![^\n]{0,300}[,.]\s(?:[Ii]n|[Dd]ans):?\s)"
    rf"[^\n{TITLE}{EMPHASIS}]*(?=\n|$)"
)


def without_chapters_meant(text: str) -> str:
    """Give a book's reference without the chapters of it that are to be read, behind its year, with their pages.

    >>> without_chapters_meant("LEE Ann, Les vents, Lid, 1996 : chap. « La corde », p. 3-9 ; chap. 4, p. 10.")
    'LEE Ann, Les vents, Lid, 1996.'
    """
    return _CHAPTERS_MEANT.sub(r"\g<year>.", text)


def chapter_last(text: str) -> Reference | None:
    """Read ``Lee and Wu, Handbook of Kites, 3rd Edition, Chapter 6: Ropes and Knots, pages 95-99, Lidpress (2012)``."""
    found = _CHAPTER_LAST.fullmatch(text) if " ch" in text.casefold() else None
    authors = read_authors(found["names"], families=True) if found else ()
    if not found or not authors:
        return None
    book, printed = f"{EMPHASIS}{found['book']}{EMPHASIS_END}", found["printed"].strip(" ,")
    rest = f". In {book}, {found['pages']}. {printed}, {found['year']}."
    return Reference(clean_title(found["title"]), authors, int(found["year"]), rest)
