"""What East Asian lists say behind the names before a linked title: who wrote a book, edited, or translated it."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.people.name_words import EAST_ASIAN_NAME

_SEPARATOR: Final = r"\s?[,，、・·]\s?"
_WRITTEN: Final = r"(?:共?編著?|共?编著?|主編|主编|監修|监修|共?著|著者|作者|지음|저|엮음|편저?)"
_TRANSLATED: Final = r"(?:共訳|監訳|訳|译|譯|共译|옮김|역)"
_NAME: Final = rf"{EAST_ASIAN_NAME}(?<![著编編訳译譯])"
_RUN: Final = re.compile(
    rf"(?:{_SEPARATOR})?(?P<names>{_NAME}(?:{_SEPARATOR}{_NAME}){{0,30}}?)"
    rf"(?<![共編编主监監])(?:\s?(?:(?P<role>{_WRITTEN})|(?P<other>{_TRANSLATED}))(?![\u3400-\u9fff\uac00-\ud7a3]))"
)
_PARTED: Final = re.compile(_SEPARATOR)
_BEFORE_TITLE: Final = re.compile(r"\s*[:：,，.。、]?\s*(?=\ue004)")
_SIGN: Final = re.compile("[編编著修訳译譯作저음편김역][:：,，.。、\\s]*\ue004")
ONE_WHO_WROTE: Final = re.compile(rf"({EAST_ASIAN_NAME})\s?[（(](?:{_WRITTEN})[）)]\s*[:：,，.。]?")
"""``高橋健（著）：``: the role tells that words of two to four letters are a name."""
_WITHIN: Final = 400
"""Characters in which the names end."""


def without_eastern_roles(line: str) -> str:
    """Give ``高橋健, 石田桃・森風: […]`` for ``高橋健監修, 石田桃・森風共著: […]``; no translator is an author."""
    if not _SIGN.search(line, 0, _WITHIN):
        return line
    place, written = 0, []
    while found := _RUN.match(line, place):
        written += [found["names"]] if found["role"] else []
        place = found.end()
    end = _BEFORE_TITLE.match(line, place) if place else None
    if not end:
        return line
    if len(written) == 1 and not _PARTED.search(written[0]):
        written = [f"{written[0]}（著）"]
    return f"{', '.join(written)}: {line[end.end() :]}" if written else line[end.end() :]
