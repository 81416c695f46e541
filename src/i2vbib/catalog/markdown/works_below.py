"""References below a bullet that leads to their paper: it names the paper short, or where its authors work.

``* MIT + Lid University [[Paper]](…)``, then ``  * Ann Lee and Bo Wu, Kites of Tin, ICRA 2014``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.paper_signs import FULL_TITLE, SHORT_TITLE
from i2vbib.catalog.markdown.people.name_words import is_institution
from i2vbib.facts.title_words import title_key
from i2vbib.model.entry import PassedOver
from i2vbib.text.name_reader import ORGANISATION

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.candidates import Candidate

_BETWEEN: Final = re.compile(r"\s*[+&,/]\s+|\s+(?:and|und|et|y)\s+")
_LONGEST: Final = 16
"""Words of several institutions."""
_NO_TITLE: Final = "it is no title, by the papers below it: give its link beside theirs"


def with_links_above(run: list[Candidate]) -> tuple[list[Candidate], list[PassedOver]]:
    """Give the references below bullets that lead to their paper with its links, and the bullets that have several."""
    kept: list[Candidate] = []
    passed: list[PassedOver] = []
    for place, candidate in enumerate(run):
        below = _below(run, place)
        if not below or not _leads(candidate, below):
            kept.append(candidate)
        elif len(below) == 1:
            own = candidate.entry
            told = replace(below[0].entry, link=own.link, links=own.links, code=own.code, line=own.line)
            run[place + 1] = below[0]._replace(entry=told, evidence="sure")
        else:
            passed.append(PassedOver(candidate.text, _NO_TITLE, candidate.entry.line))
    return kept, passed


def _below(run: list[Candidate], place: int) -> list[Candidate]:
    """Give the whole references without a link below a bullet that tells nothing but a title and its link."""
    entry, depth = run[place].entry, run[place].depth
    if not depth or not entry.link or entry.authors or entry.venue or not entry.title:
        return []
    below: list[Candidate] = []
    for candidate in run[place + 1 :]:
        if candidate.depth <= depth:
            break
        below.append(candidate)
    are_whole = all(row.entry.authors and not (row.entry.link or row.entry.links) for row in below)
    are_dated = all(row.entry.title and (row.entry.venue or row.entry.year) for row in below)
    return below if are_whole and are_dated else []


def _leads(candidate: Candidate, below: list[Candidate]) -> bool:
    title = candidate.entry.title
    own, whole = title_key(title), title_key(below[0].entry.title)
    is_begun = count_words(title) >= SHORT_TITLE and whole.startswith(own)
    if len(below) == 1 and (is_begun or (count_words(title) >= FULL_TITLE and own in whole)):
        return True
    return count_words(title) <= _LONGEST and any(
        is_institution(part) or ORGANISATION.search(part) for part in _BETWEEN.split(title)
    )
