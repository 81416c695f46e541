"""RIS: one tag a line, CRLF, plain Unicode; shaped so that Zotero keeps types, keys and tags.

The tags are those of the 2011 specification, where it and the readers agree. ``M2``, which it leaves free, goes
into Zotero's Extra field: Zotero takes the lines ``Type: preprint``, ``Citation Key: …`` and ``Archive ID: …`` from
there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

from rispy.writer import RisWriter

from i2vbib.export import Options, fields
from i2vbib.export.batches import Batches
from i2vbib.model.entry import Section
from i2vbib.model.record import Record
from i2vbib.text.names import Name
from i2vbib.text.richtext import plain

_TYPES: Final[Mapping[str, str]] = {
    "paper-conference": "CONF",
    "article-journal": "JOUR",
    "article": "UNPB",
    "chapter": "CHAP",
    "book": "BOOK",
    "report": "RPRT",
    "thesis": "THES",
    "dataset": "DATA",
    "software": "COMP",
    "webpage": "ELEC",
    "post-weblog": "BLOG",
    "article-magazine": "MGZN", "article-newspaper": "NEWS", "review": "JOUR", "review-book": "JOUR",
    "entry-dictionary": "DICT", "entry-encyclopedia": "ENCYC", "manuscript": "MANSCPT", "patent": "PAT",
    "standard": "STAND", "motion_picture": "MPCT", "song": "SOUND", "map": "MAP", "graphic": "ART",
    "figure": "FIGURE", "legal_case": "CASE", "legislation": "STAT", "bill": "BILL", "hearing": "HEAR",
    "personal_communication": "PCOMM", "pamphlet": "PAMP", "classic": "CLSWK",
}  # fmt: skip
_OTHER_TYPE: Final = "GEN"

_SERIAL: Final = {"VL": "volume", "IS": "issue", "PB": "publisher"}
_BOOK: Final = {"T3": "collection-title", "VL": "volume", "ET": "edition", "CY": "publisher-place",
                "PB": "publisher", "SN": "ISBN"}  # fmt: skip
_REPORT: Final = {"CY": "publisher-place", "PB": "publisher", "M3": "genre"}
_DATA: Final = {"ET": "edition", "CY": "publisher-place", "PB": "publisher"}
_PAGE: Final = {"T2": "container-title", "PB": "publisher"}
_ARTICLE: Final = {"T2": "container-title", "JF": "container-title", "SN": "ISSN"} | _SERIAL
_CHAPTER: Final = {"T2": "container-title", "BT": "container-title"} | _BOOK  # bibutils takes the book's title from BT
_WORK: Final = {
    "T2": "container-title",
    "T3": "collection-title",
    "VL": "volume",
    "IS": "issue",
    "ET": "edition",
} | _REPORT

_FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    # No one tag brings the proceedings' title into every reader: C3 is Zotero's and citation-js's, BT the others'.
    "CONF": {"C3": "container-title", "BT": "container-title", "T2": "event-title", "T3": "collection-title",
             "C1": "publisher-place", "SN": "ISBN"} | _SERIAL,
    "JOUR": _ARTICLE, "MGZN": _ARTICLE, "NEWS": _ARTICLE,
    "UNPB": {"PB": "publisher"},
    "CHAP": _CHAPTER, "DICT": _CHAPTER, "ENCYC": _CHAPTER,
    "BOOK": _BOOK,
    "RPRT": {"SN": "number"} | _REPORT, "STAND": {"SN": "number"} | _REPORT, "PAT": {"SN": "number"} | _REPORT,
    "THES": _REPORT,
    "DATA": _DATA,
    "COMP": _DATA,
    "ELEC": _PAGE,
    "BLOG": _PAGE,
}  # fmt: skip
"""For each reference type, its tags beside those that all have, and the CSL variables in them."""

_WITH_PAGES: Final = frozenset({"CONF", "JOUR", "CHAP", "MGZN", "NEWS", "DICT", "ENCYC"})

_ORDER: Final = (
    "ID", "AU", "ED", "TI", "T2", "JF", "C3", "BT", "T3", "PY", "DA", "Y2", "VL", "IS", "SP", "EP", "ET", "C1", "CY",
    "PB", "SN", "DO", "UR", "LA", "M3", "AB", "KW", "N1", "M2",
)  # fmt: skip


class _Writer(RisWriter):  # type: ignore[misc]  # rispy ships no types
    """rispy's writer with the tags themselves for names, without its line that counts the records, and CRLF."""

    REFERENCE_TYPE_KEY = "ty"
    DEFAULT_MAPPING: Final = {tag: tag.lower() for tag in ("TY", *_ORDER)}
    DEFAULT_LIST_TAGS: Final = ()  # a list is one by its type
    NEWLINE = "\r\n"

    def _format_line(self, tag: str, value: str = "") -> str:  # its own pattern takes as long as all the rest of it
        return f"{tag}  - {value}"

    def set_header(self, count: int) -> str:  # noqa: ARG002  # rispy's own name and parameter
        return ""


def write(batches: Batches, sections: Sequence[Section], options: Options) -> Iterator[str]:
    """Give the records as RIS, with an empty line between two."""
    before = ""
    for text in batches.map(partial(_text, of_sections=fields.section_keywords(sections), options=options)):
        yield before + text
        before = _Writer.NEWLINE


