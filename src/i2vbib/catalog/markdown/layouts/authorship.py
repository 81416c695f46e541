"""Who wrote a paper, as what stands beside its title tells, and the venue that stands behind their names."""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING, Final, NamedTuple

from i2vbib.catalog.markdown.imprints.edited_books import WITHIN, before_editors
from i2vbib.catalog.markdown.imprints.imprint import begins_with_thesis, read_imprint_line
from i2vbib.catalog.markdown.imprints.reference_venue import (
    AROUND,
    begins_with_imprint,
    cited_year,
    opens_imprint,
    venue_behind,
    without_imprint,
)
from i2vbib.catalog.markdown.imprints.venue_finder import find_venue, imprint_end
from i2vbib.catalog.markdown.imprints.venue_forms import names_school
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, CITED_YEAR, with_whole_years
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, STRONG, STRONG_END, unmarked
from i2vbib.catalog.markdown.people.author_year import read_author_year, read_cited
from i2vbib.catalog.markdown.people.authors import OTHERS, read_authors
from i2vbib.catalog.markdown.people.family_names import ends_in_given_name
from i2vbib.catalog.markdown.people.first_authors import (
    COMMA_BLANK,
    END_OF_NAMES,
    authors_at_start,
    authors_before_comma,
    read_first_authors,
)
from i2vbib.catalog.markdown.people.name_words import EAST_ASIAN, may_be_place
from i2vbib.catalog.markdown.references.east_asian_references import signed_behind
from i2vbib.catalog.markdown.references.untitled_references import read_untitled_reference
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import publishes_books
from i2vbib.facts.venue_kinds import DEGREE
from i2vbib.facts.venues import lookup

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LETTER: Final = re.compile(r"[^\W\d_]")
_EMPHASIS_WORDS: Final = re.compile(rf"{EMPHASIS}(?<!\(.)(?<!\( .)([^{EMPHASIS_END}]+){EMPHASIS_END}")
_DASH: Final = re.compile(r"\s+[–—|-]\s")
_SENTENCE_END: Final = re.compile(r"\.(?<=[\w)]{2}\.)\s")
_BY: Final = re.compile(
    rf"(?:[\s,.\"”»–—-]*(?:(?:{DEGREE}|lecture)?\.?\s*"
    r"(?:thesis|dissertation|notes|slides|lectures?|tutorial|book|paper|chapter)\s+)?(?:edited )?by:?\s+|"
    rf"(?P<thesis>[\s,.\"”»–—-]*{DEGREE}\.?\s*(?:thesis|dissertation),\s+))"
    rf"(?P<names>[^:(\[#\n{LABEL}]{{3,600}}?)\s*(?=[:(\[#\n{LABEL}]|\s[–—-]\s|,\s+(?:in\s|{ANY_YEAR}(?!\d))|\.?\s*$)",
    re.IGNORECASE,
)
"""``[Title](…), PhD thesis by Ann Lee (MIT, 2022)``, ``… by Gross, Shortle, and Harris: a reference``."""
_DATED: Final = re.compile(rf"[\s,(\[]+{ANY_YEAR}[)\].,;]?(?!\w)")
"""Behind it a family name alone is one's who wrote: ``by Ekman, 2013``."""
_YEAR_LAST: Final = re.compile(rf"\((?:[^()\n]*[;,]\s)?({ANY_YEAR})(?:[;,][^()\n]*)?\)\W*(?:\n|$)")
"""``by Ann Lee - With a chapter on tin (2016).``"""
_MAY_NAME: Final = ("by", "By", "thesis", "Thesis", "dissertation", "Dissertation")
_SEVERAL: Final = re.compile(r"[,;&，、·]|\band\b|\bet al\b")
_PUNCTUATION_AND_YEAR: Final = re.compile(rf"[\s,.:;，。、：；|/–—-]*(?:\(?{ANY_YEAR}\)?[\s,.:;–—-]+)?(?:by:?\s+)?")
_YEAR_BESIDE_NAMES: Final = re.compile(rf"\s*[(\[（]{CITED_YEAR}[a-z]?[)\]）]$")
"""``Ann Lee et al. (2008)``: it is read over as a note on the last name."""
_YEAR_ONLY: Final = re.compile(ANY_YEAR)
_IN_BRACKETS: Final = re.compile(r"\s*[(\[（]([^()\[\]（）]{4,160})[)\]）]")
_CLOSED_BEHIND: Final = re.compile(r"\(([^()]+)\)\W*$")
_BESIDE_NAMES: Final = ' .,("“«„'
_EDITORS: Final = re.compile(r"[,(]\s*(?:[Ee]ds?\.|[Ee]dited)\s+(?:by\s+)?(?=[^\W\d_a-z])")
"""Behind it stand those who edited what the title is in."""
_COUNTED: Final = re.compile(r"(?i:vol(?:ume|\.)?|no\.) ?\d|\d ?\(")
_IN_AT_END: Final = re.compile(r",?\s+in:?\s*$")
_WRAPPED: Final = re.compile(
    rf"(?:(?<=\w,)|(?<=\w &)|(?<= and))(?:[ \t]*\n|{EMPHASIS_END}\n{EMPHASIS}|{STRONG_END}\n{STRONG})"
)
_YEAR_AND_NAME: Final = re.compile(rf"[\s(]{CITED_YEAR}\)?[,.]\s+[^\W\d_]")
_FIRST_LINES: Final = 3
"""Lines in which authors may stand with the journal and its volume."""
_ORDINAL: Final = re.compile(r"\d{1,3}(?:st|nd|rd|th)\s")
_COMMA_FIRST: Final = re.compile(r"^,[ \t]*\n")
"""``[Title](…),`` and the names in the next line."""
_LINE_END: Final = re.compile(rf"[\n{LABEL}]")
_GOES_ON: Final = re.compile(rf"\s*(?:[,.;:(–—-]|\bin\b|{EMPHASIS})", re.IGNORECASE)
"""What joins a venue to the title before it."""


