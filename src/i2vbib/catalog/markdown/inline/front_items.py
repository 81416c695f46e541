"""Papers that a page lists in its site's fields, of which its theme makes the text: ``- title: …`` with ``doi:``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.link_kinds import paper_identifiers

_FIRST: Final = re.compile(r"([ \t]*)-([ \t]+)([A-Za-z][\w-]*):(?:[ \t]+(.*))?$")
_FIELD: Final = re.compile(r"([ \t]*)([A-Za-z][\w-]*):(?:[ \t]+(.*))?$")
_FOLDED: Final = re.compile(r"[|>][+-]?\d?[ \t]*")
"""``title: >-``, whose value stands in the lines below."""
_DOI_FIELD: Final = "doi"
_ADDRESSES: Final = ("doi", "url", "link", "paper", "pdf", "href", "arxiv")
_BEHIND: Final = (
    *("authors", "author", "journal", "venue", "conference", "booktitle", "year", "date"),
    *("excerpt", "citation", "description"),
)
"""What is told of a paper behind its title, in this order."""
_MARKS: Final = str.maketrans({"[": r"\[", "]": r"\]"})


def listed_in_fields(fields: str) -> dict[int, str]:
    """Give the papers among a page's fields as items of a list, by the number of the line where each begins.

    ``- title: Kites of Tin`` with ``doi: 10.1000/1`` and ``authors: Ann Lee`` is
    ``- [Kites of Tin](https://doi.org/10.1000/1). Ann Lee``; what has no paper's identifier is a page's own.
    """
    items = ((number, _as_item(item)) for number, item in _items(fields.split("\n")))
    return {number: item for number, item in items if item}


def _items(lines: list[str]) -> list[tuple[int, dict[str, str]]]:
    items: list[tuple[int, dict[str, str]]] = []
    depth, name, is_folded = -1, "", False
    for number, line in enumerate(lines):
        first = _FIRST.match(line)
        begin = len(first[1]) if first else 0
        if first and (depth < 0 or begin + 1 + len(first[2]) <= depth):
            items.append((number, {}))
            depth, name = begin + 1 + len(first[2]), first[3].lower()
            is_folded = _put(items[-1][1], name, first[4])
        elif items and (field := _FIELD.match(line)) and len(field[1]) == depth:
            name = field[2].lower()
            is_folded = _put(items[-1][1], name, field[3])
        elif line.strip() and len(line) - len(line.lstrip()) < depth:
            depth, name = -1, ""
        elif is_folded and items and name:
            items[-1][1][name] = f"{items[-1][1][name]} {line.strip()}".strip()
    return items


def _put(item: dict[str, str], name: str, value: str | None) -> bool:
    """Put a field into an item, and say whether its value stands in the lines below."""
    is_folded = value is not None and _FOLDED.fullmatch(value) is not None
    item[name] = "" if is_folded else (value or "").strip().strip("\"'")
    return is_folded


def _as_item(item: dict[str, str]) -> str:
    title = item.get("title", "").translate(_MARKS)
    address = next((href for name in _ADDRESSES if (href := _address(name, item.get(name, "")))), "")
    if not title or not address:
        return ""
    return ". ".join((f"- [{title}]({address})", *(item[name] for name in _BEHIND if item.get(name))))


def _address(name: str, value: str) -> str:
    """Give a field's value as an address, if it is a paper's."""
    if not value or any(map(str.isspace, value)):
        return ""
    href = f"https://doi.org/{value}" if name == _DOI_FIELD and value.startswith("10.") else value
    return href if paper_identifiers(href) else ""
