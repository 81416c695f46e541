"""A column of identifiers, one a line: DOIs, arXiv, ACL Anthology and OpenReview ids, with or without address."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.bibliography import Bibliography, Imported, imported_claim
from i2vbib.catalog.written_identifiers import of_written
from i2vbib.facts.identifier_forms import DOI_PREFIX
from i2vbib.facts.identifiers import IDENTIFIER_KINDS, identify, page_url
from i2vbib.model.entry import PassedOver

_MARKS: Final = re.compile(r"""^(?:[-*+•]\s+|\d+[.)]\s+|\[\d+\]\s*)?["'<]*|["'>\s,;.]+$""")
_BETWEEN: Final = re.compile(rf"(?i)[;,]\s*(?={DOI_PREFIX}|https?://|(?:doi|arxiv)\s?:)")
"""What parts identifiers that stand in one line."""
_COLUMN: Final = re.compile(r"(?i)(?:doi|arxiv|identifier|id|url|link)s?")
"""What a column of identifiers is called in its first line."""
_ANTHOLOGY: Final = re.compile(r"(?:[A-Z]\d\d-\d{4}|\d{4}\.[a-z0-9_]+-[a-z0-9]+\.\d+)")
_PUBMED: Final = re.compile(r"(?i)(?:pmid|pubmed)(?:\s?id)?\s*:?\s*(\d{4,9})")
_OPENREVIEW: Final = re.compile(r"(?i)openreview\s*:\s*([\w-]+)|([\w-]{9,10})")
_PAGES: Final = (*IDENTIFIER_KINDS, "ecva", "pubmed")
"""What an address tells that leads to a paper."""
_LONGEST: Final = 300


def holds_identifiers(text: str) -> bool:
    """Whether most lines are identifiers, blank ones and comments not counted."""
    lines = _lines(text)[:50]
    found = sum(len(line) <= _LONGEST and bool(_values(line)) for _, line in lines)
    return 2 * found > len(lines)


def _lines(text: str) -> list[tuple[int, str]]:
    numbered = enumerate(text.removeprefix("\ufeff").splitlines(), start=1)
    found = [(number, _MARKS.sub("", part.strip())) for number, line in numbered for part in _BETWEEN.split(line)]
    lines = [(number, line) for number, line in found if line and not line.startswith(("#", "%", "//"))]
    return lines[1:] if lines and _COLUMN.fullmatch(lines[0][1]) else lines


def _values(line: str) -> dict[str, str]:
    if _ANTHOLOGY.fullmatch(line):
        line = f"https://aclanthology.org/{line}"
    elif (named := _OPENREVIEW.fullmatch(line)) and (named[1] or _is_forum(line)):
        line = f"https://openreview.net/forum?id={named[1] or line}"
    elif named := _PUBMED.fullmatch(line):
        line = f"https://pubmed.ncbi.nlm.nih.gov/{named[1]}/"
    if " " in line and not re.match(r"(?i)doi\s*:|arxiv\b", line):
        return {}
    found = of_written(line)
    is_page = "://" in line and (found or any(getattr(identify(line), kind) for kind in _PAGES))
    return found | ({"URL": page_url(line)} if is_page else {})


def _is_forum(text: str) -> bool:
    """Say whether a bare word looks like an OpenReview forum: capitals, small letters and digits without order."""
    return all(re.search(kind, text) for kind in ("[A-Z]", "[a-z]", "[0-9]"))


def read_identifiers(text: str) -> Bibliography:
    """Give an entry for each line; what is no identifier is passed over."""
    items, passed_over = [], []
    for number, line in _lines(text):
        values = _values(line)
        if values:
            items.append(Imported("", imported_claim(values, {}), number))
        else:
            passed_over.append(PassedOver(line, "no identifier that is known", number))
    return Bibliography(items, passed_over=passed_over)
