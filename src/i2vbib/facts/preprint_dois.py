"""Which DOIs are of servers of preprints: the published version has another one."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.facts.hosts import OSF_PREFIXES

_SERVERS: Final = (
    r"10\.1101/\d",  # bioRxiv and medRxiv; the press that had them names its journals first: 10.1101/gr.
    r"10\.64898/",  # the same from December 2025
    r"10\.2139/ssrn\.",
    r"10\.26434/",  # ChemRxiv
    r"10\.21203/rs\.",  # Research Square
    r"10\.20944/preprints",  # Preprints.org
    r"10\.22541/",  # Authorea
    r"10\.36227/",  # TechRxiv
    r"10\.48550/arxiv\.",
    r"10\.32942/",  # EcoEvoRxiv
    r"10\.33774/",  # Cambridge Open Engage
    r"10\.7287/peerj\.preprints\.",
    r"10\.1002/essoar\.",
    r"10\.5194/egusphere-\d{4}-",
    r"10\.1590/scielopreprints\.",
    *(rf"{re.escape(prefix)}/" for prefix in sorted(set(OSF_PREFIXES.values()))),
)
_PREPRINT: Final = re.compile("|".join(_SERVERS), re.IGNORECASE)


def is_preprint_doi(doi: str) -> bool:
    """Say whether a DOI is of a server that has nothing but preprints.

    >>> is_preprint_doi("10.1101/2020.02.03.999901"), is_preprint_doi("10.1101/gr.215087.116")
    (True, False)
    """
    return _PREPRINT.match(doi) is not None
