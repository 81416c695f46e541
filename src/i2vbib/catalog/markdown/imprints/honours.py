"""Words for what a venue gives a paper, or is about to: ``Oral``, ``Best Paper Award``, ``to appear in``."""

from __future__ import annotations

import re
from typing import Final

_NEVER_IN_NAMES: Final = (
    r"spotlight|poster|honou?rable mentions?|to appear(?: (?:in|at))?|under review|in press(?: (?:in|at|with))?"
    r"|editors?['’]?s?['’]? (?:suggestion|pick|choice)"
)
"""In no venue's name."""
_PRIZE: Final = (
    rf"(?:oral|{_NEVER_IN_NAMES}|highlight(?:ed)?"
    r"|award(?: candidate)?|finalist|nominee|notable[- ]top[- ]?\d*%?"
    r"|(?:best|outstanding|distinguished) (?:student )?(?:paper|demo|poster|artifact)"
    r"(?: (?:award|candidate|finalist|nominee|honou?rable mentions?))?"
    r"|early accept(?:ed)?|student abstract|late[- ]breaking(?: work| results)?"
    r"|cited by:? ?\d[\d,]*\+?|citations?:? ?\d[\d,]*\+?|\d[\d,]*\+? citations?"
    r"|invited (?:talk|paper)|submission|submitted|top[- ]?\d+%|accepted(?: (?:by|to|at))?"
    r"|(?:long|short|full|regular|industry|demo) papers?|main conference|camera[- ]ready"
    r"|[长短](?:论)?文|口头报告|海报|最佳论文(?:奖|提名)?|구두 발표|포스터|최우수 논문|口頭発表|ポスター(?:発表)?"
    r"|最優秀論文賞?)"
)
HONOUR: Final = rf"(?:{_PRIZE}|demo|findings(?!\s+of\b)|workshop(?!\s+(?:on|for|of)\b)|D&B(?: track)?)"
"""Beside a venue that is known, also its parts: ``Findings``, ``Workshop``."""
HONOURS: Final = re.compile(rf"\(?\b{HONOUR}\b\)?", re.IGNORECASE)
HONOUR_ALONE: Final = re.compile(rf"\W*{HONOUR}\W*", re.IGNORECASE)
"""``*(Best Paper Award)*``, in a line of its own."""
HONOURS_BESIDE_VENUES: Final = re.compile(
    rf"(?i)\(?\b(?:oral(?!(?-i:\s+[A-Z][a-z]))|{_NEVER_IN_NAMES}|highlight|best (?:student )?paper(?: award)?"
    r"|accepted (?:by|to|at|in))\b\)?"
)
"""Beside a venue that no table knows: ``Oral History Review`` and ``Workshop on Kites`` are names."""
_PRIZE_AT_END: Final = re.compile(rf"[\s,，;|–—-]+{_PRIZE}(?: (?:awards?|presentations?|winner))?$", re.IGNORECASE)
_PRIZE_FIRST: Final = re.compile(rf"{_PRIZE}(?: (?:awards?|presentations?|winner))?\s*[,，;:|–—-]\s*", re.IGNORECASE)


def without_prizes(text: str) -> str:
    """Give a venue with its year, known or not, without what it gave the paper.

    >>> without_prizes("KITES 2017, Best Paper Award"), without_prizes("Oral, KITES 2017")
    ('KITES 2017', 'KITES 2017')
    """
    text = _PRIZE_AT_END.sub("", text)
    return text[first.end() :] if (first := _PRIZE_FIRST.match(text)) else text
