"""A list's text as blocks in reading order: headings, table rows, and items (list items and paragraphs).

HTML comes out as Markdown does: a row of an HTML table is a :class:`Row`, ``<li>`` an :class:`Item`, ``<h2>`` and
``<summary>`` a :class:`Heading`. Hidden comments do not come out at all, and blocks of code where they hold papers.
"""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import TYPE_CHECKING, Any, Final

from i2vbib.catalog.link_kinds import link_kind
from i2vbib.catalog.markdown.definition_lists import with_works_below_terms
from i2vbib.catalog.markdown.inline.addresses import with_bare_addresses
from i2vbib.catalog.markdown.inline.block_kinds import SUMMARY_LEVEL, Block, Cell, Heading, Item, Row
from i2vbib.catalog.markdown.inline.code_tags import with_tags
from i2vbib.catalog.markdown.inline.counting_badges import with_badge_links
from i2vbib.catalog.markdown.inline.fenced_divs import is_entry
from i2vbib.catalog.markdown.inline.front_matter import without_front_matter
from i2vbib.catalog.markdown.inline.grammar import (
    block_grammar,
    definitions,
    flattened,
    inline_grammar,
    parts,
    split_cells,
)
from i2vbib.catalog.markdown.inline.italic_quotations import with_whole_quotations
from i2vbib.catalog.markdown.inline.line_commas import without_line_commas
from i2vbib.catalog.markdown.inline.link_remarks import without_link_remarks
from i2vbib.catalog.markdown.inline.pieces import Break, Piece, PieceReader, Tag, Text
from i2vbib.catalog.markdown.inline.piped_rows import piped_rows
from i2vbib.catalog.markdown.inline.simple_text import read_simple_text
from i2vbib.catalog.markdown.inline.site_templates import without_templates
from i2vbib.catalog.markdown.inline.tabbed_rows import tabbed_rows
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.layouts.labelled_fields import is_other_field
from i2vbib.catalog.markdown.line_ends import as_one_line, is_filled, portions
from i2vbib.catalog.markdown.references.reference_forms import is_reference
from i2vbib.catalog.markdown.written_bibtex import bibtex_apart, is_bibtex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from markdown_it.token import Token

LONGEST_BLOCK: Final = 60_000
"""Characters of one heading or cell that are looked at; the longest of a list are a few thousand."""
_HEADING_LEVELS: Final = {f"h{level}": level for level in range(1, 7)} | {"summary": SUMMARY_LEVEL}
_LINE_END: Final = Break(hard=False)
"""The end of a line of the source, which in HTML is a blank."""
_LISTS: Final = (Tag("ul"), Tag("ol"))
_LINES: Final = frozenset({"p", "div"})
"""Tags of what in a list's item is a line of its own."""
_WRITTEN_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'`|()]+")
_WRITTEN_BULLET: Final = re.compile(r"^\s*\\[-*+]\s+")
"""``\\- Lee, A.``: a bullet that is a paragraph's first word, as converters write it."""
_MONTH: Final = re.compile(r"0[1-9]|1[0-2]")
_YEAR: Final = re.compile("(?:19|20)[0-9]{2}")
_NO_ADDRESS: Final = re.compile(
    r"(?P<title>\[[^\W\d_][^\[\]\n`!]{11,300}\])"
    r"\((?![^()\n]{0,200}[\"'<>:/\\])(?=[^()\s]{1,60}[ \t][^()\s])[^()\n]{3,200}\)"
)
"""``[A title of words](pasted words with blanks)``: no link to Markdown, but meant as one."""
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_AROUND_BLOCKS: Final = re.compile(r"<(/)?(?:div|ul|ol|dl|details|section|article|main|table)\b")
"""Tags that stand around what else HTML shows."""
_A_YEAR: Final = re.compile(r"\t(?:[^\t\n]{1,40}[ '’])?(?:19|20)?\d\d[ \t]*(?:\t|\n|$)")
"""A cell of a pasted table that is a year, or a venue with it."""
_TAG_FIRST: Final = re.compile(r"\s*</?(?:div|ul|ol|li|dl|dt|details|summary|section|article|table|tr|p|h[1-6]|hr)\b")


def read_blocks(text: str) -> Iterator[Block]:
    """Give the blocks of a Markdown text; their lines count from 1."""
    text, title = without_front_matter(text)
    if title:
        yield Heading(1, (Text(title),), 1)
    written, flat = text, flattened(with_works_below_terms(text))
    text = without_line_commas(flat)
    is_wrapped = text is not flat or is_filled(text) or (":::" in written and is_filled(written))
    reader = _BlockReader(text, is_filled=is_wrapped)
    for lines_before, part in parts(text):
        yield from reader.read(part, lines_before)
    yield from reader.end()


