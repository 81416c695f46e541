"""The papers of a table, row by row."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.link_kinds import leads_to_data, link_kind, paper_identifiers
from i2vbib.catalog.markdown.families_alone import families_of
from i2vbib.catalog.markdown.glued_keys import GluedKey, with_key
from i2vbib.catalog.markdown.imprints.stated_venues import without_sent
from i2vbib.catalog.markdown.imprints.venue_finder import read_venue
from i2vbib.catalog.markdown.inline.addresses import Addresses, find_addresses, with_arxiv_number
from i2vbib.catalog.markdown.inline.columns import Column
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, is_date
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import Break, Link, plain_text
from i2vbib.catalog.markdown.inline.titles import count_words, meaning
from i2vbib.catalog.markdown.items import read_items
from i2vbib.catalog.markdown.keyed_rows import read_keyed_row, with_own_key
from i2vbib.catalog.markdown.paper_signs import FULL_TITLE, NO_KNOWN_PAGE, SHORT_TITLE
from i2vbib.catalog.markdown.people.author_year import read_author_year, read_cited_shortly, read_family_year
from i2vbib.catalog.markdown.references.reference_forms import is_reference
from i2vbib.catalog.markdown.signed_rows import is_signed_at_venue, with_cell_left_out
from i2vbib.catalog.markdown.table_cells import (
    authors_of,
    cited_by_link,
    identified,
    is_known,
    read_cell,
    read_name,
    read_title_cell,
    read_whole_title,
    told_year,
    venue_among,
    without_corners,
    without_prose,
    year_of_authors,
)
from i2vbib.catalog.markdown.table_headings import Table
from i2vbib.facts.venue_kinds import kind_of, looks_like_conference
from i2vbib.facts.venues import lookup
from i2vbib.model.entry import Entry, PassedOver
from i2vbib.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from i2vbib.catalog.markdown.inline.block_kinds import Row

_OF_LINKS: Final[tuple[Column, ...]] = ("paper", "link")
OF_TITLES: Final[tuple[Column, ...]] = ("title", "paper")
"""Columns that hold titles."""
_BESIDE_TITLES: Final[tuple[Column, ...]] = ("venue", "link")
FEWEST_WORDS: Final = 3
"""Words of a title that is missed where its row has nothing else: shorter ones are notes and parts of tables."""
AMONG: Final = "among papers, but "
"""Begins what is told of a row only where its table has papers."""
NOTHING_TOLD: Final = f"{AMONG}its row has no link to a paper, no venue and no year: give one"
"""Why a row is passed over there."""
_UNKNOWN_PAGE: Final = f"{AMONG}{{}} {NO_KNOWN_PAGE}"
_AUTHORS_ALONE: Final = "perhaps a paper, by its authors, but its row has no link, no venue and no year: give one"
_STUDIES: Final = frozenset({"study", "studies"})
"""Headings of what reviews cite."""
_CITED: Final = _STUDIES | frozenset("reference references ref citation citations cite cited source sources".split())
_BESIDE_AUTHORS: Final[tuple[Column, ...]] = ("venue", "paper", "name", "other")
"""Columns that may hold what the paper beside them is cited by."""
_MAY_BE_CITED: Final = re.compile(rf"^[^\W\d_].{{1,80}}[\s,(]{ANY_YEAR}[a-z]?\)?$")
_SURELY_CITED: Final = re.compile(r"\bet al\b|[^\W\d_] & [^\W\d_]")
"""What no model's name and no journal's has beside its year."""
_AS_CITED: Final = re.compile(r"\bet al\b|&| and |, |\)$")
_DASHES: Final = frozenset("-–—")
_RULE: Final = frozenset("-:=|<>~*_.… ")
"""What a row of a rule consists of: ``|<=|||=>|``."""


def read_row(
    table: Table, row: Row, *, is_at_venue: bool = False, key: GluedKey | None = None
) -> Iterator[Entry | PassedOver]:
    """Give the papers of a row, or what is wrong with it; nothing where it is no paper's row.

    ``is_at_venue`` says that a heading above names a venue and its year: there titles are papers wherever they lead.
    ``key`` stood before the row's title.
    """
    if entry := read_keyed_row(table.places, row):
        yield entry
        return
    row = with_cell_left_out(table, _with_numbers(table, row))
    if not any(row.cells[(width := len(table.headings)) :]):
        row = row._replace(cells=row.cells[:width])
    texts = row_texts(row)
    if is_empty(table, texts):
        return
    if len(texts) > len(table.headings) and not _has_linked_title(table, row):
        if table.is_of_papers or row_addresses(row).papers:
            yield _unread(table, row, texts)
        return
    entries = with_own_key([with_key(entry, key) for entry in _entries(table, row)], table.places, row)
    for entry in entries:
        is_titled = is_at_venue and table.is_of_papers and count_words(entry.title) >= FEWEST_WORDS
        if _is_paper(table, row, entry) or is_titled:
            yield entry
        elif reason := _why_untold(table, row, entry):
            yield PassedOver(entry.title, reason, row.line)
    if not entries and _looks_like_paper(table, row):
        yield _unread(table, row, texts)


def row_texts(row: Row) -> tuple[str, ...]:
    """Give the words of a row's cells."""
    return tuple(map(plain_text, row.cells))


