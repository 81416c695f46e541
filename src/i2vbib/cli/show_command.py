"""``i2vbib show``: one entry, and where each of its values came from."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from i2vbib.api import Library
from i2vbib.cli.options import open_library, write_stdout
from i2vbib.cli.terminal_tables import labelled, on_terminal
from i2vbib.model.record import Record, Value, value_to_json
from i2vbib.model.verdict import Verdict
from i2vbib.text.richtext import plain


@click.command(epilog="Example: i2vbib show var_xclip_2022")
@click.argument("key")
@click.option("--json", "as_json", is_flag=True, help="For programs: every field with source, URL and date.")
@click.pass_context
def command(context: click.Context, key: str, as_json: bool) -> None:
    """Show one entry: each field, and the source, address and day that it was read from."""
    library = open_library(context, for_keys=True)
    record = library.record(key)
    remarks = _remarks(library, record)
    if as_json:
        write_stdout([json.dumps(_to_json(record, remarks), ensure_ascii=False, indent=2) + "\n"])
    else:
        write_stdout(line + "\n" for line in _lines(record, remarks))


def _remarks(library: Library, record: Record) -> list[str]:
    return [claim.remark for claim in library.claims(record.key) if claim.remark]


def _to_json(record: Record, remarks: list[str]) -> dict[str, Any]:
    return {
        "key": record.key,
        "aliases": list(record.aliases),
        "sections": list(record.entry.sections),
        "name": record.entry.name,
        "transfer-type": record.entry.transfer_type,
        "code": record.entry.code,
        "fields": {
            variable: {
                "value": value_to_json(value),
                "source": record.provenance[variable].source,
                "url": record.provenance[variable].url,
                "date": record.provenance[variable].date,
            }
            for variable, value in record.values.items()
        },
        "verdicts": [verdict.to_json() for verdict in record.verdicts],
        "remarks": remarks,
    }


def _lines(record: Record, remarks: list[str]) -> Iterator[str]:
    facts = {
        "key": record.key,
        "also": ", ".join(record.aliases),
        "sections": ", ".join(record.entry.sections),
        "name": plain(record.entry.name),
        "transfer type": record.entry.transfer_type,
        "code": record.entry.code,
    }
    for name, fact in facts.items():
        if fact:
            yield from labelled(name, fact)
    places: dict[str, int] = {}
    for variable, value in record.values.items():
        came_from = record.provenance[variable]
        place = _place(places, came_from.source, came_from.url, came_from.date)
        yield from labelled(variable, f"{_text(value)}  [{place}]")
    for verdict in record.verdicts:
        place = _place(places, verdict.service, "", verdict.date)
        yield from labelled("verdict", f"{_told(verdict)}  [{place}]")
    for remark in remarks:
        yield from labelled("remark", remark)
    if on_terminal():
        yield ""
        yield from (f"[{number}] {place}" for place, number in places.items())


def _place(places: dict[str, int], source: str, url: str, date: str) -> str:
    """Give where a value came from; on a terminal its number, since one place tells many values."""
    place = " ".join(part for part in (source, url, date) if part)
    return str(places.setdefault(place, len(places) + 1)) if on_terminal() else place


def _told(verdict: Verdict) -> str:
    """Give a verdict in a line: what it is on, what it says, and what the service has there."""
    said = verdict.state + (f", registered with {verdict.agency}" if verdict.agency else "")
    said += f", {verdict.retracted}" if verdict.retracted else ""
    found = f": “{verdict.title}”" if verdict.title else ""
    return f"{verdict.identifier} {said}{found}"


def _text(value: Value) -> str:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, tuple):
        return "; ".join(name.inverted() for name in value)
    return value.iso()
