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


def read_simple_text(source: str, *, is_cut: bool = False, unclosed: int = -1) -> list[Piece] | None:
    """Give the pieces of a text in a list without definitions; ``None`` where the parser has to read it.

    Stars that a text which ``is_cut`` leaves open, or closes only, are words (CommonMark, section 6.2): the open ones
    are at ``unclosed``.
    """
    pieces: list[Piece] = []
    words = mark = ""
    place = opened = 0
    for found in _TOKEN.finditer(source):
        kind = found.lastgroup
        if found.start() != place or (kind == "end" and mark):
            return None
        place = found.end()
        is_open = is_cut and (found.start() == unclosed or (kind == "closes" and not mark))
        if kind in {"words", "bracket"} or is_open:
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
            mark, opened = found[0], found.start()
        else:
            return None
        words = ""
    if words:
        pieces.append(Text(words))
    again = read_simple_text(source, is_cut=True, unclosed=opened) if mark and is_cut and place == len(source) else None
    return again if mark or place != len(source) else pieces
