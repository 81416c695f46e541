"""Names of people as plain text, parted into CSL's family, given, particle and suffix."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, NamedTuple


class Name(NamedTuple):
    """A person (``family`` at least) or an organisation (``literal`` alone), in CSL's parts."""

    family: str = ""
    given: str = ""
    dropping_particle: str = ""
    non_dropping_particle: str = ""
    suffix: str = ""
    literal: str = ""

    def to_csl(self) -> dict[str, str]:
        """Give the CSL-JSON name object, without empty parts."""
        return {part: value for part, attribute in _NAME_PARTS.items() if (value := getattr(self, attribute))}

    @classmethod
    def from_csl(cls, parts: Mapping[str, Any]) -> Name:
        """Read a CSL-JSON name object; parts that CSL does not have are passed over."""
        return cls(**{_NAME_PARTS[part]: str(value) for part, value in parts.items() if part in _NAME_PARTS and value})


_NAME_PARTS: Final = {part.replace("_", "-"): part for part in Name._fields}
"""CSL's names of the parts, with ours."""
NAME_PARTS: Final = _NAME_PARTS.keys()


PARTICLES: Final = frozenset(
    "af al av ben bin da das de del dela della delos den der di do dos du e el ibn la le san st ten ter van vanden "
    "vander vom von y zu zum zur".split()
)
"""What stands, folded, before a family name; services and lists leave it out, and write it large or small."""

NEVER_SMALL: Final = frozenset({"ben", "san", "st"})
"""Particles that a family writes with a capital, as ``Ben David``."""

CAPITAL_PARTICLES: Final = frozenset("van von de del della di du la le el al ben".split())
"""Particles that some families write with a capital and that then belong to the family name (``Van Gool``)."""

VIETNAMESE_FAMILIES: Final = frozenset(
    {
        "Nguyen",
        "Tran",
        "Le",
        "Pham",
        "Hoang",
        "Huynh",
        "Phan",
        "Vu",
        "Vo",
        "Dang",
        "Bui",
        "Do",
        "Ngo",
        "Duong",
        "Ly",
    }
)
"""After one of these, ``Van`` is a middle name and no particle."""

SUFFIXED_WORDS: Final = 3
"""Given name, family name and suffix: fewer words hold no suffix."""

SUFFIX: Final = re.compile(r"(?i)^(?:jr\.?|sr\.?|ii|iii|iv)$")


def parse_name(text: str) -> Name:
    """Part ``Given von Family, Jr`` or ``Family, Given``; a single word is a family name.

    Lower-case words before the family name are its particle, as BibTeX has it (bibtexparser's name rules).

    >>> parse_name("Luc Van Gool")
    Name(family='Van Gool', given='Luc', dropping_particle='', non_dropping_particle='', suffix='', literal='')
    """
    from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts

    text = " ".join(text.replace("{", "").replace("}", "").replace("\\", "").split())
    words = text.split()
    suffix = ""
    if len(words) >= SUFFIXED_WORDS and "," not in text and SUFFIX.match(words[-1]):
        suffix, text = words[-1], " ".join(words[:-1])
    try:
        parts = parse_single_name_into_parts(text)
    except InvalidNameError:
        return Name(literal=text)
    given, family = parts.first, parts.last
    if len(given) > 1 and _is_capital_particle(given[-1]) and "," not in text and given[0] not in VIETNAMESE_FAMILIES:
        family = [given[-1], *family]
        given = given[:-1]
    return Name(
        family=" ".join(family),
        given=" ".join(given),
        non_dropping_particle=" ".join(parts.von),
        suffix=suffix or " ".join(parts.jr),
    )


def is_initials(given: str) -> bool:
    """Say whether a given name is initials alone (``J. P.``, ``J.-P.``); a letter without capitals is a whole name."""
    if given[1:2].isalpha():
        return False
    parts = given.replace(".", " ").replace("-", " ").split()
    return bool(parts) and all(len(part) == 1 and part.lower() != part.upper() for part in parts)


def _is_capital_particle(word: str) -> bool:
    return word.istitle() and word.lower() in CAPITAL_PARTICLES
