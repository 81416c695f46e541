"""The venues that papers appear in, and what each is called where it is cited.

The facts are in ``venues.json`` and ``journals.json``, read once and when first needed. Conferences and proceedings are
named as in the publishers' own BibTeX and the bibliographies made from it, journals and their ISSN as in their
citation styles; a conference that is known by its acronym alone has that for a name.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from typing import Final, Literal, TypeAlias

import msgspec

Kind: TypeAlias = Literal[
    "conference", "workshop", "journal", "preprint", "thesis", "report", "blog", "website", "book", "collection"
]


class Venue(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A conference, a workshop (all of a conference's), a journal, a preprint server or a series of reports.

    ``proceedings`` are titles by the first year that each holds for, the newest first; ``{year}`` and
    ``{ordinal}`` (``40th``) are filled in; a journal has none. ``edition`` is a year and the conference's number
    then, if it has been held once every year since. ``crossref`` says whether Crossref may know its papers (not where
    it is known to register none there), ``doi_prefixes`` what their DOIs begin with. ``ambiguous``: its short name
    means something else as well. ``within`` is the key of the venue whose volumes its papers may be in: a title that
    both have is that one's.
    """

    key: str
    kind: Kind
    name: str
    proceedings: dict[int, str] = {}
    edition: tuple[int, int] | None = None
    publisher: str = ""
    series: str = ""
    issn: str = ""
    doi_prefixes: tuple[str, ...] = ()
    crossref: bool = True
    aliases: tuple[str, ...] = ()
    ambiguous: bool = False
    within: str = ""

    @property
    def titles(self) -> Collection[str]:
        """The titles that its proceedings have had, the newest first."""
        return self.proceedings.values()

    def container_title(self, year: int | None = None) -> str:
        """Give the title of the volume or the journal that a paper of this year is in.

        Where the year is needed and unknown, or the number of the conference is, it is the conference's name.
        """
        titles = (title for since, title in self.proceedings.items() if year is None or since <= year)
        title = next(titles, self.name)
        number = self._number(year)
        if ("{ordinal}" in title and number < 1) or ("{year}" in title and year is None):
            return self.name
        return title.replace("{ordinal}", _ordinal(number)).replace("{year}", str(year))

    def _number(self, year: int | None) -> int:
        if self.edition is None or year is None or year < self.edition[0]:
            return 0
        return year - self.edition[0] + self.edition[1]


def all_venues() -> tuple[Venue, ...]:
    """Give every known venue, in the order of the tables."""
    return (*_table("venues"), *_table("journals"), *_table("conferences"))


@lru_cache(maxsize=4096)  # papers of one venue are many
def lookup(text: str) -> Venue | None:
    """Give the venue that a list's or a record's words stand for, or ``None``.

    Case, punctuation, years (``CVPR'23``, ``ICLR2024``), ordinals, a publisher's name before it, such words as
    ``Proceedings of the`` or ``Oral``, and what is in parentheses, where it makes no other venue, do not matter:
    ``Proceedings of the 40th International Conference on Machine Learning`` is ICML, and so is ``ICML Conference``. A
    journal is known by its abbreviated name too (ISO 4: ``Phys. Rev. Lett.``).
    """
    if venue := _as_written().get(text):
        return venue
    words = _words(text)
    venue = _found(text, words)
    if venue and venue.ambiguous and " " not in text and text == venue.key.capitalize() != venue.key:
        return None  # ``Media``, ``Fast``: words, not ``MedIA``, ``FAST``
    if not venue and "(" in text:
        outside = _PARENTHESIS.sub(" ", text)
        venue = _found(outside, _words(outside))
        inside = text[text.index("(") :] if venue and venue.ambiguous and venue.name == venue.key else ""
        venue = (_found(inside, _words(inside)) if inside else None) or venue
    return venue or _abbreviated(words) or _called_conference(words)


def _called_conference(words: list[str]) -> Venue | None:
    """Give the conference that an acronym is called: ``20th ISMIR Conference``."""
    venue = _found(words[0], words[:1]) if words[1:] == ["conference"] else None
    return venue if venue and venue.kind == "conference" else None


