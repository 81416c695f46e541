"""What is in bold before a title and tells whose or which paper it is: ``**Kim's paper (2015)**: Kites at Sea``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_finder import find_venue, is_venue
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
from i2vbib.catalog.markdown.layouts.link_layouts import MANY_WORDS, is_capitalized
from i2vbib.catalog.markdown.layouts.words import Words, may_be_title, split_title
from i2vbib.catalog.markdown.people.authors import named_authors, read_authors
from i2vbib.catalog.markdown.people.name_words import is_organization
from i2vbib.facts.venue_kinds import DEGREE

_KIND: Final = r"(?:[Tt]hesis|[Dd]issertation)"
_PLAIN: Final = rf"[^{EMPHASIS}{STRONG}{TITLE}{LABEL}\n]{{8,300}}"
_BEFORE: Final = re.compile(
    rf"[ \t]*{STRONG}(?P<label>[^{STRONG_END}\n]{{2,140}}?)(?:[:：]{STRONG_END}|{STRONG_END}\s?[:：])\s*"
    rf"(?:{EMPHASIS}(?P<set>[^{EMPHASIS_END}\n]{{8,300}}){EMPHASIS_END}"
    rf"|(?P<plain>{_PLAIN}(?:\n[ \t]*(?=[a-z]){_PLAIN})?))"
    rf"\s*(?=[\[(]*{LABEL})"
)
_OF_PAPER: Final = re.compile(
    r"[^\W\d_][^,:()]{1,60}?(?P<owner>['’]s?)? (?:[Pp]aper|[Aa]rticle|[Pp]ublication)(?:,\s*(?P<where>[^\n]{2,80}))?"
)
"""``Ann Lee's Paper``, ``Kite Lab paper, Journal of Kites (2012)``."""
_OF_THESIS: Final = re.compile(
    rf"(?P<name>[^\W\d_][^,:()]{{1,60}}?)(?:['’]s|,)? (?P<thesis>{DEGREE}\.?\s{_KIND}(?:,\s[^\n]{{2,80}})?)"
)
_YEAR_LAST: Final = re.compile(rf"[\s,]*[(（]?({ANY_YEAR})[)）]?$")
_IN_BRACKETS: Final = re.compile(
    rf"(?P<name>[^\n()（）]{{2,60}}?)\s?[(（](?P<imprint>[^()（）]{{0,60}}?{ANY_YEAR})[)）]"
)
_ASIDE: Final = re.compile(r"(?:\s?\(|,\s)[^\n]*")
_YEAR: Final = re.compile(ANY_YEAR)
_LONGEST_LABEL: Final = 5
"""Words of a name before its venue in brackets."""
_SIGNED_THESIS: Final = re.compile(
    rf"[ \t]*{STRONG}(?P<title>[^{STRONG_END}\n]{{8,300}}){STRONG_END}\s?[:：,.–—-]\s*"
    rf"(?P<name>[^:\n{LABEL}{TITLE}]{{4,60}})"
    rf"[:：,.]\s(?P<thesis>(?:{DEGREE}\.?\s)?{_KIND})\b[^\n{LABEL}{TITLE}]{{0,80}}"
)
"""``**Title**: Lee, Ann: Thesis``."""


def signed_thesis(skeleton: Skeleton) -> Words | None:
    """``**Kites for Two**: Lee, Ann: Thesis [[PDF]](…)``: who wrote it stands between the title and what it is."""
    found = _SIGNED_THESIS.match(skeleton.line)
    title = clean_title(unmarked(found["title"])) if found else ""
    name = found["name"].strip(" .,") if found else ""
    authors = named_authors(name) if may_be_title(title) and count_words(title) >= MANY_WORDS else ()
    if not found or len(authors) != 1:
        return None
    text, around = split_title(title)
    return Words(text, 0, found.end(), around=around, authors=authors, venue=found["thesis"])


def labelled_in_bold(skeleton: Skeleton) -> Words | None:
    """``**Kite Lab paper, IROS (2015)**: A Kite for Two``, ``**Slow Kites (ICRA 2024)**: *Designing Slow Kites*``.

    Who a paper is called by may have signed it among others: none is named. Behind a name and its venue a title is in
    italics, or has its words' capitals: a description has none.
    """
    found = _BEFORE.match(skeleton.line)
    title = clean_title(unmarked(found["set"] or found["plain"]).replace("\n", " ")) if found else ""
    if not found or count_words(title) <= MANY_WORDS or not may_be_title(title):
        return None
    told = _told(clean_title(unmarked(found["label"])), is_set=bool(found["set"]) or is_capitalized(title))
    return told._replace(text=title, end=found.end()) if told else None


def _told(label: str, *, is_set: bool) -> Words | None:
    """Give what a label tells of the title behind it; ``is_set`` says that this is written as titles are."""
    dated = _YEAR_LAST.search(label)
    year = int(dated[1]) if dated else None
    undated = label[: dated.start()] if dated else label
    if thesis := _OF_THESIS.fullmatch(undated):
        authors = read_authors(thesis["name"])
        return Words("", 0, 0, authors=authors, venue=thesis["thesis"], year=year) if len(authors) == 1 else None
    if of_paper := _OF_PAPER.fullmatch(undated):
        where = of_paper["where"] or ""
        is_alone = "," not in where and NAMES_VENUE.search(where)
        venue = where if is_alone else find_venue(f"{where} {year or ''}")[0]
        return Words("", 0, 0, venue=venue, year=year) if venue or of_paper["owner"] else None
    if dated and is_organization(_ASIDE.sub("", undated)):  # ``**Kite Group (KG), Ghent (2017)**``
        return Words("", 0, 0, year=year)
    named = _IN_BRACKETS.fullmatch(label) if is_set else None
    is_imprint = named and (is_venue(named["imprint"]) or _YEAR.fullmatch(named["imprint"]))
    is_named = named and is_imprint and count_words(named["name"]) <= _LONGEST_LABEL
    return Words("", 0, 0, name=named["name"], around=named["imprint"]) if named and is_named else None
