"""A title in a line whose parts strokes keep apart, as a table's cells: ``2016 | Kites | *Ann Lee* | [Sky](…)``."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.imprints.imprint import read_named_imprint
from i2vbib.catalog.markdown.imprints.venue_finder import is_venue
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, TITLE, TITLE_END, Skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.layouts.reference_layouts import href_of
from i2vbib.catalog.markdown.layouts.words import Words, may_be_title, split_title
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.venue_kinds import is_preprint

_STROKE: Final = re.compile(r"\s\|\s")
_IN_ITALICS: Final = re.compile(rf"\s*{EMPHASIS}[^{EMPHASIS_END}]+{EMPHASIS_END}\s*")
_LINK: Final = re.compile(rf"{TITLE}([^{TITLE_END}]+){TITLE_END}")
_LINKS_ALONE: Final = re.compile(
    rf"\s*(?:{TITLE}[^{TITLE_END}]+{TITLE_END}(?:\s*(?:[&,]|and\b)\s*)?){{1,3}}[\s.{LABEL}]*"
)
_LABELS_ALONE: Final = re.compile(rf"\s*{LABEL}[\s.{LABEL}]*")
_IN: Final = re.compile(r"^[Ii]n:?\s+(?=(?:the )?[A-Z\d])")
_LONGEST_STROKE: Final = 6
"""Characters of what parts names from a label."""
_FEWEST_WORDS: Final = 4
"""Words of a title that nobody is named beside, before a known venue."""


def between_strokes(skeleton: Skeleton) -> Words | None:
    """``**2016-02** | Knots at sea | *Ann Lee, Bo Wu* | [Kite Letters](…)``: the link says where it appeared.

    Before a venue that is known the names may be missing: ``2016-02 | Knots of the northern sea | [Nature](…)``.
    """
    line = skeleton.line.partition("\n")[0]
    strokes = [0, *(place for found in _STROKE.finditer(line) for place in found.span()), len(line)]
    parts = list(zip(strokes[::2], strokes[1::2], strict=True))
    linked = next((part for part in parts if _LINKS_ALONE.fullmatch(line, *part)), None)
    if linked is None:
        return _at_server(skeleton, line, parts)
    href, venue = _appeared(skeleton, line[slice(*linked)])
    for (start, end), names in pairwise(parts):
        text, around = split_title(unmarked(line[start:end]))
        if TITLE in line[start:end]:
            break
        authors = read_authors(unmarked(line[slice(*names)])) if names != linked else ()
        is_signed = names != linked and (_IN_ITALICS.fullmatch(line, *names) or len(authors) > 1)
        is_told = names == linked and is_known_venue(venue) and count_words(text) >= _FEWEST_WORDS
        is_told = is_told and link_kind(href) == "paper"
        if (is_signed or is_told) and may_be_title(text):
            return Words(text, start, linked[1], href, "", around, authors, venue)
    return None


def _appeared(skeleton: Skeleton, part: str) -> tuple[str, str]:
    """Give the address and the venue of links, of several those of the first that is a known venue and no more.

    ``[Nature Methods: Short intro](…) & [Nature Methods](…)``.
    """
    told = []
    for words in _LINK.findall(part):
        written = _IN.sub("", unmarked(words))
        named = (read_named_imprint(written)[0], written.partition(": ")[0])  # ``Kite Letters: short intro``
        told.append((href_of(skeleton, words), next(filter(is_known_venue, named), written)))
    return next((one for one in told if is_known_venue(one[1])), told[0])


def _at_server(skeleton: Skeleton, line: str, parts: list[tuple[int, int]]) -> Words | None:
    """Read ``2016-02 | Knots at sea | *Ann Lee, Bo Wu* | [arXiv](…)``: a server in the place of a venue."""
    server = next(iter(skeleton.labels), "")
    if not is_preprint(server) or LABEL not in line:
        return None
    parts = [(start, end) for start, end in parts if not _LABELS_ALONE.fullmatch(line, start, end)]
    if any(is_venue(unmarked(line[slice(*part)].replace(LABEL, " "))) for part in parts):
        return None
    for title, (start, end) in pairwise(parts):
        written = line[start:end].partition(LABEL)[0]
        is_last = LABEL in line[start : end + _LONGEST_STROKE]
        text, around = split_title(unmarked(line[slice(*title)]))
        authors = read_authors(unmarked(written)) if is_last else ()
        if authors and (_IN_ITALICS.fullmatch(written) or len(authors) > 1) and may_be_title(text):
            return Words(text, title[0], start + len(written), "", "", around, authors, server)
    return None
