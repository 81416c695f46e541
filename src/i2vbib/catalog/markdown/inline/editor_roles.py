"""Who edited a book, said behind the names that a line begins with, in one form of several languages."""

from __future__ import annotations

import re
from typing import Final

EDITORS: Final = (
    r"(?:[eéEÉ]ds?|[dD]irs?|[cC]oords?|[cC]omps?|[oO]rgs?|[rR]eds?|[hH]rsg|[hH]gg?|[cC]ur)\."
    r"|[hH]rsg|[hH]gg?|[éÉ]ds?|dirs?|coords?|[oO]rgs?|[eE]ditors?|[cC]oordinador[ae]?s?|[hH]erausgeber(?:in)?"
    r"|[aA] cura di|[sS]ous la (?:dir\.|direction) d[eu]"
)
_MAY_HOLD: Final = re.compile(
    r"[,.(](?:(?<=\()|(?<=[,.]) )"
    r"(?:éds?|dirs?|coord\w*|comps?|orgs?|reds?|hrsg|hgg?|cur(?=\.)|editors?|herausg\w+|a cura|sous la)\b",
    re.IGNORECASE,
)
_BEHIND_NAMES: Final = re.compile(
    r"(?P<names>[^\W\d_a-z][^\n“”\"«»„()\[\]\d:\ue000-\ue006]{3,240}?)"
    rf"(?P<role>,?\s\((?:{EDITORS})\)|,\s(?:{EDITORS})|\.\s[eE]ditors?(?=\.?\s*\ue002))"
    r"(?=[.,:]?\s*(?:\((?:19|20)\d\d|[\ue002“«„\"])|(?:[.,:]|(?<=\.\)))\s+(?:(?:19|20)\d\d|[^\W\d_a-z]))"
)
_MAY_BE_DATED: Final = re.compile(r"\d[a-z]?\),?\s\(")
_BEHIND_YEAR: Final = re.compile(
    r"(?P<names>[^\W\d_a-z][^\n“”\"«»„()\[\]\d:\ue000-\ue006]{3,240}?),?\s\((?P<year>(?:19|20)\d\d[a-z]?)\),?\s"
    rf"\((?:{EDITORS})\)(?=[.,]\s)"
)
"""``Moll B. and Wu C. (1994) (eds.), Kites``."""
EAST_ASIAN_EDITORS: Final = (
    "[^『』《》「」\\d\n]{2,60}?(?:編著?|编著?|主編|主编|編集|编译|选编|总编|监修|監修|엮음|편저?)[)）]?[，,、:：\\s]*"
)
"""Those who edited a book, before its title in corners: ``中村風彦・石田桃編``."""
_WITHIN: Final = 260
"""Characters in which names and role end."""


def with_one_role(line: str) -> str:
    """Give ``Moll, Bruno (ed.). *Kites*`` for ``Moll, Bruno, dir. *Kites*`` and ``Moll, Bruno (Hrsg.) *Kites*``.

    A stop may have slipped in before it, ``Moll, Bruno. editor. *Kites*``. A year may stand before it,
    behind which others have it: ``Moll, Bruno (1994) (eds.), Kites``.
    """
    dated = _BEHIND_YEAR.match(line) if _MAY_BE_DATED.search(line, 0, _WITHIN) else None
    if dated:
        return f"{dated['names']} (ed.) ({dated['year']}){line[dated.end() :]}"
    if not _MAY_HOLD.search(line, 0, _WITHIN):
        return line
    found = _BEHIND_NAMES.match(line)
    return f"{found['names']} (ed.){line[found.end() :]}" if found else line
