"""Letters that a program read in another encoding than they were written in: ``H√§rdle`` and ``HÃ¤rdle`` for Härdle.

UTF-8 has two or three bytes for such a letter, and each became a sign of its own, of a Mac or of Windows.
"""

from __future__ import annotations

import re
from typing import Final

_OF_MAC: Final = bytes(range(0x80, 0xC0)).decode("mac_roman")
_OF_MATHEMATICS: Final = "πΩ∞µ"
"""What a root is drawn of."""
_MAC_SIGN: Final = f"[{re.escape(''.join(sign for sign in _OF_MAC if sign not in _OF_MATHEMATICS))}]"
_MAC: Final = re.compile(rf"‚Ä[{re.escape(_OF_MAC)}]|(?<=[^\W\d_])√{_MAC_SIGN}|√{_MAC_SIGN}(?=[^\W\d_])")
_WINDOWS: Final = re.compile(
    r"(?:â€|â\x80)[™œ\x9d\ufffd˜“”¦\x90\x93\x94\x98\x99\x9c]|Ã[\xa1-\xbf‰‡]|Ã[œ–](?=[^\W\d_])|(?<=[a-zß-ÿ])Ã\xa0|Â[\xa0-\xbf]"
    r"|[ÄÅ][\xa1-\xbf‡Ÿžš›‚„™]"
)
"""No letter stands before these signs in any language."""
_OF_WINDOWS: Final = "ÃÂâÄÅ"
FIRST_SIGNS: Final = f"√‚{_OF_WINDOWS}"
"""Those that such a letter's bytes begin with."""
_LOST: Final = "â€\ufffd"
"""A closing mark, for whose last byte Windows has no sign."""


def with_letters_read(text: str) -> str:
    """Give a text with such letters as they were written.

    >>> with_letters_read("H√§rdle, Goldsmith‚ÄêPinkham, GarcÃ­a’s √π")
    'Härdle, Goldsmith‐Pinkham, García’s √π'
    """
    if "√" in text or "‚Ä" in text:
        text = _MAC.sub(lambda found: found[0].encode("mac_roman").decode("utf-8", "ignore"), text)
    if any(map(text.__contains__, _OF_WINDOWS)):
        text = _WINDOWS.sub(_as_written, text)
    return text


def _as_written(found: re.Match[str]) -> str:
    if found[0] == _LOST:
        return "”"
    signs = b"".join(sign.encode("cp1252" if sign > "\xff" else "latin-1") for sign in found[0])
    return signs.decode("utf-8", "ignore") or found[0]
