"""CSL-JSON (schema 1.0.2): the record nearly as it is, one field a line, so that a diff shows what changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

from i2vbib.export import Options, fields
from i2vbib.export.batches import Batches
from i2vbib.model.entry import Section
from i2vbib.model.record import TYPES, VARIABLES, Record
from i2vbib.text.names import Name
from i2vbib.text.richtext import csl

_TYPES: Final = {name: name for name in TYPES} | {"software": "book"}
"""CSL's types by the record's. Zotero refuses a whole file that holds a ``software``; it reads a book with a
``version`` as one."""

_OTHER_TYPE: Final = "document"

_TEXTS: Final = (
    "container-title", "collection-title", "event-title", "event-place", "volume", "issue", "page", "number",
    "edition", "genre", "publisher", "publisher-place", "ISBN", "ISSN", "language", "status",
)  # fmt: skip
"""The variables that CSL-JSON takes as they are, in the order in which they are written."""

_to_json: Final = json.JSONEncoder(ensure_ascii=False).encode


def write(batches: Batches, sections: Sequence[Section], options: Options) -> Iterator[str]:
    """Give the records as one JSON array of CSL items."""
    before = "[\n"
    for text in batches.map(partial(_text, of_sections=fields.section_keywords(sections), options=options)):
        yield before + text
        before = ",\n"
    yield "\n]\n" if before == ",\n" else "[]\n"


def _text(records: Sequence[Record], *, of_sections: Mapping[str, str], options: Options) -> str:
    return ",\n".join(_object(_item(record, of_sections, options)) for record in records)


def _object(item: Mapping[str, Any]) -> str:
    lines = (f'    "{name}": {_to_json(value)}' for name, value in item.items() if value)
    return "  {\n" + ",\n".join(lines) + "\n  }"


def _item(record: Record, of_sections: Mapping[str, str], options: Options) -> dict[str, Any]:
    issued = record.issued
    kind = record.text("type")
    item: dict[str, Any] = {
        "id": record.key,
        "citation-key": record.key,
        "type": _TYPES.get(kind, _OTHER_TYPE),
        "title": csl(fields.line(record.text("title"))),
        "author": _names(record.names("author")),
        "editor": _names(record.names("editor")),
        "issued": {"date-parts": [issued.parts()]} if issued else None,
    }
    item |= {variable: fields.line(text) for variable in _TEXTS if (text := record.text(variable))}
    if kind == "software":
        item["version"] = item.pop("edition", "")
    item["page"] = fields.page(record)
    item |= _preprint(record) if fields.is_preprint(record) else {}
    item |= {
        "DOI": fields.doi(record),
        "URL": fields.address(record),
        "abstract": fields.line(record.text("abstract")) if "abstract" in options.include else "",
        "keyword": ", ".join(fields.keywords(record, of_sections)),
        "note": "\n".join(_notes(record, options)),
    }
    if record.fields:
        from i2vbib.export.other_dates import other_dates
        from i2vbib.export.owned_dates import csl_dates

        item |= csl_dates(record) | other_dates(record, "csl-json")
    return _owned(record, item) if record.fields else item


def _owned(record: Record, item: dict[str, Any]) -> dict[str, Any]:
    """Give an imported item with what its owner wrote as it was; an arXiv id that it only links to is in the note."""
    from i2vbib.export.owned import added_fields, owned_fields, owned_type  # a list has none

    owned = owned_fields(record, "csl-json", _variable_of)
    kept = {name: json.loads(text) for name, text in owned.items() if name != "citation-key"}
    added = added_fields(record, "csl-json", _variable_of, item, owned)
    written = added | ({"type": kind} if (kind := owned_type(record, "csl-json")) else {}) | kept
    arxiv = fields.arxiv_id(record)
    if arxiv and not any(arxiv in str(written.get(name, "")) for name in ("number", "note")):
        note = written.get("note")
        written["note"] = f"{note}\narXiv:{arxiv}" if note else f"arXiv:{arxiv}"
    return written


def _variable_of(_kind: str, name: str) -> str:
    return "edition" if name == "version" else name if name in VARIABLES else ""


def _preprint(record: Record) -> dict[str, str]:
    """Give what makes a preprint: Zotero reads ``number`` as archive id and ``publisher`` as repository."""
    arxiv = fields.arxiv_id(record)
    genre = {"genre": fields.line(record.text("genre")) or "preprint"}
    return genre | ({"number": f"arXiv:{arxiv}", "publisher": "arXiv"} if arxiv else {})


def _notes(record: Record, options: Options) -> Iterator[str]:
    """Give the note's lines: Zotero keeps them in Extra, where ``arXiv:ID`` is its own way to write one."""
    arxiv = fields.arxiv_id(record)
    if arxiv and not fields.is_preprint(record):
        yield f"arXiv:{arxiv}"
    if note := fields.line(record.text("note")):
        yield note
    if "code" in options.include and (code := fields.code_url(record)):
        yield f"Code: {code}"


def _names(names: Sequence[Name]) -> list[dict[str, str]]:
    return [written for written in map(_name, names) if written]


def _name(name: Name) -> dict[str, str]:
    """Give a name in the three parts that Zotero reads: it drops all others."""
    family, given = fields.two_parts(name)
    parts = {"literal" if name.literal else "family": family, "given": given}
    return {part: text for part, text in parts.items() if text}
