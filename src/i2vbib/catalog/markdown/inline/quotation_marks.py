"""Quotation marks that Markdown or the layouts would take for others: turned inwards, TeX's, single East Asian ones."""

from __future__ import annotations

import re
from typing import Final

_TURNED: Final = re.compile(
    r"(?<![^\s(\[,;:])(?:»(?=\S)([^«»\n]{2,400}?)(?<=\S)«|›(?=\S)([^‹›\n]{2,400}?)(?<=\S)‹)(?!\w)"
)
_NESTED: Final = re.compile(r"«([^«»\n]{0,240})«\s?([^«»\n]{1,200}?)\s?»([^«»\n]{0,240})»")
"""``« Les « vents du nord » : une idée »``: the inner marks end no quotation."""
_NESTED_LOW: Final = re.compile(r"„([^„“”\n]{0,240}(?<=[\s(]))“(?=\S)([^„“”\n]{1,120}?)(?<=\S)”([^„“”\n]{1,300})(?=“)")
"""``„Der Wind “und” Sturm: …“``: the inner marks, which open as the outer ones close, end no quotation."""
_OF_TEX: Final = re.compile(r"(?<![`\w])``(?!`)(?=\S)([^`\n]{2,300}?)''(?!')")
"""Two grave accents open it; from there to the next two Markdown would read code."""
_SINGLE: Final = re.compile(
    r"(?<=[,，]\s)'(?=\[?[\u3040-\u9fff\uac00-\ud7a3《（]|[\w ]{1,40}[\u3040-\u9fff\uac00-\ud7a3])"
    r"([^'“”\n]{2,300}?)'(?=[,，])"
)
"""``王明, '風箏史', 史林, 4 (1999)``, as English styles set titles in East Asian letters."""


def with_one_kind_of_quotes(text: str) -> str:
    """Give ``«Drachen»`` for ``»Drachen«``, as German has it, and curly marks for TeX's and those within others."""
    if "``" in text and "''" in text:
        text = _OF_TEX.sub(r"“\1”", text)
    if "'" in text and not text.isascii():
        text = _SINGLE.sub(r"“\1”", text)
    if "„" in text and "”" in text:
        text = _NESTED_LOW.sub(r"„\1‘\2’\3", text)
    if "«" not in text and "‹" not in text:
        return text
    text = _TURNED.sub(lambda found: f"«{found[1]}»" if found[1] else f"‹{found[2]}›", text)
    return _NESTED.sub(r"«\1“\2”\3»", text)
