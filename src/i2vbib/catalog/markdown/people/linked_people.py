"""Names before a title that are links to their people's pages: ``[Ann Lee](https://annlee.org), [Bo Kim](…), Kites …``.

A link's words are a title elsewhere. Those that are a person's name, and whose page is no paper's, are plain words of
the line where others follow them; the links show where the names end, whatever parts them from the title.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import Break, Image, Link, Piece, Tag, Text
from i2vbib.catalog.markdown.people.family_names import FAMILY_INITIALS
from i2vbib.catalog.markdown.people.name_words import (
    LONGEST_NAME,
    is_name,
    is_surely_eastern,
    is_surely_person,
)
from i2vbib.catalog.markdown.people.others import AND_ABROAD
from i2vbib.facts.journal_titles import is_known_venue

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINK: Final = "\ufffc"
"""Stands for a link in the words of a run."""
_BEFORE: Final = re.compile(r"\s*(?:[\[(]\d{1,3}[\])]\s+)?(?:[Bb]y:?\s+)?")
"""What a reference is counted with, and ``By``."""
_AND: Final = rf"(?:and|&|{AND_ABROAD}|with)"
_JOINED: Final = re.compile(rf"\s*(?:[,;，、·]\s*)?(?:(?P<and>{_AND})\s+)?")
_PLAIN: Final = re.compile(
    rf"(?P<name>[^\W\d_a-z][^\n,;:()，、“\"{_LINK}]{{2,48}}?)(?=\s*[,;，、\n]|\s+{_AND}\s|(?<=[^\W\d_A-Z]{{2}})[.:]\s|\s*\()"
)
"""A name among them that is no link."""
_AND_OTHERS: Final = re.compile(r",?\s+(?:et\.? al\b\.?|and others\b)")
_ENDS_NAMES: Final = re.compile(r"\s*(?:[,.:;，。：(“\"«「『《\n]|[-–—]\s|$)")
_WORDS: Final = re.compile(r"[^\W\d_]{2}[^\s]*\s+[^\W\d_]")
_TITLE: Final = re.compile(
    rf"[^{_LINK}]{{0,300}}?[^\W_]+(?:[ \n][^\W_][^\s{_LINK}]*){{2,40}}?[^{_LINK}\w]{{1,4}}(?:by |with )?{_LINK}"
)
_YEAR: Final = re.compile(ANY_YEAR)
_INVERTED: Final = re.compile(r"[^\W\d_a-z][\w’' -]{1,30}, (?:[^\W\d_a-z]\.?[ -]?){1,4}")
"""``Lee, A. B.``."""
_PAGES_OF_PEOPLE: Final = re.compile(
    r"(?i)[/.](?:people|persons?|staff|faculty|profiles?|authors?|users?|members?|team|homes?|homepages?|alumni)\b|/~|orcid\.org"
    r"|scholar\.google|linkedin\.com/in/|researchgate\.net/profile|(?:twitter|x)\.com/\w+/?$|github\.com/[\w-]+/?$"
)
_LETTERS: Final = re.compile(r"[\W_]+")
_FEWEST: Final = 3
"""Letters of a family name that tell a page by its address: ``annlee.org``."""


class PlainPeople(NamedTuple):
    """A run of pieces in which names are no links, and the names that it begins with."""

    pieces: tuple[Piece, ...]
    names: tuple[str, ...] = ()


def with_plain_people(pieces: tuple[Piece, ...]) -> PlainPeople:
    """Give a run of pieces whose names before a title are plain words, on one line, and end where the links show it.

    That a paper follows them must show: by its link, by a year, or by words in italics.
    """
    links = [piece for piece in pieces if isinstance(piece, Link)]
    if not links or not _may_be_person(links[0]):
        return PlainPeople(pieces)
    words = [_words_of(piece) for piece in pieces]
    run, ends = "".join(words), list(accumulate(map(len, words)))
    names, end, number = _read_names(run, links)
    if not names:
        are_behind = _TITLE.match(run) is not None and _tells_paper(pieces, run)
        return PlainPeople(_without_links(pieces) if are_behind else pieces)
    are_people = any(map(_is_told, links[:number])) or (number > 1 and any(map(_has_own_page, links[:number])))
    if not are_people or not _is_before_work(pieces, run, end, ends):
        return PlainPeople(pieces)
    place = next((place for place, last in enumerate(ends) if last > end), len(pieces))
    rest = pieces[place:]
    if rest and isinstance(rest[0], Text):
        rest = (rest[0]._replace(text=rest[0].text[end - ends[place] :]), *rest[1:])
    return PlainPeople((Text(", ".join(names)), *_on_one_line(rest)), () if any(map(_is_inverted, names)) else names)


def _without_links(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give pieces in which links that surely lead to people are plain words."""
    return tuple(
        Text(piece.text, piece.strong, piece.emphasis) if isinstance(piece, Link) and _leads_to_person(piece) else piece
        for piece in pieces
    )


