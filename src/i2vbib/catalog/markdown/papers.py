"""The papers of a whole list: its blocks in order, put together where one paper takes several of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.links import link_kind, paper_identifiers
from i2vbib.catalog.markdown.blocks import Block, Heading, Item, Row
from i2vbib.catalog.markdown.headings import Outline
from i2vbib.catalog.markdown.items import read_items
from i2vbib.catalog.markdown.pieces import Break, Link, Piece, Text, plain_text
from i2vbib.catalog.markdown.skeleton import read_skeleton, unmarked
from i2vbib.catalog.markdown.tables import Table, read_header, read_row
from i2vbib.catalog.markdown.title_finder import find_title
from i2vbib.catalog.markdown.venues import read_heading_date
from i2vbib.model.entry import Entry, PassedOver

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

NO_PAPERS: Final = re.compile(
    r"(?i)(?:(?:latest |recent )?(?:news|updates?)|what'?s new|change ?log|citations?|citing|cite(?: us)?|bibtex"
    r"|contribut\w*|acknowledge?ments?|contacts?|licen[sc]e|star history|(?:table of )?contents|toc"
    r"|related (?:repos\w*|lists?)|other (?:awesome|repos\w*)|how to \w+|to-?do(?: list)?)\b"
)
"""Headings of what a list says about itself; a link to a paper there is no entry."""

FULL_TITLE: Final = 4
"""Words a title must have where only its layout shows that it is a paper's."""

LONG_PROSE: Final = 400
"""Characters from which on words without a link are an abstract or an introduction."""

LONG_HEAD: Final = 5
"""Papers above the first section from which on they are entries, not the list's own survey."""

_TASK: Final = re.compile(r"\s*\[[ xX]\]\s")
_EVENT: Final = re.compile(
    r"(?i)\b(?:challenge|competition|workshop|tutorial|talk|keynote|youtube|youtu\.be|bilibili|vimeo|twitter|medium)\b"
)
_SURVEY: Final = re.compile(r"(?i)\b(?:survey|review|overview|tutorial)\b")


class _Date(NamedTuple):
    """A heading (depth -1) or list item that says venue and year of what stands below it."""

    depth: int
    venue: str
    year: int | None


