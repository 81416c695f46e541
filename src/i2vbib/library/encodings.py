"""The text of a list or a bibliography, which may say itself that it is not in UTF-8.

UTF-16 and UTF-32 begin with a byte-order mark. JabRef and Emacs write into the first lines of a ``.bib`` what it is in:
``% Encoding: windows-1252``, ``% -*- coding: latin-1 -*-``. Old bibliographies say nothing, and most of them are in
latin-1; that is told with the words that it makes, since other encodings may look the same (``Dvoøák``).
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from i2vbib.errors import LibraryError
from i2vbib.library.storage import AnyPath, decode_utf8
from i2vbib.text.lost_letters import WORD_BEYOND_ASCII
from i2vbib.text.terminal import safe

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


_GUESS: Final = "windows-1252"
"""Latin-1 with the quotes and dashes of Windows."""
_LETTERS: Final = "À-ÖØ-öø-ÿŠšŽžŒœŸƒ"
_CAPITALS: Final = "À-ÖØ-ÞŠŽŒŸ"
_SIGNS: Final = "¡-¶¸-¿×÷‚„…†‡ˆ‰‹›€•˜™“”"
_NO_WORDS: Final = re.compile(
    rf"[{_LETTERS}]{{3}}|[A-Za-z][{_CAPITALS}][a-z]|[A-Za-z{_LETTERS}][{_SIGNS}][a-z{_LETTERS}]|[\x00-\x08\x0b\x0e-\x1f\ufffd]"
)
"""What Western languages do not write: another script, and the same letters in DOS's, Apple's or Poland's encodings."""
_OF_UTF8: Final = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
_WORD: Final = re.compile(WORD_BEYOND_ASCII)
_SHOWN: Final = 4
"""Words that are shown of a text whose encoding is a guess."""


def decode_text(data: bytes, path: AnyPath) -> str:
    """Give the text that bytes stand for, every line end a line feed; in UTF-8 where they say nothing else.

    What is in latin-1 without saying so is read and told.
    Raises :class:`LibraryError` where they are not what they say.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "") or _named(data)
    text = _western(data, path) if not encoding else ""
    if not encoding and not text:
        return decode_utf8(data, path)
    try:
        text = text or data.decode(encoding)
    except UnicodeError as error:
        message = f"{path} says that it is in {encoding} and is not: save it as UTF-8 and try again"
        raise LibraryError(message) from error
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _western(data: bytes, path: AnyPath) -> str:
    """Give the text that bytes are in Windows' latin-1, and tell it; nothing where they are UTF-8 or make no words."""
    try:
        data.decode()
    except UnicodeDecodeError:
        text = data.decode(_GUESS, "replace")
    else:
        return ""
    if _NO_WORDS.search(text) or any(map(_is_utf8, _OF_UTF8.findall(data))):
        return ""
    import logging

    words = list(dict.fromkeys(found[0] for found in _WORD.finditer(text)))[:_SHOWN]
    shown = f" ({', '.join(words)})" if words else ""
    said = "i2vbib: %s is not UTF-8 and names no other encoding: read as %s%s; if that is wrong, save it as UTF-8"
    logging.getLogger("i2vbib").warning(said, safe(str(path)), _GUESS, shown)
    return text


def _is_utf8(piece: bytes) -> bool:
    try:
        piece.decode()
    except UnicodeDecodeError:
        return False
    return True


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
