"""What stands beside names and in them that is none: affiliations, footnote marks, titles; odd ways to set names."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.facts.common_words import given_names

_NOTES: Final = re.compile(
    r"(?=[<\d¹²³⁰⁴-⁹*†‡§¶∗#^✉️(\[$PDBA作])(?:"  # at nothing else all of them are tried
    r"<sup>[^<]*</sup>|[¹²³⁰⁴-⁹]+|\b(?:Prof|Dr)\.\s|#[^\W\d]\w*|</?[a-z]+>|\([^()]*\)|\[[^\[\]]*\]|[*†‡§¶∗#^✉️]+"
    r"|(?<!['’\d-])(?<!(?-i:[A-Z]{3}) )\d+(?:,\d+)*(?![^\W_])|\$\^[^$]*\$|^by:?\s+|^authors?:\s*|^作者\s*[:：]"
    r")",
    re.IGNORECASE,
)
"""Affiliations, footnote marks and labels beside names."""
_SIGN_OF_NOTES: Final = re.compile(r"[<\d¹²³⁰⁴-⁹*†‡§¶∗#^✉️(\[$.:：]")
"""One of these is in every note but ``by``."""
_SMALL_NAME: Final = r"(?:[^\W\d_A-Z]\.[ -]?)+[^\W\d_A-Z]{3,}(?:-[^\W\d_A-Z]{3,})?"
_IN_SMALL_LETTERS: Final = re.compile(rf"{_SMALL_NAME}(?:(?:, (?:and )?| and | & ){_SMALL_NAME}){{0,9}}")
"""``t. roughgarden and é. tardos``: initials tell that words in small letters are names."""
_GLUED: Final = re.compile(r"(?<=[^\W\d_a-z]\.)(?=[^\W\d_a-z\u4e00-\u9fff][^\W\d_A-Z]+\.?(?:[\s,;]|$))")
"""``A.S.Frankel``: no blank stands before the family name."""
_SMALL_INITIAL: Final = re.compile(r"(?<=[^\W\d_], )[a-z](?=\.\s?[A-Z]\.)")
"""``Haus, a. D.``, as Mendeley writes it."""
_NO_BLANKS: Final = re.compile("(?:[A-Z][a-z]+){2,3}(?:, (?:[A-Z][a-z]+){2,3})+")
_CAPITALIZED: Final = re.compile("[A-Z][a-z]+")


def with_capitals(text: str) -> str:
    """Give names that are set in small letters, or have a blank within an initial, as others are."""
    if "." not in text:
        return text
    if text[1:2] == "." and text.islower() and _IN_SMALL_LETTERS.fullmatch(text):
        return text.title().replace(" And ", " and ")
    return _SMALL_INITIAL.sub(
        lambda found: found[0].upper(), _GLUED.sub(" ", text.replace(". -", ".-"))
    )  # ``Y. -B. Huang``


def without_notes(text: str) -> str:
    """Give names without what is beside them."""
    return _NOTES.sub(" ", text) if _SIGN_OF_NOTES.search(text) or text[:2].lower() == "by" else text


def with_blanks(text: str) -> str:
    """Give names that are written without blanks with them, if all are and one is common: ``AnnLee, BoDanWu``."""
    if not _NO_BLANKS.fullmatch(text):
        return text
    names = [_CAPITALIZED.findall(name) for name in text.split(", ")]
    is_common = any(first.casefold() in given_names() for first, *_ in names)
    return ", ".join(map(" ".join, names)) if is_common else text
