"""What is known of one publication: CSL variables, each with where its value came from.

A record is merged (:mod:`i2vbib.library.merge`) from *claims*. A claim is what one source said on one page or in
one answer: some variables, the address, the day. The variables are CSL's (specification 1.0.2, appendix IV),
and beside them the identifiers that CSL has no name for: ``arxiv`` (the id without version),
``arxiv-class`` (its primary class), ``openreview`` (forum id), ``anthology`` (ACL Anthology id).

Titles may hold CSL's inline markup (``<i>``, ``<b>``, ``<sub>``, ``<sup>``, ``<span class="nocase">``) and
TeX mathematics between dollars; :mod:`i2vbib.text.richtext` reads both. All other values are plain Unicode.

All is structs and named tuples: a library holds them by the ten thousand, and both class and instance are made several
times as fast as a frozen dataclass and its instance.
"""

# Annotations are no text here (PEP 563): what reads structs of these compiles each that is, at every start.

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, TypeAlias, cast

import msgspec

from i2vbib.facts.sources import RANKED
from i2vbib.model.entry import Entry
from i2vbib.model.verdict import Verdict
from i2vbib.text.names import Name

Source: TypeAlias = str
SOURCES: Final = RANKED
"""From the one that is believed most to the one that is believed least (design, section 8)."""

NAME_VARIABLES: Final = frozenset({"author", "editor"})
DATE_VARIABLES: Final = frozenset({"issued"})
TEXT_VARIABLES: Final = frozenset(
    {
        "type", "title", "container-title", "collection-title", "event-title", "event-place", "volume", "issue",
        "page", "number", "edition", "genre", "publisher", "publisher-place", "DOI", "ISBN", "ISSN", "URL",
        "abstract", "note", "language", "status", "keyword", "arxiv", "arxiv-class", "openreview", "anthology",
    }
)  # fmt: skip
TYPES: Final = frozenset(
    {
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
        "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
        "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map",
        "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
        "personal_communication", "post", "post-weblog", "regulation", "report", "review", "review-book", "software",
        "song", "speech", "standard", "thesis", "treaty", "webpage",
    }
)  # fmt: skip
"""CSL's types (specification 1.0.2, appendix III); a preprint is an ``article``."""

VARIABLES: Final = NAME_VARIABLES | DATE_VARIABLES | TEXT_VARIABLES


_MONTHS: Final = 12
LAST_YEAR: Final = 9999
"""Of the dates that formats can write (ISO 8601, four digits)."""


class Date(msgspec.Struct, frozen=True, gc=False):
    """A day, a month or a year; ``month`` counts from 1, and 0 stands for unknown."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def real(cls, year: int, month: int = 0, day: int = 0) -> "Date":
        """Give the date without a month or a day that no calendar has."""
        if not 1 <= month <= _MONTHS:
            return cls(year)
        try:
            date(year, month, day)
        except (ValueError, OverflowError):
            return cls(year, month)
        return cls(year, month, day)

    def parts(self) -> list[int]:
        """Give CSL's ``date-parts``: one, two or three numbers."""
        if not self.month:
            return [self.year]
        return [self.year, self.month, self.day] if self.day else [self.year, self.month]

    def iso(self) -> str:
        """Give ``2023``, ``2023-06`` or ``2023-06-18`` (ISO 8601-2, as BibLaTeX wants it)."""
        month, day = f"-{self.month:02}" if self.month else "", f"-{self.day:02}" if self.month and self.day else ""
        return f"{self.year:04}{month}{day}"


NO_CALENDAR: Final = "which no calendar has"
"""In the remark of a claim, of the date that its source has and that is cut to what can be."""


def impossible_date(source: str, parts: Sequence[int]) -> str:
    """Say that a source has a date that no calendar has; nothing where one has it."""
    if not parts or Date.real(*parts).parts() == [*parts]:
        return ""
    return f"{source} dates it {'-'.join(map(str, parts))}, {NO_CALENDAR}"


