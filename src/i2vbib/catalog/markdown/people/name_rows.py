"""Rows of names as citation styles set them, each written as all other rules know it: ``Lee, Ann; Kim, B.``.

``LEE, Ann B., KIM, Boris and WU, Carla, 2014.`` (ISO 690), ``LEE, ANN ; KIM, BORIS:`` (DIN 1505), ``LEE, A. AND KIM,
B. 2014.``, ``LEE A.B. – KIM B.,``, ``Lee, Ann/Kim, Boris,``, ``Lee, Ann, Kim, Boris.`` (SIST02), ``*Lee, Ann* / *Kim,
Boris*,``: commas part names as they part a name, and other marks are dashes or words elsewhere. Where the form of all
names of a row tells where each begins and ends, semicolons stand between them.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.marks import EMPHASIS, EMPHASIS_END, LABEL, STRONG, STRONG_END, TITLE
from i2vbib.catalog.markdown.people.bracketed_given import with_given_names_out
from i2vbib.catalog.markdown.people.name_words import INITIALS_FIRST, is_name_word
from i2vbib.catalog.markdown.people.others import AND_ABROAD
from i2vbib.facts.common_words import english_words, is_given_name
from i2vbib.text.names import PARTICLES

_OPENS: Final = f'["“«„‘{STRONG}{EMPHASIS}{TITLE}]'
_SMALL: Final = "|".join(sorted(PARTICLES - {"al", "ben", "e", "san", "st", "y"}, key=len, reverse=True))
_PARTICLE: Final = rf"(?:{_SMALL}|{_SMALL.upper()})"
_WORD: Final = r"[^\W\d_a-z][\w’'-]{1,40}"
_INITIALS: Final = r"[^\W\d_a-z]\.(?:[ -]?[^\W\d_a-z]\.){0,4}"
_AND: Final = f"(?:and|AND|ET|UND|&|{AND_ABROAD})"
_NAME_ENDS: Final = (
    rf"(?=[,;:/]| ?\.(?:\s|$)|(?<=\.)\s| ?/| ;| [–—-] | {_AND} | \(?\d{{4}}| ?\(|\s?{_OPENS}"
    rf"|[{STRONG_END}{EMPHASIS_END}]|,?\set\sal\b|$)"
)
_GIVEN: Final = rf"(?:{_INITIALS}|{_WORD})(?: (?:{_INITIALS}|{_WORD})){{0,3}}?(?: {_PARTICLE}(?!\w)){{0,3}}{_NAME_ENDS}"
_NAME: Final = re.compile(
    rf"(?P<family>(?:{_PARTICLE} ){{0,3}}{_WORD}(?: {_WORD}){{0,2}}?)(?:, (?P<given>{_GIVEN})"
    rf"| (?P<initials>{_INITIALS}(?: {_PARTICLE}(?!\w)){{0,3}})(?= [–—-] |,|\.|$))"
)
_BETWEEN: Final = re.compile(
    rf"(?P<and>,? {_AND} )|(?P<dash>,? [–—-] )|(?P<slash> ?/ ?)|(?P<semicolon> ?; (?:(?:and|&) )?)|(?P<comma>, )"
)
_ANY_NAME: Final = re.sub(r"\?P<\w+>", "?:", _NAME.pattern)
_SLANTED: Final = re.compile(
    rf"(?:{EMPHASIS}{_ANY_NAME}[.,]?{EMPHASIS_END}(?:(?: ?[;/,] ?|,? {_AND} )(?={EMPHASIS}))?){{1,40}}"
    rf"(?=,? et al| u\. ?a\.| \(?{ANY_YEAR}|[:,])"
)
"""``*Lee, Ann*; *Kim, Boris* 2014:``, ``*Lee, Ann* / *Kim, Boris*, Kites``."""
_SPOKEN_WITH_DASHES: Final = re.compile(rf"{INITIALS_FIRST}(?: [–—-] {INITIALS_FIRST}){{1,40}}(?=, )")
"""``A. Lee - B. Kim, *Kites*``."""
_DASH: Final = re.compile(" [–—-] ")
_INITIALS_APART: Final = re.compile(r"(?<=[^\W\d_a-z]\.) (?=-[^\W\d_a-z]\.)")
"""``J. -P. Lee``."""
_NOTED_STOP: Final = re.compile(r"(?<=[^\W\d_a-z]\.)[*†‡§¶#∗]{1,3}\.(?=\s)")
"""``Lee A., Kim B.*. Kites``: the mark of a footnote, and a second stop behind it."""
_HEAD: Final = re.compile(rf"[\s{LABEL}{STRONG}]*(?:[\[(]?\d{{1,4}}[\])]?\.?\s+|\[[^\[\]\s]{{2,12}}\]\s+)?")
_SPOKEN: Final = re.compile(rf"{_WORD}(?: {_INITIALS}| {_WORD})?(?: {_PARTICLE}){{0,3}} {_WORD}(?=[.,:]| \()")
"""The last of a row may stand as it is spoken: ``Lee, Ann, Kim, Boris, and Carla Wu``."""
_TITLE_BEGINS: Final = re.compile(rf",(?= (?!{ANY_YEAR}|[IE]n:? )[^\W_a-z])")
"""Behind a comma no year, no quotation mark and no italics: the title itself."""
_TITLE_FOLLOWS: Final = re.compile(
    r", (?!(?i:in|eds?|and|with)\b)[^\W\d_a-z][\w’'-]*(?: [\w’'-]+)?"
    rf" (?!(?:and|et|und|y|{_PARTICLE}) )[^\W\d_A-Z]+ "
)
_TITLE_AND_YEAR: Final = re.compile(rf"{_TITLE_FOLLOWS.pattern}[^\n“”\"«»„]{{8,300}}[ (]{ANY_YEAR}[).\s]*(?:\n|$)")
_BEHIND: Final = re.compile(
    rf"(?P<before>^|, )(?P<family>{_WORD})(?P<comma>,)? "
    rf"(?P<given>{_INITIALS}|(?(comma){_WORD}(?: {_WORD}){{0,2}}?"
    rf"|(?:[A-Z]{{1,2}}(?:-[A-Z])?|(?<=[^\W\d_a-z]{{2}} ){_WORD})))"
    rf"(?P<particles>(?: {_PARTICLE}(?![\w’'])){{1,3}}){_NAME_ENDS}"
)
"""``Cruz, Rosa de la, and Bo Kim``, ``Cruz R de la, Kim B``, ``CRUZ Rosa DE LA, KIM Bo``."""
_DATED: Final = re.compile(rf"\.? \(?{ANY_YEAR}\)?[.:,]")
_IN_CAPITALS: Final = "[^\\W\\d_a-z’'-]{2}[^\\W\\d_a-z]*"
_GIVEN_FIRST: Final = rf"{_WORD}(?: {_INITIALS}| {_WORD})?"
_CAPITALS_LAST: Final = re.compile(
    rf"(?:{_PARTICLE} ){{0,3}}{_IN_CAPITALS}(?: {_IN_CAPITALS})?, {_GIVEN_FIRST}"
    rf"(?:(?:; ?|,? {_AND} ){_GIVEN_FIRST}(?: {_PARTICLE}(?!\w)){{0,3}} {_IN_CAPITALS}"
    r"(?=[;,.:]| [a-z&])){1,40}(?=[,.:])"
)
"""``LEE, Ann; Bo KIM a Cy WU, 2014.``, as ISO 690 has names since 2010."""
_BARE: Final = r"[A-Z]{1,4}(?:-[A-Z])?(?![\w’'])"
_WITH_SMALL: Final = r"[^\W\d_a-z](?=[\w’'-]*[^\W\d_A-Z])[\w’'-]{1,40}"
"""No ``BERT``."""
_BARE_NAME: Final = rf"(?:{_PARTICLE} ){{0,3}}{_WITH_SMALL}(?: {_WITH_SMALL})?, {_BARE}"
_WITHOUT_STOPS: Final = re.compile(
    rf"{_BARE_NAME}(?:,? (?:(?:and|&) )?{_BARE_NAME}){{1,40}}(?=,? et al\b|\.\s(?![A-Z]\.)|,? \(?{ANY_YEAR})"
)
"""``Lee, AB, Novak, C, et al.``, as Wiley's journals are cited."""
_CAPITAL: Final = re.compile("[A-Z]")
_BETWEEN_MIXED: Final = re.compile(f"; ?|,? {_AND} ")
_FAR: Final = 400
"""Characters in which names with particles behind them stand."""
_MOST_NAMES: Final = 200
_FEWEST: Final = 2


