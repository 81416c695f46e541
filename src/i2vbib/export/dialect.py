"""What BibTeX and BibLaTeX share: bibtexparser's entries, the fields that both have, the groups at the end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import Final, TypeAlias

from bibtexparser import BibtexFormat, Library, write_string
from bibtexparser.model import Block, Entry, ExplicitComment, Preamble
from msgspec import Struct

from i2vbib.export import fields
from i2vbib.export.batches import Batches
from i2vbib.export.capitals import container_to_tex, title_to_tex
from i2vbib.export.groups import group_comments
from i2vbib.export.tex_names import names_to_tex
from i2vbib.facts.bibtex_fields import MONTHS
from i2vbib.model.entry import Section
from i2vbib.model.record import Record
from i2vbib.text.tex_writer import encode, tex_definitions


class ToTex(Struct, frozen=True):
    """How a file writes what comes again and again: proceedings, publishers, names."""

    text: Callable[[str], str]
    """Gives any text as one line of TeX."""
    container: Callable[[str], str]
    """Gives the title of a container, in which the capitals that a style must not lower stay."""
    ascii_only: bool


EntryType: TypeAlias = tuple[str, Mapping[str, str]]
"""An entry type, and the CSL variables that its fields show beside those that every type has."""

_Batch: TypeAlias = tuple[str, list[str], list[tuple[str, str]]]
"""A batch's text, what a document may lack for it, and the sections that its keys are in."""

Describe: TypeAlias = Callable[[Record, ToTex], tuple[str, dict[str, str]]]
"""Gives a record's entry type and the fields that the other dialect names or fills otherwise."""

_CONTAINERS: Final = frozenset({"container-title", "collection-title"})
_IN_SERIES: Final = frozenset({"inproceedings", "incollection", "inbook", "book"})
_KNOWN_BY_NUMBER: Final = frozenset(
    {"patent", "standard", "legislation", "bill", "regulation", "treaty", "legal_case", "hearing"}
)
_MACROS: Final = frozenset({"month"})
_BLANK_LINE: Final = "\n"


def write_entries(
    batches: Batches,
    sections: Sequence[Section],
    *,
    dialect: str,
    describe: Describe,
    order: tuple[str, ...],
    ascii_only: bool,
    include: frozenset[str],
    groups: bool,
) -> Iterator[str]:
    """Give the records batch by batch; then what a document may lack for them, and, if wanted, the sections as groups.

    ``order`` names all fields that may be written. What a document may lack is a ``@preamble``, which BibTeX puts
    before the references wherever it stands in the file.
    """
    to_entry = partial(
        _entry,
        of_sections=fields.section_keywords(sections),
        dialect=dialect,
        describe=describe,
        order=order,
        to_tex=_to_tex(ascii_only=ascii_only),
        include=include,
    )
    keys: defaultdict[str, list[str]] = defaultdict(list)
    needed: dict[str, None] = {}
    before = ""
    for text, lacking, places in batches.map(partial(_batch, to_entry)):
        yield before + text
        needed |= dict.fromkeys(lacking)
        for slug, key in places:
            keys[slug].append(key)
        before = _BLANK_LINE
    preamble = [Preamble('"{}"'.format("\n".join(needed)))] if needed else []
    grouped = group_comments(sections, keys, ascii_only=ascii_only) if groups else []
    comments = [ExplicitComment(comment) for comment in grouped]
    if preamble or comments:
        yield before + _text([*preamble, *comments])


def _batch(to_entry: Callable[[Record], Entry], records: Sequence[Record]) -> _Batch:
    text = _text([to_entry(record) for record in records])
    places = [(slug, fields.tex_key(record.key)) for record in records for slug in record.entry.sections]
    return text, tex_definitions(text).splitlines(), places


class _Form(BibtexFormat):
    """How bibtexparser lays an entry out: in slots, since it looks at each of them for every field."""

    __slots__ = ("block_separator", "indent", "trailing_comma", "value_column")

    def __init__(self) -> None:
        self.indent = "  "
        self.value_column = 0
        self.trailing_comma = True
        self.block_separator = _BLANK_LINE


class _Field(Struct, gc=False):
    """What bibtexparser's writer asks of a field, made ten times for each entry: its own has slower attributes."""

    key: str
    value: str


_FORM: Final = _Form()


def _text(blocks: Sequence[Block]) -> str:
    return write_string(Library(list(blocks)), unparse_stack=[], bibtex_format=_FORM)  # values stand in braces


