"""The page, its feed, and the files that it links: names beside each other in one folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

PAGE: Final = "index.html"
FEED: Final = "feed.xml"

LABELS: Final[Mapping[str, str]] = {
    "bibtex": "BibTeX",
    "biblatex": "BibLaTeX",
    "csl-json": "CSL-JSON",
    "ris": "RIS",
    "zotero-rdf": "Zotero RDF",
    "hayagriva": "Hayagriva",
}
"""What readers call the formats of :data:`i2vbib.export.FORMATS`."""


class Link(NamedTuple):
    """An address and what it is called."""

    label: str
    href: str


class Files(NamedTuple):
    """The files beside the page: of the whole library, and of each section by its slug."""

    whole: Sequence[Link]
    of_sections: Mapping[str, Sequence[Link]]
