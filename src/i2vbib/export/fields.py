"""What every writer does alike: values made safe for any format, and the rules that all formats share."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from i2vbib.facts.identifier_forms import is_arxiv_id, is_doi
from i2vbib.facts.transfer_types import canonical_transfer_type
from i2vbib.model.entry import Section
from i2vbib.model.key_names import UNHOLDABLE
from i2vbib.model.record import Record
from i2vbib.text.names import Name
from i2vbib.text.richtext import plain

# Patterns that most exports never meet are text: they are compiled when they are.
_CONTROLS: Final = "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+"
_IN_URL: Final = r"A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%"  # RFC 3986, sections 2.1 to 2.3
_URL: Final = re.compile(f"[{_IN_URL}]*")
_RAW: Final = re.compile(r"[!-\[\]_`a-z|~]+")
_ARXIV_PAGE: Final = r"(?:abs|pdf|html)/([^v]+)(?:v[0-9]+)?(?:\.pdf)?"
_DOI_HOSTS: Final = frozenset({"doi.org", "dx.doi.org", "www.doi.org"})
_ABOUT_DOI: Final = r"^doi:|[?#].*"
"""What may stand about a DOI in its address."""
_ARXIV_HOSTS: Final = frozenset({"arxiv.org", "www.arxiv.org", "export.arxiv.org"})
_DASHES: Final = r"\s*([-\u2010-\u2015\u2212]+)\s*"
_PAGE: Final = r"([A-Za-z]{1,3}|[0-9]+[:.])?([0-9]+)(?:[A-Za-z]|\.e([0-9]+))?|[ivxlcdm]+|[IVXLCDM]+"
"""A page, with what stands before its number, and the number of an electronic one behind it (``1234.e5``)."""
_NO_PAGES: Final = "1-1"
_KEY: Final = r"""[^\s,{}%#\\~"'=()]+"""
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
    """Say whether BibTeX and Biber can hold this as a citation key."""
    return text.isprintable() and re.fullmatch(_KEY, text) is not None


def tex_key(key: str) -> str:
    """Give a key as a BibTeX file can hold it: what would end it there is ``_``."""
    if key.isidentifier():  # nearly all are: nothing to look for
        return key
    return re.sub(UNHOLDABLE, "_", line(key)) or "_"


def is_preprint(record: Record) -> bool:
    """Say whether the work is a preprint: CSL calls it an ``article``."""
    return record.text("type") == "article"


def safe_url(url: str) -> str:
    """Give a web address with all that RFC 3986 does not allow percent-encoded; nothing for another scheme."""
    url = url.strip()
    if not url[:8].lower().startswith(("http://", "https://")):
        return ""
    return url if _URL.fullmatch(url) else re.sub(f"[^{_IN_URL}]", _percent_encoded, url)


def _percent_encoded(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode(errors="ignore"))


def own_page_url(record: Record) -> str:
    """Give the address of the publication's page, or nothing where it only repeats the DOI or the arXiv id."""
    url = safe_url(record.text("URL"))
    return "" if url and _repeats(url.partition("://")[2], record) else url


def address(record: Record) -> str:
    """Give the page's address, or arXiv's of a work that has neither that nor a DOI.

    That is for the formats whose readers make no address of an arXiv id. A work of which no address is wanted has an
    empty one (:mod:`i2vbib.export.reduced`).
    """
    if record.values.get("URL") == "":
        return ""
    url, arxiv = own_page_url(record), arxiv_id(record)
    return url if url or doi(record) or not arxiv else f"https://arxiv.org/abs/{arxiv}"


def code_url(record: Record) -> str:
    """Give the address of the paper's code, or nothing."""
    return safe_url(record.entry.code)


def page(record: Record) -> str:
    """Give the pages; the ``1-1`` of an article without a volume stands for pages that it does not have yet."""
    pages = line(record.text("page"))
    return "" if pages == _NO_PAGES and not record.text("volume") else pages


def page_range(pages: str) -> tuple[str, str]:
    """Give the first and the last of ``5567-5577``; of one page, or of anything else, that and nothing.

    A hyphen may be part of an article's code (``RIVERS.0091-15.2015``): it makes a range only of what looks like the
    numbers of two pages in their order, a dash of anything.
    """
    first, _, last = pages.partition("-")
    if not pages or pages.isalnum():
        return pages, ""
    if first.isdecimal() and last.isdecimal() and pages.isascii() and _size(first) < _size(last):
        return first, last  # as most are
    parts = re.split(_DASHES, pages)
    if len(parts) != len(("first", "dash", "last")) or not (parts[0] and parts[2]):
        return pages, ""
    first, dash, last = parts
    if first == last:
        return first, ""
    return (first, last) if dash != "-" or _in_order(first, last) else (pages, "")


def _in_order(first: str, last: str) -> bool:
    one, other = re.fullmatch(_PAGE, first), re.fullmatch(_PAGE, last)
    if not (one and other and (one[2] is None) == (other[2] is None)):
        return False
    if one[2] is None:
        return True
    start, end = one[2], other[2]
    if one[1] != other[1] and (other[1] or len(end) > len(start)):
        return False
    if len(end) < len(start) and not start.startswith("0"):
        end = start[: -len(end)] + end  # 1123-8
    return (_size(start), _size(one[3] or "")) < (_size(end), _size(other[3] or ""))


def _size(digits: str) -> tuple[int, str]:
    """Give what orders numbers of any length by their size; Python reads none of more than 4,300 digits."""
    significant = digits.lstrip("0")
    return len(significant), significant


def particle_and_family(name: Name) -> tuple[str, str]:
    """Give the particles and the family name; a particle ending in an apostrophe or hyphen (``d'``) joins it."""
    if not (name.dropping_particle or name.non_dropping_particle):
        return "", name.family
    particles = [*name.dropping_particle.split(), *name.non_dropping_particle.split()]
    if particles and particles[-1].endswith(("'", "’", "-")):
        return " ".join(particles[:-1]), particles[-1] + name.family
    return " ".join(particles), name.family


def two_parts(name: Name) -> tuple[str, str]:
    """Give what stands for family and given name where there are only two parts, or one and nothing.

    A particle stands before the family name, a suffix after the given one, from where Zotero, citeproc-js and pandoc
    take them; an organisation is one part.
    """
    if name.literal:
        return line(name.literal), ""
    family = line(" ".join(particle_and_family(name)))
    given, suffix = line(name.given), line(name.suffix)
    if not (family and given):
        return line(f"{given} {family} {suffix}"), ""
    return family, f"{given}, {suffix}" if suffix else given


def _repeats(address: str, record: Record) -> bool:
    host, _, path = address.partition("/")
    host = host.lower()
    if host in _DOI_HOSTS:
        path = re.sub(_ABOUT_DOI, "", path.rstrip("/").lower())
        names = {doi(record).lower(), f"10.48550/arxiv.{arxiv_id(record).lower()}"}
        return path != "" and _decoded(path) in names
    page = re.fullmatch(_ARXIV_PAGE, path.rstrip("/").lower()) if host in _ARXIV_HOSTS else None
    return page is not None and page[1] == arxiv_id(record).lower()


def _decoded(path: str) -> str:
    """Give a path without percent-encoding, of which some links have two layers."""
    if "%" not in path:
        return path
    from urllib.parse import unquote

    return unquote(unquote(path)).lower()


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
    """Give an entry's keywords: its sections, its home first, then its transfer type, then its own."""
    words = [of_sections.get(slug, "") for slug in record.entry.sections]
    words.append(_transfer_keyword(record.entry.transfer_type))
    if own := record.text("keyword"):
        words += line(own).split(", ")
    return [word for word in dict.fromkeys(words) if word]
