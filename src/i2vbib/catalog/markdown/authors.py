"""Authors, where a list gives them: ``*Ann Lee, Bo van Dyk (MIT)*``, ``Lee, A., & van Dyk, B.``, ``Ann Lee et al.``.

Names come out as they are written, ``Given Family`` or ``Family, Given``. A list that is cut short with "et al." ends
with :data:`OTHERS`, as BibTeX has it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from i2vbib.catalog.markdown.dates import ANY_YEAR
from i2vbib.catalog.markdown.family_names import SURE_PARTICLES, families_alone, inverted
from i2vbib.catalog.markdown.name_words import (
    EAST_ASIAN,
    EAST_ASIAN_NAME,
    LONGEST_NAME,
    SHORT,
    is_institution,
    is_name,
    is_name_word,
    is_organization,
    may_be_name,
)
from i2vbib.catalog.markdown.titles import tidy
from i2vbib.facts.venues import lookup
from i2vbib.text.names import PARTICLES

OTHERS: Final = "others"
"""Stands for the authors that a list does not name (BibTeX's ``and others``)."""
LONGEST: Final = 4_000
"""Characters of a list of names that are looked at: those of two hundred authors."""
_AND: Final = re.compile(
    r"(?=[\sa;；؛])(?:"  # at no other letter all of them are tried
    r"\s[&/]\s+|\band\b|[;；؛]|\s&$|(?<=[\w,])\s(?:und|et(?! al)|и|і|og|och|ve)\s(?=[^\W\d_])"
    r"|(?<=[\w,])\s[ye]\s(?=[^\W\d_][^\s,;]*\s+[^\W\d_])"
    r")"
)
"""Also in other languages; Spanish and Portuguese join two family names too: ``Ortega y Gasset`` is one."""
_BETWEEN: Final = re.compile(r",?\s+(?:and|&|/)\s+")
_COMMA: Final = re.compile(r"[,，、·・،]+")
_NOTES: Final = re.compile(
    r"(?=[<\d¹²³⁰⁴-⁹*†‡§¶∗#^✉️(\[$PDBA作])(?:"  # at nothing else all of them are tried
    r"<sup>[^<]*</sup>|[¹²³⁰⁴-⁹]+|\b(?:Prof|Dr)\.\s|#[^\W\d]\w*|</?[a-z]+>|\([^()]*\)|\[[^\[\]]*\]|[*†‡§¶∗#^✉️]+|\d+(?:,\d+)*(?![^\W_])|\$\^[^$]*\$|^by:?\s+|^authors?:\s*|^作者\s*[:：]"
    r")",
    re.IGNORECASE,
)
"""Affiliations, footnote marks and labels beside names."""
_ET_AL: Final = re.compile(r"[\s,;&]*(?:\b(?i:e[tl]\.?\s*al)\b(?!-)\.?|\.\.\.|…|(?:\band|&) others\b|\bothers$|等人?$)")
_CUTS: Final = ("al", "...", "…", "others", "等")
"""One of these is in every list that is cut short."""
_BEHIND_ET_AL: Final = re.compile(r"\bet\.? al\b\.?[\s,;:]+(?:(?P<and>and\b|&)\s*)?(?P<behind>[^\W\d_].*)", re.DOTALL)
"""``Ann Lee et al., ICML``: no name follows but behind an "and"."""
_SEVERAL: Final = re.compile(r"[,;&，、·،…]|\band\b|\b[eE][tl]\b|\.\.\.|others|等")
_IBERIAN: Final = re.compile(r"(?i)[ñçãõ]|\w{2}[aeio]z\b|\bd[aeo]s?\s")
"""What names of Spain and Portugal have, where people have two family names: ``Márquez``, ``João``, ``da Silva``."""
_SUFFIXES: Final = {"jr": "Jr.", "sr": "Sr.", "ii": "II", "iii": "III", "iv": "IV"}
_INITIALS: Final = re.compile(
    r"(?:(?:[^\W\d_a-z]|Ch|Th|Yu|Ye|Zh)\.[\s-]?){1,4}[^\W\d_a-z]?|[^\W\d_a-z]{1,2}|[^\W\d_a-z](?:[ -][^\W\d_a-z]){1,2}"
)
_INITIAL: Final = re.compile(r"[^\W\d_a-z]\.")
_EAST_ASIAN_NAME: Final = re.compile(EAST_ASIAN_NAME)
_SURE_PERSON: Final = re.compile(r"^\s*[Bb]y:?\s|(?:^|[\s-])[^\W\d_a-z]\.[\s-]?(?:[^\W\d_a-z]\.[\s-]?)*[^\W\d_]{2}")
_YEAR: Final = re.compile(ANY_YEAR)
_ABBREVIATES: Final = re.compile(r"\bJ\.|[^\W\d_]{3}\.")
"""What names of journals have and those of people seldom: ``SIAM J. Comput.``, ``Ann. Statist.``."""
_ACRONYM: Final = re.compile(r"[A-Z]{3,}\W*")
_FIRM_FORM: Final = re.compile(r"Inc|Ltd|LLC")
_NO_GIVEN: Final = re.compile(rf"(?:Feb|Mar|Apr|Jul|Sept?|Oct|Nov|Dec|{_FIRM_FORM.pattern})\.?")
"""Months and firms' forms that stand behind a comma; ``Jan``, ``June`` and ``April`` are names too."""
_NAME_AND_INITIAL: Final = re.compile(r"[^\W\d_a-z][^\W\d_]+ [^\W\d_a-z]\.?")
"""``Gene M.``: a word of titles too, but no title's with an initial behind it."""
_BARE_INITIAL: Final = re.compile(r"(?:^|[\s.‐-])[^\W\d_a-z]$")
"""An initial whose full stop was cut off with the end of the list."""


@lru_cache(maxsize=256)  # several layouts ask whether the same words are names
def read_authors(text: str, *, families: bool = False, east_asian: bool = False) -> tuple[str, ...]:
    """Give the names in a text that is nothing but a list of names, else nothing.

    One name alone reads like many a title; whether to believe it is for the caller to say. ``families`` says that
    names may be family names alone (``Zip, Lemp``), ``east_asian`` that names are where the text stands: names in
    Chinese, Japanese or Korean letters read like other words of two to four.
    """
    if len(text) > LONGEST or text.rstrip().endswith((" and", "&")):
        return ()
    whole = _without_et_al(text)
    is_cut = whole != text
    if is_cut and (found := _BEHIND_ET_AL.search(plain := _NOTES.sub(" ", text))):
        if not _is_beside(found):
            return ()
        whole = plain[: found.start()]
    parts = [tidy(written).strip(" .:") for written in _parts(_NOTES.sub(" ", whole))]
    if east_asian and not _YEAR.search(text) and all(map(_EAST_ASIAN_NAME.fullmatch, filter(None, parts))):
        return (*filter(None, parts), *([OTHERS] if is_cut and any(parts) else []))
    is_first_alone = is_cut and len(list(filter(None, parts))) == 1
    parts, families = _before_journal(parts), families or is_first_alone
    names = _names(parts, families=families) if families or not _ends_in_word(parts) else ()
    names = families_alone(names) if is_first_alone else names
    return (*names, OTHERS) if is_cut and names else names


def named_authors(text: str) -> tuple[str, ...]:
    """Give the names in what a list itself calls authors: one name alone, or words that titles have too."""
    if names := read_authors(text, east_asian=True):
        return names
    whole = _without_et_al(text)
    parts = [tidy(part).strip(" .:") for part in _parts(_NOTES.sub(" ", whole))]
    names = _names(_before_journal(parts), families=True, is_sure=True)
    return (*names, OTHERS) if names and whole != text else names


def _is_beside(found: re.Match[str]) -> bool:
    """Say whether what stands behind "et al." belongs to the names: more of them, or where they work."""
    behind = tidy(_without_et_al(found["behind"])).strip(" .")
    return bool(found["and"] and _names(_before_journal(_parts(behind)), families=False)) or is_institution(behind)


def _without_et_al(text: str, instead: str = "") -> str:
    lower = text.lower()
    return _ET_AL.sub(instead, text) if any(sign in lower for sign in _CUTS) else text


def _parts(text: str) -> list[str]:
    """Cut at ``;``, else into ``Family, Given`` where that stands behind the last ``and``, else at every separator.

    An empty part stands for an "and": no inverted name goes on behind it. ``García Márquez, Juan Carlos and López Díaz,
    Ana María`` are two; where names of two words could be more people as well, nobody is named, and ``Ann Lee, Bo Wu
    and Cy Kim, Di Ho``, none of which looks like two family names of Spain or Portugal, are four.
    """
    if ";" in text and "," in text:
        return re.split(r"\s*;\s*(?:and\b|&)?\s*", text)
    runs = _AND.split(text)
    people = _BETWEEN.split(text) if len(runs) > 1 else runs
    if len(people) > 1 and people[-1].count(",") == 1:
        words = [word.strip() for person in people for word in person.split(",")]
        pairs = [*zip(words[::2], words[1::2], strict=False)]
        are_whole = all(map(is_name, words[::2])) and any(map(is_name, words[1::2]))
        are_pairs = len(words) % 2 == 0 and all(_is_inverted(", ".join(pair)) for pair in pairs)
        if are_pairs and are_whole and len(pairs) != len(people):
            return []
        if are_pairs and (not are_whole or _IBERIAN.search(text)):
            return [_inverted_name(*pair) for pair in pairs]
    return [part for run in runs for part in (*_COMMA.split(run), "")]


def _names(parts: list[str], *, families: bool, is_sure: bool = False) -> tuple[str, ...]:
    names: list[str] = []
    doubtful = place = 0
    while place < len(parts):
        part, following = parts[place], parts[place + 1] if place + 1 < len(parts) else ""
        place += 1
        if not part:
            continue
        if part.casefold() in _SUFFIXES and names:
            names[-1] = _suffixed(names[-1], _SUFFIXES[part.casefold()])
        elif (
            _are_initials(following) or (not names and _is_first_inverted(part, parts[place:], families=families))
        ) and _is_family(part):
            names.append(_inverted_name(part, following))
            place += 1
        elif is_name(part) or ("," in part and _is_inverted(part)):
            names.append(f"{{{part}}}" if is_organization(part) else _dotted(part) if "," in part else part)
        elif names and _FIRM_FORM.fullmatch(part):
            names[-1] = f"{{{names[-1]}, {part}.}}"
        elif names and is_organization(part):
            names.append(f"{{{part}}}")
        elif may_be_name(part):
            names.append(part)
            doubtful += 1
        elif families and _is_family(part) and all(map(_is_given, part.split())):
            names.append(part)
        else:
            return ()
    return tuple(inverted(names)) if is_sure or 2 * doubtful <= len(names) else ()


def _ends_in_word(parts: list[str]) -> bool:
    """Say whether the last of several parts is one word, and nothing that ends a name: ``Ann Lee, Bo Wu, CVPR``."""
    words = [part for part in parts if part]
    if len(words) <= 2 or " " in words[-1] or "," in words[-1]:  # noqa: PLR2004  # of two it may be the given name
        return False
    return not (_are_initials(words[-1]) or words[-1].casefold() in _SUFFIXES or _FIRM_FORM.fullmatch(words[-1]))


def _before_journal(parts: list[str]) -> list[str]:
    """Give the parts before a journal's name cut short, which is no author's: behind it stands its volume."""
    for place, part in enumerate(parts):
        if place and "." in part and _ABBREVIATES.search(part) and lookup(part):
            return parts[:place]
    return parts


@lru_cache(maxsize=1024)
def _are_initials(text: str) -> bool:
    if EAST_ASIAN.search(text):
        return False  # letters that have no small ones
    initials, _, particle = text.partition(" ")
    return bool(_INITIALS.fullmatch(initials if particle in PARTICLES else text))


def _inverted_name(family: str, given: str) -> str:
    """Give ``van Kerk, M.`` for ``Kerk, M. van`` too, as Dutch lists have it."""
    initials, _, particle = given.partition(" ")
    return f"{particle} {family}, {initials}" if particle in PARTICLES else f"{family}, {_dotted(given)}"


def _suffixed(name: str, suffix: str) -> str:
    """Give ``Robert Hale, Jr.`` and ``Hale, Jr., Robert``."""
    family, comma, given = name.partition(", ")
    return f"{family}, {suffix}, {given}" if comma else f"{name}, {suffix}"


def _is_first_inverted(family: str, rest: list[str], *, families: bool) -> bool:
    """Say whether a list begins with ``Family, Given``, as in the MLA's form: the others are whole names.

    Before one given name alone it may begin with a particle's capital, ``Van Gool, Luc``; ``Di Wu, Sanjay`` are two.
    ``García Márquez, Inés, and Ann Lee`` are two: a given name alone is nobody's.
    """
    parts = [part for part in rest if part.casefold() not in _SUFFIXES]
    given = parts[0] if parts else ""
    *before, _ = family.split()
    if " " in given and not PARTICLES.issuperset(before):
        return False  # most lists begin with whole names
    others = [part for part in parts[1:] if part]
    is_capital = all(word.rstrip(".").lower() in SURE_PARTICLES for word in before)
    is_double = is_name(family) and bool(_IBERIAN.search(family))
    is_whole = families and given.partition(" ")[0] not in PARTICLES  # no other has a given name: Gabler, Hans Walter
    return (
        (PARTICLES.issuperset(before) or (" " not in given and (is_capital or (bool(others) and is_double))))
        and not EAST_ASIAN.search(family)
        and not _NO_GIVEN.fullmatch(given)
        and 1 <= len(given.split()) <= 2  # noqa: PLR2004  # one given name, perhaps with an initial
        and (all(map(_is_given, given.split())) or bool(_NAME_AND_INITIAL.fullmatch(given)))
        and all(" " in other for other in others)
        and (bool(others) or not families or " " in given or bool(before))
        and (bool(others) or " " not in given or is_whole or bool(SHORT.search(given) or _BARE_INITIAL.search(given)))
    )


def _is_inverted(part: str) -> bool:
    family, _, given = (words.strip() for words in part.partition(","))
    words = given.split()
    return _is_family(family) and 1 <= len(words) < LONGEST_NAME and all(map(_is_given, words))


def _is_given(word: str) -> bool:
    return is_name_word(word) and not _ACRONYM.fullmatch(word)


def _is_family(text: str) -> bool:
    words = text.split()
    if len(words) > 1 and _INITIAL.fullmatch(words[0]):
        return False
    return 1 <= len(words) < LONGEST_NAME and all(map(is_name_word, words)) and not _INITIALS.fullmatch(text)


def _dotted(initials: str) -> str:
    return f"{initials}." if _BARE_INITIAL.search(initials) else initials


def is_surely_person(text: str) -> bool:
    """Say whether one name is a person's, no place's or firm's: ``by`` or an initial stands before it."""
    return bool(_SURE_PERSON.search(text))


def may_be_place(text: str) -> bool:
    """Say whether one name that nothing parts from what follows may be a place: ``Silk Road *City* 2003``."""
    return text.rstrip()[-1:].isalpha() and not is_surely_person(text)


def looks_like_authors(text: str) -> bool:
    """Say whether a text is a list of names, whole or cut short."""
    if not _SEVERAL.search(text):
        return False
    whole = _without_et_al(text[:LONGEST], " ")
    if whole != text[:LONGEST] and len(whole.split()) <= LONGEST_NAME:
        return True
    return len(read_authors(text)) > 1
