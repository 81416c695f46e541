"""Who wrote a paper, as what stands beside its title tells, and the venue that stands behind their names."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from i2vbib.catalog.markdown.imprints.cited_years import cited_year
from i2vbib.catalog.markdown.imprints.cut_imprints import without_imprint
from i2vbib.catalog.markdown.imprints.dated_lines import read_dated_line
from i2vbib.catalog.markdown.imprints.edited_books import WITHIN, before_editors
from i2vbib.catalog.markdown.imprints.imprint import begins_with_thesis
from i2vbib.catalog.markdown.imprints.lines_below import dates_title, split_signature
from i2vbib.catalog.markdown.imprints.reference_venue import (
    AROUND,
    begins_with_imprint,
    names_imprint,
    opens_imprint,
    venue_behind,
)
from i2vbib.catalog.markdown.imprints.venue_finder import is_venue
from i2vbib.catalog.markdown.imprints.venue_forms import may_be_venue, names_school
from i2vbib.catalog.markdown.imprints.venue_names import NAMES_VENUE
from i2vbib.catalog.markdown.inline.dates import ANY_YEAR, CITED_YEAR, with_whole_years
from i2vbib.catalog.markdown.inline.skeleton import EMPHASIS, EMPHASIS_END, LABEL, STRONG, STRONG_END, unmarked
from i2vbib.catalog.markdown.layouts.names_beside import DASH, LINE_END, Authorship, authors_in, venue_after, venue_in
from i2vbib.catalog.markdown.layouts.one_author import one_author
from i2vbib.catalog.markdown.layouts.words import is_person_behind_year
from i2vbib.catalog.markdown.people.affiliated_names import affiliated_names
from i2vbib.catalog.markdown.people.author_year import is_family_alone, read_author_year
from i2vbib.catalog.markdown.people.authors import read_authors
from i2vbib.catalog.markdown.people.between_names import NAME_END, without_journal
from i2vbib.catalog.markdown.people.family_names import initialled
from i2vbib.catalog.markdown.people.first_authors import (
    COMMA_BLANK,
    END_OF_NAMES,
    authors_at_start,
    authors_before_comma,
)
from i2vbib.catalog.markdown.people.name_words import (
    EAST_ASIAN,
    INITIALS_FIRST,
    ONE_IN_CHINESE_OR_KOREAN,
    has_japanese_family,
    is_name,
    is_name_word,
    is_surely_person,
)
from i2vbib.catalog.markdown.references.east_asian_references import signed_behind
from i2vbib.catalog.markdown.references.reference_heads import without_sentences_below
from i2vbib.catalog.markdown.references.untitled_references import names_year_and_venue, read_untitled_reference
from i2vbib.facts.journal_titles import is_known_venue
from i2vbib.facts.publishers import is_place
from i2vbib.facts.venue_kinds import DEGREE

_LETTER: Final = re.compile(r"[^\W\d_]")
_BY: Final = re.compile(
    rf"(?:[\s,.\"”»–—-]*(?:(?:{DEGREE}|lecture)?\.?\s*"
    r"(?:thesis|dissertation|notes|slides|lectures?|tutorial|book|paper|chapter)\s+)?(?:edited )?by:?\s+|"
    rf"(?P<thesis>[\s,.\"”»–—-]*{DEGREE}\.?\s*(?:thesis|dissertation),\s+))"
    rf"(?P<names>[^:(\[#\n{LABEL}]{{3,600}}?)\s*(?=[:(\[#\n{LABEL}]|\s[–—-]\s|,\s+(?:in\s|{ANY_YEAR}(?!\d))|\.?\s*$)",
    re.IGNORECASE,
)
"""``[Title](…), PhD thesis by Ann Lee (MIT, 2022)``, ``… by Gross, Shortle, and Harris: a reference``."""
_BY_LAST: Final = re.compile(
    rf"(?P<imprint>[^\n{LABEL}]{{3,80}}?)[.,;]?\s+[Bb]y:?\s+(?P<names>[^()\n{LABEL}]{{3,300}}?)[\s.]*(?:[\n{LABEL}]|$)"
)
"""``, in *KDD* (2020), by Ann Lee and Bo Wu``."""
_DATED: Final = re.compile(rf"[\s,(\[]+{ANY_YEAR}[)\].,;]?(?!\w)")
"""Behind it a family name alone is one's who wrote: ``by Ekman, 2013``."""
_YEAR_LAST: Final = re.compile(rf"\((?:[^()\n]*[;,]\s)?({ANY_YEAR})(?:[;,][^()\n]*)?\)\W*(?:\n|$)")
"""``by Ann Lee - With a chapter on tin (2016).``"""
_MAY_NAME: Final = ("by", "By", "thesis", "Thesis", "dissertation", "Dissertation")
_PUNCTUATION_AND_YEAR: Final = re.compile(rf"[\s,.:;，。、：；|/–—-]*(?:\(?{ANY_YEAR}\)?[\s,.:;–—-]+)?(?:by:?\s+)?")
_CLOSED_IMPRINT: Final = re.compile(rf"\(([^()\n]{{2,40}}{ANY_YEAR})\)\s*[-–—,.:]\s*")
"""``Kite Fuzzing (NDSS 2021) - Havel et al.``: names may follow."""
_BEHIND_CLOSED: Final = re.compile(
    rf"\s*[(\[][^()\[\]\n]{{2,90}}{ANY_YEAR}[)\]](?:\s*[,.:;]|\s[–—-])\s+(?:[Bb]y:?\s+)?(?P<names>[^\d()\[\]\n{LABEL}]{{3,400}})"
    rf"(?=[\n{LABEL}]|$)"
)
"""``(Kite Letters, 1969), Lee et al.``: all that is behind the brackets is names."""
_YEAR_BESIDE_NAMES: Final = re.compile(rf"\s*[(\[（]{CITED_YEAR}[a-z]?[)\]）]$")
"""``Ann Lee et al. (2008)``: it is read over as a note on the last name."""
_EDITORS: Final = re.compile(r"[,(]\s*(?:[Ee]ds?\.|[Ee]dited)\s+(?:by\s+)?(?=[^\W\d_a-z])")
"""Behind it stand those who edited what the title is in."""
_DATED_BEFORE_VENUE: Final = re.compile(
    rf"(?P<names>[^\d()\n]{{5,600}}?),?\s*\((?P<year>{ANY_YEAR})\)[.,]?\s*"
    r"(?P<venue>(?![Ii]n\b)[^\W\d_a-z][^\d\n();:]{2,100}?\.?),?\s+\d"
)
"""``A. Lee, B. Kim (2021) Polymer, 221, 1236``, whatever is before the bracket, or not behind it."""
_WITH_ISSUE: Final = re.compile(r"\d\s?\(\d|[Vv]ol\b|\d:\s?[e\d]\d")
"""``13(7): e42``: a journal's place, dated or not."""
_COUNTED: Final = re.compile(r"(?i:vol(?:ume|\.)?|no\.) ?\d|\d ?\(")
_WRAPPED: Final = re.compile(
    rf"(?:(?<=\w,)|(?<=\w &)|(?<= and))(?:[ \t]*\n|{EMPHASIS_END}\n{EMPHASIS}|{STRONG_END}\n{STRONG})"
)
_FAMILY: Final = r"[^\W\d_][\w’'-]+"
_INVERTED: Final = re.compile(
    rf"{_FAMILY} (?:[^\W\d_]\. ?){{1,2}}, ?{_FAMILY} [^\W\d_]\."
    rf"|{_FAMILY} [A-Z]{{1,3}}, (?:{_FAMILY} ){{1,2}}[A-Z]{{1,3}}[,.]"
)
"""Two families with their initials, which stops end, or that have none."""
_ONE_INVERTED: Final = re.compile(rf"(?P<name>(?P<family>{_FAMILY}) [A-Z]{{1,3}})\.\s+(?P<rest>[A-Z][^\n]*)")
_INITIALLED: Final = rf"{INITIALS_FIRST}(?: [^\W\d_a-z][\w’'-]+)?(?:,? (?:[JS]r\.?|I{{2,3}}|IV)(?!\w))?"
_NAMES_AND_IMPRINT: Final = re.compile(
    rf"[\s.,:]*(?:[Bb]y:?\s+)?(?P<names>{_INITIALLED}(?:(?:,\s*(?:(?:&|and)\s+)?|\s*(?:&|\band)\s+){_INITIALLED}){{0,99}})"
    rf"(?:,\s+(?!{INITIALS_FIRST})|\.\s+)"
    r"(?P<rest>[^\W\d_a-z][^\n]*\d[^\n]*)"
)
"""``A. B. Lee & C. Wu, Kite Reviews 5, 388 (2021)``: behind initials each name ends where the next mark is."""
_PERSON_AND_YEAR: Final = re.compile(
    rf"[\s.,;:|–—-]*(?P<name>[^\W\d_a-z][^\d,;:()\n]{{3,40}}?),? \(?(?P<year>{ANY_YEAR})\)?[.\s]*"
)
_NUMBER_BEHIND: Final = re.compile(r"[\s.,]*(?:[Vv]ol\.?\s*)?\(?\d")
_FAMILIES: Final = re.compile(
    rf"\s*[(\[]{ANY_YEAR}[)\]][.,:]?\s+(?:(?P<first>[^\W\d_a-z][^,;\n\d]{{1,60}}), )?"
    rf"(?P<names>{_FAMILY}(?:, {_FAMILY}){{0,9}},? (?:&|and) {_FAMILY})(?=[.,]\s|[.,]?\s*$)"
)
"""``(2015). Dupont & Moreau.`` behind a title, ``(2015), *Kite Letters*, Dupont & Moreau``."""
_NAME_AND_IN: Final = re.compile(r"[^.,\d\n]{3,40}\. In:? ")
_NAMES_BEGIN: Final = 12
"""Characters by which names are found again in their line."""
_TILDE: Final = re.compile(rf"[\s{EMPHASIS_END}{STRONG_END}]+~\s+([^\n{LABEL}]+)")
_FIRST_LINES: Final = 3
"""Lines in which authors may stand with the journal and its volume."""
_IN_FIELDS: Final = re.compile(f"[:：{LABEL}]")
"""``種別：国際学会`` is no name."""
_COMMA_FIRST: Final = re.compile(r"^,[ \t]*\n")
"""``[Title](…),`` and the names in the next line."""


