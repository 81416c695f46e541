"""Publishers of books: what stands in a reference where an article has its journal."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

_FORM: Final = re.compile(
    r"(?:[^\W\d_a-z][\w’'.-]* (?:(?:of|and|&|the|university) )*){1,4}"
    r"(?:(?i:Press|Verlag|Books|Publications)|Publish(?:ers|ing)(?: (?:Company|Group))?)"
    r"|[\u3400-\u9fff々ァ-ヶー·]{1,12}(?:書店|書房|出版社?|出版(?:[会部局]|公司|集团)|新書|文庫|[书書][店局社]|印[书書][馆館])(?:有限(?:责任)?公司)?|[\uac00-\ud7a3]{1,12}(?:출판사|출판부|문화사)"
    r"|(?!Editorial (?:Board|Note|Introduction|Comment|Office)\b)"
    r"(?:Les )?(?:[ÉE]d(?:it(?:ions?|ores|or[aei]|rice|orial(?:es)?)|iciones|icions|ições|izioni)|Éds?\.(?= d)) "
    r"(?:(?:d[eui]s?|d[ao]s?|della?) )?(?:[ld]['’]|l[ao]s? )?[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*){0,2}"
    r"|Presses (?:[Uu]niversitaires )?de (?:la |l['’])?[^\W\d_a-z][\w’'-]*(?: (?:de )?[^\W\d_a-z][\w’'-]*){0,2}"
    r"|(?:[^\W\d_a-z][\w’'-]+ ){1,2}(?:[ÉE]ditions|Editor(?:es?|i|a|ial)|Edizioni|Ediciones|Edições)"
    r"|(?:[^\W\d_a-z][\w’'-]+ )?Verlag (?:(?:für|der|des) )?[^\W\d_a-z][\w’'-]*"
    r"|University of [^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)? Press"
    r"|(?:[^\W\d_a-z][\w’'-]+ ){1,3}UP|U(?:niv\.)? of [^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)? P(?:ress)?"
    r"|University Press of [^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)?"
)
"""``Oxford University Press``, ``Punctum Books``, ``Metzler Verlag``, ``岩波書店``."""


_AT_PLACE: Final = re.compile(
    r"(?P<place>(?=[^:]*[^\W\d_A-Z])[^\W\d_a-z][\w’'-]*(?:(?:\.? |-|/|, )[^\W\d_a-z][\w’'-]*){0,3}): (?![^ ]+:)"
    r"(?P<name>(?!An? |(?:Essays|Papers|Studies|Forms|Readings|Introduction|Perspectives|Theory)\b)"
    r"(?:(?:l[ae]s? |l['’])?[^\W\d_a-z]|(?P<small>(?!the |der |die |das )[a-z]{2,}))[^\d:;()]{1,60})"
)
"""``Tromsø: Nordlys``, ``New York: Zephyr & Sons``, ``Ghent: lidpress``: any publisher, behind its place."""


_NO_BODY: Final = (
    r"(?!.*\b(?:Institut|Cent(?:er|re)|Societ|Universit|Press|Museum|Association|Council|Depart|School|Academy|Foundation"
    r"|College|Library|Publi))"
)
_OF_FIELD: Final = re.compile(
    rf"{_NO_BODY}(?:.*\s)?(?:Cultures?|Feminisms?|Histor(?:y|ies)|Humanities|Studies|Sciences|Critique"
    r"|Methodologies|Politics|Practices?|Theory)"
)
"""``Feminism, Culture, and Media Studies``: what a journal says behind a colon that it is about."""


_SUBTITLE: Final = re.compile(
    rf"{_NO_BODY}(?:[^,]+, [^,]+(?:,| and| und| et| y| e| &) "
    r"|.*\s(?:in|for|from|on|to|with|between|für|im|zur|zum|aus|dans|pour|para)\s)"
)
"""``Art, Computation and Design``, ``International Issues in Online Talk``: a book's, unless a city is before it."""


_MOST_WORDS: Final = 3
"""Words of a publisher's name in small letters."""


def place_and_publisher(text: str) -> tuple[str, str] | None:
    """Give the parts of a publisher's name behind a place; whether the words before the colon are one is not told."""
    found = _AT_PLACE.fullmatch(text.strip(" ."))
    if not found or _OF_FIELD.fullmatch(name := found["name"].strip()):
        return None
    if found["small"] and (not is_place(found["place"]) or name.count(" ") >= _MOST_WORDS):
        return None  # ``Ghent: lidpress``, no ``Ghent: kites and winds of the coast``
    is_subtitle = _SUBTITLE.match(name) and not (is_place(found["place"]) or publishes_books(name))
    return None if is_subtitle else (found["place"], name)


_BETWEEN_PLACES: Final = re.compile(r"\s*(?:/|,|;|\s[-–—]\s|\b(?:and|und|et|y|e)\b|&)\s*")
_STATE: Final = re.compile(
    r"[A-Z]{2}|(?:[A-Z]\.){2}|Mass\.?|Conn\.?|Calif\.?|USA|UK|Alabama|Alaska|Arizona|Arkansas|California|Colorado"
    r"|Connecticut|Florida|Georgia|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Maine|Maryland|Massachusetts|Michigan"
    r"|Minnesota|Mississippi|Montana|Nebraska|Nevada|New Jersey|New Mexico|New York|North Carolina|Ohio|Oklahoma"
    r"|Oregon|Pennsylvania|South Carolina|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming|Ontario"
)
"""Behind a city: ``Cambridge, Mass.``."""
_CITY: Final = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?")


@lru_cache(maxsize=4096)  # names of people are asked too, who recur
def is_place(text: str) -> bool:
    """Say whether words are nothing but where books are printed: ``London``, ``Berlin/Boston``, ``Cambridge, MA``."""
    text = text.strip(" ,:")
    is_one = text in _places()
    first, *others = (text,) if is_one else _BETWEEN_PLACES.split(text.rstrip("."))
    is_with_state = len(others) == 1 and len(others[0]) > 2 and _STATE.fullmatch(others[0]) is not None  # noqa: PLR2004
    return (first in _places() or (is_with_state and _CITY.fullmatch(first) is not None)) and all(
        part in _places() or _STATE.fullmatch(part) for part in filter(None, others)
    )


@lru_cache(maxsize=4096)  # names of people are asked too
def publishes_books(text: str) -> bool:
    """Say whether words are a publisher's name, and no journal's or conference's."""
    text = text.strip(" .").replace("’", "'")
    return _folded(text) in _names() or bool(_FORM.fullmatch(text))


def _folded(name: str) -> str:
    return name.casefold().replace(" and ", " & ")


@cache
def _places() -> frozenset[str]:
    """Give the cities that books are printed in, as lists in several languages write them."""
    return frozenset(Path(__file__).with_name("places.txt").read_text(encoding="utf-8").splitlines())


@cache
def _names() -> frozenset[str]:
    """Give the names of publishers that books are cited with, as public lists have them."""
    lines = Path(__file__).with_name("publishers.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(map(_folded, lines))
