"""Rows of a table of names, authors and venues, which are of papers where all three stand there: ``Name | Author | …``.

What a column ``Name`` holds may be a paper's title, a system's name or a talk's; a row that tells who wrote it, where
it appeared and when, in words enough for a title, is a paper's, wherever it leads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.dates import year_alone
from i2vbib.catalog.markdown.inline.pieces import plain_text
from i2vbib.catalog.markdown.inline.titles import count_words, meaning
from i2vbib.catalog.markdown.paper_signs import EVENT, FULL_TITLE, is_in_other_media
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.inline.block_kinds import Row
    from i2vbib.catalog.markdown.table_headings import Table
    from i2vbib.model.entry import Entry

_SHOWN: Final = re.compile(r"(?i)/(?:on-demand|videos?|watch|sessions?|events?|play)/")
"""Where talks are shown."""
_BETWEEN: Final = re.compile(r"\s*[/|+&;,]\s*")
"""Parts where a paper was presented from where it was printed: ``SIGGRAPH/ToG``."""


def is_signed_at_venue(table: Table, entry: Entry) -> bool:
    """Say whether a row of a table of names tells a whole title, who wrote it, a known venue and the year."""
    if not {"name", "authors", "venue"} <= table.places.keys():
        return False
    if not (entry.authors and entry.year) or count_words(entry.title) < FULL_TITLE or not is_at_known(entry.venue):
        return False
    return not (
        EVENT.search(f"{entry.title} {entry.link}") or is_in_other_media(entry.link) or _SHOWN.search(entry.link)
    )


def is_at_known(venue: str) -> bool:
    """Say whether a venue is known, or one of those that marks part: ``ACM SIGGRAPH/ACM ToG``."""
    return bool(venue) and any(map(lookup, (venue, *_BETWEEN.split(venue))))


def with_cell_left_out(table: Table, row: Row) -> Row:
    """Give a row the empty cell that somebody left out before its year: ``| Kites | 2016 | Kite Letters |``.

    The year's column holds no year then, the one before it does, and the last one is missing or empty.
    """
    years, width = table.places.get("year", ()), len(table.headings)
    if len(years) != 1 or not 0 < (place := years[0]) < len(row.cells) or len(row.cells) < width - 1:
        return row
    if len(row.cells) > width or (len(row.cells) == width and meaning(plain_text(row.cells[-1]))):
        return row
    before, held = (meaning(plain_text(cell)) for cell in row.cells[place - 1 : place + 1])
    if not year_alone(before) or any(map(str.isdigit, held)) or not held:
        return row
    return row._replace(cells=(*row.cells[: place - 1], (), *row.cells[place - 1 : width - 1]))
