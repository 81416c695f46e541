"""What entries of a BibTeX file inherit: ``crossref`` from a parent's work, ``xdata`` from a mere container.

The rules are BibTeX's (``btxdoc``, section 4) and biblatex's (its manual, sections 2.4.1.1, 2.4.1.2 and appendix B).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from i2vbib.catalog.bibtex_file import BibtexEntry
from i2vbib.model.entry import Problem
from i2vbib.model.record import PARENT

_CONTAINER: Final = "xdata"
_NOT_INHERITED: Final = frozenset(
    {"crossref", "xref", "xdata", "ids", "entryset", "keywords", "groups", "file", "title", "subtitle", "titleaddon",
     "shorttitle", "sorttitle", "key", "label", "execute", "options", "relatedtype", "related", "abstract", "annote",
     "annotation", "doi", "url", "urldate", "pages", "pagetotal", "eprint", "eprinttype", "archiveprefix", "author",
     "timestamp", "owner", "creationdate", "modificationdate", "biburl", "bibsource", "langid", PARENT}
)  # fmt: skip
"""Fields that speak of the parent alone; ``title`` is the child's ``booktitle``."""
_DEEPEST: Final = 8


def inherited(entries: Sequence[BibtexEntry]) -> tuple[list[BibtexEntry], list[Problem]]:
    """Give the entries with what they inherit among their fields, without containers.

    Where there is none to inherit from, that is told.
    """
    parents = {entry.key.lower(): entry for entry in reversed(entries)}
    problems: list[Problem] = []
    full: list[BibtexEntry] = []
    for entry in entries:
        if entry.kind == _CONTAINER:
            continue
        fields = entry.fields
        if _CONTAINER in fields or "crossref" in fields:
            fields = _resolved(entry, parents, problems)
        full.append(entry._replace(fields=fields))
    return full, problems


def _resolved(
    entry: BibtexEntry, parents: Mapping[str, BibtexEntry], problems: list[Problem], depth: int = 0
) -> dict[str, str]:
    fields = dict(entry.fields)
    for key in _keys(fields.pop(_CONTAINER, "")):
        if (container := _parent(key, entry, parents, problems)) and depth < _DEEPEST:
            fields = _resolved(container, parents, problems, depth + 1) | fields
    for key in _keys(fields.get("crossref", "")):
        if (parent := _parent(key, entry, parents, problems)) and depth < _DEEPEST:
            above = _resolved(parent, parents, problems, depth + 1)
            fields = _given_to(entry.kind, above) | fields | {PARENT: parent.key}
    return fields


def _keys(field: str) -> list[str]:
    return [key for part in field.split(",") if (key := part.strip())]


def _parent(
    key: str, entry: BibtexEntry, parents: Mapping[str, BibtexEntry], problems: list[Problem]
) -> BibtexEntry | None:
    parent = parents.get(key.lower())
    if parent is None or parent.key == entry.key:
        problems.append(Problem(entry.line, f"{entry.key} inherits from {key}, which is no other entry of the file"))
        return None
    return parent


def _given_to(kind: str, parent: Mapping[str, str]) -> dict[str, str]:
    """Give what a parent's fields are in a child of this type: its title is the child's book or journal."""
    given = {name: value for name, value in parent.items() if name not in _NOT_INHERITED}
    if "title" in parent:
        given.setdefault("journal" if kind == "article" else "booktitle", parent["title"])
    if "author" in parent and kind == "inbook":
        given["author"] = parent["author"]
    return given
