"""``crossref``, written only where the parent is found: BibTeX looks for it after the entry (``btxdoc``, section 4).

Without its parent in the file an entry that names one is an error of BibTeX's, a warning of Biber's. What an entry
inherits is among its own fields, so that nothing but the reference to the parent's own entry is lost. A parent that
was not found in the bibliography either is in another file: its name stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Final, TypeVar

from msgspec.structs import replace

from i2vbib.export.batches import Batches
from i2vbib.export.fields import tex_key
from i2vbib.model.record import PARENT, Record

Result = TypeVar("Result")

_CROSSREF: Final = "crossref"


class WithParents:
    """Records in batches, without ``crossref`` where no parent follows; ``tell`` hears of each key."""

    def __init__(
        self, batches: Batches, keys: Sequence[str], format_name: str, tell: Callable[[str], None] | None
    ) -> None:
        self._batches = batches
        self._keys = keys
        self._anywhere = format_name == "biblatex"
        self._tell = tell

    @cached_property
    def _places(self) -> dict[str, int]:
        return {tex_key(key).lower(): place for place, key in enumerate(self._keys)}

    def map(self, function: Callable[[Sequence[Record]], Result]) -> Iterator[Result]:
        """Give what a function gives for each batch, in order."""

        def apply(records: Sequence[Record]) -> tuple[Result, list[str]]:
            lone = {record.key for record in records if PARENT in record.fields and not self._has_parent(record)}
            kept = [_without(record) if record.key in lone else record for record in records] if lone else records
            return function(kept), sorted(lone)

        for result, lone in self._batches.map(apply):
            for key in lone:
                if self._tell is not None:
                    self._tell(key)
            yield result

    def _has_parent(self, record: Record) -> bool:
        parent = self._places.get(tex_key(record.fields[PARENT]).lower(), -1)
        return parent >= 0 and (self._anywhere or parent > self._places.get(tex_key(record.key).lower(), -1))


def _without(record: Record) -> Record:
    """Give a record without ``crossref``, nor the empty fields that would keep it from inheriting."""
    fields = {name: text for name, text in record.fields.items() if name != _CROSSREF and text}
    return replace(record, fields=fields)
