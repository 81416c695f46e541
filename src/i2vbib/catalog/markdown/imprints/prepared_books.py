"""Who edited, translated or introduced a book, between its title in italics and who printed it.

``*Lettere*, édité par MOLL Ida et LEE Ann, vol. 1, Milan, Lid, 1961``: what is said of them stands between two commas,
and the place and the printer behind it are read as they are where nothing is between.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS_END
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.facts.publishers import is_place, publishes_books

_DONE: Final = (
    r"(?:(?:é|É)dité|traduit|présenté|préfacé|annoté|établi|illustré|introduit|textes? (?:choisis|réunis|établis))e?s?"
    r"(?: et (?:édité|traduit|présenté|préfacé|annoté|établi)e?s?)? par|sous la direction d[eu’']"
    r"|(?:introduction|préface|postface|notes|traduction|trad\.|édition|éd\.)"
    r"(?: et (?:notes|préface|traduction))? (?:par|de)"
    r"|(?:editado|traducido|prologado|compilado|organizado|traduzido|coordenado)s? (?:por|de)"
    r"|(?:edición|traducción|prólogo|estudio preliminar|tradução|organização|prefácio) d[aeo]s?"
    r"|a cura di|(?:traduzione|introduzione|prefazione|postfazione) d[ai]|trad(?:otto|\.) d[ai]"
    r"|herausgegeben von|übersetzt von|aus dem \w{4,20} von|mit einem (?:Vor|Nach)wort von"
    r"|vertaald door|bezorgd door|onder redactie van|przełożył[ai]?|pod redakcją|a cura de|traducció de"
)
_BEHIND_TITLE: Final = re.compile(rf"(?<={EMPHASIS_END}),?\s+(?=(?i:{_DONE})\s)")
_ROLE: Final = re.compile(rf"(?i:{_DONE})\s+")
_PRINTED: Final = re.compile(rf",\s(?P<imprint>[^\W\d_][^\n]{{2,120}}?,\s{ANY_YEAR}(?!\d))")
_VOLUMES: Final = re.compile(r"(?:vol|t|Bd|tome|tomo)\.?\s?[\dIVX]{1,4}|\d{1,2}\s(?:vol|t|Bde?)\.?", re.IGNORECASE)
_FAMILY_FIRST: Final = re.compile(
    r"[^\W\d_a-z]{2}[^\W\d_a-z’'-]*(?:[ -][^\W\d_a-z]{2}[^\W\d_a-z’'-]*){0,2}"
    r"\s[^\W\d_a-z][\w’'-]*(?:\s[^\W\d_a-z][\w’'.-]*){0,3}"
)
"""``MOLL Ida``, ``KUHN-FORTE Brigitte Ann``."""
_AND: Final = re.compile(r"\s(?:et|e|y|i|und|en|and|&)\s")
_MOST_PARTS: Final = 24


def without_preparers(line: str) -> str:
    """Give a line without who prepared a book, where a place or a printer and a year follow: ``Milano, Lid, 1961``."""
    found = _BEHIND_TITLE.search(line) if EMPHASIS_END in line else None
    if not found:
        return line
    parts = line[found.end() :].split(", ", _MOST_PARTS)
    behind = 0
    for part, _ in pairwise(parts):
        names = _ROLE.sub("", part, count=1)
        is_more = behind > 0 and names == part
        if is_more and (is_place(part) or publishes_books(part) or not (_VOLUMES.fullmatch(part) or _are_people(part))):
            break
        if not is_more and not _are_people(names):
            break
        behind += len(part) + 2
    rest = line[found.end() + behind :]
    return f"{line[: found.start()]}, {rest}" if behind and _PRINTED.match(f", {rest}") else line


def _are_people(text: str) -> bool:
    """Say whether words are one's name or two, whichever stands first, its family or its given name."""
    return all(_FAMILY_FIRST.fullmatch(name.strip()) or read_authors(name) for name in _AND.split(text.strip(" .")))
