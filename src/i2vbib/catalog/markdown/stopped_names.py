"""Works of which a list tells who wrote them and a title alone, a stop between: ``Ann Lee. Kites at Sea``.

One such row may be a person and what that one does, a band and its album, or a title and its subtitle; where most rows
of a list that have a stop are names and a title, and nothing else, they are its works, linked or not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.markdown.heading_subjects import speak_of_papers
from i2vbib.catalog.markdown.headings import heading_title
from i2vbib.catalog.markdown.imprints.venue_finder import find_venue, is_venue
from i2vbib.catalog.markdown.inline.block_kinds import Block, Heading, Item
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.editor_roles import EDITORS
from i2vbib.catalog.markdown.inline.pieces import Link, plain_text
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.layouts.link_layouts import is_capitalized
from i2vbib.catalog.markdown.paper_signs import BOOK_PAGE, FULL_TITLE, SHORT_TITLE, is_in_other_media
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.name_words import is_institution, is_organization, is_surely_person
from i2vbib.catalog.markdown.signed_titles import OF_NO_PAPER, is_of_others
from i2vbib.facts.common_words import is_given_name
from i2vbib.facts.publishers import publishes_books
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FEWEST: Final = 8
"""Rows of somebody's name and a title, from which on they are a list's works."""
_LEAST: Final = 0.25
"""How many of all bullets they are, at least."""
_MOST_OTHERS: Final = 0.5
"""How many other bullets with a stop there may be to each of them."""
_LONGEST: Final = 300
"""Characters of a row."""
LONGEST_NAMES: Final = 160
_STOP: Final = re.compile(r"(?<![ .][^\W\d_a-z])(?<!^[^\W\d_a-z])\.\s+(?=[^\W_a-z]|[“\"«„])")
"""No initial's: ``Ann B. Lee. Kites``."""
_ROLE: Final = re.compile(rf"\s?\((?:{EDITORS}|[Ee]ds?)\)|,\s(?:{EDITORS}|[Ee]ds?)\.?(?!\w)")
_YEAR: Final = re.compile(rf"(?<!\d){ANY_YEAR}(?!\d)")
_SAID_YEAR: Final = re.compile(
    r"(?i)\b(?:book|paper|article|essay|thesis|dissertation|study) (?:from|of|written in|published in) "
    rf"(?P<year>{ANY_YEAR})\b"
)
"""``- a book from 1960``: what a remark behind a work says of it."""
_NO_TITLE: Final = re.compile(r"https?:|www\.|[@|=→<>{}]|\s[/+]\s")
_OFFICE: Final = re.compile(
    r"(?:(?:Assistant|Associate|Full|Senior|Research|Software|Lead|Chief) )?(?:Prof(?:essor)?|Dr|Lecturer|Researcher"
    r"|Scientist|Engineer|Developer|Director|Head|Founder|Student|PhD|Postdoc\w*|Author|Editor|Born|Works?|Member)\b"
)
_REMARK: Final = re.compile(r"\s*[(\[][^()\[\]\n]{2,120}[)\]]\s*$")
_SMALL_REMARK: Final = re.compile(r"\s\([^\W\d_A-ZА-ЯЁ][^()\n]{1,90}\)$")
"""``(two volumes, and one of exercises)``: no part of a title."""
_TO_READ: Final = re.compile(
    r"[.,]\s+(?:[Cc]h(?:apters?|s?\.)|[Pp]arts?|[Гг]лав[аы]|[Kk]apitel|[Cc]hapitres?)\s\d.{0,90}$"
)
"""``. Chapter 7 "Wind"``: what of a book is to be read."""
_EDITED: Final = re.compile(
    r"(?P<title>[^()\n]{3,200}?),?\s\((?:[Ee]ds?\.|[Ee]dited by|под ред\.|[Hh]rsg\. von)\s(?P<names>[^()\n]{3,120})\)"
)
_BOOKS: Final = re.compile(r"(?i)\bbooks\b")


class Row(NamedTuple):
    """The words of a bullet that may be a work, what stands behind its link, and what that leads to."""

    line: int
    words: str
    remark: str = ""
    href: str = ""
    is_among_books: bool = False
    is_below_papers: bool = False


def stopped_names(blocks: Iterable[Block]) -> dict[int, Entry]:
    """Give such works by their lines, where they are a list's habit: and then those signed otherwise beside them."""
    rows = list(rows_of(blocks))
    stopped = [row for row in rows if _STOP.search(row.words, 0, LONGEST_NAMES)]
    least = max(FEWEST, _LEAST * len(rows), len(stopped) / (1 + _MOST_OTHERS))
    if sum(map(may_be_work, stopped)) < least:
        return {}
    works = {row.line: work for row in stopped if (work := _names_first(row))}
    sure = [row for row in stopped if row.line in works and not row.is_among_books and is_someones(works[row.line])]
    if len(sure) < FEWEST or len(works) < least:
        return {}
    return works | {row.line: work for row in rows if row.line not in works and (work := _title_first(row))}


