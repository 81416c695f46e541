"""Pages as publishers register them: ranges, one page, an article's code, or none."""

from __future__ import annotations

import re
from typing import Final

_ARTICLE_CODE: Final = r"[A-Za-z]+\.\d+-\d+\.\d+"
_OF_ARTICLE: Final = re.compile(r"(\w+)-(\w+)-\1-(\w+)")
"""Pages that are counted within an article: ``147-1-147-12``."""
_WORDS: Final = re.compile(
    r"(?i)^(?:(?:pp?|pgs?|pages?|blz|seiten?|p[áa]gs?|(?-i:S)(?=\.\s))\.?:?\s*(?=[a-z]?\d)"
    r"|(?:article|art|paper)\b\.?\s*(?:no|nr|number|id)?[.:]?\s*(?=\w*\d))"
    r"|(?<=-)pp?\.?(?=\d)|\s(?:pages|pp\.?)$|_\d+$"
)
"""What is said about pages and is none of them."""
_DASHES: Final = re.compile(r"\s*[-\u2010-\u2015\u2212]+\s*|(?<=\d)\s(?:to|bis)\s(?=\d)")
_ROMAN: Final = re.compile(r"[ivxlcdm]+(?:-[ivxlcdm]+)?|[XLCDM]*[IV][IVXLCDM]*(?:-[XLCDM]*[IV][IVXLCDM]*)?")
"""Roman pages; in capitals ``X-XX`` stands for pages that are not known yet."""


def read_page_range(text: str) -> str:
    """Give ``155-160``, or one page; ``no-no`` and ``n/a`` are none, ``_1`` tells articles on one page apart."""
    text = _WORDS.sub("", _DASHES.sub("-", text).strip(" -.,;"))
    if re.fullmatch("0+(?:-0+)?", text):
        return ""
    if not any(map(str.isdigit, text)):
        return text if _ROMAN.fullmatch(text) else ""
    if counted := _OF_ARTICLE.fullmatch(text):
        return f"{counted[1]}-{counted[2]}–{counted[1]}-{counted[3]}"
    first, _, last = text.partition("-")
    return first if first == last else text


def told_apart(page: str, number: str, *, is_early: bool) -> tuple[str, str]:
    """Give the pages, and the article's number; some stand where pages do (``RIVERS.0091-15.2015``).

    What ``is_early``, before its issue, counts its pages from its own first one.
    """
    if re.fullmatch(_ARTICLE_CODE, page):
        return "", number or page
    if is_early and page.partition("-")[0] == "1":
        return "", number
    return "" if page == number else page, number