def _text(records: Sequence[Record], *, of_sections: Mapping[str, str], options: Options) -> str:
    references = [_reference(record, of_sections, options) for record in records]
    tags = dict.fromkeys(label for reference in references for label in reference)
    writer = _Writer(mapping={label.upper(): label for label in tags}, enforce_list_tags=False)
    return str(writer.formats(references))


def _reference(record: Record, of_sections: Mapping[str, str], options: Options) -> dict[str, Any]:
    kind = _TYPES.get(record.text("type"), _OTHER_TYPE)
    tags: dict[str, Any] = {tag: fields.line(record.text(name)) for tag, name in _FIELDS.get(kind, _WORK).items()}
    tags |= {
        "ID": record.key,
        "AU": _names(record.names("author")),
        "ED": _names(record.names("editor")),
        "TI": fields.line(plain(fields.line(record.text("title")))),
        "DO": fields.doi(record),
        "UR": [url] if (url := fields.address(record)) else [],
        "LA": fields.line(record.text("language")),
        "AB": fields.line(record.text("abstract")) if "abstract" in options.include else "",
        "KW": fields.keywords(record, of_sections),
        "N1": _notes(record, options),
        "M2": _extra(record),
    }
    if kind in _WITH_PAGES or kind not in _FIELDS:
        article_number = fields.line(record.text("number")) if kind == "JOUR" else ""
        pages = fields.page(record) or article_number
        tags["SP"], tags["EP"] = fields.page_range(pages)
    if fields.is_preprint(record) and fields.arxiv_id(record):
        tags["PB"] = "arXiv"
    tags |= _dates(record)
    written = {tag: tags[tag] for tag in _ORDER if tags.get(tag)}
    if record.fields:
        kind, written = _owned(record, kind, written)
    return {"ty": kind} | {tag.lower(): value for tag, value in written.items()}


def _owned(record: Record, kind: str, written: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Give an imported reference's type and tags, those that stand as its owner wrote them before the others."""
    from i2vbib.export.owned import added_fields, owned_fields, owned_type  # a list has none
    from i2vbib.facts.ris_tags import variable_of

    owned = owned_fields(record, "ris", variable_of)
    of_entry = {"ID": record.key} | {tag: list(map(_shown, text.split("\n"))) for tag, text in owned.items()}
    added = added_fields(record, "ris", variable_of, written, owned)
    added["M2"] = _with_others(of_entry.get("M2", []), added["M2"])
    return owned_type(record, "ris") or kind, of_entry | added


def _shown(text: str) -> str:
    """Give a line as its owner wrote it, but for what no line can hold."""
    return text if text.isprintable() else fields.line(text)


def _dates(record: Record) -> dict[str, str]:
    """Give the year, and the date as ``YYYY/MM/DD/other`` with its unknown parts empty; words are the other.

    Always both: in a conference paper some readers take ``PY`` for the year of the meeting.
    """
    issued, worded = record.issued, ""
    others: dict[str, str] = {}
    if record.fields:
        from i2vbib.export.other_dates import other_dates
        from i2vbib.export.owned_dates import ris_date

        worded, others = fields.line(ris_date(record)), other_dates(record, "ris")
    if issued is None:
        return {"DA": worded} | others
    parts = [f"{part:02d}" for part in issued.parts()] + ["", ""]
    year = f"{issued.year:04d}"
    return {"PY": year, "DA": worded or "/".join((year, *parts[1:3], ""))} | others


def _extra(record: Record) -> list[str]:
    """Give the lines of Zotero's Extra field; of a label that is one of its fields it moves a value without a colon."""
    preprint, arxiv = fields.is_preprint(record), fields.arxiv_id(record)
    lines = ["Type: preprint"] if preprint else []
    lines.append(f"Citation Key: {record.key}")
    if arxiv:
        lines.append(f"Archive ID: {arxiv}" if preprint else f"arXiv:{arxiv}")
    return lines


def _with_others(owned: Sequence[str], ours: list[str]) -> list[str]:
    """Give the owner's lines of ``M2``, where databases keep addresses, but those of our labels; then ours."""
    labels = {line.partition(":")[0].lower() for line in ours}
    return [line for line in owned if line.partition(":")[0].strip().lower() not in labels] + ours


def _notes(record: Record, options: Options) -> list[str]:
    note = fields.line(record.text("note"))
    code = fields.code_url(record) if "code" in options.include else ""
    return ([note] if note else []) + ([f"Code: {code}"] if code else [])


def _names(names: Sequence[Name]) -> list[str]:
    return [text for text in map(_name, names) if text]


def _name(name: Name) -> str:
    """Give ``Family, Given, Suffix``; what has not both ends in a comma, which marks it as one undivided name."""
    family, given = _part(" ".join(fields.particle_and_family(name))), _part(name.given)
    if family and given and not (name.suffix or name.literal):
        return f"{family}, {given}"  # as most are
    suffix, literal = _part(name.suffix), _part(name.literal)
    if family and given and not literal:
        return f"{family}, {given}, {suffix}" if suffix else f"{family}, {given}"
    whole = literal or fields.line(f"{given} {family} {suffix}")
    return f"{whole}," if whole else ""


def _part(text: str) -> str:
    return fields.line(text.replace(",", " "))
