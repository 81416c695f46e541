"""``records.json`` as it is written: all of it, and what is empty left out (:mod:`i2vbib.library.records_file`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import asdict

from i2vbib.library.records_file import VERSION
from i2vbib.library.snapshot import Paper, Snapshot
from i2vbib.model.entry import Entry
from i2vbib.model.record import Claim, value_to_json


def snapshot_to_json(snapshot: Snapshot) -> dict[str, Any]:
    """Give the snapshot's form in ``records.json``."""
    return {
        "version": VERSION,
        "catalog": {
            "fingerprint": snapshot.fingerprint,
            "reader": snapshot.reader,
            "title": snapshot.title,
            "survey": snapshot.survey,
            "taken": snapshot.taken,
            **({} if snapshot.text == snapshot.taken else {"text": snapshot.text}),
            "entries": len(snapshot.living),
            "sections": [asdict(section) for section in snapshot.sections],
            **_without_empty(
                {
                    "passed-over": [{"text": line.text, "reason": line.reason} for line in snapshot.passed_over],
                    "repeated": [asdict(line) for line in snapshot.repeated],
                }
            ),
        },
        "records": {key: _paper_to_json(paper) for key, paper in snapshot.papers.items()},
    }


def _without_empty(parts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in parts.items() if value}


def _paper_to_json(paper: Paper) -> dict[str, Any]:
    parts = {
        "entry": paper.entry and _entry_to_json(paper.entry),
        "aliases": paper.aliases,
        "verdicts": [verdict.to_json() for verdict in paper.verdicts],
    }
    return _without_empty(parts) | {"claims": [_claim_to_json(claim) for claim in paper.claims]}


def _entry_to_json(entry: Entry) -> dict[str, Any]:
    first = {"sections": entry.sections, "year": entry.year}
    return _without_empty(first | asdict(entry) | {"line": 0})


def _claim_to_json(claim: Claim) -> dict[str, Any]:
    return _without_empty(
        {
            "source": claim.provenance.source,
            "url": claim.provenance.url,
            "date": claim.provenance.date,
            "remark": claim.remark,
            "fields": dict(claim.fields),
            "adopted": claim.is_adopted,
            "values": {variable: value_to_json(value) for variable, value in claim.values.items()},
        }
    )