def _words_of(piece: Piece) -> str:
    match piece:
        case Text():
            return piece.text.replace(_LINK, " ")
        case Link():
            return _LINK
        case Break() | Image() | Tag():
            return "\n"


def _read_names(run: str, links: list[Link]) -> tuple[tuple[str, ...], int, int]:
    """Give the names that words begin with, where the last ends, and how many of them are links.

    A name that is no link is one between two that are, behind an "and", or surely a person's.
    """
    names: list[str] = []
    kept, end, place, number, joined = 0, 0, 0, 0, _BEFORE.match(run)
    while joined:
        place = joined.end()
        is_joined = joined.re is _JOINED and bool(joined["and"])
        if run.startswith(_LINK, place):
            link = links[number]
            if not _may_be_person(link):
                break
            number, place = number + 1, place + 1
            names.append(_name_of(link))
            kept, end = len(names), place
        else:
            found = _PLAIN.match(run, place)
            name = " ".join(found["name"].split()) if found else ""
            if not found or not is_name(name):
                break
            names.append(name)
            place = found.end()
            if is_joined or (kept and is_surely_person(name)):
                kept, end = len(names), place
        following = _JOINED.match(run, place)
        joined = following if following and following.end() > place else None
    others = _AND_OTHERS.match(run, end) if kept else None
    if others:
        return (*names[:kept], "others"), others.end(), number
    return (tuple(names[:kept]) if number else ()), end, number


def _is_before_work(pieces: tuple[Piece, ...], run: str, end: int, ends: list[int]) -> bool:
    """Say whether names end where they do, and a paper follows: words, and a paper's link, a year, or italics."""
    following = next((piece for piece, last in zip(pieces, ends, strict=True) if last > end), None)
    is_set_off = isinstance(following, Text) and (following.strong or following.emphasis)
    if not (_ENDS_NAMES.match(run, end) or is_set_off or run[end:].lstrip().startswith(_LINK)):
        return False
    behind = [piece for piece, last in zip(pieces, ends, strict=True) if last > end]
    linked = (piece for piece in behind if isinstance(piece, Link))
    if not _WORDS.search(run, end) and not any(_WORDS.search(link.text) for link in linked):
        return False
    return _tells_paper(behind, run[end:])


def _tells_paper(pieces: Sequence[Piece], run: str) -> bool:
    """Say whether a paper's link, a year, or words in italics stand among pieces."""
    return (
        _YEAR.search(run) is not None
        or any(isinstance(piece, Text) and piece.emphasis for piece in pieces)
        or any(isinstance(piece, Link) and link_kind(piece.href) == "paper" for piece in pieces)
    )


def _on_one_line(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give what follows names without the line's end right behind them."""
    for place, piece in enumerate(pieces):
        if isinstance(piece, Break):
            return (*pieces[:place], Text(" "), *pieces[place + 1 :])
        if not isinstance(piece, Text) or piece.text.strip(" ,.:;"):
            break
    return pieces


def _name_of(link: Link) -> str:
    return " ".join(link.text.split()).strip(" ,")


def _is_inverted(name: str) -> bool:
    return bool(_INVERTED.fullmatch(name) or FAMILY_INITIALS.fullmatch(name))


def _may_be_person(link: Link) -> bool:
    """Say whether a link may lead to a person's page: its words are a name, and the page is no paper's."""
    name = _name_of(link)
    if not 1 < len(name.split()) <= LONGEST_NAME:
        return is_surely_eastern(name) and link_kind(link.href) != "paper"
    is_one = is_name(name) or _is_inverted(name)
    return is_one and link_kind(link.href) != "paper" and not (is_label(name) or is_known_venue(name))


def _leads_to_person(link: Link) -> bool:
    return _may_be_person(link) and _is_told(link)


def _is_told(link: Link) -> bool:
    """Say whether a link is surely a person's, by the name or by the kind of page."""
    name = _name_of(link)
    is_sure = is_surely_person(name) or is_surely_eastern(name) or _is_inverted(name)
    return is_sure or bool(_PAGES_OF_PEOPLE.search(link.href))


def _has_own_page(link: Link) -> bool:
    """Say whether a page has a name in its address, as a person's has, and a program's too."""
    family = _LETTERS.sub("", link.text.strip().rpartition(" ")[2]).casefold()
    return len(family) >= _FEWEST and family in _LETTERS.sub("", link.href).casefold()
