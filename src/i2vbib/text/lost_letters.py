"""Letters that were lost on their way: another encoding has left a replacement character, or a question mark."""

from __future__ import annotations

import re
from typing import Final

_SMALL: Final = "[^\\W\\d_A-Z]"
_BEFORE_WORD: Final = "(?<![^\\s(\\['‘’“„«])"
LOST_LETTER: Final = f"\ufffd|{_BEFORE_WORD}\\?(?=[^\\W\\d_])|(?<=[^\\W\\d_])\\?(?={_SMALL})(?!\\w+=)"
"""A question mark that begins a word or stands inside one is a letter (``?ito``, ``H?fe``): ``Who?What?`` are two."""

WORD_BEYOND_ASCII: Final = r"\b\w*[^\W\x00-\x7f]\w*"
"""A word with letters that an encoding or an alphabet may be without; what tells such losses shows these."""


def has_lost_letters(text: str) -> bool:
    """Say whether letters of a text were lost on their way."""
    return ("?" in text or "\ufffd" in text) and re.search(LOST_LETTER, text) is not None
