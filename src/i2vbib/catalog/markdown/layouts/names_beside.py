"""Names beside a title, on a line, in italics or in a sentence of their own, and the venue behind them or it."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.cut_imprints import without_imprint
from i2vbib.catalog.markdown.imprints.imprint import read_imprint_line
from i2vbib.catalog.markdown.imprints.reference_venue import AROUND, venue_behind
from i2vbib.catalog.markdown.imprints.venue_finder import is_cut_short
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, unmarked
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.family_names import ends_in_given_name
from i2vbib.catalog.markdown.people.first_authors import authors_at_start
from i2vbib.catalog.markdown.people.name_words import EAST_ASIAN
from i2vbib.facts.publishers import publishes_books
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_EMPHASIS_WORDS: Final = re.compile(rf"{EMPHASIS}(?<!\(.)(?<!\( .)([^{EMPHASIS_END}]+){EMPHASIS_END}")
_BEHIND_ITALICS: Final = re.compile(rf"[^\n{EMPHASIS}]{{0,12}}(?!(?<=\w)\w)")
"""What may end the last name or be its year, no word of it cut short."""
DASH: Final = re.compile(r"\s+[–—|-]\s")
_SENTENCE_END: Final = re.compile(r"\.(?<=[\w)*#†‡§¶∗]{2}\.)\s")
"""The stop behind a word, a note in brackets or a mark on the last name: ``Bo Wu#. Oral presentation``."""
_SEVERAL: Final = re.compile(r"[,;&，、·]|\band\b|\bet al\b")
_IMPRINT_BEHIND: Final = re.compile(
    rf"(?:;\s|\s[|·]\s|\s{EMPHASIS})(?P<imprint>[^,;|·\n{EMPHASIS}]{{2,80}},?\s\(?{ANY_YEAR}\)?)[\s.,]*$"
)
"""``Ann Lee, Bo Wu; ICML, 2019``, ``Ann Lee *ICML* 2019``: what a mark parts from the names is where it appeared."""
_EDITED: Final = "Edited by "
"""A book's line of its own: who edited it stands for who wrote it."""
LINE_END: Final = re.compile(rf"[\n{LABEL}]")
_GOES_ON: Final = re.compile(rf"\s*(?:[,.;:(–—-]|\bin\b|{EMPHASIS})", re.IGNORECASE)
"""What joins a venue to the title before it."""


class Authorship(NamedTuple):
    """Who wrote a paper, the year beside their names, and the venue that follows them or the title behind them."""

    authors: tuple[str, ...] = ()
    year: int | None = None
    venue: str = ""


def imprint_behind(line: str) -> re.Match[str] | None:
    """Find where a paper appeared behind its authors' names, of which none is part: ``…; Bo Wu; C. Kim. ICML 2019``."""
    found = _IMPRINT_BEHIND.search(line)
    is_name_first = found and found[0][0] == ";" and authors_at_start(found["imprint"])[0]
    return None if found and is_name_first and not is_cut_short(found["imprint"]) else found


def venue_after(after: str) -> str:
    """Give the venue that a title is followed by where its authors stand before it."""
    after = after.partition("\n")[0]
    if not _GOES_ON.match(after) and not cited_year(after):
        publisher = venue_behind(after)  # the full stop may stand in the italics
        return publisher if publishes_books(publisher) else ""
    return venue_in(after)


def venue_in(rest: str) -> str:
    """Give the venue in what is known to tell one, right at its start or wherever a line has it."""
    return venue_behind(rest) or read_imprint_line(rest, is_sure=True)[0]


def authors_in(part: str) -> tuple[tuple[str, ...], str]:
    """Give the authors in what stands beside the title, and the words that name them.

    They stand in italics, on a line, in a sentence of their own. One name is not taken: it is a title, an affiliation
    or the first author of several more often than the only one.
    """
    italics = tuple(_EMPHASIS_WORDS.finditer(part)) if EMPHASIS in part else ()
    set_off = (unmarked(found[1]) for found in italics)
    east_asian = ((read_authors(words, east_asian=True), words) for words in set_off)
    named = ((names, words) for names, words in east_asian if names and EAST_ASIAN.search(names[0]))
    found = chain(map(names_in, _runs(part, italics)), named)
    return next(((names, words) for names, words in found if len(names) > 1), ((), ""))


def _runs(part: str, italics: Iterable[re.Match[str]]) -> Iterator[str]:
    for found in italics:
        if not lookup(found[1]):
            behind = _BEHIND_ITALICS.match(part, found.end())
            yield found[1] if not behind or DASH.match(behind[0]) else f"{found[1]} {behind[0]}"
    for line in filter(_SEVERAL.search, LINE_END.split(part)):
        if imprint := imprint_behind(line):
            yield line[: imprint.start()]
        yield line
        parts = dict.fromkeys((line.partition(EMPHASIS)[0], *_SENTENCE_END.split(line)))
        yield from (part for part in parts if part != line and part.count("(") == part.count(")"))


def names_in(run: str) -> tuple[tuple[str, ...], str]:
    """Give the names that a text is nothing but, a venue at its ends aside, and the words that name them."""
    run = run.removeprefix(_EDITED)
    words = without_imprint(run)
    names = read_authors(words)
    whole = "" if names and not ends_in_given_name(names) else unmarked(run).strip(AROUND)
    more = read_authors(whole) if whole else ()
    return (more, whole) if whole and (more or not names) else (names, words)