def _entry(
    record: Record,
    *,
    of_sections: Mapping[str, str],
    dialect: str,
    describe: Describe,
    order: tuple[str, ...],
    to_tex: ToTex,
    include: frozenset[str],
) -> Entry:
    ascii_only = to_tex.ascii_only
    kind, entry = describe(record, to_tex)
    short_names = (record.entry.name,) if record.entry.name else ()
    entry["author"] = names_to_tex(record.names("author"), to_tex.text)
    if editors := record.names("editor"):
        entry.setdefault("editor", names_to_tex(editors, to_tex.text))
    entry["title"] = title_to_tex(fields.line(record.text("title")), names=short_names, ascii_only=ascii_only)
    entry["doi"] = fields.doi(record)
    entry["url"] = fields.own_page_url(record)
    entry["note"] = to_tex.text("; ".join(_notes(record, include)))
    entry["keywords"] = ", ".join(map(to_tex.text, fields.keywords(record, of_sections)))
    if "abstract" in include:
        entry["abstract"] = encode(fields.line(record.text("abstract")), ascii_only=ascii_only)
    written = {name: value for name in _in_order(tuple(entry), order) if (value := entry[name])}
    if record.fields:
        kind, written = _owned(record, dialect, kind, written, ascii_only=ascii_only)
    braced = [
        _Field(name, value if name in _MACROS and value in MONTHS else f"{{{value}}}")
        for name, value in written.items()
    ]
    return Entry(kind, fields.tex_key(record.key), braced)  # type: ignore[arg-type]  # its writer asks for no more


@lru_cache(maxsize=1024)
def _in_order(names: tuple[str, ...], order: tuple[str, ...]) -> tuple[str, ...]:
    """Give the names of an entry's fields in the order that they are written in; a file has few sets of them."""
    return tuple(name for name in order if name in names)


def _owned(
    record: Record, dialect: str, kind: str, written: Mapping[str, str], *, ascii_only: bool
) -> tuple[str, dict[str, str]]:
    """Give an imported entry's type and fields, those that its owner wrote in their order before the others."""
    from i2vbib.export.owned import added_fields, as_written, owned_fields, owned_type  # a list has none
    from i2vbib.facts.bibtex_fields import variable_of

    owned = owned_fields(record, dialect, variable_of)
    kept = {name: as_written(name, tex, ascii_only=ascii_only) for name, tex in owned.items()}
    all_fields = kept | added_fields(record, dialect, variable_of, written, owned)
    in_order = {name: all_fields[name] for name in (*record.fields, *all_fields) if name in all_fields}
    return owned_type(record, dialect) or kind, in_order


def _to_tex(*, ascii_only: bool) -> ToTex:
    cached = lru_cache(maxsize=8192)
    return ToTex(
        cached(lambda text: encode(fields.line(text), ascii_only=ascii_only)),
        cached(lambda title: container_to_tex(fields.line(title), ascii_only=ascii_only)),
        ascii_only,
    )


def _notes(record: Record, include: frozenset[str]) -> Iterator[str]:
    if note := fields.line(record.text("note")):
        yield note
    if "code" in include and (code := fields.code_url(record)):
        yield f"Code: {code}"


def texts(record: Record, variables: Mapping[str, str], to_tex: ToTex) -> dict[str, str]:
    """Give the fields that show a variable's text as it is, those that have one."""
    values = record.values
    return {
        field: to_tex.container(text) if variable in _CONTAINERS else to_tex.text(text)
        for field, variable in variables.items()
        if isinstance(text := values.get(variable), str) and text
    }


def print_number(record: Record, entry: dict[str, str], to_tex: ToTex) -> None:
    """Give a ``@misc`` that is known by its number, such as a patent, that number where a style prints it."""
    number = record.text("number")
    if record.text("type") in _KNOWN_BY_NUMBER and number:
        entry.setdefault("howpublished", to_tex.text(number))


def drop_stray_number(name: str, entry: dict[str, str]) -> None:
    """Leave out the number of a book that is not the book's place in a series.

    It is the proceedings' issue (AAAI's), which has no place here: ``plain.bst`` warns of a number beside a volume
    or without a series, biblatex prints it bare.
    """
    if name in _IN_SERIES and (entry.get("volume") or not entry.get("series")):
        entry.pop("number", None)


def pages(text: str, to_tex: ToTex) -> str:
    """Give page ranges with TeX's dash: ``5567--5577``."""
    return ", ".join([_range(part, to_tex) for part in fields.line(text).split(", ")]) if text else ""


def _range(pages: str, to_tex: ToTex) -> str:
    first, last = fields.page_range(pages)
    return f"{_page(first, to_tex)}--{_page(last, to_tex)}" if last else _page(first, to_tex)


def _page(page: str, to_tex: ToTex) -> str:
    return page if page.isascii() and page.isalnum() else to_tex.text(page)  # no two are the same: none needs the cache
