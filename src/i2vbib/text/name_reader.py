"""Names as services write them: with TeX, tags, footnote marks, degrees and affiliations, or of no person at all."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.text.casing import proper_name
from i2vbib.text.markup import plain_text
from i2vbib.text.names import PARTICLES, SUFFIX, Name, parse_name
from i2vbib.text.tex_reader import decode

LONGEST: Final = 300
"""Characters of a name; what is longer is a list of names or a text."""

_MARKS: Final = "*†‡§¶∥#⁎∗✉⁺ ,;:"
_NUMBERS: Final = "0123456789⁰¹²³⁴⁵⁶⁷⁸⁹"
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
_AND: Final = re.compile(r"^(?:and|&)\s|\s(?:and|&)$")
_ET_AL: Final = re.compile(r"(?i)[\s,]*\bet\.?\s?al(?:\.|\b)\s*$")
_TITLE: Final = re.compile(r"(?i)^(?:(?:dr|prof|professor|sir|dame)\b\.?\s+)+")
_NOBODY: Final = frozenset("and others other et al et. u.a n/a &na n.a none null unknown undefined nn tba".split())
"""Words that stand for a person where there is none, without the full stop at their end."""

_DEGREES: Final = frozenset(
    "phd md msc bsc mph mba rn frcs facs frcp frcpc facp facc mbbs dphil dsc scd dds dmd dvm do pharmd edd psyd jd llm "
    "esq ma mas ms ba bs bm bch mb chb mrcp mrcpch frcr faan fahem faha peng pe eng dr prof habil".split()
)
"""Degrees and the like, folded; they count only after a comma (``MA`` may be initials), but for the surest."""
_SURE_DEGREES: Final = frozenset({"phd", "dphil", "pharmd"})

ORGANISATION: Final = re.compile(
    r"(?i)\b(?:collaborations?|consorti(?:um|a)|teams?|groups?|projects?|initiative|committee|community|organi[sz]ation"
    r"|association|institute|universit(?:y|ies|ät|é|à|at)|universidad|università|laborator(?:y|ies)|hospital|academy"
    r"|department|college|society|corporation|agency|ministry|council|foundation|network|working group|investigators"
    r"|inc|ltd|gmbh|llc)\b"
)
"""Words of organisations' names."""


def read_name(text: str) -> Name | None:
    """Give the name of an author that is written whole (``Given von Family, Jr``); ``None`` where it is nobody's.

    An organisation stays whole. What follows ``for the`` or stands in brackets is no part of a person's name.
    """
    written = _clean(text)
    person, *rest = re.split(r"(?i)(?:^|,?\s)(?:for|on behalf of) the\s", written, maxsplit=1)
    if not person and rest:
        person = rest[0]
    if _is_nobody(person):
        return None
    person, suffix = (person, "") if _is_inverted(person) else _without_titles(person)
    if len(person.split()) > 1 and ORGANISATION.search(person):
        return Name(literal=f"{person}{suffix and ', '}{suffix}")
    name = parse_name(person)
    if not name.given and not name.family:
        return name
    return proper_name(name._replace(suffix=name.suffix or suffix, family=name.family.strip(_MARKS)))


def read_parts(given: str, family: str, suffix: str = "", whole: str = "") -> Name | None:
    """Give the name of an author that is written in parts; ``None`` where it is nobody's.

    A suffix or a degree may stand in any part, a particle at the end of the given name. A ``whole`` is an
    organisation's.
    """
    given, family, suffix, whole = (_clean(part) for part in (given, family, suffix, whole))
    if _is_nobody(f"{given} {family} {whole}"):
        return None
    if not family:
        return read_name(given) if given else Name(literal=_BRACKETS.sub("", whole).strip() or whole)
    given, of_given = _without_titles(given)
    family, of_family = _without_titles(family)
    family, of_end = _split_suffix(family.replace(",", ""))
    words = given.split()
    count = next((n for n, word in enumerate(reversed(words)) if word not in PARTICLES), len(words))
    count = count if count < len(words) else 0
    particles, given = words[len(words) - count :], " ".join(words[: len(words) - count])
    name = proper_name(Name(family, given, suffix=_suffix(suffix) or of_given or of_family or of_end))
    particle, family = _part_particle(name.family)
    return name._replace(family=family, non_dropping_particle=" ".join((*particles, particle)).strip())


def _clean(text: str) -> str:
    """Give a name without TeX, tags, entities, marks and numbers of footnotes, and words between names."""
    if len(text) > LONGEST:
        text = text[:LONGEST]
    text = re.sub(r"^\s*\\and\b", "", text).replace("~", " ")
    if "\\" in text or "$" in text:
        text = decode(text)
    text = _ET_AL.sub("", _AND.sub("", _AND.sub("", plain_text(text))))
    text = text.replace("{", "").replace("}", "").replace("\\", "")
    text = text.rstrip(_MARKS + _NUMBERS).lstrip(_MARKS)
    return _TITLE.sub("", text) if any(map(str.isalpha, text)) else ""


def _is_nobody(text: str) -> bool:
    return all(word.rstrip(".") in _NOBODY for word in text.casefold().split())


def _is_inverted(text: str) -> bool:
    """Say whether a text is ``Family, Given``, whose given name may look like a degree (``Lee, MA``)."""
    family, comma, _ = text.partition(",")
    return bool(comma) and len(family.split()) == 1


def _without_titles(text: str) -> tuple[str, str]:
    """Part a name from what stands in brackets and after commas: give the name and its suffix, if there is one."""
    first, *others = [part.strip() for part in _BRACKETS.sub(" ", text).split(",")]
    kept, suffix = [first], ""
    for part in others:
        words = [word.replace(".", "").replace("-", "").casefold() for word in part.split()]
        if SUFFIX.match(part):
            suffix = _suffix(part)
        elif words and not _DEGREES.issuperset(words) and not ORGANISATION.search(part):
            kept.append(part)
    last = kept[-1].split()
    while len(last) > 1 and last[-1].replace(".", "").casefold() in _SURE_DEGREES:
        last.pop()
    return ", ".join((*kept[:-1], " ".join(last))), suffix


def _split_suffix(family: str) -> tuple[str, str]:
    """Part ``Weiss II``; a family name has at least one word."""
    first, _, last = family.rpartition(" ")
    return (first.rstrip(" ,"), _suffix(last)) if first and SUFFIX.match(last) else (family, "")


def _suffix(text: str) -> str:
    """Give a suffix as it is written: ``Jr.``, ``III``."""
    if text.upper().rstrip(".") in {"JR", "SR"}:
        return text.capitalize()
    return text.upper() if SUFFIX.match(text) and text.isalpha() else text


def _part_particle(family: str) -> tuple[str, str]:
    words = family.split()
    count = 0
    while count < len(words) - 1 and words[count].islower():
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])
