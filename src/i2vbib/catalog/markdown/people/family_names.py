"""Which of a person's names is the family's, where no comma tells it: by initials, capitals and particles."""

from __future__ import annotations

import re
from string import ascii_lowercase
from typing import Final

from i2vbib.catalog.markdown.people.name_words import INITIALS_FIRST
from i2vbib.facts.common_words import given_names
from i2vbib.facts.venues import lookup
from i2vbib.text.names import ALSO_GIVEN, CAPITAL_PARTICLES, VIETNAMESE_FAMILIES

_SMALL: Final = "[a-zß-ÿ\u0101-\u017fа-џά-ώ]"
_CAPITAL: Final = r"[^\W\d_a-zß-ÿа-џά-ώ]"
_INITIAL: Final = rf"(?:Дж|Дз|{_CAPITAL})"
FAMILY_INITIALS: Final = re.compile(
    rf"(?P<family>E|(?:[OÓ] )?[^\W\d_](?:[^\W\d_]|['’-])*{_SMALL}(?: [^\W\d_][\w’'-]*{_SMALL}){{0,2}})"
    rf" (?P<initials>(?!(?:I{{1,3}}|IV)(?: |$)){_CAPITAL}{{1,3}}|{_INITIAL}(?:[ .-]{{1,2}}{_INITIAL}){{0,3}}\.?)"
    r"(?: (?P<suffix>Jr|Sr|II|III|IV)\.?)?"
)
SUFFIXES: Final = {"jr": "Jr.", "sr": "Sr.", "ii": "II", "iii": "III", "iv": "IV", "2nd": "II", "3rd": "III"}
_CAPITAL_FAMILY: Final = re.compile(
    rf"(?:{_CAPITAL}|['’ -]){{2,40}}, {_CAPITAL}['’]?{_SMALL}[\w’' -]*(?: {_CAPITAL}\.)*"
)
"""``DE LA CRUZ, Rosa``: beside it capitals behind a given name are a family's too."""
_IS_CLEAR: Final = re.compile(rf"{{|[^,]+, |{INITIALS_FIRST}$")
"""Says by itself which name is the family's, and nothing of the names beside it: ``Porter, A., N. Wu, Bogdanov D.``."""
_INITIAL_LETTERS: Final = re.compile(r"([-‐‑–]?)(Д[жз]|[^\W\d_])")
_SURE_INITIALS: Final = re.compile(r"(?!NG$)[^\W\d_AEIOUY]{2}|(?!..$).+")
"""``L``, ``SH`` and ``A. B.``; ``MA`` and ``NG`` are family names too."""
_SHORT_FAMILIES: Final = frozenset(
    "LI MA WU XU HE HU YU LU GU DU FU SU SHI YE LE HO NG AN OH KO BA LIU MAO LUO QIU GAO".split()
)
"""Family names, mostly Chinese, that in capitals look like initials."""
_BARE_INITIALS: Final = re.compile(
    rf"(?P<initials>{_CAPITAL}{{1,3}}) (?P<family>(?:[a-z’']{{1,4}} ){{0,2}}{_CAPITAL}[\w’'-]*{_SMALL})"
)
"""``DP Novak``, ``ASL von Stock``, as Google Scholar has them."""
_NO_FAMILY: Final = re.compile("(?!NG$)[^\\W\\d_AEIOUY]{2,3}")
"""Capitals that no one is called by, for they have no vowel."""
SHORT_ACRONYM: Final = 3
"""Letters of words in capitals that a family name alone must be longer than: ``IBM Research``."""
SURE_PARTICLES: Final = CAPITAL_PARTICLES - ALSO_GIVEN
"""Particles with a capital that begin a family name, and are no given names."""
ROMANCE: Final = re.compile(r"(?:Da|Di|Do|La|Lo) [^\W\d_a-z][^\W\d_A-Z]{3,}[aeiou]")
"""``Da Silva``, ``Di Stefano``: before other endings it is a given name, as ``Di Wu`` has it."""
_INITIAL_LAST: Final = re.compile(r"[^\W\d_]{2} [^\W\d_a-z]\.?$")
_TWO_FAMILIES: Final = re.compile(r"[^\W\d_a-z]\w+ d[ao]s? [^\W\d_a-z]\w+")
"""``Ferreira da Silva``, Portuguese; whoever is cited as ``Guido van Rossum`` has one of them."""