def is_empty(table: Table, texts: tuple[str, ...]) -> bool:
    """Say whether a row's words tell nothing: they repeat the headings, or are a rule, or none."""
    return texts == table.headings or not any(meaning(text) and not _RULE.issuperset(text) for text in texts)


def _why_untold(table: Table, row: Row, entry: Entry) -> str:
    """Say why a row that may be a paper's is none; nothing where it need not be one's."""
    words = count_words(entry.title)
    if words >= FEWEST_WORDS and (table.is_of_papers or (entry.authors and entry.year)):
        return _UNKNOWN_PAGE.format(entry.link) if entry.link and entry.year else NOTHING_TOLD
    is_signed = words >= FULL_TITLE and table.text(row, "authors") and "code" not in table.places
    return _AUTHORS_ALONE if is_signed else ""


def _with_numbers(table: Table, row: Row) -> Row:
    """Give a row in whose columns of papers and links the numbers of arXiv papers are links."""
    places = {place for kind in _OF_LINKS for place in table.places.get(kind, ())}
    return row._replace(
        cells=tuple(with_arxiv_number(cell) if place in places else cell for place, cell in enumerate(row.cells))
    )


def _is_paper(table: Table, row: Row, entry: Entry) -> bool:
    """Say whether a row is a paper's: it leads to one, or its table is of papers, or it tells of a known venue."""
    if link_kind(entry.link) == "paper" or is_signed_at_venue(table, entry):
        return True
    if table.is_of_papers:
        is_coded = (
            bool(entry.code) and not entry.link and table.names_papers and count_words(entry.title) >= FEWEST_WORDS
        )
        is_told = entry.venue or entry.year or entry.authors or (table.days and table.text(row, "year"))
        return bool(is_told) or is_coded
    holding = (text for text in map(plain_text, row.cells) if entry.title in text)
    if entry.authors and any(map(is_reference, holding)):
        return True
    is_set = len(entry.authors) > 1 and not entry.title[:1].islower()
    is_signed = bool(entry.authors) and (bool(entry.venue) or is_set)
    is_told = entry.year is not None and (is_signed or lookup(entry.venue) is not None)
    if not is_told or table.is_headed or count_words(entry.title) <= FEWEST_WORDS:
        return False
    if len(entry.authors) > 1 and not row_addresses(row).code:
        return True
    texts = map(plain_text, row.cells)  # a prize may have a conference in another cell
    return any(entry.title in text and str(entry.year) in text for text in texts)


def _looks_like_paper(table: Table, row: Row) -> bool:
    """Say whether a row leads to a paper or tells of one's venue or year; a cell alone is a remark across the table."""
    if row_addresses(row).papers:
        return True
    return table.is_of_papers and len(row.cells) > 1 and bool(table.text(row, "venue") or table.text(row, "year"))


def _has_linked_title(table: Table, row: Row) -> bool:
    cells = table.cells(row, *OF_TITLES) if table.is_headed else row.cells
    return any(isinstance(piece, Link) and not is_label(piece.text) for cell in cells for piece in cell)


def _unread(table: Table, row: Row, texts: tuple[str, ...]) -> PassedOver:
    text = " | ".join(filter(None, texts))
    if len(texts) == len(table.headings):
        return PassedOver(text, "no title in the row: write one in its title column", row.line)
    reason = f"{len(texts)} cells in a table of {len(table.headings)} columns: a | inside a cell is written \\|"
    return PassedOver(text, reason, row.line)


def row_addresses(row: Row) -> Addresses:
    """Give the addresses in a row's cells."""
    return find_addresses(piece for cell in row.cells for piece in cell)