class _BlockReader:
    """What of the text is still open: a list item, an HTML table's row and cell."""

    def __init__(self, text: str, *, is_filled: bool) -> None:
        self.parser, self.words = block_grammar(text), inline_grammar()
        self.env: dict[str, Any] = {}
        self.parser.parse(definitions(text), self.env)
        self.is_filled = is_filled
        self.blocks: list[Block] = []
        self.lines_before = 0
        self.depth = 0
        self.tagged_depth = 0
        self.in_list_item = False
        self.open_tags = 0
        self.fields: set[str] = set()
        self.divs: list[bool] = []
        self.item: list[Piece] = []
        self.item_line = 0
        self.number = ""
        self.heading = 0
        self.is_underlined = False
        self.starts_table = False
        self.row: list[Cell] = []
        self.row_line = 0
        self.cell: list[Piece] | None = None
        self.sets_out = False
        self.is_header = False

    def read(self, text: str, lines_before: int) -> Iterator[Block]:
        self.lines_before = lines_before
        for token in self.parser.parse(text, self.env):
            take = _TAKERS.get(token.type)
            if take:
                take(self, token)
                yield from self.blocks
                self.blocks.clear()

    def end(self) -> Iterator[Block]:
        self.end_item()
        self.end_row()
        yield from self.blocks

    def line(self, token: Token) -> int:
        return self.lines_before + token.map[0] + 1 if token.map else 0

    def pieces(self, source: str, *, with_code: bool = False, is_cut: bool = False) -> list[Piece]:
        """Give the pieces of a source; ``with_code`` says that code in it may be tags, ``is_cut`` that it is a part."""
        source = with_badge_links(without_templates(without_link_remarks(source[:LONGEST_BLOCK])))
        source = _NO_ADDRESS.sub(r"\g<title>()", source) if "](" in source else source
        may_refer = "[" in source and bool(self.env.get("references"))
        pieces = None if may_refer else read_simple_text(source, is_cut=is_cut)
        if pieces is None:
            tokens: list[Token] = []
            self.words.inline.parse(source, self.words, self.env, tokens)
            pieces = PieceReader(tells_code=with_code).read(tokens)
        if any(isinstance(piece, Text) and piece.emphasis for piece in pieces):
            pieces = list(with_whole_quotations(pieces))
        return list(with_bare_addresses(with_tags(pieces) if with_code else pieces))

    # What Markdown shows

    def take_heading(self, token: Token) -> None:
        r"""Begin a heading; what stands above it is before it, in a list's item as well: ``- [Tin](…)\n  ## 2025``."""
        self.end_item()
        self.end_row()
        self.tagged_depth = 0  # whatever was left open
        self.heading = int(token.tag[1:])
        self.is_underlined = token.markup == "-"

    def take_inline(self, token: Token) -> None:
        source = as_one_line(token.content, is_filled=self.is_filled)
        if self.heading and self.is_underlined and is_other_field(source.rpartition("\n")[2]):
            self.heading = 0  # ``DOI: 10.5555/1``, and right below it a rule
            self.take_paragraph(source, self.line(token))
        elif self.heading:
            self.blocks.append(Heading(self.heading, tuple(self.pieces(source)), self.line(token)))
            self.heading = 0
        elif self.cell is not None:
            self.cell += (*self.pieces(source), Break())
        elif (parted := bibtex_apart(token.content))[1]:
            self.take_bibtex(*parted, self.line(token))
        elif rows := tabbed_rows(token.content) or piped_rows(token.content):
            self.take_rows(rows, self.line(token))
        else:
            self.take_paragraph(source, self.line(token))

    def take_div(self, token: Token) -> None:
        """End an item where a part of the page begins or ends that is a reference by itself, within a list too."""
        is_of_reference = is_entry(token.info) if token.info else bool(self.divs) and self.divs.pop()
        if token.info:
            self.divs.append(is_of_reference)
        if is_of_reference:
            self.end_item()

    def take_bibtex(self, words: str, bibtex: str, line: int) -> None:
        """Take BibTeX as a block of its own, behind the words of its paragraph."""
        if words:
            self.take_paragraph(as_one_line(words, is_filled=self.is_filled), line)
            line += words.count("\n")
        self.end_item()
        self.blocks.append(Item((Text(bibtex, code=True),), line, self.depth))

    def take_rows(self, rows: Iterable[tuple[int, list[str]]], line: int) -> None:
        """Take the rows of a paragraph that is a table of its own."""
        self.end_item()
        for before, cells in rows:
            self.blocks.append(Row(tuple(tuple(self.pieces(cell)) for cell in cells), line + before))

    def take_paragraph(self, source: str, line: int) -> None:
        """Take what stands in a paragraph; one that is too long to be a paper's is several."""
        self.end_tagged_item()
        if self.item:
            self.item.append(Break())
        parts = tuple(portions(source))
        for place, portion in enumerate(parts):
            if place:
                self.end_item()
            source_of_item = _WRITTEN_BULLET.sub("", portion)
            pieces = [_as_line(piece) for piece in self.pieces(source_of_item, with_code=True, is_cut=len(parts) > 1)]
            self.add((Text(self.number), *pieces) if self.number else pieces, line + portion.startswith("\n"))
            self.number = ""
            line += portion.count("\n")
        if not self.depth:
            self.end_item()

    def add(self, pieces: Iterable[Piece], line: int) -> None:
        if not self.item:
            self.item_line = line
        self.item += pieces

    def end_item(self, _token: Token | None = None) -> None:
        if words := tuple(dropwhile(_is_blank, self.item)):
            self.blocks.append(Item(words, self.item_line, self.depth + self.tagged_depth))
        self.item, self.in_list_item = [], False
        self.fields = set()

    def end_tagged_item(self) -> None:
        """End an item of HTML before what Markdown shows, though its tag is open."""
        if self.in_list_item:
            self.end_item()

    def start_list(self, _token: Token) -> None:
        self.end_item()
        self.end_row()  # a cell with a list in it only sets out the page
        self.depth += 1

    def start_item(self, token: Token) -> None:
        """Keep a date that Markdown takes for items' numbers: ``2019. [Kites of Tin](…)``, ``2023. 06. 「凧」``."""
        is_kept = _YEAR.fullmatch(token.info) or (self.number and _MONTH.fullmatch(token.info))
        self.number = f"{self.number}{token.info}{token.markup} " if is_kept else ""

    def end_list(self, _token: Token) -> None:
        self.end_item()
        self.depth -= 1

    def start_table(self, _token: Token) -> None:
        self.end_item()
        self.end_row()
        self.starts_table = True

    def take_row(self, token: Token) -> None:
        cells = tuple(tuple(self.pieces(cell)) for cell in split_cells(token.content))
        self.blocks.append(Row(cells, self.line(token), header=self.starts_table))
        self.starts_table = False

    def take_code(self, token: Token) -> None:
        """Take the lines of a block of code for a list's, where most of them are references or lead to papers.

        Tables that were pasted with a margin before them look like code too.

        Behind a blank line within open tags, indented tags go on with them: they are set out so, and are no code.
        """
        if self.open_tags > 0 and _TAG_FIRST.match(token.content):
            self.take_html(token)
            return
        self.end_tagged_item()
        fence = int(token.type == "fence")
        if is_bibtex(token.content):
            self.take_bibtex("", token.content, self.line(token) + fence)
            return
        if _A_YEAR.search(token.content) and (rows := tabbed_rows(token.content.rstrip("\n"))):
            self.take_rows(rows, self.line(token) + fence)
            return
        lines = [
            (number, line) for number, line in enumerate(token.content.split("\n"), self.line(token)) if line.strip()
        ]
        if 2 * sum(_may_be_paper(line) for _, line in lines) <= len(lines):
            return
        self.end_item()
        for number, line in lines:
            self.blocks.append(Item(tuple(self.pieces(line)), number + fence, self.depth + 1))

    # What HTML shows

    def take_html(self, token: Token) -> None:
        line = self.line(token)
        source = _COMMENT.sub(_line_ends, token.content)
        self.open_tags += sum(-1 if found[1] else 1 for found in _AROUND_BLOCKS.finditer(source))
        for portion in portions(source):
            end = line + portion.count("\n")
            for piece in self.pieces(portion):
                self.take_piece(piece, line)
                line += piece == _LINE_END
            line = end  # tags go over several lines
        if self.cell is None and not (self.depth or self.in_list_item):
            self.end_item()

    def take_piece(self, piece: Piece, line: int) -> None:
        if isinstance(piece, Tag):
            self.take_tag(piece, line)
        elif self.cell is None:
            is_blank = self.sets_out and piece == _LINE_END
            self.add((Text(" ") if is_blank else piece,), line)
        else:
            self.cell.append(Text(" ") if piece == _LINE_END else piece)

    def take_tag(self, tag: Tag, line: int) -> None:
        if tag.name in {"td", "th"}:
            self.take_cell(tag, line)
        elif tag.name in {"tr", "table"}:
            self.end_row()
            self.row_line = line
        elif tag.name in _HEADING_LEVELS:
            self.take_heading_tag(tag)
        elif self.cell is not None and tag in _LISTS:
            self.leave_table()
            self.take_tag(tag, line)
        elif self.cell is not None:
            self.cell.append(Break(of_item=tag.name == "li"))
        elif self.item and (tag.name == "dd" or tag == Tag("dt", closing=True)):
            self.item.append(Break())  # what a list of definitions says of its term
        elif tag.name in _LINES and (self.depth or self.in_list_item or self.is_field(tag)):
            self.start_line()
        elif not self.depth:
            self.end_item()
            self.tagged_depth = max(self.tagged_depth + _steps(tag), 0)
            self.in_list_item = tag == Tag("li")
        if tag == Tag("details", closing=True):
            self.end_details(line)

    def is_field(self, tag: Tag) -> bool:
        """Say whether a block is one of a paper's by its class, or ends one; the first of them begins the paper.

        ``<div class="pub-title">Kites</div> <div class="pub-authors">Ann Lee</div>``: each is a line of it.
        """
        if tag.field and (not self.fields or tag.field in self.fields):
            self.end_item()
        self.fields |= {tag.field} - {""}
        return bool(self.fields) and (tag.closing or bool(tag.field))

    def start_line(self) -> None:
        """Begin another line of an item, as a paragraph in it does."""
        if self.item and not isinstance(self.item[-1], Break):
            self.item.append(Break())

    def end_details(self, line: int) -> None:
        """Take what stood below a summary for its own, and nothing behind it."""
        if self.cell is None:
            self.end_item()
        self.blocks.append(Heading(SUMMARY_LEVEL, (), line))

    def take_heading_tag(self, tag: Tag) -> None:
        if not tag.closing:
            self.end_item()
        elif self.item:
            self.blocks.append(Heading(_HEADING_LEVELS[tag.name], tuple(self.item), self.item_line))
            self.item = []

    def leave_table(self) -> None:
        """Take a row's cells for items, and what follows for the list in one of them: its table sets out the page."""
        cells, self.row, self.cell = [*self.row, _trimmed(self.cell or [])], [], None
        self.sets_out = True
        self.blocks += (Item(cell, self.row_line, 1) for cell in cells if cell)

    def take_cell(self, tag: Tag, line: int) -> None:
        if self.sets_out:
            self.end_item()
            self.sets_out, self.tagged_depth = False, 0
        self.end_cell()
        self.row_line = self.row_line or line  # cells without a row's tag
        if not tag.closing:
            self.is_header = tag.name == "th"
            self.cell = []

    def end_cell(self) -> None:
        if self.cell is not None:
            self.row.append(_trimmed(self.cell))
        self.cell = None

    def end_row(self) -> None:
        self.end_cell()
        if self.row:
            self.blocks.append(Row(tuple(self.row), self.row_line, header=self.is_header))
        self.row, self.row_line = [], 0


