"""What kind of publication a work on Crossref is: its type is the publisher's choice, its container tells more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

TYPES: Final = {
    "journal-article": "article-journal",
    "proceedings-article": "paper-conference",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "book-part": "chapter",
    "book-track": "chapter",
    "reference-entry": "chapter",
    "posted-content": "article",
    "book": "book",
    "monograph": "book",
    "edited-book": "book",
    "reference-book": "book",
    "proceedings": "book",
    "report": "report",
    "report-component": "report",
    "dissertation": "thesis",
    "dataset": "dataset",
}
"""CSL's types by Crossref's; parts of works (``component``), and reviews of them, have none."""

_SERIES: Final = (
    r"(?i)^(?:lecture notes in|communications in computer|advances in (?:intelligent|neural)|studies in|springer"
    r"|contemporary mathematics|spie proceedings|proceedings of spie|smart innovation|ifip|ccis|lnc[si]\b"
    r"|acm international conference proceeding series|aip conference proceedings|graduate texts)"
    r"|\b(?:series|lecture notes)\b"
)
_CONFERENCE: Final = (
    r"(?i)\b(?:conference|symposium|workshops?|proceedings of (?:the )?\d|congress|colloquium)\b"
    r"|[–—-]\s*[A-Z]{3,}(?:[- ]?[A-Z]+)*\s*(?:'\d\d|\d{4})\b"
)
"""A conference's volume says so, or ends as Springer has it: ``Computer Vision – ECCV 2022``."""

_CONFERENCE_JOURNAL: Final = r"(?i)^proceedings of (?:the )?.*\b(?:conference|symposium|workshop)\b"
_CONFERENCES: Final = frozenset({"conference", "workshop"})


def csl_type(kind: str, container: str, event: str) -> str:
    """Give CSL's type, or nothing for what is no publication.

    Springer registers conference papers as chapters, and AAAI's proceedings are registered as a journal.
    """
    if kind == "book-chapter" and (event or _is_conference(container, _CONFERENCE)):
        return "paper-conference"
    if kind == "journal-article" and _is_conference(container, _CONFERENCE_JOURNAL):
        return "paper-conference"
    return TYPES.get(kind, "")


def split_containers(titles: Sequence[str]) -> tuple[str, str]:
    """Give the container and the series of a work with both: the series is known by its name, or comes first."""
    names = [title for title in dict.fromkeys(titles) if title]
    if len(names) < 2:  # noqa: PLR2004 - a container and a series
        return "".join(names), ""
    series = next((name for name in names if re.search(_SERIES, name)), names[0])
    return next(name for name in names if name != series), series


def _is_conference(container: str, pattern: str) -> bool:
    from i2vbib.facts.venues import lookup

    venue = lookup(container) if container else None
    return venue.kind in _CONFERENCES if venue else bool(re.search(pattern, container))
