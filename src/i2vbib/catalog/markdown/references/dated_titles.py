"""What ends the words behind a reference's authors, and is no part of the title: a year, a publisher, a place."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.facts.publishers import is_place

_YEAR_IN_BRACKETS: Final = re.compile(rf"(?<!\bet al\.)\s+\((?P<year>{ANY_YEAR})\)$")
_YEAR_BEFORE_JOURNAL: Final = re.compile(rf"\s\((?P<year>{ANY_YEAR})\)(?=,\s[^\W\d_a-z][^,\d\n]{{1,60}}?,?\s\d)")
"""``Kites at Sea (2007), Am. Nat. 170, 3-9``."""
_PUBLISHER_LAST: Final = re.compile(rf"\s*\((?:[^()]{{2,60}}: )?[^()]{{2,60}}, (?P<year>{ANY_YEAR})\)$")
"""``… (Bloomington: Indiana University Press, 2014)``, ``… (Verso, 2005)``."""
_PLACE_LAST: Final = re.compile(
    rf",\s+(?P<place>[^\W\d_a-z][^,:\d\n]{{1,40}}),\s+(?:(?P<printer>[^\W\d_a-z][^,:\d\n]{{1,60}}),\s+)?(?P<year>{ANY_YEAR})$"
)
"""``Formes du vent, Paris, Hermès, 2011``, ``Formes du vent, Paris, 2011``."""
_YEAR_LAST: Final = re.compile(rf"[^,\n]+(?:, (?=[^\W\d_A-Z])[^,\n]*)*(?P<end>), (?P<year>{ANY_YEAR})$")
"""``Penser, classer, 2018``: where no capital stands behind the comma, nobody printed it."""


def imprint_in_title(title: str, *, is_sure: bool, are_several: bool) -> tuple[str, int, str] | None:
    """Give what a title leaves without a year at its end, that year, and what of an imprint stands beside it.

    ``is_sure`` says that those before it are people for certain, ``are_several`` that they are several besides.
    """
    found = _PUBLISHER_LAST.search(title)
    if not found and is_sure:
        found = _YEAR_IN_BRACKETS.search(title) or _YEAR_BEFORE_JOURNAL.search(title)
    if found:
        return title[: found.start()], int(found["year"]), title[found.end() :]
    placed = _PLACE_LAST.search(title) if is_sure else None
    has_state = placed and placed["printer"] and is_place(f"{placed['place']}, {placed['printer']}")  # Washington, DC
    if placed and is_place(placed["place"]) and not has_state:
        printer = f": {placed['printer']}" if placed["printer"] else ""
        return title[: placed.start()], int(placed["year"]), f". {placed['place']}{printer}, {placed['year']}"
    last = _YEAR_LAST.fullmatch(title) if are_several else None
    return (title[: last.start("end")], int(last["year"]), "") if last else None
