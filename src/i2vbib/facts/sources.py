"""Where the values of a record come from: the services that are asked, and what nobody need be asked for."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["id", "title", "doi", "search"]
"""What a service is asked: an arXiv id, the title of a paper, a DOI, or what a reference says."""


class Source(NamedTuple):
    """One source; ``rank`` counts from the one that is believed most (design, section 8).

    ``preprints`` says that all it has are preprints. A service has a ``title``, by which people know it, the kinds of
    question it ``answers``, the best first, and its ``client``: module and class in :mod:`i2vbib.enrich.sources`.
    """

    name: str
    rank: int
    title: str = ""
    preprints: bool = False
    answers: tuple[Kind, ...] = ()
    client: tuple[str, str] = ("", "")


SOURCES: Final = (
    Source("arxiv", 3, "arXiv", preprints=True, answers=("id", "title"), client=("arxiv", "Arxiv")),
    Source("crossref", 1, "Crossref", answers=("doi", "search"), client=("crossref", "Crossref")),
    Source("datacite", 2),
    Source("override", 0),
    Source("curated", 4),
    Source("imported", 5),
    Source("catalog", 6),
)
"""All sources, the services in the order in which they are asked: what arXiv tells spares Crossref searches."""

RANKED: Final = tuple(source.name for source in sorted(SOURCES, key=lambda source: source.rank))
"""Their names, from the one that is believed most to the one that is believed least."""

SERVICES: Final = {source.name: source for source in SOURCES if source.answers}
"""Those that are asked, by name, in the order in which they are asked."""

PREPRINTS: Final = frozenset(source.name for source in SOURCES if source.preprints)
"""The names of those that have nothing but preprints."""
