"""A book's series, before the place and who printed it, or behind that in marks of its own.

``Repères 549. Paris: La Découverte, 2010``, ``Paris, La Découverte, coll. « Repères », 2010``.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place, publishes_books

_SERIES: Final = re.compile(
    r"[\s.,]*(?P<name>[^\W\d_][^.:;()\d\n]{2,60}?)"
    r"(?P<number>,?\s(?:[nN][°º]\s?|[nN]o\.?\s|vol\.\s|t\.\s|Bd\.\s|#)?\d{1,4})?\.\s+"
    r"(?=(?P<place>[^\W\d_a-z][^\d:.;\n]{1,30}?)\s?:\s[^\W\d_]"
    rf"(?:[^:;()\d\n]{{2,60}}(?:,\s{ANY_YEAR})?|[^:;()\n]{{2,60}}?,\s{ANY_YEAR})[\s.]*$)"
)
_IN_MARKS: Final = re.compile(
    r"(?:(?P<printer>,\s[^,\n]{2,60}),\s|\s(?P<open>\())(?P<series>[Cc]oll(?:ection|ana|ezione|\.)\s|[Cc]ol(?:ección|eção|\.)\s"
    r"|[Ss]érie\s|[Ss]erie\s|[Rr]eihe\s)?[«“„\"][^«»“”„\"\n]{2,80}[»”“\"](?:,?\s(?:[nN][°º]|n\.|t\.|Bd\.|vol\.)\s?\d{1,4})?"
    rf"(?(open)\)(?=,\s)|(?=,\s(?:[^,\d\n]{{2,30}},\s)?{ANY_YEAR}(?!\d)))"
)
_COUNTED_IN_BRACKETS: Final = re.compile(
    r"\s\((?=[^\W\d_a-z])[^()\d\n]{3,100}, (?:Bd|[Vv]ol|[Nn]r|[Nn]o|t|T)\.\s?\d{1,4}\)"
    rf"(?=,\s[^\W\d_a-z][^,\d\n]{{1,60}}(?:,\s[^,\d\n]{{2,60}})?,?\s{ANY_YEAR}(?!\d))"
)
"""``Drachen am Meer (Studien zum Wind, Bd. 1), Leiden, 2010``."""


def without_series_in_marks(line: str) -> str:
    """Give a line without the quoted series behind a book's printer, and a counted one in brackets: they are no title.

    >>> without_series_in_marks("Lee Ann, Les vents, Paris, La Découverte, « Repères », 2010")
    'Lee Ann, Les vents, Paris, La Découverte, 2010'
    """
    line = _COUNTED_IN_BRACKETS.sub("", line) if "), " in line else line
    may_have = any(map(line.__contains__, '«“„"'))
    return _IN_MARKS.sub(_printer_alone, line) if may_have and "," in line else line


def _printer_alone(found: re.Match[str]) -> str:
    printer = found["printer"] or ""
    return printer if found["series"] or publishes_books(printer.removeprefix(", ")) else found[0]


def without_series(rest: str) -> str:
    """Give what stands behind a title without the series, which has a number, or a known place behind it."""
    found = _SERIES.match(rest) if ": " in rest or " :" in rest else None
    if not found:
        return rest
    is_named = is_place(found["place"]) and not (is_known_venue(found["name"]) or NAMES_VENUE.search(found["name"]))
    return rest[found.end() :] if found["number"] or is_named else rest