class _Name(NamedTuple):
    family: str
    given: str

    @property
    def is_initialled(self) -> bool:
        return "." in self.given.partition(" ")[0]

    @property
    def is_sure(self) -> bool:
        """Whether its given name is initials, or a common one."""
        return self.is_initialled or is_given_name(self.given.partition(" ")[0].partition("-")[0])

    @property
    def is_in_capitals(self) -> bool:
        """Whether its given name is in capitals too, and no initials."""
        return self.family.isupper() and self.given.isupper() and not self.is_initialled

    @property
    def may_be_two(self) -> bool:
        """Whether two whole names are read as one: ``Robert Kim, Anna Moll``."""
        given, _, family = self.family.partition(" ")
        return bool(family) and " " in self.given and is_given_name(given)

    @property
    def is_of_no_words(self) -> bool:
        """Whether no part of it is a common word."""
        words = (*self.family.split(), *self.given.split())
        return all(word in PARTICLES or word.casefold() not in english_words() for word in words)

    def __str__(self) -> str:
        if not self.given:
            return self.family
        family, given = with_particle_first(self.family, self.given)
        return f"{family}, {given.title() if self.is_in_capitals else given}"


def with_particle_first(family: str, given: str) -> tuple[str, str]:
    """Give ``de la Cruz`` and ``Rosa`` for ``Cruz`` and ``Rosa de la``."""
    words = given.split()
    count = len(words)
    while count > 1 and words[count - 1].lower() in PARTICLES and not words[count - 1].istitle():
        count -= 1
    return " ".join((*words[count:], family)), " ".join(words[:count])


