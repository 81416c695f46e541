"""What pages say of their links to those who hear them, pasted with these: ``Kites (Links to an external site.)``."""

from __future__ import annotations

import re
from typing import Final

_MARKS: Final = (
    "xternal",
    "new tab",
    "new window",
    "neuem ",
    "nouvel",
    "nueva",
    "nova ",
    "新し",
    "新窗口",
    "新标签",
    "새 창",
)
_SAID: Final = (
    r"links? to an external site\.?|(?:link is )?external(?: link)?\.?|opens? (?:in|an?)(?: a)? new (?:tab|window)\.?"
    r"|(?:wird )?(?:in|öffnet in)(?: einem)? neuem (?:tab|fenster)(?: geöffnet)?\.?"
    r"|(?:s’|s')?ouvre dans (?:une? )?nouvel(?:le)? (?:onglet|fenêtre)\.?"
    r"|se abre en una (?:nueva )?(?:ventana|pestaña)(?: nueva)?\.?|abre em (?:uma )?nova (?:janela|guia|aba)\.?"
    r"|新しい(?:タブ|ウィンドウ)で開く|在新(?:窗口|标签页)中?打开|새 창에서 열림"
)
_REMARK: Final = re.compile(
    rf"[ \t]*[(（\[](?:{_SAID})[)）\]](?!\()(?:[ \t]*Links to an external site\.)?|[ \t]*\bLinks to an external site\.",
    re.IGNORECASE,
)


def without_link_remarks(source: str) -> str:
    """Give a text without what its links are said to do; blanks before it go too, so that the marks behind it close up.

    >>> without_link_remarks("“Kites over Lakes (Links to an external site.).” Kite Letters")
    '“Kites over Lakes.” Kite Letters'
    """
    return _REMARK.sub("", source) if any(map(source.__contains__, _MARKS)) else source
