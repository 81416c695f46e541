r"""Where a block of HTML ends though no blank line stands behind it: before Markdown that begins with its line.

CommonMark takes all lines up to a blank one for HTML, kramdown ends a block with its tag. Whoever writes
``<h3>Articles</h3>\n1. Lee, A. (2020). Kites`` means a list, ``<br>\n## Kites`` a heading.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markdown_it.rules_block.html_block import HTML_SEQUENCES, html_block

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_MARKDOWN: Final = re.compile(r"(?:[-*+]|[0-9]{1,9}[.)])[ \t]+\S|#{1,6}[ \t]+\S|:{3,}(?:[ \t{]|$)")
"""An item, a heading, or a line of colons."""
_BLOCK_TAG_LAST: Final = re.compile(
    r"</?(?:h[1-6]|p|div|center|section|article|main|header|nav|details|summary|[uod]l|hr)\b[^<>]*>\s*$", re.IGNORECASE
)
_TAGS_ALONE: Final = re.compile(r"(?:<[^<>]+>\s*)+$")
_KEEPS_ITS_LINES: Final = re.compile(r"<(?:t[dhr]|table|pre|textarea)\b", re.IGNORECASE)


def html_before_markdown(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  # markdown-it's
    """Read a block of HTML, as markdown-it's own rule does, up to where Markdown begins."""
    if not silent and state.src.startswith("<", state.bMarks[start] + state.tShift[start]):
        end = _end(state, start, end)
    return html_block(state, start, end, silent)


def _end(state: StateBlock, start: int, end: int) -> int:
    """Give the line before which a block of HTML ends; the last one where no Markdown follows on tags."""
    before = _line(state, start)
    if not _ends_at_a_blank_line(before):
        return end
    for number in range(start + 1, end):
        if _KEEPS_ITS_LINES.search(before) or state.isEmpty(number) or state.sCount[number] < state.blkIndent:
            return end
        line = _line(state, number)
        if _MARKDOWN.match(line) and before.endswith(">") and _ends_block(before):
            return number
        before = line
    return end


def _ends_at_a_blank_line(first: str) -> bool:
    """Say whether a line begins HTML that a blank line ends; a script's end is its own tag."""
    sequence = next((sequence for sequence in HTML_SEQUENCES if sequence[0].search(first)), None)
    return sequence is not None and bool(sequence[1].search(""))


def _ends_block(line: str) -> bool:
    return bool(_TAGS_ALONE.match(line) or _BLOCK_TAG_LAST.search(line[line.rindex("<") :] if "<" in line else ""))


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].rstrip()
