"""Years in the digits of Arabic and Persian lists, and in the Persian calendar: ``(۱۳۹۸)`` is 2019."""

from __future__ import annotations

import re
from typing import Final

_DIGITS: Final = {ord(digit): str(place % 10) for place, digit in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
_PERSIAN: Final = re.compile("[پچژگکی]")
"""Letters that Persian has, and Arabic has not."""
_DATED: Final = re.compile(r"[(\[]\s?(?:[٠-٩]{4}|[۰-۹]{4}|1[34]\d\d)\s?[)\]]")
_OF_PERSIA: Final = re.compile(r"(?<=[(\[])\s?(1[34]\d\d)\s?(?=[)\]])")
_BEFORE: Final = 621
"""Years from the calendar's first one back to the year 1; the last months of each are in one year more."""


def with_western_years(text: str) -> str:
    """Give a text with western digits in each line that shows a year in others, and a Persian year as that."""
    if not _ARABIC.search(text):
        return text
    return "\n".join(
        _western(line) if _DATED.search(line) and _ARABIC.search(line) else line for line in text.split("\n")
    )


def _western(line: str) -> str:
    line = line.translate(_DIGITS)
    return _OF_PERSIA.sub(lambda found: str(int(found[1]) + _BEFORE), line) if _PERSIAN.search(line) else line
