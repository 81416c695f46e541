"""BibLaTeX: BibTeX's syntax in UTF-8, with the types and fields of biblatex's manual, section 2."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from i2vbib.export import Options, fields
from i2vbib.export.batches import Batches
from i2vbib.export.dialect import EntryType, ToTex, drop_stray_number, pages, print_number, texts, write_entries
from i2vbib.facts.bibtex_fields import STANDARD, SUBTYPES
from i2vbib.facts.venues import names_event
from i2vbib.model.entry import Section
from i2vbib.model.record import Record

_BOOK: Final = {"series": "collection-title", "volume": "volume", "number": "issue", "publisher": "publisher",
                "location": "publisher-place", "isbn": "ISBN"}  # fmt: skip
_CHAPTER: Final = {"booktitle": "container-title", "edition": "edition"} | _BOOK
_PRINTED: Final = {"institution": "publisher", "type": "genre", "location": "publisher-place"}
_WEB: Final = {"howpublished": "container-title", "organization": "publisher", "version": "edition",
               "type": "genre", "location": "publisher-place"}  # fmt: skip
_ARTICLE: Final[EntryType] = (
    "article", {"journaltitle": "container-title", "volume": "volume", "number": "issue", "eid": "number",
                "issn": "ISSN"},
)  # fmt: skip
_ENTRY: Final[EntryType] = ("inreference", _CHAPTER)
_REPORT: Final[EntryType] = ("report", {"number": "number"} | _PRINTED)

_TYPES: Final[Mapping[str, EntryType]] = {
    "paper-conference": ("inproceedings", {"booktitle": "container-title", "eventtitle": "event-title",
                                           "venue": "event-place", "eid": "number"} | _BOOK),
    "article-journal": _ARTICLE, "article-magazine": _ARTICLE, "article-newspaper": _ARTICLE, "review": _ARTICLE,
    "review-book": _ARTICLE,
    "article": ("online", {"organization": "publisher"}),
    "chapter": ("incollection", _CHAPTER),
    "entry": _ENTRY, "entry-dictionary": _ENTRY, "entry-encyclopedia": _ENTRY,
    "book": ("book", {"edition": "edition"} | _BOOK),
    "report": _REPORT,
    "standard": _REPORT,
    "patent": ("patent", {"number": "number", "type": "genre", "location": "publisher-place"}),
    "manuscript": ("unpublished", {"howpublished": "container-title", "location": "publisher-place"}),
    "thesis": ("thesis", _PRINTED),
    "dataset": ("dataset", {"version": "edition", "publisher": "publisher", "location": "publisher-place"}),
    "software": ("software", _WEB),
    "webpage": ("online", {"organization": "container-title"}),
    "post-weblog": ("online", {"organization": "container-title"}),
}  # fmt: skip
_OTHER: Final[EntryType] = ("misc", _WEB)

_WITH_PAGES: Final = frozenset({"inproceedings", "article", "incollection", "inbook", "inreference"})
_SUBTYPES: Final = {variable: subtype for subtype, variable in SUBTYPES.items()}
_WITHOUT_EDITOR: Final = frozenset({"report", "thesis"})
_LISTS: Final = ("publisher", "institution", "organization", "location")
"""Fields that are lists parted by ``and``, of which a record has one item."""
_DEFAULTS: Final = {"report": "techreport", "thesis": "phdthesis", "standard": STANDARD}
"""The mandatory ``type`` of these, where the record has no genre, as biblatex's localisation keys."""

_ORDER: Final = (
    "ids", "entrysubtype", "author", "title", "booktitle", "journaltitle", "howpublished", "institution",
    "organization", "type", "eventtitle", "eventdate", "venue", "edition", "version", "date", "origdate", "pubstate",
    "volume", "number", "eid", "pages",
    "editor", "series",
    "publisher", "location", "isbn", "issn", "doi", "url", "urldate", "eprint", "eprinttype", "eprintclass", "note",
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
    _keep_whole(entry)
    if name in _WITH_PAGES:
        entry["pages"] = pages(fields.page(record), to_tex)
    if "eventtitle" in entry and names_event(record.text("container-title"), record.text("event-title")):
        del entry["eventtitle"]  # biblatex's styles print it after the booktitle
    drop_stray_number(name, entry)
    if name in {"report", "thesis"}:
        entry["type"] = entry.get("type") or _DEFAULTS[record.text("type")]
    entry["entrysubtype"] = _SUBTYPES.get(record.text("type"), "")
    if name == "misc":
        print_number(record, entry, to_tex)
    if name in _WITHOUT_EDITOR:
        entry["editor"] = ""
    if arxiv := fields.arxiv_id(record):
        entry |= {"eprint": arxiv, "eprinttype": "arxiv", "eprintclass": fields.arxiv_class(record)}
        if fields.is_preprint(record):
            entry["organization"] = ""
    if record.issued:
        entry["date"] = record.issued.iso()
    if record.fields:
        from i2vbib.export.other_dates import other_dates
        from i2vbib.export.owned_dates import biblatex_date

        entry |= biblatex_date(record, to_tex.text) | other_dates(record, "biblatex")
    entry["ids"] = ", ".join([alias for alias in record.aliases if fields.is_key(alias) and alias != record.key])
    return name, entry


def _keep_whole(entry: dict[str, str]) -> None:
    """Put braces around the one item of a list that would be parted."""
    for field in _LISTS:
        if " and " in entry.get(field, ""):
            entry[field] = f"{{{entry[field]}}}"


def _type(record: Record) -> EntryType:
    """Give the entry type, or a near one where the data model's mandatory fields are not there."""
    kind = record.text("type")
    name, variables = _TYPES.get(kind, _OTHER)
    if name in {"incollection", "inreference"} and not record.names("editor"):
        return "inbook", variables
    if (kind == "standard" and not record.text("publisher")) or (kind == "patent" and not record.text("number")):
        return _OTHER
    if name == "online" and not (fields.own_page_url(record) or fields.doi(record) or fields.arxiv_id(record)):
        return _OTHER
    return name, variables
