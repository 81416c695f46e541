"""May two names be one journal's, or one conference's? What the table of venues does not know, their words tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from i2vbib.facts.title_words import EMPTY_WORDS, STOP_WORDS, title_words

MEETING_WORDS: Final = frozenset(
    "annual conference congress international meeting proceedings symposium workshop".split()
)
"""What proceedings are called beside what the meeting is about."""


def initials(title: str) -> str:
    """Give the first letters of a title's words that carry meaning: ``JRR`` of ``Journal of Rural Roads``."""
    return "".join(word[0].upper() for word in title_words(title) if word not in STOP_WORDS)


def same_container(name: str, container: str) -> bool:
    """Whether two names of journals or proceedings are one.

    Word for word, abbreviated (``J. Rural Roads``), by its acronym, or without what is said of a meeting only (``Slow
    Walks``, ``Proceedings of the 5th Workshop on Slow Walks``).
    """
    if name.isupper() and " " not in name and (f"({name})" in container or name == initials(container)):
        return True
    ours, theirs = ([word for word in title_words(text) if word not in EMPTY_WORDS] for text in (name, container))
    return _are_abbreviated(ours, theirs) or _are_abbreviated(_without_meeting(ours), _without_meeting(theirs))


def _without_meeting(words: Iterable[str]) -> list[str]:
    return [word for word in words if word not in MEETING_WORDS and not word[0].isdigit()]


def _are_abbreviated(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    pairs = zip(ours, theirs, strict=False)
    return bool(ours) and len(ours) == len(theirs) and all(_abbreviates(one, other) for one, other in pairs)


def _abbreviates(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) or (len(shorter) > 1 and longer[0] == shorter[0] and longer[-1] == shorter[-1])
