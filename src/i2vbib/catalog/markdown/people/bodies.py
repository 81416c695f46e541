"""Bodies that write, and are known by names that nothing else shows to be theirs."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR

BODIES: Final = frozenset(
    "ANSI,ASTM,CDC,CEPAL,DFO,DIN,ECB,ECDC,ECLAC,EFSA,European Commission,Eurostat,FAO,IAEA,ICES,ICRC,IEA,IEC,IFLA,ILO,"
    "IMF,IPBES,IPCC,ISO,ITU,IUCN,NASA,NIST,NOAA,OCDE,OECD,OIT,OMS,OSCE,UN-Habitat,UNCTAD,UNDP,UNECE,UNEP,"
    "UNESCO,Unesco,UNFPA,UNHCR,Unicef,UNICEF,UNODC,United Nations,USGS,WHO,WIPO,WMO,World Bank,"
    "World Health Organization,WTO".split(",")
)
"""What is known by its initials and can only be an organisation before a year, or as the sentence before a title."""
LABORATORIES: Final = frozenset({"Anthropic", "DeepMind", "Google DeepMind", "Meta AI", "Mistral AI", "OpenAI"})
"""Whose reports have no other author, and whose names look like a model's."""
GROUPS: Final = ("Collaboration", "Consortium")
"""Of whose members some may be named behind it: ``The LHCb Collaboration, R. Aaij et al.``."""
_GROUP: Final = re.compile(rf"(?:[Tt]he )?[^\W\d_a-z][^,;:.()]{{1,60}}? (?:{'|'.join(GROUPS)})")
"""``the LIGO Scientific Collaboration``, several of which sign a paper without anyone else."""
_GROUP_AND_YEAR: Final = re.compile(rf"\W*(?P<name>{_GROUP.pattern})(?:\W{{1,3}}(?P<year>{ANY_YEAR}))?\W*")


def groups_alone(parts: list[str]) -> tuple[str, ...]:
    """Give several groups that sign without anyone else: ``The Kite Collaboration, the Tea Collaboration``."""
    groups = list(filter(None, parts))
    are_all = len(groups) > 1 and all(map(_GROUP.fullmatch, groups))
    return tuple(f"{{{group}}}" for group in groups) if are_all else ()


def group_and_year(text: str) -> tuple[str, int | None] | None:
    """Read a group that signs alone, and its year: ``The Kite Collaboration (2015)``, ``(Kite Consortium, 2015)``."""
    found = _GROUP_AND_YEAR.fullmatch(text) if any(map(text.__contains__, GROUPS)) else None
    return (f"{{{found['name']}}}", int(found["year"]) if found["year"] else None) if found else None
