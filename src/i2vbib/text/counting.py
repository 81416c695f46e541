"""Numbers of things in a sentence."""

from __future__ import annotations


def counted(count: int, noun: str) -> str:
    """Give a number with its noun, singular or plural.

    >>> counted(1, "entry"), counted(2, "entry"), counted(0, "change")
    ('1 entry', '2 entries', '0 changes')
    """
    if count == 1:
        return f"1 {noun}"
    return f"{count} {noun[:-1]}ies" if noun.endswith("y") else f"{count} {noun}s"
