"""The lines that are read as one paper so far, and whether the next ones belong to it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.link_kinds import paper_identifiers
from i2vbib.catalog.markdown.groups import (
    begins_with_initials,
    has_title,
    is_abstract,
    is_counted,
    is_signed,
    is_signed_by_people,
    is_signed_in_lines,
    is_title_alone,
    is_titled_between,
    is_told_in_lines,
    is_where,
    is_whole_reference,
    tells_of,
)
from i2vbib.catalog.markdown.heading_titles import is_titled_at_venue, names_another, quotes_title
from i2vbib.catalog.markdown.headings import heading_pieces
from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.cut_imprints import without_imprint
from i2vbib.catalog.markdown.imprints.lines_below import dates_title
from i2vbib.catalog.markdown.imprints.reference_venue import names_imprint
from i2vbib.catalog.markdown.imprints.signatures import signature_of
from i2vbib.catalog.markdown.imprints.venue_finder import find_venue
from i2vbib.catalog.markdown.inline.block_kinds import Item, Row
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, read_year
from i2vbib.catalog.markdown.inline.pieces import (
    LINE_END,
    Break,
    Image,
    Piece,
    end_of_line,
    has_isbn,
    is_bold,
    plain_text,
)
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, LABEL, TITLE, Skeleton, read_skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.items import read_items
from i2vbib.catalog.markdown.layouts.bold_layouts import bold_words
from i2vbib.catalog.markdown.layouts.dated_names import is_dated_line
from i2vbib.catalog.markdown.layouts.labelled_fields import is_other_field, is_remark
from i2vbib.catalog.markdown.layouts.link_layouts import (
    is_capitalized,
    is_signed_below_title,
    tells_of_itself,
    without_linked_journal,
)
from i2vbib.catalog.markdown.layouts.title_finder import find_title, tells_whose
from i2vbib.catalog.markdown.own_citations import is_citation
from i2vbib.catalog.markdown.paper_signs import FULL_TITLE, SHORT_TITLE
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.references.reference_forms import begins_with_authors, is_reference
from i2vbib.catalog.markdown.references.untitled_references import read_untitled_reference
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.book_rows import BookRow
    from i2vbib.catalog.markdown.dated_groups import GroupDate
    from i2vbib.catalog.markdown.glued_keys import GluedKey
    from i2vbib.catalog.markdown.inline.block_kinds import Block
    from i2vbib.catalog.markdown.own_notes import Note

_WORDS_AND_COLON: Final = re.compile(r"[^\W\d_]{3,20}(?:[ -][a-z]{2,20}){0,2}\s?(?:[(（][^()（）]{1,60}[)）])?\s?[:：]")
"""``slides:``, ``project page:``, ``caffe-pr("Make it an example"):``."""
_SAYS: Final = re.compile(r"[^\W\d_][\w’'-]*(?: [a-z’'-]+){0,4}[:：] +[a-z]")
"""``Main idea: ropes of …``."""
_TELLS: Final = re.compile(r"[a-z]+(?: [a-z]+){0,2}[:：]|[A-Z][a-z]+[:：] +[a-z]|[\u3400-\u9fff]{2,5}[：:]")
"""``idea: ropes``, ``Advantages: cheap``, ``亮点：…``: a field's name, which no system is called by."""
_NUMBER: Final = re.compile(r"\s*(?:\[\d{1,4}\]|\d{1,4}[.)])\s+")
_ENDS_REFERENCE: Final = re.compile(rf"[^\n]*\([^()\n]{{0,60}}{ANY_YEAR}\)[.\s]*")
_LONGEST_NAME: Final = 2
"""Words of a system's name that stands over its paper's title."""
_FIRST: Final = 20
"""Pieces of a paper's lines that tell whether they are set in bold: a paper may have any number of lines."""


def _identifiers(lines: Skeleton) -> set[str]:
    return {name for href in lines.addresses.papers for name in paper_identifiers(href)}


