"""The only author of a work, whose name fills a line, or stands between the title and a year or a venue."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.imprint import begins_with_thesis, read_imprint_line
from i2vbib.catalog.markdown.imprints.reference_venue import AROUND, begins_with_imprint, venue_behind
from i2vbib.catalog.markdown.imprints.venue_finder import find_venue, imprint_end
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.editor_roles import EDITORS
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, LABEL, unmarked
from i2vbib.catalog.markdown.layouts.names_beside import Authorship, imprint_behind, names_in, venue_after
from i2vbib.catalog.markdown.people.author_year import read_author_year, read_cited
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.bodies import group_and_year
from i2vbib.catalog.markdown.people.first_authors import (
    authors_at_start,
    authors_before_comma,
)
from i2vbib.catalog.markdown.people.name_words import EAST_ASIAN, is_institution, is_surely_person, may_be_place
from i2vbib.catalog.markdown.people.names_in_brackets import who_and_when
from i2vbib.facts.publishers import is_place
from i2vbib.facts.venues import lookup

_YEAR_ONLY: Final = re.compile(ANY_YEAR)
_IN_BRACKETS: Final = re.compile(r"\s*[(\[（]([^()\[\]（）]{4,160})[)\]）]")
_CLOSED_BEHIND: Final = re.compile(r"\(([^()]+)\)\W*$")
_BESIDE_NAMES: Final = ' .,("“«„'
_IN_AT_END: Final = re.compile(r",?\s+in:?\s*$")
_SHORT_NAME: Final = re.compile(rf",$|^[^\W\d_a-z]\.? [^\W\d_a-z]|{EAST_ASIAN.pattern}")
"""A family name alone, one behind an initial, ``T Neumann``, or one of East Asia: no firm's."""
_ROLE: Final = re.compile(rf"(?:{EDITORS})\.?\)?", re.IGNORECASE)
"""``Lee, A. B. (Org.).``: who edited a book stands for who wrote it."""
_ORDINAL: Final = re.compile(r"\d{1,3}(?:st|nd|rd|th)\s")


def one_author(before: str, after: str, behind: str) -> Authorship:
    """Give the only author, whose name fills a line, or stands between the title and a year or a venue."""
    # one word alone may be a firm: - Doordash (2025)
    lines = (unmarked(line.partition(LABEL)[0]) for line in after.split("\n")[1:4])
    for line in islice(filter(None, lines), 1):
        if not line.endswith((":", "：")) and (signed := _signed(line)):  # else it names the link behind it
            return signed
    if (named := _before_imprint(after, behind)) is not None:
        return named
    group = group_and_year(behind)
    written: tuple[tuple[str, ...], int | None] | None = ((group[0],), group[1]) if group else None
    written = written or read_author_year(behind.strip(" .")) or _cited(behind)
    written = (_without_venue(written[0]), written[1]) if written else None
    is_sure = group or (written and _SHORT_NAME.search(written[0][0]))
    if written and (is_sure or len(written[0]) > 1 or _is_person_in_brackets(behind)):
        return Authorship(*written)
    behind = behind.rstrip(" –—|-")  # before a label
    for part in filter(None, (unmarked(before), behind)):
        names, end = authors_at_start(part) if not imprint_end(part) else ((), 0)
        names = _without_venue(names)
        closed = _CLOSED_BEHIND.search(part, 0, end)  # ``Andy Clark (Oxford University Press, 2016).``
        rest = (closed[1] if closed else part[end:]).strip(_BESIDE_NAMES)
        rest = "" if _ROLE.fullmatch(rest) else rest
        words = part[:end].strip(" .,(:")
        if _begins_venue(words) or (part is behind and is_place(words)):
            continue
        if (
            names
            and (OTHERS in names or " " in names[0])
            and (not rest or rest.startswith("//") or _tells_imprint(rest))
        ):
            is_named = rest.startswith("//") or begins_with_imprint(rest)
            if part is not behind:
                return Authorship(names, None, venue_after(after))
            venue = venue_behind(rest) if is_named else read_imprint_line(rest, is_sure=True)[0]
            is_unsure = "." in venue or f"{venue}," in rest or " " not in venue or OTHERS in names
            return Authorship(names, cited_year(rest), "" if is_unsure and not is_named else venue)
    names, rest = authors_before_comma(behind, _begins_with_publication, east_asian=True)
    is_whole = bool(names) and (" " in names[0] or OTHERS in names or EAST_ASIAN.search(names[0]) is not None)
    return (
        Authorship(names, cited_year(rest), venue_behind(rest))
        if is_whole
        else Authorship(*(_first_of_several(behind) or ((), written[1] if written else None)))
    )


