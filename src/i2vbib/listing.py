"""A list as it was read: its sections and entries, and what could not be understood."""

from __future__ import annotations

from dataclasses import dataclass

from i2vbib.entry import Entry, Section


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the list that could not be understood; ``line`` counts from 1."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Catalog:
    """A whole list, in its order; ``survey`` is the work that the list's head says it belongs to.

    ``repeated`` tells of each paper that the list shows again: where, and in which line it stood first.
    """

    title: str
    sections: tuple[Section, ...]
    entries: tuple[Entry, ...]
    survey: Entry | None = None
    problems: tuple[Problem, ...] = ()
    repeated: tuple[Problem, ...] = ()
