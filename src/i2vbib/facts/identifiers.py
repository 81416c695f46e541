"""What a link tells of a publication: its identifiers, and often its venue, its year and its first author.

What is known of hosts and their addresses is in :mod:`i2vbib.facts.hosts`. Nothing here asks the network, and no
text, however odd, makes these functions raise.
"""

from __future__ import annotations

import re
from functools import lru_cache
from operator import attrgetter
from typing import Final, NamedTuple

from i2vbib.facts import hosts
from i2vbib.facts.urls import LONGEST, clean_url, split_url, stripped, unwrapped

__all__ = ["Identifiers", "clean_url", "identifiers_of", "identify", "judged_in", "page_url"]


class Identifiers(NamedTuple):
    """The identifiers that a link holds; what it does not tell is empty.

    arXiv ids are without version and subject class (``2106.11097``, ``math/0211159``). A DOI is as it was
    written, without address, percent-encoding and trailing punctuation; DOIs are compared without case. ``cvf``,
    ``ecva`` and ``neurips`` begin with the year: their names, numbers and hashes are unique in it alone. ``aaai``
    is the article number in AAAI's journal system, ``ieee`` the document number, ``openreview`` the forum.

    ``venue`` is a key of :mod:`i2vbib.facts.venues`. ``year`` is the conference's, and unknown for an arXiv id, which
    tells the year of the preprint only. ``first_author_family`` is as CVF's file names have it: without accents,
    and of a family name of several words the first or the last one (``Van_Hoorick_…``, ``Banani_…``).
    ``mangled`` says that the link's DOI was damaged and has been repaired.
    """

    arxiv: str = ""
    doi: str = ""
    openreview: str = ""
    anthology: str = ""
    cvf: str = ""
    ecva: str = ""
    pmlr: str = ""
    neurips: str = ""
    aaai: str = ""
    ieee: str = ""
    pubmed: str = ""
    venue: str = ""
    year: int | None = None
    first_author_family: str = ""
    mangled: bool = False


IDENTIFIER_KINDS: Final = (
    "doi",
    "arxiv",
    "openreview",
    "anthology",
    "cvf",
    "pmlr",
    "neurips",
    "aaai",
    "ieee",
)
"""The kinds by which a paper is known again."""
_OF_KINDS: Final = attrgetter(*IDENTIFIER_KINDS)

EXCLUSIVE_KINDS: Final = ("doi", "arxiv", "openreview", "anthology")
"""A paper has one of each of these: two different ones speak against its being the same paper."""


@lru_cache(maxsize=16_384)  # a list's reading, its keys and its claims all ask about the same links
def identify(link: str) -> Identifiers:
    """Give what a link tells: an address, an arXiv id (``arXiv:2101.00001``) or a DOI, clean or not."""
    if len(link) <= LONGEST and (plain := _PLAIN.fullmatch(link)):
        return Identifiers(plain["arxiv"] or "", plain["doi"] or "")
    from i2vbib.facts.identifier_readers import READERS, matched  # most links of a library need none of them

    found = matched(unwrapped(stripped(link)))
    for group, read in READERS.items():
        if group in found:
            found.update(read(found))
    if "year" in found:
        found["year"] = int(found["year"])
    return Identifiers(**{name: told for name, told in found.items() if name in Identifiers._fields})


def identifiers_of(*links: str) -> tuple[str, ...]:
    """Give the identifiers that links tell, as ``kind:value``, folded to lower case, in the order of the kinds."""
    found = [identify(link) for link in links if link]
    told = [
        f"{kind}:{value.lower()}"
        for kind, values in zip(IDENTIFIER_KINDS, zip(*map(_OF_KINDS, found), strict=True), strict=False)
        for value in values
        if value
    ]
    return tuple(dict.fromkeys(told))


def judged_in(*texts: str) -> tuple[str, ...]:
    """Give the DOIs and arXiv ids that texts are or lead to, as :func:`identifiers_of` does: services judge these.

    >>> judged_in("https://doi.org/10.48550/arXiv.2304.08408", "10.18653/v1/2024.acl-long.679")
    ('doi:10.18653/v1/2024.acl-long.679', 'arxiv:2304.08408')
    """
    return tuple(name for name in identifiers_of(*texts) if name.startswith(("doi:", "arxiv:")))


def page_url(link: str) -> str:
    """Give the address of the publication's page: the abstract's for that of a PDF, else the cleaned link."""
    identifiers = identify(link)
    for kind, page in hosts.PAGES:
        if identifier := getattr(identifiers, kind):
            return page.format(identifier)
    cleaned = clean_url(link)
    if split_url(cleaned) is None:
        return f"https://doi.org/{identifiers.doi}" if identifiers.doi else cleaned
    for pattern, replacement in hosts.PAGE_OF_FILE:
        page, count = re.subn(pattern, replacement, cleaned)
        if count:
            return page.replace("%20", "_") if identifiers.cvf else page
    return cleaned


_PLAIN: Final = re.compile(
    r"(?:https://doi\.org/)?(?P<doi>10\.(?!48550/|18653/|3115/|1609/)\d{4,9}/(?!.*//)[A-Za-z0-9.()/:;_-]*[A-Za-z0-9])"
    r"|https?://arxiv\.org/(?:abs/|pdf/)(?P<arxiv>(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5})(?:v\d+)?(?:\.pdf)?"
)
"""What needs no taking apart: a DOI whose prefix is not one of those that hold another identifier, an arXiv address."""
