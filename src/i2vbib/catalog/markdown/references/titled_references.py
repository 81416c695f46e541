"""References that begin with their title, who wrote it behind it, or nobody."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.reference_venue import names_imprint, venue_behind
from i2vbib.catalog.markdown.imprints.venue_forms import may_be_venue
from i2vbib.catalog.markdown.imprints.venue_names import JOURNAL, NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, MONTH
from i2vbib.catalog.markdown.inline.titles import IN_ABROAD, ON_ANOTHER, clean_title, count_words
from i2vbib.catalog.markdown.people.author_year import read_author_year
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.between_names import without_journal
from i2vbib.catalog.markdown.people.family_names import all_initialled
from i2vbib.catalog.markdown.people.first_authors import (
    COMMA_BLANK,
    VOLUME_BEHIND_YEAR,
    authors_at_start,
    authors_before_comma,
)
from i2vbib.catalog.markdown.people.name_words import is_means
from i2vbib.catalog.markdown.references.reference_title import Reference, title_at

_QUOTED_FIRST: Final = re.compile(
    r"\s*(?:“((?:[^“”]|“[^“”]{1,60}”){8,300})[”\"]|\"([^\"]{8,300})\"|‘((?:[^‘’]|’(?=\w)){8,300})’)(?P<rest>[^\n]*\w[^\n]*)"
)
_IN_OTHERS: Final = re.compile(
    rf"[,.]?\s*(?:{IN_ABROAD}\s?:?\s+[^\W\d_a-z]|[^\W\d_a-z][^:]*?(?::[^:]*?)?(?:{ANY_YEAR}|\d[.(:]\d))"
)
"""What follows a quoted title and is where it appeared: ``in Hacking the Academy``, ``Rethinking History 15.2``."""
TITLE_GOES_ON: Final = re.compile(r"\s*(?:[:?!–—]|-\s)")
_VOLUME_LAST: Final = re.compile(
    rf"(?P<title>[^\n]{{8,400}}?[\w)\"”][.?!]|[^\n]{{8,400}}?[.?!][\"”])\s+(?P<rest>(?P<venue>[^\W\d_a-z][^.?!\d]{{2,90}}?)"
    rf"(?:[\s,]+(?:[Vv]ol\.?\s*)?\d[^a-z\n]*?{ANY_YEAR}[^a-z\n]*(?:pp?\.[\d\s–-]*)?"
    rf"|\.?\s+{VOLUME_BEHIND_YEAR}[^a-z\n]*(?:Available (?:in|at|from|as|online)\W*)?))"
)
_MOST_OWN_COMMAS: Final = 8
"""Commas in a title before names."""
_FEW_WORDS: Final = 3
_LAST_SENTENCE: Final = re.compile(r"(.*(?<=[\w)\"”]{2})[.?!][\"”]?)\s(\S.*)")
_BY: Final = re.compile(
    rf"(?!{ON_ANOTHER})(?P<title>[“\"][^“”\"]{{2,80}}[”\"]|\S+(?:\s\S+){{1,40}}?),?\s+[Bb]y\s+"
    rf"(?P<names>(?:[^\W\d_a-z]|[a-z]\.(?=[ a-z]))[^\"“”\n]{{3,300}})"
)
_IMPRINT_IN_BRACKETS: Final = re.compile(rf"\(([^()]{{4,80}},? {ANY_YEAR})\)[.\s]*$")
_YEAR_AT_END: Final = re.compile(rf"[\s(,]({ANY_YEAR})[)\s.]*$")
_JOURNAL_LAST: Final = re.compile(
    r"(?P<title>[^\n]{8,400}?\w)\s+(?P<rest>(?:(?:International|European|American|British|Canadian|Australian|Asian|African"
    rf"|Scandinavian) )?{JOURNAL} (?:of|for|on) [^.?!:\d\n]{{3,90}}?[\s,]+"
    rf"(?:[Vv]ol(?:ume|\.)?\s*)?\d{{1,4}}\b[^a-z\n]*(?:No\.[^a-z\n]*)?(?:(?i:{MONTH})[^a-z\n]*)?{ANY_YEAR}[^\n]{{0,40}})"
)
_JOURNAL_OPENED: Final = re.compile(r"[.?!]\s+In:?\s+(?P<begun>[A-Z][\w-]*(?: (?:[A-Z][\w-]*|and|&|of)){0,4})$")
_IN_SERIES: Final = re.compile(
    r"(?P<title>[^\n]{8,400}?[\w)][.?!])\s+"
    rf"(?P<rest>[A-Z][^.?!\n]{{3,160}}?\s[Vv]ol(?:ume|\.)\s*\d{{1,5}}, {ANY_YEAR}[^\n]{{0,40}})"
)
"""``… Game. On the Move 2007: OTM Workshops Lecture Notes in Computer Science Volume 4805, 2007, pp 357-366``."""
_MOST_COMMAS: Final = 30
_GERUND: Final = re.compile(r"\b\w{4,}ing\b")
"""Tells what is done ``by Segmenting Anything``; it is in few names."""


_IN_ANGLES: Final = re.compile(
    rf"(?P<before>[^\n«»„“”\"]{{8,400}}?),\s+(?P<within>in\s)?«\s?(?P<journal>[^«»\n]{{2,100}}?)\s?»"
    rf"(?P<rest>,?\s[^«»\n]{{0,80}}?{ANY_YEAR}(?!\d)[^«»\n]{{0,80}})"
)
"""``M. Rossi, Il vento e la corda, «Rivista degli aquiloni», 50 (2015), pp. 1-9``."""
_NOBODY: Final = re.compile(
    r"(?:Unknown|Anonymous|Anon\.|Author unknown|Anonyme|Anónimo|Anonimo|N\. ?N\.),? "
    rf"\((?P<year>{ANY_YEAR})[a-z]?\)[.:,]?\s+(?=\S)"
)


def by_nobody(text: str) -> Reference | None:
    """Read ``Unknown (2003). Kites of the North. Kite Press``, ``Anon. (1891) …``."""
    found = _NOBODY.match(text)
    title, end, _ = title_at(text, found.end()) if found else ("", 0, False)
    return Reference(title, (), int(found["year"]), text[end:]) if found and title else None


def journal_in_angles(text: str) -> Reference | None:
    """Read ``M. Rossi, Il vento e la corda, «Rivista degli aquiloni», 50 (2015)``, as Italy's historians cite.

    Behind ``in`` the title may have no author: ``L'invention du vent, in « Revue du vent », n° 12, 2004``.
    """
    found = _IN_ANGLES.fullmatch(text) if "«" in text else None
    names, title = _signed_title(found["before"]) if found else ((), "")
    title = title if names or not found or not found["within"] else found["before"]
    if not found or count_words(title) < _FEW_WORDS:
        return None
    return Reference(clean_title(title), names, cited_year(found["rest"]), f", 《{found['journal']}》{found['rest']}")


def _signed_title(text: str) -> tuple[tuple[str, ...], str]:
    """Give the names before the last comma before which nothing else stands, and the title behind it."""
    commas = list(islice(COMMA_BLANK.finditer(text), _MOST_COMMAS))
    signed = ((read_authors(text[: comma.start()]), text[comma.end() :]) for comma in reversed(commas))
    return next(((names, title) for names, title in signed if names and not read_authors(title)), ((), ""))


def quoted_first(text: str) -> Reference | None:
    """Read ``“Evaluating Scholarship,” Journal of Digital Humanities 1 (4)``.

    A title may begin with a quotation itself: ``“Why Trust You?”: Explaining …``.
    """
    found = _QUOTED_FIRST.fullmatch(text)
    if not found:
        return None
    title = next(filter(None, found.groups()))
    is_ended = title[-1] == "," or (title[-1] == "." and names_imprint(found["rest"]))
    if not (_IN_OTHERS.match(found["rest"]) or (is_ended and not TITLE_GOES_ON.match(found["rest"]))):
        return None
    return Reference(clean_title(title), (), None, found["rest"])


def volume_last(text: str) -> Reference | None:
    """Read ``Scarcity or Abundance? Preserving the Past. American Historical Review 108.3 (2003): 735-762``.

    Who wrote it may stand between: ``Gears of Bronze. Ada Brandt. Machine Letters 3 (2020)``.
    """
    found = _VOLUME_LAST.fullmatch(text)
    if not found or not may_be_venue(found["venue"], is_sure=bool(found["year"])) or authors_at_start(text)[0]:
        return None
    last = _LAST_SENTENCE.fullmatch(found["title"].removesuffix("."))
    names = read_authors(last[2]) if last else ()
    names = all_initialled(names) if found["year"] else names
    title = clean_title(last[1] if last and names else found["title"])
    return Reference(title, names, int(found["year"]) if found["year"] else None, found["rest"])


def journal_last(text: str) -> Reference | None:
    """Read ``Kites in Hypertext Journal of Kite Method and Theory, Vol. 14 (2007), pp. 3-5``: no mark parts them."""
    found = _JOURNAL_LAST.fullmatch(text) or _IN_SERIES.fullmatch(text)
    if not found or authors_at_start(text)[0]:
        return None
    title, rest = found["title"], found["rest"]
    opened = _JOURNAL_OPENED.search(title)  # ``Kites at Sea. In: Historical Journal of Film, 34 (2013)``
    if opened:
        title, rest = title[: opened.start() + 1], f"{opened['begun']} {rest}"
    return Reference(clean_title(title), (), None, rest)


_REVIEW: Final = re.compile(
    r"(?i)\W*(?:(?:(?:book|essay|film|critical) )?reviews? (?:essay )?(?:of|on)|rezension (?:von|zu)|reseña de"
    r"|recensione? d[aei]|compte[ -]rendu de)\b"
)
"""``Review of Kites by Ann Lee``: she wrote the book, and somebody else the review."""


def names_before_journal(text: str) -> Reference | None:
    """Read ``Kites of Tin at Sea, Ann Lee, Bo Wu, Journal of Kites, 1(3), 2010``, a venue by its form."""
    commas = islice(COMMA_BLANK.finditer(text), _MOST_OWN_COMMAS) if NAMES_VENUE.search(text) else ()
    for comma in commas:
        title = text[: comma.start()]
        if title.count(" ") < _FEW_WORDS or read_authors(title):
            continue
        names, rest = authors_before_comma(text[comma.end() :], _begins_with_venue)
        if len(names) > 1 and all(" " in name for name in names):
            return Reference(clean_title(title), names, year, rest) if (year := cited_year(rest)) else None
    return None


def _begins_with_venue(text: str) -> bool:
    first = text.partition(",")[0]
    return NAMES_VENUE.search(first) is not None and may_be_venue(first)


def title_by(text: str) -> Reference | None:
    """Read ``Why Large Fans Fail by Rita Sand``, ``"Chalk on Slate" by Ada Moll, Journal of Pedagogy 14 (2009)``."""
    found = _BY.fullmatch(text)
    if not found or _GERUND.search(found["names"]) or is_means(found["names"]) or _REVIEW.match(found["title"]):
        return None
    dated = read_author_year(found["names"])
    if dated and (len(dated[0]) > 1 or " " in dated[0][0]):
        return Reference(clean_title(found["title"]), *dated, "")
    bare = _IMPRINT_IN_BRACKETS.search(found["names"])
    written = without_journal(found["names"])
    names, rest = read_authors(written), bare[1] if bare else found["names"].removeprefix(written)
    if not names:
        names, rest = authors_before_comma(found["names"], venue_behind)
    year = cited_year(rest) or (int(at_end[1]) if (at_end := _YEAR_AT_END.search(found["names"])) else None)
    return Reference(clean_title(found["title"]), names, year, rest) if names else None
