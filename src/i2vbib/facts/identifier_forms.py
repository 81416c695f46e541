"""The forms of the identifiers that are written down themselves: DOIs and arXiv ids.

How links hold these and others, :mod:`i2vbib.facts.identifiers` knows.
"""

from __future__ import annotations

import re
from typing import Final

DOI_PREFIX: Final = r"10\.\d{4,9}(?:\.\d+)*/"
"""What every DOI begins with: the registrant's number and its parts (DOI Handbook, section 2.2; Crossref's advice)."""

FULL_WIDTH: Final = "，。；：、（）【】《》「」"
"""Punctuation of East Asian text that ends an address or an identifier as a blank does: none holds such a sign."""

VIEW: Final = r"(?:full|fulltext|full-text|abstract|abs|e?pdf|html?|meta|summary|short|long|article|v\d+|download)"
JOURNAL: Final = rf"(?:(?:[a-z.]+\d?|(?:19|20)\d\d)/)(?!{VIEW}\b)"
"""The part of a DOI's suffix that names a journal, or a year, and not yet an article."""
DOI_SEGMENT: Final = rf"(?P<doi>{DOI_PREFIX}{JOURNAL}*[^/?]+?)"
"""A DOI that ends with its segment of a path, but for a journal's name or a year that begins its suffix."""

_NEW_ARXIV_ID: Final = r"\d{4}\.\d{4,5}"
ARXIV_ID: Final = rf"{_NEW_ARXIV_ID}|[a-z]+(?:-[a-z]+)?(?:\.[a-z]{{2}})?/\d{{7}}"
"""An arXiv id without version, of both schemes (arXiv identifier scheme); matched without regard to case.

An archive's name has one hyphen at most, so that no row of hyphens is looked through from each of them.
"""

OLD_ARXIV_ID: Final = (
    r"(?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga"
    r"|funct-an|gr-qc|hep-(?:ex|lat|ph|th)|math|math-ph|mtrl-th|nlin|nucl-(?:ex|th)|patt-sol|physics|plasm-ph|q-alg|q-bio"
    r"|quant-ph|solv-int|stat|supr-con)(?:\.[a-z]{2})?/\d{7}"
)
"""An arXiv id of before April 2007 with its archive's name, known as one wherever it stands: ``hep-th/9901001``."""

FIRST_ARXIV_YEAR: Final = 1991

_DOI: Final = re.compile(rf"{DOI_PREFIX}\S+")
_NEW: Final = re.compile(_NEW_ARXIV_ID)  # as most are: the others are compiled when one is met


def is_doi(text: str) -> bool:
    """Say whether a text has a DOI's form, without address and blanks."""
    return _DOI.fullmatch(text) is not None


def is_arxiv_id(text: str) -> bool:
    """Say whether a text has the form of an arXiv id without version."""
    if _NEW.fullmatch(text):
        return True
    return "/" in text and re.fullmatch(ARXIV_ID, text.lower()) is not None


def is_arxiv_doi(doi: str) -> bool:
    """Say whether a DOI is one that arXiv registers itself, with DataCite: it has one for each paper."""
    return doi.lower().startswith("10.48550/")


def arxiv_year(identifier: str) -> int | None:
    """Give the year that an arXiv id tells: ``YYMM.number`` since April 2007, ``archive/YYMMnumber`` before.

    >>> arxiv_year("2106.11097"), arxiv_year("hep-th/9901001"), arxiv_year("")
    (2021, 1999, None)
    """
    digits = identifier.rpartition("/")[2][:2]
    if not digits.isdecimal():
        return None
    year = 1900 + int(digits)
    return year if year >= FIRST_ARXIV_YEAR else year + 100
