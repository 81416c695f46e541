"""Words that 7-bit TeX has no letters for, so that near ones stand in a file: ``Ivanov`` for Иванов, ``Phuong``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.export import TEX
from i2vbib.model.record import DIALECT, Record
from i2vbib.text.lost_letters import WORD_BEYOND_ASCII
from i2vbib.text.tex_writer import is_near

_UNWRITTEN: Final = frozenset({"language", "status"})


def near_word(record: Record, include: frozenset[str]) -> str:
    """Give the first word of an entry in which a letter is written as another, nothing where there is none."""
    for text in _beyond_ascii(record, include):
        for word in re.findall(WORD_BEYOND_ASCII, text):
            if any(map(is_near, word)):
                return str(word)
    return ""


def _beyond_ascii(record: Record, include: frozenset[str]) -> list[str]:
    """Give the texts with letters beyond ASCII, in their order; most entries have none."""
    texts: list[str] = []
    for variable, value in record.values.items():
        if isinstance(value, str):
            if not value.isascii() and variable not in _UNWRITTEN and (variable != "abstract" or variable in include):
                texts.append(value)
        elif isinstance(value, tuple):
            for name in value:
                if not (name.family.isascii() and name.given.isascii() and name.literal.isascii()):
                    texts += (name.family, name.given, name.literal)
    if record.fields.get(DIALECT) in TEX:
        texts += [text for text in record.fields.values() if not text.isascii()]
    return texts