def _entries(table: Table, row: Row) -> list[Entry]:
    names = _cited_in_column(table, row)
    venues = (text for text in table.texts(row, "venue") if text not in names)
    at, signed = next((text for text in venues if not is_date(text)), ""), table.text(row, "authors")
    at = at or ("" if "venue" in table.places else venue_among(table.texts(row, "other")))
    beside: tuple[Column, ...] = (*_BESIDE_TITLES, "paper") if "title" in table.places else _BESIDE_TITLES
    cited = read_cited_shortly(at) or cited_by_link(table.cells(row, *beside))
    venue, venue_year = (cited[2], cited[1]) if cited else read_venue(without_sent(at))
    cited = cited or next(((*found, "") for found in names.values()), None)
    venue = without_corners(venue)
    authors = (families_of(signed) if table.are_families else ()) or authors_of(signed) or (cited[0] if cited else ())
    if len(titled := _titled(table, row) or identified(table.cells(row, *OF_TITLES))) == 1:
        titled = [_cited_by_family(titled[0], table)]
        titled = [_with_whole_title(titled[0], table, row)]
        name = read_name(_name_of(table, row))[0] or titled[0].name
        titled = [replace(_with_links(titled[0], table, row), name=name)]
        titled = titled if table.is_headed else [_with_cells_as_lines(titled[0], row)]
    return [
        replace(
            entry,
            year=(venue_year if kind_of(venue) == "conference" else None)  # a date beside ``ICLR 2022`` is another's
            or told_year(table.dates(row) if table.days else table.texts(row, "year"), entry.link)
            or venue_year
            or entry.year
            or year_of_authors(signed)
            or (cited[1] if cited else None),
            venue=venue or entry.venue,
            transfer_type=table.text(row, "transfer_type"),
            authors=authors or entry.authors,
            is_article=entry.is_article or (table.is_of_journals and looks_like_conference(venue)),
            line=row.line,
        )
        for entry in titled
    ]


def _cited_in_column(table: Table, row: Row) -> dict[str, tuple[tuple[str, ...], int]]:
    """Give the cells that tell who wrote the paper beside them and when, whatever their column is called.

    ``Study | Title``: ``Lee et al., 2018``; one name alone tells it below a heading of studies or references.
    """
    found: dict[str, tuple[tuple[str, ...], int]] = {}
    if "title" not in table.places or "authors" in table.places:
        return found
    for place in chain(*(table.places.get(kind, ()) for kind in _BESIDE_AUTHORS)):
        text = meaning(plain_text(row.cells[place])) if place < len(row.cells) else ""
        if not _MAY_BE_CITED.match(text):
            continue
        is_of_studies = fold(table.headings[place]) in _CITED
        cited = read_author_year(text) if (_SURELY_CITED if not is_of_studies else _AS_CITED).search(text) else None
        cited = cited or (read_family_year(text) if is_of_studies else None)
        if cited:
            found[text] = cited
    return found


def _cited_by_family(entry: Entry, table: Table) -> Entry:
    """Give of a study that is cited, ``Lee 2019``, its author: a service tells what it is called."""
    if entry.authors or entry.title.count(" ") > 1 or not paper_identifiers(entry.link):
        return entry
    written = f"{entry.title} ({entry.year})" if entry.year else entry.title
    is_study = not _STUDIES.isdisjoint(map(fold, table.headings))
    cited = read_family_year(written) if is_study else None
    return replace(entry, title="", authors=cited[0], year=cited[1]) if cited else entry


def _with_whole_title(entry: Entry, table: Table, row: Row) -> Entry:
    """Give a paper that its row calls by a name the title that another cell has, whatever its column is called."""
    is_name = count_words(entry.title) < FEWEST_WORDS and "title" not in table.places
    if not (is_name and any(map(paper_identifiers, row_addresses(row).papers))):
        return entry
    told = (read_whole_title(cell, entry.title) for cell in table.cells(row, "other"))
    whole = next(filter(None, told), None)
    return entry if whole is None else replace(whole, link=entry.link, authors=entry.authors, name=entry.title)


def _with_cells_as_lines(entry: Entry, row: Row) -> Entry:
    """Give a paper whose row has no headings what its cells tell as lines of an item do: authors, venue and year."""
    pieces = tuple(piece for cell in row.cells for piece in (*cell, Break()))
    read = read_items(pieces)
    if len(read) != 1 or read[0].title != entry.title:
        return entry
    authors, venue = entry.authors or read[0].authors, entry.venue or read[0].venue
    is_names = bool(authors) and venue.startswith(authors[0])
    return replace(entry, authors=authors, venue="" if is_names else venue, year=entry.year or read[0].year)


