"""Venues that a line states a paper to be accepted at, or only sent to: ``accepted at KITES``, ``submitted to KITES``.

What has only been sent there has not appeared there: its venue is left out, its year stays.
"""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.imprints.venue_forms import is_proper
from i2vbib.catalog.markdown.imprints.venue_names import CUT_SHORT, NAMED_CUT_SHORT, NAMES_VENUE, SERIES
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, QUOTED_YEAR, full_year, split_year
from i2vbib.catalog.markdown.inline.skeleton import (
    EMPHASIS,
    EMPHASIS_END,
    LABEL,
    STRONG,
    STRONG_END,
    TITLE,
    TITLE_END,
    unmarked,
)
from i2vbib.facts.venue_kinds import is_preprint

_MARKS: Final = f"{EMPHASIS}{EMPHASIS_END}{STRONG}{STRONG_END}"
_MAY_BE_SENT: Final = ("ubmit", "ubmis", "eview", "onsideration")
_MAY_BE_SOON: Final = ("ccepted", "ppear", "ublished", "orthcoming", "n press")
"""One of these is in every statement."""
_SENT: Final = (
    r"(?i:(?:(?:currently|now|manuscript|paper|preprint) )?"
    r"(?:(?:re-?)?submitted|under (?:peer[ -])?(?:review|submission|consideration)|in (?:submission|review))"
    r"(?: for (?:publication|review|consideration))?,? (?:to|at|in|by|for|with)(?: the)?)"
)
_SOON: Final = (
    r"(?i:(?:(?:conditionally )?accepted|in (?:the )?press|to (?:appear|be published)|forthcoming)"
    r"(?: for (?:publication|presentation)| as an? (?:oral|poster|spotlight))? (?:in|at|by|to|with)(?: the)?)"
)
"""Before where a paper will appear."""
_ENDS: Final = rf"\s.,;:()\[\]（）【】|{LABEL}{TITLE}{TITLE_END}{_MARKS}"
_WORD: Final = (
    rf"(?!{ANY_YEAR}\b)(?:[^\W\d_a-z]\w{{0,6}}\.(?=\s[^\W\d_a-z]|[\s,)\]]|$)|(?:[^{_ENDS}]|[.:](?=\w)){{1,40}})"
)
"""A word of a name, which may be cut short."""
_VENUE: Final = (
    rf"\s(?P<name>[{_MARKS}]{{0,2}}{_WORD}(?:[ {_MARKS}]{{1,3}}{_WORD}){{0,12}}[{_MARKS}]{{0,2}})"
    rf"(?:[\s,]{{1,2}}\(?(?P<year>{ANY_YEAR})(?!\d))?"
)
_BEGIN: Final = rf"(?P<begin>(?:^|\n|(?<=[{_MARKS}{TITLE_END}{LABEL}])) ?| ?[.,;|] | [–—-] | ?(?P<open>[(\[（【]) ?)"
_SHORT_YEAR: Final = re.compile(
    rf"(?<!\w)(?P<name>(?:(?:{CUT_SHORT})\. (?:of )?|{SERIES})[^\W\d_a-z][\w-]{{0,20}}"
    r"(?: [^\W\d_a-z][\w-]{0,20}){0,3}"
    r"|(?P<word>[^\W\d_a-z][^\W\d_]{3,14}))"
    rf"\s?['’](?P<year>{QUOTED_YEAR})(?![\w’'])"
)
_SENT_TO: Final = re.compile(rf"{_BEGIN}{_SENT}{_VENUE}(?(open)(?P<close>[)\]）】])?)")
_SENT_LAST: Final = re.compile(
    rf" ?[(\[（【] ?(?P<name>{_WORD}(?: {_WORD}){{0,8}}?)(?:[\s,]{{1,2}}(?P<year>{ANY_YEAR}))?[\s,;:–—-]{{1,3}}"
    r"(?i:(?:currently |still )?(?:under (?:peer[ -])?(?:review|submission|consideration)|in (?:submission|review)"
    r"|submission|(?:re-?)?submitted)) ?[)\]）】]"
)
"""``(ICRA 2017 under review)``."""
_YEAR: Final = re.compile(rf"(?<!\d){ANY_YEAR}(?!\d)")
_SOON_IN: Final = re.compile(rf"{_BEGIN}{_SOON}{_VENUE}")
_AT_END: Final = re.compile(
    rf"(?P<begin> ?[.,;|] | [–—-] | ?(?P<open>[(\[（【]) ?)(?:{_SENT}|{_SOON}){_VENUE}[)\]）】\s.]*$"
)


