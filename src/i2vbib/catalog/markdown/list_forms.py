"""How a list writes, as all of its blocks show together: what one row alone leaves open."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from i2vbib.catalog.markdown.bibtex_blocks import with_bibtex_apart
from i2vbib.catalog.markdown.bold_names import bold_names, with_bold_name
from i2vbib.catalog.markdown.book_rows import BookRow, book_rows
from i2vbib.catalog.markdown.cited_books import cited_heads, without_cited_book
from i2vbib.catalog.markdown.coded_dates import with_coded_dates_apart
from i2vbib.catalog.markdown.described_titles import with_titles_alone
from i2vbib.catalog.markdown.families_alone import are_families_alone
from i2vbib.catalog.markdown.families_behind import are_families_behind, with_family_behind
from i2vbib.catalog.markdown.glued_days import with_prefixes_apart
from i2vbib.catalog.markdown.glued_keys import GluedKey, are_keyed
from i2vbib.catalog.markdown.italic_sentences import italic_sentences, with_dates_on_own_lines
from i2vbib.catalog.markdown.kept_notes import note_keepers
from i2vbib.catalog.markdown.lettered_years import lettered_years
from i2vbib.catalog.markdown.linked_families import with_linked_families_apart
from i2vbib.catalog.markdown.named_titles import named_titles
from i2vbib.catalog.markdown.names_apart import are_names_apart, without_own_name
from i2vbib.catalog.markdown.names_by_marks import names_by_marks
from i2vbib.catalog.markdown.note_labels import note_labels
from i2vbib.catalog.markdown.plain_rows import plain_rows
from i2vbib.catalog.markdown.quoted_works import quoted_works
from i2vbib.catalog.markdown.recurring_labels import with_known_labels
from i2vbib.catalog.markdown.references_below import with_references_below
from i2vbib.catalog.markdown.remarked_books import remarked_books
from i2vbib.catalog.markdown.spaced_dates import with_dates_apart
from i2vbib.catalog.markdown.stopped_names import stopped_names
from i2vbib.catalog.markdown.titled_folders import leads_to_folders
from i2vbib.catalog.markdown.titles_alone import are_titles_alone
from i2vbib.catalog.markdown.underscored_names import underscored_names
from i2vbib.catalog.markdown.volumes_of_papers import volumes_of_papers
from i2vbib.catalog.markdown.workplaces import name_workplaces, without_workplace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from i2vbib.catalog.markdown.dated_groups import GroupDate
    from i2vbib.catalog.markdown.inline.block_kinds import Block
    from i2vbib.model.entry import Entry, PassedOver


class ListForms(NamedTuple):
    """How a list writes its papers; what stands by a line belongs to the row that begins there."""

    note_labels: frozenset[str] = frozenset()
    """What notes on its papers begin with."""
    names_apart: bool = False
    """Names of its own stand beside titles."""
    families_alone: bool = False
    """Its columns of authors hold family names alone."""
    are_keyed: bool = False
    """Keys stand before titles: ``Leeetal2010 - Kites``."""
    keepers: frozenset[str] = frozenset()
    """Those whose notes its titles lead to."""
    books: Mapping[int, BookRow] = MappingProxyType({})
    """Books whose rows commas part, by line."""
    has_folders: bool = False
    """Its rows lead to folders beside it."""
    are_read: bool = False
    """Its days and years tell when a work was read."""
    are_placed: bool = False
    """Its rows end in where their authors work."""
    families_behind: bool = False
    """Its rows end in families and a year."""
    linked: Mapping[int, GluedKey] = MappingProxyType({})
    """Who wrote what it links by family names, by line."""
    are_titles_alone: bool = False
    """Most of its bullets are nothing but a title."""
    dated: frozenset[int] = frozenset()
    """Lines of rows with a month or an identifier before their titles, or with a year as code behind them."""
    cited: frozenset[tuple[str, str]] = frozenset()
    """Families and years that its rows begin with, where others cite the book around a chapter by them."""
    told: Mapping[int, Entry] = MappingProxyType({})
    """Works that its form tells whole, by line."""
    bold_names: Mapping[int, str] = MappingProxyType({})
    """Names in bold, in brackets behind its titles, by line."""
    beside: frozenset[int] = frozenset()
    """Lines of what stands below the titles of such works and belongs to them; of volumes that hold them."""
    own_bibtex: Mapping[int, Entry] = MappingProxyType({})
    """BibTeX below rows that tell its papers, by the lines of these."""
    passed_over: tuple[PassedOver, ...] = ()
    """What was named before any row is read."""

    def of_works(self, dates: list[GroupDate]) -> list[GroupDate]:
        """Give the dates of headings that tell when works appeared, and not when they were read."""
        return [date for date in dates if date.venue] if self.are_read else dates

    def told_of(self, entry: Entry, text: str) -> Entry:
        """Give an entry as the list writes its rows: without what is beside their titles, with who wrote them."""
        entry = without_own_name(entry, text) if self.names_apart else entry
        entry = with_family_behind(entry, text) if self.families_behind else entry
        entry = without_cited_book(entry, text, self.cited) if self.cited else entry
        entry = with_bold_name(entry, self.bold_names) if self.bold_names else entry
        return without_workplace(entry) if self.are_placed else entry


def prepared(blocks: Iterable[Block]) -> tuple[list[Block], ListForms]:
    """Give a list's blocks with what all of them together show of single ones, and how the list writes."""
    bibtex = with_bibtex_apart(blocks)
    blocks, cited = with_references_below(bibtex.blocks)
    labelled = with_known_labels(with_dates_on_own_lines(with_titles_alone(blocks)))
    coded, behind = with_coded_dates_apart(labelled)
    undated, dated = with_dates_apart(coded)
    apart, are_read = with_prefixes_apart(undated)
    prepared, linked = with_linked_families_apart(apart)
    forms = forms_of(prepared)
    volumes = volumes_of_papers(prepared)
    return prepared, forms._replace(
        are_read=are_read,
        linked=linked,
        dated=dated | behind,
        told={**forms.told, **volumes.papers, **bibtex.told, **cited},
        beside=volumes.volumes,
        own_bibtex=bibtex.own,
        passed_over=tuple(bibtex.passed_over),
    )


def forms_of(blocks: Sequence[Block]) -> ListForms:
    """Give how a list writes."""
    return ListForms(
        note_labels=note_labels(blocks),
        names_apart=are_names_apart(blocks),
        families_alone=are_families_alone(blocks),
        are_keyed=are_keyed(blocks),
        keepers=note_keepers(blocks),
        books=book_rows(blocks),
        has_folders=leads_to_folders(blocks),
        are_placed=name_workplaces(blocks),
        families_behind=are_families_behind(blocks),
        bold_names=bold_names(blocks),
        are_titles_alone=are_titles_alone(blocks),
        cited=cited_heads(blocks),
        told={
            **plain_rows(blocks),
            **names_by_marks(blocks),
            **stopped_names(blocks),
            **named_titles(blocks),
            **italic_sentences(blocks),
            **lettered_years(blocks),
            **underscored_names(blocks),
            **quoted_works(blocks),
            **remarked_books(blocks),
        },
    )
