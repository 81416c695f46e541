"""The book that a work stands in, behind "in" and its editors: ``in: Ida Moll (Hrsg.): Drachen, Ghent 2012, S. 5``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.editions import EDITION_LAST
from i2vbib.catalog.markdown.imprints.unpublished import STATE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, STRONG, STRONG_END, unmarked
from i2vbib.catalog.markdown.inline.titles import IN_ABROAD, tidy
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.facts.publishers import is_place, place_and_publisher, publishes_books

EDITORS: Final = (
    r"\((?:(?:[EeÉé]d(?:s|d|itors?)?|[Hh](?:rsg|gg?)|[Cc](?:oord|omp)s?|[Dd]irs?|[Oo]rgs?|[Rr]ed|[Uu]dg)\.?|a cura di"
    r"|[Rr]ed:?er|[Ee]ditor[ae]?s|[Cc]oordinador[ae]?s)\)[.,:]?"
)
"""Behind those who edited a book, in several languages."""
PART: Final = r"(?:[Cc]h(?:apter|ap\.|\.) (?:\d{1,3}|[IVX]{1,6}),? )?"
"""``Chapter 1 in Kites and Winds``."""
WITHIN: Final = re.compile(rf"[\s.,;(]*{PART}{IN_ABROAD}\s?:?\s+(?=[^\W\d_a-z]|[{EMPHASIS}{STRONG}])")
"""What follows it is the book or the volume that a work stands in."""
_IN: Final = rf"(?:{IN_ABROAD}|[IiWw]|\[w:\])(?:\s?:|,)?\s+(?=[^\W\d_a-z]|{EMPHASIS})"
"""Also where the word is short, and editors follow: ``I A. Lind (red.)``."""
_PLACE: Final = r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?"
_WITH_EDITORS: Final = re.compile(
    rf"[\s.,;(\"”»’]*{_IN}(?P<editors>[^\W\d_a-z][^()\n{EMPHASIS}]{{2,240}}?)"
    rf"(?:\s{EDITORS}|(?P<cut>[,.]\s[Ee]ds?\.),?|,\s[Ee]ditors?[.,:])\s+"
    rf"(?:{EMPHASIS}(?P<italic>[^{EMPHASIS_END}\n]{{3,240}}){EMPHASIS_END}"
    rf"|{STRONG}(?P<bold>[^{STRONG_END}\n]{{3,240}}){STRONG_END}"
    r"|[„“\"«](?P<quoted>[^„“”\"«»\n]{3,240})[”“\"»]|‘(?P<single>[^‘’\n]{3,240})’"
    r"|(?P<plain>(?:\([^\W\d_]{1,20}\)-?\s?)?[^\W_a-z][^\n]{3,240}?)(?=\s\(|,\s+(?:[^\W\d_a-z][^,\d\n]{1,60}\s)?"
    rf"(?:{ANY_YEAR}(?!\d)|(?i:{STATE})\b)|,\s(?i:vol(?:ume)?|Bd|t)\.?\s?\d{{1,4}}\s(?:of|in)\s|,\s+(?:(?:pp?|S)\.?\s?)?\d|,\s{_PLACE}:\s[^\W\d_a-z]|,\s(?!(?:and|&)\s)[^,\d\n]{{3,60}},\s(?:t|vol|Bd)\.\s?\d|\.\s+[^\W\d_a-z][^:.\d\n]{{1,40}}:\s|[\s.]*(?:$|{LABEL})))"
)
"""The book is set off, or ends before brackets, a place and a year, or a place and a publisher."""


_DATED: Final = re.compile(
    rf"[\s.,;]*{IN_ABROAD}\s?:?\s+(?P<editors>[^\W\d_a-z][^()\d]{{2,160}}?)(?:\s{EDITORS})?[.,]?"
    rf"\s\({ANY_YEAR}[a-z]?\)[.:,]\s+(?P<book>[^\W\d_a-z][^.\ue000-\ue006]{{5,200}}?)(?=\.\s|\.?\s*$)"
)
"""``. En Moll, I. y Lee, A. (eds.) (2012): Cometas y vientos. Lidpress.``, as Spain's geographers have a chapter."""
_OF_NAME: Final = rf"(?:[^{EMPHASIS_END}\d\n]|{ANY_YEAR}(?!\d))"
"""What a book's name has, a year too: ``*Kites of 2001*``."""
_IN_BOOK: Final = re.compile(
    rf"[\s.,]*{EMPHASIS}({_OF_NAME}{{3,120}}){EMPHASIS_END}\.?\s+(?:[Ee]d[^.\n]{{0,8}}\. [^.\n]{{3,80}}\.\s+)?"
    rf"[^\W\d_a-z][^\d:.\n]{{1,30}}: [^\W\d_a-z][^:\d\n]{{2,60}}, {ANY_YEAR}"
)
"""``*Illuminations*. Ed. Hannah Arendt. New York: Schocken, 1969``: the book that a chapter stands in."""
_EDITED_BY: Final = re.compile(
    rf"[\s.,]*{EMPHASIS}({_OF_NAME}{{3,160}}){EMPHASIS_END},?\s+[Ee]d(?:ited|s?\.)\s+by\s+[^\W\d_a-z]"
)
"""``*The Handbook of Kites*, edited by Bo Wu, Lidpress, 2012``."""
_EDITORS_BEHIND: Final = re.compile(
    rf"[\s.,;]*{IN_ABROAD}\s?:?\s+{EMPHASIS}({_OF_NAME}{{3,160}}){EMPHASIS_END},?\s+[^\W\d_a-z][^:()\d\n]{{2,160}}?,\s[Ee]ds?\.,"
)
"""``in *The Handbook of Kites*, B. Wu, Ed., Oslo: Lidpress``."""
_IN_QUOTED: Final = re.compile(
    rf"[\s.,;]*{IN_ABROAD}\s?:?\s+(?:‘(?P<single>[^‘’\n]{{3,160}})’|“(?P<double>[^“”\n]{{3,160}}?),?”)"
    r"(?=,?\s*(?:\(|[Ee]d|[Hh]rsg|pp?\.))"
)
"""``in ‘The Book of Kites’, ed. by Bo Wu``."""
_BEFORE_THEM: Final = re.compile(
    rf"[\s.,;]*(?:{IN_ABROAD}\s?:?\s+)?(?P<book>[^\W\d_a-z][^.,()\d\n“”\"«»„]{{6,160}}?)"
    r"(?:(?<=[^\W\d_])\s\([Ee]ds?\.?\s[^\W\d_a-z][^()\n]{3,200}\)"
    r"|[.,]\s[Ee]d(?:ited|s?\.)\sby\s[^\W\d_a-z][^.\d\n]{3,160}?(?:,\s(?:pp?\.\s)?\d+[–-]\d|\.\s[^\W\d_a-z][^.:\d\n]{1,40}:))"
)
"""``In Kites and the history of winds (eds A. Lee, B. Wu)``, ``. Kites: a way, ed. by Ann Lee, 85–108. Ghent: …``."""
_ALL_BEHIND: Final = re.compile(
    r"[\s.]*In(?: book)?:?\s(?P<book>(?!(?:Press|Preparation|Review|Revision|Print|Progress)\b)"
    r"[^\W\d_a-z][^.,:()\d\n“”\"]{6,120})"
    r"(?:\.\s*$|\.\sPublisher:\s)"
)
"""``. In Time and tide in old kites.``, with nothing behind it, or what ResearchGate has there."""
_BEFORE_PAGES: Final = re.compile(
    rf"[\s.,]*{IN_ABROAD}\s?:?\s+(?P<book>[^\W\d_a-z][^.()\n“”\"]{{6,200}}?)"
    r"\s\((?:[^()\n]{1,40},\s)?(?:pp?|S|pages?|págs?|с)\.?\s?\d{1,5}(?:\s?[–—-]+\s?\d{1,5})?\)"
)
"""``In Kites and strings around the coasts (pp. 47-59). Lidpress.``, dated or not."""
_ISSUE_EDITORS: Final = re.compile(
    r"^[\s.,;:“”\"»’]*(?:(?:Herausgegeben von|Edited by)\s[^\W\d_a-z][^:()\d\n]{1,200}?[^\W\d_]{2}"
    r"|\([Ee]ds?\.\)\s[^\W\d_a-z][\w’'-]*\.?(?:\s[^\W\d_a-z][\w’'-]*\.?){1,3}?)\.\s+(?=[^\W\d_a-z])"
)
"""``Herausgegeben von Ida Moll. Kite Studies 18 (1)``: who edited an issue stands before the journal."""
_SENTENCE_OR_PART: Final = re.compile(r"[.,]\s+(?=([^.,:]{3,60}))")
_PLACE_FIRST: Final = re.compile(rf"{_PLACE}(?:, [A-Z]{{2}})?: [^\W\d_a-z]")
_EDITION_LAST: Final = re.compile(rf"{EDITION_LAST}$")
_COMMA: Final = re.compile(", ")
_EDITORS_LAST: Final = re.compile(rf"{EDITORS}\s*$")
_BEFORE_EDITORS: Final = re.compile(rf"(?:^|[\s.,;(]){_IN}[^\W\d_a-z][^()\n{EMPHASIS}]{{2,240}}?\s{EDITORS}")