class Authorship(NamedTuple):
    """Who wrote a paper, the year beside their names, and the venue that follows them or the title behind them."""

    authors: tuple[str, ...] = ()
    year: int | None = None
    venue: str = ""


def read_authorship(before: str, after: str, *, is_dated: bool = False) -> Authorship:
    """Give the authors in what stands before or behind a title; names may go on in the next line.

    ``is_dated`` says that a known venue and its year were found: where several names are, it is not asked again.
    """
    if not (_LETTER.search(after) or _LETTER.search(before)):
        return Authorship()
    after = with_whole_years(_WRAPPED.sub(" ", _COMMA_FIRST.sub("", after)) if "\n" in after else after)
    line = unmarked(after.partition(LABEL)[0].partition("\n")[0])
    begin = start.end() if (start := _PUNCTUATION_AND_YEAR.match(line)) else 0
    behind = before_editors(line[begin:])
    if cited := signed_behind(behind):
        return Authorship(*cited)
    if cited := _without_title(after) or _before_year_and_venue(behind):
        return cited
    own = before_editors(after[: editors.start()] if (editors := _EDITORS.search(after)) else after)
    named, (authors, written) = _named_behind(after), _authors_in(own)
    if named.venue or len(named.authors) > len(authors):
        return named
    if authors:
        place = -1 if is_dated else line.find(written)
        return Authorship(authors, *(_imprint_behind(line, place + len(written)) if 0 <= place <= begin else ()))
    behind = "" if begins_with_thesis(behind) else behind
    return (_named_before(before, after) if before else None) or _one_author(before, after, behind)


def behind_quotation(after: str) -> Authorship:
    """Read ``Ann Lee and Bo Wu, in Handbook of Kites, 2006`` behind a title in quotation marks."""
    line = unmarked(after.partition("\n")[0].partition(LABEL)[0]).strip(" .,")
    begin = start.end() if (start := _PUNCTUATION_AND_YEAR.match(line)) else 0
    names, rest = authors_before_comma("" if WITHIN.match(line, begin) else line, venue_behind)
    if names and rest.startswith(("in ", "In ")):
        return Authorship(names, cited_year(rest))
    is_sure = len(names) > 1 and _COUNTED.search(rest)
    return Authorship(names, cited_year(rest), venue_behind(rest)) if is_sure else Authorship()


def _without_title(after: str) -> Authorship | None:
    """Read ``A. Lee, B. Kim, Phys. Rev. Lett. 122, 1234 (2019)`` in a line of its own."""
    cited = map(read_untitled_reference, islice(_LINE_END.split(after), _FIRST_LINES))
    return next((Authorship(*found) for found in cited if found), None)


