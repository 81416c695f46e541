"""Lines of colons around a part of a page, as Pandoc has them: ``::: {#ref-lee2019 .csl-entry}``, and ``:::`` below.

They are no words of what stands between them. A program that sets references so gives each a part of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_LINE: Final = re.compile(r":{3,}[ \t]*(?P<named>\{[^{}\n]*\}|\w[\w-]*(?:[ \t]*\{[^{}\n]*\})?)?[ \t]*:*[ \t]*")
_ENTRY: Final = re.compile(r"\.csl-(?:entry|bib-body)\b")
"""The classes that the Citation Style Language gives a reference, and all of them together."""


def fenced_div(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001  # markdown-it's
    """Read a line of colons; its token tells what it begins, and nothing where it ends a part."""
    if state.is_code_block(start):
        return False
    found = _LINE.fullmatch(state.src, state.bMarks[start] + state.tShift[start], state.eMarks[start])
    if not found:
        return False
    if not silent:
        token = state.push("fenced_div", "", 0)
        token.info, token.map = found["named"] or "", [start, start + 1]
        state.line = start + 1
    return True


def is_entry(named: str) -> bool:
    """Say whether what a part is named tells that it holds a reference.

    >>> is_entry("{#ref-lee2019 .csl-entry}"), is_entry("{.callout-note}")
    (True, False)
    """
    return bool(_ENTRY.search(named))
