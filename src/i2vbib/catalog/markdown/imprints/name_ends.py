"""Where the name of a venue or a publisher ends, in words that may hold its place or who printed it as well."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.titles import tidy
from i2vbib.facts.journal_titles import is_journal_title
from i2vbib.facts.publishers import is_place, publishes_books
from i2vbib.facts.venue_kinds import is_preprint
from i2vbib.facts.venues import lookup

_COMMA: Final = re.compile(r",\s+")
_JOINED: Final = re.compile(r"(?:,\s+[A-Z][\w-]+)*,?\s+(?:and|&)\s+[A-Z]")
"""``Journal of Law, Economics, and Organization``: the name goes on behind the comma."""
_MAY_PRINT: Final = re.compile(r"[^\W\d_a-z][\w’'.&/-]*(?: [\w’'.&/-]+){0,4}")
"""Who printed a book, behind the place: ``Actes Sud``, ``Le livre de poche``."""
_STOP: Final = re.compile(r"(?P<last>[^\s.]+)\.\s+(?=\S)")
_CUT_SHORT_NEXT: Final = re.compile(r"(?P<word>[^\W\d_a-z][^\W\d_A-Z]{1,8})\.(?=\s|$)")
_ENDS_IN_INITIAL: Final = re.compile(
    r"(?:\s[a-z]{2,4}\s(?:[A-Z]\.\s?){0,3}|\b[A-Z]\.\s?)[A-Z]$|\s[a-z]{2,4}\s(?:St|Mt|Dr)$"
)
"""``Essays Presented to C. Marlowe``, ``Annals of the U.S. Navy``: no full stop behind it ends the name."""
LONGEST_INITIALS: Final = 20
_PRINTED: Final = re.compile(
    r"(?<=[^\W_]{2})\. [^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z][^\W\d_]+)?(?:, [A-Z]{2})?: (?P<publisher>[^.:;]{2,60})$"
)
_PRINTER_FIRST: Final = re.compile(
    r"[\s.,]*(?!In:)(?P<printer>[^\W\d_a-z][^\d.:;,()\n]{1,50}): (?P<city>[^\W\d_a-z][^\d.:;,()\n]{1,30}?)"
    r"(?=[\s.]*$|\. |[,;]|,? \(?\d{4})"
)
_SENTENCE_END: Final = re.compile(r"[^\W\d_]{3}\.\s+\S")
"""None in ``St. Martin's Press``, ``W. W. Norton``."""
FULL_WORDS: Final = 2
"""Words written out before the last that tell that a full stop ends a name, and no abbreviation."""
LONGEST_ABBREVIATION: Final = 8
"""Letters of an abbreviated word in a journal's name (ISO 4)."""
LONGEST_WITHIN: Final = 11
"""And of one behind others: ``Int. Arch. Photogramm. Remote Sens.``."""


def name_of(text: str) -> str:
    """Cut what is no part of a name: a publisher behind a full stop, a place behind a comma or before a publisher."""
    comma = _COMMA.search(text)
    if comma and publishes_books(publisher := text[comma.end() :].strip(" .,")):
        return publisher
    if is_place(text):
        return text.strip(" .,")
    if (
        comma
        and is_place(place := text[: comma.start()])
        and _MAY_PRINT.fullmatch(publisher := publisher.partition(", ")[0])
    ):
        return f"{place}: {publisher}"
    is_placed = comma and is_place(place := text[comma.end() :]) and not _SENTENCE_END.search(text[: comma.end()])
    if comma and is_placed and _MAY_PRINT.fullmatch(name := text[: comma.start()]):
        is_printer = not (lookup(name) or NAMES_VENUE.search(name) or name.isupper() or publishes_books(name))
        return f"{place.strip(' .,')}: {name}" if is_printer else name
    is_joined = comma and NAMES_VENUE.search(text[: comma.start()]) and _JOINED.match(text, comma.start())
    if comma and not is_joined and not is_journal_title(text):
        text = text[: comma.start()]
    is_publisher = publishes_books(text) and not _SENTENCE_END.search(text)
    has_initial = False
    for stop in () if is_publisher else _STOP.finditer(text):
        if _ENDS_IN_INITIAL.search(text, max(stop.end("last") - LONGEST_INITIALS, 0), stop.end("last")):
            has_initial = True
            continue
        another = _CUT_SHORT_NEXT.match(text, stop.end()) if text.startswith("Proc. ") else None
        if another and not is_place(another["word"]):
            continue  # ``Proc. 5th Multimodal Sentim. Anal. Work.``: of proceedings any word is cut short
        words = text[: stop.start()].rpartition(". ")[2].split()
        if (
            len(words) >= FULL_WORDS
            or not _is_abbreviation(stop["last"], is_within=". " in text[: stop.start()])
            or any(map(publishes_books, (text[: stop.end("last")], text[stop.end() :])))
        ):
            text = text[: stop.end("last")]
            break
    name = tidy(text).strip(" .,:-–—．。，、'’")
    return f"{name}." if "." in name and not has_initial and text.rstrip().endswith(".") else name


def printer_before_place(rest: str) -> str:
    """Give who printed a book before a colon and the place: ``Lidwerk: Oslo.``, ``Wind & Sons: London, 2010``."""
    found = _PRINTER_FIRST.match(rest) if ": " in rest else None
    is_reversed = found and is_place(found["city"]) and not is_place(found["printer"])
    return found["printer"] if found and is_reversed else ""


def without_printer(name: str) -> str:
    """Give a book's name without its place and publisher: ``Kites at Sea. Cham: Springer``."""
    printed = _PRINTED.search(name) if ": " in name else None
    return name[: printed.start()] if printed and publishes_books(printed["publisher"]) else name


def _is_abbreviation(word: str, *, is_within: bool) -> bool:
    is_acronym = len(word) > 1 and word.isupper()
    is_whole = is_acronym or NAMES_VENUE.search(word) or is_preprint(word)
    return len(word) <= (LONGEST_WITHIN if is_within else LONGEST_ABBREVIATION) and not is_whole
