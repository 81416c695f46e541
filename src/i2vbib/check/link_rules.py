"""What is wrong with a row's link."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.check.checked import Advice, Checked
from i2vbib.facts.doi_addresses import SELDOM_TOLD
from i2vbib.facts.hosts import HOSTS
from i2vbib.facts.identifiers import Identifiers, clean_url

_NOTHING: Final = Identifiers()


def mangled_link(paper: Checked) -> Iterator[Advice]:
    """Find a link whose DOI is damaged."""
    if paper.link.mangled:
        yield f"the DOI in the link {paper.entry.link} is damaged", f"write https://doi.org/{paper.link.doi}"


def stray_in_link(paper: Checked) -> Iterator[Advice]:
    """Find a link with something in it that does no work: an empty query, a tracking parameter, a blank."""
    link, cleaned = paper.entry.link, clean_url(paper.entry.link)
    if not paper.link.mangled and _without_scheme(link) != _without_scheme(cleaned):
        yield f"the link {link} has something in it that does no work", f"write {cleaned}"


def _without_scheme(link: str) -> str:
    return link.lower().removeprefix("http://").removeprefix("https://")


def plain_http(paper: Checked) -> Iterator[Advice]:
    """Find a link that is not encrypted though its host serves https."""
    cleaned = clean_url(paper.entry.link)
    if paper.entry.link.lower().startswith("http://") and cleaned.startswith("https://"):
        yield f"the link {paper.entry.link} is plain http, and its host serves https", f"write {cleaned}"


def unknown_link(paper: Checked) -> Iterator[str]:
    """Find a link that does not tell which publication it leads to."""
    link = paper.entry.link
    if link and paper.link == _NOTHING and (link_kind(link) != "paper" or _is_readable(link)):
        yield f"the link {link} does not tell which publication it leads to"


def _is_readable(link: str) -> bool:
    """Whether the link's host is one whose addresses mostly tell the publication."""
    host = _without_scheme(clean_url(link)).partition("/")[0]
    return any(host == domain or host.endswith(f".{domain}") for domain in HOSTS if domain not in SELDOM_TOLD)


def missing_link(paper: Checked) -> Iterator[str]:
    """Find an entry that nothing identifies: no link, no DOI, no arXiv id."""
    identifiers = ("DOI", "arxiv", "openreview", "anthology", "URL")
    if not paper.entry.link and not any(paper.record.text(variable) for variable in identifiers):
        yield "no link, DOI or arXiv id identifies the paper"