@dataclass(slots=True)
class OpenPaper:
    """What was read of a paper: its pieces, where it stands and how deep, and the dates above it.

    A heading has the depth -1, and below it ``first_below`` is read as its paper's. ``is_short`` says that it is a
    section's by its few words, ``is_listed`` that the first line is a bullet, ``is_task`` that it has a box,
    ``is_section`` of a heading that another paper stands below it, ``is_leaf`` that no bullet is below the first line,
    ``is_post`` that a note calls it a post, ``is_over_names`` of a heading that it is a title over its authors alone,
    ``is_again`` that it tells again what leads to it, ``is_at_venue`` that a venue begins it and lines are right below,
    ``is_known`` that its list writes papers so. ``lines`` are those of its items.
    """

    pieces: list[Piece] = field(default_factory=list)
    line: int = 0
    depth: int = 0
    dates: tuple[GroupDate, ...] = ()
    note: Note | None = None
    key: GluedKey | None = None
    book: BookRow | None = None
    is_heading: bool = False
    is_short: bool = False
    is_listed: bool = False
    is_task: bool = False
    is_section: bool = False
    is_leaf: bool = False
    is_post: bool = False
    is_over_names: bool = False
    is_again: bool = False
    is_known: bool = False
    is_at_venue: bool = False
    first_below: Item | None = None
    lines: list[int] = field(default_factory=list)

    def add(self, item: Item, between: Piece) -> None:
        """Take an item for a part of the paper."""
        self.pieces += (between, *item.pieces)
        self.lines.append(item.line)

    @property
    def first_pieces(self) -> list[Piece]:
        """The pieces that tell what the lines are."""
        return self.pieces[:_FIRST]

    def holds_paper(self) -> bool:
        """Say whether the lines so far tell a paper: its title, and who wrote it, where it is or appeared, or when."""
        entries = read_items(tuple(self.first_pieces))
        return any(entry.title and (entry.authors or entry.venue or entry.year or entry.link) for entry in entries)

    def is_told_in(self, text: str) -> bool:
        """Say whether a paragraph is an abstract, below a heading and a line of the paper that it is."""
        return self.is_heading and len(self.pieces) > len(heading_pieces("")) and is_abstract(text)

    def goes_on(self, item: Item, skeleton: Skeleton, text: str) -> bool:
        """Say whether an item belongs to the paper before it: it has no title of its own, or is its authors."""
        is_field = is_other_field(text) or (LABEL in skeleton.line and is_other_field(skeleton.line))
        is_field |= bool(self.pieces) and is_citation(text, plain_text(self.pieces[: end_of_line(self.pieces)]))
        if is_field and not self._is_linked_beside(skeleton, text):
            return not ("\n" in skeleton.line and has_title(skeleton) and self.holds_paper())
        is_below = item.depth > self.depth
        is_book = item.depth == self.depth > 0 and has_isbn(item.pieces)
        is_below_alone = self.is_heading and len(self.pieces) <= len(heading_pieces(""))
        is_signed_alone = is_below_alone and (
            is_signed_by_people(text) or is_signed_in_lines(skeleton) or is_told_in_lines((*self.pieces, *item.pieces))
        )
        is_signed_alone = is_signed_alone and not self._titles_another(skeleton)
        is_apart = is_below_alone and self.is_short and len(read_authors(text)) <= 1 and not is_signed_alone
        if is_apart or is_book or (item.depth and self._is_prose() and (is_reference(text) or is_signed(text))):
            return False
        is_told = is_signed_alone or (is_below and self._is_described_by(skeleton, text))
        if is_told or self._is_below_heading(item, skeleton) or self._is_field(item, skeleton, text):
            return True
        addresses = skeleton.addresses
        may_name = not addresses or (is_below and not (addresses.papers or addresses.code) and "," in text)
        names = read_authors(text) if may_name and (is_below or not item.depth) else ()
        is_signed_below = is_below and self._is_signed_by(text, skeleton)
        is_signed_below |= self._is_cited_by(text, skeleton, is_below=is_below) or self._is_signed_beside(
            item, skeleton
        )
        may_sign = self._is_bold_title_over(item, skeleton)
        is_signed_below |= may_sign and (
            signature_of(skeleton.line) is not None or read_untitled_reference(text) is not None
        )
        is_group = len(names) == 1 and item.depth < self.depth and (is_bold(item.pieces) or text.isupper())
        is_signed_below |= is_below and (self._is_placed_by(text, skeleton) or self._is_titled_by(skeleton))
        if len(names) > 1 or (names and not (addresses or is_group)) or is_signed_below:  # several may lead somewhere
            return True
        title = find_title(skeleton) if text else None
        if title and not (is_below and (not title.text or is_where(title.text, skeleton, self.first_pieces))):
            return False
        is_next_paper = bool(skeleton.addresses.papers) and item.depth > 0 and (self.is_short or not is_below)
        is_local = bool(item.depth) and not (is_below or addresses) and bool(skeleton.labels)
        is_bare = not is_below and not skeleton.labels  # an identifier alone in a bullet
        is_next_paper |= self.is_group(skeleton)
        is_bare |= item.depth < self.depth  # its title may stand below it
        is_bare |= not is_below and tells_whose(skeleton.line)
        return not (is_local or (is_next_paper and (is_bare or read_skeleton(tuple(self.pieces)).addresses.papers)))

    def _is_titled_by(self, skeleton: Skeleton) -> bool:
        """Say whether words below a bullet that is a paper's link are its title, which the bullet leaves out."""
        own = read_skeleton(tuple(self.first_pieces)) if self.depth > 0 else None
        below, above = (_identifiers(lines) if lines else set[str]() for lines in (skeleton, own))
        is_same = not skeleton.addresses or (bool(below) and below <= above)
        title = find_title(skeleton) if own and own.addresses.papers and is_same else None
        if own is None or not title:
            return False
        over = find_title(own)
        is_name = over and "\n" not in own.line and count_words(over.text) <= _LONGEST_NAME
        text = unmarked(skeleton.line)
        is_told = is_name and count_words(title.text) >= FULL_TITLE and all(find_venue(text))
        is_told = is_told and not begins_with_authors(text)  # a whole reference is read by itself
        return over is None or not over.text or bool(is_told)

    def _is_linked_beside(self, skeleton: Skeleton, text: str) -> bool:
        """Say whether a bullet links another title than that above it: ``Introduction: [Steering Kites at Sea](…)``."""
        if TITLE not in skeleton.line or not _identifiers(skeleton) or not is_remark(text):
            return False
        title = find_title(skeleton)
        return title is not None and count_words(title.text) >= FULL_TITLE and (self.is_short or self.holds_paper())

    def _titles_another(self, skeleton: Skeleton) -> bool:
        """Say whether names below a heading stand before a linked title of their own: it is a week's, or a topic's."""
        title = find_title(skeleton) if skeleton.addresses.papers and TITLE in skeleton.line else None
        fewest = SHORT_TITLE if is_titled_between(skeleton) else FULL_TITLE
        is_own = title is not None and title.start > 0 and count_words(title.text) >= fewest
        if not title or not is_own or is_known_venue(title.text) or tells_of_itself(title.text):
            return False
        if is_signed_below_title(f"{self._words()}\n{skeleton.line[: title.start]}"):
            return False  # ``Ann Lee, Bo Kim (2022), [Kite News](…)`` is where the heading's paper appeared
        return names_another(skeleton, self._words())

    def _is_placed_by(self, text: str, skeleton: Skeleton) -> bool:
        """Say whether a bullet below a linked title is a remark and where it appeared: ``Takeo, SIGGRAPH 2010``."""
        words = without_imprint(text)
        is_title = is_capitalized(words) or begins_with_authors(text)
        if skeleton.addresses or not self.depth or is_title:
            return False
        own = read_skeleton(tuple(self.first_pieces))
        venue, year = find_venue(text)
        is_told = TITLE in own.line and "\n" not in own.line and venue and year and lookup(venue)
        return bool(is_told) and not any(entry.venue for entry in read_items(tuple(self.first_pieces)))

    def is_group(self, skeleton: Skeleton) -> bool:
        """Say whether a paragraph is a group's name: a word or two, and below it address by address, each a paper's.

        A preprint and the published version are one.
        """
        is_bare = skeleton.addresses.papers and skeleton.line.strip() == LABEL and not skeleton.labels
        own = read_skeleton(tuple(self.first_pieces)) if is_bare and not self.depth and self.pieces else None
        if own is None or count_words(unmarked(own.line)) >= FULL_TITLE:
            return False
        papers = (*own.addresses.papers[:1], *skeleton.addresses.papers[:1])
        return len(papers) > 1 and len({"arxiv" in paper.casefold() for paper in papers}) == 1

    def is_cut(self, item: Item, text: str) -> bool:
        """Say whether a bullet is the end of a reference that a list breaks over two: ``- [x] (2020).``.

        The first begins with names, tells no year and ends in a comma, or it alone of the two is numbered.
        """
        if not (item.depth == self.depth > 0 and _ENDS_REFERENCE.fullmatch(text)):
            return False
        own = plain_text(self.first_pieces).rstrip()
        is_open = own.endswith(",") or (_NUMBER.match(own) and not _NUMBER.match(text))
        may_be_cut = is_open and (not own.endswith(".") or names_imprint(text)) and cited_year(own) is None
        return bool(may_be_cut and begins_with_authors(own)) and not begins_with_authors(text)

    def leave_group(self, skeleton: Skeleton) -> None:
        """Take a group's name from its first paper, where a next one shows that it is one."""
        if LINE_END in self.pieces and self.is_group(skeleton):
            del self.pieces[: self.pieces.index(LINE_END) + 1]

    def leave_heading(self) -> None:
        """Take the lines for what stands below a section's heading, with the place of the first."""
        self.is_heading = False
        if self.first_below:
            self.line, self.depth = self.first_below.line, self.first_below.depth
            self.is_listed |= self.depth > 0 or is_counted(self.first_below.pieces)

    def is_apart(self, item: Item) -> bool:
        """Say whether a reference without a title is of no heading or paper above it: a section's, or a signed one."""
        return self.is_short or (item.depth == self.depth and self._is_signed())

    def _is_signed(self) -> bool:
        return any(entry.authors for entry in read_items(tuple(self.first_pieces)))

    def _is_field(self, item: Item, skeleton: Skeleton, text: str) -> bool:
        """Say whether a bullet below a title in bold is a word and a page, as fields are that no table has."""
        is_page = bool(skeleton.addresses) and not skeleton.addresses.papers and _WORDS_AND_COLON.fullmatch(text)
        if not is_page or self.is_short or self.depth or not item.depth:
            return False
        return is_bold(self.first_pieces[:1]) and count_words(plain_text(self.first_pieces)) >= SHORT_TITLE

    def _is_described_by(self, skeleton: Skeleton, text: str) -> bool:
        """Say whether a bullet below a title alone in bold tells of it: ``Main idea: ropes``, ``Uses ropes.``."""
        if skeleton.addresses or "\n" in skeleton.line or not is_bold(self.pieces[:1]):
            return False
        own = self.pieces[: self.pieces.index(LINE_END)] if LINE_END in self.pieces else self.pieces
        if not is_bold(own) or count_words(plain_text(own)) < FULL_TITLE:
            return False
        if self.depth <= 0:
            return self.depth == 0 and bool(_TELLS.match(text)) and read_year(text) is None
        is_sentence = text.endswith(".") and not (is_capitalized(text) or names_imprint(text) or read_authors(text))
        return bool(_SAYS.match(text)) or (is_sentence and not begins_with_authors(text))

    def is_dated_by(self, skeleton: Skeleton, text: str, following: Block | None) -> bool:
        """Say whether a bullet below a title alone tells where and when that appeared; several are a list of venues."""
        if skeleton.addresses or self.depth <= 0 or "\n" in skeleton.line or not dates_title(text):
            return False
        own = read_skeleton(tuple(self.first_pieces))
        first, _, below = own.line.partition("\n")
        title = unmarked(first)
        if own.addresses or count_words(title) < FULL_TITLE or is_reference(title):
            return False
        others = [unmarked(line) for line in below.split("\n")]
        others += [plain_text(following.pieces)] if following and not isinstance(following, Row) else []
        return not any(map(dates_title, others))

    def is_placed_in(self, item: Item, skeleton: Skeleton, following: Block | None) -> bool:
        """Say whether a paragraph below a whole title as a heading is where that appeared, and another is below it."""
        is_own = self.is_heading and not self.is_short and not (item.depth or skeleton.addresses)
        is_above_more = isinstance(following, Item) and not following.depth
        return is_own and is_above_more and is_dated_line(skeleton.line)

    def is_remarked_by(self, item: Item, skeleton: Skeleton, following: Block | None) -> bool:
        """Say whether words below a title in bold stand before its link's field: ``- Kite Lab``, ``- arxiv: …``."""
        if skeleton.addresses or "\n" in skeleton.line or not isinstance(following, Item):
            return False
        link = read_skeleton(following.pieces) if self.depth == 0 and self._is_bold_title() else None
        is_field = link and link.addresses.papers and is_other_field(plain_text(following.pieces))
        is_beside = following.depth == item.depth
        return bool(is_field and is_beside) and count_words(plain_text(self.first_pieces)) >= FULL_TITLE

    def _words(self) -> str:
        """Give the words so far: mostly they are a heading, which no marks stand in."""
        is_alone = len(self.pieces) == len(heading_pieces(""))
        return plain_text(self.pieces) if is_alone else unmarked(read_skeleton(tuple(self.pieces)).line)

    def _is_signed_by(self, text: str, skeleton: Skeleton) -> bool:
        """Say whether a bullet below tells who wrote the paper, and where it appeared, and has no title of its own."""
        if begins_with_initials(text) and not self.is_heading:
            return not (read_skeleton(tuple(self.pieces)).addresses or bold_words(skeleton))
        return not self.is_short and is_signed(text)

    def _is_bold_title(self) -> bool:
        """Say whether a title in bold is all of the lines so far: ``**Tin Kites**``, then ``*Ann Lee. ICRA, 1975*``."""
        if self.depth:
            return False
        words = (piece for piece in self.first_pieces if not isinstance(piece, Image))
        own = tuple(piece for piece in words if isinstance(piece, Break) or plain_text((piece,)).strip())
        is_title = is_bold(own) and count_words(plain_text(own)) >= SHORT_TITLE
        return is_title and LINE_END not in own

    def _is_bold_title_over(self, item: Item, skeleton: Skeleton) -> bool:
        """Say whether a title alone is all of the lines so far, in bold or linked, and an item may stand below it."""
        is_above = self.depth >= 0 and item.depth >= self.depth and not item.depth == self.depth > 0
        return is_above and is_title_alone(self.first_pieces, has_paper=bool(skeleton.addresses.papers))

    def _is_prose(self) -> bool:
        """Say whether a paragraph is a sentence that leads to the bullets below it, and no title: ``Some books.``."""
        if self.depth or is_bold(self.pieces[:1]) or LINE_END in self.first_pieces:
            return False
        own = plain_text(self.first_pieces)
        return own.endswith((".", ":")) and not is_capitalized(own)

    def _is_signed_beside(self, item: Item, skeleton: Skeleton) -> bool:
        """Say whether a bullet is people and where they published, behind one that is a paper's link alone."""
        is_bare = item.depth == self.depth > 0 and not skeleton.addresses and "\n" not in skeleton.line
        own = read_skeleton(tuple(self.first_pieces)) if is_bare else None
        is_link = own is not None and bool(own.addresses.papers) and "\n" not in own.line
        return is_link and is_signed_by_people(unmarked(skeleton.line))

    def _is_cited_by(self, text: str, skeleton: Skeleton, *, is_below: bool) -> bool:
        """Say whether a line of names and more cites the paper above, which names no one: it leads there as well.

        Below a title alone nothing else may be one: ``Lee, A., 2020, *Kite Journal*, [link](…)``.
        """
        papers = {name for href in skeleton.addresses.papers for name in paper_identifiers(href)}
        own = read_skeleton(tuple(self.first_pieces)) if papers else None
        if own is None:
            return False
        is_alone = is_below and self.depth > 0 and not own.addresses and "\n" not in own.line
        above = own.addresses.papers if TITLE in own.line else ()
        leads_there = papers.issubset(name for href in above for name in paper_identifiers(href))
        may_cite = (is_alone or leads_there) and not quotes_title(skeleton)
        if not (may_cite and read_first_authors(text)[0]) or is_whole_reference(text):
            return False
        if is_alone and (title := find_title(skeleton)) and count_words(title.text) < FULL_TITLE:
            return count_words(unmarked(own.line)) >= FULL_TITLE
        return leads_there and not self._is_signed()

    def _is_below_heading(self, item: Item, skeleton: Skeleton) -> bool:
        """Say whether a paragraph tells of the paper that its heading is: it leads there too, or names who wrote it."""
        if self.depth >= 0:
            return False
        is_labelled = skeleton.addresses and TITLE not in skeleton.line
        if is_labelled and is_titled_at_venue(self._words(), is_first=False):
            return True
        if item.depth:
            return False
        own = read_skeleton(tuple(self.pieces))
        if tells_of(own, skeleton):
            return True
        may_sign = LINE_END not in self.pieces or (self.is_heading and not own.addresses)
        if may_sign and (quotes_title(skeleton) or self._titles_another(skeleton)):
            return False
        ends = (skeleton.line.partition(end)[0] for end in (LABEL, "\n"))
        return may_sign and any(read_authors(unmarked(line)) for line in (*ends, self._names_before_journal(skeleton)))

    def _names_before_journal(self, skeleton: Skeleton) -> str:
        """Give what stands before a linked journal that ends a line below a heading: ``Ann Lee [Kite Review](…)``."""
        if TITLE not in skeleton.line:
            return ""
        both = without_linked_journal(skeleton._replace(line=f"{self._words()}\n{skeleton.line}"))
        below = both.line.partition("\n")[2]
        return "" if TITLE in below else below.partition(EMPHASIS)[0]
