"""Which words can be the name of a venue that no table knows: by their form, and of no person or firm."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_names import (
    ENDS_IN_SCIENCE,
    ENDS_LIKE_VENUE,
    IN_MONTH,
    NAMED_CUT_SHORT,
    NAMES_JOURNAL_ABROAD,
    NAMES_VENUE,
    SERIES,
)
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, MONTH, is_date
from i2vbib.catalog.markdown.inline.titles import meaning
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.name_words import is_of_titles
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.text.name_reader import ORGANISATION

LONGEST_NAME: Final = 14
"""Words of a venue's name, its proceedings among them."""
FIRM: Final = re.compile(
    r"(?i)\b(?:univ\w*|institut\w*|agency|labs?|inc|corp\w*|college|school|foundation|centre|center|team|ltd|press|publish\w*|books|verlag|editorial|éditions)\b"
)
SMALL_WORDS: Final = frozenset(
    "a an and as at by for from in of on or the to with & - – de des du la le les et en au aux dans der die das für und"
    " zur zum im am von dem den y e el los las del do da dos em no na della dei delle di il lo per van het voor och för"
    " i w z po в и на о".split()
)
_IS_MONTH: Final = re.compile(rf"(?i){MONTH}")
_WORDS: Final = r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)"
_JOINED: Final = re.compile(rf"(?P<name>{_WORDS}{{0,2}} (?:and|&|in|for) (?:the )?{_WORDS}?),? {IN_MONTH}{ANY_YEAR}")
_JOURNAL_FIRST: Final = re.compile(r"(?:Int(?:\.|ernational)?\s)?J(?:\.|ourn(?:\.|al of))\s[a-z]{3}")
OF_PROCEEDINGS: Final = re.compile(
    r"Proceedings of (?:the )?(?:\d{1,3}(?:st|nd|rd|th)|\d{4}|[A-Z]\w+) (?:[\w&/-]+ ){0,6}"
    r"(?:conference|symposium|workshop|meeting)\b"
)
"""Goes on in small letters too: ``Proceedings of the 12th ACM conference on kites and winds``."""
_SERIES: Final = re.compile(SERIES)
_COLON: Final = re.compile(rf":(?! {SERIES})|：")
"""None stands in a name but before its own kind: ``HAU: Journal of Ethnographic Theory``."""
_CAPITALS: Final = re.compile(r"\b[A-Z]{2,}\b")
NO_VENUE: Final = re.compile(
    r"(?i)^(?:(?:best|new|code|paper|video|slides?|project|see|also|updated?|published|accepted|submitted|annotated|part"
    r"|citations?|cited|retrieved|available|accessed|stars?|note|tl;?dr|summary|keywords?|tags?|abstract|highly|most|pdf|version|spotlight|oral"
    r"|spring|summer|autumn|fall|winter)\b|\W*$)"
)
_LANGUAGE: Final = (
    "(?:English|French|German|Spanish|Portuguese|Italian|Dutch|Polish|Czech|Russian|Ukrainian|Greek|Latin|Turkish"
    "|Swedish|Danish|Norwegian|Finnish|Hungarian|Romanian|Arabic|Hebrew|Persian|Hindi|Chinese|Japanese|Korean)"
)
_REMARK: Final = re.compile(
    r"(?i:chapters?|chaps?|chs?|sections?|secs?|parts?|pages?|appendix|lessons?|weeks?)\.?"
    rf"|{_LANGUAGE}(?:,? (?:and |or |& )?{_LANGUAGE}){{0,4}}"
)
"""What of a book is to be read, ``*Primitive Culture*. Chapter 1``, and in which language: ``in French (2011)``."""


def is_named_venue(text: str) -> bool:
    """Say whether words that stand where a venue does name themselves one: ``Kite Letters``, ``Annals of Kites``."""
    return NAMES_VENUE.search(text) is not None and may_be_venue(text, is_sure=True)