def rows_of(blocks: Iterable[Block]) -> Iterator[Row]:
    """Give the bullets below headings of works, of books as well."""
    is_of_works, is_of_books = True, False
    path: dict[int, str] = {}
    for block in blocks:
        if isinstance(block, Heading):
            heading = heading_title(block.pieces)
            path = {level: above for level, above in path.items() if level < block.level} | {block.level: heading}
            is_of_books = _BOOKS.search(heading) is not None
            is_of_works = is_of_books or not is_of_others(heading)
        elif is_of_works and isinstance(block, Item) and block.depth:
            are_papers = speak_of_papers(path.values())
            yield _row(block)._replace(is_among_books=is_of_books, is_below_papers=are_papers)


def _row(item: Item) -> Row:
    """Give the words of a bullet: those of the link that it begins with, or all but a remark in brackets.

    Nothing is given where others are links.
    """
    first, text = item.pieces[0] if item.pieces else None, plain_text(item.pieces)
    if isinstance(first, Link):
        return Row(item.line, " ".join(first.text.split()), plain_text(item.pieces[1:]), first.href)
    if any(isinstance(piece, Link) for piece in item.pieces):
        text = _REMARK.sub("", text)
        text = "" if any(isinstance(piece, Link) and piece.text in text for piece in item.pieces) else text
    return Row(item.line, text)


def may_be_work(row: Row) -> bool:
    """Say whether nothing in a bullet tells where and when its work appeared, or that it is something else."""
    is_told = len(row.words) > _LONGEST or _YEAR.search(row.words) or _NO_TITLE.search(row.words)
    return not is_told and not is_in_other_media(row.href)


def _is_remark(behind: str) -> bool:
    """Say whether what stands behind a link tells nothing of where and when its work appeared."""
    if not behind or _SAID_YEAR.search(behind):
        return True
    is_set_off = behind.startswith(("-", "–", "—", "(", ".", ":")) or behind[0].islower()
    return is_set_off and not (_YEAR.search(behind) or find_venue(behind)[0])


def _names_first(row: Row) -> Entry | None:
    """Give the work of whoever is named before the first stop that is no initial's."""
    found = _STOP.search(row.words, 0, LONGEST_NAMES) if may_be_work(row) else None
    return work_of(row, row.words[found.end() :], row.words[: found.start()]) if found else None


def _title_first(row: Row) -> Entry | None:
    """Give a work that is signed behind its title: ``Kites (ed. Ann Lee)``, ``Kites by Ann Lee``, ``Kites. Ann Lee``.

    A whole title that leads to a book's page alone is one too.
    """
    if not may_be_work(row):
        return None
    if edited := _EDITED.fullmatch(row.words):
        return work_of(row, edited["title"], edited["names"])
    for mark in (" by ", ". "):
        title, _, names = row.words.rpartition(mark)
        work = work_of(row, title, names) if title else None
        if work and (len(work.authors) > 1 or is_someones(work)):
            return work
    is_whole = (
        BOOK_PAGE.match(row.href)
        and not row.remark
        and count_words(row.words) >= FULL_TITLE
        and is_capitalized(row.words)
    )
    return Entry(clean_title(row.words)) if is_whole and _may_be_title(row.words) else None


def work_of(row: Row, title: str, signed: str) -> Entry | None:
    """Give the work of a row, where what its mark parts are a title and the names of people."""
    names = read_authors(_ROLE.sub("", signed))
    title = clean_title(_SMALL_REMARK.sub("", _TO_READ.sub("", title)))
    if (
        not names
        or not all(" " in name and not name.startswith("{") for name in names)
        or not _may_be_title(title)
        or not _is_remark(row.remark)
    ):
        return None
    said = _SAID_YEAR.search(row.remark)
    return Entry(title, authors=names, year=int(said["year"]) if said else None)


def _may_be_title(title: str) -> bool:
    is_set = count_words(title) >= SHORT_TITLE and not title[0].islower()
    is_other = _OFFICE.match(title) or OF_NO_PAPER.search(title) or is_venue(title)
    is_other = is_other or is_institution(title) or is_organization(title) or publishes_books(title)
    return is_set and not is_other and not _are_names(title)


def _are_names(words: str) -> bool:
    names = read_authors(words)
    return len(names) > 1 or (bool(names) and is_surely_person(words))


def is_someones(work: Entry) -> bool:
    """Say whether one who wrote a work is a person for certain."""
    return any(
        is_surely_person(name) or is_given_name(name.rpartition(", ")[2].partition(" ")[0]) for name in work.authors
    )
