"""Identifiers that only a badge tells which counts a paper's citations: ``<span data-doi="10.…"></span>``."""

from __future__ import annotations

import re
from typing import Final

_BADGE: Final = re.compile(
    r"<\w[^<>]{0,400}?\sdata-(?P<kind>doi|arxiv-id)\s?=\s?[\"'](?:https?://(?:dx\.)?(?:doi|arxiv)\.org/(?:abs/)?)?"
    r"(?P<number>[^\s\"'<>]{4,200})[\"'][^<>]{0,400}>",
    re.IGNORECASE,
)
_ROWS_END: Final = re.compile(r"(?i)(?=</(?:li|tr)\s?>)")
_CLOSED: Final = re.compile(r"(?:\s{0,20}</\w{1,20}>){0,12}\s{0,20}$")
_AT: Final = {"doi": "https://doi.org/", "arxiv-id": "https://arxiv.org/abs/"}


def with_badge_links(source: str) -> str:
    """Give a text with a link behind each row for the one paper that its badges count, if no other link leads there.

    >>> with_badge_links('<li>Kites <span data-doi="10.5555/1"></span></li>')
    '<li>Kites <span data-doi="10.5555/1"><a href="https://doi.org/10.5555/1"></a></span></li>'
    """
    if "data-doi" not in source and "data-arxiv-id" not in source:
        return source
    return "".join(map(_with_link, _ROWS_END.split(source)))


def _with_link(row: str) -> str:
    told = {(found["kind"].lower(), found["number"]) for found in _BADGE.finditer(row)}
    if len(told) != 1:
        return row
    kind, number = told.pop()
    if number.casefold() in _BADGE.sub("", row).casefold():
        return row
    closed = _CLOSED.search(row)
    place = closed.start() if closed else len(row)
    return f'{row[:place]}<a href="{_AT[kind]}{number}"></a>{row[place:]}'