def read_authorship(before: str, after: str, *, is_dated: bool = False) -> Authorship:
    """Give the authors in what stands before or behind a title; names may go on in the next line.

    ``is_dated`` says that a known venue and its year were found: where several names are, it is not asked again.
    """
    if (tilde := _TILDE.match(after)) or not (_LETTER.search(after) or _LETTER.search(before)):
        return _behind_tilde(unmarked(tilde[1])) if tilde else Authorship()
    after = _unwrapped(_COMMA_FIRST.sub("", without_sentences_below(after))) if "\n" in after else after
    after = with_whole_years(after)
    line = unmarked(after.partition(LABEL)[0].partition("\n")[0])
    begin = start.end() if (start := _PUNCTUATION_AND_YEAR.match(line)) else 0
    closed = _CLOSED_IMPRINT.match(line, begin)
    begin = closed.end() if closed and is_venue(closed[1]) else begin
    behind = before_editors(line[begin:])
    if cited := _cited_behind(line, behind):
        return Authorship(*cited)
    if untitled := _behind_closed(after) or _without_title(after) or _before_imprint(after) or _signed_below(after):
        return untitled
    own = before_editors(after[: editors.start()] if (editors := _EDITORS.search(after)) else after)
    named, (authors, written) = _named_behind(after), authors_in(own)
    if named.venue or len(named.authors) > len(authors):
        return named
    if authors:
        place = -1 if is_dated else line.find(written)
        return Authorship(authors, *(_imprint_behind(line, place + len(written)) if 0 <= place <= begin else ()))
    behind = "" if begins_with_thesis(behind) else behind
    alone = (_named_before(before, after) if before else None) or one_author(before, after, behind)
    return alone if alone.authors else _behind_labels(after) or _beside_imprint(after) or alone