def _before_year_and_venue(behind: str) -> Authorship | None:
    """Read ``Lee S & Wu J, 2010, Nat Rev Neurosci`` behind a title; one word alone may be a firm."""
    names, year, end = read_first_authors(behind) if _YEAR_AND_NAME.search(behind) else ((), None, 0)
    venue = behind[end:].strip(" .,:")
    is_told = year and is_known_venue(venue) and (len(names) > 1 or any(" " in name for name in names))
    return Authorship(names, year, venue) if is_told else None


def _named_behind(after: str) -> Authorship:
    """Give whom a title is said to be by; several may be family names alone, one word may be a firm."""
    if not any(map(after.__contains__, _MAY_NAME)):
        return Authorship()
    found = _BY.match(unmarked(after.partition(EMPHASIS)[0])) or _BY.match(unmarked(after))
    if not found:
        return Authorship()
    before_imprint, rest = authors_before_comma(unmarked(after)[found.start("names") :], begins_with_imprint)
    if before_imprint:
        return Authorship(before_imprint, cited_year(rest), venue_behind(rest))
    names = read_authors(found["names"])
    if found["thesis"]:
        is_person = found.string.startswith("(", found.end()) and not names_school(found["names"])
        return Authorship(names if is_person else ())
    if not names or (len(names) == 1 and "," in names[0]):
        names = read_authors(found["names"], families=True)
    if len(names) == 1 and " " not in names[0]:
        names = (f"{names[0]},",) if _DATED.match(found.string, found.end()) and names[0].istitle() else ()
    closing = _YEAR_LAST.search(after) if _DASH.match(found.string, found.end()) else None
    return Authorship(names, int(closing[1]) if closing and names else None)


def _named_before(before: str, after: str) -> Authorship | None:
    """Give several authors that stand before a title, or one with a year, and the venue behind it."""
    dated = read_author_year(unmarked(before).strip(f"{AROUND}()[]"))
    if dated and (len(dated[0]) > 1 or " " in dated[0][0]):
        return Authorship(*dated, venue_after(after))
    authors = _authors_in(before)[0]
    return Authorship(authors, None, venue_after(after)) if authors else None


def _imprint_behind(line: str, end: int) -> tuple[int | None, str]:
    """Give year and venue behind the names that end at a place of a line: ``Ann Lee, Bo Kim. Mind, 2003``.

    What only a comma parts from them must be an imprint for sure: it may be one more of whom no name is known.
    """
    dated = _YEAR_BESIDE_NAMES.search(line, 0, end) if line[end - 1 : end] in {")", "]", "）"} else None
    found = END_OF_NAMES.match(line, dated.start() if dated else end)
    comma = None if found else COMMA_BLANK.match(line, end)
    rest = line[found.end() :] if found else line[comma.end() :] if comma else ""
    year = cited_year(rest)
    return (year, _venue_in(rest)) if year and (found or opens_imprint(rest)) else (None, "")


def venue_after(after: str) -> str:
    """Give the venue that a title is followed by where its authors stand before it."""
    after = after.partition("\n")[0]
    if not _GOES_ON.match(after) and not cited_year(after):
        publisher = venue_behind(after)  # the full stop may stand in the italics
        return publisher if publishes_books(publisher) else ""
    return _venue_in(after)


def _venue_in(rest: str) -> str:
    """Give the venue in what is known to tell one, right at its start or wherever a line has it."""
    return venue_behind(rest) or read_imprint_line(rest, is_sure=True)[0]


def _authors_in(part: str) -> tuple[tuple[str, ...], str]:
    """Give the authors in what stands beside the title, and the words that name them.

    They stand in italics, on a line, in a sentence of their own. One name is not taken: it is a title, an affiliation
    or the first author of several more often than the only one.
    """
    italics = tuple(_EMPHASIS_WORDS.finditer(part)) if EMPHASIS in part else ()
    set_off = (unmarked(found[1]) for found in italics)
    east_asian = ((read_authors(words, east_asian=True), words) for words in set_off)
    named = ((names, words) for names, words in east_asian if names and EAST_ASIAN.search(names[0]))
    found = chain(map(_names_in, _runs(part, italics)), named)
    return next(((names, words) for names, words in found if len(names) > 1), ((), ""))


def _runs(part: str, italics: Iterable[re.Match[str]]) -> Iterator[str]:
    for found in italics:
        if not lookup(found[1]):
            behind = part[found.end() : found.end() + 12].partition("\n")[0]
            yield found[1] if _DASH.match(behind) else f"{found[1]} {behind}"
    for line in filter(_SEVERAL.search, _LINE_END.split(part)):
        yield line
        parts = dict.fromkeys((line.partition(EMPHASIS)[0], *_SENTENCE_END.split(line)))
        yield from (part for part in parts if part != line and part.count("(") == part.count(")"))


