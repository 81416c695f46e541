"""What the other rows of a list tell of a row that its own words leave open: where names stand, and which.

``Kites of Tin, Ann Lee, Nature 2019`` may be a title with three commas; among rows that have several names behind a
comma it is one with its author.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from i2vbib.catalog.link_kinds import paper_identifiers
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.titles import count_words
from i2vbib.catalog.markdown.people.author_year import is_family_alone, read_family_year
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.family_names import without_particles
from i2vbib.facts.common_words import is_given_name
from i2vbib.facts.publishers import is_place

if TYPE_CHECKING:
    from i2vbib.catalog.markdown.candidates import Candidate
    from i2vbib.model.entry import Entry

FEWEST: Final = 3
"""Rows that show together where names stand."""
FEWEST_SHOWN: Final = 2
"""Rows that have several names behind one mark, where no other mark has more."""
FEWEST_WORDS: Final = 2
"""Words of a title that names are cut from."""
_MOST_PLACES: Final = 30
"""Marks at the end of a title behind which names are looked for."""
_MARK: Final = re.compile(r" ?([,.;|·–—-]) ")
_SEVERAL_CITED: Final = re.compile(
    rf"[(\[][^()\[\]]{{2,60}}(?:\bet al\b|&|\band\b)[^()\[\]]{{0,40}}{ANY_YEAR}[a-z]?[)\]]"
)
_ONE_CITED: Final = re.compile(rf"\W*[(\[](?P<family>[^\W\d_a-z][\w’'-]+),? {ANY_YEAR}[a-z]?[)\]]")
_FAMILIES_ONLY: Final = re.compile(r"(?P<families>[^\W\d_a-z][^\d\n:.()\[\]]{1,200}?)[:.]?\s*")
"""``Lee, Wu, Ortiz: [Kites of Tin](…)``."""
_ONE_AT_VENUE: Final = re.compile(
    rf"[\s,.;(–-]{{1,5}}(?P<family>[^\W\d_a-z][\w’'-]+),? \(?[A-Z][^\n]{{1,60}}?{ANY_YEAR}"
)
"""``, Lee, ICML 2019``, ``(Lee, ICML 2019)`` behind a title."""
_AT_WORK: Final = frozenset(
    "Google Facebook Meta Microsoft Amazon Apple Alibaba Tencent Baidu Huawei Netflix Uber Twitter Yahoo Nvidia Intel"
    " Stanford Berkeley Princeton Harvard Yale Cornell Columbia Oxford Cambridge Oral Spotlight Poster".split()
)
"""Where people work, and how a paper was presented, as a family name may stand."""
_FAMILY_FIRST: Final = re.compile(r"(?P<family>[^\W\d_a-z][\w’'-]+)(?P<mark>[.,])\s+(?P<title>\S+\s+\S[^\n]*)")
_WHOLE_TITLE: Final = re.compile(rf"(?:An?|[^\W\d_a-z][\w’'-]+) [^\s.,]+ (?![^\n]*[\s(]{ANY_YEAR}[a-z]?[)\].])")
"""No initials, and no year behind more names."""
_MOST: Final = 4
"""Of so many rows, all but one begin with their authors where one family name before a comma is one too."""


def like_neighbours(run: list[Candidate]) -> list[Candidate]:
    """Give the rows of a run as most of them are set: those without authors get whom the others' places show."""
    if len(run) < FEWEST:
        return run
    marks = Counter(filter(None, map(_mark_before_names, run)))
    mark, count = next(iter(marks.most_common(1)), ("", 0))
    if count >= FEWEST_SHOWN:
        run = [_named_behind(row, mark) for row in run]
    cited = sum(map(_cites_several, run))
    alone = [_cited_alone(row) for row in run]
    if cited >= FEWEST and cited >= sum(map(bool, alone)):
        run = [_by(row, row.entry.title, family) if family else row for row, family in zip(run, alone, strict=True)]
    if sum(map(_begins_with_families, run)) >= FEWEST_SHOWN:
        run = [_by_families(row) for row in run]
    if sum(bool(row.entry.authors) and not row.entry.title for row in run) >= FEWEST_SHOWN:
        run = list(map(_cited_by_family, run))
    singles = [_one_at_venue(row) for row in run]
    if any(singles) and sum(map(_names_families, run)) >= max(FEWEST_SHOWN, sum(map(bool, singles))):
        run = [_by(row, *single) if single else row for row, single in zip(run, singles, strict=True)]
    firsts = [_family_first(row) for row in run]
    known = sum(map(_begins_with_names, run))
    families = {found["family"] for found in firsts if found}
    if (known >= FEWEST or len(families) >= FEWEST) and 2 * (len(families) + known) >= len(run):
        pairs = zip(run, firsts, strict=True)
        run = [
            _by(row, found["title"], found["family"]) if found and row.evidence == "sure" else row
            for row, found in pairs
        ]
    elif sum(map(is_signed_first, run)) * _MOST >= len(run) * (_MOST - 1) and len(run) >= _MOST:
        pairs = zip(run, firsts, strict=True)
        run = [_by(row, found["title"], found["family"]) if found and _may_sign(found) else row for row, found in pairs]
    return run


def is_signed_first(row: Candidate) -> bool:
    """Say whether a row begins with who wrote it."""
    names = row.entry.authors
    return bool(names) and row.text.startswith(names[0].partition(",")[0].strip("{}"))


