"""Whether a paper on arXiv is withdrawn: arXiv has no mark for it, authors and administrators write it in words."""

from __future__ import annotations

import re
from typing import Final

_WORK: Final = r"(?:paper|article|manuscript|submissions?|preprint|version|work|note|letter|draft|e-?print)"
_GONE: Final = r"(?:withdrawn|retracted|withdrawn?ed)"
_CANCELLED: Final = r"(?:cancell?ed|pulled|removed|deleted)"
"""What may be said of other things too, and is of a paper where its authors do it."""
_STATED: Final = (
    rf"\b{_WORK}\s+(?:(?:is|was|were|has been|have been|had been|will be|must be)\s+)?"
    rf"(?:(?:now|hereby|temporarily|permanently|formally|being|officially)\s+)?{_GONE}\b"
    rf"|\bthis(?:\s+\w+)?\s+is\s+an?\s+{_GONE}\s+{_WORK}\b"
    rf"|\bthis\s+{_WORK}\s+(?:is|was|has been)\s+cancell?ed\b"
)
"""``This paper has been withdrawn``, ``Submission temporarily withdrawn``."""

_REMOVED: Final = (
    rf"\b(?:{_GONE}|removed|deleted)\s+(?:by|from)\s+(?:the\s+)?arxiv\b"
    rf"|\b{_WORK}\s+(?:has been|was)\s+removed\s+(?:by|because|due|for)\b"
)
"""``This submission has been removed by arXiv administrators``."""

_DECLARED: Final = (
    r"\b(?:we|i|authors?|please)(?:\s+[\w’']+){0,4}?\s+(?:withdraws?|withdrew|withdrawn|withdrawing|withdrawal of"
    r"|retracts?|retracted|retracting|retraction of)\s+(?:this|the|our|my|it\b)(?:\s+[\w-]+)?"
    rf"(?:\s+{_WORK})?"
)
"""``We withdraw this submission``, ``The author has requested withdrawal of this paper``."""

_ALONE: Final = (
    rf"(?:^|[.,;:()\[\]–—*-])\s*(?:(?:has|have|had)\s+been\s+|to\s+be\s+|(?:is|was|now)\s+|(?:\w+\s+)?and\s+)?"
    r"(?:(?:now|temporarily|permanently)\s+)?"
    rf"(?:{_GONE}(?:\s+{_WORK})?|{_CANCELLED}\s+(?:by|at|(?:up)?on)\s+(?:the\s+)?(?:request\s+of\s+(?:the\s+)?)?"
    r"authors?\b['’]?s?(?:\s+request)?)"
    r"(?:\s+(?:by|due|because|as|since|until|pending|after|for|to|in)\b[^.]*)?\s*(?:$|[.,;:()\[\]!*])"
    rf"|^\s*(?:authors?\s+request(?:ed)?\s+)?(?:withdrawal|retraction)(?:\s+of\s+(?:this|the|our|my)\s+{_WORK}\b[^.]*|\s+requested\b[^.]*)?\s*(?:$|[:.])"
    r"|^\s*(?:has\s+been\s+)?cancell?ed(?:\s+(?:due|because|as|since)\b[^.]*)?\s*[.!]?\s*$"
)
"""A part of a comment that says nothing else: ``12 pages, 3 figures, Withdrawn``, ``Retracted by the authors``."""

_HYPOTHETICAL: Final = (
    r"\b(?:an?|any|if|when|whenever|once|unless|whether|no|not|every|each|previous|earlier|prior|older|another|conference"
    r"|journal|workshop)\b(?:\s+versions?\s+of)?(?:\s+(?:the|this|that|our))?\s*$"
)
"""What stands before a paper that is not this one: ``what happens when a paper is withdrawn``."""

_BEFORE: Final = 30

_SHORT: Final = 120
"""Characters of an abstract that may say nothing else."""


def is_withdrawn(comment: str, summary: str) -> bool:
    """Say whether a comment or an abstract states that this very paper is withdrawn, retracted or removed.

    >>> is_withdrawn("we withdraw this submission", ""), is_withdrawn("On the withdrawal of troops", "")
    (True, False)
    """
    alone = (comment, summary if len(summary) <= _SHORT else "")
    return any(re.search(_ALONE, text, re.IGNORECASE) for text in alone) or any(
        not _is_hypothetical(text, found.start())
        for text in (comment, summary)
        for pattern in (_STATED, _REMOVED, _DECLARED)
        for found in re.finditer(pattern, text, re.IGNORECASE)
        if pattern is not _DECLARED or re.search(rf"\b(?:{_WORK}|it)\b", found[0], re.IGNORECASE)
    )


def _is_hypothetical(text: str, start: int) -> bool:
    return re.search(_HYPOTHETICAL, text[max(0, start - _BEFORE) : start], re.IGNORECASE) is not None
