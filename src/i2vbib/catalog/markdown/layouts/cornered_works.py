"""Works in corners that a line begins with, as scholars' own pages have them, which name no author."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.imprints.venue_names import ends_as_venue
from i2vbib.catalog.markdown.inline.dates import first_year
from i2vbib.catalog.markdown.inline.skeleton import LABEL, TITLE, Skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.layouts.reference_layouts import first_link, within_labels
from i2vbib.catalog.markdown.layouts.words import Words
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.facts.publishers import publishes_books

_LONGEST: Final = 600
"""Characters of a line that is a reference."""
_OPENS: Final = re.compile(rf"[\s{LABEL}{TITLE}(]*[「〈《『“\"]")
_NOTE: Final = r"(?:\s?[(（](?P<note>[^()（）\n]{1,40})[)）])?"
_ARTICLE: Final = re.compile(
    r"(?P<title>「[^「」\n]{2,300}」|〈[^〈〉\n]{2,300}〉|《[^《》\n]{2,300}》|『[^『』\n]{2,300}』|“[^“”\n]{2,300}”|\"[^\"\n]{2,300}\")"
    rf"{_NOTE}[\s,，、.。:：]{{0,3}}(?:(?P<names>[^「」『』《》〈〉\d\n]{{2,80}})[\s,，、.。:：]{{1,3}})?"
    r"(?:[载載][于於]?\s?|in\s)?(?P<venue>『[^『』\n]{2,80}』|《[^《》\n]{2,80}》)(?P<rest>[^「」〈〉\n]{0,160})"
)
_IS_ISSUE: Final = re.compile(r"[第제]|\W|$")
"""Behind a journal's name no other word follows at once."""
_BOOK: Final = re.compile(
    rf"『(?P<title>[^『』\n]{{2,300}})』{_NOTE}(?P<mark>[\s,，、.。]{{1,3}}|\s?[(（])(?:[(（](?:주식회사|주|株)[)）])?(?P<publisher>[^\W\d_][^『』「」《》,，、\d\n]{{1,80}}?)"
    r"[\s,，、.。]{0,3}(?:[(（\s]?(?P<year>(?:19|20)\d\d)[년年]?)?[)）\s.。]{0,4}"
)
_ROLE: Final = re.compile(
    r"[공共]?[저편역著編编訳译譯]+[자者]?|[単单單]著|단독|공동\s?(?:저술|집필)|(?:[Cc]o-?)?(?:[Aa]uthored|[Ee]dited|[Tt]ranslated|[Ww]ritten)"
)
"""What somebody's own list says of the part that he had in a book: ``(공저)``, ``(編著)``."""


def cornered_work(skeleton: Skeleton) -> Words | None:
    """Read ``「凧の歴史」『凧学研究』12、2020年``, ``[『凧の本』(共著), 凧文閣](…) (2020)``: where, or by whom."""
    if not _OPENS.match(skeleton.line):
        return None
    begin, line = within_labels(skeleton.line[:_LONGEST])
    text = unmarked(line).replace("( ", "(")
    _, href = first_link(skeleton, line)
    places = begin, begin + len(line)
    if found := _ARTICLE.fullmatch(text):
        return _article(found, places, href)
    book = _BOOK.fullmatch(text)
    return _book(book, places, href) if book else None


def _article(found: re.Match[str], places: tuple[int, int], href: str) -> Words | None:
    title, venue = found["title"], found["venue"]
    year = first_year(found["rest"])
    if title[0] == venue[0] and not (_IS_ISSUE.match(found["rest"]) and (year or ends_as_venue(venue[1:-1]))):
        return None  # two works: ``《风筝》《风车》``
    names = read_authors(found["names"], east_asian=True) if found["names"] else ()
    if found["names"] and not names:
        return None
    return Words(
        clean_title(title[1:-1]),
        *places,
        href,
        around=f"{venue}{found['rest']}",
        authors=names,
        venue=clean_title(venue[1:-1]),
        year=year,
    )


def _book(found: re.Match[str], places: tuple[int, int], href: str) -> Words | None:
    """Give a book, if its publisher is one, or a role or a link around both tells it; films have makers behind."""
    publisher = found["publisher"].strip()
    is_sure = (found["note"] and _ROLE.fullmatch(found["note"].strip())) or publishes_books(publisher)
    is_linked = link_kind(href) == "paper" or (href and found["mark"].strip() in {",", "，", "、"})
    if not (is_sure or is_linked):
        return None
    year = int(found["year"]) if found["year"] else None
    return Words(clean_title(found["title"]), *places, href, venue=publisher, year=year, is_book=True)
