"""BibLaTeX: BibTeX's syntax in UTF-8, with the types and fields of biblatex's manual, section 2."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from i2vbib.export import Options, fields
from i2vbib.export.batches import Batches
from i2vbib.export.dialect import EntryType, ToTex, drop_stray_number, pages, texts, write_entries
from i2vbib.facts.venues import names_event
from i2vbib.model.entry import Section
from i2vbib.model.record import Record

_BOOK: Final = {"series": "collection-title", "volume": "volume", "number": "issue", "publisher": "publisher",
                "location": "publisher-place", "isbn": "ISBN"}  # fmt: skip
_CHAPTER: Final = {"booktitle": "container-title", "edition": "edition"} | _BOOK
_PRINTED: Final = {"institution": "publisher", "type": "genre", "location": "publisher-place"}
_WEB: Final = {"howpublished": "container-title", "organization": "publisher", "version": "edition"}

_TYPES: Final[Mapping[str, EntryType]] = {
    "paper-conference": ("inproceedings", {"booktitle": "container-title", "eventtitle": "event-title",
                                           "venue": "event-place", "eid": "number"} | _BOOK),
    "article-journal": ("article", {"journaltitle": "container-title", "volume": "volume", "number": "issue",
                                    "eid": "number", "issn": "ISSN"}),
    "article": ("online", {"organization": "publisher"}),
    "chapter": ("incollection", _CHAPTER),
    "book": ("book", {"edition": "edition"} | _BOOK),
    "report": ("report", {"number": "number"} | _PRINTED),
    "thesis": ("thesis", _PRINTED),
    "dataset": ("dataset", {"version": "edition", "publisher": "publisher", "location": "publisher-place"}),
    "software": ("software", _WEB),
    "webpage": ("online", {"organization": "container-title"}),
    "post-weblog": ("online", {"organization": "container-title"}),
}  # fmt: skip
_OTHER: Final[EntryType] = ("misc", _WEB)

_WITH_PAGES: Final = frozenset({"inproceedings", "article", "incollection", "inbook"})
_WITHOUT_EDITOR: Final = frozenset({"report", "thesis"})
_LISTS: Final = ("publisher", "institution", "organization", "location")
"""Fields that are lists parted by ``and``, of which a record has one item."""
_DEFAULTS: Final = {"report": "techreport", "thesis": "phdthesis"}
"""The mandatory ``type``, where the record has no genre, as biblatex's localisation keys."""

_ORDER: Final = (
    "ids", "author", "title", "booktitle", "journaltitle", "howpublished", "institution", "organization", "type",
    "eventtitle", "venue", "edition", "version", "date", "volume", "number", "eid", "pages", "editor", "series",
    "publisher", "location", "isbn", "issn", "doi", "url", "eprint", "eprinttype", "eprintclass", "note",
    "abstract", "keywords",
)  # fmt: skip


def write(batches: Batches, sections: Sequence[Section], options: Options) -> Iterator[str]:
    """Give the records as BibLaTeX, then their sections as groups."""
    return write_entries(
        batches,
        sections,
        dialect="biblatex",
        describe=_describe,
        order=_ORDER,
        ascii_only=False,
        include=options.include,
        groups=options.groups,
    )


def _describe(record: Record, to_tex: ToTex) -> tuple[str, dict[str, str]]:
    """Give a record's BibLaTeX entry type and the fields that BibTeX names or fills otherwise."""
    name, variables = _type(record)
    entry = texts(record, variables, to_tex)
    entry |= {field: f"{{{entry[field]}}}" for field in _LISTS if " and " in entry.get(field, "")}
    if name in _WITH_PAGES:
        entry["pages"] = pages(fields.page(record), to_tex)
    if "eventtitle" in entry and names_event(record.text("container-title"), record.text("event-title")):
        del entry["eventtitle"]  # biblatex's styles print it after the booktitle
    drop_stray_number(name, entry)
    if name in _DEFAULTS:
        entry["type"] = entry.get("type") or _DEFAULTS[name]
    if name in _WITHOUT_EDITOR:
        entry["editor"] = ""
    if arxiv := fields.arxiv_id(record):
        entry |= {"eprint": arxiv, "eprinttype": "arxiv", "eprintclass": fields.arxiv_class(record)}
        if fields.is_preprint(record):
            entry["organization"] = ""
    if record.issued:
        entry["date"] = record.issued.iso()
    entry["ids"] = ", ".join(alias for alias in record.aliases if fields.is_key(alias) and alias != record.key)
    return name, entry


def _type(record: Record) -> EntryType:
    """Give the entry type, or a near one where the data model's mandatory fields are not there."""
    name, variables = _TYPES.get(record.text("type"), _OTHER)
    if name == "incollection" and not record.names("editor"):
        return "inbook", variables
    if name == "online" and not (fields.page_url(record) or fields.doi(record) or fields.arxiv_id(record)):
        return _OTHER
    return name, variables
