"""What kind of publication a work on Crossref is: its type is the publisher's choice, its container tells more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from i2vbib.facts.containers import initials, same_container
from i2vbib.text.casing import proper_title

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
    r"(?i)^(?:lecture notes in|communications in computer|studies in|springer|contemporary mathematics|spie proceedings"
    r"|(?:advances|frontiers|methods|trends|developments|research) in\b|proceedings of spie|smart innovation|ifip|ccis"
    r"|lnc[si]\b|acm international conference proceeding series|aip conference proceedings|graduate texts)"
    r"|\b(?:series|lecture notes|studies|monographs|texts and|contributions to|topics in|progress in|library|collection"
    r"|schriften(?:reihe)?|reihe|beiträge|cahiers|collana|colección)\b"
)
_CONFERENCE: Final = (
    r"(?i)\b(?:conference|symposium|workshops?|proceedings of (?:the )?\d|congress|colloquium)\b"
    r"|[–—-]\s*[A-Z]{3,}(?:[- ]?[A-Z]+)*\s*(?:'\d\d|\d{4})\b"
)
"""A conference's volume says so, or ends as Springer has it: ``Computer Vision – ECCV 2022``."""

_CONFERENCE_JOURNAL: Final = r"(?i)^proceedings of (?:the )?.*\b(?:conference|symposium|workshop)\b"
_SERVERS: Final = {
    "biorxiv.org": "bioRxiv", "medrxiv.org": "medRxiv", "chemrxiv.org": "ChemRxiv", "ssrn.com": "SSRN",
    "researchsquare.com": "Research Square", "preprints.org": "Preprints.org", "techrxiv.org": "TechRxiv",
    "psyarxiv.com": "PsyArXiv", "authorea.com": "Authorea",
}  # fmt: skip
"""Servers of preprints by the domain of their pages; Crossref names the company behind them as the publisher."""

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


def split_containers(kind: str, titles: Sequence[str]) -> tuple[str, str]:
    """Give the container and the series of a work (``kind`` is Crossref's).

    A journal's abbreviation is no title of its own. A series is known by its name, or stands before its book; a
    journal has none. What is in capitals throughout is written again.
    """
    names = _without_abbreviations([proper_title(title) for title in dict.fromkeys(titles) if title])
    if len(names) < 2 or kind == "journal-article":  # noqa: PLR2004 - a container and a series
        return "".join(names[:1]), ""
    named = [name for name in names if re.search(_SERIES, name)]
    series = named[0] if named and len(named) < len(names) else names[0]
    return next(name for name in names if name != series), series


def _without_abbreviations(names: Sequence[str]) -> list[str]:
    """Give the names but those that abbreviate another one (``J Rural Roads``)."""
    return [
        name
        for name in names
        if not any(len(other) > len(name) and _abbreviates(name, other) for other in names if other != name)
    ]


def _abbreviates(name: str, other: str) -> bool:
    return same_container(name, other) or (name.isupper() and name == initials(other))


def preprint_server(address: str) -> str:
    """Give the name of the server that a preprint's page is on, or nothing."""
    host = address.partition("://")[2].partition("/")[0].lower()
    return next((name for domain, name in _SERVERS.items() if host == domain or host.endswith(f".{domain}")), "")


def _is_conference(container: str, pattern: str) -> bool:
    from i2vbib.facts.venues import lookup

    venue = lookup(container) if container else None
    return venue.kind in _CONFERENCES if venue else bool(re.search(pattern, container))
