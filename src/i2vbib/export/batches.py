"""The records that a writer writes, a batch at a time: neither they nor their text need be in memory as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, Protocol, TypeVar

from i2vbib.model.record import Record
from i2vbib.model.records import Records

Result = TypeVar("Result")

_BATCH: Final = 50
"""Records: few enough to stay, with what is made of them, in a processor's cache."""

_MANY: Final = 1500
"""Records from which on a second process saves more time than it takes to start."""


class Batches(Protocol):
    """Records in batches; where each batch is read and worked on is their own affair."""

    def map(self, function: Callable[[Sequence[Record]], Result]) -> Iterator[Result]:
        """Give what a function gives for each batch, in order; no batch is empty.

        The function has no effect but its result, which is of texts, numbers, tuples, lists and dictionaries:
        another process may be the one that calls it (:mod:`i2vbib.export.processes`).
        """


def in_batches(records: Iterable[Record]) -> Batches:
    """Give records in batches; those of a library are read by as many processes as pay."""
    return _Slices(records) if isinstance(records, Records) else _InOrder(records)


class _InOrder:
    """Records one after the other, in this process."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._records = iter(records)

    def map(self, function: Callable[[Sequence[Record]], Result]) -> Iterator[Result]:
        while batch := list(islice(self._records, _BATCH)):
            yield function(batch)


class _Slices:
    """Records of a library, of which each process reads its own."""

    def __init__(self, records: Records) -> None:
        self._slices = [records[start : start + _BATCH] for start in range(0, len(records), _BATCH)]
        self._are_many = len(records) >= _MANY

    def map(self, function: Callable[[Sequence[Record]], Result]) -> Iterator[Result]:
        def apply(records: Records) -> Result:
            return function(list(records))

        if not self._are_many:
            return map(apply, self._slices)
        from i2vbib.export.processes import map_in_processes, usable_processes

        return map_in_processes(apply, self._slices, usable_processes())
