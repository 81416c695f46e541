"""Names in two scripts before a work: ``Ковач, Э. (Kovac, E.) (1998). *Kites*``, ``王伟 (Wang Wei), 李明 (Li Ming)``.

What stands in brackets are the same people, whom the work has in the script of its own title.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final, NamedTuple

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.marks import EMPHASIS, LABEL, STRONG, STRONG_END, TITLE
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.name_words import is_surely_eastern
from i2vbib.text.folding import script_of
from i2vbib.text.latin import latin

_HEAD: Final = re.compile(rf"[\s{LABEL}{STRONG}{EMPHASIS}{TITLE}]*(?:[\[(]?\d{{1,3}}[\])]?[.、]?\s+)?")
_MARK: Final = f"{STRONG}-{LABEL}"
_NOTE: Final = r"\([^()（）\d\n]{1,8}\)"
"""``(ред.)``, ``(Ed.)``: what names have in brackets of their own."""
_PAIR: Final = re.compile(
    rf"(?P<before>[^\W\d_][^()（）\[\]【】\d\"“”«»《》「」:：\n{_MARK}]{{0,900}}(?:{_NOTE})?)(?<![\s,;，、])\s*"
    rf"(?:[(（](?P<round>[^()（）\d\n{_MARK}]{{2,900}}(?:{_NOTE}\s*)?)[)）]"
    rf"|[\[【](?P<square>[^\[\]【】()\d\n{_MARK}]{{2,900}})[\]】])"
)
_BETWEEN: Final = re.compile(r"\s*[,;，、；]\s*(?:(?:and|и|та|&)\s+)?|\s+(?:and|и|та|&|和|与)\s+")
_WIDE_MARK: Final = re.compile("[，、]")
_MOST_PAIRS: Final = 60
_NAMES_END: Final = re.compile(
    rf"[{STRONG_END}]?[,.:：，。、]{{0,2}}\s*(?:[\[(（]?{ANY_YEAR}[a-z]?[)\]）]?[.:,，。：]?\s*)?(?=(?P<mark>\S))"
)
"""What stands between names and a title: a year, a stop, or nothing but a blank before a title in marks."""
_INITIAL_LAST: Final = re.compile(r"\b[^\W\d_]{1,2}\.[)\]]?\s+[^\W_a-zа-я]")
"""``Ковач Э. (Kovac E.) Змеи``: behind an initial no stop follows, but a title."""
_OPENS: Final = frozenset(f'"“«„‘《「『{EMPHASIS}{STRONG}{TITLE}')
_INITIAL: Final = 3
"""Letters of an initial with the marks behind it: ``E.)``."""
_TITLE: Final = re.compile(r"[^.。:：/\n]{2,80}")
_VOWELS: Final = frozenset("aeiouywhj0123456789")
"""Letters that one spelling of a name has and another has not."""
_ALIKE: Final = 0.6


class _Pair(NamedTuple):
    before: str
    within: str
    mark: str


def with_names_in_one_script(line: str) -> str:
    """Give a line with the names before its title as the work itself has them, where it names them in two scripts.

    >>> with_names_in_one_script("Ковач, Э., и др. (Kovac, E., Orban, I.) (1998). Kites at Sea")
    'Kovac, E., Orban, I. (1998). Kites at Sea'
    >>> with_names_in_one_script("王伟 (Wang Wei), 李明 (Li Ming). 2020. 风筝的历史")
    '王伟, 李明. 2020. 风筝的历史'
    """
    begin = head.end() if (head := _HEAD.match(line)) else 0
    pairs, end = _pairs_at(line, begin)
    found = _NAMES_END.match(line, end) if pairs else None
    if not found or not (found[0].strip() or found["mark"] in _OPENS or _INITIAL_LAST.match(line, end - _INITIAL)):
        return line
    title = _TITLE.match(line, found.end())
    script = script_of(title[0]) if title else ""
    are_within = script == script_of(pairs[0].within) and all(map(_is_complete, pairs))
    names = "".join(f"{pair.within if are_within else pair.before}{pair.mark}" for pair in pairs)
    names = names if script == "CJK" else _WIDE_MARK.sub(", ", names)
    return f"{line[:begin]}{names}{line[end:]}"


def _pairs_at(line: str, place: int) -> tuple[list[_Pair], int]:
    """Give the names at a place, each with those in brackets behind it and the mark behind these, and their end."""
    pairs: list[_Pair] = []
    end, mark = place, ""
    while len(pairs) < _MOST_PAIRS and (found := _PAIR.match(line, place)):
        before, within = found["before"].strip(), (found["round"] or found["square"]).strip()
        if not _are_same_people(before, within):
            break
        if pairs:
            pairs[-1] = pairs[-1]._replace(mark=mark)
        pairs.append(_Pair(before, within, ""))
        end = found.end()
        between = _BETWEEN.match(line, end)
        if not between:
            break
        mark, place = between[0], between.end()
    return pairs, end


def _are_same_people(before: str, within: str) -> bool:
    """Say whether names and the names in brackets behind them are of two scripts, and may be the same people's."""
    if script_of(before) == script_of(within):
        return False
    names, others = (read_authors(text, east_asian=True) for text in (before, within))
    if not names or not others:
        return False
    are_sure = len(names) > 1 or len(others) > 1 or "," in before or "." in before or "." in within
    return are_sure or is_surely_eastern(before) or is_surely_eastern(within) or _sound_alike(before, within)


def _sound_alike(one: str, other: str) -> bool:
    """Say whether two spellings share most of their consonants: ``أحمد علي`` and ``Ahmed Ali``."""
    first, second = (Counter(letter for letter in latin(text) if letter not in _VOWELS) for text in (one, other))
    return (first & second).total() >= _ALIKE * max(first.total(), second.total(), 1)


def _is_complete(pair: _Pair) -> bool:
    """Say whether the brackets name all people, or more than stand before them."""
    before, within = (read_authors(text, east_asian=True) for text in (pair.before, pair.within))
    return len(within) >= len(before) or OTHERS in within
