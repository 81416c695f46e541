"""Entries that give a BibTeX style its options (``@IEEEtranBSTCTL``) are no works: no other format has them.

BibLaTeX, which prints whatever a file holds, has those that its own owner wrote there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from i2vbib.export.batches import Batches
from i2vbib.model.record import DIALECT, Record

Result = TypeVar("Result")


class WorksAlone:
    """Records in batches, without those that are no works in this format; ``tell`` hears of each of their keys."""

    def __init__(self, batches: Batches, format_name: str, tell: Callable[[str], None] | None) -> None:
        self._batches = batches
        self._format_name = format_name
        self._tell = tell

    def map(self, function: Callable[[Sequence[Record]], Result]) -> Iterator[Result]:
        """Give what a function gives for each batch, in order."""

        def apply(records: Sequence[Record]) -> tuple[Result | None, list[str]]:
            others = [record.key for record in records if self._is_apart(record)]
            works = [record for record in records if not self._is_apart(record)] if others else records
            return function(works) if works else None, others

        for result, others in self._batches.map(apply):
            for key in others:
                if self._tell is not None:
                    self._tell(key)
            if result is not None:
                yield result

    def _is_apart(self, record: Record) -> bool:
        return record.is_setting and record.fields[DIALECT] != self._format_name
