"""Names with a year that a line sets off beside its title: where a paper appeared, though no table knows the venue.

``A. Lee and B. Wu, Kites at Sea, **KITES 2013**``, ``[Kite Letters (2013)](https://…), *Kites at Sea*``: such a name is
a title where nothing else in the line can be one, as in ``**World Kite Report 2013**, Ann Lee, Bo Wu``.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from i2vbib.catalog.markdown.imprints.venue_names import CUT_SHORT, NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, QUOTED_YEAR, full_year
from i2vbib.catalog.markdown.inline.skeleton import (
    EMPHASIS,
    EMPHASIS_END,
    LABEL,
    STRONG,
    STRONG_END,
    TITLE,
    TITLE_END,
    Skeleton,
    unmarked,
)
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.layouts.labels_in_bold import labelled_in_bold
from i2vbib.catalog.markdown.layouts.title_edges import IN_AT_END
from i2vbib.catalog.markdown.layouts.title_finder import find_title
from i2vbib.catalog.markdown.people.author_year import read_author_year
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.bodies import BODIES
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.facts.journal_titles import is_known_venue

_OPEN: Final = f"{STRONG}{EMPHASIS}{TITLE}"
_CLOSE: Final = f"{STRONG_END}{EMPHASIS_END}{TITLE_END}"
_NAME_AND_YEAR: Final = (
    rf"[(\[]?(?P<name>[A-Z](?:[^\n\d:?!,;.(){_OPEN}{_CLOSE}{LABEL}]|\.(?=\s)){{1,60}}?)"
    rf"(?:(?:,? |\s?[-–]\s?|\s?\()(?P<year>{ANY_YEAR})|\s?['’](?P<short>{QUOTED_YEAR}))[)\]]{{0,2}}"
)
_ENDS_SET_OFF: Final = re.compile(rf"\d\d(?:(?<=\d{{4}})|(?<=['’]\d\d))[)\]]{{0,2}}\.?[{_CLOSE}]")
"""Most lines set off no year, which is sooner seen."""
_SET_OFF: Final = re.compile(rf"[{_OPEN}]+{_NAME_AND_YEAR}\.?[{_CLOSE}]+")
"""``**KITES 2013**``, ``[Kite Letters (2013)](…)``, ``*Proc. Kites'13*``."""
_BETWEEN: Final = re.compile(
    rf"[{_CLOSE}\"”][\s,.:;|–-]{{1,4}}(?P<marked>{EMPHASIS}?{_NAME_AND_YEAR}{EMPHASIS_END}?)"
    rf"(?=(?:\s?[,.;|]\s|\s[-–|]\s)\s?[{_OPEN}]?[A-Z])"
)
"""``"Kites at Sea", *KITES (2013)*, Ann Lee``, ``**Kites at Sea** | Kite Letters 2013 | Lee et al.``."""
_FIRST: Final = re.compile(rf"\s*{_NAME_AND_YEAR}(?=\s?[,.;:|]\s|\s[-–]\s)")
"""``Proceedings of Kites 2013 | *Kites at Sea* | Ann Lee``: nothing but its words says that it is a venue."""
_OWN_LINE: Final = re.compile(
    rf"\n\s?(?:In:? )?(?P<marks>[{_OPEN}]*)(?P<name>[A-Z](?:[^\n\d:?!,;.(){_OPEN}{_CLOSE}{LABEL}]|\.(?=\s)){{1,90}}?)"
    rf"[{_CLOSE}]*(?:,? |\s?\(|, \()(?P<year>{ANY_YEAR})\)?[{_CLOSE}]*\.?(?=\s*(?:\n|$))"
)
"""``**KITES** 2013``, ``In Kite Letters (2013)``: all of a line below the first."""
_MOST_WORDS: Final = 4
"""Words of a venue's name that nothing in it says to be one."""
_FEWEST_WORDS: Final = 3
"""Words of the title beside it."""
_ACRONYM: Final = re.compile(r"(?=[^a-z]*[a-z]{0,8}[A-Z]{2})[\w&/+-]{2,20}")
"""``KITES``, ``HotKITES``; ``McCarthy`` has no two capitals side by side."""
_ABBREVIATED: Final = re.compile(rf"(?:[A-Z][a-z]{{2,8}} )?(?:{CUT_SHORT}|Int|Intl|Trans|Ann)")
"""``Proc. Kites``, ``Kite Conf. Asia``: a first word that is cut short, as no name of a person is."""


