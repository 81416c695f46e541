"""Venues that unusual marks set beside a title, or that are glued to it or to their year, written as others are.

``Title，ACL2019``, ``Title @ ACL-2019``, ``Title → 2019 ACL``, ``Title <ACL'19>`` are ``Title (ACL 2019)``, and
``ACL_2019 | Title``, ``「ACL 2019」Title`` are ``(ACL 2019) Title``: all other rules know brackets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from i2vbib.catalog.markdown.imprints.honours import HONOUR
from i2vbib.catalog.markdown.imprints.venue_names import ACRONYM, JOINS, NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import MONTH, SHORT_YEAR, full_year
from i2vbib.catalog.markdown.inline.pieces import WORDED, Piece
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from collections.abc import Callable

YEAR: Final = r"(?:19[6-9]\d|20[0-4]\d)"
_NAME: Final = (
    r"(?:[A-Z](?:[A-Za-z\d&.+]{0,28}[A-Za-z&+])?(?:[ -](?:(?:of|on|and|in|for) )?[A-Z][A-Za-z&.]{0,28}){0,4}?"
    r"|[a-z]{3,8})"
)
_GAP: Final = r"(?:[\s_/.,，-]|, )?"
_IN_MONTH: Final = rf",? (?i:{MONTH}) "
_NAME_AND_YEAR: Final = (
    rf"(?:(?P<venue>{_NAME})(?:(?:{_GAP}|{_IN_MONTH})(?P<year>{YEAR})|\s?\((?P<bracketed>{YEAR})\)"
    rf"|\s?['’‘](?P<short>{SHORT_YEAR})|[\s-]?(?P<bare>{SHORT_YEAR}))"
    rf"|(?P<first>{YEAR}){_GAP}(?P<behind>{_NAME}))"
)
_HONOURS: Final = rf"(?P<honours>(?:\s*[,，|/(（\s-]\s*(?i:{HONOUR})\b[)）]?){{0,2}})"
_MARK: Final = (
    r"\s*[，、；。｜·•→~|;,]{1,2}\s*|\s//?\s|(?:(?<=[a-z])|\s)@\s?|\s+[–—]\s*|\s*[–—]\s+|\s*：\s*|\s+#"
    r"|(?<=[a-z])[-.]|\s-(?=\S)|\s"
)
_MARK_BEHIND: Final = r"\s*(?:→|//?|>>|·|•|，|、|｜|\||：)\s*|\s|(?<=\d\d)[-_](?=[A-Z])"
_PAIRS: Final = {"<": ">", "{": "}", "==": "==", "「": "」", "〔": "〕", "［": "］", "〈": "〉", "｛": "｝"}
_OPENS: Final = "|".join(map(re.escape, _PAIRS))
_CLOSES: Final = "|".join(map(re.escape, _PAIRS.values()))
_IN_BRACKETS: Final = (
    r"[(（\[](?:(?:(?:[Aa]ppeared|[Pp]ublished|[Aa]ccepted|[Pp]resented) )?(?:[Ii]n|at|by)(?::\s?|\s)|[@#])"
)
_TRAIL: Final = r"(?P<trail>[\s(\[（【：:|,.，。\\]*)"
_AT_END: Final = re.compile(
    r"(?=[\W_])"  # at no letter all of the marks are tried
    rf"(?<=[\w)\]?!”\"])(?:\s*(?P<opens>{_OPENS}|{_IN_BRACKETS})|(?P<mark>{_MARK}))"
    rf"{_NAME_AND_YEAR}{_HONOURS}(?:{_CLOSES}|[)）\]])?{_TRAIL}$"
)
_AT_START: Final = re.compile(
    rf"(?P<lead>\s*(?:\d{{1,3}}[.)、]\s+)?)(?P<opens>{_OPENS}|[《*])?{_NAME_AND_YEAR}{_HONOURS}"
    rf"(?:(?:{_CLOSES}|》)\s*|(?P<mark>{_MARK_BEHIND}))(?=\w)"
)
_MAY_HOLD: Final = re.compile(rf"{YEAR}|['’‘]{SHORT_YEAR}|[A-Z]-?{SHORT_YEAR}(?!\d)")
_TWO_DIGITS: Final = re.compile(r"\d\d")
_ENDS_SO: Final = re.compile(
    rf"\d(?:(?<=[12])[09]\d\d(?:\)|{_GAP}{_NAME})?"
    r"|\d(?:(?<=['’‘A-Za-z&+.]\d\d)|(?<=[A-Za-z&+.][\s-]\d\d)))"
    rf"{_HONOURS}(?:{_CLOSES}|[)）\]])?{_TRAIL}$"
)
"""What every venue with its year at the end ends in."""
_MAY_END: Final = re.compile(rf"{YEAR}|['’‘]{SHORT_YEAR}|[A-Z&+][\s-]?{SHORT_YEAR}")
"""One of these is in every venue with its year."""
_QUOTES: Final = re.compile(r"([\"“”《》])(?:(?<=[\"“”])|(?<=[^《》]{25}》)|(?<=《)(?=[^《》]{25}))")
_SET_APART: Final = rf"\([^()]{{3,60}}{YEAR}[^()]{{0,24}}\)"
_IN_QUOTES: Final = re.compile(
    rf"(?P<opening>[\"“《])(?P<first>{_SET_APART} )|(?P<last> {_SET_APART})(?P<closing>[\"”》])"
)
"""``"Steering Kites (ACL 2019)"``: what its keeper put in a title's quotation marks."""
_SHORT_NAME: Final = rf"{ACRONYM}(?<![/@&-])|[A-Z][a-zA-Z]{{1,11}}"
_GLUED: Final = re.compile(
    rf"^(?P<lead>[^\w#@<]{{0,6}})(?P<first>{_SHORT_NAME}|[a-z]{{3,8}})(?:[_/.-]?|{_IN_MONTH})(?P<year>{YEAR})(?=[^\w/-]|$)"
    rf"|^(?P<ahead>[^\w#@<]{{0,6}})(?P<begun>{YEAR})[_/.-]?(?P<second>{_SHORT_NAME})(?=[^\w/-]|$)"
    rf"|(?P<before>(?<=[A-Za-z?!])\s?[(\[（【])(?P<last>{_SHORT_NAME})[_/.-]?(?P<closed>{YEAR})(?=[)\]）】,\s])"
)
"""``ACL2019: …``, ``… [ACL2019]``."""
_BEFORE: Final = re.compile(rf"{JOINS.pattern}|(?i:\b(?:in|at|proc\.?|acm|ieee|usenix)$)|[,.:(@/]$")
BARE_ACRONYM: Final = re.compile(rf"(?!COVID|SARS|PREPRINT|DRAFT|NEW\b){ACRONYM}")
"""What may be a venue that no table knows, and is no disease or state."""
_SET: Final = re.compile(r"[A-Z].*[A-Z]")
_HONOUR_FIRST: Final = re.compile(rf"(?i){HONOUR}\b")
EVENT: Final = re.compile(
    r"(?i)\b(?:shared|tasks?|tracks?|challenges?|competitions?|workshops?|tutorials?|cup|reports?|proceedings|papers"
    r"|datasets?|corpus|evaluation|campaign|overview|findings|panel|summary|grand|issues?|volumes?|index|links?|list"
    r"|website)\b"
)
_USUAL: Final = (",", "–", "—", "|")
"""Marks that all other rules know."""
_HAS_BLANK: Final = re.compile(rf"[A-Za-z],? ?['’‘]\d\d|[A-Za-z],? {YEAR}|[A-Za-z],? ?\({YEAR}|{YEAR},? [A-Za-z]")
_FEWEST_WORDS: Final = 3
_SHORTEST_NAME: Final = 3
"""Letters of a venue behind a blank alone: ``Prescott EC (2008)`` is a person."""
_LONGEST: Final = 90
"""Characters of a venue with its year and honours."""
_SHORTEST_TITLE: Final = 8
_BEFORE_DIGITS: Final = 2
"""Characters of a venue and its year before the first two digits: ``L-21``."""