def with_whole_years(text: str) -> str:
    """Give a text with whole years behind words that name a venue: ``Kite Letters 2013`` for ``Kite Letters'13``."""
    return _SHORT_YEAR.sub(_whole_year, text) if "'" in text or "’" in text else text


def _whole_year(found: re.Match[str]) -> str:
    is_venue = not found["word"] or NAMES_VENUE.fullmatch(found["word"])
    return f"{found['name']} {full_year(found['year'])}" if is_venue else found[0]


def without_sent(text: str) -> str:
    """Give a text without the venues that a paper was but sent to; a server of preprints has it.

    >>> without_sent("Kites at Sea (ICRA 2017 under review)"), without_sent("Kites (ICRA, submitted). 2016")
    ('Kites at Sea (2017)', 'Kites. 2016')
    >>> without_sent("Kites at Sea. Submitted to Kite Letters, 2013."), without_sent("[Kites] (under review at KITES)")
    ('Kites at Sea. 2013.', '[Kites]')
    """
    if not any(map(text.__contains__, _MAY_BE_SENT)):
        return text
    last = _SENT_LAST.search(text)
    if last and is_proper(last["name"]) and not is_preprint(last["name"]):
        around = f"{text[: last.start()]} {text[last.end() :]}"
        told = "" if last["year"] is None or _YEAR.search(around) else f" ({last['year']})"
        text = f"{text[: last.start()]}{told}{text[last.end() :]}"
    return _SENT_TO.sub(_year_alone, text)


def _year_alone(found: re.Match[str]) -> str:
    """Give what stays of a statement: its year, and what it begins with, if that parts other things."""
    name, year = split_year(unmarked(found["name"]))
    told = found["year"] or (str(year) if year else "")
    opened = sum(map(found["name"].count, (EMPHASIS, STRONG)))
    closed = sum(map(found["name"].count, (EMPHASIS_END, STRONG_END)))
    if not is_proper(name) or is_preprint(name) or closed < opened:
        return found[0]
    told = f"{found['name'][-(closed - opened) :]} {told}" if closed > opened else told  # marks around it all
    if found["close"]:
        return f"{found['begin']}{told}{found['close']}" if told else ""
    return f"{found['begin']}{told}" if told or not found["begin"].strip() else ""


def venue_to_be(text: str) -> tuple[str, int | None]:
    """Give the venue that a text states a paper to be accepted at, and the year beside it.

    >>> venue_to_be(", accepted by Kite Letters"), venue_to_be(" (to appear in the Proc. Kites, 2013)")
    (('Kite Letters', None), ('Proc. Kites', 2013))
    """
    for found in _SOON_IN.finditer(text) if any(map(text.__contains__, _MAY_BE_SOON)) else ():
        name, year = split_year(unmarked(found["name"]))
        if is_proper(name):
            name = name.removesuffix(".") if "." not in name[:-1] and not NAMED_CUT_SHORT.fullmatch(name) else name
            return name.strip(" ,"), int(found["year"]) if found["year"] else year
    return "", None


def without_statement(title: str) -> str:
    """Cut from a title's end where it is to appear, or was sent to: ``Kites at Sea, to appear in Kite Letters``."""
    if not any(map(title.__contains__, (*_MAY_BE_SOON, *_MAY_BE_SENT))):
        return title
    found = _AT_END.search(title)
    return title[: found.start()] if found and is_proper(split_year(unmarked(found["name"]))[0]) else title
