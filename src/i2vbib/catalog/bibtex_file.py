r"""A BibTeX file taken apart: its entries with their fields as they are written, and what could not be read.

bibtexparser finds the blocks; macros and concatenation (``ieee # " Letters"``) are resolved here, as BibTeX does it
(``btxdoc``, sections 2 and 3): names of fields, types and macros are without case, any white space is one blank, of
two fields of one name the first counts.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.bibtex_comments import without_comments
from i2vbib.facts.bibtex_fields import MONTHS
from i2vbib.model.entry import PassedOver, Problem

if TYPE_CHECKING:
    from bibtexparser.model import Block, Entry

_ENTRY: Final = r"@[ \t]*(?!string\b|comment\b|preamble\b)\w+[ \t]*[{(]"
_FIELD: Final = r"\s*[\w-]+[ \t]*="
_WITHOUT_KEY: Final = re.compile(rf"(?m)^([ \t]*{_ENTRY})({_FIELD})", re.IGNORECASE)
_MAY_LACK_KEY: Final = re.compile(f"{_ENTRY}{_FIELD}", re.IGNORECASE)
"""The same wherever it stands in a line: most files have it nowhere, and this is sooner said of them."""
_BLANKS: Final = re.compile(r"[ \t\r\n]+")
_DEPTH: Final = re.compile(r"[{}]")
_TOKEN: Final = re.compile(r'[{"]|[^\s#{}",]+')
_OF_PROGRAM: Final = re.compile(
    r"(?i)jabref|encoding|bibdesk|mendeley"
    r"|\b(?:created|generated|exported|downloaded|written|saved) (?:with|by|from|on)\b"
)
"""A comment that a program writes into its files: its groups, its settings, its name."""


class BibtexEntry(NamedTuple):
    """An entry: its type and names of fields in lower case, values as TeX without delimiters; ``line`` from 1."""

    kind: str
    key: str
    fields: dict[str, str]
    line: int


class BibtexFile(NamedTuple):
    """The entries of a file in its order, its ``@comment`` blocks, and what became of the rest."""

    entries: list[BibtexEntry]
    comments: list[str]
    problems: list[Problem]
    passed_over: list[PassedOver]


def read_bibtex_file(text: str) -> BibtexFile:
    """Take a file apart; what is no entry and looks like one is among ``passed_over``."""
    import bibtexparser

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what it warns of is among passed_over
    library = bibtexparser.parse_string(_with_keys(text), parse_stack=[])
    reader = _Reader()
    if "%" in text and bibtexparser.model.ParsingFailedBlock in map(type, library.failed_blocks):
        text, reader.problems = without_comments(text)
        library = bibtexparser.parse_string(_with_keys(text), parse_stack=[])
    for block in library.blocks:
        reader.take(block)
    if reader.left_out:
        (line, first), *others = reader.left_out
        said = f"{len(others) + 1} comments, the first {first[:60]!r}" if others else repr(first[:60])
        reader.problems.append(Problem(line, f"what stands between entries is not kept: {said}"))
    return BibtexFile(reader.entries, reader.comments, reader.problems, reader.passed_over)


def _with_keys(text: str) -> str:
    """Give an empty key to each entry that has none."""
    return _WITHOUT_KEY.sub(r"\1,\2", text) if _MAY_LACK_KEY.search(text) else text


class _Reader:
    def __init__(self) -> None:
        self.entries: list[BibtexEntry] = []
        self.comments: list[str] = []
        self.left_out: list[tuple[int, str]] = []
        self.problems: list[Problem] = []
        self.passed_over: list[PassedOver] = []
        self.macros = {month: month.capitalize() for month in MONTHS}

    def take(self, block: Block) -> None:
        from bibtexparser import model

        line = (block.start_line or 0) + 1
        if isinstance(block, model.Entry):
            self._take_entry(block, line)
        elif isinstance(block, model.DuplicateFieldKeyBlock | model.DuplicateBlockKeyBlock):
            if isinstance(entry := block.ignore_error_block, model.Entry):
                self._take_entry(entry, line)
        elif isinstance(block, model.ParsingFailedBlock):
            self.passed_over.append(
                PassedOver(_one_line(block.raw or ""), f"no whole entry: {_reason(block.error)}", line)
            )
        elif isinstance(block, model.String):
            self.macros[block.key.lower()] = self._inner(block.value, line)  # with the blanks at its ends
        elif isinstance(block, model.Preamble):
            self.problems.append(Problem(line, f"the @preamble is not kept: {_one_line(block.value)[:60]}"))
        elif isinstance(block, model.ExplicitComment):
            self.comments.append(block.comment)
            self._leave_out([block.comment], line)
        elif isinstance(block, model.ImplicitComment):
            self._leave_out(block.comment.split("\n"), line)

    def _leave_out(self, comments: list[str], line: int) -> None:
        """Note the comments that are a person's own words."""
        own = (words for comment in comments if not _OF_PROGRAM.search(comment) and (words := comment.strip(" \t%")))
        self.left_out += ((line, _one_line(words)) for words in own)

    def _take_entry(self, entry: Entry, line: int) -> None:
        fields: dict[str, str] = {}
        for field in entry.fields:
            name = _uncommented(field.key).lower()
            if not name:
                self.problems.append(
                    Problem(line, f"{entry.key}: left out what stands behind %: {_one_line(field.key)[:60]}")
                )
                continue
            value = self._value(field.value, line)
            if fields.setdefault(name, value) != value:
                self.problems.append(Problem(line, f"{entry.key} has {name} twice: the first one counts"))
        self.entries.append(BibtexEntry(entry.entry_type.lower(), " ".join(entry.key.split()), fields, line))

    def _value(self, written: str, line: int) -> str:
        """Give a value as one line."""
        return _one_line(self._inner(written, line))

    def _inner(self, written: str, line: int) -> str:
        """Give a value without its delimiters; nearly all are one run in braces, or a number."""
        first, inner = written[:1], written[1:-1]
        simple = (first == "{" and written[-1] == "}" and _is_balanced(inner)) or (
            first == '"' and written[-1] == '"' and '"' not in inner and _is_balanced(inner)
        )
        if not simple:
            inner = written if written.isdigit() else "".join(self._concatenated(written, line))
        return inner

    def _concatenated(self, written: str, line: int) -> Iterator[str]:
        place, is_first = 0, True
        while token := _TOKEN.search(written, place):
            between = written[place : token.start()].strip()
            if between != ("" if is_first else "#"):
                self.problems.append(
                    Problem(line, f"left out what stands behind a value: {_one_line(written[place:])[:60]}")
                )
                return
            place = token.end()
            if token[0] in '{"':
                end = _end(written, place, '"' if token[0] == '"' else "}")
                yield written[place:end]
                place = end + 1
            elif token[0].isdigit():
                yield token[0]
            elif is_first and token[0].lower() in MONTHS and not written[place:].strip():
                yield token[0].lower()
            else:
                yield self._macro(token[0], line)
            is_first = False

    def _macro(self, name: str, line: int) -> str:
        if name.lower() not in self.macros:
            self.problems.append(Problem(line, f"no @string defines {name}: it is taken as it stands"))
        return self.macros.get(name.lower(), name)


def _uncommented(name: str) -> str:
    """Give a field's name without the comment before it, nothing where it is in one itself; so Biber has it."""
    if "%" not in name:
        return name
    *before, last = name.split("\n")
    return "" if last.lstrip().startswith("%") or not all(_is_comment(line) for line in before) else last.strip()


def _is_comment(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("%")


def _is_balanced(text: str) -> bool:
    if "}" not in text and "{" not in text:
        return True
    depth = 0
    for brace in _DEPTH.finditer(text):
        depth += 1 if brace[0] == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def _end(text: str, start: int, closing: str) -> int:
    """Give the place of the delimiter that closes a value, outside all braces."""
    depth = 0
    for place in range(start, len(text)):
        character = text[place]
        if character == closing and depth == 0:
            return place
        depth += (character == "{") - (character == "}")
    return len(text)


def _one_line(text: str) -> str:
    return (
        _BLANKS.sub(" ", text).strip(" ")
        if "\n" in text or "\t" in text or "\r" in text or "  " in text
        else text.strip(" ")
    )


def _reason(error: BaseException | None) -> str:
    return _one_line(str(error) or "a brace or comma is missing")
