"""``records.json`` as it is read: a record stays raw until it is asked for (:mod:`i2vbib.library.records_writer`)."""

# Annotations are no text here (PEP 563): a decoder compiles each that is, which takes long at the start.

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypeAlias, TypeVar, cast

import msgspec

from i2vbib.errors import LibraryError
from i2vbib.library.snapshot import Paper, Repeated, Snapshot, StoredPapers
from i2vbib.model.entry import Entry, PassedOver, Section
from i2vbib.model.key_names import is_shown
from i2vbib.model.record import (
    DATE_VARIABLES,
    LAST_YEAR,
    SOURCES,
    TEXT_VARIABLES,
    VARIABLES,
    Claim,
    JsonValue,
    Provenance,
    Value,
    impossible_date,
    value_from_json,
)
from i2vbib.model.verdict import Verdict

VERSION: Final = 2
"""Of the form. A file without one is of the first form, which knew no number of the reader."""

_FIRST_READER: Final = 1
_SLUG: Final = re.compile(r"[\w-]+")
_NOTHING: Final = msgspec.Raw(b"")
_DAMAGE: Final = (msgspec.DecodeError, ValueError, TypeError, KeyError, RecursionError)
"""What comes up where the file has not its form."""


class _Catalog(msgspec.Struct, rename="kebab"):
    fingerprint: str
    title: str
    sections: tuple[Section, ...]
    reader: int = _FIRST_READER
    survey: str = ""
    taken: str = ""
    text: str = ""
    entries: int = 0
    passed_over: tuple[PassedOver, ...] = ()
    repeated: tuple[Repeated, ...] = ()


class _Stored(msgspec.Struct):
    """A record as it lies in the file."""

    claims: msgspec.Raw
    entry: msgspec.Raw = _NOTHING
    aliases: tuple[str, ...] = ()
    verdicts: msgspec.Raw = _NOTHING


Stored = TypeVar("Stored", bound=_Stored)


class _File(msgspec.Struct, Generic[Stored]):
    catalog: _Catalog
    records: dict[str, Stored]
    version: int = 1


if TYPE_CHECKING:
    _Source: TypeAlias = str
    _Variable: TypeAlias = str
else:  # the names themselves, which are found again quicker than others of the same letters
    _Source = Literal[SOURCES]
    _Variable = Literal[tuple(sorted(VARIABLES))]


class _Claim(msgspec.Struct):
    source: _Source
    url: str = ""
    date: str = ""
    remark: str = ""
    values: dict[_Variable, JsonValue] = {}
    fields: dict[str, str] = {}
    adopted: bool = False


_ENTRY: Final = msgspec.json.Decoder(Entry)
_CLAIMS: Final = msgspec.json.Decoder(list[_Claim])
_VERDICTS: Final = msgspec.json.Decoder(tuple[Verdict, ...])


def snapshot_from_json(
    data: bytes | memoryview, path: str = "records.json", release: Callable[[], None] | None = None
) -> Snapshot:
    """Read what ``records.json`` holds; ``release`` is called now and then to let go of what was read of it.

    Raises :class:`LibraryError` when it has another form; what is wrong with a record is told when it is asked for.
    """
    passed = _now_and_then(release) if release else None
    with _damage_told(path):
        decoder = _telling_decoder(passed) if passed else msgspec.json.Decoder(_File[_Stored])
        file = decoder.decode(data)
    if file.version > VERSION:
        raise LibraryError(f"{path} was written by a newer i2vbib (form {file.version}): use that, or a newer one")
    catalog, records = file.catalog, file.records
    with _damage_told(path):
        _require_names(file)

    def read(key: str) -> Paper:
        if passed:
            passed()
        try:
            return _paper(key, records[key])
        except _DAMAGE as error:
            raise _damaged(path, error, f"the record {key!r}: ") from error

    with _damage_told(path):
        return Snapshot(
            fingerprint=catalog.fingerprint,
            reader=catalog.reader,
            title=catalog.title,
            sections=catalog.sections,
            papers=StoredPapers(records, [key for key in records if records[key].entry is not _NOTHING], read),
            survey=catalog.survey,
            taken=catalog.taken,
            text=catalog.text or catalog.taken,
            entries=catalog.entries,
            passed_over=catalog.passed_over,
            repeated=catalog.repeated,
        )


def _require_names(file: _File[Any]) -> None:
    """Raise :class:`ValueError` where what becomes a citation key or a file's name cannot be one."""
    for key, stored in file.records.items():
        for name in (key, *stored.aliases):
            if not is_shown(name):
                raise ValueError(f"{name!r} is no citation key")
    for section in file.catalog.sections:
        if not _SLUG.fullmatch(section.slug):
            raise ValueError(f"{section.slug!r} is no section's slug")
    for name in (file.catalog.survey, *(line.key for line in file.catalog.repeated)):
        if name and name not in file.records:
            raise ValueError(f"{name!r} is the key of no record")


def _now_and_then(release: Callable[[], None]) -> Callable[[], None]:
    """Give what is to be called for each record, and calls ``release`` for every thousandth."""
    numbers = count(1)

    def passed() -> None:
        if next(numbers) % 1000 == 0:
            release()

    return passed


def _telling_decoder(passed: Callable[[], None]) -> msgspec.json.Decoder[_File[_Stored]]:
    """Give a decoder that tells of each record that it has passed."""

    class Passed(_Stored):
        def __post_init__(self) -> None:
            passed()

    return msgspec.json.Decoder(_File[Passed])


@contextmanager
def _damage_told(path: str) -> Iterator[None]:
    try:
        yield
    except _DAMAGE as error:
        raise _damaged(path, error) from error


def _damaged(path: str, error: Exception, where: str = "") -> LibraryError:
    return LibraryError(f"{path} is damaged ({where}{error}): restore it from version control or a backup")


def _paper(key: str, stored: _Stored) -> Paper:
    return Paper(
        key,
        None if stored.entry is _NOTHING else _entry(stored.entry),
        tuple([_claim(claim) for claim in _CLAIMS.decode(stored.claims)]),
        stored.aliases,
        () if stored.verdicts is _NOTHING else _VERDICTS.decode(stored.verdicts),
    )


def _entry(raw: msgspec.Raw) -> Entry:
    entry = _ENTRY.decode(raw)
    if not 0 <= (entry.year or 0) <= LAST_YEAR:
        raise ValueError("its row has no year of our era")
    return entry


def _claim(parts: _Claim) -> Claim:
    values: Any = parts.values  # they become what they should be where they lie
    remark = parts.remark
    for variable, value in parts.values.items():
        if type(value) is str and variable in TEXT_VARIABLES:
            continue  # most are text, and as they should be
        if variable in DATE_VARIABLES:
            values[variable], told = _date(variable, value)
            if told:
                remark = f"{remark}; {told}" if remark else told
        else:
            values[variable] = value_from_json(variable, value)
    if parts.date and not _is_day(parts.date):
        raise ValueError(f"{parts.date!r} is no day")
    origin = Provenance(parts.source, parts.url, parts.date)
    return Claim(origin, values, remark, parts.fields, (), parts.adopted)


@lru_cache(maxsize=1024)
def _date(variable: str, value: JsonValue) -> tuple[Value, str]:
    """Give a date, and what is told of one that cannot be: a library has few, and each thousands of times."""
    return value_from_json(variable, value), impossible_date("records.json", cast("tuple[int, ...]", value))


@lru_cache(maxsize=1024)
def _is_day(text: str) -> bool:
    """Whether a text is a day that the calendar has, as ``2023-06-18``."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
