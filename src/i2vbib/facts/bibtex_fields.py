"""What the entry types and fields of BibTeX (``btxdoc``) and BibLaTeX (its manual, section 2) are in CSL.

The types that Zotero, JabRef and Mendeley write beside those are here too. A writer chooses among these names by the
type; a reader has to know them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TYPES: Final[Mapping[str, str]] = {
    "article": "article-journal", "suppperiodical": "article-journal", "review": "article-journal",
    "inproceedings": "paper-conference", "conference": "paper-conference",
    "book": "book", "mvbook": "book", "booklet": "book", "manual": "book", "proceedings": "book",
    "mvproceedings": "book", "collection": "book", "mvcollection": "book", "reference": "book",
    "mvreference": "book", "periodical": "periodical",
    "inbook": "chapter", "bookinbook": "chapter", "suppbook": "chapter", "incollection": "chapter",
    "suppcollection": "chapter", "inreference": "entry-encyclopedia",
    "techreport": "report", "report": "report",
    "phdthesis": "thesis", "mastersthesis": "thesis", "thesis": "thesis",
    "unpublished": "manuscript", "patent": "patent", "standard": "standard", "letter": "personal_communication",
    "legislation": "legislation", "jurisdiction": "legal_case", "legal": "treaty", "preprint": "article",
    "video": "motion_picture", "movie": "motion_picture", "audio": "song", "music": "song",
    "performance": "performance", "artwork": "graphic", "image": "graphic", "presentation": "speech",
    "online": "webpage", "electronic": "webpage", "www": "webpage",
    "dataset": "dataset", "data": "dataset", "software": "software", "code": "software", "misc": "document",
}  # fmt: skip
OTHER_TYPE: Final = "document"
SUBTYPES: Final[Mapping[str, str]] = {"magazine": "article-magazine", "newspaper": "article-newspaper"}
"""What BibLaTeX's ``entrysubtype`` makes of an article."""
GENRES: Final[Mapping[str, str]] = {
    "phdthesis": "PhD thesis", "mastersthesis": "Master's thesis", "mathesis": "Master's thesis",
    "bathesis": "Bachelor's thesis", "candthesis": "Candidate thesis", "techreport": "Technical report",
    "resreport": "Research report",
}  # fmt: skip
"""What types of BibTeX print, and BibLaTeX's keys in ``type`` (its manual, section 4.9.2.13)."""
STANDARD: Final = "Standard"
"""The ``type`` of a report that is a standard: neither dialect's styles know such entries."""

_VARIABLES: Final[Mapping[str, str]] = {
    "author": "author", "editor": "editor",
    "title": "title", "subtitle": "title", "titleaddon": "title",
    "journal": "container-title", "journaltitle": "container-title", "journalsubtitle": "container-title",
    "booktitle": "container-title", "booksubtitle": "container-title", "howpublished": "container-title",
    "eventtitle": "event-title", "venue": "event-place", "series": "collection-title",
    "volume": "volume", "number": "issue", "pages": "page", "eid": "number", "edition": "edition",
    "version": "edition", "type": "genre",
    "publisher": "publisher", "school": "publisher", "institution": "publisher", "organization": "publisher",
    "address": "publisher-place", "location": "publisher-place", "isbn": "ISBN", "issn": "ISSN",
    "doi": "DOI", "url": "URL", "abstract": "abstract", "note": "note", "language": "language",
    "year": "issued", "month": "issued", "day": "issued", "date": "issued",
    "eprint": "arxiv", "archiveprefix": "arxiv", "eprinttype": "arxiv", "primaryclass": "arxiv-class",
    "eprintclass": "arxiv-class", "keywords": "keyword", "keyword": "keyword",
}  # fmt: skip
_NUMBERED: Final = frozenset(
    {"techreport", "report", "manual", "patent", "misc", "dataset", "software", "online", "unpublished", "standard",
     "legislation", "jurisdiction", "legal"}
)  # fmt: skip
"""Types whose ``number`` is the work's own, not a journal's issue or a book's place in a series."""

BIBLATEX_TYPES: Final = frozenset(
    {"online", "report", "thesis", "collection", "mvbook", "mvcollection", "mvproceedings", "mvreference", "reference",
     "inreference", "dataset", "software", "periodical", "suppbook", "suppcollection", "suppperiodical", "bookinbook",
     "patent", "xdata"}
)  # fmt: skip
BIBLATEX_FIELDS: Final = frozenset({"journaltitle", "date", "location", "eprintclass", "subtitle", "origdate"})
BIBTEX_FIELDS: Final = frozenset({"journal", "year", "address", "school"})
"""What one dialect has and the other has under another name."""

PUBLICATION_STATES: Final[Mapping[str, str]] = {
    "in press": "inpress", "im druck": "inpress", "sous presse": "inpress", "forthcoming": "forthcoming",
    "to appear": "forthcoming", "im erscheinen": "forthcoming", "submitted": "submitted", "eingereicht": "submitted",
    "in preparation": "inpreparation", "in vorbereitung": "inpreparation", "prepublished": "prepublished",
    "pre-published": "prepublished", "accepted for publication": "", "accepted": "", "under review": "",
    "online first": "", "early access": "",
}  # fmt: skip
"""What people write for a date of what is not out yet, and BibLaTeX's keys in ``pubstate``, which prints any other
words as they are (its manual, sections 2.2.2 and 4.9.2.11)."""

MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The macros that every style defines for the months."""
MONTH_NAMES: Final = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?",
    "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
"""Patterns of the months' names in English, whole or cut, in small letters."""


def variable_of(kind: str, field: str) -> str:
    """Give the CSL variable that a field of an entry of this type shows; nothing where CSL has none for it."""
    if field == "number" and kind in _NUMBERED:
        return "number"
    return _VARIABLES.get(field, "")
