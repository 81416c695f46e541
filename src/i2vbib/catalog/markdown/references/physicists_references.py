"""References as physicists write them: volume, page and year in brackets behind a known journal end them.

``Slow kites. Lee, B. Kim, and C. Moll, J. Phys. C **12**, 4409 (1979)``: the title stands first or the names, a mark
parts them, and the first author's initials may be lost.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, MONTH
from i2vbib.catalog.markdown.inline.marks import EMPHASIS, STRONG
from i2vbib.catalog.markdown.inline.skeleton import unmarked
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.lost_initials import with_family_first
from i2vbib.catalog.markdown.references.reference_title import Reference
from i2vbib.facts.journal_titles import is_known_venue

_IMPRINT: Final = re.compile(
    r"(?P<volume>\s[A-Z]?\d{1,4}(?:\s?\([^()\n]{1,30}\))?,\s?(?:pp?\.\s?)?[A-Z]{0,3}\d[\w.–-]*"
    rf"(?:,\s?\d+\s?p\.?)?\s?\((?P<year>{ANY_YEAR})\)|,\s(?i:{MONTH})\.?\s(?P<dated>{ANY_YEAR}),\s(?:pp?\.\s?)?\d[\d–-]*)[.\s]*$"
)
"""`` 136, B864–B871 (1964)``, `` 41 (Rapid Communications), 7892 (1990)``, ``, February 1982, p. 36``."""
_LONGEST_JOURNAL: Final = 90
_JOURNAL_MAY_BEGIN: Final = re.compile(r"(?:[,.:?!]|(?<=\w))\s+(?=[^\W\d_a-z])")
_PART: Final = re.compile(r"(?:[,:;?!]|(?<!\b[^\W\d_])\.)\s+")
_MOST_PARTS: Final = 24
_LAST_JOINED: Final = re.compile(r"\s(?:and|&)\s[^,]+$")
_FEWEST_WORDS: Final = 2


def volume_page_year(text: str) -> Reference | None:
    """Read ``Slow kites: A. Lee and B. Kim, Phys. Rev. **43**, 1494 (1979)``, ``Lee and B. Kim, Slow kites, …``."""
    found = _IMPRINT.search(text if STRONG not in text else (text := unmarked(text))) if EMPHASIS not in text else None
    begin = _journal_in(text[: found.start()]) if found else None
    if not found or not begin:
        return None
    before, imprint = text[: begin.start()], text[begin.end() :]
    year = int(found["year"] or found["dated"])
    parts = ((before[: part.start()], before[part.end() :]) for part in islice(_PART.finditer(before), _MOST_PARTS))
    for first, second in parts:
        names = read_authors(first) if _LAST_JOINED.search(first) else ()
        title, names = (second, names) if len(names) > 1 else (first, _people(second))
        if names and count_words(title) >= _FEWEST_WORDS and not _people(title):
            return Reference(clean_title(title), names, year, f", {imprint}")
    return None


def ends_in_imprint(text: str) -> bool:
    """Say whether a volume, a page and a year in brackets end a text, or a month and a page."""
    return _IMPRINT.search(text) is not None


def _journal_in(head: str) -> re.Match[str] | None:
    """Give the mark behind which the journal begins that ends what is before a volume."""
    begins = _JOURNAL_MAY_BEGIN.finditer(head, max(len(head) - _LONGEST_JOURNAL, 0))
    return next((begin for begin in begins if is_known_venue(head[begin.end() :])), None)


def _people(text: str) -> tuple[str, ...]:
    return with_family_first(text) or read_authors(text)
