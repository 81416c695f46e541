"""The papers in one cell of a table: a link, a title, a name with what it is about or whose it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.link_kinds import paper_identifiers
from i2vbib.catalog.markdown.imprints.imprint import read_imprint
from i2vbib.catalog.markdown.imprints.stated_venues import without_sent
from i2vbib.catalog.markdown.imprints.venue_finder import read_venue
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, named_year
from i2vbib.catalog.markdown.inline.labels import is_label
from i2vbib.catalog.markdown.inline.pieces import Link, Text, end_of_line, plain_text
from i2vbib.catalog.markdown.inline.titles import clean_title, meaning, without_counted_name
from i2vbib.catalog.markdown.item_names import without_name
from i2vbib.catalog.markdown.items import read_items
from i2vbib.catalog.markdown.layouts.link_layouts import is_capitalized
from i2vbib.catalog.markdown.layouts.words import Words, split_title
from i2vbib.catalog.markdown.people.author_year import read_author_year, read_cited_shortly
from i2vbib.catalog.markdown.people.authors import OTHERS, named_authors, read_authors
from i2vbib.catalog.markdown.people.family_names import families_alone
from i2vbib.catalog.markdown.references.linked_references import read_linked_reference
from i2vbib.facts.identifier_forms import arxiv_year
from i2vbib.facts.venue_kinds import is_preprint
from i2vbib.facts.venues import lookup
from i2vbib.model.entry import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from i2vbib.catalog.markdown.inline.block_kinds import Cell

_ARXIV: Final = re.compile("arxiv:(.+)")
_DAY: Final = re.compile(r"\d{4}[./-]\d{1,2}[./-]\d{1,2}\.?|\d{1,2}[./-]\d{1,2}[./-]\d{4}")
FEWEST_OF_TITLE: Final = 6
"""Words of a title that no heading announces."""
_JOINING: Final = frozenset(
    "a an and as at by for from in into of on or the through to towards under using via with".split()
)
"""Small words of titles, which lists of features and names of methods have not."""
_NO_TITLE: Final = re.compile(r"[\"“”;]|[.,!]$")
"""What words that are no title have: ``Baseline for "Kites at Sea"``."""
_YEAR_BEHIND: Final = re.compile(rf"\(({ANY_YEAR})[a-z]?\)\W*$")
_IN_CORNERS: Final = re.compile(r"[《『]([^《》『』]+)[》』][^《》『』]*")
_NAME_AND_AUTHORS: Final = re.compile(r"(.+?)\s*[(\[]([^()\[\]]+)[)\]]")


LONGEST_VENUE: Final = 40
"""Characters of a venue and its year, where no heading says that a cell holds them."""


def read_name(text: str) -> tuple[str, tuple[str, ...], int | None]:
    """Read a name that tells whose it is: ``LEGAL-BERT (Chalkidis et al., 2020)``."""
    found = _NAME_AND_AUTHORS.fullmatch(text)
    written = read_author_year(found[2]) if found else None
    return (clean_title(found[1]), *written) if found and written else (clean_title(text), (), None)


def read_title_cell(cell: Cell) -> list[Entry]:
    """Read a cell of a column of titles: words that nothing sets off from each other are the title, all of them."""
    entries = read_cell(cell)
    if not all(isinstance(piece, Text) for piece in cell) or _begins_bold(cell):
        return entries
    is_set = len(cell) == 1 and isinstance(cell[0], Text) and cell[0].emphasis
    if entries and entries[0].authors and not is_set:
        return entries
    name, text = without_counted_name(plain_text(cell))
    found = _set_off(*split_title(text))
    return [replace(found, name=name or found.name)]


def read_whole_title(cell: Cell, name: str) -> Entry | None:
    """Read a cell that is a paper's whole title, by its capitals and a small word in it, or by the name before it."""
    if not all(isinstance(piece, Text) for piece in cell):
        return None
    title, around = split_title(plain_text(cell))
    words = title.split()
    is_set = is_capitalized(title) and not _JOINING.isdisjoint(words[1:]) and not _NO_TITLE.search(title)
    is_named = title.startswith(f"{name}: ") and title[len(name) + 2 : len(name) + 3].isupper()
    return _set_off(title, around) if len(words) >= FEWEST_OF_TITLE and (is_set or is_named) else None


