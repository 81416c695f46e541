"""Headings that are papers' titles, as those of notes on papers are."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.link_kinds import paper_identifiers
from i2vbib.catalog.markdown.headings import without_number
from i2vbib.catalog.markdown.imprints.venue_finder import is_venue, read_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, read_year
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.titles import WIDE_BRACKETS, count_words
from i2vbib.catalog.markdown.layouts.link_layouts import is_capitalized
from i2vbib.catalog.markdown.layouts.quotations import OPENING_MARK
from i2vbib.catalog.markdown.layouts.title_finder import find_title
from i2vbib.catalog.markdown.layouts.words import split_title
from i2vbib.catalog.markdown.paper_signs import FULL_TITLE, TITLE_ALONE, UNTOLD
from i2vbib.catalog.markdown.references.reference_title import ends_in_year
from i2vbib.facts.venues import lookup
from i2vbib.model.entry import PassedOver

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from i2vbib.catalog.markdown.candidates import Candidate
    from i2vbib.catalog.markdown.inline.skeleton import Skeleton

_OF_SEVERAL: Final = re.compile(
    r"(?i)\b(?=[plaswt])(?:papers|lists?|articles|sessions?|workshops?|tutorials?)\b|论文|論文|논문"
)
_FEWEST_DATED: Final = 3
"""Headings that end in a year in brackets, from which on they are titles; fewer may be sections': ``Kites (2020)``."""
_WORDS_ALONE: Final = frozenset({"worded", "titled"})
"""What tells of candidates that they are set as titles, and no more."""
_NAMED: Final = re.compile(r"[A-Z][\w-]* (?:[\w-]+ ){0,6}[A-Z]-[A-Z]{2,}\w*")
"""``Fast Kite R-CNN``: a system's name of several words, and no field's, as ``Visual SLAM`` is."""
_FIELDS: Final = re.compile(r"(?i)(?:arxiv|paper|pdf)\s?:\s")
"""The link of a paper that is told in fields, of which a heading alone can be the title."""
_VENUE_FIRST: Final = re.compile(
    rf"(?P<venue>[A-Z][A-Za-z&/]{{1,12}}(?:[- ][A-Z]{{2,8}})?)[ ’'-]?{ANY_YEAR}"
    r"(?:\s?[:：|]\s?|\s[-–—]+\s|[-–—]+(?=[^\W\d_a-z]))"
)
"""``CCS2018 - Title``, ``KDD2018-Title``, ``ECML-PKDD 2017: Title``: a mark parts them."""
_AROUND: Final = "[]()【】（） :：.,-–—"
_UNSPACED: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]{8}")


def is_titled_at_venue(heading: str, *, is_first: bool) -> bool:
    """Say whether a heading is a title with a venue and its year: ``[2019-ICML] Kites without Strings``.

    ``is_first`` asks for the venue before the title, where it stands for no section.
    """
    if is_first and heading.lstrip()[:1] not in {"[", "(", "【", "（"}:
        return False
    title, around = split_title(heading)
    at_venue = bool(around) and is_venue(around.strip(_AROUND)) and read_year(around) is not None
    return at_venue and count_words(title) >= FULL_TITLE and not _OF_SEVERAL.search(title)


def begins_at_venue(heading: str) -> bool:
    """Say whether a known venue and its year stand before a title, without brackets: ``CCS2018 - Kites in the Wind``.

    It is a paper's where anything of it is told right below; a section's may be so too: ``CVPR 2018 - Kites and Tin``.
    """
    placed = _VENUE_FIRST.match(heading)
    title = heading[placed.end() :] if placed and lookup(placed["venue"]) else ""
    return count_words(title) >= FULL_TITLE and not _OF_SEVERAL.search(title)


def names_another(skeleton: Skeleton, heading: str) -> bool:
    """Say whether a line below a heading has the title and the link of another paper."""
    papers = skeleton.addresses.papers
    title = find_title(skeleton) if papers else None
    return bool(title and title.text and title.href in papers and title.text.casefold() not in heading.casefold())


def quotes_title(skeleton: Skeleton) -> bool:
    """Say whether lines below a heading are another paper: its title is in quotation marks, its authors before it."""
    title = find_title(skeleton)
    is_quoted = title and title.start and OPENING_MARK.match(skeleton.line, title.start)
    return bool(title and is_quoted and count_words(title.text) >= FULL_TITLE)


def heading_of_paper(path: Sequence[str], title: str) -> str:
    """Give the nearest heading of which a paper below may be, past one that says what of it is there: ``Links``.

    ``title`` is the list's own.
    """
    *above, last = path or [""]
    is_part = above and above[-1] != title and is_label(last) and not _OF_SEVERAL.search(last)
    return above[-1] if is_part else last


def titled_by_heading(heading: str, below: list[Candidate]) -> Candidate | None:
    """Give the one paper without a title below a heading that is set as titles are, with that title.

    Beside it no other paper stands, only words that lead nowhere, as where its authors work does, or its slides. A
    system's name is a title where its paper is told in fields: ``## Kite R-CNN``, ``- arxiv: https://arxiv.org/…``.
    """
    untitled = [candidate for candidate in below if not candidate.entry.title]
    identified = [candidate for candidate in untitled if paper_identifiers(candidate.entry.link)]
    bare = identified or untitled
    is_alone = all(candidate.evidence in _WORDS_ALONE for candidate in below if candidate.entry.title)
    if len(bare) != 1 or not is_alone:
        return None
    title, around = split_title(heading)
    is_set = is_capitalized(title) or bool(_UNSPACED.search(title))
    entry = bare[0].entry
    is_named = _NAMED.fullmatch(title) is not None and _FIELDS.match(bare[0].text) is not None
    venue, year = read_venue(around) if is_venue(around.strip(_AROUND)) else ("", read_year(around))
    fewest = FULL_TITLE + (not venue)
    is_whole = is_named or (is_set and not entry.links and count_words(title) >= fewest)
    if not entry.link or not is_whole or _OF_SEVERAL.search(title):
        return None
    told = replace(entry, title=title, venue=entry.venue or venue, year=entry.year or year)
    return bare[0]._replace(entry=told, evidence="sure")


def dated_titles(headings: Sequence[tuple[int, str]], told: Iterable[int]) -> list[PassedOver]:
    """Name the headings, each with its line, that are titles with a year in brackets and have nothing told below them.

    ``told`` are the lines of all that was read or passed over: what has a paper below it is a section.
    """
    lines = sorted(told)
    dated: list[PassedOver] = []
    for (line, heading), (following, _) in pairwise((*headings, (sys.maxsize, ""))):
        is_empty = bisect_left(lines, line) == bisect_left(lines, following)
        if is_empty and ends_in_year(heading.translate(WIDE_BRACKETS)) and not _OF_SEVERAL.search(heading):
            dated.append(PassedOver(heading, TITLE_ALONE, line))
    return dated if len(dated) >= _FEWEST_DATED else []


def without_contents(passed_over: Iterable[PassedOver], headings: Sequence[tuple[int, str]]) -> list[PassedOver]:
    """Leave out the titles alone that are headings below them, as those of a table of contents are.

    ``headings`` are all of the list, each with its line.
    """
    last = {without_number(title).casefold(): line for line, title in headings}
    return [
        passed
        for passed in passed_over
        if passed.reason not in {TITLE_ALONE, UNTOLD}
        or last.get(without_number(passed.text).casefold(), 0) <= passed.line
    ]
