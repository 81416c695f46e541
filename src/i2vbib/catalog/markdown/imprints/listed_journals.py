"""A journal of any field behind a title, with its year: ``J. Pet. Sci. Eng., 2013``, ``Brain Res. 12, 3 (2009)``.

Its abbreviated title reads like people's names, or like sentences; that it is a journal's only a list of them can tell.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final, NamedTuple

from i2vbib.catalog.markdown.imprints.imprint_places import without_numbers
from i2vbib.catalog.markdown.imprints.law_citations import VOLUME_FIRST
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, MONTH_AT_END, PAGES_GO_ON
from i2vbib.catalog.markdown.inline.skeleton import (
    EMPHASIS,
    EMPHASIS_END,
    LABEL,
    STRONG,
    STRONG_END,
    TITLE,
    TITLE_END,
    unmarked,
)
from i2vbib.catalog.markdown.inline.titles import tidy
from i2vbib.facts.journal_titles import is_journal_title
from i2vbib.facts.publishers import is_place, publishes_books
from i2vbib.facts.venue_kinds import kind_of, looks_like_conference
from i2vbib.facts.venues import lookup

_LONGEST: Final = 120
"""Characters of a journal's title."""
_MARKS: Final = f"{EMPHASIS}{EMPHASIS_END}{STRONG}{STRONG_END}{TITLE}{TITLE_END}"
_YEAR: Final = re.compile(rf"(?<![\w.])(?<!\d[–-])[(\[]?({ANY_YEAR})(?![\w%]|{PAGES_GO_ON})")
_START: Final = re.compile(
    rf"(?:^|(?!(?<=\bJ)\.)[.,;:|•·(\n{_MARKS}](?!(?<=\b[^\W\d_a-z]\.)[^\W\d_a-z]\.)|\s[-–—])[\s{_MARKS}]*"
    rf"(?:(?:[Ii]n|[Aa]ccepted(?: (?:by|in|at|for publication in))?|[Tt]o appear in):?\s+)?[{_MARKS}]*(?=[^\W\d_])"
)
"""Where a title may begin; between the initials of ``Lee A.B., J. Kites`` none does, and none behind ``J.``."""
_SMALL_AT_END: Final = re.compile(rf"[,.;:]?\s+(?:[-–—]\s+)?\(?(?P<name>[a-z][a-z& ]{{6,80}}),? \(?{ANY_YEAR}[).\s]*$")
_BEGINS_SERIES: Final = re.compile(r"(?:journal|annals|bulletin|transactions|proceedings) (?:of|on|for) ")
_MARKS_AT_END: Final = re.compile(rf"[\s,;.:|•·(（\[{_MARKS}]+$")
_VOLUME: Final = re.compile(
    rf"[\s,]*(?:{ANY_YEAR},\s(?=\d+[(:]))?(?:[Vv]ol\.\s?)?\d{{1,3}}\s?(?:\(\d|:\s?\d|,\s(?:[Nn]o\.\s?)?[a-z]{{0,2}}\d)"
)
"""``26(3)``, ``31: 3``, ``4, e80247``, ``2017, 58: 7-19``."""
_MOST_NUMBERS: Final = 3
"""Volume, number and pages."""
_MOST_YEARS: Final = 3
"""Years of a text that are looked before."""


class Journal(NamedTuple):
    """A journal's title as it is written, the year beside it, and what stands around the title."""

    title: str
    year: int
    around: str


def has_volumes(venue: str, behind: str) -> bool:
    """Say whether a volume stands behind a name that no table knows and that looks like a conference's: ``ReCALL``."""
    before, found, rest = behind.partition(venue) if venue else ("", "", "")
    is_counted = bool(found) and (
        _VOLUME.match(rest) is not None
        or (rest.lstrip()[:1].isdigit() and before.rstrip()[-1:].isdigit())  # ``(2010) 126 LQR 234``
    )
    return is_counted and (looks_like_conference(venue) or (": " in venue and _only_looks_placed(venue)))


def _only_looks_placed(venue: str) -> bool:
    """Say whether a name with a colon looks like a publisher's behind its place: ``Vientos: Estudios del aire``."""
    place, _, name = venue.partition(": ")
    return kind_of(venue) == "book" and not (is_place(place) or publishes_books(name))


def find_journal(text: str) -> Journal | None:
    """Give the first journal in a text that a year follows, with no more than volume, number and pages between them."""
    told = text.partition(LABEL)[0]
    if law := VOLUME_FIRST.match(unmarked(told)):
        return Journal(law[1], int(law[2]), told.partition(f"{law[2]})")[2])
    for year in islice(_YEAR.finditer(told), _MOST_YEARS):
        first = max(year.start() - _LONGEST, 0)
        end = first + _title_end(told[first : year.start()])
        for start in _START.finditer(told, first, end):
            written = tidy(unmarked(told[start.end() : end]))
            written = written if "(" in written else written.rstrip(" )")
            if is_small_venue(written) if written[:1].islower() else is_journal_title(written):
                dot = "." if "." in written and told.startswith(".", end) else ""
                mark = "\n" if "\n" in start[0] else ", "  # a line of its own is none of the names above it
                return Journal(f"{written}{dot}", int(year[1]), f"{text[: start.start()]}{mark}{text[year.start() :]}")
    return None


def is_small_venue(text: str) -> bool:
    """Say whether words in small letters are a journal's name, and no topic: ``physical review letters``."""
    if not text.islower() or not NAMES_VENUE.search(text):
        return False
    return bool(_BEGINS_SERIES.match(text)) or is_journal_title(text) or (" " in text and lookup(text) is not None)


def without_small_venue(words: str) -> str:
    """Give a title without a journal in small letters, and its year, behind it."""
    found = _SMALL_AT_END.search(words) if words.rstrip(" ).")[-1:].isdigit() else None
    place = found.start() if found and is_small_venue(found["name"].strip()) else len(words)
    return words[:place]


def _title_end(before: str) -> int:
    """Give where a title ends that a month, a volume, a number and pages may follow."""
    before = MONTH_AT_END.sub("", _MARKS_AT_END.sub("", before))
    for _ in range(_MOST_NUMBERS):
        before = without_numbers(_MARKS_AT_END.sub("", before))
    return len(_MARKS_AT_END.sub("", before))