def all_initialled(names: tuple[str, ...]) -> tuple[str, ...]:
    """Give ``Hill, A. B.`` for ``Hill AB``, where the form of a reference shows that capitals are initials.

    If all that follow the names may be Chinese family names (``Wei LI, Jun MA``), the names stay as they are.
    """
    found = list(filter(None, map(FAMILY_INITIALS.fullmatch, names)))
    is_sure = any(one["initials"] not in _SHORT_FAMILIES for one in found)
    return tuple(map(initialled, names)) if is_sure else names


def inverted(names: list[str]) -> list[str]:
    """Give ``Luo, B.`` for ``Luo B`` where all names are so, as the Vancouver form and GB/T 7714 have it.

    Two capitals alone (``Ming MA``) are a family name as well, so one of the names must have a single one, or two
    without a vowel. A family name in capitals (``LEE Ann``) stands first too, if all do; alone it has four letters, or
    a common given name behind it.
    """
    if len(names) > 1 and (bare := _with_bare_initials(names) or _first_inverted(names)):
        return bare
    in_capitals = list(filter(None, map(_with_capital_family, names)))
    family, _, given = in_capitals[0].partition(", ") if in_capitals else ("", "", "")
    is_given = given.casefold() in given_names()
    is_person = len(family) > SHORT_ACRONYM or (len(family) == SHORT_ACRONYM and is_given)
    are_families = len(names) > 1 or (is_person and (is_given or not lookup(family)))  # ``JAMES Nick``: a journal too
    are_initials = all(len(one.partition(",")[0]) <= 2 for one in in_capitals)  # noqa: PLR2004  # ``JP Schmidt``
    are_initials = are_initials and not all(one.partition(",")[0] in _SHORT_FAMILIES for one in in_capitals)
    if len(in_capitals) == len(names) > 0 and are_families and not are_initials:
        return in_capitals
    if any(map(_CAPITAL_FAMILY.fullmatch, names)):
        return names  # ``DEMIR, Fatma; Goro ITO``
    found: list[re.Match[str] | None] = []
    for name in names:
        may_be = name[-1] not in ascii_lowercase or name[-2:] in {"Jr", "Sr"}  # for speed: most end otherwise
        one = FAMILY_INITIALS.fullmatch(name) if may_be else None
        if one is None and not _IS_CLEAR.match(name):
            return names
        found.append(one)
    if not any(one and _SURE_INITIALS.fullmatch(one["initials"].strip(".")) for one in found):
        return names
    return list(map(initialled, names))


def _with_bare_initials(names: list[str]) -> list[str]:
    """Give ``D. P. Novak`` for ``DP Novak`` if all names are so; ``LI Wei`` has no initials."""
    found = list(filter(None, map(_BARE_INITIALS.fullmatch, names)))
    if len(found) < len(names):
        return []
    initials = [one["initials"] for one in found]
    are_sure = any(len(letters) == 1 or _NO_FAMILY.fullmatch(letters) for letters in initials)
    if not are_sure and any(len(letters) > 2 or letters in _SHORT_FAMILIES for letters in initials):  # noqa: PLR2004
        return []
    return [f"{spelled(one['initials'])} {one['family']}" for one in found]


def _first_inverted(names: list[str]) -> list[str]:
    """Give ``Lee, A. C.``, ``B. D. Kim`` for ``Lee AC``, ``BD Kim``: the first alone has its family in front."""
    first = FAMILY_INITIALS.fullmatch(names[0]) if names[0][-1] not in ascii_lowercase else None
    others = _with_bare_initials(names[1:]) if first and first["initials"] not in _SHORT_FAMILIES else []
    return [initialled(names[0]), *others] if others else []


