"""A whole reference in one run of text: authors, year, title, venue, in the forms that styles print them.

Each form is a small function beside the others; they are tried in the order of :data:`FORMS`, each with what it reads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.markdown.authors import authors_at_start, read_authors
from i2vbib.catalog.markdown.dates import ANY_YEAR, MONTH
from i2vbib.catalog.markdown.imprint import may_be_venue
from i2vbib.catalog.markdown.titles import clean_title
from i2vbib.catalog.markdown.venue_finder import find_venue, is_venue
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST: Final = 3_000
"""Characters of the longest reference: one with two hundred authors."""
_MAY_BE: Final = re.compile(rf"\s{ANY_YEAR}|\({ANY_YEAR}|[\"“«「]|et al|\b[A-Z]\.|\s[Bb]y\s+[A-Z]|\[[A-Z]\]")
"""What every reference has: a year, quotation marks, an initial, who it is by, or the mark of its kind."""
_NUMBER: Final = re.compile(r"\s*(?:[\[(]\d{1,4}[\])]|\d{1,4}[.)]\s)\s*")
_YEAR: Final = re.compile(
    rf"[\s,.]*[(\[]?(?P<year>{ANY_YEAR})[a-z]?(?:,\s*{MONTH}\s*\d*)?[)\]]?[.,:;]*\s*[-–—]?\s*", re.IGNORECASE
)
_QUOTED: Final = re.compile(
    r"[\s,.:]*(?:“([^“”]{3,})[”\"]|\"([^\"]{3,})\"|``(.{3,}?)''|«([^»]{3,})»|「([^」]{2,})」|『([^』]{2,})』)"
)
_SENTENCE: Final = re.compile(r"\s*(?P<title>.+?(?:[?!](?=\s+(?-i:[A-Z]))|(?=\.\s+[^a-z\s])|(?=\.?\s*$)))[.\s]*")
_BY: Final = re.compile(r"(?P<title>\S+(?:\s\S+){1,40}?),?\s+[Bb]y\s+(?P<names>[^\W\d_a-z].{3,300})")
_MARKED: Final = re.compile(
    r"(?P<before>[^\[\]]{8,600}?)\s*\[(?:[JCDMRPNGAZ]|EB|DB|OL)(?:/[A-Z]{2})?\]\s*(?:\.|//|．|,)\s*(?P<rest>[^\n]{2,300})"
)
"""The mark of a work's kind behind its title, as GB/T 7714 has it: ``[J]`` a journal's, ``[C]//`` of a collection."""
_LAST_YEAR: Final = re.compile(rf"(?<!\d)({ANY_YEAR})(?!\d)")
_VENUE: Final = re.compile(
    r"\W*(?:In:?\s+)?([^\W\d_a-z][^.,;(\d]{1,100}?(?:\.[^.,;(\d]{1,30}){0,3}?)\s*(?=[.,;(]|\s\d|$)"
)
_GERUND: Final = re.compile(r"\b\w{4,}ing\b")
"""Tells what is done ``by Segmenting Anything``; it is in few names."""
_AUTHOR_YEAR: Final = re.compile(rf"(?P<names>.{{2,200}}?),?\s*[(\[]?(?P<year>{ANY_YEAR})[a-z]?[)\]]?[.\s]*")


class Reference(NamedTuple):
    """What a reference says; ``rest`` is what follows the title: venue, volume, pages, often the year."""

    title: str
    authors: tuple[str, ...]
    year: int | None
    rest: str

    @property
    def venue(self) -> str:
        """What follows the title up to a volume, pages or a date, if it can be a venue's name."""
        found = _VENUE.match(self.rest)
        return found[1] if found and may_be_venue(found[1]) else ""


def read_reference(text: str) -> Reference | None:
    """Give the parts of a text that is a reference by its form; a title alone is none."""
    if len(text) > LONGEST or not _MAY_BE.search(text):
        return None
    number = _NUMBER.match(text)
    text = text[number.end() :] if number else text
    return next((reference for form in FORMS if (reference := form(text))), None)


def read_author_year(text: str) -> tuple[tuple[str, ...], int] | None:
    """Read a text that is authors and a year: ``Miller (1972)``, ``Zip, Lemp (1977)``, ``Novak & Ruiz, 2004``."""
    found = _AUTHOR_YEAR.fullmatch(text)
    if not found or is_venue(text) or lookup(text):
        return None
    names = read_authors(found["names"], families=True)
    return (names, int(found["year"])) if names else None


def _authors_first(text: str) -> Reference | None:
    """Read what begins with its authors.

    ``Horn, S., Falk, T.: Kites. In: ECCV (2022)``, ``Brun, K. (2018). Kites of paper. Neural Networks, 12(2)``,
    ``Nolan & Tran, 2022, Certified Wind``, ``S. Power et al., “Some methods,” 2017``.
    """
    authors, end = authors_at_start(text)
    if not authors or lookup(authors[0]):
        return None
    year = _YEAR.match(text, max(end - 1, 0) if text[end - 1 : end] in "([" else end)
    begin = year.end() if year else end
    title, behind, is_quoted = _title_at(text, begin)
    ends_names = is_quoted or year or (text[:end].rstrip().endswith((":", "：")) and "," in authors[0])
    if not title or not (ends_names or _is_published(text[behind:])):
        return None
    return Reference(title, authors, int(year["year"]) if year else None, text[behind:])


def _title_at(text: str, begin: int) -> tuple[str, int, bool]:
    quoted = _QUOTED.match(text, begin)
    if quoted:
        return clean_title(next(filter(None, quoted.groups()))), quoted.end(), True
    sentence = _SENTENCE.match(text, begin)
    title = clean_title(sentence["title"]) if sentence else ""
    return title, sentence.end() if sentence else begin, False


def _is_published(rest: str) -> bool:
    venue, year = find_venue(rest)
    return bool(venue or year)


def _title_by(text: str) -> Reference | None:
    """Read ``Why Large Fans Fail by Rita Sand``."""
    found = _BY.fullmatch(text)
    names = read_authors(found["names"]) if found and not _GERUND.search(found["names"]) else ()
    return Reference(clean_title(found["title"]), names, None, "") if found and names else None


def _marked_kind(text: str) -> Reference | None:
    """Read GB/T 7714: ``王伟, 李娜. 河流泥沙的测量[J]. 水利学报, 2015, 46(3): 1-10``."""
    found = _MARKED.fullmatch(text)
    if not found:
        return None
    names, _, title = found["before"].rpartition(". ")
    year = _LAST_YEAR.search(found["rest"])
    authors = read_authors(names.strip(" ."), east_asian=True) if names else ()
    return Reference(
        clean_title(title if authors else found["before"]), authors, int(year[1]) if year else None, found["rest"]
    )


FORMS: Final[tuple[Callable[[str], Reference | None], ...]] = (_marked_kind, _authors_first, _title_by)
