"""Works below headings that may tell of a list itself: those that are to be read or added, and all that it cites."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.heading_subjects import tells_of_citations, tells_of_tasks

if TYPE_CHECKING:
    from collections.abc import Collection

    from i2vbib.catalog.markdown.candidates import Candidate

FEWEST_REFERENCES: Final = 3
"""Whole references below a heading of tasks from which on they are papers of the list."""
FEWEST_CITED: Final = 6
"""Whole references below a heading of citations from which on they are papers of the list: fewer are its own."""


def are_works(held: Collection[Candidate], heading: str) -> bool:
    """Say whether what stands below a heading of tasks, or of citations, is several whole references, and little else.

    ``# To-do``, and below it ``* Lee, A. 2013. Kites of Tin. Kite Letters 30(2)``: what names its authors, its title
    and when or where it appeared is a work to take in, no task. A link alone (``add [this paper](…)``) tells of
    the list. ``# Citations`` tells of how the list is cited, or of all works that it cites.
    """
    fewest = FEWEST_REFERENCES if tells_of_tasks(heading) else FEWEST_CITED if tells_of_citations(heading) else 0
    cited = sum(_is_reference(candidate) for candidate in held) if fewest else 0
    return fewest > 0 and cited >= fewest and 2 * cited > len(held)


def _is_reference(candidate: Candidate) -> bool:
    entry = candidate.entry
    is_cited = bool(entry.title and entry.authors) and bool(entry.year or entry.venue)
    return is_cited and candidate.evidence == "sure" and not candidate.text.startswith(entry.title)
