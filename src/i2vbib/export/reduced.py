"""Records with less in them: venues by their short names, the first authors alone, without some fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, TypeVar

from msgspec.structs import replace

from i2vbib.errors import UsageError
from i2vbib.export.batches import Batches
from i2vbib.model.record import NAME_VARIABLES, VARIABLES, Date, Record
from i2vbib.text.names import OTHERS

Result = TypeVar("Result")

_KEYWORDS: Final = "keywords"
_MONTH: Final = "month"
_FIELDS: Final[Mapping[str, tuple[str, ...]]] = (
    {name.lower(): (name,) for name in VARIABLES - {"type", "arxiv-class", "openreview", "anthology"}}
    | {
        "eprint": ("arxiv", "arxiv-class"), "arxiv": ("arxiv", "arxiv-class"), "pages": ("page",),
        "number": ("number", "issue"), "series": ("collection-title",), "booktitle": ("container-title",),
        "journal": ("container-title",), "journaltitle": ("container-title",), "eventtitle": ("event-title",),
        "venue": ("event-place",), "address": ("publisher-place",), "location": ("publisher-place",),
        "school": ("publisher",), "institution": ("publisher",), "organization": ("publisher",), "type": ("genre",),
        "version": ("edition",), "year": ("issued",), "date": ("issued",), _MONTH: (), _KEYWORDS: (),
    }
)  # fmt: skip
"""What people call fields, in BibTeX's, BibLaTeX's or CSL's words, and the variables that they show."""

REQUIRED: Final = frozenset(
    {"author", "title", "year", "issued", "date", "booktitle", "journal", "container-title", "school", "institution"}
)
"""Fields without which BibTeX warns of an entry that has one."""


class Reduction(NamedTuple):
    """What to leave out: the long names of venues, authors after the first ``max_authors`` (0: none), fields."""

    short_venues: bool = False
    max_authors: int = 0
    without: frozenset[str] = frozenset()


def read_field_list(text: str) -> frozenset[str]:
    """Read names of fields, parted by commas; raises :class:`UsageError` for one that no format has."""
    names = frozenset(name for word in text.split(",") if (name := word.strip().lower()))
    if unknown := sorted(names - _FIELDS.keys()):
        from i2vbib.model.selection import nearest_text

        raise UsageError(f"--without knows no field {unknown[0]!r}: {nearest_text(unknown[0], sorted(_FIELDS))}")
    return names


def reduced(record: Record, reduction: Reduction) -> Record:
    """Give a record with what is left of it."""
    values: dict[str, Any] = dict(record.values)
    if reduction.short_venues:
        for variable in ("container-title", "event-title"):
            values[variable] = _short(record.text(variable))
    if reduction.max_authors:
        for variable in NAME_VARIABLES:
            names = record.names(variable)
            if len(names) > reduction.max_authors:
                values[variable] = (*names[: reduction.max_authors], OTHERS)
    for variable in (variable for name in reduction.without for variable in _FIELDS[name]):
        values[variable] = ""  # and not nothing: a format gives a work without an address one of its own
    if _MONTH in reduction.without and record.issued:
        values["issued"] = Date(record.issued.year)
    entry = record.entry
    if _KEYWORDS in reduction.without:
        entry = replace(entry, sections=(), transfer_type="")
    own = {name: value for name, value in record.fields.items() if name.lower() not in reduction.without}
    return replace(record, values=values, entry=entry, fields=own)


def _short(title: str) -> str:
    from i2vbib.facts.venues import lookup

    venue = lookup(title) if title else None
    return title if venue is None else venue.key


class Reduced:
    """Records in batches, with less in them."""

    def __init__(self, batches: Batches, reduction: Reduction) -> None:
        self._batches = batches
        self._reduction = reduction

    def map(self, function: Callable[[Sequence[Record]], Result]) -> Iterator[Result]:
        """Give what a function gives for each batch, in order."""

        def apply(records: Iterable[Record]) -> Result:
            return function([reduced(record, self._reduction) for record in records])

        return self._batches.map(apply)