def is_dated_line(line: str) -> bool:
    """Say whether a line is nothing but a name that may be a venue's and its year: ``In **KITES** 2013``."""
    found = _find(f"\n{line}") if "\n" not in line.strip() else None
    return found is not None and found.is_apart and found.start <= 1 and _may_be_venue(found, line)


class _Dated(NamedTuple):
    """A name and its year, and where they stand in the line.

    ``is_marked`` says that marks set them off, ``is_apart`` that they can be read as nothing that belongs to a
    reference: they are a line of their own, or stand before all else, or between a title and other words.
    """

    start: int
    end: int
    name: str
    year: int
    is_marked: bool
    is_apart: bool


def without_dated_name(skeleton: Skeleton) -> tuple[Skeleton, tuple[str, int] | None]:
    """Give a line without the unknown name and year that it sets off beside words that may be a title, and these.

    A label is left in their place, as for a venue that is known. What is in italics is where a reference goes on, and
    is left there unless it was taken for the title.
    """
    line = skeleton.line
    found = _find(line)
    if not found or not _may_be_venue(found, line[found.start : found.end]):
        return skeleton, None
    if line[found.start] == STRONG and (told := labelled_in_bold(skeleton)) and told.authors:
        return skeleton, None  # ``**Ann Lee's Thesis (2018)**: Kites at Sea``
    before, behind = line[: found.start], line[found.end :]
    if IN_AT_END.search(unmarked(before)):
        return skeleton, None  # it is read there whatever it is called
    rest = unmarked(f"{before.replace(LABEL, ' ')} {behind.partition(LABEL)[0]}").strip(" .,;:|()[]/–—-")
    if count_words(rest) < _FEWEST_WORDS or rest[0].islower() or read_authors(rest):
        return skeleton, None
    if not found.is_apart and line[found.start] == EMPHASIS and not _is_no_title(skeleton, found):
        return skeleton, None
    return skeleton._replace(line=f"{before}{LABEL}{behind}"), (found.name, found.year)


def _is_no_title(skeleton: Skeleton, found: _Dated) -> bool:
    """Say whether a name and year in italics were taken for the title, and whole references have theirs elsewhere.

    In ``Lee, A. (2012). *KITE Guidelines 2010*.`` nothing else can be the title.
    """
    before = unmarked(skeleton.line[: found.start])
    names, year, end = read_first_authors(before)
    if names and year and not before[end:].strip(" .,:"):
        return False
    title = find_title(skeleton)
    return title is not None and (title.text in skeleton.line[found.start : found.end] or found.name in title.text)


def _find(line: str) -> _Dated | None:
    """Find the first name and year of a line that stands apart, else the first that marks set off."""
    own = _OWN_LINE.search(line) if "\n" in line else None
    if own:
        is_marked = bool(own["marks"] or _ACRONYM.fullmatch(own["name"]))
        return _Dated(own.start() + 1, own.end(), own["name"], int(own["year"]), is_marked, is_apart=True)
    first = _FIRST.match(line)
    between = None if first else _BETWEEN.search(line)
    found = first or between or (_SET_OFF.search(line) if _ENDS_SET_OFF.search(line) else None)
    if not found:
        return None
    year = int(found["year"]) if found["year"] else full_year(found["short"])
    start = found.start() + bool(between)  # behind the mark
    return _Dated(start, found.end(), found["name"], year, not first, is_apart=bool(first or between))


def _may_be_venue(found: _Dated, words: str) -> bool:
    """Say whether a name that no table knows says of itself that it is a venue, or is neither people nor a word."""
    name = found.name
    if is_known_venue(name) or name in BODIES:
        return False
    first, stop, _ = name.partition(". ")
    if stop or name.endswith("."):
        return " " in name and _ABBREVIATED.fullmatch(first.rstrip(".")) is not None
    if NAMES_VENUE.search(name) or (found.is_marked and _ACRONYM.fullmatch(name)):
        return True
    is_name = found.is_marked and 1 < count_words(name) <= _MOST_WORDS
    if not is_name or not all(word[0].isupper() for word in name.split()):
        return False
    return not (read_authors(name, families=True) or read_author_year(words.strip(_OPEN + _CLOSE)))