def with_venues_in_brackets(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Give pieces in which a venue at the edge of words is in brackets, with a blank before its year."""
    changed = list(pieces)
    for place, piece in enumerate(pieces):
        if isinstance(piece, WORDED) and (text := with_venue_in_brackets(piece.text)) != piece.text:
            changed[place] = piece._replace(text=text)
    return tuple(changed)


def with_venue_in_brackets(text: str) -> str:
    """Give ``Steering Kites (ACL 2019)`` for ``Steering Kites，ACL2019``.

    >>> with_venue_in_brackets("Steering Kites @ACL-2019"), with_venue_in_brackets("2019_ACL → Steering Kites")
    ('Steering Kites (ACL 2019)', '(ACL 2019) Steering Kites')
    """
    digits = _TWO_DIGITS.search(text)
    if not digits or not _MAY_HOLD.search(text, max(digits.start() - _BEFORE_DIGITS, 0)):
        return text
    if "(" in text or "[" in text or not text.isascii():
        text = _GLUED.sub(_with_blank, text)
    elif found := _GLUED.match(text):
        text = f"{_with_blank(found)}{text[found.end() :]}"
    if not _QUOTES.search(text):
        return _in_brackets(text)
    changed = "".join(map(_in_brackets, _QUOTES.split(text)))
    return changed if changed == text else _IN_QUOTES.sub(r"\g<first>\g<opening>\g<closing>\g<last>", changed)


def _in_brackets(text: str) -> str:
    place = max(len(text) - _LONGEST, _SHORTEST_TITLE)
    ends_so = _ENDS_SO.search(text, place) is not None
    while found := _AT_END.search(text, place) if ends_so and _MAY_END.search(text, place) else None:
        is_usual = (found["mark"] or "").strip() in _USUAL
        if imprint := _imprint(found, _may_end):
            if is_usual and _HAS_BLANK.search(found[0]):
                return text
            set_apart = f"{found['mark']}{imprint}" if is_usual else f" ({imprint})"
            return f"{text[: found.start()]}{set_apart}{found['trail']}"
        place = found.start() + 1
    found = _AT_START.match(text)
    imprint = _imprint(found, _may_begin) if found else ""
    return f"{found['lead']}({imprint}) {text[found.end() :]}" if found and imprint else text


def _with_blank(found: re.Match[str]) -> str:
    name = found["first"] or found["second"] or found["last"]
    year = found["year"] or found["begun"] or found["closed"]
    is_venue = lookup(name) or (name.isupper() and BARE_ACRONYM.fullmatch(name))
    is_event = found["first"] and EVENT.match(found.string, found.end() + 1)  # ``SemEval2019 Task 9: Kites``
    if not is_venue or is_event or (found["last"] and NAMES_VENUE.search(found.string, 0, found.start())):
        return found[0]
    return f"{found['lead'] or found['ahead'] or found['before'] or ''}{name} {year}"


def _imprint(found: re.Match[str], may_be: Callable[[re.Match[str], str], bool]) -> str:
    name = (found["venue"] or found["behind"]).strip()
    if not may_be(found, name):
        return ""
    year = found["year"] or found["bracketed"] or found["first"] or full_year(found["short"] or found["bare"])
    return f"{name} {year}{found['honours'].replace('(', ' ').replace(')', '')}"


def _is_known(found: re.Match[str], name: str) -> bool:
    venue = lookup(name) if len(name) > 1 else None
    is_set = bool(_SET.search(name)) or (name.islower() and not found["bare"])
    return venue is not None and (is_set or not venue.ambiguous) and (not found["bare"] or name.isupper())


def _may_end(found: re.Match[str], name: str) -> bool:
    before = found.string[: found.start()]
    is_short = before.isascii() and len([word for word in before.split() if word[0].isalnum()]) < _FEWEST_WORDS
    if is_short or before[-4:].isdigit() or (found["mark"] or "").strip() in {*"/;|·•"}.intersection(before):
        return False  # ``Kites / Ann Lee / CVPR 2019``
    if before.count("(") > before.count(")") or before.count("[") > before.count("]"):
        return False
    is_known = _is_known(found, name)
    mark = (found["mark"] or "").strip() if not found["opens"] else found["opens"]
    if mark in {"", "-", "."}:
        is_apart = is_known and not _BEFORE.search(found.string, 0, found.start()) and not found["bare"]
        is_one = len(name) >= _SHORTEST_NAME and " " not in name and _SET.search(name) and not found["bracketed"]
        return is_apart and (mark != "" or bool(is_one))
    return is_known or (BARE_ACRONYM.fullmatch(name) is not None and not found["bare"])


def _may_begin(found: re.Match[str], name: str) -> bool:
    if _HONOUR_FIRST.match(found.string, found.end()) or found.string[found.end()].islower():
        return False
    if found["mark"] in {"-", "_"}:  # ``NeurIPS23-Steering Kites``
        return bool(lookup(name)) and len(name) > 1 and not EVENT.search(found.string, found.end())
    is_known = _is_known(found, name)
    if not found["opens"] and not (found["mark"] or "").strip():
        is_year = bool(found["year"] or found["short"] or " " not in found[0].strip())
        return is_known and bool(_SET.search(name)) and is_year and not EVENT.search(found.string, found.end())
    return is_known or (BARE_ACRONYM.fullmatch(name) is not None and not found["bare"])
