"""What stands beside names and in them that is none: affiliations, footnote marks, titles; odd ways to set names."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.facts.common_words import given_names

_NOTES: Final = re.compile(
    r"(?=[<\d¹²³⁰⁴-⁹*†‡§¶∗#^✉️(（\[$PDBA作])(?:"  # at nothing else all of them are tried
    r"<sup>[^<]*</sup>|[¹²³⁰⁴-⁹]+|\b(?:Prof|Dr)\.\s|#[^\W\d]\w*|</?[a-z]+>|\([^()]*\)|（[^（）]*）|\[[^\[\]]*\]|[*†‡§¶∗#^✉️]+"
    r"|(?<!['’\d-])(?<!(?-i:[A-Z]{3}) )\d+(?:,\d+)*(?![^\W_])|\$\^[^$]*\$|^by:?\s+|^authors?:\s*|^作者\s*[:：]"
    r")",
    re.IGNORECASE,
)
"""Affiliations, footnote marks and labels beside names."""
_SIGN_OF_NOTES: Final = re.compile(r"[<\d¹²³⁰⁴-⁹*†‡§¶∗#^✉️(（\[$.:：]")
"""One of these is in every note but ``by``."""
_SMALL_NAME: Final = r"(?:[^\W\d_A-Z]\.[ -]?)+[^\W\d_A-Z]{3,}(?:-[^\W\d_A-Z]{3,})?"
_IN_SMALL_LETTERS: Final = re.compile(rf"{_SMALL_NAME}(?:(?:, (?:and )?| and | & ){_SMALL_NAME}){{0,9}}")
"""``t. roughgarden and é. tardos``: initials tell that words in small letters are names."""
_GLUED: Final = re.compile(r"(?<=[^\W\d_a-z]\.)(?=[^\W\d_a-z\u4e00-\u9fff][^\W\d_A-Z]+\.?(?:[\s,;(（]|$))")
"""``A.S.Frankel``: no blank stands before the family name."""
_MAY_BE_GLUED: Final = re.compile(r"\.[^\W\d_a-z]")
_APART: Final = re.compile(r"\. -(?=\S)")
_SMALL_INITIAL: Final = re.compile(r"[a-z](?=\.\s?[A-Z]\.)(?<=[^\W\d_], .)")
"""``Haus, a. D.``, as Mendeley writes it."""
_POST: Final = re.compile(
    r"(?<=[^\W\d_])\s?[(（](?=[^()（）\n]{0,60}(?:19|20)\d\d)"
    r"(?=[^()（）\n]{0,80}(?:\b(?:PhD|Ph\.D|postdoc\w*|MSc|master|doctoral|student|fellow|intern)\b|博士后?|硕士|学生|実習))"
    r"(?![^()（）\n]{0,120}(?i:thesis|dissertation|论文|論文))[^()（）\n]{1,120}[)）](?=\s?(?:[,，;；&、]|and\b|$|\n))"
)
_NO_BLANKS: Final = re.compile("(?:[A-Z][a-z]+){2,3}(?:, (?:[A-Z][a-z]+){2,3})+")
_CAPITALIZED: Final = re.compile("[A-Z][a-z]+")
_TIGHT_AND: Final = re.compile(r"(?<=[\w.,])&(?=\s)|(?<=\s)&(?=\w)")
"""``A. Lee,& B. Wu``, ``Lee &Wu``: a blank is missing at one of its sides; at both it is in a firm's name."""
_AND_WRITTEN_TOGETHER: Final = re.compile(r"(?<=,\s)and(?=[^\W\d_a-z][^\W\d_A-Z]+, [^\W\d_a-z](?:[.,]|$))")
"""``Lee, A., andKim, B.``; ``Anders`` and ``andAlso`` have no comma and no initial behind them."""
_JOINED_INITIALS: Final = re.compile(
    r"([A-Z])(?<=[^\W\d_], .)(?!(?<=[JS])R|(?<=I)[IV])([A-Z])\.(?=\s*(?:[,;&]|and\b|et\b|$))"
)
"""``Lee, AS., Kim, B.``: initials, not the word that they spell."""
_INVERTED: Final = (
    r"(?:(?:v[ao]n|de[nr]?|d[aio]|la|le) ){0,2}[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?, "
    r"(?:[^\W\d_a-z]\.[ -]?){0,3}[^\W\d_a-z]"
)
_ALL_INVERTED: Final = re.compile(rf"{_INVERTED}\.(?:(?:[,;]|,? (?:and|&))? {_INVERTED}\.){{1,200}}(?:,? et al\.)?")
_COMMA_MISSING: Final = re.compile(r" (?<=[ .-][^\W\d_a-z]\. )(?!and |et )(?=[^\W\d_]{2})")
"""``Lee, A., Kim, B. Moll, C.``: before a family name of a list where each has initials behind it."""
_ODD_INITIALS: Final = re.compile(
    r"(?P<family>[^\W\d_a-z](?<![^\W\d_] .)[\w’'-]*[^\W\d_A-Z]) (?P<initials>[a-z][A-Z]{0,2}|I{2,3}|IV)"
    r"(?=[*†‡§¶#]{0,2}\s?(?:[,.]|$))"
)
_PLAIN_INITIALS: Final = re.compile(
    r"(?:^|, )(?:[^\W\d_]+ ){0,2}[^\W\d_a-z][\w’'-]+ [A-Z]{1,3}[*†‡§¶#]{0,2}(?=,|\.?\s*$)"
)
_FEWEST_PLAIN: Final = 3
"""Names with initials behind them for each that has them otherwise."""
_STARRED: Final = re.compile(
    r"(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])[*＊†‡§¶#＃]{1,3}(?=\s?[,，、;；.．。:：])"
)


