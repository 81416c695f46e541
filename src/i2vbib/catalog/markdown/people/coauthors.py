"""Whom the list of one person's papers names beside its owner: ``(with Ann Lee) Kites of Tin``, ``Kites, w/ A. Lee``.

Who wrote the paper first is nowhere said, so that these are not its authors; but they are no part of its title.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.people.authors import read_authors

_WITH: Final = r"(?:[Jj]oint(?:ly)?(?: work)? )?(?:[Ww]ith |w/ ?)"
_ALONE: Final = re.compile(rf"{_WITH}(?P<names>[^()\[\]]{{3,200}})")
_FIRST: Final = re.compile(rf"[(\[]{_WITH}(?P<names>[^()\[\]]{{3,200}})[)\]][\s.,:–-]*(?=\S)")
_BRACKETS: Final = re.compile(rf"[\s,.]*\((?:co-?authored )?{_WITH}(?P<names>[^()\[\]]{{3,200}})\)")
_LAST: Final = re.compile(
    rf"[(\[,.](?:(?<=[(\[]){_WITH}(?P<names>[^()\[\]]{{3,200}})[)\]]"
    rf"|(?<=[,.])\s+{_WITH}(?P<bare>[^()\[\]]{{3,200}}))[\s.]*$"
)


def coauthors_follow(text: str, place: int) -> bool:
    """Say whether brackets with the owner's co-authors stand at a place: ``**Kites** (with Ann Lee)``."""
    found = _BRACKETS.match(text, place)
    return bool(found and read_authors(found["names"], families=True))


def are_coauthors(text: str) -> bool:
    """Say whether words in brackets name the owner's co-authors, and nothing else: ``with Ann Lee``."""
    found = _ALONE.fullmatch(text)
    return bool(found and read_authors(found["names"], families=True))


def without_coauthors(title: str) -> str:
    """Give a title without those who are named at its begin or end as the owner's co-authors."""
    if "ith " not in title and "w/" not in title:
        return title
    if (found := _FIRST.match(title)) and read_authors(found["names"], families=True):
        title = title[found.end() :]
    if (found := _LAST.search(title)) and read_authors(found["names"] or found["bare"]):
        title = title[: found.start()].rstrip()
    return title
