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


CAPITAL_PARTICLES: Final = frozenset({"Van", "Von", "De", "Del", "Della", "Di", "Du", "La", "Le", "El", "Al", "Ben"})
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
    if len(given) > 1 and given[-1] in CAPITAL_PARTICLES and "," not in text and given[0] not in VIETNAMESE_FAMILIES:
        family = [given[-1], *family]
        given = given[:-1]
    return Name(
        family=" ".join(family),
        given=" ".join(given),
        non_dropping_particle=" ".join(parts.von),
        suffix=suffix or " ".join(parts.jr),
    )
