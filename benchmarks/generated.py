"""A library of any size: the shipped one's papers again and again, each time with other names and numbers.

``python -m benchmarks.generated FOLDER COUNT``
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from i2vbib import Claim, Library
from i2vbib.catalog import READER
from i2vbib.library.layout import CATALOG, SETTINGS
from i2vbib.library.snapshot import Paper, Snapshot, fingerprint
from i2vbib.model.entry import Entry
from i2vbib.model.record import Value
from i2vbib.model.registry import Issued

NUMBERED: Final = frozenset({"arxiv", "DOI", "URL", "openreview", "anthology"})


def generate(folder: Path, count: int) -> None:
    """Make a library of ``count`` entries in a folder; each entry has as many claims as the one it is made of."""
    shipped = Library.open(shutil.copytree(Path(__file__).parents[1] / "data", folder))
    models = [(paper, paper.entry) for paper in shipped.snapshot.papers.values() if paper.entry]
    papers = [_numbered(*models[number % len(models)], number) for number in range(count)]
    titles = {paper.key: paper.entry.title for paper in papers if paper.entry}
    catalog = "\n".join(f"- {title}" for title in titles.values())
    settings = (shipped.path / SETTINGS).read_text("utf-8")
    snapshot = Snapshot(
        fingerprint=fingerprint(catalog, settings),
        reader=READER,
        title=shipped.snapshot.title,
        sections=shipped.sections,
        papers={paper.key: paper for paper in papers},
    )
    issued = {key: Issued(key, title) for key, title in titles.items()}
    with Library.open(folder).writing() as library:
        library.save(snapshot, issued, catalog)
    if Library.open(folder).stale:
        raise AssertionError(f"{folder / CATALOG} and the records do not agree")


def _numbered(paper: Paper, entry: Entry, number: int) -> Paper:
    return Paper(
        f"{paper.key}_{number}",
        replace(entry, title=f"{entry.title} ({number})", link=_renumber(entry.link, number)),
        tuple(_numbered_claim(claim, number) for claim in paper.claims),
    )


def _numbered_claim(claim: Claim, number: int) -> Claim:
    values: dict[str, Value] = {
        name: _renumber(value, number) if name in NUMBERED and isinstance(value, str) else value
        for name, value in claim.values.items()
    }
    if isinstance(title := values.get("title"), str):
        values["title"] = f"{title} ({number})"
    if isinstance(authors := values.get("author"), tuple) and authors:
        values["author"] = tuple(replace(name, given=f"{name.given} {_letters(number)}") for name in authors)
    return Claim(claim.provenance, values, claim.remark)


def _renumber(text: str, number: int) -> str:
    """Give an identifier or an address with other last digits, as many as it had."""
    found = list(re.finditer(r"\d{4,}", text))
    if not found:
        return text
    last = found[-1]
    digits = str(number).zfill(len(last[0]))[-len(last[0]) :]
    return text[: last.start()] + digits + text[last.end() :]


def _letters(number: int) -> str:
    """Give a given name that no other entry's authors have."""
    letters = ""
    while number >= 0:
        number, rest = divmod(number, 26)
        letters += chr(ord("a") + rest)
        number -= 1
    return letters.capitalize()


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]))
