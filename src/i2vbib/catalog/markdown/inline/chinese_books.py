"""Chinese lists of books: a title in corners, who wrote and who translated it, where it appeared and when.

``《时间》（第2版）［德］马丁 卡尔·莫尔著，陈明译，北京：商务印书馆，2013.5``.
"""

from __future__ import annotations

import re
from typing import Final

_HAN: Final = "\u3400-\u9fff"
NATION: Final = rf"[\[［〔【（(][{_HAN}]{{1,4}}[\]］〕】）)]"
"""``［德］``: where who wrote it is from."""
_GLOSS: Final = r"[（(][A-Z][A-Za-z.,，’'· -]{2,40}[)）]"
"""``克鲁格曼(Krugman, P. R.)``: a stranger's own name behind the one in Chinese letters."""
_BOOK: Final = re.compile(
    r"《(?P<title>[^《》\n]{1,60})》\s*(?:[（(]?第?[^（）()\n，,《》]{1,10}(?:版|卷|册|辑|[)）]))?[，,]?\s*"
    rf"(?P<names>(?!编写组)(?:{NATION}\s*|[美英法德日俄加澳意奥]·)?[{_HAN}A-Z]"
    rf"(?:{NATION}|{_GLOSS}|[{_HAN}A-Za-z·•・、，, .]){{1,80}}?)"
    r"\s?(?P<others>等\s?)?(?:主编|编著|选编|合著|合编|编写|著|编)\s?"
    r"(?:[，,;；:：]\s*[^，,;；:：《》\n]{2,30}?(?:译|译注|译校|校译|版|校))?[，,;；]\s*"
    rf"[-–—]{{0,2}}(?:[{_HAN}]{{2,6}}[:：]\s*)?(?=[^，,《》\n]{{2,24}}[，,]\s*(?:19|20)\d\d(?!\d))"
)
_FROM: Final = re.compile(rf"{NATION}\s*|{_GLOSS}|(?:(?<=[、，, ])|^)[美英法德日俄加澳意奥]·")
_NATION_FIRST: Final = re.compile(rf"(?:^|(?<=[,，、;；])|(?<=[,，、;；] ))\s*{NATION}\s*(?=[A-Z]?[.·]?[{_HAN}])")
_BETWEEN_NAMES: Final = re.compile(rf"(?<=[{_HAN}])\s*[ ,，]\s*(?=[A-Z]?[.·]?[{_HAN}])")


def without_nations(text: str) -> str:
    """Give ``科弗,托马斯.信息论`` of ``[美]科弗,[美]托马斯.信息论``: where each of those is from who wrote it."""
    return text if text.isascii() else _NATION_FIRST.sub("", text)


def with_names_first(line: str) -> str:
    """Give ``马丁、卡尔·莫尔：《时间》，商务印书馆，2013.5``, the order of footnotes."""
    return _BOOK.sub(_names_first, line) if "著" in line or "编" in line else line


def _names_first(book: re.Match[str]) -> str:
    names = _BETWEEN_NAMES.sub("、", _FROM.sub("", book["names"]).strip(" ，,、"))
    return f"{names}{'等' if book['others'] else ''}：《{book['title']}》，"
