"""Letters that were lost on their way: another encoding has left a replacement character, or a question mark."""

from __future__ import annotations

import re
from typing import Final

LOST_LETTER: Final = re.compile("\ufffd|\\?(?=[^\\W\\d_])")
"""A question mark before a letter stands for one (``?ito a ?eka``); after a question there is a blank."""


def has_lost_letters(text: str) -> bool:
    """Say whether letters of a text were lost on their way."""
    return LOST_LETTER.search(text) is not None
