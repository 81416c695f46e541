"""Which entries a command is about: any of the values of each criterion, all of the criteria."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from i2vbib.errors import UnknownKeyError, UnknownSectionError, UsageError
from i2vbib.facts.transfer_types import transfer_type_key
from i2vbib.model.entry import Section
from i2vbib.model.key_names import KeyNames, is_control
from i2vbib.model.record import Record

NEAREST: Final = 3
"""How many near names an error offers."""

NEAR_NAME: Final = 80.0
"""Names this near (0 to 100) may be one name and its misspelling."""

FAR_NAME: Final = 65.0
"""Names less near than this are no slip of one another."""

AS_NEAR: Final = 12.0
"""A name that is less near than the nearest one by more than this is not offered with it."""

SHORTEST_PART: Final = 3
"""Letters of a name's part that tell something of it."""

MOST_NAMED: Final = 12
"""Names that an error lists where none is near."""

EVERYTHING: Final = "*"
"""The name by which a document cites the whole bibliography: ``\\nocite{*}``."""


class Selection(Struct, frozen=True):
    """Criteria; an empty one admits everything. ``years`` are ``2023``, ``2023-``, ``-2022`` or ``2021-2023``.

    ``cited`` are the names that a document cites (:func:`i2vbib.citation.cited.read_citations`), or ``None`` where no
    document is asked. They may name what stands in other bibliographies, unless ``strict`` says that they do not.
    """

    sections: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    venues: tuple[str, ...] = ()
    transfer_types: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    cited: tuple[str, ...] | None = None
    strict: bool = False


def select(records: Sequence[Record], selection: Selection, sections: Sequence[Section]) -> Sequence[Record]:
    """Give the records that meet every criterion, in their order.

    Raises :class:`UnknownSectionError` or :class:`UsageError` where a criterion can meet nothing. Keys must be
    resolved already (:meth:`i2vbib.Library.resolve`).
    """
    criteria = list(_criteria(selection, sections))
    if selection.cited is not None:
        if selection.strict:
            _require_known(selection.cited, records)
        if EVERYTHING not in selection.cited:
            cited = _cited_names(records, selection.cited).keys()
            criteria.append(lambda record: not cited.isdisjoint(names_of(record)))
    if not criteria:
        return records
    return [record for record in records if all(is_met(record) for is_met in criteria)]


def _criteria(selection: Selection, sections: Sequence[Section]) -> Iterator[Callable[[Record], bool]]:
    if selection.keys:
        keys = set(selection.keys)
        yield lambda record: record.key in keys
    if selection.sections:
        slugs = {_known_slug(slug, sections) for slug in selection.sections}
        yield lambda record: not slugs.isdisjoint(record.entry.sections)
    if selection.years:
        spans = [_year_span(text) for text in selection.years]
        yield lambda record: any(first <= (year_of(record) or 0) <= last for first, last in spans)
    if selection.venues:
        venues = {_venue_name(text) for text in selection.venues}
        yield lambda record: not venues.isdisjoint(_record_venues(record))
    if selection.transfer_types:
        types = {transfer_type_key(text) for text in selection.transfer_types}
        yield lambda record: transfer_type_key(record.entry.transfer_type) in types


def names_of(record: Record) -> tuple[str, ...]:
    """Give all keys by which a record may be cited: its own, and those that it had before."""
    return (record.key, *record.aliases)


def lacking(cited: Iterable[str], records: Iterable[Record]) -> dict[str, list[str]]:
    """Give the cited names that no record bears, each with the known names that it may be a slip for.

    By some a document gives a style its options: these lack nothing.
    """
    from rapidfuzz import fuzz, process

    known = [name for record in records for name in names_of(record)]
    names = KeyNames((EVERYTHING, *known))
    unknown = {name: name.lower() for name in cited if names.find(name) is None and not is_control(name)}
    return {
        name: [near for near, *_ in process.extract(wanted, known, scorer=fuzz.ratio, score_cutoff=NEAR_NAME, limit=2)]
        for name, wanted in unknown.items()
    }


