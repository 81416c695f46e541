"""Bodies that write, and are known by names that nothing else shows to be theirs."""

from __future__ import annotations

from typing import Final

BODIES: Final = frozenset(
    "ANSI,ASTM,CDC,CEPAL,DIN,ECB,ECLAC,European Commission,Eurostat,FAO,IAEA,ICRC,IEA,IEC,IFLA,ILO,"
    "IMF,IPCC,ISO,ITU,IUCN,NASA,NIST,OCDE,OECD,OIT,OMS,OSCE,UN-Habitat,UNCTAD,UNDP,UNECE,UNEP,"
    "UNESCO,Unesco,UNFPA,UNHCR,Unicef,UNICEF,United Nations,WHO,WIPO,WMO,World Bank,"
    "World Health Organization,WTO".split(",")
)
"""What is known by its initials and can only be an organisation before a year."""
LABORATORIES: Final = frozenset({"Anthropic", "DeepMind", "Google DeepMind", "Meta AI", "Mistral AI", "OpenAI"})
"""Whose reports have no other author, and whose names look like a model's."""
