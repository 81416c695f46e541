"""Comments within BibTeX entries: Biber takes ``%`` and what follows it between fields for one, BibTeX does not.

bibtexparser reads a field that is commented out as one of an odd name; words with braces or without a comma stop it.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.model.entry import Problem

_MARK: Final = re.compile(r'(?m)^[ \t]*@[ \t]*(\w+)[ \t]*\{[^\s,{}"=]*|\\[{}"%]|[{}"%]')
"""An entry's begin goes to the end of its key, which may have a ``%`` itself: ``DBLP:conf/a%2Fb``."""
_NO_ENTRY: Final = "comment"


def without_comments(text: str) -> tuple[str, list[Problem]]:
    """Give a file without the comments that stand between the fields of its entries, and tell each with its line."""
    kept: list[str] = []
    told: list[Problem] = []
    place = start = depth = line = counted = 0
    is_quoted = False
    while found := _MARK.search(text, place):
        mark, place = found[0], found.end()
        if found[1]:
            depth, is_quoted = int(found[1].lower() != _NO_ENTRY), False
        elif not depth or mark[0] == "\\":
            continue
        elif mark in "{}":
            depth += 1 if mark == "{" else -1
        elif depth > 1:
            continue
        elif mark == '"':
            is_quoted = not is_quoted
        elif not is_quoted:
            end = (text.find("\n", place) + 1 or len(text) + 1) - 1
            line, counted = line + text.count("\n", counted, place), place
            told.append(Problem(line + 1, f"left out what stands behind %: {text[place:end].strip()[:60]}"))
            kept.append(text[start : found.start()])
            place = start = end
    return "".join((*kept, text[start:])), told
