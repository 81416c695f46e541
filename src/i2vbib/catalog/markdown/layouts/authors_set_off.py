"""The layouts of papers whose authors are set off with the year, and the venue: in a link, in brackets, in bold."""

from __future__ import annotations

import re
from typing import Final

from i2vbib.catalog.markdown.inline.dates import ANY_YEAR
from i2vbib.catalog.markdown.inline.skeleton import (
    EMPHASIS,
    EMPHASIS_END,
    LABEL,
    STRONG,
    STRONG_END,
    TITLE,
    TITLE_END,
    Skeleton,
    unmarked,
)
from i2vbib.catalog.markdown.layouts.reference_layouts import href_of, links_in
from i2vbib.catalog.markdown.layouts.words import Words, leading_words, may_be_title, split_title
from i2vbib.catalog.markdown.people.author_year import is_family_alone, read_author_year, read_cited
from i2vbib.catalog.markdown.people.authors import looks_like_authors, read_authors
from i2vbib.catalog.markdown.people.name_words import is_surely_person
from i2vbib.facts.journal_titles import is_known_venue

_POINTS_BEHIND: Final = re.compile(
    r"[\s,.;:、，。：|–—→⇒➡-]*(?:[(\[]\s*)?(?:\b(?i:by|see(?: also)?|cf\.?|in|from|via|after|due to)\s*)?"
    r"[(\[]?[\s:|–—-]*$"
)
"""``by``, ``see``, and the bracket before who wrote it."""
_CITES: Final = re.compile(r"[(\[]\d{4}|et al|&|\band\b")
"""Shows in a link's text that its year is one's who wrote: ``GitHub Dump October 2016`` cites nobody."""
_TITLE_BEHIND: Final = re.compile(rf"[{STRONG_END}{EMPHASIS_END}]*(?:[:,.]|\s[-–—])\s+(?=[^\W\d_a-z]|[a-z]+[A-Z]|\$)")
_CAPITALS_BEHIND: Final = re.compile(
    rf"[{STRONG_END}{EMPHASIS_END}]*\s+"
    rf"(?=[^\W\d_a-z](?:(?:(?!\b(?<!-)[a-z]\w{{4}})[^\n{LABEL}])*|(?=\w*[a-z][^\n{LABEL}.]* )[^\n{LABEL}.]+)"
    rf"(?:$|[\n{LABEL}]))"
)
"""A title in capitals behind ``[Fan et al. (JPE, 2019)](…)``, or in one breath; a remark on it ends in a full stop."""
_SET_OFF_WORDS: Final = re.compile(
    rf"{STRONG}(?P<bold>[^{STRONG_END}{TITLE}\n]{{4,240}}){STRONG_END}"
    rf"|(?<!\w)\[(?P<bracketed>[^\[\]{TITLE}\n]{{4,240}})\](?: (?P<beside>\([^()\d\n]{{2,60}}\))(?= [-–—] ))?"
)
_IN_ITALICS: Final = re.compile(
    rf"[.:,]\s+[^\W\d_a-z][^\n{EMPHASIS}{LABEL}]{{2,300}}[.?!]\s+{EMPHASIS}([^\n{EMPHASIS_END}]{{2,80}}){EMPHASIS_END}"
)
_TITLE_AND_YEAR: Final = re.compile(rf"\s*(?P<title>[^\s()]+(?: [^\s()]+){{2,30}}) \((?P<year>{ANY_YEAR})\)[\s:,–—-]*")
_CLOSED: Final = re.compile(rf"\s*\[\s*{TITLE}[^\n{TITLE_END}]*{TITLE_END}\s*\][\s:.,–—-]*(?=[^\W\d_a-z])")
"""``[[Miller et al. 1951](…)] Sorting on slow tapes``: a remark on the linked paper has no brackets before it."""
_TITLE_AND_BRACKET: Final = re.compile(
    rf"\s*(?:(?P<year>{ANY_YEAR})\s*[-–—:.]\s+)?(?P<title>[^\W_][^\n(){TITLE}{LABEL}]{{7,300}}?)\s*[(]\s*"
)
_VENUE_AND_BRACKET: Final = re.compile(
    rf"(?:[,;]\s*(?P<venue>(?!{ANY_YEAR}\))[^()\d\n{LABEL}]{{2,80}}?))?(?:[,;]?\s*(?P<year>{ANY_YEAR}))?\s*[)]"
)
_A_YEAR: Final = re.compile(ANY_YEAR)
_BRACKETED: Final = re.compile(r"\s*[(\[](.*)[)\]]\s*")


