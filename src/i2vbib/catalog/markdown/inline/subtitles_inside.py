"""Subtitles behind a title or a journal in italics or bold that ends in its colon: ``*Anais:* história, v. 2``.

Brazil's norm sets off a work's title alone. To who reads it the subtitle is of the same name.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.columns import read_heading
from i2vbib.catalog.markdown.inline.marks import EMPHASIS, EMPHASIS_END, LABEL, STRONG, STRONG_END, TITLE

_SUBTITLE: Final = rf"\s+(?P<subtitle>[^\W\d_][^.{EMPHASIS}{STRONG}{LABEL}{TITLE}\n]{{3,200}}?)"
_BEFORE_VOLUME: Final = (
    r"(?=,\s(?:(?:[Vv]|[Vv]ol|[Nn]|[Nn]o|[Tt])(?:\.|º)\s?\d|(?:[^\W\d_]{3,9}\.?\s)?(?:19|20)\d\d\b))"
)
_BEFORE_PLACE: Final = r"(?=\.\s+[^\W\d_a-z][^\d:.\n]{2,40}:\s[^\W\d_a-z])"
_IN_ITALICS: Final = re.compile(
    rf"(?<=[.?!)”\"]\s){EMPHASIS}(?P<name>[^{EMPHASIS_END}\n]{{3,120}}?)(?::\s?{EMPHASIS_END}|{EMPHASIS_END}\s?:){_SUBTITLE}"
    rf"(?:{_BEFORE_VOLUME}|{_BEFORE_PLACE})"
)
_IN_BOLD: Final = re.compile(
    rf"(?<=[.?!)”\"]\s){STRONG}(?P<name>[^{STRONG_END}\n]{{3,120}}?)(?::\s?{STRONG_END}|{STRONG_END}\s?:){_SUBTITLE}"
    rf"(?:{_BEFORE_VOLUME}|{_BEFORE_PLACE})"
)
_COLON: Final = re.compile(rf":\s?[{EMPHASIS_END}{STRONG_END}]|[{EMPHASIS_END}{STRONG_END}]\s?:")


def with_subtitles_inside(line: str) -> str:
    """Give a line whose subtitles are in italics with what they are of; a journal in bold is in italics, too."""
    return _IN_BOLD.sub(_joined, _IN_ITALICS.sub(_joined, line)) if _COLON.search(line) else line


def _joined(found: re.Match[str]) -> str:
    """Give both as one name; what any volume is called tells nothing: ``**Anais:** Seminário de Ventos``."""
    name = "" if "venue" in read_heading(found["name"]) else f"{found['name']}: "
    return f"{EMPHASIS}{name}{found['subtitle']}{EMPHASIS_END}"
