"""Accents that stand beside their letters in names, as text copied from a PDF has them: ``L´opez``, ``M¨uller``."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_COMBINING: Final = {
    "´": "\u0301",
    "¨": "\u0308",
    "˜": "\u0303",
    "ˆ": "\u0302",
    "˘": "\u0306",
    "ˇ": "\u030c",
    "¸": "\u0327",
    "˚": "\u030a",
}
_LETTERS: Final = {
    "´": "aeiouyı", "¨": "aeiouyı", "ˆ": "aeiouı", "˜": "nao", "˘": "ag", "ˇ": "cszrendt", "¸": "cst", "˚": "au",
}  # fmt: skip
"""Letters that an accent is on in names, most of them vowels."""
_POLISH: Final = "nsz"
"""Behind a vowel and an acute nobody knows which has it: ``Me´ndez``, ``Kami´nski``."""
_MARK: Final = "[´¨˜ˆ˘ˇ¸˚]"
_DETACHED: Final = re.compile(
    rf"(?P<before>[^\W\d_])?(?P<mark>{_MARK})(?: (?=ı))?(?P<after>[^\W\d_])?(?P<goes_on>(?=[^\W\d_]))?"
)
_HAS_MARK: Final = re.compile(_MARK)


def with_accents(text: str) -> str:
    """Give names whose accents are on their letters: the one behind, else the one before.

    >>> with_accents("L´opez-Monroy"), with_accents("Mu¨ller"), with_accents("Jos´e Nu˜nez"), with_accents("O´Brien")
    ('López-Monroy', 'Müller', 'José Nuñez', 'O’Brien')
    """
    return _DETACHED.sub(_composed, text) if _HAS_MARK.search(text) else text


def _composed(found: re.Match[str]) -> str:
    before, mark, after = found["before"] or "", found["mark"], found["after"] or ""
    if before and after.isupper():
        return f"{before}’{after}" if mark == "´" else found[0]
    is_last = found["goes_on"] is None
    if after and (after.casefold() in _LETTERS[mark] or (f"{mark}{after}" == "´c" and is_last)):  # ``Petrovi´c``
        return f"{before}{_on(after, mark)}"
    if before and before.casefold() in _LETTERS[mark] and not (mark == "´" and after and after in _POLISH):
        return f"{_on(before, mark)}{after}"
    return found[0]


def _on(letter: str, mark: str) -> str:
    return unicodedata.normalize("NFC", f"{'i' if letter == 'ı' else letter}{_COMBINING[mark]}")
