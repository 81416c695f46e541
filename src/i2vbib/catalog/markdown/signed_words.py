"""Titles that are set off with who wrote them and when: ``Steering at Sea (Lee et al., ICRA 2019)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.venue_finder import read_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.layouts.title_imprints import is_imprint
from i2vbib.catalog.markdown.layouts.words import is_person_behind_year
from i2vbib.catalog.markdown.people.author_year import read_cited
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.names_in_brackets import signed_in_brackets, who_and_when
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.layouts.words import Words

_SIGNED: Final = re.compile(r"\s*\(([^()]{6,120})\)$")
_OTHERS_BEHIND: Final = re.compile(
    r"(?P<title>[^\n]{3,300}?[^\s:：–—-])(?:\s*[:：]\s+|\s+[-–—]\s+|\s*\((?=[^()]*\)$))"
    r"(?P<names>(?:[A-Z]\. ){0,3}[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?),? et\.? al\b\.?\)?"
)
"""``Steering at Sea: Lee et al.``, ``Steering at Sea (Lee et al.)``."""
_BEHIND_YEAR: Final = re.compile(
    rf"\s\((?P<imprint>[^()\n]{{0,80}}{ANY_YEAR})\)(?:,?\s+by:?|\s*[-–—,])\s+(?P<names>[^()\[\]\d\n]{{4,160}})$"
)
"""``(2014) - Ann Lee``, ``(ICRA 2014), Lee et al.``."""
_AT_VENUE: Final = re.compile(
    rf"\s\((?P<imprint>[^(),\n]{{0,60}}{ANY_YEAR})\s?[,;]\s(?P<names>[^()\[\]\d\n]{{4,120}}?)\s?\)$"
)
"""``(ICRA 2014, Ann Lee)``."""


def without_signature(title: Words) -> Words:
    """Give of ``Steering at Sea (Lee et al., ICRA 2019)`` the title, and who wrote it, where and when.

    Also of ``Steering at Sea (2019) - Ann Lee`` and ``Steering at Sea (ICRA 2019, Ann Lee)``.
    """
    if title.authors:
        return title
    found = _SIGNED.search(title.text) if title.text.endswith(")") else None
    cited = read_cited(found[1]) if found else None
    if found and cited and (lookup(cited[2]) or OTHERS in cited[0]):
        return title._replace(text=title.text[: found.start()], authors=cited[0], year=cited[1], venue=cited[2])
    others = _OTHERS_BEHIND.fullmatch(title.text) if " et" in title.text else None
    names = read_authors(f"{others['names']} et al.") if others else ()
    if others and names:
        return title._replace(text=others["title"], authors=names)
    if signed := signed_in_brackets(title.text):
        return title._replace(text=signed[0], authors=signed[1], year=signed[2] or title.year)
    taken = who_and_when(title.around.strip()) if title.around else None  # by the year behind it
    if taken and taken[1]:
        return title._replace(authors=taken[0], year=taken[1])
    return _signed_at_venue(title) if "(" in title.text else title


def _signed_at_venue(title: Words) -> Words:
    """Read whom a dash or a comma parts from the brackets of a venue or a year, or who stands behind it in them."""
    found = _BEHIND_YEAR.search(title.text) or _AT_VENUE.search(title.text)
    names = read_authors(found["names"]) if found and is_imprint(found["imprint"]) else ()
    if not found or not (len(names) > 1 or is_person_behind_year(found["names"])):
        return title
    venue, year = read_venue(found["imprint"])
    return title._replace(text=title.text[: found.start()].rstrip(), authors=names, year=year, venue=venue)