@lru_cache(maxsize=4096)
def names_event(container: str, event: str) -> bool:
    """Say whether a volume's title says already which conference its papers were given at.

    Of all the tables' names no other venue's are looked at: to fold them would take most of a short export.
    """
    volume = folded_name(container)
    if folded_name(event) in volume:
        return True
    if (venue := lookup(event)) is None:
        return False
    forms = {*_forms(volume), *_forms(folded_name(_PARENTHESIS.sub(" ", container)))}
    return not forms.isdisjoint(_names_alone(venue))


@cache
def _names_alone(venue: Venue) -> frozenset[str]:
    """Give all that names a venue and no other, folded."""
    shared = {_folded_title(title) for other in _table("venues") if other.key == venue.within for title in other.titles}
    titles = {_folded_title(title) for title in venue.titles} - shared
    return frozenset(titles.union(map(folded_name, (venue.key, venue.name, *venue.aliases))))


def _folded_title(title: str) -> str:
    """Fold the title of proceedings without what is filled in."""
    return folded_name(_NOT_THE_TITLE.sub(" ", title))


def _found(text: str, words: list[str]) -> Venue | None:
    folded = _joined(words)
    venue = _in_venues(folded) or _others().get(folded) or _nearly_in_venues(folded)
    if venue is None and (before := _ORGANISATIONS.match(folded)):
        venue = _others().get(folded[before.end() :])
    return None if venue and _names_society(text, folded, venue) else venue


def _names_society(text: str, folded: str, venue: Venue) -> bool:
    """Say whether words are the society whose proceedings a journal is: ``IEEE``, ``American Mathematical Society``."""
    if venue.kind != "journal" or not venue.name.startswith("Proceedings of"):
        return False
    return folded == folded_name(venue.name) and "proc" not in text.casefold()


def _in_venues(folded: str) -> Venue | None:
    return _by_key().get(folded) or _by_name().get(folded)


def _nearly_in_venues(folded: str) -> Venue | None:
    """Give the venue of a name with a year's two digits behind it or its organisations before it."""
    names = _by_name()
    return next((names[form] for form in _forms(folded) if form in names), None)


def _forms(folded: str) -> Iterator[str]:
    """Give a name as it is, then without a year's two digits behind it, then without the organisations before it."""
    yield folded
    if folded[-2:].isdecimal():
        yield folded[:-2]
    if before := _ORGANISATIONS.match(folded):
        yield folded[before.end() :]


def _abbreviated(words: list[str]) -> Venue | None:
    """Give the journal whose name's words some words shorten, each in its place; a short word may be left out.

    Two words as short as ``J. Lin`` are more often somebody's name.
    """
    lengths = [len(word) for word in words]
    if len(words) < FEWEST_ABBREVIATED or min(lengths) > LONGEST_ABBREVIATED or max(lengths) == 1:
        return None
    if len(words) == FEWEST_ABBREVIATED and min(lengths) == 1 and max(lengths) <= SHORTEST_DRAWN:
        return None
    found = (
        venue
        for venue, name in _by_initials().get("".join(word[0] for word in words), ())
        if all(map(_shortens, words, name))
    )
    return next(found, None)


FEWEST_ABBREVIATED: Final = 2
LONGEST_ABBREVIATED: Final = 8
"""Letters that the longest word an abbreviation leaves of a longer one has (ISO 4)."""
MOST_CUT: Final = 10
"""Letters that are cut from a word: ``Int.`` for ``International``."""
SHORTEST_DRAWN: Final = 3
_LETTERS: Final = {
    "j": ("journal",),
    "l": ("law",),
    "n": ("new",),
    "q": ("quarterly",),
    "r": ("review", "royal"),
    "u": ("university",),
    "y": ("york",),
}
"""Words that one letter stands for (ISO 4, the Bluebook): ``J. L. & Econ.`` is no journal of labor."""


