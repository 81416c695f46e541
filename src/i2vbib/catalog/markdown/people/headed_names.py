"""Names that head a description, as libraries write them: ``Lee A. B.``, ``Griffon William P.``, ``Wang Lihui``."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.family_names import initialled
from i2vbib.catalog.markdown.people.inverted_names import IBERIAN, are_initials, dotted
from i2vbib.catalog.markdown.people.name_words import is_name, is_surely_person
from i2vbib.facts.common_words import is_given_name
from i2vbib.text.names import CAPITAL_PARTICLES

_INITIAL: Final = r"(?:[^\W\d_a-z]|[A-Z][a-z])\."
_WORD: Final = r"[^\W\d_a-z][\w’'´`.-]*"
_PART: Final = re.compile(
    rf"(?:(?:d[aeiou]s?|v[ao]n|de[nr]|l[aeo]s?) ){{0,3}}{_WORD}"
    rf"(?:,? ?(?:Jr\.|van|von|de|di|{_WORD}|[a-z]+['’][a-z]+)){{0,4}}"
)
_TWO: Final = re.compile(r"(?=.*[^\W\d_]{2}).*[^\W\d_][\s.]+[^\W\d_]")
"""Two words of which one is no initial: ``A.B.`` is nobody."""
_BETWEEN: Final = re.compile(r"\s*[,;•]\s*(?:and\s)?|\s+(?:and|&|и|та|und|et)\s+")
_OTHERS: Final = re.compile(r",?\s*(?:\[(?:etc|et al|и др|та ін)\.?\]|\b(?:et al|etc|и др|та ін)\b\.?)(?=[\s.]|$)")
_STOP: Final = re.compile(r"\.\s+|\.(?=[^\W\d_a-z]{2}|[^\W\d_a-z][^\W_]|\d)")
_ENDS_IN_INITIAL: Final = re.compile(r"(?:^|[\s.-])[^\W\d_a-z]\.?$|(?:^|\s)[A-Z][a-z]\.$")
_CHINESE: Final = re.compile(r"[A-Z][a-z]{1,5} [A-Z][a-z]{1,5}-[A-Za-z][a-z]{1,5}")
"""``Shi Zhang-Jie``."""
_INITIAL_EARLY: Final = re.compile(rf"^{_INITIAL}|\s{_INITIAL}\s(?=[^\W\d_a-z][^\W\d_.])")
_GOES_ON: Final = re.compile(
    rf"{_INITIAL}|[^\W\d_a-z][\w’'-]+(?:[.,]|\s(?:and|et|&)\s(?=[^\W\d_a-z]))|(?:and|et|и|&|[a-z])[\s,.]"
)
"""Behind a full stop it shows that a name goes on: an initial, or one word and another mark."""
_SUFFIX: Final = re.compile(r"\s(?P<suffix>Jr\.|Sr\.|III?)\.?\s+(?=[^\W\d_a-z])")
_FAMILIES_FIRST: Final = re.compile(rf";\s?{ANY_YEAR}(?!\d)|(?<!\d){ANY_YEAR}[a-z]?;")
"""``Lid Press; 1985``, ``*Kite Letters.* 1985a;1:49``: the style of medicine, which puts family names first."""
_MOST_STOPS: Final = 24
_LONGEST: Final = 400


def headed_names(text: str) -> tuple[tuple[str, ...], int]:
    """Give the names that head a description, their family names first, and where its title begins."""
    text = text[:_LONGEST]
    cut = _OTHERS.search(text)
    if cut and (names := people(text[: cut.end()], is_headed=True)):
        return names, cut.end() + len(text[cut.end() :]) - len(text[cut.end() :].lstrip(" ."))
    for stop in islice(_STOP.finditer(text), _MOST_STOPS):
        if _GOES_ON.match(text, stop.end()):
            continue
        written = text[: stop.start() + 1]
        parts = _parts(written)
        if not parts:
            return (), 0
        if all(map(_ENDS_IN_INITIAL.search, parts)) or read_authors(written):
            is_sure = len(parts) > 1 or _ENDS_IN_INITIAL.search(parts[0]) or is_surely_person(parts[0])
            is_sure = is_sure or any(map(is_given_name, parts[0].split()))
            return (_with_families_first(parts, is_headed=True), stop.end()) if is_sure else ((), 0)
    return (), 0


def people(text: str, *, is_headed: bool = False) -> tuple[str, ...]:
    """Give the names in a text that is nothing else; ``others`` for ``[etc.]``.

    Where nothing else tells it, ``is_headed`` says that family names stand first, as at a description's head.
    """
    parts = _parts(_OTHERS.sub("", text).strip(" .,"))
    others = (OTHERS,) if parts and _OTHERS.search(text) else ()
    return (*_with_families_first(parts, is_headed=is_headed), *others)


def inverted_people(written: str, behind: str) -> tuple[str, ...]:
    """Give the names above a title, ``Holm, Jr., Ann B.`` for ``Holm Jr. Ann B.``, if they are inverted people's.

    Initials or a given name behind each shows it, or the style of what is ``behind`` them.
    """
    are_first = _FAMILIES_FIRST.search(behind) is not None
    suffix = _SUFFIX.search(written)
    parts = _parts(_SUFFIX.sub(" ", written, count=1).strip(" .,\n"))
    if not parts:
        return ()
    *others, last = map(_inverted, parts) if are_first else _with_families_first(parts, is_headed=True)
    names = [*others, dotted(last)]
    if suffix and ", " in names[0]:
        names[0] = names[0].replace(", ", f", {suffix['suffix']}, ", 1)
    return tuple(names) if all(_is_inverted_person(name, are_first=are_first) for name in names) else ()


def _is_inverted_person(name: str, *, are_first: bool) -> bool:
    given = name.rpartition(", ")[2] if ", " in name else ""
    first = re.split(r"[ -]", given)[0]
    is_told = are_initials(first) or is_given_name(first)
    return bool(given) and (is_told or (are_first and is_name(name.replace(", ", " "))))


def _parts(written: str) -> list[str]:
    parts = [part.strip() for part in _BETWEEN.split(written.strip(" ,"))]
    return parts if all(_PART.fullmatch(part) and _TWO.match(part) for part in parts) else []


def _with_families_first(parts: list[str], *, is_headed: bool) -> tuple[str, ...]:
    """Give names with a comma behind the family name, where they are not written as they are spoken."""
    spoken, inverted = sum(map(_is_spoken, parts)), sum(map(_is_inverted, parts))
    are_spoken = any(map(_INITIAL_EARLY.search, parts)) or (spoken > inverted or (spoken == inverted and not is_headed))
    return tuple(part.rstrip(".") if are_spoken else _inverted(part) for part in parts)


def _is_spoken(name: str) -> bool:
    words = name.split()
    return len(words) > 1 and is_given_name(words[0]) and not (is_given_name(words[-1]) or _is_inverted(name))


def _is_inverted(name: str) -> bool:
    words = name.rstrip(".").split()
    is_given = is_given_name(words[-1]) and not is_given_name(words[0])
    return len(words) > 1 and bool(is_given or _ENDS_IN_INITIAL.search(name) or _CHINESE.fullmatch(name.rstrip(".")))


def _inverted(name: str) -> str:
    """Give ``Griffon, William P.`` for ``Griffon William P.``; before initials two words may be a family's."""
    words = name.split()
    count = 1 + (words[0].casefold() in CAPITAL_PARTICLES or words[0] in {"Mac", "Mc"})
    is_double = len(words) > count and not _ENDS_IN_INITIAL.search(words[count]) and IBERIAN.search(name)
    if (len(words) == count + 1 or is_double) and "," in (told := initialled(name)):
        return told
    given = " ".join(words[count:])
    given = given if _ENDS_IN_INITIAL.search(given) else given.rstrip(".")
    return f"{' '.join(words[:count])}, {given}" if given else name
