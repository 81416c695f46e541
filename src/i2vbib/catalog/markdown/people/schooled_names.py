"""Names behind the school where a thesis was written, in Chinese letters: ``浙江大学 王涛``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.people.name_words import HAN

if TYPE_CHECKING:
    from i2vbib.model.entry import Entry

SCHOOL: Final = f"[{HAN}]{{2,12}}(?:大学|大學|学院|學院|研究院|研究所|科学院)"
_SCHOOLED: Final = re.compile(rf"(?P<school>{SCHOOL})[ \u3000](?P<name>[{HAN}]{{2,4}})")


def with_school_apart(entry: Entry) -> Entry:
    """Give an entry whose one author stands behind a school with that for its venue, if it has none."""
    found = _SCHOOLED.fullmatch(entry.authors[0]) if len(entry.authors) == 1 else None
    return replace(entry, authors=(found["name"],), venue=entry.venue or found["school"]) if found else entry
