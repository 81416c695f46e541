"""What of a record may be shown to everyone: an imported bibliography holds its owner's paths and notes too."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.export.fields import safe_url
from i2vbib.model.doubts import without_doubtful
from i2vbib.model.record import Provenance, Record

_PUBLIC_FIELDS: Final = frozenset({"entrytype", "entrysubtype", "langid", "type"})
"""Of the fields that CSL has no name for, those that say nothing of their owner; all others may be about a disk."""

_LOCAL: Final = re.compile(
    r"file:/|(?:^|[\s:;,({\"'])(?:~|/(?:home|Users|Volumes|mnt|media|root|tmp|var))/|\b[A-Za-z]\\?:\\{1,2}\w|^\\\\\w"
)
"""A place on a disk: an address of one, a path from a home, a drive of Windows or a share."""


def is_local(text: str) -> bool:
    r"""Say whether a text tells a place on a disk, as ``C:\papers\a.pdf`` or ``~/papers/a.pdf``."""
    return _LOCAL.search(text) is not None


def public(record: Record) -> Record:
    """Give the record without what is private: fields of its owner's programs, and values that tell a local path.

    Identifiers that are another paper's are gone too, as they are from every export.
    """
    record = without_doubtful(record)
    values = {
        variable: value for variable, value in record.values.items() if not (isinstance(value, str) and is_local(value))
    }
    fields = {
        name: text for name, text in record.fields.items() if name.lower() in _PUBLIC_FIELDS and not is_local(text)
    }
    return record._replace(values=values, fields=fields)


def public_address(came_from: Provenance) -> str:
    """Give the address that a value was read from, or nothing where that is a file."""
    return safe_url(came_from.url)
