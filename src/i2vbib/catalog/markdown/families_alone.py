"""Family names alone, where the other rows or items of a list show that it writes no others.

``Tinner, Lidgren`` is one name that stands inverted, or two people: ``Tinner, Lidgren, Wacker`` beside it tells which.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.markdown.imprints.unpublished import STATE
from i2vbib.catalog.markdown.inline.block_kinds import Block, Row
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.people.authors import OTHERS
from i2vbib.catalog.markdown.people.family_names import without_particles
from i2vbib.catalog.markdown.people.others import without_et_al
from i2vbib.catalog.markdown.table_headings import Table, read_header
from i2vbib.facts.common_words import english_words, given_names
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place, publishes_books

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from i2vbib.model.entry import Entry

_MOST_ROWS: Final = 500
"""Rows of a list's tables that tell how it writes names."""
_FEWEST_ROWS: Final = 3
_FEWEST: Final = 3
"""Names of a row that are no inverted one."""
_RARE: Final = 5
"""Rows of family names alone to each with whole names: a second family name or a slip."""
_BETWEEN: Final = re.compile(r"\s*(?:,\s*(?:and|&)\s|[,;&]|\band\b)\s*")
_FAMILY: Final = re.compile(
    r"(?:[a-z]{1,3}\s|d['’]|al-){0,2}[^\W\d_a-z][^\W\d_]*[a-zß-ÿ\u0101-\u017f][^\W\d_]*"
    r"(?:['’-][^\W\d_]+){0,2}(?:\s[^\W\d_a-z][^\W\d_]*[a-zß-ÿ\u0101-\u017f][^\W\d_]*(?:-[^\W\d_]+)?)?"
)
"""``Tinner``, ``von Lidgren``, ``Wai Kopp``: no initial is in it."""
_TWO: Final = re.compile(r"(?P<first>[^\W\d_a-z][\w’'-]*[^\W\d_A-Z]), (?P<second>[^\W\d_a-z][\w’'-]*[^\W\d_A-Z])")
"""One word and another, which are ``Family, Given`` too."""
_FEWEST_ALONE: Final = 2
"""Entries that name families alone."""
_FEWEST_OF_TWO: Final = 12
"""Entries of two words alone whose words tell together what they are."""
_MOST_GIVEN: Final = 6
"""Second words of such entries to each that is a given name, where they are families."""
_FAMILY_ALONE: Final = re.compile(r"[^\W\d_a-z][\w’'-]*[^\W\d_A-Z],?")
_STATE: Final = re.compile(STATE, re.IGNORECASE)
_FEWEST_BESIDE: Final = 5
"""Entries with families alone beside which one word before a year is a family too."""
_BEFORE_YEAR: Final = re.compile(
    rf"[*_]{{2}},\s+(?P<family>[^\W\d_a-z][\w’'-]{{1,30}}[^\W\d_A-Z]),\s{ANY_YEAR}\.?(?=\s|$)"
)
_INVERTED: Final = re.compile(r"[^\W\d_]{1,3}[^,]*, [^\W\d_a-z][\w’'-]*[^\W\d_A-Z](?: [^,]+)?")
"""``Lee, Ann``, ``van Kerk, Bo C.``: the given name is whole."""
_FEWEST_IN_PAIRS: Final = 4
"""Words of a row of names that commas alone part, which are two people's or four's."""


def are_families_alone(blocks: Iterable[Block]) -> bool:
    """Say whether the columns of authors in a list's tables hold family names alone."""
    alone = whole = odd = 0
    for text in islice(_author_cells(blocks), _MOST_ROWS):
        parts = _parts(text)
        if len(parts) < _FEWEST:
            continue
        of_two = sum(" " in without_particles(part) for part in parts)
        is_set = all(map(_FAMILY.fullmatch, parts))
        alone += is_set and not of_two
        odd += is_set and not of_two and len(parts) % 2
        whole += not is_set or 2 * of_two >= len(parts)
    return alone >= _FEWEST_ROWS and odd > 0 and whole * _RARE <= alone


def _author_cells(blocks: Iterable[Block]) -> Iterator[str]:
    table: Table | None = None
    for block in blocks:
        if not isinstance(block, Row):
            table = None
        elif block.header:
            table = read_header(block)
        elif table and "authors" in table.places:
            yield table.text(block, "authors")


def _parts(text: str) -> list[str]:
    return [part.strip(" .") for part in _BETWEEN.split(without_et_al(text)) if part.strip(" .")]


def families_of(text: str) -> tuple[str, ...]:
    """Give the people of a cell that holds family names alone; of two words one has a comma behind it."""
    parts = _parts(text)
    if not parts or not all(map(_FAMILY.fullmatch, parts)):
        return ()
    names = [f"{part}," if " " in part else part for part in parts]
    return (*names, *([OTHERS] if without_et_al(text) != text else []))


def with_families_apart(entries: Iterable[Entry]) -> list[Entry]:
    """Give a list's entries with two people for one before ``others``, where the list names only families elsewhere.

    ``[Kites](…), Tinner, Lidgren, et al (1968)`` beside ``[Kites of tin](…), Wacker & Moll (1975)``; a whole name
    among several, ``Lee, Ann, and Bo Wu``, shows that the list inverts the first. Of two words alone, none a given
    name, as many must be beside others as ``Tinner, Lidgren, Wacker`` is. A list that writes two words everywhere shows
    by these words that all are families: ``Tinner, Lidgren et al.`` beside ``Kim, Tinner et al.``.
    """
    read = list(entries)
    if not any(map(_two_in, read)):
        return read
    of_several = [_named(entry) for entry in read if len(_named(entry)) > 1]
    alone = sum(all(map(_FAMILY_ALONE.fullmatch, names)) for names in of_several)
    is_inverted = any(", " in name for names in of_several for name in names)
    if (
        not is_inverted
        and alone == len(of_several)
        and _are_families([two for entry in read if (two := _two_in(entry))])
    ):
        return [_apart(entry, are_all=True) for entry in read]
    if alone < _FEWEST_ALONE or is_inverted:
        return read
    are_all = alone >= _FEWEST_ROWS and alone * _RARE >= len(of_several) * (_RARE - 1)
    return [_apart(entry, are_all=are_all) for entry in read]


