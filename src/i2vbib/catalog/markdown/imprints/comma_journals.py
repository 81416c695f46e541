"""The title of a reference whose journal stands behind a comma or a colon, and is known by its volume and pages.

``Kites of Io, Icarus, 215, 1–10``, as astronomers write; ``Shear waves, J. Geophys. Res., 105, 21,579–21,590``, as the
American Geophysical Union has it; ``Sandstone compositions: Geology, v. 63, p. 21–24``, as the Geological Society of
America and the Society of Exploration Geophysicists do.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.reference_venue import WORD_BEHIND
from i2vbib.catalog.markdown.imprints.venue_forms import may_be_venue
from i2vbib.catalog.markdown.imprints.venue_names import JOURNAL
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place, publishes_books

_PAGES: Final = r"(?:pp?\.\s*)?[A-Z]{0,4}\d"
_VOLUME: Final = re.compile(
    rf",?\s+(?:(?:v|[Vv]ol|Jg|Bd|t|T)\.\s*[A-Z]?\d{{1,4}}\b|[A-Z]?\d{{1,4}}[A-Z]?\s*\(\w[^()]{{0,20}}\)(?:[,:]|\spp?\.)"
    rf"|\d{{1,4}}\spp\.\s?\d"
    rf"|[A-Z]?\d{{1,4}}(?:\sno\.\s\d{{1,4}})?\s*\((?:19|20)\d\d\)\s{_PAGES}"
    rf"|[IVXL]{{1,7}}(?:-[A-Z\d/]{{1,6}})?,\s*\d|[A-Z]?\d{{1,4}}[A-Z]?[,:]\s*(?:no\.\s*[\d/–-]+,\s*)?{_PAGES}|\d{{1,3}}[\s,.]*$)"
)
_NO_VOLUME: Final = re.compile(r"(?:(?<=[a-z])|(?<=[A-Z]\.[A-Z]))\.?(?:,?\s+(?:in press|accepted|submitted))?[\s,.]*$")
"""Behind an abbreviated journal, of which a DOI tells where in it a paper is: ``Kites of Tin, J. Climate, doi:…``."""
_PART: Final = re.compile(r"(?:[,:]|(?<=[?!]))\s+(?=[^\W\d_a-z])")
_ADDRESS: Final = re.compile(r"doi\b|https?:|www\.|arXiv\b")
_STOP: Final = re.compile(r"\.\s+\S")
_ABBREVIATION_AT_END: Final = re.compile(r",\s+[^\W\d_a-z][^\W\d_]*(?:\s[^\W\d_a-z][^\W\d_]*)?$")
_BOOK: Final = re.compile(
    r"(?:\s+\[(?P<thesis>[^\[\]]{0,30}(?:thesis|dissertation))\])?:\s+[^\W\d_a-z][^,:]{2,40},\s+"
    r"(?P<name>[^\W\d_a-z][^:\n]{2,80}?),\s+\d{1,4}\s+p\.?"
)
"""``…: New York, Wiley, 240 p.``, ``… [Ph.D. thesis]: Flagstaff, Northern Arizona University, 240 p.``."""
_JOURNAL_OF: Final = re.compile(rf"(?:International )?{JOURNAL} (?:of|on) [^.]+$")
_SERIES_AT_END: Final = re.compile(r"\s*\([^()]{1,30}\)$")
_FIRM: Final = re.compile(r"(?!An? |The )[^\W\d_a-z][\w’'.-]*(?: (?:& )?[^\W\d_a-z][\w’'.-]*){0,2}")
MOST_PARTS: Final = 6
"""Parts of the longest journal's name with commas in it: ``Geochemistry, Geophysics, Geosystems``."""
SURE_STOPS: Final = 2
"""Abbreviated words that show a name which no table knows to be a journal's."""


def split_at_journal(text: str, begin: int) -> tuple[str, str] | None:
    """Give the title that begins at a place and the text from its journal on, if a volume tells where that is."""
    if book := _BOOK.search(text, begin):
        rest = f"{book['thesis']}, {book['name']}" if book["thesis"] else book["name"]
        return text[begin : book.start()], f". {rest}"
    counted = _VOLUME.search(text, begin)
    volume = counted or _NO_VOLUME.search(text, begin)
    if not volume:
        return None
    if WORD_BEHIND.search(_ADDRESS.split(text[volume.end() :], maxsplit=1)[0]):
        return None  # the number is the title's: ``Symphony 9, 4th movement``
    parts = list(_PART.finditer(text, begin, volume.start()))[-MOST_PARTS:]
    names = [(part, text[part.end() : volume.start()]) for part in parts]
    known = ((part, name) for part, name in names if is_known_venue(name) or _JOURNAL_OF.match(name))
    part, name = next(known, names[-1]) if names else (None, "")
    if not part or not (_is_name(name) if counted else "." in text[part.end() :] and is_known_venue(name)):
        return None
    return text[begin : part.start()], text[part.end() :]


def _is_name(text: str) -> bool:
    """Say whether a text is a journal's name: known, or with no sentence's end in it."""
    text = _SERIES_AT_END.sub("", text)
    if is_known_venue(text) or _JOURNAL_OF.match(text):
        return True
    stops = len(_STOP.findall(text))
    return may_be_venue(text) and (not stops or stops >= SURE_STOPS)


def split_at_printer(title: str) -> tuple[str, str] | None:
    """Give a title and who printed it, where its words behind the last comma do: ``Les vents, Paris, Fayard``.

    A colon may stand before the place: ``Kites of the north: Oslo, Nordlys Press``, as geologists have it.
    """
    before, comma, last = title.rpartition(", ")
    words, colon, city = before.rpartition(": ")
    if colon and is_place(city) and publishes_books(last):
        return words, f". {last}"
    if comma and is_place(last) and publishes_books(before.rpartition(", ")[2]):  # ``…, Nordlys Press, Oslo``
        return split_at_printer(before)
    town, colon, firm = last.partition(": ")
    if colon and is_place(town) and (publishes_books(firm) or _FIRM.fullmatch(firm)):  # ``Kites, Oslo: Nordlys Press``
        return before, f". {last}"
    place = before.rpartition(", ")
    if place[0] and is_place(f"{place[2]}, {last}"):  # ``…, Kite Press, Washington, DC``: the state is no printer
        return split_at_printer(place[0]) if publishes_books(place[0].rpartition(", ")[2]) else None
    is_placed = bool(comma and place[0]) and is_place(place[2])
    if not comma or not (publishes_books(last) or (is_placed and last[:1].isupper())):
        return None
    return (place[0] if is_placed else before), f". {last}"


def is_cut(title: str) -> bool:
    """Say whether a title seems to end within a journal's abbreviated name: ``… shear wave splitting, J``."""
    return _ABBREVIATION_AT_END.search(title) is not None