def with_plain_row(line: str) -> str:
    """Give a line with semicolons between the names that it begins with, where their form tells them.

    >>> with_plain_row("LEE, Ann B., KIM, Boris and WU, Carla, 2014. Kites of tin")
    'LEE, Ann B.; KIM, Boris; WU, Carla, 2014. Kites of tin'
    """
    if ".*" in line or ".†" in line:
        line = _NOTED_STOP.sub("", line)
    if ". -" in line[:_FAR]:
        line = _INITIALS_APART.sub("", line[:_FAR]) + line[_FAR:]
    begin = head.end() if (head := _HEAD.match(line)) else 0
    if ")" in line[begin:_FAR]:
        line = with_given_names_out(line, begin) or line
    if spoken := _SPOKEN_WITH_DASHES.match(line, begin):
        return f"{line[:begin]}{_DASH.sub(', ', spoken[0])}{line[spoken.end() :]}"
    if line.startswith(EMPHASIS, begin) and (slanted := _SLANTED.match(line, begin)):
        return _with_upright_row(line, begin, slanted)
    if (bare := _WITHOUT_STOPS.match(line, begin)) and (stopped := _with_stops(bare[0])):
        rest = line[bare.end() :].removeprefix(".")
        return f"{line[:begin]}{stopped}{f'; {rest[2:]}' if rest.startswith(', et al') else rest}"
    names, marks, end = _row_at(line, begin)
    if not names or not _is_row(names, marks, line, end):
        if mixed := _CAPITALS_LAST.match(line, begin):
            return f"{line[:begin]}{_all_inverted(mixed[0])}{line[mixed.end() :]}"
        return line[:begin] + _with_particles_first(line[begin:])
    rest = _TITLE_BEGINS.sub(":", line[end:], count=1) if _TITLE_BEGINS.match(line, end) else line[end:]
    return f"{line[:begin]}{'; '.join(map(str, names))}{rest}"


def _all_inverted(row: str) -> str:
    """Give ``LEE, Ann; KIM, Bo; WU, Cy`` for ``LEE, Ann; Bo KIM a Cy WU``."""
    first, *others = _BETWEEN_MIXED.split(row)
    parted = (name.rpartition(" ") for name in others)
    return "; ".join((first, *(f"{family}, {given}" for given, _, family in parted)))


def _with_stops(row: str) -> str:
    """Give ``Lee, A.B.; Novak, C.`` for ``Lee, AB, Novak, C``, nothing for a title: ``Kites, AI, Winds, ML``."""
    names = [name.rpartition(", ") for name in re.findall(_BARE_NAME, row)]
    if not all(is_name_word(family.rpartition(" ")[2]) for family, _, _ in names):
        return ""
    return "; ".join(f"{family}, {_CAPITAL.sub(_stopped, given)}" for family, _, given in names)


def _stopped(letter: re.Match[str]) -> str:
    return f"{letter[0]}."