def cited_as(records: Iterable[Record], cited: Iterable[str]) -> Iterator[tuple[Record, list[str]]]:
    """Give each record with the names that the document cites it by, or its key where it names none of them.

    A name that no record bears as it is cited is that of one which differs in case only: BibTeX takes them so.
    """
    records = list(records)
    names = _cited_names(records, cited)
    for record in records:
        yield record, [names[name] for name in names_of(record) if name in names] or [record.key]


def _cited_names(records: Iterable[Record], cited: Iterable[str]) -> dict[str, str]:
    """Give the records' names that are cited, and how the document writes each."""
    names = KeyNames(name for record in records for name in names_of(record))
    written: dict[str, str] = {}
    for name in cited:
        if known := names.find(name):
            written.setdefault(known, name)
    return written


def _require_known(cited: Iterable[str], records: Iterable[Record]) -> None:
    unknown = lacking(cited, records)
    if unknown:
        near = (f" (did you mean {' or '.join(names)}?)" if names else "" for names in unknown.values())
        keys = ", ".join(f"{name!r}{hint}" for name, hint in zip(unknown, near, strict=True))
        count = f"{len(unknown)} key{'s' * (len(unknown) > 1)}"
        raise UnknownKeyError(f"the document cites {count} that the library lacks: {keys}")


def _known_slug(slug: str, sections: Sequence[Section]) -> str:
    wanted = slug.strip().lower()
    known = [section.slug for section in sections]
    if wanted not in known:
        raise UnknownSectionError(f"no section {slug!r}: {nearest_text(wanted, known)}")
    return wanted


def nearest_text(wanted: str, known: Sequence[str]) -> str:
    """Give the half sentence that names the nearest known words, or all of a few."""
    from rapidfuzz import process

    found = process.extract(wanted.lower(), known, scorer=_nearness, limit=NEAREST, score_cutoff=FAR_NAME)
    best = found[0][1] if found else 0
    enough = max(min(NEAR_NAME, best), best - AS_NEAR)
    if near := [name for name, nearness, _ in found if nearness >= enough]:
        return f"did you mean {' or '.join(near)}?"
    if len(known) > MOST_NAMED:
        return "none here is like it"
    return f"it is one of {', '.join(known)}" if known else "there is none"


def _nearness(wanted: str, name: str, *, score_cutoff: float | None = None) -> float:
    """Say how near a name is (0 to 100): what of it is most like the wanted one, a little the whole as well."""
    from rapidfuzz import fuzz

    name = name.lower()
    whole = fuzz.ratio(wanted, name)
    part = fuzz.partial_ratio(wanted, name) if min(len(wanted), len(name)) >= SHORTEST_PART else whole
    nearness = 0.9 * part + 0.1 * whole
    return nearness if nearness >= (score_cutoff or 0) else 0.0


def _year_span(text: str) -> tuple[int, int]:
    first, dash, last = text.strip().partition("-")
    try:
        span = (int(first) if first else 0, int(last) if last else 9999) if dash else (int(text), int(text))
    except ValueError:
        span = (1, 0)
    if span[0] > span[1] or not (first or last):
        raise UsageError(f"no year in {text!r}: write 2023, 2023-, -2022 or 2021-2023")
    return span


def year_of(record: Record) -> int | None:
    """Give the year that a record is chosen by: when it was published, else what the list says."""
    issued = record.issued
    return issued.year if issued else record.entry.year


def _venue_name(text: str) -> str:
    from i2vbib.facts.venues import lookup

    venue = lookup(text)
    return venue.key if venue else text.strip().casefold()


def _record_venues(record: Record) -> set[str]:
    """Give the venue that the list names and the one that the record was published in."""
    names = (record.entry.venue, record.text("container-title"))
    return {_venue_name(name) for name in names if name}
