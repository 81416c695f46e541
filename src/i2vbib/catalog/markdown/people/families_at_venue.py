"""Families alone, where their paper appeared and when, as all of a line: ``Lee, Wu, Kim - ICRA (Best Paper), 2019``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_forms import may_be_venue
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.people.author_year import is_family_alone
from i2vbib.catalog.markdown.people.authors import OTHERS
from i2vbib.catalog.markdown.people.family_names import without_particles
from i2vbib.catalog.markdown.people.name_words import is_name_word
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place
from i2vbib.facts.venue_kinds import kind_of

_FAMILY: Final = r"(?:[^\W\d_A-Z]{1,3} |[VD][ae][nlr]? ){0,2}[^\W\d_a-z](?=[\w’'-]{0,30}[^\W\d_A-Z])[\w’'-]+"
"""One word, of which not all is capitals, behind particles."""
_NAMES: Final = (
    rf"(?P<names>{_FAMILY}(?:, {_FAMILY}){{0,30}}(?:,? (?:and|&|und|et|y|e) {_FAMILY})?)(?P<others>,? et\.? al\.?)?"
)
_HONOURS: Final = r"(?:[\s,]{1,2}[(\[][^()\[\]\n]{2,60}[)\]])?"
_VENUE: Final = r"(?P<{}>[^\W\d_a-z][^,.;()\[\]\n\d]{{1,80}}?)"
_NAMES_FIRST: Final = re.compile(
    rf"{_NAMES}(?:(?P<mark>,|[.;:]|\s[-–—|])\s+{_VENUE.format('venue')}{_HONOURS})?,?\s[(\[]?(?P<year>{ANY_YEAR})[)\]]?"
    rf"|{_NAMES.replace('?P<names>', '?P<first>').replace('?P<others>', '?P<more>')}[,.:]?"
    rf"\s[(\[]{_VENUE.format('inside')}{_HONOURS},?\s(?P<at>{ANY_YEAR})[)\]]"
)
_VENUE_FIRST: Final = re.compile(
    rf"{_VENUE.format('venue')},?\s(?P<year>{ANY_YEAR})(?P<mark>[.,:;]|\s[-–—|])\s+{_NAMES}"
)
_BEHIND_TITLE: Final = re.compile(
    rf"(?P<names>{_FAMILY}(?:(?:, {_FAMILY}){{0,5}},? (?:and|&) {_FAMILY})?)"
    rf",\s+(?P<venue>[^\W\d_a-z][^.;()\[\]\n\d]{{2,90}}?),\s(?P<year>{ANY_YEAR})"
)
_LETTERS_FIRST: Final = re.compile(r"[A-Z]{3,}[A-Za-z-]*(?: [^\W\d_][\w-]*){0,2}")
"""``KITES``, ``KITESW Tools``: a meeting by its letters, and a part of it."""
_BETWEEN: Final = re.compile(r",? (?:and|&|und|et|y|e) |, ")
_YEAR_NEAR_END: Final = re.compile(rf"{ANY_YEAR}(?:[)\]]?$|[.,:;]|\s[-–—|])")
_LONGEST: Final = 400
_RARE: Final = 5
"""Families for each that a common word is: ``Just``, ``Long``."""
_FEWEST: Final = 3
"""Families that are no person's whole name; of one alone a school tells more, two may be one who is inverted."""


def families_at_venue(text: str) -> tuple[tuple[str, ...], str, int] | None:
    """Read families alone with a venue and its year, or a year alone where there are three.

    Two between which a comma stands are given as one name: what a list writes elsewhere tells whether they are.
    """
    if len(text) > _LONGEST or not _YEAR_NEAR_END.search(text):
        return None
    found = _NAMES_FIRST.fullmatch(text) or _VENUE_FIRST.fullmatch(text)
    if not found:
        return None
    told = found.groupdict()
    written, others = told["names"] or told["first"], told["others"] or told.get("more")
    venue, year = told["venue"] or told.get("inside") or "", int(told["year"] or told["at"])
    families = tuple(_BETWEEN.split(written))
    is_thesis = kind_of(venue) == "thesis"
    common = sum(not _is_family(name) for name in families)
    if _RARE * common > len(families) or sum(map(is_place, families)) > 1 or _is_no_venue(venue, told["mark"]):
        return None
    if len(families) < _FEWEST and not (is_thesis if len(families) == 1 else venue):
        return None
    if len(families) == 1:
        families = (f"{families[0]},",)
    elif len(families) < _FEWEST and ", " in written:
        families = (written,)
    return (*families, *([OTHERS] if others else [])), venue, year


def families_behind(text: str) -> tuple[tuple[str, ...], str, int] | None:
    """Read ``Lee & Stone, Kite Letters, 2011`` behind a title that is set off, as all there is.

    Before a venue that is known or names itself one the families may be common words too, but not all of them.
    """
    found = _BEHIND_TITLE.fullmatch(text) if len(text) <= _LONGEST and _YEAR_NEAR_END.search(text) else None
    families, venue = (tuple(_BETWEEN.split(found["names"])), found["venue"]) if found else ((), "")
    is_named = "," not in venue and NAMES_VENUE.search(venue) and may_be_venue(venue, is_sure=True)
    is_venue = is_known_venue(venue) or is_named  # ``Lee, Ann and Kim, Bo, Kite Letters``: names go on at the comma
    are_people = any(map(is_name_word, map(without_particles, families)))
    if not (found and is_venue and are_people) or any(is_place(name) or is_known_venue(name) for name in families):
        return None
    return ((f"{families[0]},",) if len(families) == 1 else families), venue, int(found["year"])


def _is_family(word: str) -> bool:
    return is_family_alone(without_particles(word))


def _is_no_venue(venue: str, mark: str | None) -> bool:
    """Say whether words are no venue; behind a comma, which parts names too, it is one for sure."""
    if not venue or is_known_venue(venue) or _LETTERS_FIRST.fullmatch(venue) or kind_of(venue) == "thesis":
        return False
    is_sure = may_be_venue(venue, is_sure=True)
    return not (is_sure and (NAMES_VENUE.search(venue) or mark not in {",", None}))
