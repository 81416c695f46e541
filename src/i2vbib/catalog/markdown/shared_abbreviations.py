"""Which of two journals a shared abbreviation is, as the paper's DOI or the venues of a list's other papers tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.facts.identifiers import identify
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from i2vbib.model.entry import Entry

_SHARED: Final = {
    "PRL": (
        ("Physical Review Letters", "10.1103/", re.compile(r"\b(?:Phys\w*|Quantum)\b")),
        (
            "Pattern Recognition Letters",
            "10.1016/",
            re.compile(r"\b(?:Pattern|Vision|Images?|Multimedia|Biometrics)\b"),
        ),
    )
}
"""What each journal is called, what its DOIs begin with, and words in the names of the venues beside it."""


def with_whole_names(entries: list[Entry]) -> list[Entry]:
    """Give entries with the journal that a shared abbreviation is; where nothing tells, it stays as it is written."""
    if not any(entry.venue in _SHARED for entry in entries):
        return entries
    venues = {entry.venue for entry in entries if entry.venue not in _SHARED}
    names = " | ".join(known.name if (known := lookup(venue)) else venue for venue in venues)
    return [_named(entry, names) if entry.venue in _SHARED else entry for entry in entries]


def _named(entry: Entry, beside: str) -> Entry:
    doi = identify(entry.link).doi or ""
    journals = _SHARED[entry.venue]
    own = [name for name, prefix, _ in journals if doi.startswith(prefix)]
    told = own or [name for name, _, words in journals if words.search(beside)]
    return replace(entry, venue=told[0]) if len(told) == 1 else entry
