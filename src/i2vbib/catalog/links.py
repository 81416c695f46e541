"""What a link of the list is: a paper's page, a repository, something else, or only a jump within the page."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from i2vbib.facts.identifiers import identifiers_of

LinkKind: TypeAlias = Literal["paper", "code", "page", "local"]

PAPER_HOSTS: Final = frozenset(
    """
    arxiv.org ar5iv.org alphaxiv.org biorxiv.org medrxiv.org chemrxiv.org techrxiv.org ssrn.com hal.science
    openreview.net openaccess.thecvf.com thecvf.com/virtual ecva.net aclanthology.org aclweb.org
    proceedings.mlr.press jmlr.org proceedings.neurips.cc papers.nips.cc papers.neurips.cc nips.cc/virtual
    neurips.cc/virtual iclr.cc/virtual icml.cc/virtual proceedings.iclr.cc mlsys.org aaai.org ijcai.org dl.acm.org
    ieeexplore.ieee.org computer.org link.springer.com sciencedirect.com elsevier.com nature.com science.org
    sciencemag.org pnas.org cell.com onlinelibrary.wiley.com wiley.com tandfonline.com academic.oup.com
    journals.sagepub.com mdpi.com frontiersin.org plos.org journals.plos.org iopscience.iop.org
    spiedigitallibrary.org isca-speech.org isca-archive.org bmvc2022.mpi-inf.mpg.de bmva-archive.org.uk
    roboticsproceedings.org usenix.org vldb.org semanticscholar.org doi.org dx.doi.org hdl.handle.net jstor.org
    direct.mit.edu transacl.org distill.pub osf.io papers.ssrn.com pubmed.ncbi.nlm.nih.gov ncbi.nlm.nih.gov
    researchgate.net eccv2022.ecva.net papers.cool huggingface.co/papers hf.co/papers paperswithcode.com/paper
    """.split()
)
"""Where papers are published; with a path, only what stands below it."""
CODE_HOSTS: Final = frozenset(
    "github.com gitlab.com bitbucket.org gitee.com codeberg.org sourceforge.net git.io gist.github.com "
    "code.google.com".split()
)
_ADDRESS: Final = re.compile(r"(?:https?:)?//(?:www\.)?([^/?#:]+)(?::\d+)?(/[^?#]*)?", re.IGNORECASE)


@lru_cache(maxsize=1 << 16)
def paper_identifiers(href: str) -> tuple[str, ...]:
    """Give the identifiers a link tells, as ``kind:value``."""
    return identifiers_of(href) if "." in href else ()


@lru_cache(maxsize=1 << 16)
def link_kind(href: str) -> LinkKind:
    """Say what a link leads to, by its identifier, its host or its ending."""
    found = _ADDRESS.match(href.strip())
    if not found:
        return "local"
    host, path = found[1].lower(), (found[2] or "").lower()
    is_code = _is_of(host, path, CODE_HOSTS)
    if is_code and not path.endswith(".pdf"):
        return "code"
    if paper_identifiers(href) or (path.strip("/") and _is_of(host, path, PAPER_HOSTS)):
        return "paper"
    if path.endswith(".pdf") and "/blob/" not in path:
        return "paper"
    return "code" if is_code else "page"


def _is_of(host: str, path: str, hosts: frozenset[str]) -> bool:
    parts = host.split(".")
    first = path.split("/")[1] if "/" in path else ""
    return any(
        ".".join(parts[start:]) in hosts or f"{'.'.join(parts[start:])}/{first}" in hosts for start in range(len(parts))
    )
