"""Indexes that have a paper, which a list names in a line or a badge of its own: ``SCIE``, ``KCI``, ``Scopus``."""

from __future__ import annotations

import re
from typing import Final

_INDEX: Final = (
    r"(?:SCI(?:E|[ -]?E(?:xpanded)?)?|SSCI|A&?HCI|ESCI|KCI|TSSCI|THCI|CSSCI|CSCD|RSCI"
    r"|EI|Ei Compendex|Scopus|SCOPUS|Web of Science|WoS|DBLP"
    r"|РИНЦ|ВАК|PubMed|MEDLINE|(?:JCR |SJR )?Q[1-4]|CCF[ -]?[ABC])"
)
_INDEX_LINE: Final = re.compile(rf"\n[^\w\n]*{_INDEX}(?:[^\w\n]+{_INDEX}){{0,8}}[^\w\n]*(?=\n)")
"""``KCI`` in a line of its own, as a coloured mark behind the title: an index that has the paper."""


def without_indexes(after: str) -> str:
    r"""Give what a text is without the lines that only name indexes which have the paper.

    >>> without_indexes("\nSCIE, Scopus\nAnn Lee")
    '\nAnn Lee'
    """
    return _INDEX_LINE.sub("", after) if "\n" in after else after
