"""The records that a writer writes, a batch at a time: neither they nor their text need be in memory as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Final, Protocol, TypeVar

from i2vbib.model.record import Record

Result = TypeVar("Result")

_BATCH: Final = 1000  # records


class Batches(Protocol):
    """Records in batches; where each batch is read and worked on is their own affair."""

    def map(self, function: Callable[[list[Record]], Result]) -> Iterator[Result]:
        """Give what a function gives for each batch, in order; no batch is empty.

        The function has no effect but its result, which is of texts, numbers, tuples, lists and dictionaries:
        another process may be the one that calls it (:mod:`i2vbib.export.processes`).
        """


class InOrder:
    """Records one after the other, in this process."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = iter(records)

    def map(self, function: Callable[[list[Record]], Result]) -> Iterator[Result]:
        """Give what a function gives for each thousand of the records, in order."""
        while batch := list(islice(self._records, _BATCH)):
            yield function(batch)
