"""What no writer sees unless it is asked for: identifiers that are another paper's, or no one's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from i2vbib.export.batches import Batches
from i2vbib.model.doubts import held_back, without_doubtful
from i2vbib.model.record import Record

Result = TypeVar("Result")

Tell = Callable[[str, Sequence[str]], None]
"""Told of a key, and of the identifiers that are not written for it."""


class WithoutDoubtful:
    """Records in batches, without their doubtful identifiers; ``tell`` hears of each entry that has one."""

    def __init__(self, batches: Batches, tell: Tell | None) -> None:
        self._batches = batches
        self._tell = tell

    def map(self, function: Callable[[Sequence[Record]], Result]) -> Iterator[Result]:
        """Give what a function gives for each batch, in order."""

        def apply(records: Sequence[Record]) -> tuple[Result, list[tuple[str, list[str]]]]:
            held = [(record.key, held_back(record)) for record in records if record.verdicts]
            kept = [without_doubtful(record) for record in records] if held else records
            return function(kept), [(key, names) for key, names in held if names]

        for result, held in self._batches.map(apply):
            for key, names in held:
                if self._tell is not None:
                    self._tell(key, names)
            yield result