def _behind_closed(after: str) -> Authorship | None:
    """Give who is named behind where and when a paper appeared, in brackets: several, or one who is surely a person."""
    found = _BEHIND_CLOSED.match(after)
    names = read_authors(unmarked(found["names"]).strip(" .,;:–—-")) if found else ()
    is_sure = len(names) > 1 or (found and names and (is_surely_person(names[0]) or is_person_behind_year(names[0])))
    return Authorship(names) if is_sure else None


def _unwrapped(after: str) -> str:
    """Join names that go on in the next line with it; where a venue and its date are there, the comma ends them."""
    parts, begin = [], 0
    for found in _WRAPPED.finditer(after):
        if read_dated_line(after[found.end() :].partition("\n")[0]) is None:
            parts += [after[begin : found.start()], " "]
            begin = found.end()
    return "".join((*parts, after[begin:]))


def _behind_labels(after: str) -> Authorship | None:
    """Read ``[Part I], [Part II]. Maria Holm, 2001``: a person and a year are all that stands behind the labels."""
    found = _PERSON_AND_YEAR.fullmatch(after.partition("\n")[0].rpartition(LABEL)[2]) if LABEL in after else None
    return Authorship((found["name"],), int(found["year"])) if found and is_surely_person(found["name"]) else None


def _beside_imprint(after: str) -> Authorship | None:
    """Read ``2017 PhD Thesis; Ann Lee`` in a line below the title, or one person in the line next to such a one."""
    lines = [unmarked(line) for line in islice(LINE_END.split(after), 1, _FIRST_LINES)] if "\n" in after else []
    if not any(map(dates_title, lines)):
        return None
    signatures = (split_signature(line)[1] if dates_title(line) else _one_person(line) for line in lines)
    names = next(filter(None, signatures), ())
    return Authorship(names) if names else None


