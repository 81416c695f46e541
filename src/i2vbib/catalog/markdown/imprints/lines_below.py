"""Where and when a paper appeared, in a line of its own below the title, as no title is written.

``2017 PhD Thesis; Ann Lee``, ``Kite Safety and Winds (KSW) 2019``, ``KSW 2019: Kite Safety and Winds``.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.imprint import LONGEST_LINE, begins_with_thesis, read_imprint_line
from i2vbib.catalog.markdown.imprints.spelled_venues import ACRONYM, spelled_venue
from i2vbib.catalog.markdown.imprints.unpublished import SOON, STATE
from i2vbib.catalog.markdown.imprints.venue_finder import is_venue
from i2vbib.catalog.markdown.imprints.venue_forms import is_proper
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import LABEL, unmarked
from i2vbib.catalog.markdown.people.authors import named_authors
from i2vbib.facts.journal_titles import is_journal_title
from i2vbib.facts.venues import lookup

_YEAR: Final = re.compile(ANY_YEAR)
_YEAR_FIRST: Final = re.compile(rf"\(?{ANY_YEAR}\)?[,.:]?\s+")
_THESIS_ALONE: Final = re.compile(r"(?i)(?:(?:habilitation|master|diploma) )?(?:thesis|dissertation)|habilitation")
_COINED: Final = re.compile(rf"[A-Z]\w*[A-Z]\w*(?:-\d{{1,3}})?[\s,(]{{1,2}}(?:{ANY_YEAR})\)?")
"""``EuroKite 2017``, ``MICRO-52 2019``."""
_MEETING: Final = re.compile(
    rf"{ACRONYM}[\s-](?:{ANY_YEAR})[:,]?\s[^\n:;]{{0,60}}\b(?:[Ww]orkshop|[Ss]ymposium|[Cc]onference)\b[^\n:;]{{0,90}}"
)
"""``KSW 2020 Workshop on Kites``."""
_STATE_LAST: Final = re.compile(rf"(?i)(?:[,.;]\s|\s?[(\[]){STATE}[)\]]?[\s.]*$")
_STATE_FIRST: Final = re.compile(rf"(?i)^{SOON} (?:in|at|by)\s+")
_BEFORE_LABEL: Final = re.compile(rf"\s*[^\W\d_a-z][^\n{LABEL}]{{2,80}}[^\s:：{LABEL}][ \t]+{LABEL}[\s.{LABEL}]*")
"""``Journal of Kites [(Link)](…)``: the paper's link is all that is beside it, and no ``Journal:`` names that."""
_SENT: Final = re.compile(r"(?i)submi|review|re(?:vision|submit)|r&r|prepar|eingereicht|vorbereitung|soumis|投稿中")
_ITALICS: Final = re.compile("</?i>")


def venue_alone(line: str) -> str:
    """Give the venue that is all of a line below a title, with how far the paper is: ``Kite Letters. Accepted``.

    What has only been sent there has not appeared there.
    """
    written = _ITALICS.sub("", unmarked(line)).strip(" .,|")
    if len(written) > LONGEST_LINE:
        return ""
    state = _STATE_LAST.search(written) or _STATE_FIRST.match(written)
    text = written.replace(state[0], "").strip(" .,") if state else written
    if not text or (state and _SENT.search(state[0])):
        return ""
    known = lookup(text)
    is_set = bool(state) or _BEFORE_LABEL.fullmatch(line) is not None
    is_venue = known and known.kind in {"journal", "conference"} and (is_set or " " in text)
    is_named = is_set and NAMES_VENUE.search(text) and is_proper(text)
    return text if is_venue or is_journal_title(text) or is_named else ""


def split_signature(text: str) -> tuple[str, tuple[str, ...]]:
    """Give what stands before the names that end a line, and these: ``2017 PhD Thesis; Ann Lee``."""
    imprint, _, names = text.partition("; ")
    return imprint, named_authors(names) if names else ()


def dates_title(text: str) -> bool:
    """Say whether a line is a kind of thesis, or a venue that is known or spells its acronym, with a year.

    Behind a semicolon names may stand; where they do behind a coined name, it may be a fair at which they spoke.
    """
    if len(text) > LONGEST_LINE or not _YEAR.search(text):
        return False
    imprint, names = split_signature(text)
    if ";" in text and not names:
        return False
    undated = _without_year_first(imprint)
    is_thesis = begins_with_thesis(undated) or _THESIS_ALONE.fullmatch(undated)
    is_alone = (_COINED.fullmatch(imprint) and not names) or _MEETING.fullmatch(imprint)
    return bool(is_thesis or is_alone) or is_venue(imprint) or spelled_venue(undated) != ""


def imprint_of_line(line: str, *, is_sure: bool) -> tuple[str, int | None]:
    """Give venue and year of a line below a title that is nothing else but the names behind a semicolon."""
    text = unmarked(line)
    if (year := _YEAR.search(text)) and dates_title(text):
        text, _ = split_signature(text)
        if venue := spelled_venue(_without_year_first(text)):
            return venue, int(year[0])
    return read_imprint_line(text, is_sure=is_sure)


def _without_year_first(text: str) -> str:
    return _YEAR_FIRST.sub("", text, count=1) if text[:2] in {"19", "20", "(1", "(2"} else text
