"""What of an imported bibliography is its owner's alone: where files lie on their machine, and what they noted.

A library keeps it and ``export`` writes it again; what others read (the page, its feed, the files beside it) is made
of :func:`public` records.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.model.record import Claim, Record

_NAMES: Final = frozenset(
    "annotation annote comment comments file file-attachments local-url localfile owner pdf ps read readstatus review "
    "timestamp username l1 l2 l3 l4 rn zotero-key".split()
)
"""Fields in which JabRef, Zotero, Mendeley, BibDesk, Papers and EndNote keep such things, in lower case."""
_BDSK: Final = "bdsk-file"
_LOCAL: Final = re.compile(
    r"(?i)file:|(?:[a-z]:|\\)\\|~/|/(?:home|users|mnt|media|volumes|private|tmp|var)/|internal-pdf:"
)
"""The beginning of a path or address that leads nowhere but on one's own machine."""


def is_private(name: str, text: str) -> bool:
    """Whether a field of a bibliography is private, by its name or by a path that it holds."""
    return name.lower() in _NAMES or name.lower().startswith(_BDSK) or _LOCAL.match(text.lstrip('"[{: ')) is not None


def private_names(claim: Claim) -> list[str]:
    """Give the names of the private fields of an imported entry."""
    return [name for name, text in claim.fields.items() if is_private(name, text)]


def public(record: Record) -> Record:
    """Give a record without what is private in it."""
    if not record.fields:
        return record
    fields = {name: text for name, text in record.fields.items() if not is_private(name, text)}
    return record._replace(fields=fields)
