"""The survey that a list itself is of, among the papers above its first section."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.link_kinds import paper_identifiers
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from i2vbib.catalog.markdown.candidates import Candidate

LONG_HEAD: Final = 5
"""Papers above the first section from which on they are entries, not the list's own survey."""
_SURVEY: Final = re.compile(r"(?i)\b(?:survey|review|overview|tutorial)\b")


def survey_among(papers: Iterable[Candidate], title: str) -> Entry | None:
    """Give the list's own survey among the papers above its first section; the list's title may be its title too."""
    for entry, *_ in papers:
        if entry.title and paper_identifiers(entry.link):
            return entry
        if not entry.title and _SURVEY.search(title) and "awesome" not in title.lower():
            return replace(entry, title=title)
    return None


def are_many(head: list[Candidate]) -> bool:
    """Say whether so many papers stand above the first section that they are entries."""
    return sum(candidate.evidence == "sure" for candidate in head) >= LONG_HEAD
