"""Words that 7-bit TeX has no letters for, so that near ones stand in a file: ``Ivanov`` for Иванов, ``Phuong``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from i2vbib.export import TEX
from i2vbib.model.record import DIALECT, Record
from i2vbib.text.lost_letters import WORD_BEYOND_ASCII
from i2vbib.text.tex_writer import is_near

_WORD: Final = re.compile(WORD_BEYOND_ASCII)
_UNWRITTEN: Final = frozenset({"language", "status"})


def near_word(record: Record, include: frozenset[str]) -> str:
    """Give the first word of an entry in which a letter is written as another, nothing where there is none."""
    for text in _texts(record, include):
        if not text.isascii():
            for word in _WORD.findall(text):
                if any(map(is_near, word)):
                    return str(word)
    return ""


def _texts(record: Record, include: frozenset[str]) -> Iterator[str]:
    for variable, value in record.values.items():
        if isinstance(value, tuple):
            for name in value:
                yield f"{name.family} {name.given} {name.literal}"
        elif isinstance(value, str) and variable not in _UNWRITTEN and (variable != "abstract" or variable in include):
            yield value
    if record.fields.get(DIALECT) in TEX:
        yield from record.fields.values()
