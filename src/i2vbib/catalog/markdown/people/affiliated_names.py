"""Names in East Asian letters, each with where its bearer works in brackets, as programs of meetings have them."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.people.name_words import HAN

_NAME: Final = (
    rf"[{HAN}]{{1,4}} ?[{HAN}\u3040-\u30ff]{{1,5}}|[\uac00-\ud7a3]{{2,4}}|[A-Z][a-z]+(?: [A-Z][a-z.]*){{1,3}}"
)
_AFFILIATED: Final = re.compile(rf"\s*(?P<name>{_NAME})\s?[(（](?P<where>[^()（）\n]{{1,60}})[)）]\s*(?:[,，、;.・]|$)")
_WHERE: Final = re.compile(
    "(?:大|大[学學]|研|研究科|高専|機構|センター|社|院|所|대|대학교|연구소|연구원)(?:[,，、/・ ]|$)"
)
"""``京都大``, ``国立研究所``."""


def affiliated_names(text: str) -> tuple[str, ...]:
    """Give the names in a text that is nothing but names with where they work: ``山田 凧(風大学), 林 糸子(雲研究所)``.

    A school or a laboratory must be among them, since what stands in brackets behind other words may be anything.
    """
    names: list[str] = []
    place, is_school = 0, False
    while found := _AFFILIATED.match(text, place):
        names.append(found["name"])
        is_school |= _WHERE.search(found["where"]) is not None
        place = found.end()
    return tuple(names) if is_school and not text[place:].strip() else ()
