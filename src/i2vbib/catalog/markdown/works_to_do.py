"""Works below a heading of what is to be done: a bibliography's own that are still to be read or added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection

    from i2vbib.catalog.markdown.candidates import Candidate

FEWEST_REFERENCES: Final = 3
"""Whole references below a heading of tasks from which on they are papers of the list."""


def are_references(held: Collection[Candidate]) -> bool:
    """Say whether what stands below a heading of tasks is several whole references, and little else.

    ``# To-do``, and below it ``* Lee, A. 2013. Kites of Tin. Kite Letters 30(2)``: what names its authors, its title
    and when or where it appeared is a work to take in, no task. A link alone (``add [this paper](…)``) tells of
    the list.
    """
    cited = sum(_is_reference(candidate) for candidate in held)
    return cited >= FEWEST_REFERENCES and 2 * cited > len(held)


def _is_reference(candidate: Candidate) -> bool:
    entry = candidate.entry
    is_cited = bool(entry.title and entry.authors) and bool(entry.year or entry.venue)
    return is_cited and candidate.evidence == "sure" and not candidate.text.startswith(entry.title)