def _with_capital_family(name: str) -> str:
    """Give ``LE GALL, Ann`` for ``LE GALL Ann``; the comma of ``REIS Filho, Ana`` tells its family name."""
    if "," in name:
        return ""
    words = name.split()
    count = next((place for place, word in enumerate(words) if not _is_in_capitals(word)), 0)
    given = " ".join(words[count:])
    return f"{' '.join(words[:count])}, {given}" if count and given.istitle() and not given.endswith(".") else ""


def _is_in_capitals(word: str) -> bool:
    letters = word.removeprefix("Mc")
    return len(letters) > 1 and letters.isupper() and not {".", ","} & {*letters}


def ends_in_given_name(names: tuple[str, ...]) -> bool:
    """Say whether the last one's family name is missing: ``Ann Lee, Mario L``, cut before what looks like a venue."""
    return _INITIAL_LAST.search(names[-1]) is not None and not all(map(FAMILY_INITIALS.fullmatch, names))


def initialled(name: str) -> str:
    """Give ``Moll, D. Y.`` for ``Moll DY``, where it is sure that capitals are initials, and ``Moore, Jr., F. E.``."""
    found = FAMILY_INITIALS.fullmatch(name)
    if not found:
        return name
    inverted_name = f"{found['family']}, {spelled(found['initials'])}"
    return suffixed(inverted_name, SUFFIXES[found["suffix"].lower()]) if found["suffix"] else inverted_name


def suffixed(name: str, suffix: str) -> str:
    """Give ``Robert Hale, Jr.`` and ``Hale, Jr., Robert``, ``Hale, Jr., R.`` of ``Hale R``."""
    family, comma, given = (initialled(name) if FAMILY_INITIALS.fullmatch(name) else name).partition(", ")
    return f"{family}, {suffix}, {given}" if comma else f"{name}, {suffix}"


def suffix_between(name: str) -> str:
    """Give ``Hale, Jr., R. B.`` for ``Hale, R. B., Jr.``; a name without a suffix stays."""
    before, _, last = name.rpartition(", ")
    suffix = SUFFIXES.get(last.rstrip(".").lower())
    return suffixed(before, suffix) if suffix and ", " in before else name


def spelled(initials: str) -> str:
    """Give ``A. B.`` for ``AB``, and ``J.-P.`` for ``J-P``."""
    letters = _INITIAL_LETTERS.findall(initials)
    return "".join(f"{'-' if hyphen else ' '}{letter}." for hyphen, letter in letters).lstrip(" -")


def without_particles(family: str) -> str:
    """Give ``Water`` of ``Van De Water``."""
    words = family.split()
    while len(words) > 1 and words[0].lower() in SURE_PARTICLES:
        del words[0]
    return " ".join(words)


def is_title_word(family: str, most: int = 1) -> bool:
    """Say whether a family name is a word of titles too, or ``most`` of them: ``Field``, ``Van De Water``."""
    words = without_particles(family).split()
    return len(words) <= most and all(word.istitle() and word.isalpha() for word in words)


def families_alone(names: tuple[str, ...]) -> tuple[str, ...]:
    """Give names of which only the family names are cited, each with a comma: ``De Luca,``, ``Ferreira da Silva,``.

    Their particles tell it, if no other name has a given name too.
    """
    alone = tuple(f"{name}," if _is_family_alone(name) else name for name in names)
    return alone if all(" " not in name or "," in name for name in alone) else names


def _is_family_alone(name: str) -> bool:
    first, _, last = name.partition(" ")
    begins = bool(last) and first.lower() in SURE_PARTICLES and not VIETNAMESE_FAMILIES.intersection(last.split())
    return "," not in name and (begins or bool(_TWO_FAMILIES.fullmatch(name) or ROMANCE.fullmatch(name)))
