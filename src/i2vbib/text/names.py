"""Names of people as plain text, parted into CSL's family, given, particle and suffix."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

import msgspec


class Name(msgspec.Struct, frozen=True, rename="kebab", omit_defaults=True, gc=False):
    """A person (``family`` at least) or an organisation (``literal`` alone), in CSL's parts."""

    family: str = ""
    given: str = ""
    dropping_particle: str = ""
    non_dropping_particle: str = ""
    suffix: str = ""
    literal: str = ""

    def to_csl(self) -> dict[str, str]:
        """Give the CSL-JSON name object, without empty parts."""
        parts: dict[str, str] = msgspec.to_builtins(self)
        return parts

    def inverted(self) -> str:
        """Give all parts in a line: ``de la Cruz, Jr., María``."""
        family = " ".join(part for part in (self.dropping_particle, self.non_dropping_particle, self.family) if part)
        return self.literal or ", ".join(part for part in (family, self.suffix, self.given) if part)

    @classmethod
    def from_csl(cls, parts: Mapping[str, Any]) -> Name:
        """Read a CSL-JSON name object; parts that CSL does not have are passed over."""
        return cls(**{_NAME_PARTS[part]: str(value) for part, value in parts.items() if part in _NAME_PARTS and value})


OTHERS: Final = Name(literal="others")
"""The last of a list of names that goes on: BibTeX's ``and others``."""

_NAME_PARTS: Final = dict(zip(Name.__struct_encode_fields__, Name.__struct_fields__, strict=True))
"""CSL's names of the parts, with ours."""
NAME_PARTS: Final = _NAME_PARTS.keys()


PARTICLES: Final = frozenset(
    "af al av ben bin da das de del dela della delos den der des di do dos du e el ibn la le san st ten ter ul van "
    "vanden vander van't van’t vom von y zu zum zur".split()
)
"""What stands, folded, before a family name; services and lists leave it out, and write it large or small."""

RARE_PARTICLES: Final = frozenset(
    "ap auf aus dal dalla dalle degli dei delle dello las lo los op 't ’t thor uit".split()
)
"""Particles too that other words are more often; another small word is part of a given name (``Kyoo il Kim``)."""

NEVER_SMALL: Final = frozenset({"ben", "san", "st"})
"""Particles that a family writes with a capital, as ``Ben David``."""

CAPITAL_PARTICLES: Final = frozenset(
    "van vande vanden vander von de del della delle dello degli dei dal dalla dalle di du da dos das der des den la le "
    "vom zum lo el al ben ten ter st mac mc ó ní uí abu abou ibn ould van't van’t".split()
)
"""Particles that some families write with a capital and that then belong to the family name (``Van Gool``)."""

ALSO_GIVEN: Final = frozenset("al ben da del di do du la le lo mac".split())
"""Those of them that are given names too: ``Di Wu``, ``Ben Poole``."""

NEVER_GIVEN: Final = frozenset({"ó", "ní", "uí"})
"""Those of them that are no one's given name: ``Ó Sé`` is a family name alone."""

BEFORE_PARTICLES: Final = frozenset({"aan", "auf", "in", "op", "uit"})
"""Words that belong to the family name, with a capital too, where a small particle follows (``Uit den Bogaard``)."""

JOINING: Final = frozenset({"y", "i", "e", "genannt"})
"""What stands between two family names in Spanish, Catalan, Portuguese and German (``Ortega y Gasset``)."""

VIETNAMESE_FAMILIES: Final = frozenset(
    "Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ngo Duong Ly Dinh Trinh Doan Luong Dao Truong Phung Quach "
    "Ho".split()
)
"""After one of these, ``Van`` is a middle name and no particle."""

_VIETNAMESE: Final = frozenset("ăđơưĂĐƠƯ")
"""Letters of Vietnamese, with those from ``Ạ`` on: in them a name begins with the family's."""
LONGEST_VIETNAMESE: Final = 5

