"""References that begin with inverted names and a colon: ``Lee, Ann; Moll, R. Ida: Drachen. Ein Buch, in: Wind 7``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.people.authors import OTHERS
from i2vbib.catalog.markdown.references.reference_title import Reference

_WORD: Final = r"[^\W\d_a-z][\w’'-]+"
_INITIALS: Final = r"(?:[^\W\d_a-z]\.[ -]?){1,3}"
_PARTICLES: Final = r"(?:\s(?:von|van|de|di|zu|der|den|da|dos))"
_NAME: Final = (
    rf"(?:(?:von|van|de|di|zu|der|den)\s){{0,2}}{_WORD}(?:\s{_WORD})?,\s"
    rf"(?:{_WORD}(?:\s{_WORD}){{0,2}}(?:\s{_INITIALS})?|{_INITIALS}(?:\s?{_WORD})?){_PARTICLES}{{0,2}}"
)
"""``Lee, Ann``, ``Moll, R. Ida``, ``Wolf, Ida L.``, ``Lind, A. von``."""
_IN_VOLUME: Final = re.compile(
    rf"(?P<names>{_NAME}(?:;\s{_NAME}){{0,40}})(?P<others>,?\su\.\s?a\.|,?\set al\.)?:\s"
    r"(?P<title>[^\n]{3,500}?),\s[Ii]n(?P<within>:\s+(?=[^\W_]|\()|,\s+)(?P<rest>[^\n]*\d[^\n]*)"
)
_NAMES: Final = re.compile(r"\s*;\s*")


def in_volume(text: str) -> Reference | None:
    """Read ``Lee, Ann; Moll, R. Ida u. a.: Drachen. Ein Buch, in: Wind 7 (2), 18.10.2017``, as German historians cite.

    All up to ``in`` is the title, with its full stops and colons. Where a program that writes such references knows no
    volume, nothing stands between: ``Drachen. Ein Buch, in, 28.02.2020``.
    """
    found = _IN_VOLUME.fullmatch(text) if ": " in text and (", in" in text or ", In" in text) else None
    if not found:
        return None
    names = tuple(_NAMES.split(found["names"].strip()))
    authors = (*names, OTHERS) if found["others"] else names
    rest = f". In: {found['rest']}" if found["within"].startswith(":") else f". {found['rest']}"
    return Reference(clean_title(found["title"]), authors, cited_year(found["rest"]), rest)