def ends_in_editors(before: str) -> bool:
    """Say whether editors are the last that stands before a book's title."""
    return before.endswith((")", ").", "):", "),")) and _EDITORS_LAST.search(before) is not None


def before_editors(text: str) -> str:
    """Give of what stands behind a title that before the editors of the book it is in: they did not write it."""
    found = _BEFORE_EDITORS.search(text) if "(" in text else None
    return text[: found.start()] if found else text


def without_issue_editors(rest: str) -> str:
    """Give what stands behind a title without who edited the issue of the journal that follows."""
    may_be = "erausgegeben von" in rest or "dited by" in rest or "d.) " in rest
    return _ISSUE_EDITORS.sub(". ", rest) if may_be else rest


def edited_book(rest: str) -> str:
    """Give the book, where editors show that there is one, in what stands behind a title."""
    dated = _DATED.match(rest) if ") " in rest or "): " in rest else None
    if dated and read_authors(tidy(dated["editors"])):
        return tidy(dated["book"]).strip(" ,")
    found = _WITH_EDITORS.match(rest)
    name = (
        tidy(unmarked(next(filter(None, found.group("italic", "bold", "quoted", "single", "plain"))))).strip(" .,")
        if found
        else ""
    )
    is_printer = _PLACE_FIRST.match(name) and (is_place(name.partition(":")[0]) or place_and_publisher(name))
    if found and found["plain"] and (is_printer or not any(map(str.isalpha, name))):
        return _before_names(found["editors"])
    if found and found["plain"] and found["cut"] and (not read_authors(found["editors"]) or read_authors(name)):
        return ""  # ``in The Book of Kites, ed. Bo Wu``
    name = _EDITION_LAST.sub("", name).rstrip(" .,")
    ends = _SENTENCE_OR_PART.finditer(name) if found and found["plain"] else ()
    name = next((name[: end.start()] for end in ends if publishes_books(end[1])), name)
    before, comma, place = name.rpartition(", ")
    name = before if comma and found and found["plain"] and is_place(place) else name  # ``Drachen, Ghent, 2012``
    return as_book(name)


def _before_names(text: str) -> str:
    """Give the book that its editors follow: ``in Dictionary of Kites, J. M. Moll (ed.), London: Lid``."""
    commas = (found.start() for found in _COMMA.finditer(text))
    return next((text[:comma] for comma in commas if read_authors(text[comma + 2 :])), "")


def placed_book(rest: str) -> str:
    """Give the book in italics before its editor, a place and a publisher, as the MLA has it, or in quotation marks."""
    found = _IN_BOOK.match(rest) or _EDITED_BY.match(rest) or _EDITORS_BEHIND.match(rest) or _IN_QUOTED.match(rest)
    if not found and EMPHASIS not in rest:
        found = _BEFORE_THEM.match(rest) or _ALL_BEHIND.match(rest.partition(LABEL)[0])
    return next(filter(None, found.groups())) if found else ""


def paged_book(rest: str) -> str:
    """Give the book behind "in" before pages in brackets, though its name has small words, and no editors."""
    found = _BEFORE_PAGES.match(rest) if ")" in rest else None
    return found["book"].strip(" ,") if found else ""


def as_book(name: str) -> str:
    """Give a book's name, which may look like a place and its publisher: ``Radio Reader: Essays``."""
    return name.partition(": ")[0] if place_and_publisher(name) else name
