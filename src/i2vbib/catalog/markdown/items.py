"""The papers in a run of text: a list item, a paragraph, or a table's title cell.

Where the title is, :mod:`i2vbib.catalog.markdown.title_finder` knows; what stands before and after it gives name,
authors, venue and year.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.links import link_kind
from i2vbib.catalog.markdown.authors import is_cut_short, read_authors
from i2vbib.catalog.markdown.labels import is_label
from i2vbib.catalog.markdown.pieces import Break, Link, Piece
from i2vbib.catalog.markdown.skeleton import EMPHASIS, EMPHASIS_END, LABEL, STRONG, read_skeleton, unmarked
from i2vbib.catalog.markdown.title_finder import MANY_WORDS, STRONG_WORDS, find_title
from i2vbib.catalog.markdown.titles import clean_title
from i2vbib.catalog.markdown.venues import find_venue, trim_venue
from i2vbib.catalog.markdown.words import Words, may_be_title
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Sequence

_EMPHASIS_WORDS: Final = re.compile(rf"(?<!\()(?<!\( ){EMPHASIS}([^{EMPHASIS_END}]+){EMPHASIS_END}")
_BRACKETED: Final = re.compile(r"[\W\d_]*[\[【]([^\[\]【】]+)[\]】]\s*[:：]?")
_ACRONYM_YEAR: Final = re.compile(r"[A-Za-z&]{3,}[\s'’-]*(?:(?:19|20)\d\d|'\d\d)")
_NO_LETTER: Final = re.compile(r"[\W\d_]*")
_SENTENCE_END: Final = re.compile(r"(?<=[\w)]{2})\.\s")
_SEVERAL: Final = re.compile(r"[,;&，、·]|\band\b")
_ARXIV_LABEL: Final = re.compile(
    r"(?i)\W*(?:paper\W*)?(?:arxiv\W*)+(?:\d{4}\.\d{4,5}(?:v\d+)?)?\W*(?:paper|pdf|abs)?\W*"
)
"""Says where a link leads, not that the paper was published nowhere else."""
_LINE_END: Final = re.compile(rf"[\n{LABEL}]")


def read_items(pieces: tuple[Piece, ...]) -> list[Entry]:
    """Give the papers in a run of pieces, as far as it tells them; sections and line are the caller's.

    The title is empty where there is a paper's link and no title.
    """
    return [entry for part in split_papers(pieces) if (entry := _read_item(part)).title or entry.link]


def split_papers(pieces: tuple[Piece, ...]) -> list[tuple[Piece, ...]]:
    """Cut a run that holds several papers before each of them."""
    if len(read_skeleton(pieces).addresses.papers) < 2:  # noqa: PLR2004  # one paper needs no cut
        return [pieces]
    starts = _title_links(pieces)[1:] or _first_lines(pieces)[1:]
    bounds = [0, *starts, len(pieces)]
    return [pieces[start:end] for start, end in pairwise(bounds)]


def _title_links(pieces: Sequence[Piece]) -> list[int]:
    """Give the places of the links that read like a paper's title."""
    places: dict[str, int] = {}
    for place, piece in enumerate(pieces):
        if isinstance(piece, Link) and link_kind(piece.href) == "paper" and not is_label(piece.text):
            places.setdefault(piece.href, place)
    return list(places.values())


def _first_lines(pieces: tuple[Piece, ...]) -> list[int]:
    """Give the places of the lines that begin a paper: they have a title, and the paper before has its link."""
    places: list[int] = []
    start, complete = 0, True
    for end in (*(place for place, piece in enumerate(pieces) if isinstance(piece, Break)), len(pieces)):
        line = read_skeleton(pieces[start:end])
        title = find_title(line)
        if complete and title and (line.addresses.papers or line.line.lstrip().startswith(STRONG)):
            places.append(start)
            complete = False
        complete = complete or bool(line.addresses.papers)
        start = end + 1
    return places


def _read_item(pieces: tuple[Piece, ...]) -> Entry:
    skeleton = read_skeleton(pieces)
    title = find_title(skeleton) or Words("", 0, 0)
    before, after = skeleton.line[: title.start], skeleton.line[title.end :]
    addresses = skeleton.addresses
    link = title.href if link_kind(title.href) == "paper" else next(iter(addresses.papers), title.href)
    code = next((href for href in addresses.code if href != link), "")
    labels = (label for label in skeleton.labels if not _ARXIV_LABEL.fullmatch(label))
    venue, year = find_venue("\n".join((unmarked(before), title.around, unmarked(after), *labels)))
    return Entry(
        title=title.text,
        link=link,
        year=year,
        venue=venue,
        name=title.name or _name_before(before),
        code=code,
        authors=_authors_in(after) or _authors_in(before),
        links=addresses.but(link, code),
    )


def _name_before(before: str) -> str:
    """Give the name in ``**Name**: "Title"`` and ``[Name] Title``."""
    strong = STRONG_WORDS.search(before)
    found = strong or _BRACKETED.fullmatch(unmarked(before))
    if not found or (strong and not _NO_LETTER.fullmatch(before[: strong.start()])):
        return ""
    name = clean_title(unmarked(found[1]).strip("[]() "))
    if _ACRONYM_YEAR.fullmatch(name):
        return ""
    return name if len(name.split()) < MANY_WORDS and may_be_title(name) else ""


def _authors_in(part: str) -> tuple[str, ...]:
    """Give the authors in what stands beside the title: in italics, on a line, in a sentence of their own.

    One name is not taken: it is a title, an affiliation or the first author of several more often than the only one.
    """
    in_italics = (found for found in _EMPHASIS_WORDS.finditer(part) if not is_cut_short(unmarked(part[found.end() :])))
    lines = (line for line in _LINE_END.split(part) if _SEVERAL.search(line))
    runs = (
        *(found[1] for found in in_italics),
        *(run for line in lines for run in dict.fromkeys((line, *_SENTENCE_END.split(line)))),
    )
    return next((names for run in runs if len(names := read_authors(_without_venue(run))) > 1), ())


def _without_venue(text: str) -> str:
    return trim_venue(unmarked(text).strip(" ,.;:-–—|")).strip(" .,;(")
