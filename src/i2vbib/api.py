"""The public face of i2vbib: a library, and all that is made of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from i2vbib.library.folder import LibraryFolder
from i2vbib.model.record import Record

if TYPE_CHECKING:
    from i2vbib.check import Finding
    from i2vbib.export import Options


@dataclass(frozen=True, eq=False, repr=False)  # no two are alike, and none is printed
class Library(LibraryFolder):
    """One library as it was when it was opened.

    >>> from i2vbib import Library
    >>> library = Library.open()
    >>> library.record("var_xclip_2022").text("title")
    'Expanding Language-Image Pretrained Models for General Video Recognition'
    """

    def export(
        self, format_name: str, records: Sequence[Record] | None = None, options: Options | None = None
    ) -> Iterator[str]:
        """Give the records (all, where none are given) in a format, as pieces of one text."""
        from i2vbib.export import write

        return write(format_name, self.records if records is None else records, self.sections, options)

    def check(self) -> list[Finding]:
        """Give what is missing, doubtful or contradictory, in the library and in what was built of it."""
        from i2vbib.build import outdated_beside
        from i2vbib.check import check

        return check(self, outdated_beside(self))
