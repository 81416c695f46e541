"""What RIS's reference types and tags are in CSL, whoever writes them (its specification of 2011; EndNote, Zotero)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TYPES: Final[Mapping[str, str]] = {
    "JOUR": "article-journal", "EJOUR": "article-journal", "JFULL": "article-journal", "ABST": "article-journal",
    "INPR": "article-journal", "MGZN": "article-magazine", "NEWS": "article-newspaper",
    "CONF": "paper-conference", "CPAPER": "paper-conference",
    "BOOK": "book", "EBOOK": "book", "EDBOOK": "book", "CHAP": "chapter", "ECHAP": "chapter", "SER": "book",
    "RPRT": "report", "STAND": "standard", "GOVDOC": "report", "THES": "thesis", "UNPB": "manuscript",
    "MANSCPT": "manuscript", "PREPRINT": "article", "DATA": "dataset", "DBASE": "dataset", "COMP": "software",
    "ELEC": "webpage", "WEB": "webpage", "BLOG": "post-weblog", "PAT": "patent", "GEN": "document",
    "ENCYC": "entry-encyclopedia", "DICT": "entry-dictionary", "SLIDE": "speech", "MPCT": "motion_picture",
    "VIDEO": "motion_picture", "SOUND": "song", "MUSIC": "song", "MAP": "map", "ART": "graphic", "CHART": "figure",
    "FIGURE": "figure", "CASE": "legal_case", "STAT": "legislation", "BILL": "bill", "UNBILL": "bill",
    "HEAR": "hearing", "PCOMM": "personal_communication", "ICOMM": "personal_communication",
    "PAMP": "pamphlet", "CLSWK": "classic", "UNPD": "manuscript", "CTLG": "article-magazine",
}  # fmt: skip
OTHER_TYPE: Final = "document"

_OF_TYPE: Final[Mapping[str, Mapping[str, str]]] = {
    "paper-conference": {"T2": "event-title", "SN": "ISBN", "C1": "publisher-place"},
    "article-journal": {"SN": "ISSN"},
    "article-magazine": {"SN": "ISSN"},
    "article-newspaper": {"SN": "ISSN"},
    "report": {"SN": "number", "M3": "genre"},
    "standard": {"SN": "number", "M3": "genre"},
    "patent": {"SN": "number", "M3": "genre"},
    "document": {"M3": "genre"},
} | {
    kind: {"M3": "genre"}
    for kind in (
        "thesis",
        "manuscript",
        "speech",
        "map",
        "graphic",
        "figure",
        "personal_communication",
        "hearing",
        "bill",
        "legislation",
        "legal_case",
        "motion_picture",
        "song",
        "pamphlet",
        "classic",
    )
}
_VARIABLES: Final[Mapping[str, str]] = {
    "AU": "author", "A1": "author", "ED": "editor", "A2": "editor",
    "TI": "title", "T1": "title", "T2": "container-title", "JF": "container-title", "JO": "container-title",
    "JA": "container-title", "J1": "container-title", "J2": "container-title", "C3": "container-title",
    "BT": "container-title", "T3": "collection-title", "VL": "volume", "IS": "issue", "SP": "page", "EP": "page",
    "ET": "edition", "CY": "publisher-place", "PB": "publisher", "SN": "ISBN", "DO": "DOI", "UR": "URL",
    "LA": "language", "AB": "abstract", "N2": "abstract", "N1": "note", "PY": "issued", "Y1": "issued", "DA": "issued",
    "KW": "keyword",
}  # fmt: skip
CONTAINERS: Final = ("C3", "BT", "T2", "JF", "JO", "J2", "JA", "J1")
"""The tags of a container's title, the fullest first."""


def variable_of(kind: str, tag: str) -> str:
    """Give the CSL variable that a tag of a reference of this RIS type shows; nothing where CSL has none for it."""
    own = _OF_TYPE.get(TYPES.get(kind, OTHER_TYPE), {})
    return own.get(tag) or _VARIABLES.get(tag, "")
