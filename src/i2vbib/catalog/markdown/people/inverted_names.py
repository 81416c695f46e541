"""Names whose family name stands first, before a comma: ``Lee, Ann``, ``Kerk, M. van``, ``Hale, Jr., Robert``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from i2vbib.catalog.markdown.people.family_names import (
    FAMILY_INITIALS,
    ROMANCE,
    SHORT_ACRONYM,
    SUFFIXES,
    SURE_PARTICLES,
    suffixed,
)
from i2vbib.catalog.markdown.people.name_words import (
    EAST_ASIAN,
    LONG_INITIALS,
    LONGEST_NAME,
    OF_BRAZIL,
    SHORT,
    is_name,
    is_name_word,
)
from i2vbib.facts.common_words import is_given_name
from i2vbib.facts.venues import lookup
from i2vbib.text.names import CAPITAL_PARTICLES, PARTICLES

IBERIAN: Final = re.compile(r"(?i)[ñçãõ]|\w{2}[aeio]z\b|\bd[aeo]s?\s")
"""What names of Spain and Portugal have, where people have two family names: ``Márquez``, ``João``, ``da Silva``."""
_ACUTE: Final = re.compile("[áíóú]")
"""Such names have too, and others of the east of Europe: ``García Canclini``."""
_INITIALS: Final = re.compile(
    rf"(?:(?:[^\W\d_a-z]|{LONG_INITIALS})\.[\s-]?){{1,4}}(?:Д[жз]|[^\W\d_a-z])?"
    r"|Д[жз]|[^\W\d_a-z]{1,2}|[^\W\d_a-z](?:[ -][^\W\d_a-z]){1,2}"
)
_INITIAL: Final = re.compile(r"[^\W\d_a-z]\.")
_DOTTED: Final = re.compile(r"(?:[^\W\d_a-z]\.-?){1,4}")
_INITIAL_ALONE: Final = re.compile(r"[^\W\d_a-z]\.?")
_ACRONYM: Final = re.compile(r"[A-Z]{3,}\W*")
FIRM_FORM: Final = re.compile(r"Inc|Ltd|LLC")
_NO_GIVEN: Final = re.compile(rf"(?:Feb|Mar|Apr|Jul|Sept?|Oct|Nov|Dec|{FIRM_FORM.pattern})\.?")
"""Months and firms' forms that stand behind a comma; ``Jan``, ``June`` and ``April`` are names too."""
_FRENCH: Final = re.compile(r"L[ea] [^\W\d_a-z][^\W\d_A-Z]{4,}")
"""``Le Goffic``: longer than the names of those whose own is ``Le``."""
_NAME_AND_INITIAL: Final = re.compile(r"[^\W\d_a-z][^\W\d_]+ [^\W\d_a-z]\.?")
"""``Gene M.``: a word of titles too, but no title's with an initial behind it."""
_GIVEN_AND_INITIALS: Final = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]+(?: [^\W\d_a-z]\.?)+")
"""``Laura N. K.``: nobody's whole name."""
_BETWEEN_INITIALS: Final = re.compile(
    r"(?:[^\W\d_a-z]\.[ -]?){1,2}[^\W\d_a-z][^\W\d_A-Z]+(?:[ -][^\W\d_a-z][^\W\d_A-Z]+)?"
    r" (?:[^\W\d_a-z]\.[ -]?){0,2}[^\W\d_a-z]\.?"
)
"""``K. Rustan M.``: between two initials a word is a given name, and all of it nobody's whole name."""
_BEFORE_LETTERS: Final = frozenset(
    "Plan Group Part Type Class Series Appendix Section Volume Book Grade Level Factor Phase Model Case Figure Table"
    " Company Vitamin Hepatitis Protein Influenza Serie Teil Gruppe Grupo Groupe Planta".split()
)
"""Nouns that a letter counts."""
_ENDS_IN_INITIAL: Final = re.compile(r"[^\W\d_]{2} [^\W\d_a-z]\.?$")
_BARE_INITIAL: Final = re.compile(r"(?:^|[\s.‐-])(?:Д[жз]|[^\W\d_a-z])$")
"""An initial whose full stop was cut off with the end of the list."""
_LONG_GIVEN: Final = 5
"""Letters of a word that is no common one, nor often a family's in China."""
_ONE_INVERTED: Final = re.compile(
    r"(?P<family>(?:[^\W\d_A-Z]{1,3} ){0,2}[^\W\d_][\w’'-]*), "
    r"(?P<given>[^\W\d_a-z][\w’'.-]*(?: [^\W\d_a-z][\w’'.-]*){0,3})"
)
_BEFORE_TITLE: Final = re.compile(
    r"(?P<name>[^\W\d_][\w’' -]{1,40}, (?P<given>[^\W\d_a-z][^\W\d_]+)(?:-[^\W\d_]+)?"
    r"(?: [^\W\d_a-z](?:[^\W\d_]*|\.)){0,2})(?::|(?<=\.)|\.)\s+(?=[^\W\d_a-z])"
)
FEWEST_INVERTED: Final = 3
"""Inverted names from which on some may be of words that titles have, or in small letters."""
_OF_ONE_LETTER: Final = frozenset({"E", "O", "U"})
"""Families of one letter: ``E, Weinan``."""
_SLASHED: Final = re.compile(
    r"(?<=[\w.])/(?=(?:[^\W\d_A-Z]{1,3} )?[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?, [^\W\d_a-z])"
)
"""``Moll, Ida/von Hove, Karl``: as German historians part inverted names."""


