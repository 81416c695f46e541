"""The day on which someone looked at a page, which dates no paper: ``Accessed 12 May 2023``; that it is available."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, MONTH, MONTHS_ABROAD
from i2vbib.catalog.markdown.inline.marks import EMPHASIS_END, LABEL, STRONG_END, TITLE_END

_ACCESSED: Final = tuple(
    "accessed|retrieved|updated|abgerufen|aufgerufen|aktualisiert|zugriff|zugegriffen|eingesehen|stand:|mis à jour"
    "|mise à jour|actualizado|actualizada"
    "|atualizado|atualizada|consulté|consultée|consulted|consultado|consultada|acesso em|acessado em"
    "|acedido em|consultato|consultata|дата обращения|дата звернення|dostęp|dostępu|data dostępu|erişim tarihi"
    "|diakses|cit.|truy cập|アクセス日|参照日|閲覧日|访问日期|引用日期|접속일|검색일".split("|")
)
_MAY_BE_ACCESSED: Final = re.compile("|".join(map(re.escape, _ACCESSED)))
_MAY_BE_ACCESSED_ASCII: Final = re.compile("|".join(map(re.escape, filter(str.isascii, _ACCESSED))))
"""The words of ASCII alone, for lines of it: most lines, and half of the words."""
_ACCESS_DAY: Final = re.compile(
    rf"[\[(]?(?:(?i:last|date|zuletzt|online[,;:]?) )?(?i:\b(?:{'|'.join(map(re.escape, _ACCESSED))})(?!\w))"
    rf"[^\n;()\]\ue000-\ue006]{{0,30}}?(?:{ANY_YEAR}(?!\d)(?:\s*年\s*\d+\s*月\s*\d+\s*日|[/.-]\d+[/.-]\d+)?"
    r"|\b\d{1,2}[./]\d{1,2}[./]\d\d(?!\d))[\])]?"
)
"""``Accessed 12 May 2023``, ``アクセス日: 2025 年 1 月 13 日``, ``consulté le 28.10.12``."""
_YEAR: Final = re.compile(rf"{ANY_YEAR}(?<!\d{{5}})(?!\d)")
_SHORT_DAY: Final = re.compile(r"\d[./]\d\d?[./]\d\d(?!\d)")

_LOOKED_AT: Final = (
    r"(?:(?:re-?)?accessed|available|disponible|disponível|verfügbar"
    r"|last access|access date|date (?:of access|accessed)|retrieved|retrieval date|obtained"
    r"|downloaded|viewed|visited|browsed|cited|cit\.|consulted|abgerufen|abruf|aufgerufen|zugriff|zugegriffen|eingesehen"
    r"|besucht|geraadpleegd|opgehaald"
    r"|hämtad|hentet|consultée?|consult[ao]d[ao]|consulta|recuperad[ao]|visitad[ao]|acesso|acessad[ao]|acedido|consultat[ao]"
    r"|récupéré|repéré|dostęp|pobrano|дата обращения|дата звернення)"
)
_STEMS: Final = tuple(
    "access|avail|dispon|verfüg|retrie|obtain|downl|viewed|visit|browsed|cit|consult|abruf|gerufen|zug|eingeseh|besucht"
    "|geraad|opgeh|hämtad|hentet|recuper|acess|acedid|récup|repér|dost|pobr|дата".split("|")
)
"""One of these is in every word for looking."""
_MONTH: Final = rf"(?:{MONTH}|(?:{MONTHS_ABROAD})\b)"
_DAY: Final = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|[.º])?\s?(?:of\s|de\s)?{_MONTH},?\s?(?:de\s)?{ANY_YEAR}"
    rf"|{_MONTH}\s?(?:\d{{1,2}}(?:st|nd|rd|th)?)?,?\s?(?:de\s)?{ANY_YEAR}|{ANY_YEAR},?\s{_MONTH}(?:\s\d{{1,2}})?"
    rf"|{ANY_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\s?\d{{1,2}}[-/.]\s?{ANY_YEAR})(?!\d)"
)
_BEFORE_DAY: Final = r"(?:\s{0,2}[.,:;]?\s{0,2}[(\[]?(?:(?:on|am|le|el|em|op|den|vom|the|il|il giorno|dia)\b\s?){0,2})"
_LOOKED_ON: Final = re.compile(
    rf"(?i)(?P<start>^|[\n.,;:([{LABEL}{EMPHASIS_END}{STRONG_END}{TITLE_END}”\"»]\s*)"
    rf"(?P<verb>(?:(?:last|page|site|online|web|zuletzt|letzter|first)[,:]? ){{0,2}}\b{_LOOKED_AT}(?!\w))"
    rf"(?:(?P<whence>:?(?:\s[^\W\d_]{{1,12}}:?){{0,3}}\s{{0,2}}\\?<?{LABEL}\\?>?)|:?){_BEFORE_DAY}{_DAY}"
    rf"(?:(?P<behind>,?(?=\s[^\W\d_]{{1,6}}\s?:?\s*\\?<?{LABEL}))|[)\]]?)"
)
"""``Retrieved from <…> on May 8, 2016``, ``(last accessed: 8 May 2016)``, ``[cited 2016 May 8]``: behind a mark."""


_AVAILABLE: Final = re.compile(rf"(?:(?<=[\w?!’”)])|(?<!\])[.:,;])\s+Available(?: here)?:\s*(?={LABEL})")


def without_availability(line: str) -> str:
    """Give a line with a stop for the word behind a title that its address follows: ``Kites. Available: <…>``."""
    return _AVAILABLE.sub(". ", line) if "Available" in line else line


def without_access_day(text: str) -> str:
    """Give a text without the day on which someone looked at a page: it is no paper's."""
    if not (_YEAR.search(text) or _SHORT_DAY.search(text)):
        return text
    lower = text.lower()
    may_be = (_MAY_BE_ACCESSED_ASCII if lower.isascii() else _MAY_BE_ACCESSED).search(lower)
    return _ACCESS_DAY.sub(" ", text) if may_be else text


def without_looks(line: str) -> str:
    """Give a whole line, its title in it, without the days on which someone looked at its page.

    A whole day or a month is told, behind a mark: ``Kites retrieved in 2012`` may be a title. Where the address stands
    between, it is kept with the words before it: ``Retrieved from <…>``.
    """
    lower = line.lower()
    if not any(map(lower.__contains__, _STEMS)):
        return line
    return _LOOKED_ON.sub(_looked, line)


def _looked(found: re.Match[str]) -> str:
    start, whence = found["start"], found["whence"]
    if not whence and found["behind"] is not None:
        return f"{start}{found['verb']}"
    is_open = start.rstrip()[-1:] in {"(", "["} and found[0][-1] in ")]"
    if whence:
        return f"{start}{found['verb']}{whence}{found[0][-1] if is_open else ''}"
    return start.rstrip()[:-1] if is_open else start
