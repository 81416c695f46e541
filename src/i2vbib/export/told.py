"""What a format cannot hold of an entry, told as the entries are written: words of its date, letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias, TypeVar

from i2vbib.export.batches import Batches
from i2vbib.model.record import Record

Result = TypeVar("Result")
TellWords: TypeAlias = Callable[[str, str], None]
"""Told of a key, and of words of its entry that are not written, or not as they are."""
Find: TypeAlias = Callable[[Sequence[Record]], list[tuple[str, str]]]
"""Gives keys of records, each with the words that are to be told of it."""


class Told:
    """Records in batches; ``tell`` hears of what is found in them."""

    def __init__(self, batches: Batches, find: Find, tell: TellWords) -> None:
        self._batches = batches
        self._find = find
        self._tell = tell

    def map(self, function: Callable[[Sequence[Record]], Result]) -> Iterator[Result]:
        """Give what a function gives for each batch, in order."""

        def apply(records: Sequence[Record]) -> tuple[Result, list[tuple[str, str]]]:
            return function(records), self._find(records)

        for result, found in self._batches.map(apply):
            for key, words in found:
                self._tell(key, words)
            yield result


def dates_lost_in(format_name: str) -> Find:
    """Find the dates of which a format cannot hold all."""

    def find(records: Sequence[Record]) -> list[tuple[str, str]]:
        imported = [record for record in records if record.fields]
        if not imported:
            return []
        from i2vbib.export.owned_dates import lost_dates  # a list has none: all that reads dates is left alone then

        return lost_dates(imported, format_name)

    return find


def letters_lost_in_tex(include: frozenset[str]) -> Find:
    """Find what 7-bit TeX writes in other letters, the first such word of each entry; ``include``: with abstracts."""

    def find(records: Sequence[Record]) -> list[tuple[str, str]]:
        from i2vbib.export.near_letters import near_word

        return [(record.key, word) for record in records if (word := near_word(record, include))]

    return find