DIALECT: Final = "@dialect"
"""Among :attr:`Claim.fields`: the format that the entry was written in, by its name among the exporters'."""
TYPE: Final = "@type"
"""Among them, too: its type there. No format has a field with such a name."""
_SETTINGS: Final = frozenset({"ieeetranbstctl", "control", "abnt-options"})
"""Types of entries that are no works."""
PARENT: Final = "@parent"
"""Likewise the entry whose fields it inherits, where that was found: they are among its own."""

Value: TypeAlias = "str | tuple[Name, ...] | Date"


class Provenance(msgspec.Struct, frozen=True, gc=False):
    """Where a value came from: the source, the address that shows it, and the day it was read (ISO)."""

    source: Source
    url: str = ""
    date: str = ""


class Claim(msgspec.Struct, frozen=True):
    """What one source said in one place; ``remark`` is a note on it, never printed in a bibliography.

    A remark is a curator's, or says of a service's answer which value cannot be and was left out.
    """

    provenance: Provenance
    values: Mapping[str, Value]
    remark: str = ""
    fields: Mapping[str, str] = {}
    """An imported entry as its owner wrote it: each field by its name there, the dialect and type by names below."""
    verified: tuple[str, ...] = ()
    """Identifiers of which a person says that they are this paper's (``doi:10.…``, ``arxiv:…``)."""
    is_adopted: bool = False
    """Whether a person has had this service's values beat those of the bibliography that was imported."""


class Record(msgspec.Struct, frozen=True):
    """One entry's publication, ready to be written: its values, and for each where it came from."""

    key: str
    entry: Entry
    values: Mapping[str, Value]
    provenance: Mapping[str, Provenance] = {}
    aliases: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    fields: Mapping[str, str] = {}
    """:attr:`Claim.fields` of the bibliography that the entry was imported from."""

    @property
    def is_setting(self) -> bool:
        """Whether the entry gives a style its options, as IEEEtran's, REVTeX's and abntex2's do, and is no work."""
        return self.fields.get(TYPE, "").lower() in _SETTINGS

    def text(self, variable: str) -> str:
        """Give a text variable's value, or the empty string."""
        value = self.values.get(variable, "")
        return value if isinstance(value, str) else ""

    def names(self, variable: str = "author") -> tuple[Name, ...]:
        """Give a name variable's value, or the empty tuple."""
        value = self.values.get(variable, ())
        return value if isinstance(value, tuple) else ()

    @property
    def issued(self) -> Date | None:
        """When the work was published, as far as it is known."""
        value = self.values.get("issued")
        return value if isinstance(value, Date) else None


def value_to_json(value: Value) -> Any:
    """Give a value's form in ``records.json``: text, a list of CSL names, or a list of date parts."""
    if isinstance(value, str):
        return value
    return value.parts() if isinstance(value, Date) else [name.to_csl() for name in value]


JsonValue: TypeAlias = str | tuple[Name | int, ...]
"""What :func:`value_to_json` wrote, as it is read: a text, names, or the numbers of a date."""
_NAME: Final = frozenset({Name})
_NUMBER: Final = frozenset({int})


def value_from_json(variable: str, value: JsonValue) -> Value:
    """Give the value of a variable that was stored.

    Raises :class:`ValueError` when the variable is unknown or the value has not its form.
    """
    if isinstance(value, str):
        if variable in TEXT_VARIABLES:
            return value
    elif variable in NAME_VARIABLES and _NAME.issuperset(map(type, value)):
        return cast("tuple[Name, ...]", value)
    elif variable in DATE_VARIABLES and value and _NUMBER.issuperset(map(type, value)):
        return _date(*cast("tuple[int, ...]", value))
    raise ValueError(f"{variable!r} cannot be {value!r}")


def _date(*parts: int) -> "Date":
    if not all(0 <= part <= LAST_YEAR for part in parts):
        raise ValueError("no date has such numbers")
    return Date.real(*parts)
