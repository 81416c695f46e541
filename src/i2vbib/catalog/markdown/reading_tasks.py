"""What a list of readings says of its items before they begin: a box to tick, a role, the day of reading."""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.groups import LONG_PROSE
from i2vbib.catalog.markdown.heading_subjects import speak_of_papers
from i2vbib.catalog.markdown.imprints.venue_finder import find_venue
from i2vbib.catalog.markdown.inline.addresses import with_arxiv_number
from i2vbib.catalog.markdown.inline.dates import read_year
from i2vbib.catalog.markdown.inline.leading_dates import with_date_last
from i2vbib.catalog.markdown.inline.pieces import WORDED, Break, Link, Piece, Text, plain_text
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.paper_signs import FEW_WORDS, FULL_TITLE, Evidence
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors

if TYPE_CHECKING:
    from collections.abc import Iterable

    from i2vbib.catalog.markdown.inline.block_kinds import Item
    from i2vbib.model.entry import Entry

_NUMBER: Final = re.compile(r"\s*\d{4}\.\d{4,5}(?:v\d+)?\s*$")
"""``2305.20011``, and nothing else in the line."""
_TASK: Final = re.compile(r"\s*\[[ xX]\](?:\s|$)")
_TO_DO: Final = re.compile(
    r"(?i)(?:add|sort|update|finish|write|fix|create|make|include|improve|re-?organi[sz]e|clean|upload|translate"
    r"|implement|move|check|support|release|provide|review|read)\b"
)
_CHORE: Final = re.compile(
    r"\s*(?:[\[(【][^\[\]()【】\n]{3,40}[\])】]\s*|[^:\n]{3,30}:\s+)?"
    r"(?i:add|sort|update|finish|write|fix|create|include|improve|re-?organi[sz]e|clean|upload|translate|move|check|review"
    r"|read|collect|gather|remove|merge|split|list|summari[sz]e|categori[sz]e|complete|compile|find)"
    r"(?:\s+[^\sA-Z:][^\s:]{0,30}){0,9}?\s+(?:papers?|lists?|links?|readme|sections?|entries|references|categories)\b"
    r"(?:\s+[^\s:]{1,30}){0,9}[.!]?\s*"
)
"""``[ICML 2024] Add accepted papers``: what is to be done with a list, in small letters up to what it is done with."""
_NUMBER_IN_BOLD: Final = re.compile(r"\s*(?:\[\d{1,4}\]|\d{1,4}[.)])\s*")
"""``**[2]** Lee, A.; Wu, B. Kites``: what a reference is counted with."""
_ROLE: Final = re.compile(
    r"(?i)\s*(?:(?:required|optional|recommended|suggested|further|supplementa(?:l|ry))(?: readings?| texts?| papers?)?"
    r"|(?:main|core|additional|background|primary|secondary|key)? ?readings?)\s*:\s*"
)
_RELATION: Final = re.compile(
    r"(?i)\s*(?:background|context|follow[- ]?ups?(?: (?:work|papers?))?|related(?: (?:work|papers?))?"
    r"|(?:prior|previous|earlier|later|subsequent|original|extended|journal|conference) (?:work|papers?|version)"
    r"|predecessor|precursor|successor|sequel|extension|builds on|based on|inspired by|hintergrund|contexte"
    r"|antecedentes"
    r"|背景|相关工作|后续(?:工作)?|前作|先行研究|関連研究|後続研究|관련 ?연구|후속 ?연구)\s*[:：]\s*(?=\S|$)"
)
"""``Background: Kites (1974)`` below a paper: how another is related to it."""
_DATED: Final = re.compile(r"[(（](?:1[89]|20)\d\d[)）]")
_SEE: Final = re.compile(
    r"(?i)\s*(?:see(?: also)?|cf\.?|compare|siehe(?: auch)?|s\. auch|vgl\.?(?: auch)?|voir(?: aussi)?|vedi(?: anche)?"
    r"|véase(?: también)?|ver (?:también|também)|zie(?: ook)?|se även|см\.(?: также)?|参见|參見|参看|另见|参照)"
    r"[:：]?\s*(?=\w)"
)
"""``See also: Lee, A. (2019). Kites``: what a bullet points at with, where a reference is behind it."""
_DAY: Final = r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}"
_DAY_READ: Final = re.compile(
    rf"\s*(?P<tag><(?:i|em|b)>)?\(\s?{_DAY}\s?\)(?(tag)</(?:i|em|b)>)[\s:–—-]*|\s*{_DAY}\s*:?\s*$"
)
"""``(2022-6-5) ``, in a diary of readings; without brackets before italics or links: ``2022-6-5: *Kites*``."""
_MAY_BE_DAY: Final = re.compile(r"\s*(?:<\w+>)?\(?\s?(?:19|20)\d\d[-/.]")


