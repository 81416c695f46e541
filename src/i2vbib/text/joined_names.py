"""The names in what a service has for one author, who may be several people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from i2vbib.text.name_reader import LONGEST, ORGANISATION, read_name, read_parts
from i2vbib.text.names import is_suffix

if TYPE_CHECKING:
    from i2vbib.text.names import Name

_JOINED: Final = re.compile(r"\s*;\s*|,?\s+(?:and|&|\\and)\s+")
"""What stands between two people."""
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PAIR: Final = 2


def read_names(text: str) -> tuple[Name, ...]:
    """Give the names in what stands for one author: more than one where people are joined (``Ann Lee and Bo Kim``).

    Where it is not clear who is joined (``Ann Lee and Kim``, ``Barnes and Noble``), the whole is one undivided name.
    """
    written = _JOINED.split(_BRACKETS.sub(" ", text[:LONGEST]))
    parts = [part for part in written if read_name(part)] if len(written) > 1 else []
    if len(parts) <= 1 or ORGANISATION.search(text):
        persons = parts if len(parts) == 1 else [text]
    else:
        persons = _parted([[piece.strip() for piece in part.split(",") if piece.strip()] for part in parts])
    names = [read_name(person) for person in persons] or [read_parts("", "", whole=text)]
    return tuple(name for name in names if name)


def _parted(parts: Sequence[Sequence[str]]) -> list[str]:
    """Part persons that are joined, each part given in the pieces between its commas; nothing where it is not clear.

    The last one shows how all are written, ``Lee, Ann`` or ``Ann Lee``; the first may be inverted alone.
    """
    *first, last = [_with_suffixes(pieces) for pieces in parts]
    if len(last) > 1:
        if any(len(pieces) % _PAIR for pieces in (*first, last)):
            return []
        return [", ".join(pieces[at : at + _PAIR]) for pieces in (*first, last) for at in range(0, len(pieces), _PAIR)]
    if len(first[0]) > 1 and " " not in first[0][0]:
        first[0][:_PAIR] = [", ".join(first[0][:_PAIR])]
    persons = [piece for pieces in (*first, last) for piece in pieces]
    return persons if all(" " in person for person in persons) else []


def _with_suffixes(pieces: Sequence[str]) -> list[str]:
    """Give pieces of names with each suffix beside what it stands behind: ``Lee``, ``Ann, Jr.``."""
    joined: list[str] = []
    for piece in pieces:
        if joined and is_suffix(piece):
            joined[-1] += f", {piece}"
        else:
            joined.append(piece)
    return joined
