"""What footnotes in Chinese say beside a title in corners that is nobody's name and no publisher."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.chinese_books import NATION, with_names_first

_HAN: Final = "[\u3400-\u9fff]"
_COUNTRY: Final = re.compile(rf"{NATION}\s*(?=[\u3400-\u9fff·、]{{2,30}}[:：]\s*《)")
"""``［德］马丁：《…》``: where who wrote it is from."""
_ROLE: Final = re.compile(rf"(?<={_HAN}{{2}})(?:等?(?:主编|编著|选编|总编|点校|校注)|等?[编著])(?=[:：]\s*《)")
"""``王小明主编：《…》``."""
_EDITED: Final = re.compile(
    r"(?<=》[，,])\s*(?P<editors>[^《》，,。\n]{2,120}?)(?:等?(?:主编|编著|选编|总编|点校|校注|编译)|等?[编著])[:：]\s*(?=《)"
)
"""``《…》，许明、赵国主编：《…》``: who edited the book that a work is in."""
_HAN_ONLY: Final = re.compile(r"[\u3400-\u9fff·、 ]+")
_TRANSLATED: Final = re.compile(r"(?<=[》卷册集）)])[，,]\s*[\u3400-\u9fff·、]{2,20}(?:译|译注|校译|等译)(?=[，,])")
"""``《…》，陈明译，…``."""
_PLACE: Final = re.compile(
    rf"(?<=[》卷册集）)][，,])[-–—]{{0,2}}{_HAN}{{2,6}}[:：](?={_HAN}{{2,16}}(?:出版社|出版公司|书店|书局|书社|书屋|印书馆|印書館))"
)
"""``《…》，北京：中华书局``."""

_GLOSS: Final = re.compile(
    rf"{_HAN}(?<={_HAN}{{2}})\s*[(（](?:[A-Z][\w.’'-]*\s?){{2,5}}[)）](?=[\ue000-\ue003]?\s*[(（]\d{{4}}[)）])"
)
"""``费清 (John K. Fair) (1978)``: a stranger's own name behind the one in Chinese letters."""


def without_roles(line: str) -> str:
    """Give ``马丁：《时间》，中华书局，1999年`` of ``［德］马丁著：《时间》，陈明译，北京：中华书局，1999年``."""
    line = _GLOSS.sub(lambda found: found[0][0], line)
    if "《" not in line:
        return line
    line = _EDITED.sub(_in_edited, with_names_first(line))
    for pattern in (_ROLE, _COUNTRY, _TRANSLATED, _PLACE):
        line = pattern.sub("", line)
    return line


def _in_edited(found: re.Match[str]) -> str:
    """Give ``载许明编`` before the book's corners; names in Latin letters have stops, so that they are left out."""
    return f"载{found['editors']}编" if _HAN_ONLY.fullmatch(found["editors"]) else ""
