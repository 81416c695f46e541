"""References that end in a place and the year, as German historians have them: ``Lee, Ann: Kites, Ghent 2003``."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.people.authors import OTHERS
from i2vbib.catalog.markdown.references.reference_title import Reference
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place
from i2vbib.facts.venue_kinds import UNPUBLISHED

_EDITION: Final = (
    r"(?:,\s+(?:\d{1,2} Bde?\.|Bd\. \d{1,2}|\d{1,2}\. (?:[^\W\d_]+\.? ){0,3}Aufl(?:\.|age)|\d{1,2} vols?\.))"
)
_PLACED: Final = re.compile(
    r"(?P<names>(?:(?:von|van|de|di|zu|der|den)\s){0,2}[^\W\d_a-z][^:\n\d“”„«»\"]{2,240}?)(?P<edited>,?\s\((?:[Ee]ds?|[Hh]g+|[Hh]rsg)\.?\))?:\s+"
    rf"(?P<title>[^\W_][^\n]{{2,400}}?){_EDITION}{{0,2}},\s+"
    r"(?P<place>[^\W\d_a-z][^\d,:;()\n]{1,60}?),?\s*"
    rf"(?:[²³⁴-⁹]|\d{{1,2}}\. Aufl\. )?(?P<year>{ANY_YEAR})(?:\s?[–/-]\s?\d{{2,4}})?(?!\d)"
    r"(?:\s+\((?![^()\n]*\d{4}\))=? ?[^()\n]{3,160}\))?[\s.]*"
)
"""Also behind an edition, or its number raised before the year, and before a series in brackets."""
_BETWEEN: Final = re.compile(r"\s*/\s*|\s*;\s+|\s+(?:u\.|und|&)\s+")
_AND_OTHERS: Final = re.compile(r",?\s+(?:u\.\s?a\.|et al\.)$")
_WORD: Final = r"[^\W\d_a-z][\w’'-]+"
_NAME: Final = re.compile(
    rf"(?:(?:von|van|de|di|zu|der|den)\s){{0,2}}{_WORD}(?:\s{_WORD})?,"
    rf"(?:\s{_WORD}(?:\s{_WORD}){{0,2}}(?:\s[^\W\d_a-z]\.){{0,2}}|(?:[\s-][^\W\d_a-z]\.){{1,3}})"
    r"(?:\s(?:von|van|de|di|zu|der|den)){0,2}"
)
_BODY: Final = re.compile(r"[^,/;]{4,120}")
_CHAPTER: Final = re.compile(r"(?:^|[.,?!]\s)[Ii]n:?\s[^\W\d_a-z]|\sS\.\s\d")
_THESIS: Final = re.compile(rf"[.,]\s+((?:Phil\. )?{UNPUBLISHED}.*)$")
_PLACES: Final = re.compile(r"[^\W\d_a-z][\w’'-]+(?:\s(?:am|an der|i\.|a\.|im|bei)\s?[^\W\d_a-z][\w.]*)?")
_BETWEEN_PLACES: Final = re.compile(r"\s?[/–]\s?")


def place_last(text: str) -> Reference | None:
    """Read ``Wolf, Anna/ Moll, Bruno (Hg.): Drachen. Eine Geschichte, Köln/Wien 2019 (= Studien 2)``."""
    found = _PLACED.fullmatch(text) if ": " in text else None
    if not found or _CHAPTER.search(found["title"]):
        return None
    authors = _names(found["names"], is_edited=bool(found["edited"]))
    place = found["place"].strip()
    if not authors or not (is_place(place) or _may_be_places(place)):
        return None
    thesis = _THESIS.search(found["title"])
    title, school = (found["title"][: thesis.start()], thesis[1]) if thesis else (found["title"], "")
    imprint = f"{place} {found['year']}" if is_place(place) else found["year"]
    imprint = f"{school}, {place} {found['year']}" if school else imprint
    return Reference(clean_title(title), authors, int(found["year"]), f". {imprint}.")


def _may_be_places(words: str) -> bool:
    """Say whether words may be cities that no table has: each is one name, and none is a venue's."""
    is_venue = is_known_venue(words) or NAMES_VENUE.search(words) or words.isupper()
    return not is_venue and all(map(_PLACES.fullmatch, _BETWEEN_PLACES.split(words)))


def _names(written: str, *, is_edited: bool) -> tuple[str, ...]:
    """Give names that each have the family name first; an organisation where it is said to have edited the book."""
    others = _AND_OTHERS.search(written)
    names = tuple(_BETWEEN.split(written[: others.start()] if others else written))
    if all(map(_NAME.fullmatch, names)):
        return (*names, OTHERS) if others else names
    return (f"{{{written.strip()}}}",) if is_edited and _BODY.fullmatch(written) else ()
