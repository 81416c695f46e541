"""The identifiers of a work, wherever a bibliography has written them: in fields, in addresses, in text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from i2vbib.facts.hosts import HOSTS
from i2vbib.facts.identifier_forms import ARXIV_ID
from i2vbib.facts.identifiers import identify
from i2vbib.facts.urls import clean_url, domains_of, split_url

_ARXIV_IN_TEXT: Final = re.compile(rf"(?i)(?:arxiv\s*[:.]?\s*|\babs/)((?:{ARXIV_ID})(?:v\d+)?)")
_ADDRESS: Final = re.compile(r"(?i)\b(?:https?|ftp)://[^\s<>{}\"]+[^\s<>{}\".,;:)\]]")
_VARIABLES: Final = {"DOI": "doi", "arxiv": "arxiv", "openreview": "openreview", "anthology": "anthology"}


def of_written(*texts: str) -> dict[str, str]:
    """Give the identifiers that DOIs, arXiv ids and addresses stand for, by variable; the first of a kind counts."""
    found: dict[str, str] = {}
    for text in filter(None, texts):
        if _tells_nothing(text, found.get("DOI", "")):
            continue
        told = identify(text)
        for variable, kind in _VARIABLES.items():
            if value := getattr(told, kind):
                found.setdefault(variable, value)
    return found


def _tells_nothing(text: str, doi: str) -> bool:
    """Whether a text is an address that ends in the DOI already found, or one of no host that is known, without a DOI.

    Most of a large bibliography's addresses are.
    """
    if not text.startswith("http"):
        return False
    if "10." in text:
        return bool(doi) and text.endswith(f"/{doi}")
    url = split_url(text)
    return url is not None and not any(domain in HOSTS for domain in domains_of(url.host))


def arxiv_in(texts: Iterable[str]) -> str:
    """Give the arXiv id that running text names: ``arXiv preprint arXiv:1706.03762``, DBLP's ``abs/1706.03762``."""
    for text in texts:
        if text and (named := _ARXIV_IN_TEXT.search(text)):
            return identify(f"arXiv:{named[1]}").arxiv
    return ""


def address_in(text: str) -> str:
    """Give the first web address in a text, cleaned; nothing where there is none."""
    found = _ADDRESS.search(text) if "://" in text else None
    return clean_url(found[0]) if found else ""