def _one_person(line: str) -> tuple[str, ...]:
    names = read_authors(line)
    return names if len(names) == 1 and " " in names[0] and not is_venue(line) else ()


def _behind_tilde(text: str) -> Authorship:
    """Read ``Lee, Kim and Wu, 2016``: where a tilde is before it, it is names, of families alone too."""
    words = without_imprint(text)
    names = read_authors(words) or read_authors(words, families=True)
    rest = text.partition(words)[2] if names else ""
    return Authorship(names, cited_year(rest), venue_in(rest))


def _cited_behind(line: str, behind: str) -> tuple[tuple[str, ...], int | None, str] | None:
    """Give names, year and venue of what stands in a title's line behind it, where its form alone tells them."""
    families = _families_behind_year(line)
    if families:
        return families, None, ""
    told = _dated_before_venue(behind) if "(" in behind else None
    return told or signed_behind(behind) or _inverted_behind(behind) or names_year_and_venue(behind)


def _dated_before_venue(behind: str) -> tuple[tuple[str, ...], int, str] | None:
    found = _DATED_BEFORE_VENUE.match(behind)
    names = read_authors(found["names"]) if found else ()
    is_told = found and len(names) > 1 and may_be_venue(found["venue"], is_sure=True)
    return (names, int(found["year"]), found["venue"]) if found and is_told else None


def _families_behind_year(line: str) -> tuple[str, ...]:
    """Give family names alone that a sign joins behind a title, its year in brackets and perhaps its venue.

    None is a place's.
    """
    found = _FAMILIES.match(line)
    first = found["first"] or "" if found else ""
    is_venue_first = first and (is_known_venue(first) or NAMES_VENUE.search(first))
    families = (*([first] if first and not is_venue_first else []), *(NAME_END.split(found["names"]) if found else []))
    are_names = families and all(is_family_alone(name) and not is_place(name) for name in families)
    return families if are_names else ()


def _inverted_behind(behind: str) -> tuple[tuple[str, ...], int | None, str] | None:
    """Read ``Lee A.B., Kim B.C. Programming of Kites, 2020``: initials behind families end the names, as in Russia.

    ``Lee A, Kim BC. Cognition. 2017.`` as in Vancouver; before a known venue one may stand: ``Lee A. Brain 2018``.
    """
    one = _ONE_INVERTED.match(behind)
    venue = venue_behind(one["rest"]) if one and is_name_word(one["family"]) else ""
    is_next = one and one["rest"].startswith(venue) and _NUMBER_BEHIND.match(one["rest"], len(venue))
    if one and is_next and is_known_venue(venue) and (year := cited_year(one["rest"])):
        return (initialled(one["name"]),), year, venue
    names, end = authors_at_start(behind) if _INVERTED.match(behind) else ((), 0)
    rest = behind[end:].lstrip()
    if len(names) < 2 or not behind[:end].rstrip().endswith(".") or not rest[:1].isupper():  # noqa: PLR2004  # one may be more
        return None
    return names, cited_year(rest), venue_in(rest)


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
    cited = map(read_untitled_reference, islice(LINE_END.split(after), _FIRST_LINES))
    return next((Authorship(*found) for found in cited if found), None)


