"""Footnotes, as GitHub's Markdown has them: ``Tides of tea.[^1]``, and elsewhere ``[^1]: https://arxiv.org/abs/2101.00001``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.grammar import MATH

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEFINITION: Final = re.compile(r"(?m)^ {0,3}\[\^([^\]\s]{1,80})\]:[ \t]+(\S.*)$")
_MARK: Final = re.compile(rf"`[^`\n]*`|{MATH.pattern}|\\.|\[\^([^\]\s\\]{{1,80}})\](?!:)")
"""A mark, or what looks like one and is none: code, a formula, a character that a backslash makes itself."""
_ADDRESS: Final = re.compile(r"<?(https?://[^\s<>]+)>?\.?")


def set_footnotes(text: str) -> str:
    """Put footnotes that are an address alone where their marks stand, and make items of the others, line by line.

    A footnote that no mark points at is an item too: nothing that may be a paper is lost.
    """
    if "[^" not in text:
        return text
    marked = {found[1] for found in _MARK.finditer(text)}
    addresses = {
        found[1]: address[1]
        for found in _DEFINITION.finditer(text)
        if found[1] in marked and (address := _ADDRESS.fullmatch(found[2].strip()))
    }
    text = _DEFINITION.sub(lambda found: "" if found[1] in addresses else f"- {found[2]}", text)
    return _MARK.sub(lambda found: _in_place(found, addresses), text)


def _in_place(found: re.Match[str], addresses: Mapping[str, str]) -> str:
    if found[1] is None:
        return found[0]
    return f" <{addresses[found[1]]}>" if found[1] in addresses else ""