def _may_sign(found: re.Match[str]) -> bool:
    """Say whether one family name stands before a whole title, and is no word: ``Norman, The Design of Kites``."""
    return found["mark"] == "," and _WHOLE_TITLE.match(found["title"]) is not None


def _mark_before_names(row: Candidate) -> str:
    """Give the mark that parts a row's title from several names right behind it."""
    names, title = row.entry.authors, row.entry.title
    if len(names) < 2 or not title or not (behind := row.text.partition(title)[2]):  # noqa: PLR2004
        return ""
    found = _MARK.match(behind)
    return found[1] if found and behind.startswith(names[0], found.end()) else ""


def _named_behind(row: Candidate, mark: str) -> Candidate:
    """Cut one name, or more, from the end of a title that has no authors."""
    if row.entry.authors or (row.entry.link and row.entry.title not in row.text):
        return row
    places = [found for found in _MARK.finditer(row.entry.title) if found[1] == mark]
    for found in places[-_MOST_PLACES:]:
        title, names = row.entry.title[: found.start()], read_authors(row.entry.title[found.end() :])
        are_whole = names and all(" " in name for name in names) and count_words(title) >= FEWEST_WORDS
        if are_whole and not read_authors(title):
            return _with(row, replace(row.entry, title=title, authors=names))
    return row


def _cites_several(row: Candidate) -> bool:
    return bool(row.entry.authors) and _SEVERAL_CITED.search(row.text) is not None


def _cited_alone(row: Candidate) -> str:
    """Give the family name that stands with its year in brackets before a title or behind it."""
    if row.entry.authors or not row.entry.title:
        return ""
    before, _, behind = row.text.partition(row.entry.title)
    found = _ONE_CITED.match(behind) or _ONE_CITED.fullmatch(before.strip())
    return found["family"] if found and is_family_alone(found["family"]) else ""


def _begins_with_names(row: Candidate) -> bool:
    """Say whether a row begins with the names before its title, of whom some are not named."""
    names, title = row.entry.authors, row.entry.title
    before = row.text.partition(title)[0] if names and title and "et al" in row.text else ""
    return "et al" in before and before.startswith(names[0].rstrip(","))


def _begins_with_families(row: Candidate) -> bool:
    """Say whether three family names or more stand alone before a row's title."""
    count = len(row.entry.authors)
    return count > FEWEST_SHOWN and len(_families_before(row)) == count


def _families_before(row: Candidate) -> list[str]:
    before = row.text.partition(row.entry.title)[0] if row.entry.title and row.entry.link else ""
    found = _FAMILIES_ONLY.fullmatch(before) if before else None
    families = found["families"].split(", ") if found else []
    return families if all(map(is_family_alone, map(without_particles, families))) else []


def _by_families(row: Candidate) -> Candidate:
    """Give a row the two whose families stand before its title, or the one whom a colon parts from it.

    Behind a comma a common given name is the first one's.
    """
    families = _families_before(row)
    are_two = len(families) == FEWEST_SHOWN and not is_given_name(families[-1])
    is_one = len(families) == 1 and not row.entry.authors and row.text[len(families[0]) :].startswith(":")
    names = tuple(f"{family}," for family in families)
    return _with(row, replace(row.entry, authors=names)) if are_two or is_one else row


def _cited_by_family(row: Candidate) -> Candidate:
    """Give a row that is one family and a year, ``[Kim (2022)](https://doi.org/…)``, its author for its title."""
    cited = None if row.entry.authors else read_family_year(row.text)
    if not cited or not paper_identifiers(row.entry.link):
        return row
    (family,), year = cited
    is_whole = row.entry.title in {family[:-1], f"{family[:-1]} {year}"}
    return row._replace(entry=replace(row.entry, title="", authors=(family,), year=year)) if is_whole else row


def _names_families(row: Candidate) -> bool:
    """Say whether family names alone, several or one for others, stand behind a row's title."""
    names = [name.rstrip(",") for name in row.entry.authors if name != OTHERS]
    is_behind = bool(names and row.entry.title) and row.text.partition(row.entry.title)[2].lstrip(" ,.;(–-").startswith(
        names[0]
    )
    return is_behind and len(row.entry.authors) > 1 and not any(" " in name or name.startswith("{") for name in names)


def _one_at_venue(row: Candidate) -> tuple[str, str] | None:
    """Give title and family of ``Kites of Tin, Lee, ICML 2019``, of ``Kites of Tin (Lee, ICML 2019)``."""
    entry = row.entry
    if entry.authors or not (entry.title and entry.venue and entry.year):
        return None
    title, mark, last = entry.title.rpartition(", ")
    found = _ONE_AT_VENUE.match(row.text.partition(entry.title)[2])
    title, family = (title, last) if mark else (entry.title, found["family"] if found else "")
    is_title = count_words(title) >= FEWEST_WORDS or not mark
    is_no_one = family in _AT_WORK or is_place(family)
    return (title, family) if is_title and is_family_alone(family) and not is_no_one else None


def _family_first(row: Candidate) -> re.Match[str] | None:
    found = None if row.entry.authors else _FAMILY_FIRST.fullmatch(row.entry.title)
    return found if found and is_family_alone(found["family"]) else None


def _by(row: Candidate, title: str, family: str) -> Candidate:
    return _with(row, replace(row.entry, title=title, authors=(f"{family},",)))


def _with(row: Candidate, entry: Entry) -> Candidate:
    """Give a row what it has been read as; authors alone make no paper of a page that may be of anything."""
    if row.evidence != "sure" and not entry.year:
        return row
    return row._replace(entry=entry, evidence="sure", is_untold=False)
