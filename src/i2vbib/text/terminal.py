r"""Text that is safe on a terminal and in the log of a workflow, wherever it came from.

What a terminal obeys or hides is written as an escape, ``\u009b``: control characters (ECMA-48), marks that change the
direction of a line (Unicode, UAX #9), marks without width, line separators, halves of surrogate pairs, tags. In a
string of JSON, such an escape is the character itself. The runner of GitHub Actions finds its older commands
(``##[error]…``) anywhere in a line, the newer ones (``::error::…``) where a line begins: neither is left alive.
"""

from __future__ import annotations

import re
from typing import Final

_UNSAFE: Final = (  # text: to compile its ranges takes as long as importing click.core
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
    "|(?<![\u0300-\uffff])[\u200c\u200d]|[\u200c\u200d](?![\u0300-\uffff])"  # some scripts have them within words
    r"|(?<=##)\[|(?m:^:)(?=:)"
)
_INDENTED: Final = r"(?m)^([^\S\n]+):(?=:)"


def safe(text: str) -> str:
    """Give a text of one line or several as it may be shown; tabs and line feeds stay."""
    letters = text.replace("\t", "").replace("\n", "")
    if letters.isascii() and letters.isprintable() and "##[" not in text and "::" not in text:
        return text
    return re.sub(_INDENTED, r"\1\\u003a", re.sub(_UNSAFE, _escaped, text))


def _escaped(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{int.from_bytes(units[place : place + 2], 'big'):04x}" for place in range(0, len(units), 2))
