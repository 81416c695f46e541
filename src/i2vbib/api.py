"""The public face of i2vbib: a library, and all that is made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from msgspec.structs import replace

from i2vbib.library.folder import LibraryFolder
from i2vbib.library.storage import make_temporary
from i2vbib.model.record import Record
from i2vbib.model.selection import Selection, names_of, select

if TYPE_CHECKING:
    from pathlib import Path

    from typing_extensions import Self

    from i2vbib.check import Finding
    from i2vbib.export import Options


class Library(LibraryFolder, frozen=True):
    """One library as it was when it was opened: what is known is its folder's to say, what is done stands here.

    >>> from i2vbib import Library
    >>> library = Library.open()
    >>> library.record("var_xclip_2022").text("title")
    'Expanding Language-Image Pretrained Models for General Video Recognition'
    """

    @classmethod
    @contextmanager
    def of_text(cls, text: str, name: str = "") -> Iterator[Self]:
        """Give a library made of a list's or bibliography's text, which is gone at the end of the block.

        ``name`` is its file's or its address. Lines are those of the text. Raises :class:`CatalogError` where it holds
        no paper.
        """
        from shutil import rmtree

        from i2vbib.library.init import start_from_list

        folder = make_temporary()
        try:
            catalog = start_from_list(folder / "data", text, "", name).catalog
            yield replace(cls.open(folder / "data"), _catalog=catalog)
        finally:
            rmtree(folder, ignore_errors=True)

    def reopened(self) -> Self:
        """Give the library as it is on disk by now, with the list as it was read."""
        return replace(self.open(self.path), _catalog=self._catalog)

    def select(self, selection: Selection) -> Sequence[Record]:
        """Give the records that a selection admits, in the list's order; what is not looked at is not read.

        Raises :class:`UsageError` where it names something that the library does not have.
        """
        keys = tuple(self.resolve(key) for key in selection.keys)
        records, survey = self.records, self.survey
        named = {*keys, *(name.lower() for name in selection.cited or ())}  # the survey's own key is in lower case
        if survey is not None and not named.isdisjoint(names_of(survey)):
            records = self.records_of([*records.keys, survey.key])
        if keys and selection.cited is None:
            records = self.records_of([key for key in records.keys if key in named])
        return select(records, replace(selection, keys=keys), self.sections)

    def export(
        self, format_name: str, records: Iterable[Record] | None = None, options: Options | None = None
    ) -> Iterator[str]:
        """Give the records (all, where none are given) in a format, as pieces of one text.

        Raises :class:`UsageError` when there is no such format, and :class:`LibraryError` at the piece of a record that
        is damaged.
        """
        from i2vbib.export import write

        return write(format_name, self.records if records is None else records, self.sections, options)

    def build(self, folder: Path) -> int:
        """Write every format, whole and by section, into a folder, and say how many files changed."""
        from i2vbib.build import build

        return build(self, folder)

    def check(self) -> list[Finding]:
        """Give what is missing, doubtful or contradictory, in the library and in what was built of it."""
        from i2vbib.build import outdated_beside
        from i2vbib.check import check

        return check(self, outdated_beside(self))

    def cite(self, records: Sequence[Record], style: str = "ieee", form: str = "text") -> str:
        """Give formatted references in a CSL style, as text, Markdown, HTML or LaTeX."""
        from i2vbib.citation.formatted import cite

        return cite(records, style, form)

    def rename_key(self, old: str, new: str, *, same_paper: bool = False) -> str:
        """Give an entry another citation key, the old one staying an alias, and give the old key as it was.

        With ``same_paper`` it may be a retired one's: that paper has come back under another title.
        Raises :class:`UnknownKeyError` or :class:`UsageError` when that cannot be.
        """
        from i2vbib.library.key_register import rename_key

        return rename_key(self, old, new, same_paper=same_paper)
