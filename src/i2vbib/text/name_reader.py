"""Names as services write them: with TeX, tags, footnote marks, degrees and affiliations, or of no person at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from i2vbib.text.casing import proper_name
from i2vbib.text.markup import without_markup
from i2vbib.text.names import PARTICLES, Name, is_suffix, parse_name
from i2vbib.text.tex_reader import decode

LONGEST: Final = 300
"""Characters of a name; what is longer is a list of names or a text."""

_MARKS: Final = re.compile(r"^(?:[^\w'’.\[(&\ufffd]|_)+|(?:[^\w'’.\])\ufffd]|[\d_⁰¹²³⁴⁵⁶⁷⁸⁹])+$")
"""Footnote marks about a name, and numbers after it; a letter that was lost on its way is none."""
_FOOTNOTES: Final = re.compile(
    r"<sup\b[^<>]*>[^<>]*</sup>|\$\s*\^[^$]*\$|\\textsuperscript\s?\{[^{}]*\}|(?<=\w\s)[a-df-hj-xz](?:,\s?[a-z\d*†‡§])*$"
)
"""What is set above the line, and letters of footnotes after a name (``Jonas a,b``)."""
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}")
_AND: Final = re.compile(r"^(?:and|&)\s|\s(?:and|&)$")
_ET_AL: Final = re.compile(r"(?i)[\s,]*\bet\.?\s?al(?:\.|\b)\s*$")
_TITLE: Final = re.compile(
    r"^(?:(?:[Dd]r|DR(?=\.)|[Pp]rof|PROF(?=\.)|Professor|Rev(?=\.)|(?:med|rer|nat|phil|ing|habil)(?=\.)|Sir|Dame|Mrs?|Ms)\b\.?\s+)+"
)
_NOBODY: Final = re.compile(
    r"(?i)(?:(?:and|&)\s)?(?:\d+\s)?(?:more\s)?(?:others?|authors?|collaborators?)|\d+ more|and|et|(?:et\.?\s?)?al"
    r"|u\.\s?a|n\.?\s?n|etc|&c|s\.\s?n|tb[ad]|x{3,}|null(?: null)?|none|undefined|n[./]a|&na;?"
    r"|no[nt]?[ -](?:author(?:s|ship)?|names?|available|applicable|provided|given|listed)"
    r"(?: (?:listed|given|indicated))?"
    r"|(?:the )?authors?(?:\(s\))?(?: unknown)?|(?:unknown|anon|anonymous|various)(?: authors?)?"
)
"""What stands for a person where there is none, without the full stop at its end."""

_NO_GIVEN: Final = re.compile(r"(?i)[^\w]+|n/a|null|undefined")
_JUNIOR: Final = re.compile(r"[JjSs]r\.?|[JS]R\.")
"""What stands where a given name should; ``V`` and ``JR`` there are initials."""

_DEGREES: Final = frozenset(
    "phd md msc bsc mph mba rn frcs facs frcp frcpc facp facc mbbs dphil dsc scd dds dmd dvm do pharmd edd psyd jd llm "
    "esq ma mas ms ba bs bm bch mb chb mbchb mrcp mrcpch frcr faan fahem faha peng pe eng dr drph prof habil hons med "
    "rer nat phil ing dipl ed eds editor editors".split()
)
"""Degrees and the like, folded; they count only after a comma (``MA`` may be initials), but for the surest."""
_SURE_DEGREES: Final = frozenset({"phd", "dphil", "pharmd", "msc", "esq"})
_SURE_IN_CAPITALS: Final = frozenset({"md", "mph", "mbbs", "msc", "frcs", "frcp", "facs", "facp", "facc", "dvm", "dds"})
"""Degrees that count without a comma too, as they are written: in capitals, after a name that is not."""

_OF_ORGANISATIONS: Final = (
    r"organi[sz]ations?|universit(?:y|ies|ät|é|à|at)|universi[dt]ade?|università|institut(?:es?)?|laborator(?:y|ies)"
    r"|ministry|committee|association|corporation|foundation|gmbh|llc|commission|federation|alliance|centre|authority"
    r"|programme|museum|task force|united nations|(?:editorial|advisory) (?:board|staff|office)"
)
"""Words that no person is called by."""
ORGANISATION: Final = re.compile(
    rf"(?i)\b(?:{_OF_ORGANISATIONS}|collaborations?|consorti(?:um|a)|teams?|groups?|projects?|initiative|community"
    r"|hospital|academy|department|college|society|agency|administration|council|network|working group|investigators"
    r"|research|labs?|inc|ltd|center (?:for|of)|(?-i:AI|DeepMind))\b"
)
"""Words of organisations' names."""
_GROUPS: Final = re.compile(
    r"(?i)(?:.*\s)?(?:collaboration|consortium|(?:study|working) group|investigators)|the .*\s(?:team|group)"
)
"""A group that is parted as a person is (``The WAVES``, ``Team``); a person may be called ``Lea Group``."""
_NO_PERSONS: Final = re.compile(
    rf"(?i)^team\s|\b(?:{_OF_ORGANISATIONS})\b|\w\s+(?:of|for)\s+\w"
    r"|\w\w\s+\w\w+\s+(?:team|project|network|initiative|community|research)$"
)
"""What is in no person's name, whichever part holds it (``World Health``, ``Organization``)."""
_AFFILIATED: Final = re.compile(r"[,;(]")
"""What parts a person from an organisation."""
_ROLE: Final = re.compile(
    r"^(?:(?:translated|edited|compiled|introduced|illustrated|adapted|revised) by|with|by)(?:\s+|$)"
)
"""What a name's owner did, before the name."""

