"""BibTeX and BibLaTeX: each entry of a file as a claim in CSL's variables, beside its fields as they are written.

What the dialects mean by a type or field is in :mod:`i2vbib.facts.bibtex_fields`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from i2vbib.catalog.bibliography import Bibliography, Imported, imported_claim
from i2vbib.catalog.bibtex_file import BibtexEntry, read_bibtex_file
from i2vbib.catalog.bibtex_inheritance import inherited
from i2vbib.catalog.bibtex_names import read_tex_names
from i2vbib.catalog.jabref_groups import read_groups, words_of
from i2vbib.catalog.written_dates import read_date, told_of_date
from i2vbib.catalog.written_identifiers import address_in, arxiv_in, of_written
from i2vbib.facts.bibtex_fields import (
    BIBLATEX_FIELDS,
    BIBLATEX_TYPES,
    BIBTEX_FIELDS,
    GENRES,
    OTHER_TYPE,
    STANDARD,
    SUBTYPES,
    TYPES,
    variable_of,
)
from i2vbib.facts.venue_kinds import is_preprint
from i2vbib.facts.venues import lookup
from i2vbib.model.record import DIALECT, TYPE, Claim, Value
from i2vbib.text.tex_reader import decode, decode_rich

_DASHES: Final = re.compile(r"\s*(?:-{2,3}|[‐-―])\s*")
_ADDRESS_TEX: Final = re.compile(r"\\url\s*|\\(?=[_%&#~$])|[{}]|\$\\sim\$")
_SOURCES: Final = ("publisher", "institution", "school", "organization")
_FIELDS_OF_TEXTS: Final = frozenset(
    {"booktitle", "journal", "journaltitle", "series", "volume", "number", "eid", "edition", "version", "type",
     "eventtitle", "venue", "address", "location", "isbn", "issn", "abstract", "note", "language", "howpublished",
     *_SOURCES}
)  # fmt: skip


def read_bibtex(text: str) -> Bibliography:
    """Give a file's entries and groups; nothing that looks like an entry goes without a word."""
    file = read_bibtex_file(text)
    entries, inheritance = inherited(file.entries)
    dialect = "biblatex" if _is_biblatex(entries) else "bibtex"
    groups = read_groups(file.comments)
    items = []
    for entry in entries:
        keywords = _keywords(entry)
        sections = groups.of(entry.key, _words(entry.fields.get("groups", "")), keywords)
        items.append(Imported(entry.key, _claim(entry, dialect, keywords), entry.line, sections, keywords))
    return Bibliography(items, (*file.problems, *inheritance), file.passed_over, tuple(groups.places))


def _is_biblatex(entries: Iterable[BibtexEntry]) -> bool:
    """Say whether what only BibLaTeX has outweighs what only BibTeX has."""
    votes = 0
    for entry in entries:
        votes += entry.kind in BIBLATEX_TYPES
        votes += sum((name in BIBLATEX_FIELDS) - (name in BIBTEX_FIELDS) for name in entry.fields)
    return votes > 0


def _keywords(entry: BibtexEntry) -> tuple[str, ...]:
    return _words(entry.fields.get("keywords") or entry.fields.get("keyword", ""))


def _words(field: str) -> tuple[str, ...]:
    return tuple(word for part in words_of(field) if (word := decode(part))) if field else ()


def _claim(entry: BibtexEntry, dialect: str, keywords: Iterable[str]) -> Claim:
    fields = entry.fields
    values: dict[str, Value] = {"type": _type(entry), "title": _title(fields)}
    values |= {name: read_tex_names(fields[name]) for name in ("author", "editor") if name in fields}
    dates = [decode(fields.get(name, "")) for name in (_year_field(fields), "month", "day")]
    if issued := read_date(*dates):
        values["issued"] = issued
    for name in fields:
        if name in _FIELDS_OF_TEXTS and (variable := variable_of(entry.kind, name)) not in values:
            values[variable] = decode(fields[name])
    if "pages" in fields:
        values["page"] = _DASHES.sub("-", decode(fields["pages"]))
    values["keyword"] = ", ".join(keywords)
    values |= _genre(entry.kind, values)
    if values.get("container-title") == values.get("number"):
        values["container-title"] = ""  # a number stands there so that a style prints it
    _identify(entry, values)
    return imported_claim(values, {DIALECT: dialect, TYPE: entry.kind, **fields}, told_of_date(*dates))


def _type(entry: BibtexEntry) -> str:
    kind = TYPES.get(entry.kind, OTHER_TYPE)
    if kind == "report" and entry.fields.get("type") == STANDARD:
        return "standard"
    return SUBTYPES.get(entry.fields.get("entrysubtype", "").lower(), kind) if kind == "article-journal" else kind


def _genre(kind: str, values: Mapping[str, Value]) -> dict[str, Value]:
    """Give the genre that a type implies, or that a key stands for which BibLaTeX prints in any language."""
    written = str(values.get("genre", ""))
    if written == STANDARD and values["type"] == "standard":
        return {"genre": ""}
    implied = GENRES.get(kind, "") if kind.endswith("thesis") else ""
    return {"genre": GENRES.get(written, written) or implied}


def _year_field(fields: Mapping[str, str]) -> str:
    return "date" if fields.get("date") else "year"


def _title(fields: Mapping[str, str]) -> str:
    title = fields.get("title", "")
    if subtitle := fields.get("subtitle", ""):
        title = f"{title}: {subtitle}" if title else subtitle
    return decode_rich(title)


def _identify(entry: BibtexEntry, values: dict[str, Value]) -> None:
    """Find the identifiers and the address, and take what is published nowhere but on arXiv for a preprint."""
    fields = entry.fields
    written = _ADDRESS_TEX.sub("", fields.get("howpublished", ""))
    url = address_in(_ADDRESS_TEX.sub("", fields.get("url", ""))) or address_in(written)
    doi = _ADDRESS_TEX.sub("", fields.get("doi", ""))
    archive = (fields.get("archiveprefix") or fields.get("eprinttype") or "").lower()
    eprint = _ADDRESS_TEX.sub("", fields.get("eprint", "")) if archive in {"arxiv", ""} else ""
    found = of_written(doi, eprint and f"arXiv:{eprint.removeprefix('arXiv:')}", url)
    container = values.get("container-title", "")
    if "arxiv" not in found:
        texts = (str(container), fields.get("note", ""), fields.get("volume", ""), written)
        found |= {"arxiv": arxiv} if (arxiv := arxiv_in(texts)) else {}
    if url:
        found["URL"] = url
    if "arxiv" in found:
        found["arxiv-class"] = fields.get("primaryclass") or fields.get("eprintclass", "")
        if _is_preprint(entry.kind, str(container), fields):
            values |= {"type": "article", "container-title": "", "volume": ""}
    elif "://" in str(container):
        values["container-title"] = ""
    values |= found


def _is_preprint(kind: str, container: str, fields: Mapping[str, str]) -> bool:
    if kind not in {"article", "misc", "online", "unpublished", "preprint"}:
        return False
    venue = lookup(container) if container else None
    if venue and venue.kind == "preprint":
        return True
    if not container or "://" in container or arxiv_in((container,)) or is_preprint(container):
        return True
    return kind != "article" and "publisher" not in fields and "howpublished" not in fields