def with_plain_initials(text: str) -> str:
    """Give initials in capitals, and no suffix, where most names of a list have bare initials behind them.

    >>> with_plain_initials("Lee AB, Kim cD, Moll E, Holm II, Berg G, Wu H, Zho IJ, Qi K")
    'Lee AB, Kim CD, Moll E, Holm I I, Berg G, Wu H, Zho IJ, Qi K'
    """
    odd = len(_ODD_INITIALS.findall(text)) if text.count(", ") >= _FEWEST_PLAIN else 0
    if not odd or len(_PLAIN_INITIALS.findall(text)) < _FEWEST_PLAIN * odd:
        return text
    return _ODD_INITIALS.sub(_as_plain, text)


def _as_plain(found: re.Match[str]) -> str:
    initials = found["initials"].upper()
    return f"{found['family']} {' '.join(initials) if initials in {'II', 'III', 'IV'} else initials}"


_COMMA_TOO_MANY: Final = re.compile(
    r"(?P<name>\s*[^\W\d_a-z][\w’'-]+, (?P<given>[^\W\d_a-z][^\W\d_]+)), (?P<initial>[^\W\d_a-z]\.)"
    r"(?=,? (?:and|&) [^\W\d_a-z]|, [^\W\d_a-z][^\W\d_]+ )"
)
"""``Lee, Kenneth, L., and Stanley Kim``: the first name's initial is no name."""
_GLUED_NAME: Final = re.compile(
    r"(?P<given>[A-Z](?<=[,;&d] .)[a-z]{2,11})(?P<family>[A-Z][a-z]{2,14})(?=\s?(?:[,;]|\.?\s*$))"
)
"""``Ann Lee, Bo Wu, and StevenKim``."""


_STOP_FOR_COMMA: Final = re.compile(
    r"(?<=, )(?P<name>[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]{2,20})\. (?P<given>[A-Z][a-z]{1,20})"
    r"(?= (?:[A-Z]\. )?[A-Z][a-z]{1,20}(?:,| and | &))"
)
"""``Ann Lee, Bo Kim. Robert J. Moll, and Cy Wu``: a slip between whole names."""


def _with_comma(found: re.Match[str]) -> str:
    return f"{found['name']}, {found['given']}" if found["given"].casefold() in given_names() else found[0]


def _with_initial(found: re.Match[str]) -> str:
    is_given = found["given"].casefold() in given_names()
    return f"{found['name']} {found['initial']}" if is_given else found[0]


def _apart(found: re.Match[str]) -> str:
    is_given = found["given"].casefold() in given_names() and found["given"] != "Mac"
    return f"{found['given']} {found['family']}" if is_given else found[0]


def without_slips(text: str) -> str:
    """Give names with the blanks, stops and commas that somebody left out.

    >>> without_slips("Lee, A., Kim, B. Moll, C."), without_slips("Lee, AS., andKim, B."), without_slips("Lee &Kim")
    ('Lee, A., Kim, B., Moll, C.', 'Lee, A. S., and Kim, B.', 'Lee  & Kim')
    """
    if ", " in text:
        found = _COMMA_TOO_MANY.match(text)
        text = f"{_with_initial(found)}{text[found.end() :]}" if found else text
        text = _GLUED_NAME.sub(_apart, text)
        text = _STOP_FOR_COMMA.sub(_with_comma, text) if ". " in text else text
    text = _TIGHT_AND.sub(" & ", text) if "&" in text else text
    text = _AND_WRITTEN_TOGETHER.sub("and ", text) if " and" in text else text
    text = with_plain_initials(text)
    if "," not in text or "." not in text:
        return text
    text = _JOINED_INITIALS.sub(r"\1. \2.", text)
    written = text.rstrip(" .,")
    is_slipped = _COMMA_MISSING.search(written) and _ALL_INVERTED.fullmatch(f"{written}.")
    return _COMMA_MISSING.sub(", ", written) if is_slipped else text


def with_capitals(text: str) -> str:
    """Give names that are set in small letters, or have a blank within an initial, as others are."""
    if "." not in text:
        return text
    if text[1:2] == "." and text.islower() and _IN_SMALL_LETTERS.fullmatch(text):
        return text.title().replace(" And ", " and ")
    text = _APART.sub(".-", text) if ". -" in text else text  # ``Y. -B. Huang``
    text = _GLUED.sub(" ", text) if _MAY_BE_GLUED.search(text) else text
    return _SMALL_INITIAL.sub(lambda found: found[0].upper(), text)


def without_notes(text: str) -> str:
    """Give names without what is beside them."""
    return _NOTES.sub(" ", text) if _SIGN_OF_NOTES.search(text) or text[:2].lower() == "by" else text


def without_posts(text: str) -> str:
    """Give a text without what brackets say of somebody's post, and when: ``Ann Lee (2021-2024, PhD in Ghent)``."""
    return _POST.sub("", text) if "(" in text or "（" in text else text


def with_blanks(text: str) -> str:
    """Give names that are written without blanks with them, if all are and one is common: ``AnnLee, BoDanWu``."""
    if not _NO_BLANKS.fullmatch(text):
        return text
    names = [_CAPITALIZED.findall(name) for name in text.split(", ")]
    is_common = any(first.casefold() in given_names() for first, *_ in names)
    return ", ".join(map(" ".join, names)) if is_common else text


def without_stars(line: str) -> str:
    """Give a line without marks of footnotes behind names in letters of East Asia: ``王天*，李念*.风筝``."""
    return _STARRED.sub("", line)