def _is_blank(piece: Piece) -> bool:
    return isinstance(piece, Break) or (isinstance(piece, Text) and not piece.text.strip())


def _as_line(piece: Piece) -> Piece:
    """Give a paragraph's tag within words as the end of a line."""
    return Break() if isinstance(piece, Tag) and piece.name in _LINES else piece


def _steps(tag: Tag) -> int:
    """Give how much deeper in lists a tag leads."""
    return 0 if tag.name not in {"ul", "ol", "dl"} else -1 if tag.closing else 1


def _may_be_paper(line: str) -> bool:
    if "](" in line:
        return False  # it shows how a list is written
    if is_reference(line):
        return True
    found = _WRITTEN_ADDRESS.search(line)
    return found is not None and count_words(line[: found.start()]) > 1 and link_kind(found[0]) == "paper"


def _trimmed(cell: list[Piece]) -> Cell:
    """Give a cell without the blanks at its begin, where HTML is set out in lines."""
    for place, piece in enumerate(cell):
        if not isinstance(piece, Text | Break):
            return tuple(cell[place:])
        if isinstance(piece, Text) and (words := piece.text.lstrip()):
            return (piece._replace(text=words), *cell[place + 1 :])
    return ()


def _line_ends(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


_TAKERS: Final[dict[str, Callable[[_BlockReader, Token], None]]] = {
    "heading_open": _BlockReader.take_heading,
    "inline": _BlockReader.take_inline,
    "bullet_list_open": _BlockReader.start_list,
    "ordered_list_open": _BlockReader.start_list,
    "bullet_list_close": _BlockReader.end_list,
    "ordered_list_close": _BlockReader.end_list,
    "list_item_open": _BlockReader.start_item,
    "list_item_close": _BlockReader.end_item,
    "fenced_div": _BlockReader.take_div,
    "table_open": _BlockReader.start_table,
    "table_row": _BlockReader.take_row,
    "fence": _BlockReader.take_code,
    "code_block": _BlockReader.take_code,
    "html_block": _BlockReader.take_html,
}