def may_be_venue(text: str, *, is_sure: bool = False) -> bool:
    """Say whether words can be the name of a venue that no table knows: a proper name, of no person or firm.

    ``is_sure`` says that its place is a venue's, before a volume or behind the authors: there it may be words as titles
    and names have them too.
    """
    if is_known_venue(text):
        return True
    words = text.split()
    if (
        not meaning(text)
        or not 0 < len(words) <= LONGEST_NAME
        or is_date(text)
        or _REMARK.fullmatch(text)
        or text.endswith("。")
    ):
        return False
    proper = [word for word in words if word.casefold() not in SMALL_WORDS]
    is_abroad = bool(NAMES_JOURNAL_ABROAD.match(text)) or text.startswith(("npj ", "Acta "))
    is_abroad = (
        is_abroad or _JOURNAL_FIRST.match(text) is not None or (is_sure and OF_PROCEEDINGS.match(text) is not None)
    )
    if not proper or not (is_abroad or all(map(_may_be_in_name, proper))):
        return False
    names_itself = is_sure or bool(NAMES_VENUE.search(text))
    if (
        text.startswith(("(", "/"))  # ``/ summary ]`` stood between links
        or text.count("[") != text.count("]")
        or (NO_VENUE.match(text) and not is_sure)
        or (not names_itself and (FIRM.search(text) or text.count(",") > 1))
    ):
        return False
    if (is_of_titles(proper) and not names_itself) or (_COLON.search(text) and not is_sure) or text.endswith("?"):
        return False
    return is_sure or bool(NAMES_VENUE.search(text) or NAMED_CUT_SHORT.fullmatch(text)) or not _may_be_person(text)


def names_series(text: str) -> bool:
    """Say whether words can be nothing but a venue, known or not: ``Proc. Kites``, ``Journal of Kites``."""
    return NAMED_CUT_SHORT.fullmatch(text) is not None or (_SERIES.match(text) is not None and is_proper(text))


def begins_as_journal(text: str) -> bool:
    """Say whether words begin as a journal's name does that goes on in small letters: ``J. humanoid robot``."""
    return _JOURNAL_FIRST.match(text) is not None


def names_joined(text: str) -> bool:
    """Say whether words are a name that a small word joins, and its year: ``Soils and Foundations, 2013``, no place."""
    found = _JOINED.fullmatch(text)
    return found is not None and may_be_venue(found["name"]) and not ORGANISATION.search(found["name"])


_BODY_FIRST: Final = re.compile(r"(?:Cent(?:ro|re)|Institut[eo]?|Facul(?:dade|tad|té)|Es(?:cola|cuela)|École|Scuola) ")
"""``Centro de Pipas do Recife``: begins a school's name in Romance languages."""


def names_school(text: str) -> bool:
    """Say whether words behind a thesis are where it was written, and not by whom: ``ETH Zürich``."""
    return bool(FIRM.search(text) or _CAPITALS.search(text) or _BODY_FIRST.match(text))


def _may_be_person(text: str) -> bool:
    """Say whether words are one's name: of two or more, or in Chinese or Korean letters, with no journal's end."""
    if ENDS_IN_SCIENCE.search(text):
        return False
    if " " not in text:
        return bool(read_authors(text, east_asian=True)) and not ENDS_LIKE_VENUE.search(text)
    return bool(read_authors(text, families=True))


def is_proper(name: str) -> bool:
    """Say whether words are written like a name: none but the smallest in small letters, and no date."""
    if is_date(name) or _IS_MONTH.fullmatch(name) or (" " not in name and NO_VENUE.match(name)):
        return False
    words = [word for word in name.split() if word.casefold() not in SMALL_WORDS]
    return 0 < len(words) <= LONGEST_NAME and all(map(_may_be_in_name, words))


def _may_be_in_name(word: str) -> bool:
    """Say whether a word has a capital or counts (``e-Business``, ``(ICTAI)``, ``31st``), or is of another script."""
    return word[0].isdigit() or ((word[0].isalpha() or word[0] == "(") and not (word.islower() and word.isascii()))
