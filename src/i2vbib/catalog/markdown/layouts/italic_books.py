"""Books: a title that italics set off, before it who wrote it, whoever that is, and behind it who printed it."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.reference_venue import venue_behind
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, first_year
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, TITLE, Skeleton, unmarked
from i2vbib.catalog.markdown.inline.titles import clean_title
from i2vbib.catalog.markdown.layouts.words import Words, may_be_title
from i2vbib.catalog.markdown.people.author_year import is_family_alone
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.people.inverted_names import is_inverted_alone
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place, publishes_books
from i2vbib.text.name_reader import ORGANISATION

_BOOK: Final = re.compile(
    rf"\s*(?P<before>[^{EMPHASIS}{LABEL}{TITLE}“”\"«»‘’(\n]{{0,300}}?)\s*"
    rf"{EMPHASIS}(?P<title>[^{EMPHASIS_END}{TITLE}\n]{{2,300}}){EMPHASIS_END}(?P<behind>[.,]?\s[^\n{LABEL}{TITLE}]{{3,300}})"
)
_BY: Final = re.compile(
    rf"\s*{EMPHASIS}(?P<title>[^{EMPHASIS_END}{TITLE}\n]{{3,200}}){EMPHASIS_END}\s*(?:\([^()\n]{{1,60}}\)\s*)?"
    r"\(by (?P<names>[^()\n]{3,200})\)"
)
_PARTS: Final = re.compile(rf"[.,:;()]\s*|\s?\(|\s{ANY_YEAR}")
_BRACKETS: Final = re.compile(rf"\[[^\[\]]*\]|{EMPHASIS}[^{EMPHASIS_END}]*{EMPHASIS_END}")
"""``2000 [1974]``: when it was first printed; a year in italics is a book's that the title is in."""
_PRINTS: Final = re.compile(
    r"\b(?:Edizioni|Editore|Éditions|Éditeur|Editorial|Ediciones|Edições|Editora|Verlag|Wydawnictwo)\b"
)
_NAME_AND_YEAR: Final = re.compile(
    rf",\s+(?!(?:in|dans|nel|en|vol)\b)[^\d,()\n]{{2,60}}(?:,\s[^\W\d_a-z][^\d,()\n]{{1,40}})?,?\s{ANY_YEAR}(?:\s\([^()\n]{{1,40}}\))?[.\s]*"
)
"""``, Lidpress, Ghent 2004``: all that stands behind a title at a line's begin."""
_FAMILY_AND_YEAR: Final = re.compile(rf"[.,]\s+(?P<family>[^\W\d_a-z][\w’'-]+)\s(?P<year>{ANY_YEAR})[.\s]*")
_SENTENCE: Final = re.compile(r"[^\W\d_]{3}\.\s+[^\W_]+\s")
_INITIAL_LAST: Final = re.compile(r"\b[^\W\d_a-z]\.[\s,:]*$")
_COUNTED: Final = re.compile(r"[.,]?\s+(?:[Vv]ol\.?\s*)?\d{1,4}\b(?!\s*p\b)")


def italic_book(skeleton: Skeleton) -> Words | None:
    """Read ``Vercors, *Les cerfs dénaturés*, Paris, Moll, 1975``, ``*The Kite Road*, Lidpress, Ghent 2004``.

    A place or a publisher behind the italics tells that they are no journal; at a line's begin, a name and a year do.
    One word before the year with nothing between them is who wrote it: ``*The Kite Road*, Vercors 1975``.
    """
    found = _BOOK.match(skeleton.line)
    if not found:
        return None
    title, behind, before = unmarked(found["title"]), unmarked(found["behind"]), " ".join(found["before"].split())
    if is_known_venue(title.strip(" .,")) or _COUNTED.match(behind) or not may_be_title(title):
        return None
    cited = None if before else _FAMILY_AND_YEAR.fullmatch(behind)
    if cited and is_family_alone(cited["family"]) and not _is_imprint(cited["family"]):
        return Words(clean_title(title), 0, found.end(), authors=(f"{cited['family']},",), year=int(cited["year"]))
    is_printed = _tells_printer(behind) or (not before and _NAME_AND_YEAR.fullmatch(behind))
    authors = who_wrote(before) if is_printed and before else ()
    year = first_year(_BRACKETS.sub("", found["behind"]))
    if not year or not is_printed or (before and not authors):
        return None
    places = found.start("title") if before else 0, found.end("title") + 1
    return Words(clean_title(title), *places, authors=authors, venue=venue_behind(found["behind"]), year=year)


def _is_imprint(word: str) -> bool:
    """Say whether one word is a venue, a place or who printed a book: ``Springer``."""
    return word.isupper() or is_known_venue(word) or is_place(word) or publishes_books(word)


def italic_title_by(skeleton: Skeleton) -> Words | None:
    """Read ``*The Kite Road* (**TKR**) (by Ann Lee, Bo Wu)``: what it is called shortly is no title of its own."""
    found = _BY.match(skeleton.line)
    names = read_authors(unmarked(found["names"]).removesuffix(", etc.")) if found else ()
    title = clean_title(unmarked(found["title"])) if found else ""
    return Words(title, found.start("title"), found.end(), authors=names) if found and names else None


def _tells_printer(behind: str) -> bool:
    """Say whether a publisher or the place of one stands behind a title."""
    parts = [part.strip() for part in _PARTS.split(behind)]
    return any(publishes_books(part) or is_place(part) for part in parts if part) or bool(_PRINTS.search(behind))


def who_wrote(before: str) -> tuple[str, ...]:
    """Give who stands before a title, though no other form shows them: one word, a body, or names a stop parts."""
    names, _, end = read_first_authors(before)
    rest = before[end:].rstrip(" ,.:")
    if names and not rest:
        return names
    name = before.rstrip(" ,:") if _INITIAL_LAST.search(before) else before.rstrip(" ,.:")
    if is_inverted_alone(name):
        return (name,)
    if is_family_alone(name):
        return (f"{name},",)
    families = read_authors(name.rstrip(" –—-"), families=True)
    if len(families) > 1 and all(map(is_family_alone, families)):  # ``Hastie, Tibs, Friedman:``
        return families
    is_body = ORGANISATION.search(name) and not _SENTENCE.search(name)  # ``Kite Group. Slow kites over water. In``
    if is_body or name.startswith(("Groupe ", "Collectif ", "Colectivo ", "Collettivo ")):
        return (f"{{{name}}}",)
    others = read_authors(rest) if names else ()
    return (*names, *others) if others else ()
