"""Rows of a table that are of newspapers, videos or podcasts: their titles, names and dates read as those of papers.

A heading tells it, a column of channels, or where the title leads: ``Date | Outlet | Author | [Kites soar](nytimes…)``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.link_kinds import link_kind, paper_identifiers
from i2vbib.catalog.markdown.inline.pieces import Link
from i2vbib.catalog.markdown.other_works import is_of_media
from i2vbib.catalog.markdown.paper_signs import NO_KNOWN_PAGE, SCHOLARLY, is_in_other_media
from i2vbib.facts.paper_hosts import NEWS_MEDIA
from i2vbib.facts.venues import lookup
from i2vbib.text.folding import fold

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.inline.block_kinds import Row
    from i2vbib.catalog.markdown.table_headings import Table
    from i2vbib.model.entry import Entry

_PRESS: Final = re.compile(
    r"(?i)\W*(?:(?:in (?:the )?)?(?:news|press|media)(?: (?:and|&) (?:press|media|news))?"
    r"|(?:[^:]*\s)?(?:news(?:worthy|paper)? (?:stories|articles|coverage|items|pieces|reports|clippings)"
    r"|(?:press|media) (?:coverage|mentions|reports|appearances|articles|clippings|releases?)|popular press|op-?eds?)"
    r"(?:\s(?:and|&|in|on|about)\s.*)?"
    r"|(?:en (?:la )?)?prensa|en los medios|notas de prensa|(?:dans la |revue de )?presse|dans les médias"
    r"|presse(?:spiegel|berichte|artikel|stimmen)|medienberichte|in den medien|(?:na )?imprensa|na mídia"
    r"|(?:rassegna )?stampa|пресса|сми о нас|в сми"
    r"|新闻报道|媒体报道|媒體報導|(?:メディア|新聞)(?:掲載|報道)|언론 ?보도|보도 ?자료)\W*"
)
_CHANNELS: Final = frozenset(
    map(
        fold,
        (
            "channel|youtube channel|news outlet|media outlet|newspaper|podcast|show|canal|canal de youtube|chaîne"
            "|chaîne youtube|kanal|youtube-kanal|sender|zeitung|diario|quotidien|quotidiano|jornal|gazeta|газета|канал"
            "|频道|頻道|チャンネル|新聞|媒体|媒體|채널|신문|언론사|القناة|الصحيفة"
        ).split("|"),
    )
)
"""Columns of who shows or prints what no journal has."""
_NEWS: Final = re.compile(
    rf"(?i)//(?:[\w-]+\.)*(?:{'|'.join(NEWS_MEDIA)})\.(?:com?|org|net|[a-z]{{2}})(?:\.[a-z]{{2}})?/"
)


def why_of_media(table: Table, row: Row, entry: Entry, heading: str) -> str:
    """Say why a row is of another medium; nothing where it has a key to cite, or leads to a paper or a known venue."""
    if (
        "key" in table.places
        or not entry.link
        or link_kind(entry.link) == "paper"
        or any(map(paper_identifiers, entry.links))
    ):
        return ""
    if _tells_of_press(heading) or is_of_media(heading):
        return f"it stands under {heading!r}, and {entry.link} {NO_KNOWN_PAGE}"
    if lookup(entry.venue) or not _is_linked(row, entry):
        return ""
    address = entry.link.partition(":")[2]
    if (is_in_other_media(entry.link) and not SCHOLARLY.search(address)) or _NEWS.match(address):
        return f"among papers, but {entry.link} is a page of other media"
    channel = next((each for each in table.headings if fold(each) in _CHANNELS), "")
    return f"its column {channel!r} is of other media, and {entry.link} is no page of papers" if channel else ""


@lru_cache(maxsize=64)  # every row below it asks
def _tells_of_press(heading: str) -> bool:
    return bool(_PRESS.fullmatch(heading))


def _is_linked(row: Row, entry: Entry) -> bool:
    """Say whether the title itself leads there: in a column of links a video may be beside a paper without one."""
    links = (piece for cell in row.cells for piece in cell if isinstance(piece, Link) and piece.href == entry.link)
    return any(entry.title in link.text for link in links)