def _with_upright_row(line: str, begin: int, slanted: re.Match[str]) -> str:
    """Give a line without the italics of its names: of several, or of one before a year, a comma and its title."""
    upright = slanted[0].replace(EMPHASIS, "").replace(EMPHASIS_END, "")
    changed = f"{line[:begin]}{upright}{line[slanted.end() :]}"
    plain = with_plain_row(changed)
    is_several = slanted[0].count(EMPHASIS) > 1
    names, _, end = _row_at(changed, begin)
    is_dated = bool(names) and names[0].is_sure and not changed.startswith(",", end)
    return plain if is_several or is_dated or plain != changed else line


def _with_particles_first(text: str) -> str:
    """Give names with their particles before them: ``de la Cruz R, Kim B`` for ``Cruz R de la, Kim B``."""
    if not _BEHIND.match(text):
        return text
    names = _BEHIND.sub(
        lambda found: (
            f"{found['before']}{found['particles'].strip()} {found['family']}{found['comma'] or ''} {found['given']}"
        ),
        text[:_FAR],
    )
    return names + text[_FAR:]


def _row_at(line: str, place: int) -> tuple[list[_Name], set[str], int]:
    """Give the names at a place, the kinds of marks between them, and where they end."""
    names: list[_Name] = []
    marks: set[str] = set()
    end, mark = place, ""
    while len(names) < _MOST_NAMES and (found := _NAME.match(line, place)):
        if found["given"] is None and mark != "dash" and not line.startswith((" – ", " - ", " — "), found.end()):
            break
        names.append(_Name(found["family"], found["given"] or found["initials"]))
        marks |= {mark} - {""}
        end = found.end()
        between = _BETWEEN.match(line, end)
        if not between:
            break
        if between["and"] and (last := _SPOKEN.match(line, between.end())):
            return [*names, _Name(last[0], "")], marks | {"and"}, last.end()
        mark, place = between.lastgroup or "", between.end()
    return names, marks, end


def _is_row(names: list[_Name], marks: set[str], line: str, end: int) -> bool:
    """Say whether what is written as names is a row of them, by their marks, their capitals and their given names."""
    inverted = [name for name in names if name.given]
    sure = sum(name.is_sure for name in inverted)
    are_capitals = all(name.family.isupper() for name in inverted)
    if all(name.is_in_capitals for name in inverted):  # ``BERT, GPT``
        is_alone = len(names) == 1 and not (line.startswith(":", end) or _DATED.match(line, end))
        are_parted = len(names) > _FEWEST and marks == {"semicolon"} and 3 * sure >= len(inverted)
        return (sure == len(inverted) or are_parted) and not is_alone
    if len(inverted) < _FEWEST:
        return _is_before_title(names, line, end)
    if are_capitals or marks - {"comma"} in ({"dash"}, {"slash"}) or marks == {"semicolon", "and"}:
        return 2 * sure >= len(inverted) or (len(marks) == 1 and all(name.is_of_no_words for name in inverted))
    return "semicolon" not in marks and _are_parted_by_commas(inverted, marks)


def _are_parted_by_commas(names: list[_Name], marks: set[str]) -> bool:
    """Say whether inverted names have commas between them, or words for "and", that other rules may not understand.

    All rules know ``Lee, A., and Kim, B.``; ``Lee, Ann, Boris Kim, Carla Wu`` are no pairs.
    """
    if any(" " in name.family and name.family.split()[0].lower() not in PARTICLES for name in names):
        return False
    has_particle = any(name.given.rpartition(" ")[2] in PARTICLES for name in names)
    if has_particle or not any(name.is_initialled for name in names):
        sure = sum(name.is_sure for name in names)
        if marks == {"and"} and all(name.is_of_no_words for name in names):
            return True
        is_odd = any(is_given_name(name.family) and not name.is_sure for name in names)
        return not is_odd and (sure == len(names) or (sure > 1 and 2 * sure >= len(names)))
    return False


def _is_before_title(names: list[_Name], line: str, end: int) -> bool:
    """Say whether a comma stands between one inverted name, or one and another, and their title.

    ``Lee, Ann, The history of kites, Ghent 1987``, ``Lee, Ann and Boris Kim, The history of kites, in: …``.
    """
    first, *others = names
    if not (first.is_sure and first.is_of_no_words) or first.is_initialled or first.may_be_two:
        return False
    if others:
        is_spoken = is_given_name(others[0].family.partition(" ")[0].partition("-")[0])
        return is_spoken and _TITLE_FOLLOWS.match(line, end) is not None
    return _TITLE_AND_YEAR.match(line, end) is not None
