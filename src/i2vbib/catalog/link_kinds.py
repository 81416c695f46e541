"""What a link of the list is: a paper's page, a repository, something else, or only a jump within the page."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Literal, TypeAlias

from i2vbib.facts.identifiers import identifiers_of
from i2vbib.facts.paper_hosts import CODE_HOSTS, NO_PAPERS, PAPER_HOSTS, PAPER_PAGES, VENUE_PAGES
from i2vbib.facts.urls import domains_of, unwrapped

LinkKind: TypeAlias = Literal["paper", "code", "page", "local"]

_ADDRESS: Final = re.compile(r"(?:https?:)?//(?:www\.)?([^/?#:]+)(?::\d+)?(/[^?#]*)?(\?[^#]*)?", re.IGNORECASE)

_VENUE_PAGE: Final = re.compile("|".join(VENUE_PAGES))
_PAPER_PAGE: Final = re.compile("|".join(PAPER_PAGES))
_PROJECT_PAGE: Final = re.compile(r"[\w-]+\.(?:sourceforge|sf)\.(?:net|io)/.+\.html?")
"""``kites.sourceforge.net/intro.html``: a page that a host of code has for a project's own."""
_DATA: Final = re.compile(
    r"(?i)//(?:[\w-]+\.)*(?:zenodo|figshare|osf|datadryad|datacite|dataverse)\."
    r"|/10\.(?:5281|6084|17605|5061|7910|1594|17632|17882|15468|3334|5065|5066|5067|7289|22033|25914|26190)/"
)
"""Where data lies: hosts of repositories, and the prefixes of the DOIs that they register for it."""
_FILE: Final = re.compile(r"(?i)[^#?]+\.(?:pdf|ps(?:\.gz)?|djvu)(?:\?raw=true)?")
"""A paper that lies in the list's own repository: ``papers/gfs.pdf``."""

_NO_PAPER: Final = re.compile(
    r"(?i)(?:^|/)(?:slides?|talks?|posters?|images?|img|fig(?:ure)?s?|cv|r[eé]sum[eé]|syllabus|licen[sc]e"
    r"|lecture[\s_-]?\d+)(?:\.\w+)+(?:\?|$)"
)
"""A file's own name that is no paper's: ``lecture1.pdf``, ``cv.pdf``; a folder ``cv`` may be about computer vision."""

_NO_PAPERS_IN: Final = re.compile(
    r"(?i)(?:^|/)(?:careers?|jobs|slides|lectures?|(?:course|lecture)[_-]notes|homeworks?|assignments?)/"
    r"(?!(?:.*/)?(?:papers?|readings?)/)"
)
"""A folder of what is no paper: ``assets/lectures/l1.pdf``; a lecture's own ``lectures/papers/`` has some."""


@lru_cache(maxsize=1 << 16)
def paper_identifiers(href: str) -> tuple[str, ...]:
    """Give the identifiers a link tells, as ``kind:value``."""
    return identifiers_of(href) if "." in href else ()


def leads_to_data(href: str) -> bool:
    """Say whether an address is where data sets lie themselves, not the papers about them."""
    return bool(_DATA.search(href))


def is_file(href: str) -> bool:
    """Say whether a link leads to a paper's file beside the list, and not to an address."""
    return bool(_FILE.fullmatch(href)) and not _ADDRESS.match(href) and not paper_identifiers(href)


@lru_cache(maxsize=1 << 16)
def link_kind(href: str) -> LinkKind:
    """Say what a link leads to, by its identifier, its host or its ending."""
    href = unwrapped(href.strip())
    found = _ADDRESS.match(href)
    if not found:
        is_text = _FILE.fullmatch(href) and not (_NO_PAPER.search(href) or _NO_PAPERS_IN.search(href))
        return "paper" if is_text or paper_identifiers(href) else "local"
    host, path = found[1].lower(), (found[2] or "").lower()
    domains = _domains(host, path[1:].partition("/")[0])
    is_code = not CODE_HOSTS.isdisjoint(domains) and not _PROJECT_PAGE.fullmatch(f"{host}{path}")
    if is_code and not path.endswith(".pdf"):
        return "code"
    is_no_paper = not NO_PAPERS.keys().isdisjoint(domains) and any(
        _no_paper(domain).match(path) for domain in domains if domain in NO_PAPERS
    )
    if is_no_paper and not path.endswith(".pdf") and not ("10." in (found[3] or "") and paper_identifiers(href)):
        return "page"
    is_text = path.endswith((".pdf", ".ps", ".ps.gz", ".djvu")) and not _NO_PAPERS_IN.search(path)
    if paper_identifiers(href) or is_text:
        return "paper"
    is_known = path.strip("/") and not PAPER_HOSTS.isdisjoint(domains)
    is_known = is_known or _PAPER_PAGE.match(f"{host}{path}{(found[3] or '').lower()}")
    if is_known and not _VENUE_PAGE.match(f"{host}{path}"):
        return "paper"
    return "code" if is_code else "page"


@cache
def _no_paper(domain: str) -> re.Pattern[str]:
    return re.compile(NO_PAPERS[domain])


@lru_cache(maxsize=4096)  # the links of a list lead to few places
def _domains(host: str, folder: str) -> tuple[str, ...]:
    """Give the domains that an address is in, each also with the first folder of its path."""
    return tuple(name for domain in domains_of(host) for name in (domain, f"{domain}/{folder}"))
