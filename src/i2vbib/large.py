"""A large library written as a whole, part by part and by several processes.

No record needs another, so each process takes some of ``records.json`` all the way to text: it reads, merges and
writes. What comes out is what the library's own :meth:`~i2vbib.Library.export` gives. Where the files are not as the
program left them, nothing does: the library is then opened as any other, which tells what is wrong.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from i2vbib._version import __version__
from i2vbib.api import Library
from i2vbib.errors import LibraryError
from i2vbib.export import Options, write_batches
from i2vbib.export.processes import map_in_processes, usable_processes
from i2vbib.library.files import read_texts
from i2vbib.library.layout import RECORDS, find_path
from i2vbib.library.snapshot import (
    RECORD_END,
    RECORDS_BEGIN,
    RECORDS_END,
    fingerprint,
    papers_from_piece,
    snapshot_from_texts,
)
from i2vbib.library.storage import FilePart, file_parts
from i2vbib.model.record import Record

if TYPE_CHECKING:
    from pathlib import Path

Result = TypeVar("Result")

_SHARE: Final = 1 << 16  # bytes that a process takes at once: with what is made of them they stay in its cache


class Written(NamedTuple):
    """A bibliography: the pieces of its text, and how many entries it has."""

    chunks: Sequence[str]
    entries: int


def export_large(path: str | Path | None, format_name: str, options: Options) -> Written | None:
    """Give all entries of the library in a folder, or nothing where it is not as the program left it."""
    folder = find_path(path)
    try:
        with file_parts(os.path.join(folder, RECORDS), RECORD_END, _SHARE) as parts:
            return _export(folder, parts, format_name, options)
    except (LibraryError, OSError):  # the second where the system gives no more processes
        return None


def _export(folder: str, parts: Sequence[FilePart], format_name: str, options: Options) -> Written | None:
    catalog, settings = read_texts(folder)
    head = snapshot_from_texts([_object(parts[0], parts)])
    if head.fingerprint != fingerprint(__version__, (catalog, settings)):
        return None
    shares = _Shares(Library(folder, head, settings), parts)
    chunks = list(write_batches(format_name, shares, head.sections, options))
    count = len(set(shares.keys))
    if len(shares.keys) != count or head.entries not in {0, count}:
        return None
    return Written(chunks, count - (head.survey in shares.keys))


def _object(part: FilePart, parts: Sequence[FilePart]) -> str:
    """Give a part of ``records.json`` as an object of the file's form."""
    return ("" if part is parts[0] else RECORDS_BEGIN) + part() + ("" if part is parts[-1] else RECORDS_END)


class _Shares:
    """The records of a library, of whose ``records.json`` only the head has been read."""

    def __init__(self, library: Library, parts: Sequence[FilePart]) -> None:
        self._library = library
        self._parts = parts
        self.keys: list[str] = []
        """Of the entries found so far, the survey's among them."""

    def map(self, function: Callable[[list[Record]], Result]) -> Iterator[Result]:
        """Give what a function gives for each part, in order; raises :class:`LibraryError` where one is damaged."""
        for keys, results in map_in_processes(partial(self._work, function), self._parts, usable_processes()):
            self.keys += keys
            yield from results

    def _work(self, function: Callable[[list[Record]], Result], part: FilePart) -> tuple[list[str], list[Result]]:
        """Give the keys of a part's entries, and the one result, or none where it has no entry to write."""
        papers = {paper.key: paper for paper in papers_from_piece(_object(part, self._parts))}
        survey = papers.pop(self._library.snapshot.survey, None)
        records = list(self._library.records_of(papers.values()))
        keys = [record.key for record in records]
        if survey is not None and survey.entry is not None:
            keys.append(survey.key)
        return keys, [function(records)] if records else []