def inverted_before_title(text: str) -> tuple[str, int]:
    """Give one name and where the title behind it begins: ``Börner, Katy: Drachen``, ``Cox, Michael T. Kites at Sea``.

    Its given name is a common one, for a title may begin so: ``Kites, Rain: A Story``.
    """
    found = _BEFORE_TITLE.match(text)
    return (found["name"], found.end()) if found and is_given_name(found["given"]) else ("", 0)


def without_slashes(text: str) -> str:
    """Give names with semicolons for slashes, where inverted names are on both sides."""
    return _SLASHED.sub("; ", text) if "/" in text else text


@lru_cache(maxsize=1024)
def are_initials(text: str) -> bool:
    """Say whether a text is initials, a particle behind them or not: ``M. van``."""
    if EAST_ASIAN.search(text):
        return False  # letters that have no small ones
    initials, _, particle = text.partition(" ")
    return _are_bare_initials(initials if particle in PARTICLES else text)


def _are_bare_initials(text: str) -> bool:
    """Say whether a text is initials alone; ``Lê`` is a name, ``Дж`` none."""
    is_short_name = len(text) == 2 and text[1].islower() and text[0] != "Д"  # noqa: PLR2004
    return not is_short_name and bool(_INITIALS.fullmatch(text))


def is_before_initial(word: str) -> bool:
    """Say whether a word behind an initial may be a given name before another: no ``Plan``, as in ``Plan B.``."""
    return word not in _BEFORE_LETTERS and (is_name_word(word) or is_given_name(word))


def is_between_initials(text: str) -> bool:
    """Say whether words are given names alone, the first and the last of which are initials: ``K. Rustan M.``."""
    if "." not in text or not _BETWEEN_INITIALS.fullmatch(text):
        return False
    names = (word for word in text.replace("-", " ").split() if not _INITIALS.fullmatch(word))
    return all(map(is_before_initial, names))


def inverted_name(family: str, given: str) -> str:
    """Give ``van Kerk, M.`` for ``Kerk, M. van`` too, as Dutch lists have it."""
    initials, _, particle = given.partition(" ")
    return f"{particle} {family}, {initials}" if particle in PARTICLES else f"{family}, {dotted(given)}"


def is_first_inverted(family: str, rest: list[str], *, families: bool) -> bool:
    """Say whether a list begins with ``Family, Given``, as in the MLA's form: the others are whole names.

    Before one given name alone it may begin with a particle's capital, ``Van Gool, Luc``; ``Di Wu, Sanjay`` are two.
    ``García Márquez, Inés, and Ann Lee`` are two: a given name alone is nobody's. Before a particle in small letters
    one has no other name, ``da Silva, Ana Maria``: what is behind the comma is the given one.
    """
    parts = (part for part in rest if part.casefold() not in SUFFIXES)
    given = next(parts, "")
    *before, _ = family.split()
    first, _, particle = given.partition(" ")
    has_particle = particle in PARTICLES and bool(before)  # Tapia Ruiz, Juan de
    given = first if has_particle else given
    is_particled = PARTICLES.issuperset(before) or (
        _are_in(CAPITAL_PARTICLES, before) and bool(_GIVEN_AND_INITIALS.fullmatch(given))  # Van Broekhoven, Laura N.
    )
    others = list(filter(None, parts))
    if not given or (" " in given and not (is_particled or _is_spelt(family, given))):
        return False  # most lists begin with whole names
    is_sure = (bool(before) and PARTICLES.issuperset(before)) or (not others and _is_spelt(family, given))
    is_capital = _begins_in_capitals(family, before)
    is_double = (bool(others) or families) and is_name(family) and _may_be_two(family, given)
    is_whole = families and given.partition(" ")[0] not in PARTICLES  # no other has a given name: Gabler, Hans Walter
    is_of_titles = families and len(others) > 1 and given.isalpha() and given.istitle()  # Galt, Carlo, Ann Lee, Bo Wu
    return (
        (is_particled or is_sure or (" " not in given and (is_capital or is_double or has_particle)))
        and not EAST_ASIAN.search(family)
        and not _NO_GIVEN.fullmatch(given)
        and _may_be_all_given([word for word in given.split() if word not in PARTICLES], len(others) or int(is_sure))
        and (all(map(is_given, given.split())) or bool(_NAME_AND_INITIAL.fullmatch(given)) or is_of_titles)
        and all(" " in other and other.partition(" ")[0] not in PARTICLES for other in others)
        and (bool(others) or not families or " " in given or bool(before))
        and (
            bool(others)
            or " " not in given
            or is_whole
            or is_sure
            or (family.isupper() and len(family) > SHORT_ACRONYM and not lookup(family))
            or bool(SHORT.search(given) or _BARE_INITIAL.search(given))
        )
    )


