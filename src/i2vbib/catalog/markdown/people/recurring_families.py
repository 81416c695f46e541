"""Family names that a list sets off again and again beside initials, as pages of publications do with their owner's.

``Lee, A, **Ortiz**, CM & Wu, B (2019). Kites.``, ``A Lee, CM **Ortiz**``: the family alone is in bold. Bold words are
a title elsewhere, but no title stands twice beside the same initials with other names before or behind.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import partial
from typing import Final

FEWEST: Final = 2
"""Times that a family stands so, each time among other names: a paper may be listed twice."""
_FAMILY: Final = r"(?:[a-z’']{1,4} ){0,2}[^\W\d_a-z][\w’'‐-]*[^\W\d_A-Z](?: [^\W\d_a-z][\w’'‐-]+)?"
_INITIALS: Final = r"[^\W\d_a-z]\.?(?:[ -]?[^\W\d_a-z]\.?){0,2}(?![\w’'-])"
_SET_OFF: Final = rf"(?P<mark>\*\*|__|<(?P<tag>b|strong|u)>)(?P<family>{_FAMILY})(?P<comma>,?)(?:</(?P=tag)>|(?P=mark))"
_FAMILY_FIRST: Final = re.compile(rf"{_SET_OFF}(?=,?\s{{1,3}}(?P<initials>{_INITIALS}))")
_INITIALS_FIRST: Final = re.compile(rf"(?<![^\s,;(])(?P<initials>{_INITIALS})\s{{1,3}}{_SET_OFF}")
_NEAR: Final = 60
"""Characters on both sides in which another name is looked for."""
_AND: Final = r"(?:&(?:amp;)?|and\b|und\b|et\b|y\b)"
_JOINED: Final = rf"[*†‡§#\d]{{0,4}}(?:[,;]\s{{1,3}}(?:{_AND}\s{{1,3}})?|\s{{1,3}}{_AND}\s{{1,3}})"
_NAME: Final = rf"(?:{_FAMILY},?\s{{1,3}}{_INITIALS}|{_INITIALS}\s{{1,3}}{_FAMILY})"
_BEFORE: Final = re.compile(rf"(?:^|(?<![\w’'-]))(?P<name>{_NAME}){_JOINED}$")
_HEAD_BEHIND: Final = re.compile(r"\s?[,:]")
"""What follows on a name that a row begins with, ``**Lee**, A, Kites``."""
_BEHIND: Final = re.compile(rf"{_JOINED}(?P<name>{_NAME})")


def without_marks_of_families(text: str) -> str:
    """Give a list's text without the marks around families that are set off among other names at least twice."""
    if any(mark in text for mark in ("**", "__", "<b>", "<strong>", "<u>")):
        for form in (_FAMILY_FIRST, _INITIALS_FIRST):
            if recurring := _recurring(form, text):
                text = form.sub(partial(_plain, recurring), text)
    return text


def _recurring(form: re.Pattern[str], text: str) -> set[str]:
    beside: dict[tuple[str, str], set[str]] = defaultdict(set)
    for found in form.finditer(text):
        if others := _others_beside(found):
            beside[found["family"], re.sub(r"\W", "", found["initials"])].add(others)
    return {family for (family, _), others in beside.items() if len(others) >= FEWEST}


def _plain(recurring: set[str], found: re.Match[str]) -> str:
    """Give a family without its marks; one that alone begins a row, before a comma or a colon, keeps them."""
    if found["family"] not in recurring or (
        not _others_beside(found) and _HEAD_BEHIND.match(found.string, _end(found))
    ):
        return found[0]
    before = found.string[found.start() : found.start("mark")]
    return f"{before}{found['family']}{found['comma']}"


def _others_beside(found: re.Match[str]) -> str:
    """Give the names before and behind one, or nothing."""
    start, end = found.start(), _end(found)
    before = _BEFORE.search(found.string[max(start - _NEAR, 0) : start])
    behind = _BEHIND.match(found.string[end : end + _NEAR])
    return "\n".join(one["name"] for one in (before, behind) if one)


def _end(found: re.Match[str]) -> int:
    return max(found.end(), found.end("initials"))
