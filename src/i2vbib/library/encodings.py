"""The text of a list or a bibliography, which may say itself that it is not in UTF-8.

UTF-16 and UTF-32 begin with a byte-order mark. JabRef and Emacs write into the first lines of a ``.bib`` what it is in:
``% Encoding: windows-1252``, ``% -*- coding: latin-1 -*-``.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from i2vbib.errors import LibraryError
from i2vbib.library.storage import AnyPath, decode_utf8

_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
"""That of UTF-32 begins with that of UTF-16."""
_NAMED: Final = re.compile(rb"(?i)\A(?:\s*%[^\n]*\n){0,4}?\s*%[^\n]*?\b(?:en)?coding\s*[:=]\s*([\w.-]+)")
_OF_LETTERS: Final = re.compile(
    r"(?i)(?:x-)?(?:iso|latin|l\d|windows|win|cp|mac|koi8|gb|big5|hz|euc|s(?:hift)?_?-?jis|ms\d|ks|tis|ascii|us-ascii)"
)
"""Names of encodings in which people write; Python's others are of other things (``punycode``)."""


def decode_text(data: bytes, path: AnyPath) -> str:
    """Give the text that bytes stand for, every line end a line feed; in UTF-8 where they say nothing else.

    Raises :class:`LibraryError` where they are not what they say.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "") or _named(data)
    if not encoding:
        return decode_utf8(data, path)
    try:
        text = data.decode(encoding)
    except UnicodeError as error:
        message = f"{path} says that it is in {encoding} and is not: save it as UTF-8 and try again"
        raise LibraryError(message) from error
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _named(data: bytes) -> str:
    """Give the encoding that the first lines name; nothing where the text is UTF-8, whatever they say."""
    found = _NAMED.match(data)
    name = found[1].decode("ascii", "replace") if found else ""
    if not _OF_LETTERS.match(name):
        return ""
    try:
        codecs.lookup(name)
        data.decode()
    except LookupError:
        return ""
    except UnicodeDecodeError:
        return name
    return ""
