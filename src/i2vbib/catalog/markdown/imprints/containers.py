"""What stands behind two slashes, as GOST has it: ``// Вестник МГУ. 2015. № 3``, ``// 8th Kite Symposium, 2014``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.facts.publishers import is_place

COUNT: Final = r"(?:[ТтTt]\.|[Vv]ol\b|[NnВв]о?\.?\s?\d|№|[Вв]ып|[Ii]ss|[CcСсPp]{1,2}\.|[XVILC]+,\s\d)"
"""Before a volume, an issue or pages."""
_ORDINAL: Final = r"\d{1,3}(?:st|nd|rd|th|-[\u0430-\u045f]{1,3})\b"
_COUNTED: Final = rf"(?:{_ORDINAL}|(?:19|20)\d\d(?=\s(?!{COUNT})[^\W\d_])|(?<=[^\W\d_])[’'](?:19|20)?\d\d\b)"
"""A number that stands in a conference's name: ``2nd``, ``3-й``, ``2018`` before a word, ``Kites’2008``."""
_WORD_BEHIND: Final = r",\s(?=[^\W\d_A-ZА-ЯЁІЇЄҐ]{4}(?!\.|\s\d))"
"""A name goes on in small letters: ``Машины: теория, практика``; ``том 2``, ``часть 3`` are none."""
_OF_MEETING: Final = (
    r"(?:Материалы|Труды|Тез|Сб|Доклады|Матеріали|Праці|Зб|Proc|Abstr|Book\sof\sAbstr|Collect)[^\W\d_]{0,12}\b"
)
"""What kind of volume a meeting's is."""
_BEHIND_SLASHES: Final = re.compile(
    rf"\s*//\s*(?:(?<=\s){ANY_YEAR}\s(?=[^\W_]))?"
    r"(?P<name>(?:[JZЖВИ]\.\s+)?(?:[^\W\d_]{1,10}[бвгджзклмнпрстфхцчшщb-df-hj-np-tv-xz]\.\s+(?=[^\W\d_]{2})){0,3}"
    rf"(?:{_ORDINAL}\s(?=[^\W\d_]))?"
    rf"[^\W\d_](?:«[^»\n]{{2,80}}»|{_COUNTED}|[^.,;(«\d\n]|{_WORD_BEHIND}){{2,160}}?)\s*(?=(?!{_WORD_BEHIND})[.,;(]|(?!{_COUNTED})\d|$)"
    rf"(?:\.\s(?P<series>(?!{_OF_MEETING})[^\W\d_a-z][^.,;:(\d\n]{{3,60}})(?=\.\s?(?:[-–—]\s?)?{ANY_YEAR}(?!\d)))?"
)
_VOLUME_LAST: Final = re.compile(rf"(?<=[^\W_])\s?:\s{_OF_MEETING}[^:]{{0,160}}$")
"""``Научный сервис: Труды конференции``, ``Kites and Wind: Book of Abstr``."""


def behind_slashes(rest: str) -> str:
    """Give the journal or the volume whose name two slashes announce, with its series where the year is behind it."""
    found = _BEHIND_SLASHES.match(rest)
    if not found:
        return ""
    name = found["name"].strip()
    whole = _VOLUME_LAST.sub("", name)
    series = found["series"] or ""
    return f"{whole}. {series}" if series and not is_place(series) else whole
