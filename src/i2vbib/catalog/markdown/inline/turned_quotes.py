"""Quotation marks that point inwards, as German has them: ``»Drachen«`` is read as ``«Drachen»``."""

from __future__ import annotations

import re
from typing import Final

_TURNED: Final = re.compile(
    r"(?<![^\s(\[,;:])(?:»(?=\S)([^«»\n]{2,400}?)(?<=\S)«|›(?=\S)([^‹›\n]{2,400}?)(?<=\S)‹)(?!\w)"
)


def with_quotes_outwards(text: str) -> str:
    """Give a text with its quotation marks turned outwards; each stays where it was."""
    if "«" not in text and "‹" not in text:
        return text
    return _TURNED.sub(lambda found: f"«{found[1]}»" if found[1] else f"‹{found[2]}›", text)
