r"""What a list sets before or around the names that its rows begin with: keys in brackets, family names in bold.

``[Lee, Kim, 2013] Ann Lee, Bo Kim, *Kites*, Lid, 2013.``, ``**Lee**, Ann: Kites of the north, Oslo **2013**``: brackets
are labels elsewhere, and bold words titles, but not in rows that name the same person behind them, or go on with a
given name. Several rows of a list must do so. Rows that are lines of one paragraph are items then.

``**Lee 2001** [Kites](…)`` is names and a year as ``**Lee and Kim 2001.** [Kites](…)`` is, where most have the stop.

``AAA Lee, A. (2019). Kites.``: so too where a list marks some of its rows with a word in capitals, as for itself.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.people.name_words import is_name_word
from i2vbib.facts.common_words import is_given_name
from i2vbib.text.names import PARTICLES

if TYPE_CHECKING:
    from collections.abc import Callable

_FEWEST: Final = 3
_LEAD: Final = r"^(?P<lead>[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?)"
_PARTICLES: Final = r"(?:(?:[Dd]er?|[Dd][aiu]|[Vv][ao]n|[Ll][ae]|[Ee]l|[Zz]u) ){0,2}"
_WORD: Final = r"[^\W\d_a-z][\w’'-]{1,30}"
_KEY: Final = re.compile(
    rf"{_LEAD}\\?\[(?P<first>{_PARTICLES}{_WORD})[^\[\]\d\n]{{0,80}}?(?:[, ]+(?P<year>{ANY_YEAR})[a-z]?)?\\?\]"
    r"[:.]?[ \t]+(?=[^\n]{0,60}?\b(?P=first)\b)"
)
"""``[Lee *et alii*, 2001] Ann Lee``: the key's first name stands behind it again."""
_ET_ALII: Final = re.compile(r"\s\*?et al(?:ii|\.)?\*(?=[,:\s])|\set alii\b")
_ADDRESS: Final = re.compile(r"https?://\S+")
_A_YEAR: Final = re.compile(ANY_YEAR)
_NEWLINE: Final = re.compile(r"\\newline[ \t]*$")
_GIVEN: Final = rf"{_WORD}(?:[ -](?:{_WORD}|[^\W\d_a-z]\.)){{0,3}}"
_BOLD: Final = re.compile(
    rf"{_LEAD}\*\*(?P<family>{_PARTICLES}{_WORD}(?:[- ]{_WORD})?)"
    rf"(?:\*\*, (?P<behind>{_GIVEN})|, (?P<within>{_GIVEN})\*\*)(?=\s?[:,]\s|\s\()"
)
_INITIALLED: Final = re.compile(
    rf", {_PARTICLES}{_WORD}(?:[- ]{_WORD})?,? [^\W\d_a-z]\.?(?:[ -]?[^\W\d_a-z]\.?){{0,2}}(?:[,;(]|\s(?:[(&]|and\b))"
)
"""``, Kim, BC &`` behind ``**Lee**, A``: another author, and no title."""
_DATED: Final = re.compile(
    rf"(?m){_LEAD}(?P<head>\*\*(?=[^\W\d_])[^*\n\d]{{2,90}} {ANY_YEAR}[a-z]?)"
    r"(?P<stop>\.?)\*\*(?P<behind>\.?)(?=[ \t]+\[)"
)
"""``**Lee and Kim 2001.** [``, the stop within the bold words or behind them."""
_BOLD_YEAR: Final = re.compile(rf"(?<=[\w/.,:( ])\*\*({ANY_YEAR}[a-z]?)\*?\*(?!\*)")
_PARTICLE_OUTSIDE: Final = re.compile(
    rf"(?m){_LEAD}(?P<particle>von|van|de|di|da|del|zu|ten)[ \t]+\*\*(?={_WORD}, [^\W\d_a-z]\.)"
)
"""``- von **Arn, A.** (2024)``."""
_TAG: Final = re.compile(
    rf"(?m)^(?P<lead>[ \t]*(?:(?:[-*+]|\d{{1,3}}[.)]|#{{1,6}})[ \t]+)?)-?(?P<tag>[A-Z]{{2,6}})[:.]? "
    rf"(?={_WORD} ?, [^\W\d_a-z]\.)"
)
"""``AAA Lee, A.``, ``##### NEXT Lee, A.``, ``-AAA Lee, A.``."""
_NO_TAGS: Final = frozenset({*PARTICLES, "abu", "al", "ben", "bin", "el", "ibn", "mac", "mc", "san", "st", "vd"})
"""What families begin with."""
_BREAK: Final = re.compile(r"(?: {2}|\\)$")
"""Ends a line that a reader sees as one of its own."""


