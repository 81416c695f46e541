"""How a list writes, as all of its blocks show together: what one row alone leaves open."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from i2vbib.catalog.markdown.book_rows import BookRow, book_rows
from i2vbib.catalog.markdown.families_alone import are_families_alone
from i2vbib.catalog.markdown.families_behind import are_families_behind, with_family_behind
from i2vbib.catalog.markdown.glued_days import with_prefixes_apart
from i2vbib.catalog.markdown.glued_keys import GluedKey, are_keyed
from i2vbib.catalog.markdown.italic_sentences import italic_sentences, with_dates_on_own_lines
from i2vbib.catalog.markdown.kept_notes import note_keepers
from i2vbib.catalog.markdown.lettered_years import lettered_years
from i2vbib.catalog.markdown.linked_families import with_families_apart
from i2vbib.catalog.markdown.names_apart import are_names_apart, without_own_name
from i2vbib.catalog.markdown.note_labels import note_labels
from i2vbib.catalog.markdown.recurring_labels import with_known_labels
from i2vbib.catalog.markdown.spaced_dates import with_dates_apart
from i2vbib.catalog.markdown.titled_folders import leads_to_folders
from i2vbib.catalog.markdown.titles_alone import are_titles_alone
from i2vbib.catalog.markdown.workplaces import name_workplaces, without_workplace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from i2vbib.catalog.markdown.dated_groups import GroupDate
    from i2vbib.catalog.markdown.inline.block_kinds import Block
    from i2vbib.model.entry import Entry


class ListForms(NamedTuple):
    """The labels that notes on its papers begin with, whether names stand apart, are families alone, or keys.

    ``keepers`` are those whose notes its titles lead to, ``books`` its rows that commas part, by their lines;
    ``has_folders`` says that its rows lead to folders beside it, ``are_read`` that its days and years are of reading,
    ``are_placed`` that its rows end in where their authors work, ``families_behind`` that families and a year do.
    ``linked`` are who wrote what its rows link by family names, by their lines,
    ``are_titles_alone`` says that most of its bullets are nothing but a title, ``dated`` are the
    lines of those with a month or an identifier before it, ``told`` the works that its form tells whole, by theirs.
    """

    note_labels: frozenset[str] = frozenset()
    names_apart: bool = False
    families_alone: bool = False
    are_keyed: bool = False
    keepers: frozenset[str] = frozenset()
    books: Mapping[int, BookRow] = MappingProxyType({})
    has_folders: bool = False
    are_read: bool = False
    are_placed: bool = False
    families_behind: bool = False
    linked: Mapping[int, GluedKey] = MappingProxyType({})
    are_titles_alone: bool = False
    dated: frozenset[int] = frozenset()
    told: Mapping[int, Entry] = MappingProxyType({})

    def of_works(self, dates: list[GroupDate]) -> list[GroupDate]:
        """Give the dates of headings that tell when works appeared, and not when they were read."""
        return [date for date in dates if date.venue] if self.are_read else dates

    def told_of(self, entry: Entry, text: str) -> Entry:
        """Give an entry as the list writes its rows: without what is beside their titles, with who wrote them."""
        entry = without_own_name(entry, text) if self.names_apart else entry
        entry = with_family_behind(entry, text) if self.families_behind else entry
        return without_workplace(entry) if self.are_placed else entry


def prepared(blocks: Iterable[Block]) -> tuple[list[Block], ListForms]:
    """Give a list's blocks with what all of them together show of single ones, and how the list writes."""
    told, dated = with_dates_apart(with_known_labels(with_dates_on_own_lines(list(blocks))))
    apart, are_read = with_prefixes_apart(told)
    prepared, linked = with_families_apart(apart)
    return prepared, forms_of(prepared)._replace(are_read=are_read, linked=linked, dated=dated)


def forms_of(blocks: Sequence[Block]) -> ListForms:
    """Give how a list writes."""
    are_alone, keyed, keepers = are_families_alone(blocks), are_keyed(blocks), note_keepers(blocks)
    books, has_folders = book_rows(blocks), leads_to_folders(blocks)
    forms = ListForms(note_labels(blocks), are_names_apart(blocks), are_alone, keyed, keepers, books, has_folders)
    forms = forms._replace(
        are_titles_alone=are_titles_alone(blocks), told={**italic_sentences(blocks), **lettered_years(blocks)}
    )
    return forms._replace(are_placed=name_workplaces(blocks), families_behind=are_families_behind(blocks))