def _names_in(run: str) -> tuple[tuple[str, ...], str]:
    """Give the names that a text is nothing but, a venue at its ends aside, and the words that name them."""
    words = without_imprint(run)
    names = read_authors(words)
    whole = "" if names and not ends_in_given_name(names) else unmarked(run).strip(AROUND)
    more = read_authors(whole) if whole else ()
    return (more, whole) if whole and (more or not names) else (names, words)


def _one_author(before: str, after: str, behind: str) -> Authorship:
    """Give the only author, whose name fills a line, or stands between the title and a year or a venue."""
    # one word alone may be a firm: - Doordash (2025)
    lines = (unmarked(line.partition(LABEL)[0]) for line in after.split("\n")[1:4])
    for line in islice(filter(None, lines), 1):
        if not line.endswith((":", "：")) and (signed := _signed(line)):  # else it names the link behind it
            return signed
    beside, emphasis, venue = after.partition("\n")[0].partition(EMPHASIS)
    beside = unmarked(beside)
    if emphasis and len(name := read_authors(_IN_AT_END.sub("", beside).strip(AROUND))) == 1:
        year, venue = cited_year(venue), venue_behind(unmarked(venue))
        is_sure = year or lookup(venue) or NAMES_VENUE.search(venue)  # else a place and its part: San Francisco, *Bay*
        is_place = may_be_place(beside) and not _IN_AT_END.search(beside)
        return Authorship(name, year, venue) if is_sure and not is_place else Authorship()
    written = read_author_year(behind.strip(" .")) or _cited(behind)
    if written and (len(written[0]) > 1 or written[0][0].endswith(",") or EAST_ASIAN.search(written[0][0])):
        return Authorship(*written)
    for part in filter(None, (unmarked(before), behind)):
        names, end = authors_at_start(part) if not imprint_end(part) else ((), 0)
        closed = _CLOSED_BEHIND.search(part, 0, end)  # ``Andy Clark (Oxford University Press, 2016).``
        rest = (closed[1] if closed else part[end:]).strip(_BESIDE_NAMES)
        if lookup(begun := part[:end].strip(" .,(")) or NAMES_VENUE.search(begun):
            continue
        if (
            names
            and (OTHERS in names or " " in names[0])
            and (not rest or rest.startswith("//") or _tells_imprint(rest))
        ):
            is_named = rest.startswith("//") or begins_with_imprint(rest)
            if part is not behind:
                return Authorship(names, None, venue_after(after))
            venue = venue_behind(rest) if is_named else read_imprint_line(rest, is_sure=True)[0]
            is_unsure = "." in venue or f"{venue}," in rest or " " not in venue or OTHERS in names
            return Authorship(names, cited_year(rest), "" if is_unsure and not is_named else venue)
    names, rest = authors_before_comma(behind, _begins_with_publication)
    is_whole = bool(names) and (" " in names[0] or OTHERS in names)
    return (
        Authorship(names, cited_year(rest), venue_behind(rest))
        if is_whole
        else Authorship((), written[1] if written else None)
    )


def _tells_imprint(rest: str) -> bool:
    return any(find_venue(rest)) or begins_with_imprint(rest) or bool(_YEAR_ONLY.fullmatch(rest))


def _signed(line: str) -> Authorship | None:
    """Read a line below a title that is a name, or begins with one: ``Ann Lee. Journal of Sound, 2017``."""
    if name := _names_in(line)[0]:
        return Authorship(name if " " in name[0] or OTHERS in name else ())
    name, end = authors_at_start(line)
    rest = line[end:]
    is_named = bool(name) and " " in name[0] and begins_with_imprint(rest)
    return Authorship(name, cited_year(rest), venue_behind(rest)) if is_named else None


def _begins_with_publication(text: str) -> bool:
    is_meeting = _ORDINAL.match(text) is not None and NAMES_VENUE.search(text) is not None
    return is_meeting or begins_with_imprint(text) or begins_with_thesis(text)


def _cited(behind: str) -> tuple[tuple[str, ...], int] | None:
    """Give whom ``(Fan et al., 2020)`` names."""
    found = _IN_BRACKETS.match(behind)
    if not found:
        return None
    at_venue = read_cited(found[1])
    return at_venue[:2] if at_venue else read_author_year(found[1])