_PATRONYMICS: Final = ("ович", "евич", "ьич", "овна", "евна", "ична", "івна", "ївна")
WITH_PATRONYMIC: Final = 3
"""Words of ``Иванов Иван Иванович``; behind two of them a patronymic may be a family name."""

AGNOMINA: Final = frozenset({"filho", "júnior", "junior"})
"""What follows a Portuguese family name and belongs to it (``Moraes Filho``)."""

SUFFIXED_WORDS: Final = 3
"""Given name, family name and suffix: fewer words hold no suffix."""

_MARIAN: Final = (
    "(Mar[ií]a|Ma\\.|M\\.ª) (?:del |de (?:la |los |las )?)(?:Carmen|Pilar|Mar|Rosario|Luz|Cruz|Roc[ií]o"
    "|Consuelo|[ÁA]ngeles|Dolores|Mercedes|Nieves|Soledad|Paz|Milagros|Lourdes"
    "|Montserrat|F[áa]tima|Jes[úu]s) (?=[^\\W\\d_]{2})"
)
"""``María del Carmen ``, a given name with a particle inside, before a family name."""

_EAST_ASIAN: Final = (  # text: to compile its ranges would take a twelfth of an export's start
    "([\u4e00-\u9fff\uf900-\ufaff々\u3040-\u309f]{1,4}|[\uac00-\ud7a3]{1,2}) "
    "([\u3040-\u30ff\u4e00-\u9fff\uf900-\ufaff々\uac00-\ud7a3]{1,5})"
)
"""``田中 一郎``, ``김 민수``: in these letters the family name stands first; one in katakana is a stranger's."""

_SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv", "2nd", "3rd"})


def parse_name(text: str) -> Name:
    """Part ``Given von Family, Jr``, ``Family, Given`` or ``Family, Jr, Given``; a single word is a family name.

    Lower-case words before the family name are its particle, as BibTeX has it (bibtexparser's name rules); those with
    a capital (``Van den Broek``) belong to the family name. What stands in braces is an organisation, what ends with a
    comma a family name alone.

    >>> parse_name("Luc Van Gool").family, parse_name("José Ortega y Gasset").family
    ('Van Gool', 'Ortega y Gasset')
    """
    from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts

    if text.endswith(","):
        return parse_parts(text.rstrip(", "), "")
    if text.startswith("{") and text.find("}") == len(text) - 1 and "\\" not in text:
        return Name(literal=text[1:-1])
    if not text.isascii() and (east_asian := re.fullmatch(_EAST_ASIAN, text)):
        return Name(family=east_asian[1], given=east_asian[2])
    if not text.isascii() and _is_family_first(words := text.split()):
        return Name(family=words[0], given=" ".join(words[1:]))
    marian = re.match(_MARIAN, text) if text.startswith("M") else None
    text = f"{marian[1]} {text[marian.end() :]}" if marian else text
    text, suffix = _without_suffix(" ".join(text.replace("{", "").replace("}", "").replace("\\", "").split()))
    try:
        parts = parse_single_name_into_parts(text)
    except InvalidNameError:
        return Name(literal=text)
    given, particle, family = parts.first, parts.von, parts.last
    if given and not particle and (PARTICLES | RARE_PARTICLES).issuperset(given):
        given, particle = [], given  # a family name alone: ``van Dam``
    if given and NEVER_GIVEN.issuperset(map(str.lower, given)):
        given, family = [], [*given, *family]
    if "," not in text:
        given, particle, family = _with_capital_particles(given, particle, family)
    if marian:
        given = [marian[0].rstrip(), *given[1:]]
    return Name(
        family=" ".join(family),
        given=" ".join(given),
        non_dropping_particle=" ".join(particle),
        suffix=suffix or " ".join(parts.jr),
    )


