"""Papers whose link leads to the whole volume that they stand in: its DOI is the volume's, and no paper's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.facts.identifiers import identify
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from i2vbib.model.entry import Entry

_WHOLE: Final = re.compile(r"10\.[\d.]+/(?:CBO)?97[89](?:-?\d){9}-?[\dX]", re.IGNORECASE)
"""``10.1007/978-3-319-20828-2``, an ISBN and nothing behind it; of a part ``_12``, ``.ch003`` follows."""


def without_volume(entry: Entry) -> Entry:
    """Give a paper of a book or of a conference without its volume's address as its own: it is one beside it."""
    if "978" not in entry.link and "979" not in entry.link:
        return entry
    venue = lookup(entry.venue)
    is_part = entry.is_chapter or (venue is not None and venue.kind in {"conference", "workshop", "journal"})
    if not is_part or not _WHOLE.fullmatch(identify(entry.link).doi):
        return entry
    return replace(entry, link="", links=(*entry.links, entry.link))
