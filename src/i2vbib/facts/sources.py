"""Where the values of a record come from: the services that are asked, and what nobody need be asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from msgspec import Struct

Kind: TypeAlias = Literal["id", "title", "doi", "search", "agency", "registered"]
"""What a service is asked: an arXiv id, the title of a paper, a DOI, what a reference says, who has registered a DOI
that Crossref lacks, or a DOI that was registered with the service itself.
"""

IDENTIFYING: Final[frozenset[Kind]] = frozenset({"id", "doi", "registered"})
"""Kinds of question that name one work, and so ask whether it is the paper."""


class Source(Struct, frozen=True):
    """One source; ``rank`` counts from the one that is believed most (design, section 8), none where it claims nothing.

    ``preprints`` says that all it has are preprints. A service has a ``title``, by which people know it, the kinds of
    question it ``answers``, the best first, each with how many go into one request, the ``seconds`` that a request
    takes of its patience, and its ``client``: module and class in :mod:`i2vbib.enrich.sources`.
    """

    name: str
    rank: int | None
    title: str = ""
    preprints: bool = False
    answers: Mapping[Kind, int] = {}
    seconds: float = 1.0
    client: tuple[str, str] = ("", "")


SOURCES: Final = (
    Source("arxiv", 3, "arXiv", True, {"id": 100, "title": 10}, 3.0, ("arxiv", "Arxiv")),
    Source("crossref", 1, "Crossref", False, {"doi": 100, "search": 1}, 1 / 3, ("crossref", "Crossref")),
    Source("doi.org", None, "doi.org", False, {"agency": 50}, 1.0, ("doi_org", "DoiOrg")),
    Source("datacite", 2, "DataCite", False, {"registered": 50}, 1.0, ("datacite", "Datacite")),
    Source("override", 0),
    Source("curated", 4),
    Source("imported", 5),
    Source("catalog", 6),
)
"""All sources, the services in the order in which they are asked: what arXiv tells spares Crossref searches, and only
what Crossref lacks is asked elsewhere. Crossref's seconds are those of its polite pool in 2026.
"""

RANKED: Final = tuple(
    source.name for source in sorted(SOURCES, key=lambda source: source.rank or 0) if source.rank is not None
)
"""Their names, from the one that is believed most to the one that is believed least."""

SERVICES: Final = {source.name: source for source in SOURCES if source.answers}
"""Those that are asked, by name, in the order in which they are asked."""

ADOPTABLE: Final = tuple(name for name, source in SERVICES.items() if source.rank is not None)
"""The names of those that have records, whose values a person may adopt."""

PREPRINTS: Final = frozenset(source.name for source in SOURCES if source.preprints)
"""The names of those that have nothing but preprints."""
