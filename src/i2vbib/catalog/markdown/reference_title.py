"""The title in a reference, behind its authors and year, and where it ends."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from i2vbib.catalog.markdown.titles import clean_title

_QUOTED: Final = re.compile(
    r"[\s,.:]*(?:“([^“”]{3,})[”\"]|\"([^\"]{3,})\"|``(.{3,}?)''|«([^»]{3,})»|「([^」]{2,})」|『([^』]{2,})』"
    r"|‘([^‘]{3,300}?)’(?=[,.;]|\s*$|\s+[^\sa-z:])|'(\S[^\n]{2,300}?)'(?=[,.;]|\s*$|\s+[A-Z\ue002]))"
)
_SENTENCE: Final = re.compile(
    r"\s*(?P<title>.+?(?:[?!](?=\s+(?-i:[A-Z]))|(?=\.\s+[^a-z\s])|(?=\s+//\s)|(?=\.?\s*$)))[.\s]*"
)


class Reference(NamedTuple):
    """What a reference says; ``rest`` is what follows the title: venue, volume, pages, often the year."""

    title: str
    authors: tuple[str, ...]
    year: int | None
    rest: str


def title_at(text: str, begin: int) -> tuple[str, int, bool]:
    """Give the title that begins at a place, where it ends, and whether quotation marks set it off."""
    quoted = _QUOTED.match(text, begin)
    if quoted:
        return clean_title(next(filter(None, quoted.groups()))), quoted.end(), True
    sentence = _SENTENCE.match(text, begin)
    title = clean_title(sentence["title"]) if sentence else ""
    return title, sentence.end() if sentence else begin, False