def linked_authors(skeleton: Skeleton) -> Words | None:
    """``Sorting on Slow Tapes. [Miller (1951)](miller51.pdf).``, or before it: the link tells who wrote it and when."""
    for found in links_in(skeleton.line):
        if named := _named_in_brackets(skeleton, found):
            return named
        inside = _BRACKETED.fullmatch(found[1])
        text = inside[1] if inside else found[1]
        cited = read_cited(text)
        written, venue = (
            (cited[:2], cited[2]) if cited else (read_author_year(text) or _dated_before(skeleton, found), "")
        )
        if not written:
            continue
        is_cited = cited or _CITES.search(found[1]) or _is_at_venue(skeleton.line, found.end())
        if (closed := _CLOSED.match(skeleton.line)) and (words := leading_words(skeleton.line, closed.end())):
            signed = written[0] if is_cited else ()  # ``[[Oncotarget 2019](…)]`` is where it appeared
            href = href_of(skeleton, found[1])
            return words._replace(href=href, authors=signed, year=written[1], venue=venue)
        is_first = not unmarked(skeleton.line[: found.start()]) and is_cited
        behind = _TITLE_BEHIND.match(skeleton.line, found.end()) if is_first else None
        if is_first and venue and not behind:
            behind = _CAPITALS_BEHIND.match(skeleton.line, found.end())
        if behind and (words := leading_words(skeleton.line, behind.end())):
            return words._replace(href=href_of(skeleton, found[1]), authors=written[0], year=written[1], venue=venue)
        title, around = split_title(_POINTS_BEHIND.sub("", unmarked(skeleton.line[: found.start()])))
        if may_be_title(title):
            authors, year = written
            href = href_of(skeleton, found[1])
            return Words(title, 0, found.end(), href, around=around, authors=authors, year=year, venue=venue)
    return None


def _named_in_brackets(skeleton: Skeleton, found: re.Match[str]) -> Words | None:
    """Read ``2021 - Flying through Fog ([Lee et al.](…), Renewable Energy)``: who wrote it, and where, in brackets."""
    before = _TITLE_AND_BRACKET.fullmatch(skeleton.line[: found.start()])
    behind = _VENUE_AND_BRACKET.match(skeleton.line, found.end()) if before else None
    named = read_authors(found[1], families=True) if behind else ()
    authors = named if len(named) > 1 else (f"{found[1]},",) if is_family_alone(found[1]) else ()
    if not before or not behind or not authors:
        return None
    written = behind["year"] or before["year"]
    title, around = split_title(unmarked(before["title"]))
    if not may_be_title(title) or not (written or is_known_venue(behind["venue"] or "")):
        return None
    year, href = int(written) if written else None, href_of(skeleton, found[1])
    return Words(title, 0, behind.end(), href, "", around, authors, behind["venue"] or "", year)


def _dated_before(skeleton: Skeleton, found: re.Match[str]) -> tuple[tuple[str, ...], int] | None:
    """Read ``Flying through Fog (2017) [Lee, Kim](…)``: several names in the link, the year before them."""
    dated = _TITLE_AND_YEAR.fullmatch(skeleton.line[: found.start()])
    cited = read_author_year(f"{found[1]}, {dated['year']}") if dated else None
    if not dated or not cited or len(cited[0]) == 1:
        return None
    words = dated["title"]
    are_names = looks_like_authors(words) or is_surely_person(words) or read_author_year(f"{words}, {dated['year']}")
    return None if are_names else cited


def _is_at_venue(line: str, end: int) -> bool:
    """Say whether a title and a known venue in italics follow ``[Lee 2002](…)``: ``. Tides. *Nature*``."""
    found = _IN_ITALICS.match(line, end)
    return found is not None and is_known_venue(found[1].strip(" .,"))


def set_off_authors(skeleton: Skeleton) -> Words | None:
    """``**[Miller et al. (1951) (PRD)]** - Sorting on Slow Tapes``: who wrote it, in brackets, or in bold with a venue.

    Behind it stands the title, or before it: ``Sorting on Slow Tapes. **[Miller (1951) (PRD)]**``; where a sentence
    goes on there, or nothing stands beside it, there is none.
    """
    line = skeleton.line
    for found in _SET_OFF_WORDS.finditer(line) if STRONG in line or "[" in line else ():
        if not (cited := _set_off(found)):
            continue
        authors, year, venue = cited
        before, end = unmarked(skeleton.line[: found.start()]), found.end()
        after = unmarked(skeleton.line[end:].replace(LABEL, " ")).strip(" .")
        goes_on = venue and (after[:1].islower() or after.startswith("("))
        title, around = split_title(before)
        if not before:
            behind = _TITLE_BEHIND.match(skeleton.line, end) or _CAPITALS_BEHIND.match(skeleton.line, end)
            words = leading_words(skeleton.line, behind.end()) if behind else None
            words = words or (Words("", 0, len(skeleton.line)) if goes_on or (venue and not after) else None)
        else:
            is_title = venue and not (goes_on or ". " in title) and may_be_title(title)
            words = Words(title, 0, end, around=around) if is_title else None
            words = words or (Words("", 0, len(skeleton.line)) if goes_on else None)
        return words._replace(authors=authors, year=year, venue=venue) if words else None
    return None


def _set_off(found: re.Match[str]) -> tuple[tuple[str, ...], int, str] | None:
    """Read who wrote a work and when, in brackets, with the venue in them or behind them; in bold alone with one.

    Of several works the first is told: ``[Lee (2017) (PRD); Wu (2018) (PRD)]``.
    """
    text = unmarked(found["bold"] or found["bracketed"]).strip(" .,:")
    is_bracketed = text.startswith("[") or not found["bold"]
    text = text.replace("[", "").replace("]", "").partition(";")[0].strip()
    if not _A_YEAR.search(text):
        return None
    beside = f"{text} {found['beside']}" if found["beside"] else text
    dated = read_author_year(text) if is_bracketed and _CITES.search(f"[{text}") else None  # no ``[MIT 2023]``
    return read_cited(beside) or ((*dated, "") if dated else None)
