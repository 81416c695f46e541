r"""Links whose opening bracket was lost: ``- Kites at Sea, 2013](papers/kites.pdf)\``, as editing by hand leaves them.

What the bracket lets begin is all of an item's first line, or of a cell; a year at its end is not the title's. Where
the mark stands in a line below, the title is above it, and the link has no words.
"""

from __future__ import annotations

import re
from typing import Final

_HREF: Final = r"(?:[^\s()<>]|\([^\s()<>]{0,90}\)){4,400}"
_FILE: Final = r"[^\s()<>\[\]]{1,90}/[^\s()<>\[\]]{1,300}\.(?:pdf|PDF|html?|djvu|epub)"
_BEGUN: Final = re.compile(
    r"(?m)(?P<mark>^[ \t]*(?:(?:[-*+]|\d{1,4}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?|\|[ \t]*)"
    r"(?P<title>[^\[\]\n|`]{0,400}?)(?P<year>[,.]?[ \t]+\(?(?:19|20)\d\d\)?[.,]?)?[ \t]*"
    rf"\]\((?=[^\s()]*[/.])(?P<href>{_HREF})(?:\)|(?=[.,]?[ \t]*$))"
)
_SIGN: Final = re.compile(r"(?m)^(?:[^\[\n]{1,9}\[[ xX]\])?[^\[\n]{0,400}\]\(|\|[^\[|\n]{0,400}\]\(")
_WITHOUT_MARKS: Final = re.compile(
    rf"(?m)^(?P<mark>[ \t]*(?:[-*+]|\d{{1,4}}[.)])[ \t]+)(?P<title>[^\[\]\n|`]{{8,300}}?[.)])\((?P<href>{_FILE})\)"
)
"""``- Kites at Sea.(papers/kites.pdf)``: neither bracket is there."""
_ON_TWO_LINES: Final = re.compile(
    r"\]\((?P<begin>[^\s()<>]{1,200}/)\n[ \t]{0,8}(?P<end>[^\s()<>\[\]]{1,300}\.[a-zA-Z]{3,4}\))"
)
"""``](papers/`` and below it ``2013/kites.pdf)``."""
_BLOCK: Final = re.compile(r"(?m)^[ \t]*\n|^[ \t]*(?:[-*+]|\d{1,4}[.)])[ \t]+|^#{1,6} ")
_FARTHEST: Final = 1_500
"""Characters before a mark in which the bracket that it ends may stand."""


def with_begun_links(text: str) -> str:
    r"""Give a text whose links begin.

    >>> with_begun_links("- Kites at Sea, 2013](papers/kites.pdf)\\")
    '- [Kites at Sea](papers/kites.pdf), 2013\\'
    >>> with_begun_links("- [Kites\nat Sea](papers/kites.pdf)"), with_begun_links("- Kites at Sea.(papers/kites.pdf)")
    ('- [Kites\nat Sea](papers/kites.pdf)', '- [Kites at Sea.](papers/kites.pdf)')
    """
    if "](" in text:
        text = _ON_TWO_LINES.sub(r"\n](\g<begin>\g<end>", text)
        if _SIGN.search(text):
            text = _BEGUN.sub(_begun, text)
    return _WITHOUT_MARKS.sub(r"\g<mark>[\g<title>](\g<href>)", text) if ".(" in text or ")(" in text else text


def _begun(found: re.Match[str]) -> str:
    before = _before(found)
    if before.count("[") > before.count("]"):
        return found[0]
    title, year = found["title"].replace("\\ ", " ").rstrip("\\"), found["year"] or ""
    href = found["href"].rstrip(".,")
    if not found["mark"].strip() and before.strip():  # a line below the title
        return f"{found['mark']}{title}{year} []({href})"
    return f"{found['mark']}[{title}]({href}){year}"


def _before(found: re.Match[str]) -> str:
    """Give what the block of a mark has before it."""
    begin = max(0, found.start() - _FARTHEST)
    text = found.string[begin : found.start()]
    blocks = [block.start() for block in _BLOCK.finditer(text)]
    return text[blocks[-1] :] if blocks else text