def _apart(entry: Entry, *, are_all: bool) -> Entry:
    """Give an entry with the two that one author may be, before ``others`` or, where ``are_all`` says so, alone."""
    two, is_alone = _two_in(entry), len(entry.authors) == 1
    if not two or (is_alone and not (are_all and two[1].casefold() not in given_names())):
        return entry
    return replace(entry, authors=two if is_alone else (*two, OTHERS))


def _are_families(pairs: list[tuple[str, ...]]) -> bool:
    """Say whether the second words of pairs are families as the first are: some stand first too, few are given."""
    families = {first for first, _ in pairs}
    both = sum(second in families for _, second in pairs)
    given = sum(second.casefold() in given_names() for _, second in pairs)
    return len(pairs) >= _FEWEST_OF_TWO and both >= _FEWEST and given * _MOST_GIVEN <= len(pairs)


def _named(entry: Entry) -> tuple[str, ...]:
    return tuple(name for name in entry.authors if name != OTHERS)


def _two_in(entry: Entry) -> tuple[str, ...]:
    """Give the two that one author before ``others`` may be."""
    found = _TWO.fullmatch(entry.authors[0]) if entry.authors and entry.authors[1:] in {(), (OTHERS,)} else None
    return found.groups() if found else ()


def with_names_in_pairs(entries: Iterable[Entry], text: str) -> list[Entry]:
    """Give a list's entries with ``Family, Given`` for two words each of a row, where the list inverts names elsewhere.

    ``Moll, Hanno, Wacker, Tinnu 2021`` beside ``Lee, Ann C., Kim, Bo 2020``: initials tell it there, nothing does here.
    A list with families alone, ``Moll, Wacker, Tinner``, or with whole names as often, does not tell it.
    """
    read = list(entries)
    rows = [(entry, words) for entry in read if (words := _in_commas(entry))]
    if not any(len(words) >= _FEWEST_IN_PAIRS for _, words in rows):
        return read
    of_several = [names for entry in read if len(names := _named(entry)) > 1]
    inverted = sum(all(map(_INVERTED.fullmatch, names)) for names in of_several)
    whole = sum(all("," not in name and " " in name for name in names) for names in of_several)
    if inverted < _FEWEST_ROWS or whole * _RARE > inverted or any(len(words) % 2 for _, words in rows):
        return read
    lines = text.split("\n")
    paired = {id(entry): _paired(entry, words) for entry, words in rows if _are_as_written(entry, words, lines)}
    return [paired.get(id(entry), entry) for entry in read]


def with_families_before_years(entries: Iterable[Entry], text: str) -> list[Entry]:
    """Give a list's entries with the one word between their titles in bold and years, where it names only families.

    ``**Kites**, Moll, 1976.`` beside ``**Ropes**, Lee & Kim, Kite Letters, 2011.``: alone it may be who printed it.
    """
    read = list(entries)
    if "**, " not in text and "__, " not in text:
        return read
    named = [_named(entry) for entry in read if entry.authors]
    alone = sum(all(map(_FAMILY_ALONE.fullmatch, names)) for names in named)
    if alone < _FEWEST_BESIDE or alone * _RARE < len(named) * (_RARE - 1):
        return read
    lines = text.split("\n")
    return [_with_family(entry, lines[entry.line - 1] if 0 < entry.line <= len(lines) else "") for entry in read]


def _with_family(entry: Entry, line: str) -> Entry:
    is_open = not entry.authors and entry.year is not None and entry.title in line
    found = _BEFORE_YEAR.search(line, line.index(entry.title) + len(entry.title)) if is_open else None
    family = found["family"] if found and entry.venue in {"", found["family"]} else ""
    is_source = is_place(family) or publishes_books(family) or is_known_venue(family)
    is_other = is_source or _STATE.fullmatch(family) is not None or family.casefold() in english_words()
    return entry if is_other or not family else replace(entry, authors=(f"{family},",), venue="")


def _in_commas(entry: Entry) -> list[str]:
    """Give the words of a row of names of which most have one word each; nothing of another row."""
    names = _named(entry)
    alone = [name for name in names if _FAMILY_ALONE.fullmatch(name) and not name.endswith(",")]
    rest = (name for name in names if name not in alone)
    if len(alone) < _FEWEST - 1 or not all(name.count(", ") == 1 and name[-1:] != "}" for name in rest):
        return []
    return [word for name in names for word in name.split(", ")]


def _are_as_written(entry: Entry, words: Sequence[str], lines: Sequence[str]) -> bool:
    """Say whether commas alone part them in the list: ``Tinner, Moll, Wacker and Lidgren`` are four people."""
    return 0 < entry.line <= len(lines) and ", ".join(words) in lines[entry.line - 1]


def _paired(entry: Entry, words: Sequence[str]) -> Entry:
    names = (", ".join(pair) for pair in zip(words[::2], words[1::2], strict=True))
    return replace(entry, authors=(*names, *([OTHERS] if OTHERS in entry.authors else [])))
