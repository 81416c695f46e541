"""The papers of a whole list: its blocks in order, put together where one paper takes several of them."""

from __future__ import annotations

from collections import deque
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.link_kinds import leads_to_data, paper_identifiers
from i2vbib.catalog.markdown.anchored_titles import AnchoredTitles
from i2vbib.catalog.markdown.candidates import Candidate, are_among_papers, settle
from i2vbib.catalog.markdown.dated_groups import (
    PARAGRAPH,
    GroupDate,
    dated,
    dates_of_headings,
    read_day,
    read_group_date,
)
from i2vbib.catalog.markdown.glued_keys import without_key, without_row_key
from i2vbib.catalog.markdown.groups import (
    LONG_PROSE,
    announces_notes,
    begins_with_abstract,
    begins_with_work,
    is_counted,
    is_form,
    is_note,
    is_signed,
    is_told_in_fields,
    is_told_in_lines,
    says_who_or_where,
    tells_more,
)
from i2vbib.catalog.markdown.heading_papers import is_note_below, is_paper_heading, links_again
from i2vbib.catalog.markdown.heading_subjects import (
    names_venue,
    speak_of_papers,
    tells_of_data,
    tells_of_list,
    tells_of_papers,
)
from i2vbib.catalog.markdown.heading_titles import (
    begins_at_venue,
    dated_titles,
    heading_of_paper,
    is_titled_at_venue,
    names_another,
    titled_by_heading,
    without_contents,
)
from i2vbib.catalog.markdown.headings import Outline, heading_lines, heading_pieces
from i2vbib.catalog.markdown.inline.block_kinds import Block, Heading, Item, Row
from i2vbib.catalog.markdown.inline.captions import without_captions
from i2vbib.catalog.markdown.inline.dates import names_months
from i2vbib.catalog.markdown.inline.pieces import (
    Break,
    Link,
    Piece,
    Text,
    is_bold,
    plain_text,
)
from i2vbib.catalog.markdown.inline.skeleton import Skeleton, read_skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.layouts.labelled_fields import is_other_field
from i2vbib.catalog.markdown.layouts.title_finder import numbered_label
from i2vbib.catalog.markdown.list_forms import ListForms
from i2vbib.catalog.markdown.names_behind_italics import with_names_joined
from i2vbib.catalog.markdown.names_over_items import are_over_title, is_below_names
from i2vbib.catalog.markdown.note_labels import label_of
from i2vbib.catalog.markdown.open_candidates import candidates_of
from i2vbib.catalog.markdown.open_paper import OpenPaper
from i2vbib.catalog.markdown.open_table import OpenTable
from i2vbib.catalog.markdown.other_works import calls_post
from i2vbib.catalog.markdown.own_bibtex import own_of, told_by_own, with_own
from i2vbib.catalog.markdown.own_notes import without_notes
from i2vbib.catalog.markdown.own_survey import LONG_HEAD, are_many, survey_among
from i2vbib.catalog.markdown.paper_signs import FEW_WORDS, FULL_TITLE
from i2vbib.catalog.markdown.people.same_authors import with_names
from i2vbib.catalog.markdown.placed_lines import is_placed_line
from i2vbib.catalog.markdown.reading_tasks import is_chore, may_be_read, without_task
from i2vbib.catalog.markdown.references.reference_forms import is_reference
from i2vbib.catalog.markdown.references.untitled_references import read_untitled_reference
from i2vbib.catalog.markdown.signed_titles import is_of_others, is_signed_heading
from i2vbib.catalog.markdown.silent_bullets import Bullet, among_siblings, has_remark, silent_bullet
from i2vbib.catalog.markdown.table_headings import read_header
from i2vbib.catalog.markdown.tables import row_addresses
from i2vbib.catalog.markdown.titles_alone import titles_among
from i2vbib.catalog.markdown.told_rows import told_candidate
from i2vbib.catalog.markdown.unheaded_tables import at_venue
from i2vbib.catalog.markdown.works_alike import works_among
from i2vbib.catalog.markdown.works_to_do import are_works
from i2vbib.model.entry import Entry, PassedOver

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MANY_CITED: Final = 12
"""Works of one form below a heading like "Citations", from which on they are not how to cite the list."""
MOST_ABOVE: Final = 30
"""Texts above a dash that are looked at for the authors it stands for."""
_IN_HEAD: Final = "it stands above the first section, where a list tells of itself"
_NO_TITLE: Final = "a reference without a title or an identifier: give one of them"