def _is_spelt(family: str, given: str) -> bool:
    """Say whether a family name of several words shows by itself: it is in capitals, or ends as a son's in Brazil.

    ``LIMA DE SOUZA, Ana Maria``, ``REIS Filho, Nestor``, ``Reis Neto, Ana Maria``; ``ANA LIMA, Bo Kim`` are two.
    """
    if given.isupper() or " " not in family:
        return False
    first, *_, last = family.split()
    is_sons = last.title() in OF_BRAZIL
    if family.removesuffix(f" {last}" if is_sons else "").isupper():
        is_long = all(len(word) > SHORT_ACRONYM or word.lower() in PARTICLES for word in family.split())
        is_given_behind = is_given_name(given.partition(" ")[0]) and not is_given_name(first.title())
        return is_sons or (is_long and is_given_behind)
    return is_sons and is_given_name(given.partition(" ")[0]) and not is_given_name(first)


def _may_be_all_given(words: list[str], others: int) -> bool:
    """Say whether words behind the first comma may be given names: two, initials, or three the first of them known.

    ``Lee, João Pedro Luís, Ann Kim, and Bo Wu``; before many other names the first of three need not be known.
    """
    if len(words) <= 2 or all(map(_INITIAL_ALONE.fullmatch, words[1:])):  # noqa: PLR2004
        return True
    return len(words) == 3 and (others > 2 or (others > 0 and is_given_name(words[0])))  # noqa: PLR2004


def _may_be_two(family: str, given: str) -> bool:
    """Say whether two words may be family names, as in Spain, or with a given name behind: ``Klein Tank, Albert``."""
    is_given = is_given_name(given) and not is_given_name(family.partition(" ")[0])
    return is_given or bool(IBERIAN.search(family) or _ACUTE.search(family))


def _are_in(particles: frozenset[str], words: list[str]) -> bool:
    return particles.issuperset(word.rstrip(".").lower() for word in words)


def _begins_in_capitals(family: str, before: list[str]) -> bool:
    """Say whether a family name is all in capitals, or begins with a particle that is no given name."""
    is_particled = _FRENCH.fullmatch(family) or ROMANCE.fullmatch(family)
    return bool(is_particled or family.isupper() or _are_in(SURE_PARTICLES, before))


def with_all_commas(words: list[str]) -> list[str]:
    """Give ``Wang, Allen M`` and ``Rea, Cristina`` of words that commas alone part, where an initial tells it."""
    families, given = words[::2], words[1::2]
    are_pairs = len(given) > 1 and len(families) == len(given) and any(map(_ENDS_IN_INITIAL.search, given))
    if not are_pairs or any(" " in family or not is_family(family) for family in families):
        return []
    is_whole = all(name and all(map(is_given, name.split())) and not are_initials(name) for name in given)
    return list(map(inverted_name, families, given)) if is_whole else []


def in_pairs(people: list[str], *, is_iberian: bool) -> list[str] | None:
    """Give each ``Family, Given`` of what "and" parts, one or several on its side; nobody, if whole names may be two.

    ``None`` says that they are no pairs.
    """
    counts = [person.count(",") % 2 for person in people]
    are_even = len(people) > 2 and all(counts)  # noqa: PLR2004
    if len(people) == 1 or not (people[-1].count(",") == 1 or are_even):
        return None
    words = [word.strip() for person in people for word in person.split(",")]
    pairs = [*zip(words[::2], words[1::2], strict=False)]
    are_whole = all(map(is_name, words[::2])) and any(map(is_name, words[1::2]))
    is_one_each = len(pairs) == len(people)
    if len(words) % 2 or not _are_inverted([", ".join(pair) for pair in pairs], is_one_each=is_one_each):
        return None
    if any(" " in family and FAMILY_INITIALS.fullmatch(family) for family in words[::2]):
        return None  # ``Lee A., Del Kim B., Moll C. and Wu, D.``: each is whole but the last
    if are_whole and len(pairs) != len(people):
        return []
    return [inverted_name(*pair) for pair in pairs] if not are_whole or is_iberian else None


