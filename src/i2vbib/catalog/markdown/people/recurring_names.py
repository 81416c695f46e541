"""Names that a list sets in bold or underlined again and again among others, as pages of publications do.

``Ann Lee, **Carl Ortiz**, Bo Wu. Kites in fog. In ICML, 2019.``: bold words are a title elsewhere, but no title stands
in two entries among names. Without their marks such entries are read as all others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from i2vbib.catalog.markdown.people.name_words import is_name

FEWEST: Final = 2
"""Times that a name stands so among others, each time among other ones: a paper may be listed twice."""
_NOTED_TWICE: Final = re.compile(
    r"(?<=[^\W\d_]\*|[^\W\d_]†),[+*†‡§¶#^]{1,3}(?=,\s[^\W\d_a-z])"
    r"|(?<=, [^\W\d_a-z]\.) [*†‡§¶#](?=,\s(?:(?:19|20)\d\d[.,]|(?:& )?[^\W\d_a-z][\w’'-]+, [^\W\d_a-z]\.))"
)
"""``Jie Kim*,+, Ann Lee``, ``Kim, J. *, 2020``: more marks of a footnote behind a comma, one behind a blank."""
_SET_OFF: Final = re.compile(
    r"(?P<mark>\*\*|__|<(?P<tag>b|strong|u)>)(?P<name>[^\W\d_a-z][^\n\\*_<>\[\]()]{3,60})"
    r"(?P<notes>(?:\\?[*†‡§¶#^]|<sup>[^<\n]{1,20}</sup>){0,4}[,;.]?)(?:</(?P=tag)>|(?P=mark))"
)
_NEAR: Final = 60
"""Characters on both sides in which another name is looked for."""
_JOINED_BEFORE: Final = re.compile(r"(?P<name>[^,;.()]{3,60}?)(?:[,;]\s*(?:and|&)?|\s(?:and|&))\s*$")
_JOINED_BEHIND: Final = re.compile(r"[\s*†‡§¶#^\\]*(?:[,;]\s*(?:and\s|&\s)?|\s(?:and|&)\s)\s*(?P<name>[^,;.()]{3,60})")
_MARKS: Final = re.compile(r"<[^<>]{1,20}>|[*†‡§¶#^\\_\d]|^\s*[-+.)]+\s")


def without_marks_of_names(text: str) -> str:
    """Give a list's text without the marks around people who are set off among others at least twice.

    Marks of footnotes that stand apart from a name, which Markdown may take for its own, go too.
    """
    text = _NOTED_TWICE.sub("", text) if "*," in text or "†," in text else text
    beside: dict[str, set[str]] = defaultdict(set)
    for found in _SET_OFF.finditer(text):
        if others := _others_beside(found):
            beside[_name(found)].add(others)
    recurring = {name for name, others in beside.items() if len(others) >= FEWEST}
    if not recurring:
        return text
    return _SET_OFF.sub(
        lambda found: f"{found['name']}{found['notes']}" if _name(found) in recurring else found[0], text
    )


def _name(found: re.Match[str]) -> str:
    return found["name"].strip(" .,;")


def _others_beside(found: re.Match[str]) -> str:
    """Give the other names that stand on both sides of words that may be one, or nothing."""
    if not is_name(_name(found).replace(",", "")):
        return ""
    start, end = found.span()
    before = _MARKS.sub("", found.string[max(start - _NEAR, 0) : start].rpartition("\n")[2])
    comma = "," if f"{found['name']}{found['notes']}".endswith(",") else ""
    behind = _MARKS.sub("", comma + found.string[end : end + _NEAR].partition("\n")[0])
    beside = (_JOINED_BEFORE.search(before), _JOINED_BEHIND.match(behind))
    is_inverted = ", " in _name(found)  # ``Lee, Ann; Ortiz, Carl; Wu, Bo``: half a name stands beside it
    names = (one["name"].strip() if one else "" for one in beside)
    return "\n".join(name for name in names if name and (is_inverted or is_name(name)))
