"""Names before a comma and a title, in lists whose rows begin so: ``Csaba Moll, Kites at Sea``.

One name, or two, before a comma may be words of the title; beside ``Ann Lee, Bo Kim, Kites of Tin, ICML 2019`` they are
who wrote it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.name_words import is_institution, is_name, is_organization

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from i2vbib.model.entry import Entry

_FEWEST: Final = 8
"""Rows of a list that begin with several whole names, from which on it may be its habit."""
_MOST: Final = 0.6
_MOST_NAMES: Final = 20
_BEFORE: Final = re.compile(r"[\s*+>-]*(?:\d{1,4}[.)]\s+)?(?:\[[ xX]\]\s+)?")


def with_names_first(entries: Iterable[Entry], text: str) -> list[Entry]:
    """Give a list's entries with the names that their titles begin with as authors, where most rows begin so."""
    read = list(entries)
    if not any(not entry.authors and ", " in entry.title for entry in read):
        return read
    lines = text.split("\n")
    signed = sum(len(entry.authors) > 1 and _begins_with_names(entry, lines) for entry in read)
    told = sum(bool(entry.authors) for entry in read)
    if signed < _FEWEST or signed < _MOST * told:
        return read
    return [_with_names(entry, lines) for entry in read]


def _line(entry: Entry, lines: Sequence[str]) -> str:
    line = lines[entry.line - 1] if 0 < entry.line <= len(lines) else ""
    return _BEFORE.sub("", line, count=1)


def _begins_with_names(entry: Entry, lines: Sequence[str]) -> bool:
    """Say whether a row begins with whole names, and a comma parts them from its title."""
    names = [name for name in entry.authors if name != OTHERS]
    line = _line(entry, lines)
    if not names or any(" " not in name or "," in name for name in names) or not line.startswith(names[0]):
        return False
    return line.partition(names[-1])[2].startswith((f", {entry.title[:12]}", f", et al., {entry.title[:12]}"))


def _with_names(entry: Entry, lines: Sequence[str]) -> Entry:
    if entry.authors or not _line(entry, lines).startswith(entry.title):
        return entry
    parts = entry.title.split(", ")
    for count in range(min(len(parts) - 1, _MOST_NAMES), 0, -1):
        names, title = read_authors(", ".join(parts[:count])), ", ".join(parts[count:])
        if len(names) >= count and all(map(is_name, names)) and _may_be_title(title):
            return replace(entry, title=title, authors=names)
    return entry


def _may_be_title(words: str) -> bool:
    return " " in words and not (read_authors(words) or is_institution(words) or is_organization(words))
