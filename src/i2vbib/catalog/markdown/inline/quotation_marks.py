"""Quotation marks that Markdown or the layouts would take for others: turned inwards, or TeX's."""

from __future__ import annotations

import re
from typing import Final

_TURNED: Final = re.compile(
    r"(?<![^\s(\[,;:])(?:»(?=\S)([^«»\n]{2,400}?)(?<=\S)«|›(?=\S)([^‹›\n]{2,400}?)(?<=\S)‹)(?!\w)"
)
_OF_TEX: Final = re.compile(r"(?<![`\w])``(?!`)(?=\S)([^`\n]{2,300}?)''(?!')")
"""Two grave accents open it; from there to the next two Markdown would read code."""


def with_one_kind_of_quotes(text: str) -> str:
    """Give ``«Drachen»`` for ``»Drachen«``, as German has it, and curly marks for those of TeX."""
    if "``" in text and "''" in text:
        text = _OF_TEX.sub(r"“\1”", text)
    if "«" not in text and "‹" not in text:
        return text
    return _TURNED.sub(lambda found: f"«{found[1]}»" if found[1] else f"‹{found[2]}›", text)