def _without_venue(names: tuple[str, ...]) -> tuple[str, ...]:
    """Give several whole names without one word behind them, which is where they published: ``…, Zephyros 2019``."""
    *whole, last = names or ("",)
    is_venue = len(whole) > 1 and all(" " in name for name in whole) and " " not in last and last != OTHERS
    return tuple(whole) if is_venue else names


def _begins_venue(words: str) -> bool:
    first, _, more = words.partition(" ")
    is_acronym = more and len(first) > 1 and first.isupper() and lookup(first) is not None  # ``JAMA Pediatr``
    return bool(is_acronym or lookup(words) or NAMES_VENUE.search(words))


def _before_imprint(after: str, behind: str) -> Authorship | None:
    """Read a name that italics or a mark part from a venue with its year; nobody, if it may be a place."""
    beside, emphasis, venue = after.partition("\n")[0].partition(EMPHASIS)
    beside = unmarked(beside)
    if emphasis and len(name := read_authors(_IN_AT_END.sub("", beside).strip(AROUND))) == 1:
        year, venue = cited_year(venue), venue_behind(unmarked(venue))
        is_sure = year or lookup(venue) or NAMES_VENUE.search(venue)  # else a place and its part: San Francisco, *Bay*
        is_place = may_be_place(beside) and not (_IN_AT_END.search(beside) or lookup(venue))
        return Authorship(name, year, venue) if is_sure and not is_place else Authorship()
    imprint = imprint_behind(behind)
    name = read_authors(behind[: imprint.start()].strip(AROUND)) if imprint else ()
    if not imprint or len(name) != 1 or " " not in name[0]:
        return None
    return Authorship(name, cited_year(imprint["imprint"]), venue_behind(imprint["imprint"]))


def _tells_imprint(rest: str) -> bool:
    return any(find_venue(rest)) or begins_with_imprint(rest) or bool(_YEAR_ONLY.fullmatch(rest))


def _signed(line: str) -> Authorship | None:
    """Read a line below a title that is a name, or begins with one: ``Ann Lee. Journal of Sound, 2017``.

    In brackets it may be names and a year: ``(Ann Lee and Bo Wu, 2017)``.
    """
    if line.startswith("("):
        cited = _cited(line) if line.rstrip(" .,").endswith(")") else None
        is_sure = cited and (len(cited[0]) > 1 or is_surely_person(cited[0][0]))
        return Authorship(*cited) if cited and is_sure else None
    if (name := names_in(line)[0]) and not is_institution(name[0]):
        return Authorship(name if " " in name[0] or OTHERS in name else ())
    name, end = authors_at_start(line)
    rest = line[end:]
    is_named = bool(name) and " " in name[0] and _begins_with_publication(rest)
    if not is_named:
        name, rest = authors_before_comma(line, _begins_with_publication, east_asian=True)
        is_named = len(name) > 1
    return Authorship(name, cited_year(rest), venue_behind(rest)) if is_named else None


def _begins_with_publication(text: str) -> bool:
    is_meeting = _ORDINAL.match(text) is not None and NAMES_VENUE.search(text) is not None
    return is_meeting or begins_with_imprint(text) or begins_with_thesis(text)


def _cited(behind: str) -> tuple[tuple[str, ...], int] | None:
    """Give whom ``(Fan et al., 2020)`` names."""
    found = _IN_BRACKETS.match(behind)
    if not found:
        return None
    at_venue = read_cited(found[1])
    return at_venue[:2] if at_venue else read_author_year(found[1])


def _is_person_in_brackets(behind: str) -> bool:
    """Say whether one person stands in brackets, whose name a comma parts from the year: ``(Ann Lee, 2020)``."""
    found = _IN_BRACKETS.match(behind)
    signed = who_and_when(found[1]) if found else None
    return signed is not None and signed[1] is not None


def _first_of_several(behind: str) -> tuple[tuple[str, ...], int] | None:
    """Give whom ``Fan et al, Lithos, 2003`` names; the venue may be a firm."""
    cited = read_cited(behind.strip(" ."))
    return cited[:2] if cited and OTHERS in cited[0] else None