def _set_off(title: str, around: str, link: str = "") -> Entry:
    """Give the paper of a title that is set off, with what of date and venue stood at its ends."""
    venue, year = read_imprint("", around, "", "") if around else ("", None)
    named = without_name(Words(title, 0, 0))
    return Entry(named.text, link, year=year, venue=venue, name=named.name)


def _begins_bold(cell: Cell) -> bool:
    """Say whether a name or a title in bold stands before other words."""
    words = [piece for piece in cell if isinstance(piece, Text) and piece.text.strip()]
    return bool(words) and words[0].strong and not words[-1].strong


def read_cell(cell: Cell) -> list[Entry]:
    """Read a cell; the most frequent one holds a link and nothing else."""
    if len(cell) == 1 and isinstance(cell[0], Link) and not is_label(cell[0].text):
        if any(read(cell[0].text) for read in (read_linked_reference, read_author_year, read_cited_shortly)):
            return read_items(cell)
        title, around = split_title(cell[0].text)
        return [_set_off(title, around, cell[0].href)] if title else []
    return read_items(cell)


def authors_of(text: str) -> tuple[str, ...]:
    """Give the names in a column of authors; one word among whole names may be a family or a given name of theirs."""
    names = named_authors(text)
    names = families_alone(names) if any(" " not in name for name in names) else names
    is_mixed = len({" " in name and not name.endswith(",") for name in names if name != OTHERS}) > 1
    return read_authors(text, east_asian=True) if is_mixed else names


def without_prose(cell: Cell) -> Cell:
    """Give a name without what stands below it: of ``**KiteOS**<br>a system for kites`` the words in bold."""
    end = end_of_line(cell)
    return cell[:end] if _begins_bold(cell) else cell


def told_year(dates: Iterable[str], link: str) -> int | None:
    """Give the year in a row's dates, but for a day years after the preprint that is linked: on it someone read it."""
    date = next(filter(named_year, dates), "")
    year, numbers = named_year(date), map(_ARXIV.fullmatch, paper_identifiers(link))
    written = next((arxiv_year(found[1]) for found in numbers if found), None)
    is_read = year and written and year > written + 1 and _DAY.fullmatch(date.strip())
    return None if is_read else year


def venue_among(texts: Iterable[str]) -> str:
    """Give of the texts in columns that are called otherwise one that is a known venue and its year: ``OSDI 23'``.

    A preprint server needs none: ``arXiv``.
    """
    read = ((text, *read_venue(without_sent(text))) for text in texts if len(text) <= LONGEST_VENUE)
    return next((text for text, venue, year in read if (year or is_preprint(venue)) and lookup(venue)), "")


def is_known(entry: Entry) -> bool:
    """Say whether an entry has a title, or its authors and an identifier by which a service gives it one."""
    return bool(meaning(entry.title) or (entry.authors and paper_identifiers(entry.link)))


def identified(cells: Iterable[Cell]) -> list[Entry]:
    """Give the one paper that stands for a title by its identifier, as a service tells that: ``arXiv:2203.01408``."""
    links = [piece for cell in cells for piece in cell if isinstance(piece, Link)]
    is_written = len(links) == 1 and (links[0].written or any(map(str.isdecimal, links[0].text)))
    return [Entry("", links[0].href)] if is_written and paper_identifiers(links[0].href) else []


def cited_by_link(cells: Iterable[Cell]) -> tuple[tuple[str, ...], int, str] | None:
    """Give who wrote a paper and when, where the link beside its title tells both: ``Tides | [Lee (2018)](…)``."""
    links = (piece for cell in cells for piece in cell if isinstance(piece, Link))
    cited = next(filter(None, (read_author_year(link.text) for link in links)), None)
    return (*cited, "") if cited else None


def year_of_authors(signed: str) -> int | None:
    """Give the year in a cell of a column of ``Authors (Year)``."""
    behind = _YEAR_BEHIND.search(signed)
    cited = None if behind else read_author_year(signed)
    return int(behind[1]) if behind else cited[1] if cited else None


def without_corners(venue: str) -> str:
    """Give ``语言研究`` of a column's ``《语言研究》第3期``."""
    found = _IN_CORNERS.fullmatch(venue)
    return found[1] if found else venue
