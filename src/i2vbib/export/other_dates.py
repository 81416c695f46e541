"""The dates of an imported entry beside that of its publication: of the visit to its address, of its conference.

CSL has ``accessed`` and ``event-date``, BibLaTeX ``urldate`` and ``eventdate``, which BibTeX's styles pass over;
RIS has ``Y2`` for the visit (its specification of 2011), Hayagriva a date beside the address.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from i2vbib.catalog.date_words import read_date_words
from i2vbib.export import TEX
from i2vbib.export.owned_dates import csl_date, words_of_csl
from i2vbib.model.record import DIALECT, Record
from i2vbib.text.edtf import Extent, read_edtf
from i2vbib.text.tex_reader import decode

_OF_TEX: Final = {"accessed": "urldate", "event-date": "eventdate"}
_NAMES: Final[Mapping[str, Mapping[str, str]]] = {
    "bibtex": _OF_TEX, "biblatex": _OF_TEX, "csl-json": {"accessed": "accessed", "event-date": "event-date"},
    "ris": {"accessed": "Y2"}, "hayagriva": {"accessed": "accessed"},
}  # fmt: skip
"""What each format calls them."""


def other_dates(record: Record, format_name: str) -> dict[str, Any]:
    """Give a format's fields for the dates that the owner wrote in another one."""
    dialect = record.fields.get(DIALECT, "")
    if dialect not in _NAMES or dialect == format_name or {dialect, format_name} <= TEX:
        return {}
    names = _NAMES.get(format_name, {})
    return {names[variable]: _written(extent, format_name) for variable, extent in _read(record) if variable in names}


def _read(record: Record) -> Iterator[tuple[str, Extent]]:
    dialect = record.fields[DIALECT]
    for variable, name in _NAMES[dialect].items():
        text = record.fields.get(name, "")
        if dialect == "csl-json":
            extent = words_of_csl(json.loads(text)).extent if text else None
        elif dialect == "ris":  # with the time of day behind the date, or an empty place
            extent = read_date_words("/".join(text.split("/")[:3]).strip("/")).extent
        else:
            extent = read_edtf(text) or read_date_words(decode(text)).extent
        if extent is not None:
            yield variable, extent


def _written(extent: Extent, format_name: str) -> Any:
    if format_name == "csl-json":
        return csl_date(extent)
    if format_name == "hayagriva":
        return extent.edtf() if extent.is_plain else ""
    if format_name != "ris":
        return extent.edtf()
    return f"{extent.edtf().replace('-', '/')}/" if extent.is_plain else f"///{extent.in_one()}"
