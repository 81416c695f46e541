"""Sections as JabRef's groups, version 3: two comments that Zotero makes collections of and TeX passes over."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from i2vbib.export.fields import line
from i2vbib.model.entry import Section
from i2vbib.text.richtext import plain

_VERSION: Final = "jabref-meta: groupsversion:3;"
_TREE: Final = "jabref-meta: groupstree:"
_UNSAFE: Final = str.maketrans({"{": "(", "}": ")", "@": " at "})
"""Readers end a comment at a brace that BibTeX has not counted, and BibTeX looks for ``@`` in comments too."""


def group_comments(sections: Sequence[Section], keys: Mapping[str, Sequence[str]], *, ascii_only: bool) -> list[str]:
    """Give the comments' contents for the sections that have keys, nested below their group; none without any."""
    lines = ["0 AllEntriesGroup:;"]
    above = ""
    for section in sections:
        if section.slug not in keys:
            continue
        if section.group and section.group != above:
            lines.append(_group(1, _name(section.group, section.group, ascii_only=ascii_only), ()))
        name = _name(section.title, section.slug, ascii_only=ascii_only)
        lines.append(_group(2 if section.group else 1, name, keys[section.slug]))
        above = section.group or section.title  # a heading may have papers of its own above its sections
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
