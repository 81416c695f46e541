"""What every writer does alike: values made safe for any format, and the rules that all formats share."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from i2vbib.facts.forms import is_arxiv_id, is_doi
from i2vbib.facts.transfer_types import canonical_transfer_type
from i2vbib.model.entry import Section
from i2vbib.model.record import Record
from i2vbib.text.names import Name
from i2vbib.text.richtext import plain

# Patterns that most exports never meet are text: they are compiled when they are.
_CONTROLS: Final = "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+"
_NOT_IN_URL: Final = re.compile(r"[^A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]")  # RFC 3986, sections 2.1 to 2.3
_RAW: Final = re.compile(r"[!-\[\]_`a-z|~]+")
_ARXIV_PAGE: Final = r"(?:abs|pdf|html)/([^v]+)(?:v[0-9]+)?(?:\.pdf)?"
_DOI_HOSTS: Final = frozenset({"doi.org", "dx.doi.org", "www.doi.org"})
_ARXIV_HOSTS: Final = frozenset({"arxiv.org", "www.arxiv.org", "export.arxiv.org"})
_DASHES: Final = re.compile(r"\s*[-\u2010-\u2015\u2212]+\s*")
_KEY: Final = r"[a-z0-9_]+"
_ARXIV_CLASS: Final = re.compile(r"[a-z-]+(?:\.[A-Za-z-]+)?")


def line(text: str) -> str:
    """Give text as one line: any white space is one blank; control characters and lone surrogates are gone."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(re.sub(_CONTROLS, "", text).split())


def doi(record: Record) -> str:
    """Give the DOI, or nothing where it cannot stand raw in every format.

    A DOI is written raw, so one with a brace, a backslash, a caret (TeX's ``^^5c``), a blank or a letter beyond
    ASCII is left out: escaping it would make another name of it.
    """
    text = record.text("DOI").strip()
    return text if is_doi(text) and _RAW.fullmatch(text) else ""


def arxiv_id(record: Record) -> str:
    """Give the arXiv identifier without version, or nothing where it has not arXiv's form."""
    text = record.text("arxiv").strip()
    return text if is_arxiv_id(text) else ""


def arxiv_class(record: Record) -> str:
    """Give arXiv's primary class, as ``cs.CV``."""
    text = record.text("arxiv-class").strip()
    return text if _ARXIV_CLASS.fullmatch(text) else ""


def is_key(text: str) -> bool:
    """Say whether this is a citation key: no reader changes one in ``[a-z0-9_]``."""
    return re.fullmatch(_KEY, text) is not None


def is_preprint(record: Record) -> bool:
    """Say whether the work is a preprint: CSL calls it an ``article``."""
    return record.text("type") == "article"


def safe_url(url: str) -> str:
    """Give a web address with all that RFC 3986 does not allow percent-encoded; nothing for another scheme."""
    url = url.strip()
    if not url.lower().startswith(("http://", "https://")):
        return ""
    return _NOT_IN_URL.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode(errors="ignore")), url)


def page_url(record: Record) -> str:
    """Give the address of the publication's page, or nothing where it only repeats the DOI or the arXiv id."""
    url = safe_url(record.text("URL"))
    return "" if url and _repeats(url.partition("://")[2].lower(), record) else url


def code_url(record: Record) -> str:
    """Give the address of the paper's code, or nothing."""
    return safe_url(record.entry.code)


def page_range(pages: str) -> tuple[str, str]:
    """Give the first and the last of ``5567-5577``; an article number, or anything else, is first and nothing."""
    first, *others = _DASHES.split(pages)
    return (first, others[0]) if first and len(others) == 1 and others[0] else (pages, "")


def particle_and_family(name: Name) -> tuple[str, str]:
    """Give the particles and the family name; a particle ending in an apostrophe or hyphen (``d'``) joins it."""
    particles = [*name.dropping_particle.split(), *name.non_dropping_particle.split()]
    if particles and particles[-1].endswith(("'", "’", "-")):
        return " ".join(particles[:-1]), particles[-1] + name.family
    return " ".join(particles), name.family


def _repeats(address: str, record: Record) -> bool:
    host, _, path = address.partition("/")
    path = path.rstrip("/")
    if host in _DOI_HOSTS:
        names = {doi(record).lower(), f"10.48550/arxiv.{arxiv_id(record).lower()}"}
        return path != "" and path.replace("%2f", "/") in names
    page = re.fullmatch(_ARXIV_PAGE, path) if host in _ARXIV_HOSTS else None
    return page is not None and page[1] == arxiv_id(record).lower()


@lru_cache(maxsize=1024)
def keyword(text: str) -> str:
    """Give a keyword in plain text; its commas and semicolons are blanks, since readers split there."""
    return line(plain(text).replace(",", " ").replace(";", " "))


@lru_cache(maxsize=1024)
def _transfer_keyword(text: str) -> str:
    return keyword(canonical_transfer_type(text))


def section_keywords(sections: Sequence[Section]) -> dict[str, str]:
    """Give each section's keyword by its slug."""
    return {section.slug: keyword(section.title) for section in sections}


def keywords(record: Record, of_sections: Mapping[str, str]) -> list[str]:
    """Give an entry's keywords: its sections, its home first, then its transfer type."""
    words = [of_sections.get(slug, "") for slug in record.entry.sections]
    words.append(_transfer_keyword(record.entry.transfer_type))
    return [word for word in dict.fromkeys(words) if word]
