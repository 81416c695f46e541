"""Books whose place and printer end a reference behind a comma, as British lists have them.

``Lee A. (1997), Kites of the North, Reading, Mass: Lidpress``: a second place and printer, a place that is there twice
or a remark in brackets may follow, and the comma be left out.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from i2vbib.catalog.markdown.imprints.editions import EDITION_AT_END
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS
from i2vbib.catalog.markdown.inline.titles import IN_ABROAD, clean_title, count_words
from i2vbib.catalog.markdown.people.first_authors import read_first_authors
from i2vbib.catalog.markdown.references.reference_title import Reference
from i2vbib.catalog.markdown.references.subtitle_sentences import goes_on_before_imprint
from i2vbib.facts.publishers import is_place, place_and_publisher, publishes_books

_LONGEST: Final = 500
_EDITORS: Final = re.compile(r"\s*\(?[Ee]ds?\.?\)?[.,:]?\s+")
_PRINTER: Final = re.compile(
    r"[^\W\d_a-z][\w’'.-]*(?:(?:/|, | & | and | of the | of | for | )[^\W\d_a-z][\w’'.-]*){0,6}"
)
_REMARK: Final = re.compile(r"\s\([^()\d\n]{2,40}\)$")
_TWICE: Final = re.compile(r"(?P<place>\b[^,.:\d\n]{3,30}): (?P=place)$")
_QUOTES: Final = tuple("\"'“”„‘’«»「『《`")
_COUNTRY: Final = re.compile(
    r"(?:the )?Netherlands|England|Scotland|Wales|Ireland|U\.?K\.?|Great Britain|Germany|Switzerland|Austria|France"
    r"|Italy|Spain|Denmark|Sweden|Norway|Canada|Australia|New Zealand|India|Japan|China"
)
_MOST_WORDS: Final = 3
"""Words of a city that no comma parts from the title."""
_WITHIN: Final = re.compile(rf"[.,’'”\"]\s+{IN_ABROAD}\s?:?\s+|\b(?:[Ee]ds?|[Hh]rsg|pp?|[Tt]rans)\.|\([Ee]ds?\)")
"""What tells of a book around a work: that is read elsewhere."""
_SENTENCE: Final = re.compile(r"(?<=[a-z]{3})(?<!\bVol)(?<!\bSer)(?P<mark>[.?!])\s+(?P<more>[^\W_][^\n]*)$")
_VOLUME: Final = re.compile(
    r"(?:, [^,\n]{0,80}\b(?:Proceedings|Series|Studies|Lectures|Notes)\b[^,\n]{0,60})?,? (?:Vol|No)\.? [\dIVXL]{1,8}$"
)


class _Print(NamedTuple):
    """Where a book's title ends, in which city it was printed, and by whom; ``is_marked``: behind a comma."""

    title: str
    city: str
    printer: str
    is_marked: bool


def placed_book(text: str) -> Reference | None:
    """Read a book that ends in its place and printer, behind who wrote it and when."""
    if ": " not in text or EMPHASIS in text or len(text) > _LONGEST:
        return None
    authors, year, end = read_first_authors(text)
    words = text[end:].strip(" .")
    editors = _EDITORS.match(words)
    words = words[editors.end() :] if editors else words
    if not (authors and year) or words.startswith(_QUOTES) or _WITHIN.search(words):
        return None
    found = _print_last(_REMARK.sub("", words))
    if not found or not _is_whole(found):
        return None
    title = _VOLUME.sub("", EDITION_AT_END.sub("", found.title))
    return Reference(clean_title(title), authors, year, f". {found.city}: {found.printer}")


def _print_last(words: str) -> _Print | None:
    """Give what ends a book's words: the first of two places with their printers."""
    before, _, second = words.rpartition("; ")
    if before and (found := _print_last(before)) and is_place(second.partition(": ")[0]):
        return found
    head, _, printer = words.rpartition(": ")
    firm, _, place = printer.rpartition(", ")
    printer = firm if is_place(place) else printer
    if not head or not _PRINTER.fullmatch(printer):
        return None
    title, city, is_marked = _placed(_TWICE.sub(r"\g<place>", head))
    is_told = any(map(publishes_books, (printer, *printer.split("/"))))
    is_told = is_told or (is_marked and place_and_publisher(f"{city}: {printer}") is not None)
    return _Print(title, city, printer, is_marked) if city and is_told else None


def _placed(head: str) -> tuple[str, str, bool]:
    """Cut words before the city that ends them, with its state or its country, and say whether a comma parts them."""
    before, _, last = head.rpartition(", ")
    title, _, city = before.rpartition(", ")
    if title and (is_place(f"{city}, {last}") or (_COUNTRY.fullmatch(last) and is_place(city))):
        return title, city, True
    if before and is_place(last):
        return before, last, True
    city, _, state = last.rpartition(" ")
    if before and city and is_place(f"{city}, {state}"):  # ``Reading Mass``
        return before, city, True
    state = f", {last}" if before and " " not in last and not is_place(last) else ""
    words = (before if state else head).split(" ")
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        city = " ".join(words[-count:])
        if is_place(f"{city}{state}"):
            return " ".join(words[:-count]), city, False
    return head, "", False


def _is_whole(found: _Print) -> bool:
    """Say whether what stands before a place is one title: a sentence behind its first has the form of a subtitle."""
    if not count_words(found.title) or found.title.endswith((",", ":", ".")):
        return False
    sentence = _SENTENCE.search(found.title)
    return not sentence or goes_on_before_imprint(
        sentence["more"], f"{found.city}: {found.printer}", is_asked=sentence["mark"] in "?!", is_book=True
    )