class PaperReader:
    """Takes a list's blocks one by one and collects papers, and what could not be read."""

    def __init__(self, slugs: Mapping[str, str]) -> None:
        self.outline = Outline(slugs)
        self.entries: list[Entry] = []
        self.passed_over: list[PassedOver] = []
        self.survey: Entry | None = None
        self._table: Table | None = None
        self._group: list[Piece] = []
        self._group_line = 0
        self._is_heading = False
        self._is_listed = False
        self._dates: list[_Date] = []
        self._group_dates: tuple[_Date, ...] = ()
        self._head: list[Entry] = []
        self._listed_in_head = 0

    def read(self, blocks: Iterable[Block]) -> None:
        """Take all blocks."""
        for block in blocks:
            if isinstance(block, Heading):
                self._take_heading(block)
            elif isinstance(block, Row):
                self._take_row(block)
            else:
                self._take_item(block)
        self._end_group()
        if not self.entries:
            self._settle_head(least=1)

    def _take_heading(self, heading: Heading) -> None:
        self._end_group()
        self._table = None
        if self.outline.in_head and self.outline.title:
            self._settle_head(least=LONG_HEAD)
        if read_skeleton(heading.pieces).addresses.papers and find_title(read_skeleton(heading.pieces)):
            self._start_group(heading.pieces, heading.line)
            return
        self.outline.enter(heading)
        self._dates = [
            _Date(-1, *date) for title in self.outline.path if (date := read_heading_date(title)) is not None
        ]
        if len(self.outline.heading.split()) >= FULL_TITLE:
            self._start_group((Text(self.outline.heading, strong=True), Break()), heading.line)
            self._is_heading = True

    def _take_row(self, row: Row) -> None:
        self._end_group()
        if row.header or self._table is None:
            self._table = read_header(row)
            if row.header or self._table.is_headed:
                return
        for found in read_row(self._table, row):
            if isinstance(found, PassedOver):
                self.passed_over.append(found)
            else:
                self._add(_dated(found, self._dates))

    def _take_item(self, item: Item) -> None:
        self._table = None
        while self._dates and self._dates[-1].depth >= item.depth:
            self._dates.pop()
        skeleton = read_skeleton(item.pieces)
        if not skeleton.addresses and self._is_aside(item, unmarked(skeleton.line)):
            return
        if self._group and find_title(skeleton) is None:
            self._group += (Break(), *item.pieces)
        else:
            self._end_group()
            self._start_group(item.pieces, item.line)
            self._is_listed = item.depth > 0

    def _is_aside(self, item: Item, text: str) -> bool:
        """Take in a line that only dates what follows it; an abstract and a task are passed over."""
        date = read_heading_date(text) if item.depth or _is_bold(item) else None
        if date is not None:
            self._end_group()
            self._dates.append(_Date(item.depth, *date))
        return date is not None or len(text) > LONG_PROSE or bool(_TASK.match(text))

    def _start_group(self, pieces: Iterable[Piece], line: int) -> None:
        self._group = list(pieces)
        self._group_line = line
        self._group_dates = tuple(self._dates)
        self._is_heading = self._is_listed = False

    def _end_group(self) -> None:
        pieces, self._group = tuple(self._group), []
        if self._is_heading and not any(isinstance(piece, Link) for piece in pieces):
            return
        for entry in read_items(pieces):
            if self._is_paper(entry, pieces) and not NO_PAPERS.match(self.outline.heading):
                self._keep(_dated(entry._replace(line=self._group_line), self._group_dates))

    def _is_paper(self, entry: Entry, pieces: Iterable[Piece]) -> bool:
        """Say whether a link shows that an entry is a paper's, or else its venue and year do."""
        if link_kind(entry.link) == "paper":
            return True
        if not (entry.venue and entry.year) or len(entry.title.split()) < FULL_TITLE:
            return False
        if not entry.link:
            return self._is_listed
        return bool(entry.authors) or "et al" in plain_text(pieces) or not _EVENT.search(f"{entry.title} {entry.link}")

    def _keep(self, entry: Entry) -> None:
        if self.outline.in_head:
            self._head.append(entry)
            self._listed_in_head += self._is_listed
        elif not entry.title:
            self.passed_over.append(PassedOver(entry.link, "no title beside it: write one before the link", entry.line))
        else:
            if self._is_heading:
                self.outline.leave()
                self._is_heading = False
            self._add(entry)

    def _add(self, entry: Entry) -> None:
        self.entries.append(entry._replace(sections=(self.outline.section().slug,)))

    def _settle_head(self, least: int) -> None:
        """Say of the papers above the first section whether they are entries or the list's own survey."""
        titled = [entry for entry in self._head if entry.title]
        if len(titled) >= least or self._listed_in_head > 1:
            for entry in titled:
                self._add(entry)
        else:
            self.survey = self.survey or self._survey()
        self._head = []

    def _survey(self) -> Entry | None:
        title = self.outline.title
        for entry in self._head:
            if entry.title and paper_identifiers(entry.link):
                return entry
            if not entry.title and _SURVEY.search(title) and "awesome" not in title.lower():
                return entry._replace(title=title)
        return None


def _is_bold(item: Item) -> bool:
    return all(piece.strong for piece in item.pieces if isinstance(piece, Text) and piece.text.strip())


def _dated(entry: Entry, dates: Sequence[_Date]) -> Entry:
    """Give an entry the venue and year of the headings and list items that it stands under."""
    for date in reversed(dates):
        if not entry.venue and entry.year in {None, date.year}:
            entry = entry._replace(venue=date.venue)
        if entry.year is None:
            entry = entry._replace(year=date.year)
    return entry
