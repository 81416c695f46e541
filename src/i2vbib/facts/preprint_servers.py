"""The servers of preprints that a link leads to, by its host or by its DOI; arXiv has identifiers of its own."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.facts.urls import domains_of, split_url

_HOSTS: Final = {"biorxiv.org": "bioRxiv", "medrxiv.org": "medRxiv"}
"""Whose DOIs have had several prefixes."""
_PREFIXES: Final = {
    "10.26434": "ChemRxiv",
    "10.36227": "TechRxiv",
    "10.31234": "PsyArXiv",
    "10.21203": "Research Square",
    "10.20944": "Preprints.org",
}
_COLD_SPRING: Final = re.compile(r"10\.1101/(?:\d{4}\.\d\d\.\d\d\.)?(\d{6}|\d{8})")
"""Six digits are bioRxiv's, eight medRxiv's; the DOIs of Cold Spring Harbor's journals have letters."""
_BIORXIV_DIGITS: Final = 6


def preprint_server(link: str, doi: str) -> str:
    """Give the server of preprints that a link with a DOI leads to, or nothing.

    >>> preprint_server("https://doi.org/10.1101/2020.01.02.123456", "10.1101/2020.01.02.123456")
    'bioRxiv'
    """
    if not doi.startswith("10."):
        return ""
    url = split_url(link) if "rxiv.org" in link else None
    named = next((_HOSTS[domain] for domain in domains_of(url.host) if domain in _HOSTS), "") if url else ""
    found = _COLD_SPRING.fullmatch(doi)
    by_digits = ("bioRxiv" if len(found[1]) == _BIORXIV_DIGITS else "medRxiv") if found else ""
    return named or by_digits or _PREFIXES.get(doi.partition("/")[0], "")
