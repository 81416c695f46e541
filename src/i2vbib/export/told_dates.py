"""Dates of which a format cannot hold all, told as their entries are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from i2vbib.export.batches import Batches
from i2vbib.model.record import Record

Result = TypeVar("Result")
TellDate = Callable[[str, str], None]
"""Told of a key, and of the words of its date that are not written."""


class WithDates:
    """Records in batches; ``tell`` hears of each date of which a format cannot hold all."""

    def __init__(self, batches: Batches, format_name: str, tell: TellDate) -> None:
        self._batches = batches
        self._format_name = format_name
        self._tell = tell

    def map(self, function: Callable[[Sequence[Record]], Result]) -> Iterator[Result]:
        """Give what a function gives for each batch, in order."""

        def apply(records: Sequence[Record]) -> tuple[Result, list[tuple[str, str]]]:
            imported = [record for record in records if record.fields]
            return function(records), _lost_dates(imported, self._format_name) if imported else []

        for result, lost in self._batches.map(apply):
            for key, words in lost:
                self._tell(key, words)
            yield result


def _lost_dates(records: Sequence[Record], format_name: str) -> list[tuple[str, str]]:
    from i2vbib.export.owned_dates import lost_dates  # a list has none: all that reads dates is left alone then

    return lost_dates(records, format_name)
