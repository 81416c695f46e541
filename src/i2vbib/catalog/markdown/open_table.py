"""The table that is being read: whether its rows are papers, and which rows of it told nothing by themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.candidates import FEWEST_TITLES
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import plain_text
from i2vbib.catalog.markdown.inline.titles import count_words, meaning
from i2vbib.catalog.markdown.media_rows import why_of_media
from i2vbib.catalog.markdown.paper_signs import FULL_TITLE
from i2vbib.catalog.markdown.table_headings import Table
from i2vbib.catalog.markdown.tables import (
    AMONG,
    FEWEST_WORDS,
    NOTHING_TOLD,
    OF_TITLES,
    is_empty,
    read_row,
    row_addresses,
    row_texts,
)
from i2vbib.catalog.markdown.unheaded_tables import at_venue, tells_of_other, told_by_cells
from i2vbib.model.entry import Entry, PassedOver

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from i2vbib.catalog.markdown.glued_keys import GluedKey
    from i2vbib.catalog.markdown.inline.block_kinds import Row

_OTHER_HEADING: Final = "other rows have their titles there, but {!r} is no heading of titles: call it Title"
_FIRST: Final = 20
"""Papers of a table that tell in which column its titles stand."""
_NEARLY_ALL: Final = 0.8
_YEAR: Final = re.compile(ANY_YEAR)


@dataclass(slots=True)
class OpenTable:
    """A table's headings, its papers with their rows, what is named if there are any, and the rows without a word.

    ``unsure`` are the rows of what is named.
    """

    header: Table
    papers: list[tuple[Row, Entry]] = field(default_factory=list)
    untold: list[PassedOver] = field(default_factory=list)
    unsure: list[Row] = field(default_factory=list)
    silent: list[Row] = field(default_factory=list)

    def read(
        self, row: Row, heading: str, *, is_at_venue: bool, key: GluedKey | None = None
    ) -> Iterator[Entry | PassedOver]:
        """Give what a row below a heading tells, but for what only the other rows show to be a paper.

        ``key`` stood before its title.
        """
        is_silent = True
        for found in read_row(self.header, row, is_at_venue=is_at_venue, key=key):
            is_silent = False
            if isinstance(found, PassedOver) and found.reason.startswith(AMONG):
                self.untold.append(found)
                self.unsure.append(row)
            elif isinstance(found, Entry) and (reason := why_of_media(self.header, row, found, heading)):
                yield PassedOver(found.title, reason, found.line)
            else:
                yield found
        if is_silent and not (row.header or is_empty(self.header, row_texts(row))):
            self.silent.append(row)

    def close(self, *, are_papers: bool, may_be_papers: bool) -> list[Entry | PassedOver]:
        """Give what the rows show together: those that tell nothing but a title are named if others are papers.

        So they are if these are papers too, or ``are_papers`` says so, by a heading above. The rows of a table without
        headings may be papers by their cells, where ``may_be_papers``.
        """
        placed = self._told_by_cells(are_papers=are_papers) if may_be_papers and not self.header.is_headed else []
        named: Sequence[Entry | PassedOver] = self.untold if self.papers or are_papers or self._are_titles() else []
        places = self._title_places() if self.silent and self.papers else set[int]()
        silent = (self._named(row, places) for row in (self.silent if places else ()))
        return sorted([*placed, *named, *filter(None, silent)], key=lambda found: found.line)

    def _told_by_cells(self, *, are_papers: bool) -> list[Entry | PassedOver]:
        """Give the papers of rows whose cells tell what no heading does, and take them from the rows that told none."""
        if not (unread := [*self.unsure, *self.silent]):
            return []
        rows = [*(row for row, _ in self.papers), *unread]
        header = told_by_cells(rows, are_papers=are_papers or bool(self.papers))
        read = {row.line: list(read_row(header, row)) for row in unread if header and not tells_of_other(row)}
        told = {line for line, found in read.items() if any(isinstance(one, Entry) for one in found)}
        named = {row.line: found for row in self.silent if row.line not in told and (found := at_venue(row))}
        self.untold = [passed for passed in self.untold if passed.line not in told]
        self.silent = [row for row in self.silent if row.line not in told | named.keys()]
        return [*chain.from_iterable(read[line] for line in told), *named.values()]

    def _are_titles(self) -> bool:
        """Say whether nearly all rows have whole titles in a column that is headed so."""
        whole = sum(count_words(passed.text) >= FULL_TITLE for passed in self.untold)
        return "title" in self.header.places and whole >= max(FEWEST_TITLES, _NEARLY_ALL * len(self.untold))

    def _title_places(self) -> set[int]:
        """Give the columns in which the titles of the table's papers stand."""
        first = islice(self.papers, _FIRST)
        return {
            place
            for row, entry in first
            for place, cell in enumerate(row.cells)
            if entry.title and entry.title in plain_text(cell)
        }

    def _named(self, row: Row, places: set[int]) -> PassedOver | None:
        """Name a row with words where the others have their titles; one of a single cell first is a part of the table.

        Where no heading says that titles stand there, half of the rows must be papers, or all of them have their years;
        what leads elsewhere is a tool or a model among those.
        """
        written = [plain_text(cell).strip() for cell in row.cells]
        texts = [meaning(text) for text in written]
        told = ((place, texts[place]) for place in sorted(places) if place < len(texts))
        place, title = next(((place, text) for place, text in told if text and not is_label(text)), (0, ""))
        is_known = place in chain(*(self.header.places.get(kind, ()) for kind in OF_TITLES))
        is_linked = any(row_addresses(row))
        are_papers = len(self.papers) >= len(self.silent) and count_words(title) >= FEWEST_WORDS
        is_like_others = are_papers if is_linked else (are_papers or self._is_by_years())
        if not (title and any(written[1:]) and (is_known or is_like_others)):
            return None
        is_headed = is_known or not self.header.is_headed
        reason = NOTHING_TOLD if is_headed else _OTHER_HEADING.format(self.header.headings[place])
        return PassedOver(title, reason, row.line)

    def _is_by_years(self) -> bool:
        """Say whether the papers have a year each, no day, as in a table of references."""
        dates = (self.header.text(row, "year") for row, _ in self.papers[:_FIRST])
        return "dataset" not in self.header.places and all(map(_YEAR.fullmatch, dates))
