"""Brackets that a name of chemistry begins with, none of a venue, a number or a short name: ``[18F]FDG``."""

from __future__ import annotations

import re
from typing import Final

_METAL: Final = r"(?:Ag|Au|Co|Cr|Cu|Fe|Ir|Mn|Mo|Ni|Pd|Pt|Rh|Ru|Zn)"
"""Two of them begin a title without a word behind the bracket too: ``[NiFe] Hydrogenases``, ``[4Fe-4S] Clusters``."""
_ELEMENT: Final = rf"(?:{_METAL}|Se?)"
_COUNTED: Final = (
    r"(?i:catenan|rotaxan|cumulen|helicen|radialen|phan|annulen|aren|ladderan|fulleren|dendralen|circulen|phenylen|prisman"
    r"|acen|triangulen|polyyn|staffan|peristylen|metacyclophan|uril)e?s?(?![^\W\d_])"
)
"""Ends the name of a compound of which a number in brackets tells how many parts it has."""
_CHEMICAL: Final = re.compile(
    r"\[(?:\d{1,3}m?(?!D\])[A-Z][a-z]?(?:[2-9]|\d{2})?"  # an isotope
    rf"|\d{{1,2}}(?:,\d{{1,2}}[′']?)+"  # places on a ring
    rf"|(?:\d{{0,2}}{_ELEMENT}\d{{0,2}}-?){{1,4}}"  # a cluster
    rf"|(?:\d{{1,3}}(?:\.\d{{1,2}}){{0,3}}|[kmn])(?=\][^\W\d_]{{0,20}}?{_COUNTED})"
    r")\](?=[^\W\d_])"
    rf"|\[(?:(?:{_METAL}{{2,3}})|\d(?:{_METAL})-?\dS)\](?=[ -][^\W\d_])"
)


def is_chemical(text: str, place: int = 0) -> bool:
    """Say whether the bracket at a place belongs to the word or words behind it.

    >>> is_chemical("[18F]FDG in Bears"), is_chemical("[2]Catenanes"), is_chemical("[2]Kites"), is_chemical("[3D]Kites")
    (True, True, False, False)
    """
    return _CHEMICAL.match(text, place) is not None
