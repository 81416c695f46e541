"""A list as it was read: its sections and entries, and what could not be understood."""

# Annotations are no text here (PEP 563): what reads structs of these compiles each that is, at every start.

from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from i2vbib.model.record import Claim


UNTITLED: Final = "Papers"
"""The section of papers that stand above every heading."""


class Section(Struct, frozen=True, gc=False):
    """A heading with papers under it; ``group`` is the heading above it, if that has sections of its own."""

    slug: str
    title: str
    group: str = ""


class Entry(Struct, frozen=True, gc=False):
    """One paper of the catalog, as the list writes it; what the list leaves out is empty.

    ``title`` and ``name`` keep their inline markup (``R<sup>2</sup>-Tuning``, ``CM$^2$``); ``authors`` are plain
    names in the list's order; ``links`` are further addresses beside ``link`` and ``code`` (project page, PDF);
    ``sections`` are slugs, the first one the entry's home; ``line`` is where it stands in the file, 0 if unknown.
    ``key`` is the citation key that the row itself carries, as it is written; most lists have none. ``is_chapter``
    says that the venue is a book that the work stands in, ``is_book`` that it is who printed the work, ``is_article``
    that it has volumes as journals have, whatever its name looks like: ``ReCALL 31(2): 3–9``.
    """

    title: str = ""
    link: str = ""
    sections: tuple[str, ...] = ()
    year: int | None = None
    venue: str = ""
    name: str = ""
    transfer_type: str = ""
    code: str = ""
    authors: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    line: int = 0
    key: str = ""
    is_chapter: bool = False
    is_book: bool = False
    is_article: bool = False


class Problem(Struct, frozen=True, gc=False):
    """Something in the list that could not be understood; ``line`` counts from 1."""

    line: int
    message: str


class PassedOver(Struct, frozen=True, gc=False):
    """A line of the list that looks like a paper and did not become an entry: its text, cut, and the reason.

    ``line`` counts from 1; it is 0 where it is not known, as in what was kept of an earlier reading.
    """

    text: str
    reason: str
    line: int = 0

    @property
    def problem(self) -> Problem:
        """What ``check`` says of it."""
        return Problem(self.line, f"{self.reason} ({self.text[:80]!r})")


class Repetition(Struct, frozen=True, gc=False):
    """A line that shows a paper again, and which of the catalog's entries that is; ``line`` counts from 1."""

    line: int
    message: str
    entry: int


class Catalog(Struct, frozen=True):
    """A whole list, in its order; ``survey`` is the work that the list's head says it belongs to.

    ``repeated`` tells of each paper that the list shows again: where, and in which line it stood first.
    ``passed_over`` are the lines that look like papers and are neither entries nor repetitions. ``claims`` are what
    a bibliography says of each entry, in their order; a list has none.
    """

    title: str
    sections: tuple[Section, ...]
    entries: tuple[Entry, ...]
    survey: Entry | None = None
    problems: tuple[Problem, ...] = ()
    repeated: tuple[Repetition, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    claims: tuple["Claim", ...] = ()
