"""Names before a known venue and its year: most lists write who wrote a paper in no other form."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, QUOTED_YEAR, full_year
from i2vbib.catalog.markdown.people.author_year import is_family_alone, read_cited_shortly
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.bodies import GROUPS
from i2vbib.catalog.markdown.people.name_words import is_name, is_organization
from i2vbib.facts.journal_titles import is_journal_word
from i2vbib.facts.publishers import is_place
from i2vbib.facts.venues import lookup

_NAMES_AND_VENUE: Final = re.compile(
    rf"(?P<names>[^\W\d_a-z][^\d\n()\[\]:;“”\"/|]+)(?:, pp?\. ?\d+[-–]\d+)?(?P<mark>[,.]) "
    rf"(?P<venue>[A-Z][A-Za-z&]+),? (?P<year>{ANY_YEAR})"
)
_FAMILY_AND_VENUE: Final = re.compile(
    rf"(?!(?:Best|Proc|Runner|Top)\b)(?P<family>[^\W\d_a-z][\w’'-]+),? (?P<venue>[A-Z][A-Za-z&]*[A-Z][A-Za-z&]*)"
    rf"(?:,? (?P<year>{ANY_YEAR})| ?['’‘] ?(?P<short>{QUOTED_YEAR}))"
)
_ACRONYM: Final = re.compile(r"[A-Z]{3,10}")
_FAMILIES: Final = re.compile(r"[^\W\d_a-z][\w’'-]+(?:, [^\W\d_a-z][\w’'-]+)*,? (?:&|and) [^\W\d_a-z][\w’'-]+")
"""``Lee & Kim``, ``Lee, Kim, and Wu``."""


@lru_cache(maxsize=32)  # asked for a title's layout, and for who wrote it
def names_at_venue(text: str) -> tuple[tuple[str, ...], str, int] | None:
    """Read ``Ann Lee, Bo B. Wu and Cy Kim, CVPR 2023.``: names, a known venue's letters, and a year.

    Most lists write no other form, and of these words nothing can be anything else. Behind a full stop the venue may be
    a journal of which no more is known than its one word: ``Ann Lee. Sleep, 2020``.
    """
    found = _NAMES_AND_VENUE.fullmatch(text) if text[-4:].isdecimal() else None
    venue = lookup(found["venue"]) if found else None
    if not found or (venue.kind == "preprint" if venue else not _may_be_venue(found)):
        return None
    names = _names(found["names"])
    is_sure = bool(names) and (venue is not None or found["mark"] != "," or len(names) > 1)
    return (names, found["venue"], int(found["year"])) if is_sure else None


def _may_be_venue(found: re.Match[str]) -> bool:
    """Say whether a name that no table of venues knows is a journal of one word behind a stop, or an acronym."""
    is_journal = found["mark"] != "," and is_journal_word(found["venue"])
    return is_journal or _ACRONYM.fullmatch(found["venue"]) is not None


def cited_at_venue(text: str) -> tuple[tuple[str, ...], str, int] | None:
    """Read ``Lee et al., KSW '14``, ``Lee ICRA '12``: who is cited, a conference by its letters, and a year.

    One family stands so behind a dash alone, before a conference that is known.
    """
    if cited := read_cited_shortly(text):
        names, year, venue = cited
        return names, venue, year
    found = _FAMILY_AND_VENUE.fullmatch(text)
    known = lookup(found["venue"]) if found else None
    if not found or not known or known.kind != "conference" or lookup(f"{found['family']} {found['venue']}"):
        return None
    family = found["family"]
    is_one = is_family_alone(family) and not (is_place(family) or NAMES_VENUE.search(family))
    year = int(found["year"]) if found["year"] else full_year(found["short"])
    return ((f"{family},",), found["venue"], year) if is_one else None


def _names(text: str) -> tuple[str, ...]:
    if text.endswith(GROUPS) and is_organization(text):
        return (f"{{{text}}}",)
    families = (" and " in text or "&" in text) and _FAMILIES.fullmatch(text) is not None
    names = read_authors(text, families=families)
    is_one = any("," in name or is_name(name) for name in names)  # ``Lee, Ann B. ICML, 1994``
    are_schools = families and any(map(is_place, names))  # ``Oxford and Lee``
    return names if (len(names) > 1 or is_one) and not are_schools else ()