def _with_links(entry: Entry, table: Table, row: Row) -> Entry:
    """Give the row's one paper all the row's links."""
    addresses = row_addresses(row)
    in_column = find_addresses(piece for cell in table.cells(row, "code") for piece in cell)
    in_links = find_addresses(piece for cell in table.cells(row, "link") for piece in cell)
    link = entry.link or next(iter((*addresses.papers, *in_links.pages)), "")
    code = next((href for href in (*in_column.but(link), entry.code, *addresses.code) if href not in {link, ""}), "")
    return replace(entry, link=link, code=code, links=addresses.but(link, code))


def _titled(table: Table, row: Row) -> list[Entry]:
    """Give the papers of the first cell that has a title; where no column is known, of all cells with papers.

    A name stands in for the title where the table has no column for titles.
    """
    if table.places.keys().isdisjoint({"title", "paper"}) and (first := _linked_first(row)):
        return first
    for kind in ("title", "paper") if "title" in table.places else ("paper", "name"):
        read = read_title_cell if kind == "title" else read_cell
        cells = table.cells(row, kind)
        for cell in map(without_prose, cells) if kind == "name" else cells:
            entries = [entry for entry in read(cell) if is_known(entry)]
            if entries:
                is_name = kind == "name" and not any(entry.link or entry.authors for entry in entries)
                return (_cited_whole(table, row) if is_name else []) or entries
    if "title" in table.places:
        return []
    name, authors, year = read_name(_name_of(table, row))
    if name:
        return [Entry(name, authors=authors, year=year)]
    told = [
        (entry, is_remark)
        for cell, is_remark in table.other_cells(row)
        for entry in read_cell(cell)
        if entry.title and (not is_remark or link_kind(entry.link) == "paper")
    ]
    linked = [entry for entry, _ in told if link_kind(entry.link) == "paper"]
    entries = [entry for entry, is_remark in told if not is_remark]
    dataset, authors, year = read_name(table.text(row, "dataset"))
    if dataset and not linked:
        is_published = any(not leads_to_data(href) for href in row_addresses(row).papers)
        return [Entry(dataset, authors=authors, year=year)] if is_published else []
    signed = [entry for entry in entries if entry.authors and entry.year]
    dated = [entry for entry in signed if count_words(entry.title) >= SHORT_TITLE and entry.title[0] not in _DASHES]
    whole = [] if table.is_headed else [entry for entry in entries if count_words(entry.title) >= FULL_TITLE]
    if (
        whole
        and whole[0] is entries[0]
        and not (whole[0].authors or any(map(is_reference, map(plain_text, row.cells))))
    ):
        dated = whole  # beside it names and a year may read as a title too
    return linked or dated[:1] or whole[:1] or entries[:1] or _titled_by_link(table, row) or _known_by_link(table, row)


def _titled_by_link(table: Table, row: Row) -> list[Entry]:
    """Give the papers that a column of links names where no other does: ``Date | Presenter | URL``."""
    read = (entry for cell in table.cells(row, "link") for entry in read_cell(cell))
    return [entry for entry in read if count_words(entry.title) >= FEWEST_WORDS and link_kind(entry.link) == "paper"]


def _cited_whole(table: Table, row: Row) -> list[Entry]:
    """Give the paper whose whole reference stands beside a name, in a column that no heading tells.

    ``| KW | 2012 | Lee A, Kim B. Kite winds: slow criteria. *J Kite Res*. 2012;22(4):167-172. |``
    """
    cells = (cell for cell, is_remark in table.other_cells(row) if not is_remark and is_reference(plain_text(cell)))
    entries = (entry for cell in cells for entry in read_cell(cell) if entry.title and entry.authors and entry.year)
    return [entry] if (entry := next(entries, None)) else []


def _known_by_link(table: Table, row: Row) -> list[Entry]:
    """Give what a row has of its paper where it tells no title: the one identifier, as a service knows that.

    ``| 1 | [PDF](https://arxiv.org/abs/…) | a gentle start |``
    """
    papers = () if table.places.keys().isdisjoint(_OF_LINKS) else row_addresses(row).papers
    identifiers = {name for href in papers for name in paper_identifiers(href)}
    return [Entry("", papers[0])] if len(identifiers) == 1 and paper_identifiers(papers[0]) else []


def _linked_first(row: Row) -> list[Entry]:
    """Give the papers that a row begins with, whatever its column is called: ``[Lee 2018](…) | Tides | Survey``."""
    entries = read_cell(row.cells[0]) if row.cells else []
    return entries if all(link_kind(entry.link) == "paper" and is_known(entry) for entry in entries) else []


def _name_of(table: Table, row: Row) -> str:
    return next(filter(None, (meaning(plain_text(without_prose(cell))) for cell in table.cells(row, "name"))), "")
