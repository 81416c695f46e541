"""Names behind an underscore, as China's libraries call the files of papers: ``风筝的控制方法研究_王涛``.

One such row may be any file; several whose last words are mostly people's names are papers, with one who wrote each,
at whose school: ``风筝的控制方法研究_浙江大学 王涛``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.block_kinds import BOX, Block, Item
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.pieces import plain_text
from i2vbib.catalog.markdown.inline.titles import clean_title, count_words
from i2vbib.catalog.markdown.paper_signs import FEW_WORDS
from i2vbib.catalog.markdown.people.name_words import HAN, is_surely_eastern
from i2vbib.catalog.markdown.people.schooled_names import SCHOOL
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

_FEWEST: Final = 3
"""Rows with a name behind an underscore, from which on a list has this form."""
_ROW: Final = re.compile(
    rf"\s*(?:{BOX})?(?P<title>[^_＿\n]{{4,200}})[_＿]\s?(?:(?P<school>{SCHOOL})\s)?"
    rf"(?P<name>[{HAN}]{{2,4}}|[\uac00-\ud7a3]{{2,4}})(?:\.(?:pdf|caj|nh|kdh))?"
    rf"(?:\s*[(（\[]?(?P<year>{ANY_YEAR})[)）\]]?)?\s*"
)


def underscored_names(blocks: Iterable[Block]) -> dict[int, Entry]:
    """Give the papers of such rows by their lines, if a list has several."""
    rows = {
        block.line: found
        for block in blocks
        if isinstance(block, Item) and (text := plain_text(block.pieces)) and ("_" in text or "＿" in text)
        if (found := _ROW.fullmatch(text)) and count_words(found["title"]) >= FEW_WORDS and not found["title"].isascii()
    }
    surely = sum(bool(found["school"]) or is_surely_eastern(found["name"]) for found in rows.values())
    if len(rows) < _FEWEST or 2 * surely < len(rows):
        return {}
    return {line: _work(found) for line, found in rows.items()}


def _work(found: re.Match[str]) -> Entry:
    year = int(found["year"]) if found["year"] else None
    return Entry(clean_title(found["title"]), authors=(found["name"],), year=year, venue=found["school"] or "")
