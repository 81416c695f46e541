"""How a list writes, as all of its blocks show together: what one row alone leaves open."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from i2vbib.catalog.markdown.book_rows import BookRow, book_rows
from i2vbib.catalog.markdown.families_alone import are_families_alone
from i2vbib.catalog.markdown.glued_keys import are_keyed
from i2vbib.catalog.markdown.kept_notes import note_keepers
from i2vbib.catalog.markdown.names_apart import are_names_apart
from i2vbib.catalog.markdown.note_labels import note_labels
from i2vbib.catalog.markdown.titled_folders import leads_to_folders

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from i2vbib.catalog.markdown.inline.block_kinds import Block


class ListForms(NamedTuple):
    """The labels that notes on its papers begin with, whether names stand apart, are families alone, or keys.

    ``keepers`` are those whose notes its titles lead to, ``books`` its rows that commas part, by their lines;
    ``has_folders`` says that its rows lead to folders beside it.
    """

    note_labels: frozenset[str] = frozenset()
    names_apart: bool = False
    families_alone: bool = False
    are_keyed: bool = False
    keepers: frozenset[str] = frozenset()
    books: Mapping[int, BookRow] = MappingProxyType({})
    has_folders: bool = False


def forms_of(blocks: Sequence[Block]) -> ListForms:
    """Give how a list writes."""
    are_alone, keyed, keepers = are_families_alone(blocks), are_keyed(blocks), note_keepers(blocks)
    books, has_folders = book_rows(blocks), leads_to_folders(blocks)
    return ListForms(note_labels(blocks), are_names_apart(blocks), are_alone, keyed, keepers, books, has_folders)