def with_plain_heads(text: str) -> str:
    """Give a list's text without the keys before its rows, and the marks around families and years in others."""
    text = _without_tags(text)
    if "\\newline" in text:
        text = "\n".join(_NEWLINE.sub("  ", line) for line in text.split("\n"))
    if "[" in text:
        text = _with_heads(text, "[", _KEY, _without_key)
    if "**" not in text:
        return text
    text = _with_stops(text)
    return _with_heads(_PARTICLE_OUTSIDE.sub(r"\g<lead>**\g<particle> ", text), "**", _BOLD, _without_bold)


def _without_tags(text: str) -> str:
    """Give a list's text without the word in capitals that several of its rows have before names, always the same."""
    if not _TAG.search(text):
        return text
    counted = Counter(found["tag"] for found in _TAG.finditer(text))
    tags = {tag for tag, count in counted.items() if count >= _FEWEST and tag.casefold() not in _NO_TAGS}
    return _TAG.sub(lambda found: found["lead"] if found["tag"] in tags else found[0], text) if tags else text


def _with_stops(text: str) -> str:
    """Give a text whose names and years in bold all have the stop that most of them have before a linked title."""
    heads = list(_DATED.finditer(text))
    stopped = sum(bool(head["stop"] or head["behind"]) for head in heads)
    if stopped == len(heads) or stopped < _FEWEST or 2 * stopped < len(heads):
        return text
    return _DATED.sub(r"\g<lead>\g<head>.**", text)


def _with_heads(text: str, mark: str, head: re.Pattern[str], plain: Callable[[str, re.Match[str]], str]) -> str:
    lines = text.split("\n")
    rows = {place: found for place, line in enumerate(lines) if mark in line[:20] and (found := head.match(line))}
    sure = rows if head is _KEY else {place: found for place, found in rows.items() if _is_name(found)}
    if (
        len(sure) < _FEWEST
        or 2 * len(sure) < len(rows)
        or not any(head is _KEY or row["behind"] for row in sure.values())
    ):
        return text
    first, last, written = min(rows), max(rows), tuple(lines)
    for place in range(first, last + 1):
        line = lines[place]
        is_broken = bool(_BREAK.search(line) or (place and _BREAK.search(written[place - 1])))
        is_row = place in rows or (is_broken and line.startswith(mark))
        item = "- " if is_row and is_broken and line.startswith(mark) else ""
        line = plain(line, rows[place]) if place in rows else line
        lines[place] = item + (line.removesuffix("\\") if item else line)
    return "\n".join(lines)


def _without_key(line: str, head: re.Match[str]) -> str:
    rest = _ET_ALII.sub(" et al.", line[head.end() :], count=1)
    is_dated = not head["year"] or _A_YEAR.search(_ADDRESS.sub("", rest))
    return f"{head['lead']}{rest}" if is_dated else f"{head['lead']}{rest.rstrip(' .')} ({head['year']}).  "


def _without_bold(line: str, head: re.Match[str]) -> str:
    name = f"{head['lead']}{head['family']}, {head['behind'] or head['within']}"
    rest = _BOLD_YEAR.sub(r"\1", line[head.end() :])
    is_title = rest.startswith(", ") and not _INITIALLED.match(rest)
    return f"{name}:{rest[1:]}" if is_title else name + rest


def _is_name(found: re.Match[str]) -> bool:
    """Say whether bold words and those behind them are a family's and given names, unlike ``**Kites**, Ann Lee``."""
    given = re.split("[ -]", found["behind"] or found["within"])
    are_given = all(is_given_name(word) or word.rstrip(".").isupper() for word in given)
    return are_given and all(map(is_name_word, found["family"].split()))
