"""A title in a line whose parts strokes keep apart, as a table's cells: ``2016 | Kites | *Ann Lee* | [Sky](…)``."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from i2vbib.catalog.markdown.imprints.imprint import read_named_imprint
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, TITLE, TITLE_END, Skeleton, unmarked
from i2vbib.catalog.markdown.layouts.reference_layouts import href_of
from i2vbib.catalog.markdown.layouts.words import Words, may_be_title, split_title
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.facts.journal_titles import is_known_venue

_STROKE: Final = re.compile(r"\s\|\s")
_IN_ITALICS: Final = re.compile(rf"\s*{EMPHASIS}[^{EMPHASIS_END}]+{EMPHASIS_END}\s*")
_LINK_ALONE: Final = re.compile(rf"\s*{TITLE}([^{TITLE_END}]+){TITLE_END}[\s{LABEL}]*")


def between_strokes(skeleton: Skeleton) -> Words | None:
    """``**2016-02** | Knots at sea | *Ann Lee, Bo Wu* | [Kite Letters](…)``: the link says where it appeared."""
    line = skeleton.line.partition("\n")[0]
    strokes = [0, *(place for found in _STROKE.finditer(line) for place in found.span()), len(line)]
    parts = list(zip(strokes[::2], strokes[1::2], strict=True))
    linked = next((found for part in parts if (found := _LINK_ALONE.fullmatch(line, *part))), None)
    for (start, end), names in pairwise(parts) if linked else ():
        written = line[slice(*names)]
        text, around = split_title(unmarked(line[start:end]))
        if linked is None or TITLE in line[start:end] or names[1] > linked.start():
            break
        authors = read_authors(unmarked(written))
        if (_IN_ITALICS.fullmatch(written) or len(authors) > 1) and may_be_title(text):
            href = href_of(skeleton, linked[1])
            venue = read_named_imprint(linked[1])[0]
            venue = venue if is_known_venue(venue) else unmarked(linked[1])
            return Words(text, start, linked.end(), href, "", around, authors, venue)
    return None
