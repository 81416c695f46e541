"""Text that has no other marks than most of a list's: words, links, bold and italics.

It comes out as markdown-it reads it, and several times as fast. What may be anything else (an escape, an entity, code,
an image, HTML, mathematics, marks within marks or in the middle of words) is left to the parser.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.pieces import Break, Link, Piece, Text, without_misprint

_OTHER: Final = r"[^\\`*_\[\]<&$!\n]"
_NO_MARK: Final = r"&(?=\s)|!(?!\[)"
_RUN: Final = rf"{_OTHER}*(?:(?:{_NO_MARK}){_OTHER}*)*"
_TOKEN: Final = re.compile(
    rf"(?P<words>(?:{_OTHER}+|{_NO_MARK})+)"
    rf"|\[(?P<label>{_RUN}(?:\[{_RUN}\](?!\(){_RUN})*)\]\((?P<href>[^\\<>&()\s]+)\)"
    r"|(?P<bracket>\[|\](?!\())"
    r"|(?P<opens>(?<!\S)\*\*?(?=[^\s*])|(?<=[(\[\"“])\*\*?(?=[^\W_]))"
    r"|(?P<closes>(?<=[^\s*])\*\*?(?!\S)|(?<=[^\W_])\*\*?(?=[,.;:)\]]))"
    r"|(?P<end>\n[ \t]*)"
)
"""Stars are here what can open only or close only (CommonMark, section 6.2); a bracket is one that no link has.

A link's text may have brackets in it: ``[[paper]](…)``.
"""


def read_simple_text(source: str) -> list[Piece] | None:
    """Give the pieces of a text in a list without definitions; ``None`` where the parser has to read it."""
    pieces: list[Piece] = []
    words = mark = ""
    place = 0
    for found in _TOKEN.finditer(source):
        kind = found.lastgroup
        if found.start() != place or (kind == "end" and mark):
            return None
        place = found.end()
        if kind in {"words", "bracket"}:
            words += found[0]
            continue
        kept = words.rstrip(" ") if kind == "end" else words
        if kept:
            pieces.append(Text(kept, mark == "**", mark == "*"))
        if kind == "end":
            pieces.append(Break(hard=len(words) - len(kept) > 1))
        elif kind == "href":
            pieces.append(Link(found["label"].strip(), without_misprint(found["href"]), (), mark == "**", mark == "*"))
        elif found[0] == mark and kind == "closes":
            mark = ""
        elif not mark and kind == "opens":
            mark = found[0]
        else:
            return None
        words = ""
    if words:
        pieces.append(Text(words))
    return None if mark or place != len(source) else pieces