_ON_BEHALF: Final = re.compile(r"(?i)(?:^|[,;]?\s)(?:for|on behalf of) the\s")


def read_name(text: str) -> Name | None:
    """Give the name of an author that is written whole (``Given von Family, Jr``); ``None`` where it is nobody's.

    An organisation stays whole. What follows ``for the`` or stands in brackets is no part of a person's name.
    """
    written = _clean(text)
    person, *rest = _ON_BEHALF.split(written, maxsplit=1)
    if not person and rest:
        person = rest[0]
    if _is_nobody(person):
        return None
    person, suffix = _without_suffix(person) if _is_inverted(person) else _without_titles(person)
    if len(person.split()) > 1 and ORGANISATION.search(person):
        return Name(literal=f"{person}{suffix and ', '}{suffix}")
    name = parse_name(person)
    if not name.given and not name.family:
        return name if name.literal else None
    return proper_name(replace(name, suffix=name.suffix or suffix, family=_MARKS.sub("", name.family)))


def read_parts(given: str, family: str, suffix: str = "", whole: str = "") -> Name | None:
    """Give the name of an author that is written in parts; ``None`` where it is nobody's.

    A suffix or a degree may stand in any part, a particle at the end of the given name. A ``whole`` is an
    organisation's, and so is a family name that says so.
    """
    given, family, suffix = (_clean(part) for part in (given, family, suffix))
    whole = _clean_text(whole)
    written = f"{given} {family}".strip() or whole
    if all(map(_is_nobody, (given, family, whole))) or _is_nobody(written):
        return None
    if not family:
        return read_name(given) if given else _organisation(whole)
    if _is_group(given, family):
        return _organisation(written)
    if not given and "," in family:
        return read_name(family)
    given, suffix = ("", suffix or given) if _JUNIOR.fullmatch(given) else (given, suffix)
    given, of_given = _without_titles("" if _NO_GIVEN.fullmatch(given) else given)
    family = _ON_BEHALF.split(family, maxsplit=1)[0] or family
    given, of_initials = _split_suffix(given)
    family, of_family = _without_titles(family.rstrip(".") if family[-3:-1].islower() else family)
    family, of_end = _split_suffix(family.replace(",", ""))
    given, before = _part_particle_behind(given)
    particle, family = _part_particle(family)
    name = proper_name(Name(family, given, suffix=_suffix(suffix) or of_given or of_family or of_end or of_initials))
    small, family = _part_particle(name.family)
    return replace(name, family=family, non_dropping_particle=" ".join(filter(None, (before, particle, small))))


def _is_group(given: str, family: str) -> bool:
    """Say whether a name in parts is an organisation's, and no person's with an affiliation behind."""
    written = f"{given} {family}".strip()
    person, *behalf = _ON_BEHALF.split(written, maxsplit=1)
    if behalf and person:
        return False
    if _GROUPS.fullmatch(written):
        return True
    if not given:
        return " " in family and ORGANISATION.search(family) is not None
    if _AFFILIATED.search(written):
        return False
    has_words = not PARTICLES.issuperset(map(str.lower, family.split()[:-1]))
    return _NO_PERSONS.search(written) is not None or (has_words and ORGANISATION.search(family) is not None)


def _organisation(text: str) -> Name:
    return Name(literal=_ON_BEHALF.sub("", _without_brackets(text)).strip() or text)


