"""BibTeX: its own rules (``btxdoc``, the warnings of ``plain.bst``) and those of Zotero's reader.

Text is 7-bit by default; ``url``, ``doi`` and ``eprint`` are raw. The arXiv id of a preprint stands in
``howpublished`` too, since most styles print no ``eprint``; ``eprinttype`` says again what ``archiveprefix`` says,
since Zotero reads that one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from i2vbib.export import Options, fields
from i2vbib.export.batches import Batches
from i2vbib.export.dialect import EntryType, ToTex, drop_stray_number, pages, print_number, texts, write_entries
from i2vbib.facts.bibtex_fields import STANDARD
from i2vbib.model.entry import Section
from i2vbib.model.record import Record

_BOOK: Final = {"series": "collection-title", "volume": "volume", "number": "issue", "publisher": "publisher",
                "address": "publisher-place", "isbn": "ISBN"}  # fmt: skip
_WEB: Final = {"howpublished": "container-title", "type": "genre", "edition": "edition", "volume": "volume",
               "number": "number", "publisher": "publisher", "address": "publisher-place", "isbn": "ISBN",
               "issn": "ISSN"}  # fmt: skip
"""What ``@misc`` can hold: styles print ``howpublished`` alone, readers know the others."""
_ARTICLE: Final[EntryType] = (
    "article", {"journal": "container-title", "volume": "volume", "number": "issue", "publisher": "publisher",
                "issn": "ISSN"},
)  # fmt: skip
_CHAPTER: Final[EntryType] = ("incollection", {"booktitle": "container-title", "edition": "edition"} | _BOOK)
_REPORT: Final[EntryType] = (
    "techreport", {"institution": "publisher", "type": "genre", "number": "number", "address": "publisher-place"},
)  # fmt: skip

_TYPES: Final[Mapping[str, EntryType]] = {
    "paper-conference": ("inproceedings", {"booktitle": "container-title", "issn": "ISSN"} | _BOOK),
    "article-journal": _ARTICLE, "article-magazine": _ARTICLE, "article-newspaper": _ARTICLE, "review": _ARTICLE,
    "review-book": _ARTICLE,
    "article": ("misc", {"howpublished": "publisher"}),
    "chapter": _CHAPTER, "entry": _CHAPTER, "entry-dictionary": _CHAPTER, "entry-encyclopedia": _CHAPTER,
    "book": ("book", {"edition": "edition"} | _BOOK),
    "report": _REPORT,
    "standard": _REPORT,
    "thesis": ("phdthesis", {"school": "publisher", "type": "genre", "address": "publisher-place"}),
}  # fmt: skip
_OTHER: Final[EntryType] = ("misc", _WEB)

_WITH_PAGES: Final = frozenset({"inproceedings", "article", "incollection"})

_MONTHS: Final = dict(
    enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1)
)
"""The macros that every style defines for the months."""

_ORDER: Final = (
    "author", "title", "booktitle", "journal", "howpublished", "school", "institution", "type", "edition", "year",
    "month", "volume", "number", "pages", "editor", "series", "publisher", "address", "isbn", "issn", "doi", "url",
    "urldate", "eventdate", "eprint", "archiveprefix", "primaryclass", "eprinttype", "note", "abstract", "keywords",
)  # fmt: skip


def write(batches: Batches, sections: Sequence[Section], options: Options) -> Iterator[str]:
    """Give the records as BibTeX, then their sections as groups."""
    return write_entries(
        batches,
        sections,
        dialect="bibtex",
        describe=_describe,
        order=_ORDER,
        ascii_only=options.encoding == "ascii",
        include=options.include,
        groups=options.groups,
    )


def _describe(record: Record, to_tex: ToTex) -> tuple[str, dict[str, str]]:
    """Give a record's BibTeX entry type and the fields that BibLaTeX names or fills otherwise."""
    name, variables = _type(record)
    entry = texts(record, variables, to_tex)
    if name == "misc":
        print_number(record, entry, to_tex)
    if name == "techreport" and record.text("type") == "standard":
        entry.setdefault("type", STANDARD)
    if name in _WITH_PAGES or variables is _WEB:
        article_number = record.text("number") if name == "article" else ""
        entry["pages"] = pages(fields.page(record) or article_number, to_tex)
    if name == "book" and record.names("author"):
        entry["editor"] = ""  # the standard styles take one of the two, and warn of both
    drop_stray_number(name, entry)
    if arxiv := fields.arxiv_id(record):
        entry |= {"eprint": arxiv, "archiveprefix": "arXiv", "primaryclass": fields.arxiv_class(record),
                  "eprinttype": "arxiv"}  # fmt: skip
        if fields.is_preprint(record):
            entry["howpublished"] = f"arXiv:{arxiv}"
    if issued := record.issued:
        entry["year"] = str(issued.year)
        entry["month"] = _MONTHS.get(issued.month, "")
    if record.fields:
        from i2vbib.export.other_dates import other_dates
        from i2vbib.export.owned_dates import bibtex_date

        entry |= bibtex_date(record, to_tex.text) | other_dates(record, "bibtex")
    return name, entry


def _type(record: Record) -> EntryType:
    """Give the entry type, or a near one where a field is not there without which the standard styles warn."""
    kind = record.text("type")
    name, variables = _TYPES.get(kind, _OTHER)
    if kind == "standard" and not record.text("publisher"):
        return _OTHER
    if kind == "manuscript" and record.text("note"):
        return "unpublished", variables
    if name == "phdthesis" and record.text("genre").lower().startswith("master"):
        return "mastersthesis", variables
    return name, variables
