"""What of an imported bibliography is its owner's alone: where files lie on their machine, and what they noted.

A library keeps it and ``export`` writes it again; the page and its feed are made of :func:`public` records.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from msgspec.structs import replace

from i2vbib.model.record import Claim, Record

_NAMES: Final = frozenset(
    "annotation annote comment comments file file-attachments local-url localfile owner pdf ps read readstatus review "
    "timestamp username l1 l2 l3 l4 rn zotero-key "
    "notes printed priority qualityassured ranking rating relevance".split()
)
"""Fields in which JabRef, Zotero, Mendeley, BibDesk, Papers and EndNote keep such things, in lower case."""
_BDSK: Final = "bdsk-file"
_LOCAL: Final = re.compile(
    r"(?i:file:/|internal-pdf:|(?:^|[\s:;,({\"'])(?:~|/(?:home|users|volumes|private|mnt|media|root|tmp|var))/"
    r"|\b[a-z]\\?:\\{1,2}\w|^\\\\\w)"
)
"""A place on a machine: an address of a file, a path from a home, a drive of Windows, a share."""


def is_local(text: str) -> bool:
    r"""Say whether a text tells a place on somebody's machine, as ``C:\papers\a.pdf`` or ``~/papers/a.pdf``."""
    return _LOCAL.search(text) is not None


def is_private(name: str, text: str) -> bool:
    """Whether a field of a bibliography is private, by its name or by a path that it holds."""
    if _is_owners(name):
        return True
    may_be_path = ":" in text or "/" in text or "\\" in text
    return may_be_path and _LOCAL.match(text.lstrip('"[{: ')) is not None


@lru_cache(maxsize=1024)  # the entries of a bibliography have the same fields
def _is_owners(name: str) -> bool:
    name = name.lower()
    return name in _NAMES or name.startswith(_BDSK)


def private_names(claim: Claim) -> list[str]:
    """Give the names of the private fields of an imported entry."""
    return [name for name, text in claim.fields.items() if is_private(name, text)]


def public(record: Record) -> Record:
    """Give a record without what is private in it, be it a field that CSL has no name for or the text of one it has."""
    values = {name: value for name, value in record.values.items() if not (isinstance(value, str) and is_local(value))}
    fields = {name: text for name, text in record.fields.items() if not is_private(name, text)}
    return replace(record, values=values, fields=fields)