def _is_family_first(words: list[str]) -> bool:
    """Say whether a name in its own letters begins with the family's: ``Иванов Иван Иванович``, ``Trần Thị Hà``."""
    if not words:
        return False
    if words[-1].endswith(_PATRONYMICS):
        return len(words) == WITH_PATRONYMIC and not words[1].endswith(_PATRONYMICS)
    if not any("Ạ" <= letter <= "ỹ" or letter in _VIETNAMESE for letter in "".join(words)):
        return False
    is_family = [_unmarked(word) in VIETNAMESE_FAMILIES for word in (words[0], words[-1])]
    return 1 < len(words) <= LONGEST_VIETNAMESE and is_family == [True, False]


def _unmarked(word: str) -> str:
    from unicodedata import combining, normalize

    letters = (letter for letter in normalize("NFD", word) if not combining(letter))
    return "".join(letters).replace("Đ", "D").replace("đ", "d")


def parse_parts(family: str, given: str, suffix: str = "") -> Name:
    """Read a name that is written in two parts, perhaps with a suffix behind the given name.

    That is how RIS has names, and CSL where a reader knows no other parts (:func:`i2vbib.export.fields.two_parts`):
    particles in small letters stand before the family name.

    >>> parse_parts("van den Berg", "Jan").non_dropping_particle, parse_parts("Hale", "Owen T., III").suffix
    ('van den', 'III')
    """
    name, comma, last = given.rpartition(",")
    if comma and not suffix and is_suffix(last.strip()):
        given, suffix = name.rstrip(), last.strip()
    words = family.split()
    count = next((place for place, word in enumerate(words) if word not in PARTICLES | RARE_PARTICLES), 0)
    return Name(" ".join(words[count:]), given, non_dropping_particle=" ".join(words[:count]), suffix=suffix)


def _without_suffix(text: str) -> tuple[str, str]:
    """Part a suffix from the end of a name that is not inverted: ``Robert Hale, Jr.``, ``Robert Hale III``."""
    name, _, last = text.rpartition(" ")
    bare = name.removesuffix(",")
    if "," in bare or not is_suffix(last) or len(bare.split()) < SUFFIXED_WORDS - 1:
        return text, ""
    return bare, last


def _with_capital_particles(
    given: list[str], particle: list[str], family: list[str]
) -> tuple[list[str], list[str], list[str]]:
    """Give to the family name what stands before it as a particle with a capital, or is joined to it by ``y``."""
    if len(given) > 1 and len(particle) == 1 and particle[0] in JOINING:
        return given[:-1], [], [given[-1], *particle, *family]
    if not (PARTICLES | RARE_PARTICLES).intersection(map(str.lower, particle)):
        given, particle = [*given, *particle], []
    count = 0
    if given and VIETNAMESE_FAMILIES.isdisjoint((given[0], family[-1])):
        count = int(len(given) > 1 and bool(particle) and given[-1].lower() in BEFORE_PARTICLES)
        while count < len(given) - 1 and _is_capital_particle(given[-1 - count]):
            count += 1
    if not count and not particle and len(given) > 1:
        count = int(family[-1].lower() in AGNOMINA or (family[-1] == "Neto" and is_initials(given[0])))
    if not count:
        return given, particle, family
    return given[:-count], [], [*given[-count:], *particle, *family]


def is_suffix(text: str) -> bool:
    """Say whether a text is what stands behind a name: ``Jr.``, ``III``."""
    return text.removesuffix(".").lower() in _SUFFIXES


def is_initials(given: str) -> bool:
    """Say whether a given name is initials alone (``J. P.``, ``J.-P.``); a letter without capitals is a whole name."""
    if given[1:2].isalpha():
        return False
    parts = given.replace(".", " ").replace("-", " ").split()
    return bool(parts) and all(len(part) == 1 and part.lower() != part.upper() for part in parts)


def _is_capital_particle(word: str) -> bool:
    return word[:1].isupper() and word.rstrip(".").lower() in CAPITAL_PARTICLES
