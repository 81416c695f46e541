"""What tests ask of a library: its files, its entries as they are shown and written, which identifiers are right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import bibtexparser

from conftest import Run
from i2vbib import Library


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.endswith(".lock")}


def fields(text: str) -> dict[str, dict[str, str]]:
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    return {
        entry.key: {"": entry.entry_type} | {field.key: field.value for field in entry.fields}
        for entry in library.entries
    }


def shown(run: Run, key: str) -> dict[str, Any]:
    return {name: field["value"] for name, field in json.loads(run("show", key, "--json").text)["fields"].items()}


def truth(shipped: Library) -> dict[str, tuple[str, str]]:
    return {record.key: (record.text("arxiv"), record.text("DOI").lower()) for record in shipped.records}


def wrong_values(library: Path, shipped: Library) -> list[str]:
    """Give the keys whose identifiers are not those of their papers; missing ones are not wrong."""
    right = truth(shipped)
    return [
        record.key
        for record in Library.open(library).records
        for found, known in zip((record.text("arxiv"), record.text("DOI").lower()), right[record.key], strict=True)
        if found and known and found != known
    ]


def identifiers_found(library: Path, shipped: Library) -> tuple[int, int, int, int]:
    """Give how many arXiv ids were found and are known, and how many DOIs."""
    right = truth(shipped)
    records = Library.open(library).records
    return (
        sum(bool(record.text("arxiv")) for record in records),
        sum(bool(arxiv) for arxiv, _ in right.values()),
        sum(bool(record.text("DOI")) for record in records),
        sum(bool(doi) for _, doi in right.values()),
    )
