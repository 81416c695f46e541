"""Commas that a program left at the ends of all lines: ``Lee A (2010). “The Kites of the,`` above ``Sea.” *Wind*,,``.

Names and fields may end their lines in commas too; where these stand behind words and marks that none follows, at
nearly every end of a line within the paragraphs of a list, they belong to nothing in it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST: Final = 20
"""Ends of lines within paragraphs, from which on a list shows its habit."""
_NEARLY_ALL: Final = 0.9
_STRAY: Final = 0.1
"""How many of the commas must stand where none may."""
_BLOCK: Final = re.compile(r"\s*(?:$|[|#>`~<]|[-*+]\s|\d{1,9}[.)]\s|-{3}|={3})")
"""A line without words, or one that begins a block or is none of a paragraph."""
_NO_TEXT: Final = re.compile(r"\s*(?:$|[|#>`~<]|-{3}|={3})")
_FENCE: Final = re.compile(r"\s{0,3}(?:```|~~~)")
_NO_COMMA: Final = re.compile(
    r"(?:[,:;–-]|(?<!\w)(?i:a|an|the|of|and|or|in|on|at|to|for|from|with|by|as|its|their|between|into|und|der|die|das|des"
    r"|von|zur?|im|et|le|la|les|du|de|dans|el|los|las|y|en|del|e|da|do|dos|di|il|een|het|van|och|av)),\s*$"
)
"""A line's end in a comma that nobody writes: behind another mark, or a little word."""
_COMMA: Final = re.compile(r",\s*$")


def without_line_commas(text: str) -> str:
    """Give a text without one comma at the end of each line within its paragraphs, if a program left them there.

    It is the same text where none did.
    """
    if text.count(",\n") < _NEARLY_ALL * FEWEST:
        return text
    lines = text.split("\n")
    ends = _ends_within(lines)
    commas = [place for place in ends if _COMMA.search(lines[place][-8:])]
    if len(ends) < FEWEST or len(commas) < _NEARLY_ALL * len(ends):
        return text
    stray = sum(bool(_NO_COMMA.search(lines[place][-12:])) for place in commas)
    if stray < _STRAY * len(commas):
        return text
    for place in commas:
        lines[place] = lines[place].rstrip()[:-1]
    return "\n".join(lines)


def _ends_within(lines: Sequence[str]) -> list[int]:
    """Give the places of the lines with which another goes on in the same paragraph: none of code or a table."""
    places: list[int] = []
    is_code = False
    for place, (line, below) in enumerate(pairwise(lines)):
        is_code ^= bool(_FENCE.match(line))
        if not (is_code or _NO_TEXT.match(line) or _BLOCK.match(below)):
            places.append(place)
    return places
