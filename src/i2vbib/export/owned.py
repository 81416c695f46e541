"""An imported entry in the format that it was written in: its fields as their owner wrote them.

A field is written otherwise only where its value is no longer the owner's: a correction or a service's value stands
in the record, or the row was edited. What the record has beyond the owner's fields comes after them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final, TypeVar
from unicodedata import normalize

from i2vbib.export import TEX
from i2vbib.export.fields import line
from i2vbib.model.record import DIALECT, PARENT, TYPE, Record
from i2vbib.text.tex_math import balanced
from i2vbib.text.tex_writer import encode

Text = TypeVar("Text")

_VERBATIM: Final = frozenset({"doi", "url", "eprint", "file", "pdf", "crossref", "xref", "ids", "local-url"})
"""Fields that TeX does not set as text."""
_IDENTIFIERS: Final = frozenset({"DOI", "arxiv", "URL"})
_BESIDE: Final = frozenset({"titleaddon", "booksubtitle", "booktitleaddon", "journalsubtitle", "language"})
"""What stands beside a field that is read, and is not read itself, or not written otherwise."""
_OF_ARCHIVE: Final = frozenset({"arxiv", "arxiv-class"})
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_+:.-]*")
"""What a field or type may be called: nothing that would end it."""


def owned_type(record: Record, format_name: str) -> str:
    """Give the type that the owner wrote in this format, or nothing where there is none or another is known by now."""
    kind = record.fields.get(TYPE, "")
    if record.is_setting and format_name in TEX:
        return kind
    stands = record.fields.get(DIALECT) == format_name and is_owned(record, "type")
    return kind if stands and _NAME.fullmatch(kind) else ""


def owned_fields(record: Record, format_name: str, variable_of: Callable[[str, str], str]) -> dict[str, str]:
    """Give the fields that stand as the owner wrote them; ``variable_of`` tells a type's field its CSL variable.

    Between BibTeX and BibLaTeX those are the same that CSL has no name for. An empty field is nothing, but beside a
    ``crossref`` it says that this one is not inherited.
    """
    dialect, kind = record.fields.get(DIALECT, ""), record.fields.get(TYPE, "")
    if dialect != format_name and not {dialect, format_name} <= TEX:
        return {}
    owned = {}
    for name, text in record.fields.items():
        variable = variable_of(kind, name)
        is_same = dialect == format_name or _is_of_both(name, variable, record)
        stands = is_owned(record, variable) if variable and is_same else not variable
        if stands and (text or PARENT in record.fields) and _NAME.fullmatch(name):
            owned[name] = text
    return owned


def _is_of_both(name: str, variable: str, record: Record) -> bool:
    """Whether both dialects have a field that no other of theirs shows, such as the id of another archive."""
    return name in _BESIDE or (variable in _OF_ARCHIVE and "arxiv" not in record.values)


def added_fields(
    record: Record,
    format_name: str,
    variable_of: Callable[[str, str], str],
    written: Mapping[str, Text],
    owned: Mapping[str, str],
) -> dict[str, Text]:
    """Give of the fields that a writer has made those that show what the ``owned`` ones do not.

    An identifier may have been read from a field that stands no more: an arXiv id from the ``journal`` of a preprint.
    """
    if record.fields.get(DIALECT) != format_name:
        return dict(written)
    kind = record.fields[TYPE]
    variables = {name: variable_of(kind, name) for name in written}
    lost = " ".join(text for name, text in record.fields.items() if name not in owned).replace("\\", "").lower()
    added = {
        variable
        for variable in set(variables.values())
        if not (variable and is_owned(record, variable))
        or (variable in _IDENTIFIERS and record.text(variable).lower() in lost)
    }
    if "arxiv-class" in added and "eprint" not in owned:
        added.add("arxiv")  # a class is one of an eprint's
    return {name: text for name, text in written.items() if variables[name] in added}


def as_written(name: str, tex: str, *, ascii_only: bool) -> str:
    """Give an owner's TeX, in 7 bits where that is asked for; what would end the field is text."""
    tex = line(tex).rstrip("\\")  # a backslash at the end would take the field's own brace with it
    if not balanced(tex):
        return encode(tex, ascii_only=ascii_only)
    if tex.isascii() or not ascii_only or name in _VERBATIM:
        return tex
    return re.sub(r"[^\x00-\x7f]+", lambda letters: encode(letters[0]), normalize("NFC", tex))


def is_owned(record: Record, variable: str) -> bool:
    """Say whether a variable is the owner's, be their words for it read or not; not where it is held back."""
    provenance = record.provenance.get(variable)
    return provenance is None or (provenance.source == "imported" and variable in record.values)
