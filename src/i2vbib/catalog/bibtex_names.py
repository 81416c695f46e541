r"""The names in an ``author`` or ``editor`` field (``btxdoc``, section 4; biblatex's manual, section 2.3.3).

What stands in braces is one word, whatever is in it: ``{Barnes and Noble}`` is an organisation, ``{van Dam}`` a family
name. ``others`` at the end says that the list goes on.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from msgspec.structs import astuple

from i2vbib.text.names import OTHERS, Name, parse_name
from i2vbib.text.tex_reader import decode

_ORDINARY: Final = re.compile(r"([A-Z][a-z]+(?:-[A-Z][a-z]+)?), ([A-Z][A-Za-z.]*(?:[ -][A-Z][A-Za-z.]*)*)")
"""Most names: a family name of one word, given names in capitals."""
_AND: Final = re.compile(r"(?i)[{}]|\s+and(?=\s)")
_WHOLE: Final = re.compile(r"\{(?:[^{}]|\{[^{}]*\})*\}")
_GROUP: Final = re.compile(
    r"""\\(?:[A-Za-z]+\s*|[`'"^~=.])(?:\{(?:[^{}]|\{[^{}]*\})*\})+|\{(?!\\)((?:[^{}]|\{[^{}]*\})*)\}"""
)
"""A command with all that it is for, as ``\\v{C}``; else words in braces."""
_PARTS: Final = re.compile(
    r'\s*(family|given|prefix|suffix)(?:-i)?\s*=\s*("[^"]*"|\{[^{}]*\}|[^,]*)\s*(?:,|$)', re.IGNORECASE
)
_KEPT: Final = {" ": "\ue000", ",": "\ue001", "~": "\ue000"}
_GIVEN_BACK: Final = str.maketrans({"\ue000": " ", "\ue001": ","})


def read_tex_names(tex: str) -> tuple[Name, ...]:
    """Give the persons and organisations that a field names, :data:`OTHERS` where it names not all."""
    names = split_names(tex)
    persons = tuple(read_tex_name(name) for name in names if name.lower() != OTHERS.literal)
    return (*persons, OTHERS) if persons and names[-1].lower() == OTHERS.literal else persons


def split_names(tex: str) -> list[str]:
    """Cut a field at each ``and`` outside braces."""
    names = tex.split(" and ") if "{" not in tex and "  " not in tex else []
    if not names:
        depth = start = 0
        for mark in _AND.finditer(tex):
            if mark[0] in "{}":
                depth += 1 if mark[0] == "{" else -1
            elif depth == 0:
                names.append(tex[start : mark.start()])
                start = mark.end()
        names.append(tex[start:])
    return [name for name in (part.strip(" ,") for part in names) if name]


@lru_cache(maxsize=16_384)  # a person has many papers
def read_tex_name(tex: str) -> Name:
    """Part one name."""
    if found := _ORDINARY.fullmatch(tex):
        return Name(found[1], found[2])
    if _WHOLE.fullmatch(tex):
        return Name(literal=decode(tex))
    if re.match(r"(?i)\s*(?:family|given|prefix|suffix)\s*=", tex):
        return _extended(tex)
    if "{" not in tex and "\\" not in tex and "~" not in tex:
        return parse_name(tex)
    name = parse_name(decode(_GROUP.sub(lambda group: group[0] if group[1] is None else _kept(group[1]), tex)))
    return Name(*(part.translate(_GIVEN_BACK) for part in astuple(name)))


def _kept(words: str) -> str:
    """Give what stands in braces as one word."""
    return "".join(_KEPT.get(character, character) for character in words)


def _extended(tex: str) -> Name:
    """Read biblatex's ``family=Berg, given=Jan, prefix=van den, useprefix=true``."""
    parts = {found[1].lower(): decode(found[2].strip('"{} ')) for found in _PARTS.finditer(tex)}
    return Name(
        parts.get("family", ""),
        parts.get("given", ""),
        non_dropping_particle=parts.get("prefix", ""),
        suffix=parts.get("suffix", ""),
    )
