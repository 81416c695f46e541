"""Lines that may be a title and who wrote it, and nothing else: only other lines of the same form tell that they are.

``Kites at Sea (Ann Lee, Bo Kim)``, ``연의 꼬리 / 김철수``, ``Ann Lee, Bo Kim: Kites at Sea``.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.paper_signs import FEW_WORDS
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.name_words import (
    EAST_ASIAN,
    EAST_ASIAN_NAME,
    has_japanese_family,
    is_surely_eastern,
    is_surely_person,
)

_LONGEST: Final = 300
"""Characters of such a line."""
_YEAR: Final = re.compile(ANY_YEAR)
_MAY_PART: Final = re.compile(r"[(（/|:：,，、「『]|[^\x00-\x7f] ")
_IN_BRACKETS: Final = re.compile(
    r"(?P<title>[^()（）]{4,240}?)\s*[(（](?P<names>(?:[^()（）]|[(（][^()（）]{1,40}[)）]){3,200})[)）]\.?"
)
_BEHIND_MARK: Final = re.compile(r"(?P<title>[^/|]{4,240}?)\s+[/|]\s+(?P<names>[^/|]{3,200})")
_BEFORE_COLON: Final = re.compile(r"(?P<names>[^:：]{3,200})[:：]\s*(?P<title>[^:：]{4,240})")
_AT: Final = r"(?:\s?[(（][^()（）]{1,40}[)）])?"
_EASTERN_NAMES: Final = rf"(?P<names>{EAST_ASIAN_NAME}{_AT}(?:\s*[,，、・·]\s*{EAST_ASIAN_NAME}{_AT}){{0,20}})"
_BEHIND_COMMA: Final = re.compile(rf"(?P<title>[^\n]{{6,200}}?)[,，、]\s*{_EASTERN_NAMES}")
_BEHIND_BLANK: Final = re.compile(rf"(?P<title>[^\n]{{6,200}}?)\s+{_EASTERN_NAMES}")
"""``凧の骨の材料について 田中太郎(凧大学), 鈴木花子``."""
_IN_CORNERS: Final = re.compile(r"(?P<names>[^「」『』:：]{2,200}?)\s*[「『](?P<title>[^「」『』]{4,240})[」』]")
_FORMS: Final = (_IN_BRACKETS, _BEHIND_MARK, _BEFORE_COLON, _IN_CORNERS)
_CORNERS: Final = '「」『』“”"*'


def read_signed_line(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Give the title and the names of a line that may be nothing else; one name alone must be somebody's."""
    if len(text) > _LONGEST or not _MAY_PART.search(text) or _YEAR.search(text):
        return None
    forms = (*_FORMS, _BEHIND_COMMA, _BEHIND_BLANK) if EAST_ASIAN.search(text) else _FORMS
    for found in filter(None, (form.fullmatch(text) for form in forms)):
        title, names = (
            clean_title(found["title"].strip(f"{_CORNERS} ,，、")),
            read_authors(found["names"], east_asian=True),
        )
        if (
            names
            and _is_title(title)
            and not _ends_in_person(found["title"])
            and (len(names) > 1 or is_person(names[0]))
        ):
            return title, names
    return None


def _ends_in_person(text: str) -> bool:
    """Say whether words before names end in one more, who works somewhere or has a common family name of Japan."""
    last = text.rstrip(" ,，、").rpartition(" ")[2]
    return last.endswith((")", "）")) or has_japanese_family(last)


def is_person(name: str) -> bool:
    """Say whether one name is a person's for certain, in whatever letters."""
    return is_surely_person(name) or is_surely_eastern(name)


def _is_title(text: str) -> bool:
    return count_words(text) >= FEW_WORDS and not read_authors(text, east_asian=True)