def _clean(text: str) -> str:
    """Give a person's name without TeX, tags, marks and numbers of footnotes, words between names, and ``Dr.``."""
    return _TITLE.sub("", _ROLE.sub("", _MARKS.sub("", _clean_text(text))))


def _clean_text(text: str) -> str:
    """Give a name, an organisation's too, without TeX, tags, entities and words between names."""
    text = re.sub(r"^\s*\\and\b", "", text[:LONGEST])
    text = re.sub(r"(?<!\\)~", " ", text)
    text = _FOOTNOTES.sub("", text.strip())
    if "\\" in text or "$" in text:
        text = decode(text)
    text = _ET_AL.sub("", _AND.sub("", _AND.sub("", without_markup(text))))
    return text.replace("{", "").replace("}", "").replace("\\", "").strip(" *†‡§,;:")


def _without_brackets(text: str) -> str:
    """Give a text without what stands in brackets, in however many."""
    while (bare := _BRACKETS.sub(" ", text)) != text:
        text = bare
    return text


def _is_nobody(text: str) -> bool:
    bare = _without_brackets(text)
    return not any(map(str.isalpha, bare)) or bool(_NOBODY.fullmatch(bare.strip(" .")))


def _is_inverted(text: str) -> bool:
    """Say whether a text is ``Family, Given``, whose given name may look like a degree (``Lee, MA``)."""
    family, comma, _ = text.partition(",")
    return bool(comma) and len(family.split()) == 1


def _without_suffix(text: str) -> tuple[str, str]:
    """Part ``Family, Given`` from a suffix behind it; BibTeX's order, with the suffix between, stays."""
    person, _, last = text.rpartition(",")
    return (person, _suffix(last.strip())) if "," in person and is_suffix(last.strip()) else (text, "")


def _without_titles(text: str) -> tuple[str, str]:
    """Part a name from what stands in brackets and after commas: give the name and its suffix, if there is one."""
    text = re.sub(r"\(([^()]*)\)", lambda found: f", {found[1]}" if is_suffix(found[1]) else found[0], text)
    first, *others = [part.strip() for part in _without_brackets(text).split(",")]
    kept, suffix = [first], ""
    for part in others:
        words = [_bare(word).casefold() for word in part.split()]
        if ORGANISATION.search(part):
            break  # an affiliation: what follows is its place
        if is_suffix(part):
            suffix = _suffix(part)
        elif words and not _DEGREES.issuperset(words) and "".join(words) not in _SURE_DEGREES:
            kept.append(part)
    last = kept[-1].split()
    while len(last) > 1 and _is_degree(last[-1], last[:-1]):
        last.pop()
    return ", ".join((*kept[:-1], " ".join(last))), suffix


def _bare(word: str) -> str:
    return word.replace(".", "").replace("-", "")


def _is_degree(word: str, before: Sequence[str]) -> bool:
    """Say whether the last word of a name is a degree, though no comma stands before it; others may."""
    bare = _bare(word)
    if bare.casefold() in _SURE_IN_CAPITALS:
        name = next((one for one in reversed(before) if _bare(one).casefold() not in _SURE_IN_CAPITALS), before[0])
        return bare[:1].isupper() and bare[-1:].isupper() and not name.isupper()
    return bare.casefold() in _SURE_DEGREES


def _split_suffix(family: str) -> tuple[str, str]:
    """Part ``Weiss II``; a family name has at least one word."""
    first, _, last = family.rpartition(" ")
    return (first.rstrip(" ,"), _suffix(last)) if first and is_suffix(last) else (family, "")


def _suffix(text: str) -> str:
    """Give a suffix as it is written: ``Jr.``, ``III``; a degree is none."""
    text = text.rstrip(",")
    bare = text.rstrip(".")
    if bare.upper() in {"JR", "SR"}:
        return text.capitalize()
    if is_suffix(text) and bare.isalpha():
        return bare.upper()
    return "" if _DEGREES.issuperset(_bare(text).casefold().replace(",", " ").split()) else text


def _part_particle(family: str) -> tuple[str, str]:
    words = family.split()
    count = 0
    while count < len(words) - 1 and words[count].islower():
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _part_particle_behind(given: str) -> tuple[str, str]:
    """Part a given name from the particle behind it (``Rolf van der``, ``Rolf Van der``) or in its place."""
    words = given.split()
    count = next((n for n, word in enumerate(reversed(words)) if word not in PARTICLES), len(words))
    if not count or (count == len(words) and not given.islower()):
        return given, ""
    return " ".join(words[:-count]), " ".join(words[-count:])