def _shortens(short: str, word: str) -> bool:
    """Say whether a word is cut (``Chem.``, but not for ``Cheminformatics``) or drawn together (``Natl.``)."""
    if len(short) == 1:
        return word == short or word in _LETTERS.get(short, ())
    if word.startswith(short):
        return len(word) - len(short) <= MOST_CUT
    return len(short) >= SHORTEST_DRAWN < len(word) and short[-1] == word[-1] and _in_order(short, word)


def _in_order(short: str, word: str) -> bool:
    letters = iter(word)
    return all(letter in letters for letter in short)


def _words(text: str) -> list[str]:
    """Give the words that tell a venue from others; an ``A`` at the end is a journal's part and no article."""
    words: list[str] = (_WORD if "&" in text else _PLAIN_WORD).findall(text.casefold())
    while words and words[-1].isdecimal():
        words.pop()
    said = [word for word in words if word not in _UNSAID and not (word[0].isdecimal() and _is_number(word))]
    return [*said, "a"] if words[-1:] == ["a"] else said


_WORD: Final = re.compile(r"\b\w&\w\b|[^\W_]+")
"""A word, and what is one of two letters: ``A&A``."""
_PLAIN_WORD: Final = re.compile(r"[^\W_]+")
_PARENTHESIS: Final = re.compile(r"\([^()]*\)")
_NOT_THE_TITLE: Final = re.compile(r"\([^()]*\)|\{\w+\}")
_ORDINAL: Final = re.compile(r"\d+(?:st|nd|rd|th)")
_YEAR_AT_THE_END: Final = re.compile(r"(?<=\D)(?:19|20)\d\d$")
_ORGANISATIONS: Final = re.compile(r"(?:ieee|cvf|acm|usenix)+")
_UNSAID: Final = frozenset(
    "a an and annual at for in of on proceedings proc the oral spotlight highlight poster accepted "
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth "
    "twenty thirty forty fifty sixty".split(),
)


def folded_name(text: str) -> str:
    """Bring a venue's name to the form in which names are compared.

    >>> folded_name("The Journal of Tea & Coffee, 2013"), folded_name("J. Am. Chem. Soc.")
    ('journalteacoffee', 'jamchemsoc')
    """
    return _joined(_words(text))


def _joined(words: list[str]) -> str:
    return "".join(_YEAR_AT_THE_END.sub("", word) if word[-1].isdecimal() else word for word in words)


def _is_number(word: str) -> bool:
    return word.isdecimal() or _ORDINAL.fullmatch(word) is not None


@cache
def _as_written() -> dict[str, Venue]:
    """Give the venues by their names as they stand in the table, as records have them: nothing is folded for that."""
    return {name: venue for venue in _table("venues") for name in (venue.name, *venue.aliases)}


@cache
def _by_key() -> dict[str, Venue]:
    """Give the venues by their short names: as lists mostly have those, the long ones are seldom needed."""
    return {folded_name(venue.key): venue for venue in _table("venues")}


@cache
def _by_name() -> dict[str, Venue]:
    """Give the venues by all they are called; where two share a volume's title the first in the table has it."""
    index = _by_key() | _named("venues")
    for venue in _table("venues"):
        for title in venue.titles:
            index.setdefault(_folded_title(title), venue)
    return index


@cache
def _others() -> dict[str, Venue]:
    """Give the journals, and the conferences of which only the short name is known."""
    return _named("conferences") | _named("journals")


def _named(table: str) -> dict[str, Venue]:
    return {folded_name(name): venue for venue in _table(table) for name in (venue.name, *venue.aliases)}


@cache
def _by_initials() -> dict[str, list[tuple[Venue, list[str]]]]:
    index: dict[str, list[tuple[Venue, list[str]]]] = {}
    for venue in all_venues():
        if venue.kind == "journal" and len(words := _words(venue.name)) >= FEWEST_ABBREVIATED:
            index.setdefault("".join(word[0] for word in words), []).append((venue, words))
    return index


@cache
def _table(name: str) -> tuple[Venue, ...]:
    with open(os.path.join(os.path.dirname(__file__), f"{name}.json"), "rb") as table:
        return msgspec.json.decode(table.read(), type=tuple[Venue, ...])


def _ordinal(number: int) -> str:
    teens = range(11, 14)
    ending = "th" if number % 100 in teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
