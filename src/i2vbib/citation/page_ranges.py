"""Ranges of pages as a style wants them: CSL's specification 1.0.2, appendix V."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.export.fields import page_range

_NUMBER: Final = re.compile(r"[0-9]+")
HYPHEN: Final = "\u2011"  # citeproc-py makes a dash of any other
_CHANGED: Final = {"minimal": 1, "minimal-two": 2}
"""How many digits of the second number are kept at least."""
_LONG: Final = 4  # digits, of which three changed ones are all kept in Chicago's 15th edition


def in_style(pages: str, style_format: str | None) -> str:
    """Give ``321-328`` with the second number as short as the format wants (``321-28``).

    ``style_format`` is a style's ``page-range-format``. Hyphens of what is no range do not break or become dashes.
    """
    return ", ".join(_one(part, style_format or "expanded") for part in pages.split(", "))


def _one(pages: str, style_format: str) -> str:
    first, last = page_range(pages)
    if not last:
        return first.replace("-", HYPHEN)
    if _NUMBER.fullmatch(first) and _NUMBER.fullmatch(last):
        if len(last) < len(first):
            last = first[: len(first) - len(last)] + last
        last = _shortened(first, last, style_format)
    return f"{first.replace('-', HYPHEN)}-{last.replace('-', HYPHEN)}"


def _shortened(first: str, last: str, style_format: str) -> str:
    if style_format.startswith("chicago"):
        style_format = _chicago(first, last, style_format)
    if len(first) != len(last) or style_format not in _CHANGED:
        return last
    same = next((place for place, digit in enumerate(first) if digit != last[place]), 0)
    return last[min(same, max(len(last) - _CHANGED[style_format], 0)) :]


def _chicago(first: str, last: str, style_format: str) -> str:
    """Give the format that Chicago's table has for a first number (17th edition, 9.61)."""
    hundreds, rest = first[:-2].strip("0"), int(first[-2:])
    if not hundreds or rest == 0:
        return "expanded"
    changed = sum(1 for one, other in zip(first, last, strict=False) if one != other)
    if style_format != "chicago-16" and len(first) == _LONG and changed >= _LONG - 1:
        return "expanded"
    return "minimal" if rest < len("0123456789") else "minimal-two"