class PaperReader:
    """Takes a list's blocks one by one and collects papers, and what could not be read."""

    def __init__(self, slugs: Mapping[str, str], conferences: frozenset[str], forms: ListForms) -> None:
        self.outline = Outline(slugs)
        self._conferences = conferences
        self._forms = forms
        self._groups: list[tuple[int, list[int]]] = []
        self.entries: list[Entry] = []
        self.passed_over: list[PassedOver] = [*forms.passed_over]
        self.survey: Entry | None = None
        self._table: OpenTable | None = None
        self._open = OpenPaper()
        self._run: list[Candidate] = []
        self._untitled: list[Candidate] = []
        self._of_list: list[tuple[Candidate, bool]] = []
        self._silent: list[Bullet] = []
        self._dates: list[GroupDate] = []
        self._head: list[Candidate] = []
        self._headings: list[tuple[int, str]] = []
        self._listed_in_head = 0
        self._anchored = AnchoredTitles()
        self._above: deque[tuple[int, str]] = deque(maxlen=MOST_ABOVE)

    def read(self, blocks: Iterable[Block]) -> None:
        """Take all blocks."""
        end = Heading(1, (), 0)
        for block, following in pairwise(chain(blocks, (end,))):
            if isinstance(block, Heading):
                self._take_heading(block, following)
            elif isinstance(block, Row):
                self._take_row(block)
            else:
                self._take_item(block, following)
        self._end_run()
        self._end_table()
        if not self.entries or (self.outline.has_no_sections and self._listed_in_head == len(self._head)):
            self._settle_head(least=1)
            self.entries.sort(key=lambda entry: entry.line)
        elif are_many(self._head):
            self._settle_head(least=LONG_HEAD)
            self.entries.sort(key=lambda entry: entry.line)
        if self.survey and self._listed_in_head and not self.entries:  # it is a paper of the list, which has no other
            self.outline.enter(Heading(1, (Text(self.outline.title),), 0))
            self._add(self.survey)
            self.survey = None
        self.passed_over += (PassedOver(text, _IN_HEAD, entry.line) for entry, text, *_ in self._head)
        told = [entry.line for entry in self.entries] + [passed.line for passed in self.passed_over]
        self.passed_over = without_contents(self.passed_over, self._headings)
        self.passed_over += dated_titles(self._headings, told)

    def unread(self) -> frozenset[int]:
        """Give the lines of the items that told no paper, whether they are named or not."""
        told = {entry.line for entry in self.entries}
        return frozenset(line for first, lines in self._groups if first not in told for line in lines)

    def _take_heading(self, heading: Heading, following: Block) -> None:
        self._end_run()
        self._end_table()
        pieces, _ = without_notes(heading.pieces, self._forms.keepers, has_folders=self._forms.has_folders)
        again = self._anchored.told_again(pieces, heading.level, self.outline)
        if again or is_paper_heading(pieces):
            self._start_group(again or pieces, heading.line, -1)
            self._open.is_listed, self._open.is_again = True, again is not None
            return
        if self.outline.in_head and (self.outline.title or are_many(self._head)):
            is_section = heading.level == 1 and (tells_of_papers(self.outline.title) or self._listed_in_head)
            self._settle_head(least=1 if is_section else LONG_HEAD)  # a heading like those that follow it
        self.outline.enter(heading)
        self._dates = self._forms.of_works(dates_of_headings(self.outline.path, self._conferences))
        self._headings.append((heading.line, self.outline.heading))
        if title := self.outline.heading:
            self._start_group(heading_lines(heading.pieces, title), heading.line, -1)
            self._open.is_heading = True
            self._open.is_short = count_words(title) < FULL_TITLE and not names_venue(title)
            self._open.is_at_venue = isinstance(following, Item) and begins_at_venue(title)

    def _take_row(self, row: Row) -> None:
        self._end_run()
        if row.header or self._table is None:
            self._end_table()
            header = read_header(row, are_families=self._forms.families_alone)
            self._table = OpenTable(header)
            signs = 0 if at_venue(row) else row.header + header.is_headed
            if signs and (signs > 1 or not (addresses := row_addresses(row)).papers + addresses.pages):
                return  # else a label in a paper's row is no heading
            self._table = OpenTable(read_header(row._replace(cells=((),) * len(row.cells))))  # a table of rows alone
            row = row._replace(header=False)
        table = self._table
        items = [] if table.header.is_headed else row.items()
        for item in items:
            self._take_item(item)
        if items:
            return
        no_papers = tells_of_list(self.outline.heading, is_table=True)
        is_at_venue = any(date.venue and date.year for date in self._dates)
        row, key = without_row_key(row, are_keyed=self._forms.are_keyed)
        for found in table.read(row, self.outline.heading, is_at_venue=is_at_venue, key=key):
            if no_papers and isinstance(found, Entry):
                reason = f"it stands under {self.outline.heading!r}, which tells of the list itself"
                self.passed_over.append(PassedOver(found.title, reason, found.line))
            elif isinstance(found, PassedOver):
                self.passed_over.append(found)
            else:
                table.papers.append((row, found))
                self._add(dated(found, self._dates))

    def _end_table(self) -> None:
        table, self._table = self._table, None
        if not table:
            return
        may_be_papers = not (is_of_others(self.outline.heading) or tells_of_list(self.outline.heading))
        among = len(self.entries) - len(table.papers)
        for found in table.close(are_papers=speak_of_papers(self.outline.path), may_be_papers=may_be_papers):
            if isinstance(found, Entry):
                self._add(dated(found, self._dates))
            else:
                self.passed_over.append(found)
        self.entries[among:] = sorted(self.entries[among:], key=lambda entry: entry.line)

    def _take_item(self, item: Item, following: Block | None = None) -> None:
        self._end_table()
        is_leaf = not isinstance(following, Item) or following.depth <= item.depth
        if self._takes_told(item):
            return
        item, is_task = without_task(with_names(item, self._above))
        pieces, key = without_key(without_captions(item.pieces), are_keyed=self._forms.are_keyed)
        key = key or self._forms.linked.get(item.line)
        pieces, note = without_notes(pieces, self._forms.keepers, has_folders=self._forms.has_folders)
        book = self._forms.books.get(item.line)
        pieces = book.pieces() if book else self._anchored.with_title(with_names_joined(pieces))
        item = item if pieces is item.pieces else item._replace(pieces=pieces)
        if is_chore(item.pieces):
            return
        skeleton = read_skeleton(item.pieces)
        is_below = bool(self._open.pieces) and item.depth > max(self._open.depth, 0)
        text = unmarked(skeleton.line)
        is_more = is_leaf and is_below and (tells_more(skeleton) or self._open.is_dated_by(skeleton, text, following))
        is_more |= is_below and self._open.is_remarked_by(item, skeleton, following)
        is_more |= self._open.is_placed_in(item, skeleton, following) or links_again(self._open, text, skeleton)
        self._above.append((item.depth, text))
        if self._open.pieces and not skeleton.addresses.papers and begins_with_abstract(text):
            return
        if self._open.pieces and self._open.is_cut(item, text):
            self._open.add(item, Text(" "))
            return
        if not (skeleton.addresses or is_more or note) and (
            (is_task and not may_be_read(text, plain_text(item.pieces), self.outline.path))
            or self._is_aside(item, text, is_leaf=is_leaf)
        ):
            self._groups += [(item.line, [item.line])] if is_task or len(text) > LONG_PROSE else ()
            return
        is_part = bool(item.depth) and any(map(numbered_label, skeleton.labels[:1]))
        is_part = is_part and not self._open.depth and not is_bold(self._open.first_pieces)
        is_part |= note is not None and note.is_kept and not (is_below and self._open.holds_paper())
        is_part |= read_untitled_reference(text) is not None and self._open.is_apart(item)
        is_part |= are_over_title(item, skeleton, text, following)
        is_more |= is_below and is_below_names(self._open, item, skeleton)
        is_noted = is_leaf and (is_note(text, skeleton) or self._is_labelled_note(item, skeleton))
        is_noted = is_below and (is_noted or announces_notes(text, skeleton))
        is_noted |= is_note_below(self._open, text, skeleton)
        if is_noted and self._open.holds_paper():
            self._open.is_post |= calls_post(text)
            return
        if self._open.pieces and not is_part and (is_more or self._open.goes_on(item, skeleton, text)):
            self._open.first_below = self._open.first_below or item
            self._open.add(item, Break())
        else:
            is_alone = self._open.is_heading and len(self._open.pieces) == len(heading_pieces(""))
            self._open.is_section = is_alone and names_another(skeleton, self.outline.heading)
            self._open.leave_group(skeleton)
            self._end_group()
            self._start_group(item.pieces, item.line, item.depth)
            self._open.lines.append(item.line)
            self._open.note, self._open.key, self._open.book = note, key, book
            self._open.is_task = is_task
            self._open.is_listed = item.depth > 0 or is_counted(item.pieces) or is_placed_line(item.pieces)
            self._open.is_leaf = is_leaf
            self._open.is_known = item.line in self._forms.dated

    def _takes_told(self, item: Item) -> bool:
        """Take a work that the list's form tells whole, or what is below its title; dates end with their bullets."""
        while self._dates and self._dates[-1].depth >= item.depth:
            self._dates.pop()
        told = self._forms.told.get(item.line)
        if told:
            self._end_group()
            self._open = OpenPaper(line=item.line, depth=item.depth, is_listed=True)
            self._keep(told_candidate(told, item, self._dates))
        return told is not None or item.line in self._forms.beside

    def _is_labelled_note(self, item: Item, skeleton: Skeleton) -> bool:
        """Say whether a bullet that leads to no paper begins with a label as the notes on other papers do."""
        may_be_note = self._forms.note_labels and not skeleton.addresses.papers
        return bool(may_be_note) and label_of(item) in self._forms.note_labels

    def _is_aside(self, item: Item, text: str, *, is_leaf: bool) -> bool:
        """Take in a line that only dates what follows it, a day what is below it; an abstract is passed over."""
        words = text if text or is_leaf else plain_text(item.pieces)  # ``[2023]``, which may be a label as well
        may_date = item.depth or is_bold(item.pieces) or text.strip(" .:").isdigit()
        may_date = may_date and not (self._open.pieces and is_other_field(text))  # ``Year: 2009`` of the paper above
        depth = item.depth or PARAGRAPH
        above = [date for date in self._dates if date.depth < depth]
        date = read_group_date(words, depth, above, self._conferences) if may_date else None
        date = read_day(words, depth) if may_date and date is None and not is_leaf else date
        if date is not None:
            self._end_group()
            self._dates = [*above, date]
        elif not item.depth and is_bold(item.pieces) and count_words(text) < FEW_WORDS:
            self._dates = above  # ``**Book chapters**``: another group begins
        is_prose = len(text) > LONG_PROSE and not (
            is_reference(text) or is_signed(text) or begins_with_work(item.pieces) or has_remark(item.pieces)
        )
        return date is not None or is_prose or names_months(text) or self._open.is_told_in(text)

    def _start_group(self, pieces: Iterable[Piece], line: int, depth: int) -> None:
        self._open = OpenPaper(list(pieces), line, depth, tuple(self._dates))

    def _end_group(self) -> None:
        pieces, self._open.pieces = tuple(self._open.pieces), []
        if not pieces:
            return
        is_section = self._open.is_heading and not self._is_paper(pieces)
        if is_section or (self._open.is_short and not says_who_or_where(pieces)):
            pieces = pieces[len(heading_pieces("")) :]  # the section's heading, and a first line of its own
            self._open.leave_heading()
            if not pieces:
                return
        found_any = False
        own = own_of((self._open.line, *self._open.lines), self._forms.own_bibtex)
        for found in candidates_of(self._open, pieces, self.outline.heading, in_head=self.outline.in_head):
            found_any = True
            if isinstance(found, PassedOver):
                self.passed_over.append(found)
            else:
                self._keep(with_own(found, own) if own else found)
        if own and not found_any:
            found_any = True
            self._keep(told_by_own(own, self._open.line, plain_text(pieces)[:LONG_PROSE], self._open.depth))
        self._groups.append((self._open.line, self._open.lines))
        if not found_any and self._open.is_leaf and self._open.depth > 0:
            self._silent += silent_bullet(pieces, self._open.line, self._open.depth)

    def _is_paper(self, pieces: tuple[Piece, ...]) -> bool:
        """Say whether a heading and what is below it may be a paper: links or fields, or a venue before its title."""
        is_titled = self._open.is_at_venue or is_titled_at_venue(self.outline.heading, is_first=True)
        is_titled &= not self._open.is_section
        is_signed = isinstance(pieces[0], Link) and says_who_or_where(pieces)
        self._open.is_listed |= is_titled or is_signed
        links = (piece for piece in pieces[1:] if isinstance(piece, Link))
        is_linked = any(link.href or not link.text for link in links)  # ``[Kites]()`` is another's title
        is_told = is_told_in_fields(pieces) or is_form(pieces) or is_told_in_lines(pieces)
        if not (is_titled or is_signed or is_linked or is_told):
            self._open.is_over_names = is_signed_heading(pieces, self.outline.path[:-1])
        return is_titled or is_signed or is_linked or is_told or self._open.is_over_names

    def _keep(self, candidate: Candidate) -> None:
        is_listed = self._open.is_listed
        entry = self._forms.told_of(candidate.entry, candidate.text)
        candidate = candidate if entry is candidate.entry else candidate._replace(entry=entry)
        if tells_of_list(self.outline.heading):
            self._of_list.append((candidate, is_listed))
        elif self._place(candidate, is_listed=is_listed) and self._open.is_heading and candidate.evidence == "sure":
            self.outline.leave()
            self._open.is_heading = False

    def _place(self, candidate: Candidate, *, is_listed: bool) -> bool:
        """Put a candidate where its like are held; say whether that is the run that is being read."""
        entry, text, evidence, *_ = candidate
        if tells_of_data(self.outline.heading) and leads_to_data(entry.link):
            reason = f"a data set, by its heading and by {entry.link}: give the paper about it"
            self.passed_over.append(PassedOver(text, reason, entry.line))
        elif not entry.title and not paper_identifiers(entry.link):
            self._untitled.append(candidate)
        elif self.outline.in_head:
            self._head.append(candidate)
            self._listed_in_head += is_listed and evidence == "sure"
        else:
            self._run.append(candidate)
            return True
        return False

    def _end_run(self) -> None:
        self._end_group()
        self._end_of_list()
        self._end_untitled()
        self._settle(self._run)
        self._run = []
        if not self.outline.in_head:
            self._silent = []

    def _end_of_list(self) -> None:
        """Pass over what stands below a heading of the list itself, unless it is whole references that are to come."""
        of_list, self._of_list = self._of_list, []
        are_papers = are_works([candidate for candidate, _ in of_list], self.outline.heading)
        are_papers |= sum(candidate.entry.line in self._forms.told for candidate, _ in of_list) >= MANY_CITED
        for candidate, is_listed in of_list:
            if are_papers:
                self._place(candidate, is_listed=is_listed)
            elif candidate.evidence == "sure":
                reason = f"it stands under {self.outline.heading!r}, which tells of the list itself"
                self.passed_over.append(PassedOver(candidate.text, reason, candidate.entry.line))

    def _end_untitled(self) -> None:
        """Name what has no title, unless it is all that stands below a heading that is one."""
        untitled, self._untitled = self._untitled, []
        below = [*untitled, *self._run]
        if all(candidate.entry.title for candidate in below):
            return
        heading = heading_of_paper(self.outline.path, self.outline.title)
        if titled := titled_by_heading(heading, below):
            self._run, untitled = [titled], []
        for entry, text, *_ in untitled:
            reason = f"no title beside {entry.link}: write one before the link" if entry.link else _NO_TITLE
            self.passed_over.append(PassedOver(text, reason, entry.line))

    def _settle(self, run: list[Candidate]) -> None:
        heading, is_below_papers = self.outline.heading, speak_of_papers(self.outline.path)
        run, self._silent = works_among(run, self._silent, heading)
        is_habit = self._forms.are_titles_alone
        run, self._silent = titles_among(run, self._silent, is_below_papers=is_below_papers, is_habit=is_habit)
        for found in settle(run, is_below_papers=is_below_papers, heading=heading):
            self.passed_over.append(found) if isinstance(found, PassedOver) else self._add(found)
        self.passed_over += among_siblings(self._silent, run)

    def _add(self, entry: Entry) -> None:
        self.entries.append(self._anchored.placed(entry, self.outline))

    def _settle_head(self, least: int) -> None:
        """Say of the papers above the first section whether they are entries or the list's own survey."""
        sure = [candidate for candidate in self._head if candidate.evidence == "sure"]
        if len(sure) >= least or self._listed_in_head > 1 or are_among_papers(self._head):
            self._settle(self._head)
            self._head = []
            return
        self.survey = self.survey or survey_among(sure, self.outline.title)
        self._head = [candidate for candidate in sure if not self.survey or candidate.entry.link != self.survey.link]
