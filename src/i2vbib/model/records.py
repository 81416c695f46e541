"""Records by their keys, each read when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import overload

from i2vbib.model.record import Record


class Records(Sequence[Record]):
    """Records in order, of which nothing but the keys is held: each is read anew whenever it is asked for."""

    def __init__(self, keys: Sequence[str], read: Callable[[str], Record]) -> None:
        self.keys = keys
        self._read = read

    def __len__(self) -> int:
        return len(self.keys)

    def __iter__(self) -> Iterator[Record]:
        return map(self._read, self.keys)

    @overload
    def __getitem__(self, place: int) -> Record: ...

    @overload
    def __getitem__(self, place: slice) -> Records: ...

    def __getitem__(self, place: int | slice) -> Record | Records:
        if isinstance(place, slice):
            return Records(self.keys[place], self._read)
        return self._read(self.keys[place])
