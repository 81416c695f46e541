"""Years in digits of other scripts, and in the calendars of Persia and Thailand: ``(۱۳۹۸)`` and ``(2562)`` are 2019."""

from __future__ import annotations

import re
from typing import Final

_DIGITS: Final = {
    ord(digit): str(place % 10) for place, digit in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙")
}
_OF_SCRIPT: Final = re.compile("[\u0600-\u06ff\u0900-\u09ff\u0e00-\u0e7f]")
_PERSIAN: Final = re.compile("[پچژگکی]")
"""Letters that Persian has, and Arabic has not."""
_THAI: Final = re.compile("[\u0e01-\u0e3a]")
_DATED: Final = re.compile(
    r"[(\[|]\s?(?:[٠-٩]{4}|[۰-۹]{4}|[०-९]{4}|[০-৯]{4}|[๐-๙]{4}|1[34]\d\d)\s?[)\]|]"
    r"|(?<![\d./–-])(?:25\d\d|๒๕[๐-๙]{2})(?![\d/–-])"
)
_OF_PERSIA: Final = re.compile(r"(?<=[(\[|])\s?(1[34]\d\d)\s?(?=[)\]|])")
_BEFORE: Final = 621
"""Years from the calendar's first one back to the year 1; the last months of each are in one year more."""
_OF_BUDDHA: Final = re.compile(r"(?:พ\.ศ\.\s*)?(?<![\d./–-])(25\d\d)(?![\d/–-]|\.\d)")
_BEHIND: Final = 543
_DANDA: Final = re.compile(r"(?<=[\u0900-\u09ff])\s?।(?=\s|$)")
"""Ends a sentence in Indian scripts."""


def with_western_years(text: str) -> str:
    """Give a text with western digits and years in each line that shows a year in others, and Indian full stops."""
    if not _OF_SCRIPT.search(text):
        return text
    return "\n".join(_western(line) if _OF_SCRIPT.search(line) else line for line in text.split("\n"))


def _western(line: str) -> str:
    line = _DANDA.sub(".", line) if "।" in line else line
    if not _DATED.search(line):
        return line
    line = line.translate(_DIGITS)
    if _THAI.search(line):
        return _OF_BUDDHA.sub(lambda found: str(int(found[1]) - _BEHIND), line)
    return _OF_PERSIA.sub(lambda found: str(int(found[1]) + _BEFORE), line) if _PERSIAN.search(line) else line