def _before_imprint(after: str) -> Authorship | None:
    """Read ``A. B. Lee & C. Wu, Kite Reviews **5**, 388 (2021)``, names before what no table knows as a venue."""
    lines = map(unmarked, islice(LINE_END.split(after), _FIRST_LINES - 1))
    for found in filter(None, map(_NAMES_AND_IMPRINT.fullmatch, lines)):
        names, venue = read_authors(found["names"]), venue_behind(found["rest"])
        is_abbreviated = len(names) == 1 and "." in venue  # ``J. Phys. Conf. Ser. 219``
        if names and venue and not is_abbreviated and _NUMBER_BEHIND.match(found["rest"].removeprefix(venue)):
            return Authorship(names, cited_year(found["rest"]), venue)
    return None


def _signed_below(after: str) -> Authorship | None:
    """Read ``李伟，王芳`` in the next line, and ``林业科学，2015`` behind it."""
    lines = [line for text in islice(LINE_END.split(after), 1, _FIRST_LINES) if (line := unmarked(text).strip())]
    if not lines or not EAST_ASIAN.match(lines[0]) or _IN_FIELDS.search(lines[0]):
        return None
    names = read_authors(lines[0], east_asian=True)
    are_sure = len(names) > 1 or ONE_IN_CHINESE_OR_KOREAN.fullmatch(lines[0]) or has_japanese_family(lines[0])
    if not are_sure and (affiliated := affiliated_names(lines[0])):
        names, are_sure = affiliated, True
    cited = signed_behind("，".join(lines if are_sure else lines[:1]))
    return Authorship(*cited) if cited else Authorship(names) if are_sure else None


def _begins_with_imprint_alone(text: str) -> bool:
    """Say whether a text begins with a venue and its year, and not with one more name: ``Bo Kim. In Kites 2013``."""
    return _NAME_AND_IN.match(text) is None and begins_with_imprint(text)


def _named_behind(after: str) -> Authorship:
    """Give whom a title is said to be by; several may be family names alone, one word may be a firm."""
    if not any(map(after.__contains__, _MAY_NAME)):
        return Authorship()
    found = _BY.match(unmarked(after.partition(EMPHASIS)[0])) or _BY.match(unmarked(after))
    if not found:
        last = _BY_LAST.match(unmarked(after))
        names = read_authors(last["names"]) if last and is_venue(last["imprint"].strip(f"{AROUND}()")) else ()
        return Authorship(names if len(names) > 1 or any(map(is_name, names)) else ())
    first_line = unmarked(after.strip().partition("\n")[0]) if "\n" in after.strip() else unmarked(after)
    names_on = first_line[first_line.find(found["names"][:_NAMES_BEGIN]) :]
    before_imprint, rest = authors_before_comma(names_on, _begins_with_imprint_alone)
    if before_imprint:
        return Authorship(before_imprint, cited_year(rest), venue_behind(rest))
    names = read_authors(without_journal(found["names"]))
    if found["thesis"]:
        is_person = found.string.startswith("(", found.end()) and not names_school(found["names"])
        return Authorship(names if is_person else ())
    if not names or (len(names) == 1 and "," in names[0]):
        names = read_authors(found["names"], families=True)
    if len(names) == 1 and " " not in names[0]:
        names = (f"{names[0]},",) if _DATED.match(found.string, found.end()) and names[0].istitle() else ()
    closing = _YEAR_LAST.search(after) if DASH.match(found.string, found.end()) else None
    return Authorship(names, int(closing[1]) if closing and names else None)


def _named_before(before: str, after: str) -> Authorship | None:
    """Give several authors that stand before a title, or one with a year, and the venue behind it."""
    text = unmarked(before)
    dated = read_author_year(text.strip(f"{AROUND}()[]"))
    if dated and (len(dated[0]) > 1 or (" " in dated[0][0] and text[:1] != "[")):  # [J Kite Onc, 2023]
        return Authorship(*dated, venue_after(after))
    authors = authors_in(before)[0]
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
    is_told = (year and (found or names_imprint(rest))) or (found and _WITH_ISSUE.search(rest) and opens_imprint(rest))
    return (year, venue_in(rest)) if is_told else (None, "")