def _are_inverted(names: list[str], *, is_one_each: bool) -> bool:
    """Say whether names are inverted; where "and" parts each of several from the next, half may be of odd words."""
    odd = [name for name in names if not is_inverted(name)]
    are_few = is_one_each and len(names) >= FEWEST_INVERTED and 2 * len(odd) <= len(names)
    return not odd or (are_few and all(map(may_be_inverted, odd)))


def may_be_inverted(text: str) -> bool:
    """Say whether a text among inverted names may be one: a family or a given name is a word, or in small letters.

    ``Field, Ann``, ``Jiang, He``, ``xuan, Bo``.
    """
    found = _ONE_INVERTED.fullmatch(text)
    if not found or lookup(found["family"]):
        return False
    return is_family(found["family"]) or all(map(is_given, found["given"].split()))


def before_suffix(part: str) -> tuple[str, ...]:
    """Cut a suffix off behind initials: ``F.S. III`` of ``Chapin, F.S. III``, ``Reed JF 3rd``."""
    before, _, last = part.rpartition(" ")
    is_suffix = last.casefold() in SUFFIXES and last not in {"JR", "SR"}
    return (before, last) if is_suffix and (are_initials(before) or FAMILY_INITIALS.fullmatch(before)) else (part,)


def take_suffix(names: list[str], part: str, following: str) -> int:
    """Put a suffix in its name's place, and say how many parts it took: ``Jr.``, or ``Hedrick Jr., Charles W.``."""
    family, _, last = part.rpartition(" ")
    suffix = SUFFIXES.get(last.casefold()) if last not in {"JR", "SR"} else None  # ``Bennett JR`` has initials
    if suffix and names and not family:
        names[-1] = suffixed(names[-1], suffix)
        return 1
    if suffix and following and family and " " not in family:
        names.append(suffixed(inverted_name(family, following), suffix))
        return 2
    return 0


def is_inverted_alone(text: str) -> bool:
    """Say whether a text before a year is one name, though its family name is a word of titles too: ``Field, Ann``."""
    family, comma, given = text.partition(", ")
    is_one = bool(comma) and family.isalpha() and family.istitle() and not EAST_ASIAN.search(family)
    return is_one and 1 <= len(given.split()) < LONGEST_NAME and all(map(is_given, given.split()))


def is_inverted(part: str) -> bool:
    """Say whether a text is one name with its family name first: ``Lee, Ann``."""
    family, _, given = (words.strip() for words in part.partition(","))
    suffix, _, behind = given.partition(", ")
    words = (behind if suffix.rstrip(".").lower() in SUFFIXES else given).split()
    is_initial_first = _INITIAL.fullmatch(words[0] if words else "") and len(words) > 2  # noqa: PLR2004
    if is_initial_first and not (any(map(SHORT.fullmatch, words[1:])) or is_between_initials(given)):
        return False  # ``Kim, B. Acta Cryst``
    return (
        (is_family(family) or family in _OF_ONE_LETTER) and 1 <= len(words) < LONGEST_NAME and all(map(is_given, words))
    )


def is_one_inverted(family: str, given: str) -> bool:
    """Say whether two parts before "et al." are one name, as the MLA's form has it: ``Holm, Ann Berit et al.``.

    Behind a common word, ``Field, Ann et al.``, one given name is enough, which is known or too long for a family.
    """
    is_acronym = (family.isupper() and not given.isupper()) or lookup(family) is not None
    is_told = " " in given or (not is_name_word(family) and (is_given_name(given) or len(given) >= _LONG_GIVEN))
    is_name_of_two = " " not in family and is_told and all(map(is_given, given.split()))
    return is_name_of_two and not is_acronym and (is_name_word(family) or family.istitle())


def is_given(word: str) -> bool:
    """Say whether a word may be a given name: no acronym is."""
    return is_name_word(word) and not _ACRONYM.fullmatch(word)


def is_family(text: str) -> bool:
    """Say whether words may be a family name: initials are none."""
    words = text.split()
    if len(words) > 1 and _holds_initials(words):
        return False
    is_long = len(words) >= LONGEST_NAME and (words[-1] in OF_BRAZIL or text.isupper())  # LIMA DE LOS RÍOS Filho
    count = sum(word.lower() not in PARTICLES for word in words) if is_long else len(words)
    return 1 <= count < LONGEST_NAME and all(map(is_name_word, words)) and not _are_bare_initials(text)


def _holds_initials(words: list[str]) -> bool:
    """Say whether words are a whole name: ``L.I. Moll``, ``Marc S. Holm``; ``de O. Lima`` is a family's."""
    is_particled = words[0].lower() in PARTICLES
    return bool(_DOTTED.fullmatch(words[0])) or (not is_particled and any(map(_DOTTED.fullmatch, words[1:-1])))


def dotted(initials: str) -> str:
    """Give back the full stop that was cut off behind the last initial."""
    return f"{initials}." if _BARE_INITIAL.search(initials) else initials