def without_task(item: Item) -> tuple[Item, bool]:
    """Give an item without the box of a task, and whether it had one: a list of what is read has a box to tick.

    What a course says of its readings is no part of them: ``Required: Lee (2019), "Kites"``. Nor is the day on which
    somebody read a work that tells its own year, or how it is related to the paper above.
    """
    item = _without_bold_number(item)
    first, pieces = item.pieces[0], item.pieces
    words = first.text if isinstance(first, Text) else ""
    box = _TASK.match(words) if words else None
    begin = box.end() if box else 0
    role = _ROLE.match(words, begin) if 0 < len(words) - begin < LONG_PROSE else None
    if role and (words[role.end() :].strip() or len(pieces) > 1):
        begin = role.end()
    relation = _RELATION.match(words, begin) if item.depth > 1 and len(words) - begin < LONG_PROSE else None
    if relation and _tells_paper(words[relation.end() :], pieces[1:]):
        begin = relation.end()
    see = _SEE.match(words, begin) if 0 < len(words) - begin < LONG_PROSE else None
    if see and not words[see.end()].islower() and begins_with_authors(words[see.end() :]):
        begin = see.end()
    if isinstance(first, Text) and begin:
        pieces = (first._replace(text=words[begin:]), *pieces[1:])
    pieces = with_date_last(_without_day(pieces))
    pieces = with_arxiv_number(pieces) if _NUMBER.match(words, begin) else pieces
    pieces = _without_bracket(pieces) if words.startswith("[") else pieces
    return item if pieces is item.pieces else item._replace(pieces=pieces), box is not None


def _tells_paper(words: str, others: tuple[Piece, ...]) -> bool:
    """Say whether a title and its year in brackets are behind a label, or a title that is a link."""
    if words.strip():
        dated = _DATED.search(words)
        return dated is not None and count_words(words[: dated.start()]) >= FEW_WORDS
    return bool(others) and isinstance(others[0], Link) and count_words(others[0].text) >= FULL_TITLE


def _without_day(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give pieces without the day that they begin with, in words or on a link, if the others tell their own year."""
    first = pieces[0]
    day = _DAY_READ.match(first.text) if isinstance(first, WORDED) and _MAY_BE_DAY.match(first.text) else None
    if not day or not read_year(plain_text(pieces).partition(day[0])[2]):
        return pieces
    if isinstance(first, Text) and first.text[day.end() :]:
        return (first._replace(text=first.text[day.end() :]), *pieces[1:])
    behind = tuple(dropwhile(_is_blank, pieces[1:]))
    is_set_off = behind and (isinstance(behind[0], Link) or (isinstance(behind[0], Text) and behind[0].emphasis))
    is_in_brackets = day[0].rstrip().endswith((")", ">"))
    return _without_blank(behind) if is_set_off or (is_in_brackets and behind) else pieces


def _is_blank(piece: Piece) -> bool:
    return isinstance(piece, Break) or (isinstance(piece, Text) and not piece.text.strip(" \n:"))


def _without_bold_number(item: Item) -> Item:
    """Give a reference with the number in bold that it is counted with as plain words."""
    number, *others = item.pieces
    words = others[0] if others else None
    if not (isinstance(number, Text) and number.strong and _NUMBER_IN_BOLD.fullmatch(number.text)):
        return item
    if not isinstance(words, Text) or words.strong or words.emphasis or not begins_with_authors(words.text.lstrip()):
        return item
    return item._replace(pieces=(words._replace(text=f"{number.text.strip()} {words.text.lstrip()}"), *others[1:]))


def _without_blank(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give pieces without the blanks and marks that they begin with."""
    first = pieces[0]
    return (first._replace(text=first.text.lstrip(" :–—-")), *pieces[1:]) if isinstance(first, Text) else pieces


def _without_bracket(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give a reference without the brackets around all of it, as syllabi mark what may be read as well."""
    text = plain_text(pieces)
    first, last = pieces[0], pieces[-1]
    is_whole = text.endswith(("]", "].")) and text.count("[") == text.count("]") == 1 and begins_with_authors(text[1:])
    if not is_whole or not isinstance(first, Text) or not isinstance(last, Text):
        return pieces
    if len(pieces) == 1:
        return (first._replace(text=first.text[1:].rstrip(" .").removesuffix("]")),)
    opened, closed = first.text[1:], last.text.rstrip(" .").removesuffix("]")
    return (first._replace(text=opened), *pieces[1:-1], last._replace(text=closed))


def may_be_read(text: str, written: str, path: Iterable[str]) -> bool:
    """Say whether a box without a link is for what one reads, and not for what is to be done.

    ``written`` are all its words, ``[ICML 2021]`` before ``text`` too.
    """
    is_title = count_words(text) >= FULL_TITLE and not _TO_DO.match(text)
    is_title = is_title and (speak_of_papers(path) or all(find_venue(written)))
    return is_title or begins_with_authors(text)


def is_chore(pieces: Iterable[Piece]) -> bool:
    """Say whether a row is what somebody is to do with a list, whatever venue is before it, and leads to no paper."""
    pieces = tuple(pieces)
    if not _CHORE.fullmatch(plain_text(pieces)):
        return False
    return not any(link_kind(piece.href) == "paper" for piece in pieces if isinstance(piece, Link))


def as_task(entry: Entry, text: str, evidence: Evidence) -> Evidence:
    """Give what a box without a link shows at most: ``- [ ] Novelty of kites (Lee, 2008)`` may be a topic."""
    return evidence if entry.link or entry.venue or begins_with_authors(text) else "titled"
