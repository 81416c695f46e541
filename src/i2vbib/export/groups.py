"""The tree of a list's sections, and the same as JabRef's groups, version 3.

Those are two comments that Zotero makes collections of and TeX passes over.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct

from i2vbib.export.fields import line
from i2vbib.model.entry import UNTITLED, Section
from i2vbib.text.richtext import plain

_VERSION: Final = "jabref-meta: groupsversion:3;"
_TREE: Final = "jabref-meta: groupstree:"
_UNSAFE: Final = str.maketrans({"{": "(", "}": ")", "@": " at "})
"""Readers end a comment at a brace that BibTeX has not counted, and BibTeX looks for ``@`` in comments too."""


class Group(Struct, frozen=True):
    """A section, or a heading above sections: its name among all, its title, its keys, and the group it is in."""

    name: str
    title: str
    keys: Sequence[str]
    above: str = ""


def outline(sections: Sequence[Section], keys: Mapping[str, Sequence[str]]) -> list[Group]:
    """Give the sections that have keys in their order, each heading before the sections below it."""
    groups: list[Group] = []
    heading = title = ""
    for section in sections:
        if section.slug not in keys:
            continue
        if section.group and section.group != title:
            heading, title = f"above-{section.slug}", section.group
            groups.append(Group(heading, title, ()))
        groups.append(Group(section.slug, section.title, keys[section.slug], heading if section.group else ""))
        if not section.group:
            heading, title = section.slug, section.title  # it may have sections below it, beside papers of its own
    return groups


def group_comments(sections: Sequence[Section], keys: Mapping[str, Sequence[str]], *, ascii_only: bool) -> list[str]:
    """Give the comments' contents for the sections that have keys, nested below their group; none without any.

    Nor is there a group of all that stands below no heading at all.
    """
    lines = ["0 AllEntriesGroup:;"]
    groups = outline(sections, keys)
    for group in groups if [group.title for group in groups] != [UNTITLED] else ():
        name = _name(group.title, group.name, ascii_only=ascii_only)
        lines.append(_group(2 if group.above else 1, name, group.keys))
    return [_VERSION, "\n".join((_TREE, *lines, ""))] if len(lines) > 1 else []


def _group(level: int, name: str, keys: Iterable[str]) -> str:
    parts = "".join(f"{_quote(part)};" for part in (name, "0", *keys))
    return f"{level} ExplicitGroup:{_quote(parts)};"


def _quote(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;")


def _name(title: str, otherwise: str, *, ascii_only: bool) -> str:
    """Give a group's name; readers take it as it stands, so accents are dropped where the file is 7-bit."""
    name = line(plain(title).translate(_UNSAFE))
    if ascii_only:
        name = line(unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode())
    return name or otherwise
