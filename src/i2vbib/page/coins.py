"""COinS: what Zotero's button reads of a page (OpenURL ContextObjects in spans).

By its reader's rules (``parseContextObject`` of Zotero's utilities) a paper of a conference is a *proceeding* of the
book format, and what no format knows, a preprint or software, is Dublin Core with Zotero's own name of the type. The
reader takes ``rft.au`` with a comma as family and given name, and a DOI from ``rft_id`` alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from urllib.parse import quote_plus

from i2vbib.export import fields
from i2vbib.model.record import Record
from i2vbib.page.folded_words import ARXIV
from i2vbib.text.names import Name
from i2vbib.text.richtext import plain

_JOURNAL: Final = {"container-title": "jtitle", "volume": "volume", "issue": "issue", "ISSN": "issn"}
_BOOK: Final = {"publisher": "pub", "publisher-place": "place", "edition": "edition", "collection-title": "series",
                "volume": "volume", "ISBN": "isbn", "ISSN": "issn"}  # fmt: skip
_FORMATS: Final[dict[str, tuple[str, str, str, dict[str, str]]]] = {
    "article-journal": ("journal", "article", "atitle", _JOURNAL),
    "paper-conference": ("book", "proceeding", "atitle", {"container-title": "btitle"} | _BOOK),
    "chapter": ("book", "bookitem", "atitle", {"container-title": "btitle"} | _BOOK),
    "book": ("book", "book", "btitle", _BOOK),
    "report": ("book", "report", "btitle", {"publisher": "pub", "publisher-place": "place"}),
    "thesis": ("dissertation", "", "title", {"publisher": "inst", "genre": "degree"}),
}
"""For a type of CSL the format, the genre, what the title is called, and what the other variables are."""

_DUBLIN_CORE: Final = {"publisher": "publisher", "language": "language"}
_ZOTERO_TYPES: Final = {"article": "preprint", "dataset": "dataset", "software": "computerProgram",
                        "webpage": "webpage", "post-weblog": "blogPost", "speech": "presentation"}  # fmt: skip
_OTHER_TYPE: Final = "document"
_SAFE: Final = "/:,()"
"""What need not be encoded: the reader parts at ``&`` and ``=`` alone, and takes ``+`` for a blank."""


def context_object(record: Record) -> str:
    """Give what the ``title`` of a record's ``span.Z3988`` holds: pairs of key and value, percent-encoded."""
    return "&".join(f"{key}={quote_plus(value, safe=_SAFE)}" for key, value in _pairs(record) if value)


def _pairs(record: Record) -> Iterator[tuple[str, str]]:
    kind = record.text("type")
    form, genre, title, variables = _FORMATS.get(kind, ("dc", "", "title", _DUBLIN_CORE))
    yield "ctx_ver", "Z39.88-2004"
    yield "rft_val_fmt", f"info:ofi/fmt:kev:mtx:{form}"
    yield "rft.genre", genre
    if form == "dc":
        yield "rft.type", _ZOTERO_TYPES.get(kind, _OTHER_TYPE)
    yield f"rft.{title}", fields.line(plain(record.text("title")))
    for variable, called in variables.items():
        yield f"rft.{called}", fields.line(record.text(variable))
    if fields.is_preprint(record) and fields.arxiv_id(record):
        yield "rft.publisher", ARXIV
    if issued := record.issued:
        yield "rft.date", issued.iso()
    yield "rft.pages", fields.line(record.text("page"))
    for name in record.names():
        yield _author(name)
    if doi := fields.doi(record):
        yield "rft_id", f"info:doi/{doi}"
    yield "rft_id", fields.safe_url(record.text("URL"))


def _author(name: Name) -> tuple[str, str]:
    particle, family = fields.particle_and_family(name)
    if not family:
        return "rft.aucorp", fields.line(name.literal)
    given = ", ".join(part for part in (name.given, name.suffix) if part)
    return "rft.au", fields.line(f"{particle} {family}, {given}".strip(" ,"))
